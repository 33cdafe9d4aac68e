"""Checkers of features and those of other collections, and the themes' own queries."""

from __future__ import annotations

from psycopg2 import sql

from kbs.catalog import constraints as c
from kbs.catalog.declaration import Collection
from kbs.quality.checkers import Statement, checks, columns, geometry, other
from kbs.quality.checkers.values import folded, place
from kbs.quality.scope import Scope
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# How near an end must be to a line to touch it: coordinates are kept to a tenth of a millimetre.
_TOUCH_M = 0.001


def _table(collection: Collection) -> sql.Identifier:
    return sql.Identifier(collection.table)


def _sister(collection_id: str, scope: Scope) -> str:
    """A collection id; `-points` is the judged collection's id with its last word replaced (`water-points`)."""
    if not collection_id.startswith("-"):
        return collection_id
    return scope.collection.id.rpartition("-")[0] + collection_id


def _other_parts(collection_id: str) -> dict[str, sql.Composable]:
    found = other(collection_id)
    return {"other": _table(found), "other_geom": sql.Identifier(found.geometry_column)}


@checks(c.WithinOne)
def within_one(rule: c.WithinOne, scope: Scope) -> Statement | None:
    """Features that are in none, or leave the one they are in."""
    name = "inner_point_within" if rule.inner_point else "within_one"
    query = QUERIES.build(name, subject=scope.subject, geom=geometry(scope), **_other_parts(rule.collection))
    return Statement(query, {} if rule.inner_point else {"tolerance": rule.tolerance_m})


@checks(c.LinkNear)
def link_near(rule: c.LinkNear, scope: Scope) -> Statement | None:
    """Links to a feature that lies elsewhere."""
    column = sql.SQL("s.{}").format(geometry(scope))
    query = QUERIES.build(
        "link_near",
        subject=scope.subject,
        geom=geometry(scope),
        link=sql.Identifier(scope.collection.column(rule.link)),
        shape=sql.SQL("ST_PointOnSurface({})").format(column) if rule.inner_point else column,
        **_other_parts(rule.collection),
    )
    return Statement(query, {"distance": rule.distance_m})


@checks(c.LinkAgrees)
def link_agrees(rule: c.LinkAgrees, scope: Scope) -> Statement | None:
    """Words beside a link that say something else."""
    found = other(rule.collection)
    field = sql.Identifier(scope.collection.column(rule.field))
    other_field = sql.Identifier(found.column(rule.other_field))
    query = QUERIES.build(
        "link_agrees",
        subject=scope.subject,
        other=_table(found),
        link=sql.Identifier(scope.collection.column(rule.link)),
        field=field,
        other_field=other_field,
        said=folded(sql.SQL("s.{}").format(field), rule.words),
        meant=folded(sql.SQL("o.{}").format(other_field), rule.words),
        place=place(scope),
    )
    return Statement(query, {})


@checks(c.HasMember)
def has_member(rule: c.HasMember, scope: Scope) -> Statement | None:
    """Features that nothing belongs to."""
    found = other(rule.members)
    query = QUERIES.build(
        "has_member",
        subject=scope.subject,
        members=_table(found),
        link=sql.Identifier(found.column(rule.link)),
        place=place(scope),
    )
    return Statement(query, {})


@checks(c.NoGap)
def no_gap(rule: c.NoGap, scope: Scope) -> Statement | None:
    """What members leave uncovered."""
    found = other(rule.members)
    query = QUERIES.build(
        "no_gap",
        subject=scope.subject,
        geom=geometry(scope),
        members=_table(found),
        member_geom=sql.Identifier(found.geometry_column),
        link=sql.Identifier(found.column(rule.link)),
    )
    return Statement(query, {"tolerance": rule.tolerance_m})


