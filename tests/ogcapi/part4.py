"""A client that edits features, and what it sends."""

from __future__ import annotations

import json
from typing import Any

from django.test import Client
from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from tests.toytown.people import EAST, NORTH

STORAGE = "http://www.opengis.net/def/crs/EPSG/0/5254"
GARDENS = "/ogc/collections/gardens/items"
TREES = "/ogc/collections/trees/items"
VISITS = "/ogc/collections/visits/items"
MERGE = "application/merge-patch+json"
GEOJSON = "application/geo+json"


def ring(north: float = NORTH + 500, east: float = EAST, size: float = 10.0) -> list[list[float]]:
    """A square in the axis order of the storage CRS: north, east."""
    n, e, s = north, east, size
    return [[n, e], [n, e + s], [n + s, e + s], [n + s, e], [n, e]]


def garden(coordinates: Any = None, **properties: Any) -> dict[str, Any]:
    geometry = {"type": "Polygon", "coordinates": coordinates or [ring()]}
    return {"type": "Feature", "geometry": geometry, "properties": {"name": "Yeni"} | properties}


class Editor:
    """A client that speaks Part 4."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def send(self, method: str, address: str, body: Any = None, kind: str = GEOJSON, **headers: Any) -> Any:
        names = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
        data = body if isinstance(body, str | bytes) else json.dumps(body)
        extra = {} if body is None else {"data": data, "content_type": kind}
        return getattr(self.client, method)(address.removeprefix("http://testserver"), headers=names, **extra)

    def get(self, address: str, **query: str) -> tuple[dict[str, Any], str]:
        response = self.client.get(address.removeprefix("http://testserver"), query)
        assert response.status_code == 200, response.content
        return response.json(), response["ETag"]

    def create(self, feature: dict[str, Any] | None = None, address: str = GARDENS, **headers: Any) -> str:
        response = self.send(
            "post", address, feature or garden(), **({"Content_Crs": f"<{STORAGE}>"} | headers)
        )
        assert response.status_code == 201, response.content
        return str(response["Location"])


def stored(feature_id: int | str) -> str:
    with session(SYSTEM) as cursor:
        cursor.execute(
            "SELECT ST_AsText(geom, 15) FROM toytown_garden WHERE id = %s",
            [str(feature_id).rsplit("/", 1)[-1]],
        )
        return str(cursor.fetchone()[0])


def count() -> int:
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT count(*) FROM toytown_garden")
        return int(cursor.fetchone()[0])


def forget(owner_cursor: Any, table: str, *ids: int | str) -> None:
    """Take away what a test has really committed, with its past, so that no other test meets it."""
    for name in (table, f"{table}_history"):
        statement = sql.SQL("DELETE FROM {} WHERE id = ANY (%s)").format(sql.Identifier(name))
        owner_cursor.execute(statement, [[int(one) for one in ids]])
