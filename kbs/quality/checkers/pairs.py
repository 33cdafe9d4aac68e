"""Checkers of features of one collection among each other."""

from __future__ import annotations

from psycopg2 import sql

from kbs.catalog import constraints as c
from kbs.quality.checkers import Statement, checks, columns, geometry
from kbs.quality.checkers.values import absent, condition, folded, place
from kbs.quality.scope import Scope
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)


def _equal(names: list[str]) -> sql.Composable:
    """Equality of `s` and `w` in columns; two that hold nothing are equal."""
    tests = [
        sql.SQL("{} IS NOT DISTINCT FROM {}").format(sql.Identifier("s", n), sql.Identifier("w", n))
        for n in names
    ]
    return sql.SQL(" AND ").join(tests) if tests else sql.SQL("true")


@checks(c.Unique)
def unique(rule: c.Unique, scope: Scope) -> Statement | None:
    """Features that have one key between them."""
    names = columns(scope, rule.fields)
    form = sql.SQL("kbs_fold({}::text)" if rule.fold else "{}")
    keys = [form.format(sql.Identifier("s", name)) for name in names]
    parts: dict[str, sql.Composable] = {
        "subject": scope.subject,
        "place": place(scope),
        "keys": sql.SQL(", ").join(keys),
        "given": sql.SQL(" AND ").join(
            [sql.SQL("NOT {}").format(absent(sql.Identifier("s", name))) for name in names]
        ),
        "counts": condition(scope, rule.when),
    }
    if rule.within_m is None and scope.whole and scope.span is None:
        return Statement(QUERIES.build("unique_whole", **parts), {})
    parts |= {"apart": scope.apart, "counts_too": condition(scope, rule.when, "w")}
    if rule.within_m is None:
        same = scope.same(names, fold=rule.fold)
        return Statement(QUERIES.build("unique_rows", same=same, **parts), {})
    others = [form.format(sql.Identifier("w", name)) for name in names]
    equal = sql.SQL(" AND ").join(
        [sql.SQL("{} = {}").format(a, b) for a, b in zip(keys, others, strict=True)]
    )
    near = scope.near(rule.within_m)
    query = QUERIES.build("unique_near", near=near, equal=equal, geom=geometry(scope), **parts)
    return Statement(query, {"within": rule.within_m})


@checks(c.OneSpelling)
def one_spelling(rule: c.OneSpelling, scope: Scope) -> Statement | None:
    """Second spellings of a name; asked of whole collections only."""
    if not scope.whole or scope.span is not None:
        return None
    column = sql.Identifier(scope.collection.column(rule.field))
    joined = sql.SQL("replace({}, ' ', '')").format(folded(sql.SQL("s.{}").format(column), rule.words))
    query = QUERIES.build(
        "one_spelling", subject=scope.subject, column=column, folded=joined, place=place(scope)
    )
    return Statement(query, {})


@checks(c.NoOverlap)
def no_overlap(rule: c.NoOverlap, scope: Scope) -> Statement | None:
    """Pairs of areas that lie on each other."""
    if scope.collection.geometry_type != "polygon":
        return None
    geom = geometry(scope)
    # Areas only: along a shared edge the intersection has lines and points too. An invalid area would end the query.
    mended = sql.SQL("CASE WHEN ST_IsValid({0}) THEN {0} ELSE ST_MakeValid({0}) END")
    shared = sql.SQL("ST_CollectionExtract(ST_Intersection({}, {}), 3)").format(
        mended.format(sql.SQL("s.{}").format(geom)), mended.format(sql.SQL("w.{}").format(geom))
    )
    query = QUERIES.build(
        "no_overlap",
        subject=scope.subject,
        near=scope.near(0),
        apart=scope.apart,
        equal=_equal(columns(scope, rule.same)),
        counts=condition(scope, rule.when),
        counts_too=condition(scope, rule.when, "w"),
        geom=geom,
        sound=_both_valid(scope),
        shared=shared,
    )
    return Statement(query, {"tolerance": rule.tolerance_m})