@checks(c.AreaAgrees)
def area_agrees(rule: c.AreaAgrees, scope: Scope) -> Statement | None:
    """Registered areas too far from the computed ones."""
    lower, upper, rate = (list(values) for values in zip(*rule.tiers, strict=True))
    query = QUERIES.build(
        "area_agrees",
        subject=scope.subject,
        geom=geometry(scope),
        registered=sql.Identifier(scope.collection.column(rule.registered)),
        place=place(scope),
    )
    return Statement(query, {"lower": lower, "upper": upper, "rate": rate, "factor": rule.factor})


@checks(c.NoCross)
def no_cross(rule: c.NoCross, scope: Scope) -> Statement | None:
    """Features across an outline of the other collection."""
    query = QUERIES.build(
        "no_cross", subject=scope.subject, geom=geometry(scope), **_other_parts(rule.collection)
    )
    return Statement(query, {"area": rule.area_m2})


@checks(c.EndsMeet)
def ends_meet(rule: c.EndsMeet, scope: Scope) -> Statement | None:
    """Ends of lines that stop just short of something."""
    query = QUERIES.build(
        "ends_meet",
        subject=scope.subject,
        geom=geometry(scope),
        others=_reached(scope, rule.collections, rule.reach_m),
    )
    return Statement(query, {"reach": rule.reach_m})


@checks(c.Connected)
def connected(rule: c.Connected, scope: Scope) -> Statement | None:
    """Features that touch nothing they should be joined to."""
    reach = max(rule.snap_m, _TOUCH_M)
    parts: dict[str, sql.Composable] = {
        "subject": scope.subject,
        "geom": geometry(scope),
        "others": _reached(scope, rule.collections, reach),
    }
    if scope.collection.geometry_type == "point":
        return Statement(QUERIES.build("connected_points", **parts), {"reach": reach})
    tips = sql.SQL(
        "(SELECT t.point FROM (SELECT ST_LineMerge(s.{geom}) AS line) AS m"
        " CROSS JOIN LATERAL (VALUES (ST_StartPoint(ST_GeometryN(m.line, 1))),"
        " (ST_EndPoint(ST_GeometryN(m.line, ST_NumGeometries(m.line))))) AS t (point)) AS tip"
    ).format(geom=geometry(scope))
    return Statement(QUERIES.build("connected", tips=tips, **parts), {"reach": reach, "both": rule.both})


def _reached(scope: Scope, collection_ids: tuple[str, ...], reach_m: float) -> sql.Composable:
    """Id and shape of the features of these collections whose box is near `e.point`, but not the feature itself."""
    around = sql.SQL("ST_Expand(e.point, {})").format(sql.Literal(reach_m))
    branches: list[sql.Composable] = []
    for collection_id in [_sister(name, scope) for name in collection_ids]:
        found = other(collection_id)
        column = sql.Identifier("w", found.geometry_column)
        near = sql.SQL("{} && {}").format(column, around)
        if collection_id == scope.collection.id:
            rows = scope.others(sql.SQL("{} AND w.id <> e.id").format(near))
        else:
            shape = sql.Identifier("w", found.geometry_column)
            rows = sql.SQL("(SELECT w.id, {} FROM {} AS w WHERE {})").format(shape, _table(found), near)
        branches.append(sql.SQL("SELECT w.id, {} AS shape FROM {} AS w").format(column, rows))
    return sql.SQL(" UNION ALL ").join(branches)


@checks(c.Query)
def query(rule: c.Query, scope: Scope) -> Statement | None:
    """A theme's own query, its places filled in."""
    if rule.whole and (not scope.whole or scope.span is not None):
        return None
    queries = queries_beside(rule.file)
    text = queries.text(rule.name)
    parts: dict[str, sql.Composable] = {"subject": scope.subject, "apart": scope.apart}
    for name in rule.collections:
        parts[name.lstrip("-").replace("-", "_")] = _table(other(_sister(name, scope)))
    if "{near}" in text:
        parts["near"] = scope.near(rule.near_m)
    if "{same}" in text:
        parts["same"] = scope.same(columns(scope, rule.same))
    used = {name: part for name, part in parts.items() if "{" + name + "}" in text}
    return Statement(queries.build(rule.name, **used), dict(rule.params))
