"""Checkers of how a geometry was drawn."""

from __future__ import annotations

from typing import Any

from psycopg2 import sql

from kbs.catalog import drawing as d
from kbs.quality.checkers import Statement, checks, geometry
from kbs.quality.scope import Scope
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)


def _build(
    name: str, scope: Scope, kinds: tuple[str, ...], params: dict[str, Any], **fragments: sql.Composable
) -> Statement | None:
    if scope.collection.geometry is None or scope.collection.geometry_type not in kinds:
        return None
    query = QUERIES.build(name, subject=scope.subject, geom=geometry(scope), **fragments)
    return Statement(query, params)


@checks(d.SurvivesRounding)
def survives_rounding(rule: d.SurvivesRounding, scope: Scope) -> Statement | None:
    """Areas too fine for the resolution they are published with."""
    shape = scope.collection.geometry
    return _build("rounding", scope, ("polygon",), {"grid": shape.resolution_m}) if shape else None


@checks(d.MeanSpacing)
def mean_spacing(rule: d.MeanSpacing, scope: Scope) -> Statement | None:
    """Outlines with more vertices than any survey gives."""
    kind = scope.collection.geometry_type
    measure = sql.SQL("ST_Perimeter(s.{})" if kind == "polygon" else "ST_Length(s.{})")
    params = {"least": rule.least_m, "vertices": rule.vertices}
    if scope.collection.geometry is None:
        return None
    return _build("mean_spacing", scope, ("line", "polygon"), params, length=measure.format(geometry(scope)))


@checks(d.LongestEdge)
def longest_edge(rule: d.LongestEdge, scope: Scope) -> Statement | None:
    """The longest edge of each feature that has one too long; a country's outlines may have any."""
    if scope.collection.beyond:
        return None
    return _build("longest_edge", scope, ("line", "polygon"), {"metres": rule.metres})


@checks(d.NearlyClosed)
def nearly_closed(rule: d.NearlyClosed, scope: Scope) -> Statement | None:
    """Lines whose ends almost meet."""
    return _build("nearly_closed", scope, ("line",), {"reach": rule.reach_m})


@checks(d.NoKickbacks)
def kickbacks(rule: d.NoKickbacks, scope: Scope) -> Statement | None:
    """Lines that run back where they came from."""
    return _build("kickbacks", scope, ("line",), {"degrees": rule.degrees})


@checks(d.DistinctParts)
def distinct_parts(rule: d.DistinctParts, scope: Scope) -> Statement | None:
    """Lines with a part that is there twice."""
    return _build("distinct_parts", scope, ("line",), {})


@checks(d.NoEmptyParts)
def empty_parts(rule: d.NoEmptyParts, scope: Scope) -> Statement | None:
    """Geometries with an empty part."""
    return _build("empty_parts", scope, ("line", "polygon"), {})


@checks(d.NoSliverHoles)
def sliver_holes(rule: d.NoSliverHoles, scope: Scope) -> Statement | None:
    """Holes that are gaps between pieces."""
    return _build("sliver_holes", scope, ("polygon",), {"width": rule.width_m})
