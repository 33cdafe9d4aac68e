"""What comes in the bodies of edits, as edits: GeoJSON features, merge patches, lists of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kbs.catalog.declaration import Collection
from kbs.encodings.geojson_shape import BadShape, Shape, read_shape
from kbs.features.content import TAG
from kbs.features.edit import Action, Edit, Match
from kbs.geo.crs import Crs
from kbs.problems import Fault, InvalidData

MOST_EDITS = 1000
# What a list of actions says in its own words, besides the kind of action.
_LINE = frozenset({"action", "collection", "id", "ifMatch", "items", "feature", "patch", "description"})
# What of a feature a patch may name; the last three come with answers and change nothing.
_PATCHED = frozenset({"type", "id", "geometry", "properties", "links", "bbox", "etag"})
# Members by which other dialects name a system; to overlook one would put the feature elsewhere.
_UNREAD = ("coordRefSys",)
_SYSTEMS = ("crs", *_UNREAD)


def if_match(text: str | None) -> Match | None:
    """Read `If-Match` (RFC 9110, 13.1.1); weak tags match nothing there."""
    if text is None:
        return None
    tags = {tag.strip() for tag in text.split(",")}
    return Match(any=True) if tags == {"*"} else Match(frozenset(tags))


def new_features(body: Any, collection: Collection, crs: Crs, place: str = "") -> list[Edit]:
    """Read a Feature, or a FeatureCollection of which all are created together."""
    if isinstance(body, dict) and body.get("type") == "FeatureCollection":
        return [
            feature(item, collection, crs, "insert", place=_at(place, at)) for at, item in _features(body)
        ]
    return [feature(body, collection, crs, "insert", place=place)]


def changed_features(body: Any, collection: Collection, crs: Crs, match: Match | None) -> list[Edit]:
    """Read a FeatureCollection of which all are changed together, each named by its `id`, as by a merge patch each.

    A program that keeps columns writes a geometry for every feature: null says nothing of it here. It keeps the tag
    under which a feature was read as the property `etag`, which stands in where `match` is None.
    """
    if not isinstance(body, dict) or body.get("type") != "FeatureCollection":
        raise _wrong("type", "is a GeoJSON FeatureCollection")
    edits: dict[int, Edit] = {}
    for place, item in _features(body):
        if not isinstance(item, dict) or item.get("type") != "Feature":
            raise _wrong(place, "is a GeoJSON Feature")
        feature_id = _id(item.get("id"))
        if feature_id is None or feature_id in edits:
            raise _wrong(f"{place}.id", "is the number of a feature, each one once")
        values = dict(_properties(item.get("properties") or {}, place))
        tag = values.pop(TAG, None)
        if tag is not None and not isinstance(tag, str):
            raise _wrong(f"{place}.properties.{TAG}", "is the ETag of the feature as you have read it")
        named = {key: value for key, value in item.items() if key != "geometry" or value is not None}
        edits[feature_id] = patch(
            named | {"properties": values}, collection, crs, feature_id, match or if_match(tag), place
        )
    return list(edits.values())


def feature(
    body: Any,
    collection: Collection,
    crs: Crs,
    action: Action,
    *,
    feature_id: int = 0,
    match: Match | None = None,
    place: str = "",
) -> Edit:
    """Read a whole feature. The id of a new one is the server's to give; any other has to be the address's.

    Where it is the body itself, its member `crs` is the door's to read.
    """
    if not isinstance(body, dict) or body.get("type") != "Feature":
        raise _wrong(place or "type", "is a GeoJSON Feature")
    _no_system(body, place, _SYSTEMS if place else _UNREAD)
    if feature_id:
        _same_id(body, feature_id, place)
    return Edit(
        action,
        collection,
        crs,
        feature_id=feature_id,
        properties=_properties(body.get("properties") or {}, place),
        shape=_shape(body.get("geometry"), collection, place),
        moves=collection.geometry is not None,
        match=match,
        sent=body,
        place=place,
    )


def patch(
    body: Any, collection: Collection, crs: Crs, feature_id: int, match: Match | None, place: str = ""
) -> Edit:
    """Read a JSON Merge Patch (RFC 7396) of a GeoJSON feature: what is named is changed, null unsets."""
    if not isinstance(body, dict) or body.get("type", "Feature") != "Feature":
        raise _wrong(place or "body", "is a JSON Merge Patch of a GeoJSON Feature")
    _no_system(body, place)
    if unknown := sorted(set(body) - _PATCHED):
        raise _wrong(_at(place, unknown[0]), "is no member of a feature; its values stand in `properties`")
    _same_id(body, feature_id, place)
    return Edit(
        "update",
        collection,
        crs,
        feature_id=feature_id,
        properties=_properties(body.get("properties", {}), place),
        shape=_shape(body.get("geometry"), collection, place),
        moves="geometry" in body and collection.geometry is not None,
        match=match,
        sent=body,
        place=place,
    )


def actions(body: Any, found: Callable[[str], Collection], crs_of: Callable[[Collection], Crs]) -> list[Edit]:
    """Read a list of actions (see docs/api.md; after the draft of OGC API Features 11).

    Args:
        found: Gives the collection of an id as the asker sees it.
        crs_of: Gives the system of the geometries sent for a collection.
    """
    if not isinstance(body, dict) or not isinstance(body.get("transaction"), list):
        raise _wrong("transaction", "is an array of actions")
    if unknown := sorted(
        set(body) - {"semantic", "transaction", "reason", "document", "description", "title"}
    ):
        raise _wrong(unknown[0], "is no member of a transaction")
    if body.get("semantic", "atomic") != "atomic":
        raise _wrong("semantic", "is `atomic`: all of it or nothing")
    edits: list[Edit] = []
    for number, line in enumerate(body["transaction"]):
        edits += _line(line, f"transaction[{number}]", found, crs_of)
        if len(edits) > MOST_EDITS:
            raise _wrong("transaction", f"holds at most {MOST_EDITS} changes")
    if not edits:
        raise _wrong("transaction", "is empty")
    return edits


def _line(
    line: Any, place: str, found: Callable[[str], Collection], crs_of: Callable[[Collection], Crs]
) -> list[Edit]:
    if not isinstance(line, dict) or not isinstance(line.get("collection"), str):
        raise _wrong(place, "is an object with `action` and `collection`")
    if unknown := sorted(set(line) - _LINE):
        raise _wrong(f"{place}.{unknown[0]}", "is no member of an action")
    collection, action = found(line["collection"]), line.get("action")
    crs = crs_of(collection)
    if action == "insert":
        return new_features(
            {"type": "FeatureCollection", "features": line.get("items")}, collection, crs, place
        )
    feature_id, tag = line.get("id"), line.get("ifMatch")
    if isinstance(feature_id, bool) or not isinstance(feature_id, int) or not 0 < feature_id < 2**63:
        raise _wrong(f"{place}.id", "is the number of a feature")
    if tag is not None and not isinstance(tag, str):
        raise _wrong(f"{place}.ifMatch", "is an ETag")
    match = if_match(tag)
    if action == "replace":
        return [
            feature(
                line.get("feature"),
                collection,
                crs,
                "replace",
                feature_id=feature_id,
                match=match,
                place=place,
            )
        ]
    if action == "update":
        return [patch(line.get("patch"), collection, crs, feature_id, match, place)]
    if action == "delete":
        return [Edit("delete", collection, crs, feature_id=feature_id, match=match, place=place)]
    raise _wrong(f"{place}.action", "is insert, replace, update or delete")


def _features(body: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The features of a FeatureCollection with their places."""
    _no_system(body, "", _UNREAD)
    features = body.get("features")
    if not isinstance(features, list) or not 0 < len(features) <= MOST_EDITS:
        raise _wrong("features", f"is an array of 1 to {MOST_EDITS} features")
    yield from ((f"features[{number}]", item) for number, item in enumerate(features))


