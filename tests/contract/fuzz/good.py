"""One request for each operation that leads all the way, and what of it is put into generated ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from kbs.geo.crs import CRS84, epsg, transform
from kbs.geo.tilematrix import tile_matrix_set
from tests.contract.fuzz.world import CORNER, SIZE, World, feature_of
from tests.ogcapi.part4 import STORAGE

ZOOM = 15
COLLECTIONS = ("gardens", "paths", "trees", "visits")


@dataclass
class Good:
    """A request that has to be answered with 2xx."""

    path: dict[str, Any] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    body: Any = None
    media_type: str | None = None


def in_toytown(path: str) -> bool:
    """Whether an operation is of toytown: those of the city's collections are the same, of other tables."""
    name, _sep, rest = path.removeprefix("/collections/").partition("/")
    own = {*COLLECTIONS, "metadata", "findings", "{collectionId}"}
    return not path.startswith("/collections/") or (name in own and not rest.startswith("map/"))


def empty(operation: Any) -> bool:
    """Whether there is nothing at an address of this world: no finding, no refused row; a file is sent by hand."""
    label = operation.label
    return "/findings/items/{" in label or label.endswith("/rejects") or label == "POST /api/v1/uploads"


def good(operation: Any, asker: str, world: World) -> Good:
    """The request for an operation of either definition."""
    raw = operation.definition.raw
    name, path = raw["operationId"], operation.path
    collection = path.split("/")[2] if path.startswith("/collections/") else ""
    collection = collection if collection in world.features else "gardens"
    made = Good(_path(operation, asker, world, collection))
    if operation.method.upper() != "GET" and path.startswith("/collections/"):
        _edit(made, operation, asker, world, collection)
    if name in _BODIES:
        made.body, made.media_type = _BODIES[name](world, asker), "application/json"
    if name in _QUERIES:
        made.query = _QUERIES[name](world)
    return made


def _edit(made: Good, operation: Any, asker: str, world: World, collection: str) -> None:
    method, path = operation.method.upper(), operation.path
    one = feature_of(collection, world)
    geojson = "application/geo+json"
    if collection != "visits":
        made.headers["Content-Crs"] = f"<{STORAGE}>"
    if path.endswith("/restore"):
        made.headers["If-Match"] = world.tag(asker, collection)
    elif method == "POST":
        made.body, made.media_type = one, geojson
    elif path.endswith("/items"):  # PATCH of several
        changed = {"type": "Feature", "id": world.features[collection][0], "properties": one["properties"]}
        made.body, made.media_type = {"type": "FeatureCollection", "features": [changed]}, geojson
    elif method == "PUT":
        made.body, made.media_type = one, geojson
    elif method == "PATCH":
        made.body, made.media_type = {"properties": one["properties"]}, "application/merge-patch+json"
    if method != "POST":
        made.headers["If-Match"] = world.tag(asker, collection)


def _path(operation: Any, asker: str, world: World, collection: str) -> dict[str, Any]:
    """Values for the parameters in an address."""
    lon, lat = transform(epsg(5254), CRS84, [CORNER])[0]
    tile = tile_matrix_set("WebMercatorQuad").tile(lon, lat, ZOOM)
    approves = asker == "chief" and operation.path.endswith("/{act}")
    known: dict[str, Any] = {
        "featureId": world.features[collection][0],
        "version": world.versions[0 if operation.path.endswith("/restore") else 1],
        "collectionId": "gardens",
        "recordId": world.record,
        "tileMatrixSetId": "WebMercatorQuad", "tileMatrix": ZOOM, "tileRow": tile.y, "tileCol": tile.x,
        "styleId": "gardens", "kind": "hatch", "name": "grid-3",
        "draft_id": world.drafts[approves], "act": "approve" if approves else "submit",
        "key_id": world.keys.get(asker, 0), "form": "json",
        "run_id": world.uploads.get(asker, 0) if "/uploads/" in operation.path else world.run,
        "number": 1 if "/drafts/" in operation.path else world.versions[1],
    }  # fmt: skip
    return {one.name: known[one.name] for one in operation.path_parameters}


