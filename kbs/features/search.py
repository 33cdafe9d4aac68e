"""The one search over all collections that declare search keys: folded, tolerant of one typo.

Interpreters (`kbs.features.interpret`) read what is more than words first: coordinates, block and parcel
numbers, street and door number. What they find stands above what the words alone find.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import Formatter
from typing import Any

from django.conf import settings
from psycopg2 import sql

from kbs.access.audit.reads import reading
from kbs.access.narrow import visible
from kbs.access.policy import GEOMETRY, personal_names
from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.catalog.text import fold
from kbs.features.found import GROUP_TITLES, Answer, Group, Hit, Question
from kbs.features.interpret import interpret
from kbs.features.words import alternatives
from kbs.geo.crs import CRS84, epsg, transform
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# Below this likeness (word_similarity, 0..1) a name is another name: one typo in "moda caddesi" keeps 0.5.
LIKENESS = 0.45
# Rows of one collection that are ranked; a query that matches more is too broad to be ranked well anyway.
CANDIDATES = 200
# Longer questions are cut: nobody writes an address of more words.
LONGEST = 200
_DIGITS = re.compile(r"(\d{1,9})")
MOST_WORDS = 12
# What a place at the very spot asked for gains over one far away, and the distance where half is gone.
NEAR_BONUS, NEAR_METRES = 0.6, 500.0


def document(collection: Collection, alias: str | None = None) -> sql.Composable:
    """Return the folded, indexed text of a row: a space, then the search fields joined by spaces.

    The leading space lets one pattern (`% word%`) find a word at its beginning wherever it stands.
    """
    assert collection.search is not None
    columns = [collection.column(name) for name in collection.search.fields]
    parts = [sql.Identifier(alias, c) if alias else sql.Identifier(c) for c in columns]
    joined = sql.SQL(" || ' ' || ").join(sql.SQL("coalesce({}::text, '')").format(part) for part in parts)
    return sql.SQL("(' ' || kbs_fold({}))").format(joined)


def search(
    text: str, principal: Principal, *, limit: int = 10, near: tuple[float, float] | None = None
) -> Answer:
    """Answer a question asked in the search box.

    Every word of the folded text must begin a word of the document; when nothing at all matches so,
    trigram likeness finds names with a typo. Cost: one indexed query per searchable collection.

    Args:
        text: What people write; folded here.
        principal: Who asks: hidden properties are neither searched nor shown.
        limit: Hits per group.
        near: lon, lat that nearer hits are preferred to.
    """
    text = text[:LONGEST]
    words = tuple(fold(text).split()[:MOST_WORDS])
    if not words:
        return Answer([])
    with (
        reading(principal, *_by_personal_words(principal), how="search", filter=text),
        session(principal) as cursor,
    ):
        cursor.execute(QUERIES.text("only_bitmaps"), {"likeness": str(LIKENESS)})
        question = Question(text, words, principal, cursor, limit, near)
        read = interpret(question)
        found = [] if read.complete else _by_words(question)
        if not found and not read.hits:
            found = _by_likeness(question)
    return Answer(_grouped([*read.hits], found, limit), read.hint)


def _by_personal_words(principal: Principal) -> list[Collection]:
    """The collections whose words, labels or places are personal."""
    return [
        collection
        for collection in visible(principal)
        if collection.search is not None
        and (
            GEOMETRY in personal_names(collection)
            or any(
                prop.access == "personal"
                and prop.field_name in (*collection.search.fields, collection.search.label)
                for prop in collection.properties
            )
        )
    ]


def _by_words(question: Question) -> list[tuple[Hit, int]]:
    tests, params = beginnings(question.words)
    return _from_collections(question, tests, params)


def _by_likeness(question: Question) -> list[tuple[Hit, int]]:
    """Names with a typo. Numbers are never guessed, and two letters resemble everything."""
    whole = " ".join(word for word in question.words if not word.isdecimal())
    if len(whole) < 4:
        return []
    tests, params = beginnings(tuple(word for word in question.words if word.isdecimal()))
    tests.append([sql.SQL("%%> {}").format(sql.Placeholder("alike"))])
    return _from_collections(question, tests, params | {"alike": whole})


# Tests of a document (operator and operand): all must hold, of each any.
Tests = list[list[sql.Composable]]


def beginnings(words: tuple[str, ...]) -> tuple[Tests, dict[str, Any]]:
    """Return the tests that each word begins a word of the document, in one of its forms, and their parameters."""
    tests: Tests = []
    params: dict[str, Any] = {}
    for number, word in enumerate(words):
        names = {f"p{number}_{index}": f"% {form}%" for index, form in enumerate(alternatives(word))}
        tests.append([sql.SQL("LIKE {}").format(sql.Placeholder(name)) for name in names])
        params |= names
    return tests, params


def condition(tests: Tests, text: sql.Composable) -> sql.Composable:
    """Return the tests as SQL over a folded text; TRUE when there are none."""
    if not tests:
        return sql.SQL("TRUE")
    either = [
        sql.SQL("({})").format(sql.SQL(" OR ").join(sql.SQL("{} {}").format(text, t) for t in some))
        for some in tests
    ]
    return sql.SQL(" AND ").join(either)


def _from_collections(question: Question, tests: Tests, params: dict[str, Any]) -> list[tuple[Hit, int]]:
    found = []
    for collection in visible(question.principal):
        if collection.search is not None and _fields_visible(collection):
            found += _hits(collection, question, condition(tests, document(collection, "t")), params)
    return found


def matching_ids(collection: Collection, text: str, principal: Principal, limit: int) -> list[int]:
    """Return ids of features of one narrowed collection by words; none where it declares no visible search keys."""
    words = tuple(fold(text[:LONGEST]).split()[:MOST_WORDS])
    if not words or collection.search is None or not _fields_visible(collection):
        return []
    tests, params = beginnings(words)
    statement = QUERIES.build(
        "matching",
        table=sql.Identifier(collection.table),
        condition=condition(tests, document(collection, "t")),
    )
    with session(principal) as cursor:
        cursor.execute(statement, params | {"limit": limit})
        return [row[0] for row in cursor.fetchall()]


def _fields_visible(collection: Collection) -> bool:
    """A hidden property must not be found by searching either."""
    assert collection.search is not None
    shown = {prop.field_name for prop in collection.properties} | {"source_ref"}
    named = {*collection.search.fields, collection.search.label}
    return named <= shown


def _hits(
    collection: Collection, question: Question, condition: sql.Composable, params: dict[str, Any]
) -> list[tuple[Hit, int]]:
    geometry = sql.Identifier("t", collection.geometry_column) if collection.geometry else None
    near_sql, near_params = nearness(question.near if geometry else None)
    assert collection.search is not None
    statement = QUERIES.build(
        "hits_by_words",
        table=sql.Identifier(collection.table),
        document=document(collection, "t"),
        condition=condition,
        label=sql.Identifier("t", collection.column(collection.search.label)),
        detail=_detail(collection),
        geometry=geometry or sql.SQL("NULL::geometry"),
        values=page_values(collection),
        nearness=near_sql,
    )
    bound = {"whole": " ".join(question.words), "candidates": CANDIDATES, "limit": question.limit + 1}
    question.cursor.execute(statement, bound | params | near_params)
    return [(hit_of(collection, row), row[5]) for row in question.cursor.fetchall()]


def _detail(collection: Collection) -> sql.Composable:
    assert collection.search is not None
    name = collection.search.detail
    if not name or name not in {prop.field_name for prop in collection.properties}:
        return sql.SQL("''")
    return sql.Identifier("t", collection.column(name))


def page_values(collection: Collection) -> sql.Composable:
    """Return SQL for a JSON object of the visible properties that the collection's page address names."""
    pairs: list[sql.Composable] = []
    for _literal, name, _spec, _conversion in Formatter().parse(collection.page):
        if name and name in collection.by_name:
            column = collection.column(collection.by_name[name].field_name)
            pairs += [sql.Literal(name), sql.Identifier("t", column)]
    return sql.SQL("json_build_object({})").format(sql.SQL(", ").join(pairs))


