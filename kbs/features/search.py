"""The one search over all collections that declare search keys: folded, tolerant of one typo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from psycopg2 import sql

from kbs.access.narrow import visible
from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.catalog.text import fold
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# Below this likeness (word_similarity, 0..1) a name is another name: one typo in "moda caddesi" keeps 0.5.
LIKENESS = 0.45


@dataclass(frozen=True)
class Hit:
    """One found feature; position and box in CRS84 lon, lat (None for a feature without geometry)."""

    collection: Collection
    id: int
    label: str
    detail: str
    source: str
    likeness: float
    position: tuple[float, float] | None
    bbox: tuple[float, float, float, float] | None


@dataclass(frozen=True)
class Group:
    """The hits of one result group, best first, and whether more exist than were returned."""

    id: str
    hits: list[Hit]
    more: bool


def document(collection: Collection, alias: str | None = None) -> sql.Composable:
    """Return the folded, indexed text of a row: the search fields joined by spaces."""
    assert collection.search is not None
    columns = [collection.column(name) for name in collection.search.fields]
    parts = [sql.Identifier(alias, c) if alias else sql.Identifier(c) for c in columns]
    joined = sql.SQL(" || ' ' || ").join(sql.SQL("coalesce({}, '')").format(part) for part in parts)
    return sql.SQL("kbs_fold({})").format(joined)


def search(text: str, principal: Principal, *, limit: int = 10) -> list[Group]:
    """Return hits by group, groups in order of their best hit.

    Every word of the folded text must begin a word of the document (or be part of it); when nothing
    matches so, trigram likeness finds names with a typo. Cost: one indexed query per searchable collection.
    """
    words = fold(text).split()
    if not words:
        return []
    found: dict[str, list[Hit]] = {}
    for collection in visible(principal):
        if collection.search is None or not _fields_visible(collection):
            continue
        found.setdefault(collection.search.group, []).extend(_hits(collection, words, principal, limit + 1))
    groups = []
    for group_id, hits in found.items():
        if hits:
            hits.sort(key=lambda hit: (-hit.likeness * hit.collection.search.weight, hit.label))  # type: ignore[union-attr]
            groups.append(Group(group_id, hits[:limit], len(hits) > limit))
    return sorted(groups, key=lambda g: -g.hits[0].likeness * g.hits[0].collection.search.weight)  # type: ignore[union-attr]


def _fields_visible(collection: Collection) -> bool:
    """A hidden property must not be found by searching either."""
    assert collection.search is not None
    shown = {prop.field_name for prop in collection.properties} | {"source_ref"}
    named = {*collection.search.fields, collection.search.label}
    return named <= shown


def _hits(collection: Collection, words: list[str], principal: Principal, limit: int) -> list[Hit]:
    assert collection.search is not None
    geometry: sql.Composable = sql.SQL("NULL::geometry")
    if collection.geometry:
        geometry = sql.Identifier("t", collection.geometry_column)
    detail: sql.Composable = sql.SQL("''")
    if collection.search.detail:
        detail = sql.Identifier("t", collection.column(collection.search.detail))
    fragments = {
        "table": sql.Identifier(collection.table),
        "document": document(collection, "t"),
        "label": sql.Identifier("t", collection.column(collection.search.label)),
        "detail": detail,
        "geometry": geometry,
    }
    params: dict[str, Any] = {
        "whole": " ".join(words),
        "patterns": [f"%{word}%" for word in words],
        "limit": limit,
        "likeness": LIKENESS,
    }
    with session(principal) as cursor:
        cursor.execute(QUERIES.build("hits_by_words", **fragments), params)
        rows = cursor.fetchall()
        if not rows and len(params["whole"]) >= 4:
            cursor.execute(
                "SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(LIKENESS)]
            )
            cursor.execute(QUERIES.build("hits_by_likeness", **fragments), params)
            rows = cursor.fetchall()
    return [_hit(collection, row) for row in rows]


def _hit(collection: Collection, row: tuple[Any, ...]) -> Hit:
    feature_id, label, detail, source, likeness, lon, lat, west, south, east, north = row
    return Hit(
        collection=collection,
        id=feature_id,
        label=str(label or ""),
        detail=str(detail or ""),
        source=source,
        likeness=float(likeness),
        position=None if lon is None else (lon, lat),
        bbox=None if west is None else (west, south, east, north),
    )
