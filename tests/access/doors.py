"""The doors, each as a function from a client to what it shows: features with the names of their properties."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import tempfile
from functools import cache
from typing import Any

import mapbox_vector_tile
import psycopg2
import pytest
from django.test import Client

from kbs.geo.crs import CRS84, epsg, transform
from kbs.geo.tilematrix import tile_matrix_set
from tests.access.oracle import View
from tests.toytown.people import EAST, NORTH

TILE_PROPERTIES = {
    "gardens": {"name": 14, "kind": 10, "budget": 10},
    "paths": {"name": 13, "width_m": 15},
    "trees": {"species": 14},
    "findings": {"kural": 10, "koleksiyon": 10, "kayit": 10, "agirlik": 10, "durum": 10},
}
HIDDEN = View(frozenset(), frozenset())
ZOOM = 15


def items(client: Client, collection: str, more: str = "") -> View:
    """All pages of the items, as they are or as of a time."""
    ids: set[int] = set()
    names: set[str] = set()
    limit = (
        100 if collection == "findings" else 25
    )  # of what is only seen there is no second page without a box
    path = f"/ogc/collections/{collection}/items?limit={limit}&f=json{more}"
    while path:
        answer = client.get(path)
        if answer.status_code == 404 or _asks_for_key(answer):
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


def _asks_for_key(answer: Any) -> bool:
    return answer.status_code == 403 and answer.json()["type"] == "/problems/must-know"


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
    assert answer.status_code in (200, 400, 404) or _asks_for_key(answer), answer.content[:500]
    if answer.status_code != 200:
        return None
    return frozenset(feature["id"] for feature in answer.json()["features"])


def tiles(client: Client, collection: str | None, more: str = "") -> dict[str, View]:
    """Ids and property names in the vector tiles over toytown, by layer; a named collection's or the dataset's."""
    found: dict[str, tuple[set[int], set[str]]] = {}
    base = f"/ogc/collections/{collection}/tiles" if collection else "/ogc/tiles"
    for column, row in sorted(_addresses()):
        answer = client.get(f"{base}/WebMercatorQuad/{ZOOM}/{row}/{column}{more}")
        assert answer.status_code in (200, 204, 404), answer.content[:500]
        if answer.status_code != 200:
            continue
        for name, layer in mapbox_vector_tile.decode(answer.content).items():
            ids, names = found.setdefault(name.removesuffix("-labels"), (set(), set()))
            for feature in layer["features"]:
                ids.add(feature["id"])
                names |= set(feature["properties"])
    return {name: View(frozenset(ids), frozenset(names)) for name, (ids, names) in found.items()}


@cache
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
    """A download in one of the formats; `gpkg-tucbs` under national names."""
    form, _hyphen, profile = key.partition("-")
    address = f"/ogc/collections/{collection}/download.{form}"
    answer = client.get(address, {"profile": profile} if profile else {})
    if answer.status_code != 200:
        assert answer.status_code in (400, 401, 403, 404), answer.content[:500]
        return HIDDEN
    return _FILES[form](b"".join(answer.streaming_content))


def _geojson(content: bytes) -> View:
    features = json.loads(content)["features"]
    names = {name for feature in features for name in _names(feature)}
    return View(frozenset(feature["id"] for feature in features), frozenset(names))


def _csv(content: bytes) -> View:
    text = content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";" if ";" in text.splitlines()[0] else ","))
    return View(frozenset(int(row["id"]) for row in rows), frozenset(rows[0] if rows else ()))


def _gpkg(content: bytes) -> View:
    with tempfile.NamedTemporaryFile(suffix=".gpkg") as file:
        file.write(content)
        file.flush()
        with sqlite3.connect(file.name) as database:
            [(table,)] = database.execute("SELECT table_name FROM gpkg_contents")
            rows = database.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in rows.description]
            ids = frozenset(row[names.index("id")] if "id" in names else row[0] for row in rows)
    return View(ids, frozenset(names))


def _gml(content: bytes) -> View:
    text = content.decode()
    ids = {int(number) for number in re.findall(r'gml:id="[A-Za-z_-]+[._-](\d+)"', text)}
    return View(frozenset(ids), frozenset(re.findall(r"<(?:\w+:)?(\w+)[ >]", text)))


_FILES = {"geojson": _geojson, "csv": _csv, "gpkg": _gpkg, "gml": _gml}


def page(client: Client, collection: str, number: int) -> str | None:
    """The text of an object's page; None when there is none."""
    answer = client.get(f"/nesne/{collection}/{number}", follow=True)
    assert answer.status_code in (200, 404), answer.content[:500]
    return answer.content.decode() if answer.status_code == 200 else None


def search(client: Client, text: str, near: str = "") -> set[tuple[str, int]]:
    """The features that the search box finds."""
    answer = client.get("/api/v1/search", {"q": text, "limit": 50} | ({"near": near} if near else {}))
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
    """The same question in PostgreSQL under the database role: the columns it may read, then the rows with all of these."""
    cursor.execute(
        "SELECT c FROM unnest(%s::text[]) AS c WHERE has_column_privilege(%s, %s, c, 'SELECT')",
        [list(columns.values()), role, table],
    )
    allowed = {column for (column,) in cursor.fetchall()}
    names = frozenset(name for name, column in columns.items() if column in allowed)
    cursor.execute("BEGIN")
    cursor.execute(f'SET LOCAL ROLE "{role}"')
    try:
        if not names:
            with pytest.raises(psycopg2.errors.InsufficientPrivilege):
                cursor.execute(f"SELECT id FROM {table}")
            return HIDDEN
        cursor.execute(f"SELECT id, {', '.join(sorted(allowed))} FROM {table}")
        return View(frozenset(row[0] for row in cursor.fetchall()), names)
    finally:
        cursor.execute("ROLLBACK")