def nearness(near: tuple[float, float] | None) -> tuple[sql.Composable, dict[str, Any]]:
    """Return SQL for what a row (alias `c` with `geom`) gains by lying near lon, lat, and its parameters."""
    if near is None:
        return sql.SQL("0::float8"), {}
    ((easting, northing),) = transform(CRS84, epsg(settings.KBS_STORAGE_SRID), [near])
    formula = sql.SQL(
        "coalesce(%(near_bonus)s / (1 + ST_Distance(c.geom, ST_SetSRID(ST_MakePoint("
        "%(near_e)s, %(near_n)s), {srid})) / %(near_metres)s), 0)"
    ).format(srid=sql.Literal(settings.KBS_STORAGE_SRID))
    return formula, {
        "near_e": easting,
        "near_n": northing,
        "near_bonus": NEAR_BONUS,
        "near_metres": NEAR_METRES,
    }


def hit_of(collection: Collection, row: tuple[Any, ...]) -> Hit:
    """Make a hit of a row: id, label, detail, source, likeness, total, page values, lon, lat, w, s, e, n."""
    feature_id, label, detail, source, likeness, _total, values, lon, lat, west, south, east, north = row
    assert collection.search is not None
    by_field = {prop.field_name: prop for prop in collection.properties}
    described = by_field.get(collection.search.detail)
    if described is not None and described.codelist is not None and detail:
        detail = described.codelist.label(detail)
    return Hit(
        group=collection.search.group,
        collection=collection,
        id=feature_id,
        label=str(label or "") or f"{collection.title} {feature_id}",
        detail=str(detail or ""),
        source=source,
        likeness=float(likeness),
        position=None if lon is None else (lon, lat),
        bbox=None if west is None else (west, south, east, north),
        values=values or {},
    )


def _grouped(first: list[Hit], found: Iterable[tuple[Hit, int]], limit: int) -> list[Group]:
    """Join interpreted and plain hits, each feature once, and cut every group at the limit."""
    by_group: dict[str, dict[tuple[str, int | None, str], Hit]] = {}
    totals: dict[str, dict[str, int]] = {}
    for hit in first:
        by_group.setdefault(hit.group, {})[_key(hit)] = hit
    for hit, total in found:
        by_group.setdefault(hit.group, {}).setdefault(_key(hit), hit)
        totals.setdefault(hit.group, {})[_key(hit)[0]] = total
    groups = []
    for group_id, keyed in by_group.items():
        hits = sorted(keyed.values(), key=lambda hit: (-round(hit.rank, 4), natural(hit.label)))
        total = max(len(hits), sum(totals.get(group_id, {}).values()))
        title = GROUP_TITLES.get(group_id) or (hits[0].collection.title if hits[0].collection else group_id)
        groups.append(Group(group_id, title, hits[:limit], total))
    return sorted(groups, key=lambda group: -group.hits[0].rank)


def natural(label: str) -> list[tuple[int, str]]:
    """Return a key that sorts numbers inside texts by their value: 7, 12, 12/A, 100."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(fold(label)) if part]


def _key(hit: Hit) -> tuple[str, int | None, str]:
    return (hit.collection.id if hit.collection else "", hit.id, "" if hit.id is not None else hit.label)
