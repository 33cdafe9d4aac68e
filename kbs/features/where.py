"""A `FeatureQuery` as a WHERE clause. The question is moved into the column's CRS, never the column."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from psycopg2 import sql

from kbs.features.query import FeatureQuery
from kbs.geo.crs import epsg
from kbs.geo.envelope import Envelope
from kbs.geo.region import Region, regions
from kbs.history.as_of import VALIDITY

Clause = tuple[sql.Composable, dict[str, Any]]


def where(query: FeatureQuery) -> Clause:
    """Return the condition on alias `t` and its bound parameters; `TRUE` when nothing is asked.

    The envelope stands in the SQL as `geom && <box>` first: this is what the GiST index answers,
    under row security too (see docs/adr on database roles).
    """
    parts: list[sql.Composable] = []
    params: dict[str, Any] = {}
    if query.after:
        parts.append(sql.SQL("t.id > %(after)s"))
        params["after"] = query.after
    if query.ids:
        parts.append(sql.SQL("t.id = ANY(%(ids)s)"))
        params["ids"] = list(query.ids)
    if query.envelopes:
        parts.append(_boxes(query, params))
    for number, equals in enumerate(query.equals):
        name = f"eq{number}"
        column = sql.Identifier("t", query.collection.column(equals.property.field_name))
        parts.append(sql.SQL("{} = {}").format(column, sql.Placeholder(name)))
        params[name] = equals.value
    if query.interval and query.collection.temporal:
        _interval(query, parts, params)
    return (sql.SQL(" AND ").join(parts) if parts else sql.SQL("TRUE")), params


def _boxes(query: FeatureQuery, params: dict[str, Any]) -> sql.Composable:
    storage = epsg(settings.KBS_STORAGE_SRID)
    found = [region for envelope in query.envelopes for region in regions(envelope, storage)]
    if not found:
        return sql.SQL("FALSE")
    tests = [_meets(region, query, params, f"box{number}") for number, region in enumerate(found)]
    return sql.SQL("({})").format(sql.SQL(" OR ").join(tests))


def _meets(region: Region, query: FeatureQuery, params: dict[str, Any], name: str) -> sql.Composable:
    """The index finds what meets the outer box; what lies in the inner box is in; the rest is looked at.

    Points too: boxes are compared in single precision, half a metre at Turkish northings.
    """
    column = sql.Identifier("t", query.collection.geometry_column)
    near = sql.SQL("{} && {}").format(column, envelope_literal(region.outer, params, name))
    if not query.exact:
        return near
    params[f"{name}_shape"] = f"SRID={settings.KBS_STORAGE_SRID};{region.wkt}"
    exact: sql.Composable = sql.SQL("ST_Intersects({}, {}::geometry)").format(
        column, sql.Placeholder(f"{name}_shape")
    )
    if region.inner is not None:
        inner = envelope_literal(region.inner, params, f"{name}_in")
        exact = sql.SQL("({} @ {} OR {})").format(column, inner, exact)
    return sql.SQL("({} AND {})").format(near, exact)


def envelope_literal(envelope: Envelope, params: dict[str, Any], name: str) -> sql.Composable:
    """Return ST_MakeEnvelope over four bound numbers in the storage CRS."""
    if envelope.crs.srid != settings.KBS_STORAGE_SRID:
        raise AssertionError("envelopes reach SQL in the storage CRS")
    for key, value in zip("wsen", envelope.bounds, strict=True):
        params[f"{name}_{key}"] = value
    numbers = sql.SQL(", ").join(sql.Placeholder(f"{name}_{key}") for key in "wsen")
    return sql.SQL("ST_MakeEnvelope({}, {})").format(numbers, sql.Literal(settings.KBS_STORAGE_SRID))


def _interval(query: FeatureQuery, parts: list[sql.Composable], params: dict[str, Any]) -> None:
    """A time of the feature's own is a moment; when its states held is `kbs.history.as_of`'s matter."""
    if query.collection.temporal == VALIDITY:
        return
    column = sql.Identifier("t", query.collection.column(query.collection.temporal))
    assert query.interval is not None
    if query.interval.end is not None:
        parts.append(sql.SQL("({0} IS NULL OR {0} <= %(until)s)").format(column))
        params["until"] = query.interval.end
    if query.interval.start is not None:
        parts.append(sql.SQL("({0} IS NULL OR {0} >= %(from)s)").format(column))
        params["from"] = query.interval.start
