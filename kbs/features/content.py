"""One feature as its asker sees it, with a tag that is another one as soon as that content is another one.

The tag is made of the visible values and of the stored geometry with every digit. It knows nothing of the coordinate
system or the format of an answer, and nothing of what is hidden: a change of a hidden property leaves it as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import OperationalError
from psycopg2 import errors, sql

from kbs.access.principals import Principal
from kbs.access.rows import ALL_ROWS
from kbs.access.session import session
from kbs.access.state import rights_on
from kbs.catalog.declaration import Collection
from kbs.encodings import geojson
from kbs.geo.crs import CRS84, Crs
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# The name under which a tag stands among the properties of a feature.
TAG = "etag"


@dataclass(frozen=True)
class Content:
    """A feature's tag (a strong entity tag of RFC 9110, 8.8.3, with its quotes) and its GeoJSON text."""

    tag: str
    text: str


def tag_of(collection: Collection) -> sql.Composable:
    """Return SQL for the tag of a row of alias `t` of a narrowed collection."""
    values = geojson.feature(collection, with_geometry=False)
    seen: sql.Composable = sql.SQL("convert_to({}, 'UTF8')").format(values)
    if collection.geometry is not None:
        place = sql.Identifier("t", collection.geometry_column)
        seen = sql.SQL("{} || coalesce(ST_AsBinary({}), ''::bytea)").format(seen, place)
    return sql.SQL("'\"' || left(encode(sha256({}), 'hex'), 32) || '\"'").format(seen)


def with_tag(collection: Collection, feature: sql.Composable) -> sql.Composable:
    """Return SQL for the tag of a row and a text of it as an array of two."""
    return sql.SQL("ARRAY[{}, {}]").format(tag_of(collection), feature)


def telling_tag(collection: Collection, feature: sql.Composable, *, first: bool = False) -> sql.Composable:
    """Return SQL for a row's GeoJSON text that carries the tag as the property `etag`, for programs that keep columns."""
    return geojson.with_property(feature, TAG, tag_of(collection), first=first)


def content(cursor: Any, collection: Collection, feature_id: int, crs: Crs = CRS84) -> Content | None:
    """Return a feature of a narrowed collection inside an open session, or None when it is not seen."""
    statement = QUERIES.build(
        "content",
        tag=tag_of(collection),
        feature=geojson.feature(collection, crs),
        table=sql.Identifier(collection.table),
    )
    cursor.execute(statement, {"id": feature_id})
    row = cursor.fetchone()
    return Content(*row) if row else None


def may_change(collection: Collection, feature_id: int, principal: Principal) -> bool:
    """Whether a feature is among those that who changes something of the collection may change."""
    rights = rights_on(collection, principal)
    if not rights.write or rights.write_rows == ALL_ROWS:
        return rights.writes
    statement = QUERIES.build("may_change", table=sql.Identifier(collection.table))
    try:
        with session(principal) as cursor:
            cursor.execute(statement, {"id": feature_id})
            return cursor.fetchone() is not None
    except OperationalError as exc:
        if isinstance(exc.__cause__, errors.LockNotAvailable):
            return True  # somebody is changing it: the row passed the policy, or no lock had been asked for
        raise