def _id(value: Any) -> int | None:
    """The number of a feature; programs also write it as a text."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**63 else None


def _properties(value: Any, place: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _wrong(_at(place, "properties"), "is an object")
    return value


def _shape(value: Any, collection: Collection, place: str) -> Shape | None:
    if value is None:
        return None
    name = _at(place, "geometry")
    if collection.geometry is None:
        raise _wrong(name, f"{collection.id} has no geometry")
    try:
        return read_shape(value)
    except BadShape as exc:
        raise _wrong(f"{name}.{exc.place}" if exc.place else name, exc.reason) from None


def _same_id(body: dict[str, Any], feature_id: int, place: str) -> None:
    """A number that is another one would be a mistake (/req/features/geojson-create-replace, /update-json-merge-patch)."""
    if "id" in body and str(body["id"]) != str(feature_id):
        raise _wrong(_at(place, "id"), f"is {feature_id} here; ids do not change")


def _no_system(body: dict[str, Any], place: str, names: Iterable[str] = _SYSTEMS) -> None:
    for name in names:
        if body.get(name) is not None:
            raise _wrong(
                _at(place, name), "is not read; name the coordinate system in the header Content-Crs"
            )


def _at(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _wrong(name: str, reason: str) -> InvalidData:
    return InvalidData(f"{name}: {reason}", Fault(name, reason))
