"""The query parameters of items and item as one `FeatureQuery` (OGC API Features 1, 7.15; Part 2, 6.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.conf import settings
from django.http import HttpRequest

from kbs.catalog.declaration import Collection, Property
from kbs.catalog.schema import queryables
from kbs.features.content import TAG
from kbs.features.paging import decode_cursor
from kbs.features.query import Equals, FeatureQuery
from kbs.geo.crs import CRS84, WEB_MERCATOR, WGS84, Crs, UnknownCrs, epsg, parse_crs
from kbs.geo.envelope import Envelope
from kbs.ogcapi.features import values
from kbs.ogcapi.features.links import TUCBS
from kbs.problems import InvalidParameter
from kbs.web import readers
from kbs.web.parameters import COMMON, integer, refuse_unknown

DEFAULT_LIMIT = 10
MAXIMUM_LIMIT = 10_000
_SHAPE = frozenset({"crs", "properties", "skipGeometry"})
_SELECTION = frozenset({"bbox", "bbox-crs"})
_PAGE = frozenset({"limit", "after"})
# Formats of files whose features can carry their tags.
TAGGED_FILES = ("geojson", "gpkg")
RESERVED = (
    _SHAPE
    | _SELECTION
    | _PAGE
    | COMMON
    | {TAG, "profile", "datetime", "recorded", "filter", "filter-lang", "filter-crs", "sortby"}
)


@dataclass(frozen=True)
class Asked:
    """A parsed request: the query, and whether `bbox` stood in it (map-scale reading of `view` collections)."""

    query: FeatureQuery
    bbox: Envelope | None = None


def supported_crs(collection: Collection) -> tuple[Crs, ...]:
    """Return the systems a collection is served in; the first is the default and what QGIS takes."""
    if collection.geometry is None:
        return ()
    return tuple(dict.fromkeys((CRS84, epsg(settings.KBS_STORAGE_SRID), WGS84, WEB_MERCATOR)))


def filters(collection: Collection) -> dict[str, Property]:
    """Return the properties that are query parameters of their own, by name."""
    return {prop.name: prop for prop in queryables(collection) if prop.name not in RESERVED}


def items_parameters(collection: Collection) -> set[str]:
    """Return the names of all parameters of a collection's items."""
    return set(_PAGE | _selection(collection) | _shape(collection) | filters(collection).keys() | {TAG})


def parse_items(request: HttpRequest, collection: Collection) -> Asked:
    """Read the parameters of /items. Raises UnknownParameter, InvalidParameter."""
    refuse_unknown(request, items_parameters(collection))
    asked = _parse_selection(request, collection)
    limit = integer(request, "limit", DEFAULT_LIMIT, 1, MAXIMUM_LIMIT)
    return replace(asked, query=replace(asked.query, limit=limit, after=_cursor(request)))


def download_parameters(collection: Collection, key: str) -> set[str]:
    """Return the names of the parameters of a download in a format; a map file always has its geometry."""
    left_out = _PAGE | (frozenset() if key in TAGGED_FILES else {TAG})
    return (
        (items_parameters(collection) | {"profile"})
        - left_out
        - ({"skipGeometry"} if key == "gpkg" else set())
    )


def parse_download(request: HttpRequest, collection: Collection, key: str) -> Asked:
    """Read the parameters of a download: the same selection, without pages."""
    refuse_unknown(request, download_parameters(collection, key))
    asked = _parse_selection(request, collection)
    return replace(asked, query=replace(asked.query, limit=None))


def parse_tagged(request: HttpRequest) -> bool:
    """Read `etag`: whether each feature carries its tag. Raises InvalidParameter, also where there are none."""
    text = request.GET.get(TAG, "false")
    if text not in ("true", "false"):
        raise InvalidParameter.of(TAG, text, "true or false")
    if text == "true" and (other := sorted((readers.TIMES | {"profile"}) & request.GET.keys())):
        raise InvalidParameter.of(
            TAG, text, f"tags are of the present and of our names: leave out {other[0]}"
        )
    return text == "true"