def _corner(east: float = 0.0, north: float = 0.0) -> list[float]:
    return [CORNER[1] + north, CORNER[0] + east]


def _areas(*places: int, **more: Any) -> Callable[[World, str], dict[str, Any]]:
    """The body of a trial of an operation on the two gardens."""
    return lambda world, asker: {
        "collection": "gardens", "crs": STORAGE, "dry_run": True,
        "features": [{"id": world.features["gardens"][place], "if_match": world.tag(asker, "gardens", place)}
                     for place in places],
    } | more  # fmt: skip


def _line(*corners: list[float]) -> dict[str, Any]:
    return {"type": "LineString", "coordinates": list(corners)}


def _renamed(world: World, asker: str) -> dict[str, Any]:
    return {"transaction": [world.rename(asker)]}


def _upload(_world: World, _asker: str) -> dict[str, Any]:
    return {"collection": "gardens", "crs": "EPSG:5254"}


_BODIES: dict[str, Callable[[World, str], Any]] = {
    "transactions": _renamed,
    "createDraft": lambda _world, _asker: {"title": "Yeni"},
    "addDraftOperations": _renamed,
    "replaceDraftOperation": _renamed,
    "commentDraft": lambda _world, _asker: {"text": "Burası mı?"},
    "moveDraft": lambda world, asker: {"revision": world.revision} if asker == "chief" else {},
    "makeKey": lambda _world, _asker: {"name": "yeni"},
    "revertChangeSet": lambda _world, _asker: {"dry_run": True},
    "startQualityRun": lambda _world, _asker: {"collections": ["trees"], "rules": ["KBS-GEO-001"]},
    "previewUpload": _upload,
    "applyUpload": _upload,
    "splitFeature": _areas(0, line=_line(_corner(8, -5), _corner(8, SIZE + 5))),
    "mergeFeatures": _areas(0, 1),
    "adjustBoundary": _areas(0, 1, line=_line(_corner(SIZE), _corner(SIZE - 1, SIZE / 2), _corner(SIZE, SIZE))),
    "moveCorner": _areas(0, 1, **{"from": {"type": "Point", "coordinates": _corner(SIZE, SIZE)},
                                  "to": {"type": "Point", "coordinates": _corner(SIZE + 1, SIZE + 1)}}),
}  # fmt: skip
_QUERIES: dict[str, Callable[[World], dict[str, Any]]] = {
    "search": lambda _world: {"q": "bulanık"},
    "successions": lambda world: {"collection": "gardens", "feature": world.features["gardens"][0]},
    "explainAccess": lambda _world: {"collection": "gardens"},
}


def lead_on(case: Any, known: Good) -> None:
    """Put what is known into a generated request: its address, its tag, and the numbers and places in its body."""
    case.path_parameters = {**(case.path_parameters or {}), **known.path}
    case.query = {**(case.query or {}), **known.query}
    for name, value in known.headers.items():
        case.headers[name] = value
    if isinstance(case.body, dict) and isinstance(known.body, dict):
        case.body = _mixed(case.body, known.body)


def _mixed(drawn: Any, known: Any) -> Any:
    """What was drawn, with what is known in the place of the names, numbers and geometries that nobody can guess."""
    if isinstance(drawn, dict) and isinstance(known, dict):
        return {name: _mixed_member(name, value, known) for name, value in drawn.items()}
    if isinstance(drawn, list) and isinstance(known, list) and known:
        return [_mixed(one, known[min(place, len(known) - 1)]) for place, one in enumerate(drawn)]
    return drawn


def _mixed_member(name: str, value: Any, known: dict[str, Any]) -> Any:
    if name in _UNGUESSED and name in known:
        return known[name]
    return _mixed(value, known[name]) if name in known else value


_UNGUESSED = {
    "id",
    "ifMatch",
    "collection",
    "geometry",
    "crs",
    "features",
    "line",
    "from",
    "to",
    "rules",
    "collections",
}
