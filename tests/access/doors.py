"""The doors, each as a function from a client to what it shows: features with the names of their properties."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import mapbox_vector_tile
import psycopg2
from django.test import Client

from kbs.geo.crs import CRS84, epsg, transform
from kbs.geo.tilematrix import tile_matrix_set
from tests.access.oracle import View
from tests.toytown.people import EAST, NORTH

TILE_PROPERTIES = {
    "gardens": {"name": 14, "kind": 10, "budget": 10},
    "paths": {"name": 13, "width_m": 15},
    "trees": {"species": 14},
}
HIDDEN = View(frozenset(), frozenset())
ZOOM = 15


def items(client: Client, collection: str, more: str = "") -> View:
    """All pages of the items, as they are or as of a time."""
    ids: set[int] = set()
    names: set[str] = set()
    path = f"/ogc/collections/{collection}/items?limit=25&f=json{more}"
    while path:
        answer = client.get(path)
        if answer.status_code == 404:
            return HIDDEN
        assert answer.status_code == 200, (path, answer.status_code, answer.content[:500])
        body = answer.json()
        counted = body.get("numberMatched")
        assert counted is None or counted == len(body["features"])
        for feature in body["features"]:
            ids.add(feature["id"])
            names |= _names(feature)
        nexts = [link["href"] for link in body["links"] if link["rel"] == "next"]
        path = nexts[0].replace("http://testserver", "") if nexts else ""
    return View(frozenset(ids), frozenset(names))


def _names(feature: dict[str, Any]) -> set[str]:
    return set(feature["properties"]) | ({"geometry"} if feature["geometry"] is not None else set())


def item(client: Client, collection: str, asked: list[int]) -> View:
    """Single features by id."""
    ids: set[int] = set()
    names: set[str] = set()
    for number in asked:
        answer = client.get(f"/ogc/collections/{collection}/items/{number}?f=json")
        assert answer.status_code in (200, 404), answer.content[:500]
        if answer.status_code == 200:
            ids.add(number)
            names |= _names(answer.json())
    return View(frozenset(ids), frozenset(names))


def versions(client: Client, collection: str, number: int) -> set[str] | None:
    """The property names of a feature's latest version; None when nothing of it is told."""
    base = f"/ogc/collections/{collection}/items/{number}/versions"
    answer = client.get(f"{base}?f=json")
    assert answer.status_code in (200, 404), answer.content[:500]
    if answer.status_code == 404:
        return None
    last = next(link["href"] for link in answer.json()["links"] if link["rel"] == "last")
    found = client.get(last.replace("http://testserver", ""))
    assert found.status_code == 200, found.content[:500]
    return _names(found.json())


def filtered(client: Client, collection: str, name: str, value: str) -> frozenset[int] | None:
    """Ids by a property parameter; None where the property cannot be asked for."""
    answer = client.get(f"/ogc/collections/{collection}/items", {name: value, "limit": 100, "f": "json"})
    assert answer.status_code in (200, 400, 404), answer.content[:500]
    if answer.status_code != 200:
        return None
    return frozenset(feature["id"] for feature in answer.json()["features"])


def tiles(client: Client, collection: str | None) -> dict[str, View]:
    """Ids and property names in the vector tiles over toytown, by layer; a named collection's or the dataset's."""
    found: dict[str, tuple[set[int], set[str]]] = {}
    base = f"/ogc/collections/{collection}/tiles" if collection else "/ogc/tiles"
    for column, row in sorted(_addresses()):
        answer = client.get(f"{base}/WebMercatorQuad/{ZOOM}/{row}/{column}")
        assert answer.status_code in (200, 204, 404), answer.content[:500]
        if answer.status_code != 200:
            continue
        for name, layer in mapbox_vector_tile.decode(answer.content).items():
            ids, names = found.setdefault(name.removesuffix("-labels"), (set(), set()))
            for feature in layer["features"]:
                ids.add(feature["id"])
                names |= set(feature["properties"])
    return {name: View(frozenset(ids), frozenset(names)) for name, (ids, names) in found.items()}