def parse_profile(request: HttpRequest) -> bool:
    """Read `profile`: whether names and values of the national model are asked for."""
    text = request.GET.get("profile")
    if text not in (None, TUCBS):
        raise InvalidParameter.of("profile", str(text), TUCBS)
    return text is not None


def parse_item(request: HttpRequest, collection: Collection, feature_id: int) -> FeatureQuery:
    """Read the parameters of one item."""
    refuse_unknown(request, _shape(collection) | readers.TIMES)
    return replace(
        _parse_shape(request, collection),
        ids=(feature_id,),
        limit=1,
        interval=readers.interval_of(request),
        recorded=readers.recorded_of(request),
    )


def _shape(collection: Collection) -> frozenset[str]:
    return _SHAPE if collection.geometry else _SHAPE - {"crs"}


def _selection(collection: Collection) -> frozenset[str]:
    return readers.TIMES | (_SELECTION if collection.geometry else frozenset())


def _parse_selection(request: HttpRequest, collection: Collection) -> Asked:
    bbox = _bbox(request, collection)
    equals = tuple(
        Equals(prop, values.property_value(collection, prop, request.GET[name]))
        for name, prop in filters(collection).items()
        if name in request.GET
    )
    query = replace(
        _parse_shape(request, collection),
        envelopes=(bbox,) if bbox else (),
        equals=equals,
        interval=readers.interval_of(request),
        recorded=readers.recorded_of(request),
    )
    return Asked(query, bbox)


def _parse_shape(request: HttpRequest, collection: Collection) -> FeatureQuery:
    names = _names(request, collection)
    skip = request.GET.get("skipGeometry", "false")
    if skip not in ("true", "false"):
        raise InvalidParameter.of("skipGeometry", skip, "true or false")
    return FeatureQuery(
        collection if names is None else collection.with_properties(names),
        crs=_crs(request, collection, "crs"),
        geometry=skip == "false",
    )


def _names(request: HttpRequest, collection: Collection) -> tuple[str, ...] | None:
    text = request.GET.get("properties")
    if text is None:
        return None
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    unknown = [name for name in names if name not in collection.by_name]
    if unknown:
        allowed = ", ".join(collection.by_name)
        raise InvalidParameter.of("properties", ",".join(unknown), f"names out of: {allowed}")
    return names


def _crs(request: HttpRequest, collection: Collection, name: str) -> Crs:
    """Read a CRS parameter; only what the collection lists (OGC API Features 2, /req/crs/fc-crs-valid-value)."""
    text = request.GET.get(name)
    if text is None:
        return CRS84
    supported = supported_crs(collection)
    try:
        crs = parse_crs(text[:200])
    except (UnknownCrs, ValueError):
        crs = None
    if crs is None or crs not in supported:
        raise InvalidParameter.of(name, text, f"one of: {', '.join(crs.uri for crs in supported)}")
    return crs


def _bbox(request: HttpRequest, collection: Collection) -> Envelope | None:
    text = request.GET.get("bbox")
    crs = _crs(request, collection, "bbox-crs")
    if text is None:
        return None
    try:
        numbers = [readers.number(part) for part in text.split(",", 6)]
        if len(numbers) not in (4, 6):
            raise ValueError("four or six numbers with commas between")
        half = len(numbers) // 2
        lower, upper = numbers[:half], numbers[half:]
        if half == 3 and lower[2] > upper[2]:
            raise ValueError("the lower height is not above the upper height")
        if crs.swaps_axes:
            lower[:2], upper[:2] = lower[1::-1], upper[1::-1]
        return Envelope(lower[0], lower[1], upper[0], upper[1], crs)
    except ValueError as exc:
        raise InvalidParameter.of("bbox", text, f"{exc} ({_axes(crs)})") from None


def _axes(crs: Crs) -> str:
    order = "south,west,north,east" if crs.swaps_axes else "west,south,east,north"
    return f"{order} in {crs}"


def _cursor(request: HttpRequest) -> int:
    text = request.GET.get("after")
    if text is None:
        return 0
    try:
        return decode_cursor(text)
    except ValueError:
        raise InvalidParameter.of("after", text, "the value of a `next` link, as it was given") from None