def _both_valid(scope: Scope) -> sql.Composable:
    """Whether `s` and `w` are valid; of those judged each is looked at once and not with every pair."""
    both_judged = scope.whole and scope.span is None
    form = (
        "NOT ARRAY[s.id, w.id] && {broken}"
        if both_judged
        else "NOT ARRAY[s.id] && {broken} AND ST_IsValid(w.{geom})"
    )
    broken = sql.SQL(
        "(SELECT coalesce(array_agg(x.id), ARRAY[]::bigint[]) FROM {subject} AS x WHERE NOT ST_IsValid(x.{geom}))"
    ).format(subject=scope.subject, geom=geometry(scope))
    return sql.SQL(form).format(broken=broken, geom=geometry(scope))


@checks(c.NotTwice)
def not_twice(rule: c.NotTwice, scope: Scope) -> Statement | None:
    """Pairs with one geometry."""
    if scope.collection.geometry_type not in rule.kinds:
        return None
    query = QUERIES.build(
        "not_twice",
        subject=scope.subject,
        near=scope.near(0),
        apart=scope.apart,
        equal=_equal(columns(scope, rule.same)),
        geom=geometry(scope),
        place=place(scope),
    )
    return Statement(query, {})


@checks(c.Noded)
def noded(rule: c.Noded, scope: Scope) -> Statement | None:
    """Pairs of lines that cross without a node."""
    if scope.collection.geometry_type != "line":
        return None
    spared = sql.SQL("coalesce(NOT {}, true)")
    none = sql.SQL("true")
    query = QUERIES.build(
        {"anywhere": "noded", "no-vertex": "noded_apart", "vertex": "noded_at_vertex"}[rule.at],
        subject=scope.subject,
        near=scope.near(0),
        apart=scope.apart,
        equal=_equal(columns(scope, rule.same)),
        geom=geometry(scope),
        counts=spared.format(condition(scope, rule.unless)) if rule.unless else none,
        counts_too=spared.format(condition(scope, rule.unless, "w")) if rule.unless else none,
    )
    return Statement(query, {})


@checks(c.NoSharedStretch)
def no_shared_stretch(rule: c.NoSharedStretch, scope: Scope) -> Statement | None:
    """Pairs of lines drawn on each other."""
    if scope.collection.geometry_type != "line":
        return None
    query = QUERIES.build(
        "no_shared_stretch",
        subject=scope.subject,
        near=scope.near(0),
        apart=scope.apart,
        equal=_equal(columns(scope, rule.same)),
        geom=geometry(scope),
    )
    return Statement(query, {"length": rule.length_m})


@checks(c.UniqueEach)
def unique_each(rule: c.UniqueEach, scope: Scope) -> Statement | None:
    """Features that hold a key of another one."""
    declared = {prop.field_name for prop in scope.collection.properties}
    keys = columns(scope, tuple(field for field in rule.fields if field in declared))
    if not keys:
        return None
    return Statement(sql.SQL(" UNION ALL ").join([_one_key(scope, key) for key in keys]), {})


def _one_key(scope: Scope, column: str) -> sql.Composable:
    name = sql.Identifier("s", column)
    parts: dict[str, sql.Composable] = {"subject": scope.subject, "place": place(scope)}
    parts |= {"given": sql.SQL("{} IS NOT NULL").format(name), "keys": name, "counts": sql.SQL("true")}
    if scope.whole and scope.span is None:
        return QUERIES.build("unique_whole", **parts)
    parts |= {"same": scope.same([column]), "apart": scope.apart, "counts_too": sql.SQL("true")}
    return QUERIES.build("unique_rows", **parts)


@checks(c.IntervalsApart)
def intervals_apart(rule: c.IntervalsApart, scope: Scope) -> Statement | None:
    """Pairs with one key whose spans overlap."""
    query = QUERIES.build(
        "intervals_apart",
        subject=scope.subject,
        same=scope.same(columns(scope, rule.same)),
        apart=scope.apart,
        place=place(scope),
        first=sql.Identifier(scope.collection.column(rule.first)),
        last=sql.Identifier(scope.collection.column(rule.last)),
    )
    return Statement(query, {})