def _addresses() -> set[tuple[int, int]]:
    matrix = tile_matrix_set("WebMercatorQuad")
    corners = [(EAST + e, NORTH + n) for e in range(-20, 1300, 200) for n in (-20, 60, 140)]
    found = (matrix.tile(lon, lat, ZOOM) for lon, lat in transform(epsg(5254), CRS84, corners))
    return {(tile.x, tile.y) for tile in found}


def tilejson(client: Client) -> dict[str, set[str]]:
    """The fields that TileJSON promises, by layer."""
    answer = client.get("/ogc/tiles/WebMercatorQuad?f=tilejson")
    if answer.status_code == 404:
        return {}
    layers = answer.json()["vector_layers"]
    return {layer["id"].removesuffix("-labels"): set(layer["fields"]) for layer in layers}


def schema(client: Client, collection: str, kind: str) -> set[str] | None:
    """The properties that schema or queryables name; None when there is no such collection."""
    answer = client.get(f"/ogc/collections/{collection}/{kind}?f=json")
    if answer.status_code == 404:
        return None
    return set(answer.json()["properties"])


def export(client: Client, collection: str, key: str) -> View:
    """A download as CSV or GeoJSON."""
    answer = client.get(f"/ogc/collections/{collection}/download.{key}")
    if answer.status_code != 200:
        assert answer.status_code in (400, 401, 403, 404), answer.content[:500]
        return HIDDEN
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    if key == "geojson":
        features = json.loads(text)["features"]
        names = {name for feature in features for name in _names(feature)}
        return View(frozenset(feature["id"] for feature in features), frozenset(names))
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";" if ";" in text.splitlines()[0] else ","))
    names = set(rows[0]) if rows else set()
    return View(frozenset(int(row["id"]) for row in rows), frozenset(names))


def page(client: Client, collection: str, number: int) -> str | None:
    """The text of an object's page; None when there is none."""
    answer = client.get(f"/nesne/{collection}/{number}", follow=True)
    assert answer.status_code in (200, 404), answer.content[:500]
    return answer.content.decode() if answer.status_code == 200 else None


def search(client: Client, text: str) -> set[tuple[str, int]]:
    """The features that the search box finds."""
    answer = client.get("/api/v1/search", {"q": text, "limit": 50})
    assert answer.status_code == 200, answer.content[:500]
    return {
        (hit["collection"], hit["id"])
        for group in answer.json()["groups"]
        for hit in group["results"]
        if hit["id"] is not None
    }


def listed(client: Client) -> dict[str, Any]:
    """The collections with their boxes."""
    body = client.get("/ogc/collections?f=json").json()
    return {
        c["id"]: ((c.get("extent") or {}).get("spatial") or {}).get("bbox")
        for c in body["collections"]
        if c.get("itemType", "feature") == "feature"
    }


def style_words(client: Client) -> set[str]:
    """The property names that the city's style reads."""
    answer = client.get("/ogc/styles/city?f=mapbox")
    text = answer.content.decode()
    return set(re.findall(r'\["get",\s*"([^"]+)"\]', text)) | set(re.findall(r"\{([a-z_0-9]+)\}", text))


def asked_by_psql(cursor: Any, role: str, table: str, columns: dict[str, str]) -> View:
    """The same question in PostgreSQL under the database role: each column alone, then the rows."""
    names = set()
    ids: frozenset[int] = frozenset()
    cursor.execute("BEGIN")
    cursor.execute(f'SET LOCAL ROLE "{role}"')
    for name, column in columns.items():
        cursor.execute("SAVEPOINT one")
        try:
            cursor.execute(f'SELECT id, "{column}" FROM {table}')
        except psycopg2.errors.InsufficientPrivilege:
            cursor.execute("ROLLBACK TO SAVEPOINT one")
        else:
            names.add(name)
            ids = frozenset(row[0] for row in cursor.fetchall())
    cursor.execute("ROLLBACK")
    return View(ids, frozenset(names))
