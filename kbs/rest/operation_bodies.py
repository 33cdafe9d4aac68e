"""What a request for an operation on areas says, read strictly and typed."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from rest_framework.request import Request

from kbs.access.narrow import find, require_write
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.encodings.geojson_shape import BadShape, Position, read_shape
from kbs.encodings.json_values import read_value
from kbs.encodings.rfc3339 import day
from kbs.features.operations import Part
from kbs.geo.crs import CRS84, Crs, UnknownCrs, epsg, parse_crs, transform
from kbs.problems import Fault, InvalidData, PreconditionRequired
from kbs.web.csrf import require_token
from kbs.web.json_body import read_json
from kbs.web.principal import principal_of

COMMON = ("collection", "features", "crs", "reason", "dry_run")
MOST_CORNERS = 10_000
# Easting and northing of the storage CRS beyond this are no place on earth.
_FARTHEST_M = 3e7


@dataclass(frozen=True)
class Asked:
    """An operation as it was asked for; `collection` is narrowed to who asks, `body` still holds what is its own."""

    principal: Principal
    collection: Collection
    ids: tuple[int, ...]
    tags: Mapping[int, frozenset[str]]
    crs: Crs
    reason: str
    dry_run: bool
    body: Mapping[str, Any]

    def line(self) -> str:
        """Return the line as EWKT in the storage CRS."""
        return f"SRID={settings.KBS_STORAGE_SRID};LINESTRING({_texts(self._positions('line', 'LineString'))})"

    def point(self, name: str) -> str:
        """Return a place as EWKT in the storage CRS."""
        return f"SRID={settings.KBS_STORAGE_SRID};POINT({_texts(self._positions(name, 'Point'))})"

    def values(self, name: str, given: Any) -> dict[str, Any]:
        """Return JSON values typed by their columns; names that are not known here are judged with the others."""
        if not isinstance(given, dict):
            raise wrong(name, "is an object of values by property")
        typed: dict[str, Any] = {}
        faults = []
        for key, value in given.items():
            prop = self.collection.by_name.get(key)
            try:
                typed[key] = read_value(self.collection, prop, value) if prop else _text(value)
            except ValueError as exc:
                faults.append(Fault(f"{name}.{key}", str(exc), value))
        if faults:
            raise InvalidData("; ".join(f"{fault.name}: {fault.reason}" for fault in faults), *faults)
        return typed

    def parts(self) -> list[Part] | None:
        """Return the parts of a split; without `pieces` a part is the piece at its own place."""
        given = self.body.get("parts")
        if given is None and self.dry_run:
            return None
        if not isinstance(given, list) or not all(isinstance(part, dict) for part in given):
            raise wrong("parts", "is an array of objects with `values`, one for each part")
        return [self._part(number, part) for number, part in enumerate(given)]

    def act(self, default: str) -> str:
        """Return the register's word for what is done."""
        return limited(self.body, "act", 60) or default

    def day(self) -> date | None:
        """Return the day of the decision."""
        try:
            return day(self.body["day"]) if self.body.get("day") is not None else None
        except (ValueError, TypeError, AttributeError):
            raise wrong("day", "is a date such as 2026-11-21") from None

    def _part(self, number: int, part: dict[str, Any]) -> Part:
        place = f"parts[{number}]"
        if unknown := sorted(set(part) - {"pieces", "values", "kept"}):
            raise wrong(f"{place}.{unknown[0]}", "is no member of a part; members: pieces, values, kept")
        pieces = part.get("pieces", [number])
        if not isinstance(pieces, list) or not all(_is_count(piece) for piece in pieces):
            raise wrong(f"{place}.pieces", "is an array of the numbers of pieces, from 0")
        kept = part.get("kept", True)
        if not isinstance(kept, bool):
            raise wrong(f"{place}.kept", "is true or false")
        return Part(tuple(pieces), self.values(f"{place}.values", part.get("values", {})), kept)

    def _positions(self, name: str, kind: str) -> list[Position]:
        try:
            shape = read_shape(self.body.get(name))
        except BadShape as exc:
            raise wrong(f"{name}.{exc.place}" if exc.place else name, exc.reason) from None
        if shape.kind != kind:
            raise wrong(name, f"is a {kind}")
        positions = shape.positions()
        if len(positions) > MOST_CORNERS:
            raise wrong(name, f"has at most {MOST_CORNERS} corners")
        if self.crs.swaps_axes:
            positions = [(y, x) for x, y in positions]
        stored = transform(self.crs, epsg(settings.KBS_STORAGE_SRID), positions)
        if not all(math.isfinite(v) and abs(v) < _FARTHEST_M for position in stored for v in position):
            raise wrong(name, f"has positions that are no places in {self.crs}")
        return stored


def read(request: Request, *own: str) -> Asked:
    """Read the body of an operation whose own members are `own`.

    Raises:
        InvalidBody, UnsupportedSource: It is no JSON.
        NotFound, Unauthenticated, Forbidden: There is no such collection, or the asker may not change it.
        PreconditionRequired: A feature comes without the tag under which it was read.
        InvalidData: A member is unknown, missing or of another type.
    """
    require_token(request._request)
    body = read_json(request._request, ("application/json",))
    if not isinstance(body, dict):
        raise wrong("body", "is an object")
    if unknown := sorted(set(body) - {*COMMON, *own}):
        raise wrong(unknown[0], f"is not understood here; members: {', '.join((*COMMON, *own))}")
    if not isinstance(body.get("collection"), str):
        raise wrong("collection", "is the id of a collection")
    dry_run = body.get("dry_run", False)
    if not isinstance(dry_run, bool):
        raise wrong("dry_run", "is true or false")
    principal = principal_of(request._request)
    collection = find(body["collection"], principal)
    require_write(collection, principal)
    tags = {} if dry_run and "from" in own else _tags(body.get("features"), needed=not dry_run)
    return Asked(
        principal, collection, tuple(tags), tags, named_crs(body), limited(body, "reason", 300), dry_run, body
    )


def wrong(name: str, reason: str) -> InvalidData:
    """Return the problem of one faulty member."""
    return InvalidData(f"{name}: {reason}", Fault(name, reason))


def _tags(given: Any, *, needed: bool) -> dict[int, frozenset[str]]:
    if not isinstance(given, list) or not given or not all(isinstance(one, dict) for one in given):
        raise wrong("features", "is an array of objects with `id` and `if_match`")
    tags: dict[int, frozenset[str]] = {}
    for number, one in enumerate(given):
        feature, tag, place = one.get("id"), one.get("if_match"), f"features[{number}]"
        if unknown := sorted(set(one) - {"id", "if_match"}):
            raise wrong(f"{place}.{unknown[0]}", "is no member here; members: id, if_match")
        if not _is_count(feature) or feature >= 2**63 or feature in tags:
            raise wrong(f"{place}.id", "is the number of a feature, each one once")
        if tag is not None and not isinstance(tag, str):
            raise wrong(f"{place}.if_match", "is the ETag of the feature as you have read it")
        if tag is None and needed:
            raise PreconditionRequired(
                f"{place}: send `if_match` with the ETag of the feature as you have read it."
            )
        tags[feature] = frozenset() if tag is None else frozenset({tag})
    return tags


def named_crs(body: Mapping[str, Any]) -> Crs:
    """Return the coordinate system that the member `crs` names, CRS84 without it. Raises InvalidData."""
    given = body.get("crs")
    if given is None:
        return CRS84
    try:
        return parse_crs(_text(given)[:200])
    except (UnknownCrs, ValueError):
        raise wrong("crs", "is the URI of a coordinate system, such as " + CRS84.uri) from None


def limited(body: Mapping[str, Any], name: str, length: int) -> str:
    """Return a text member without the space around it, empty when it is missing. Raises InvalidData."""
    try:
        text = _text(body.get(name, "")).strip()
    except ValueError:
        raise wrong(name, "is a text") from None
    if len(text) > length:
        raise wrong(name, f"has at most {length} letters")
    return text


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise ValueError("must be a text")
    value.encode()  # a lone surrogate is no text (UnicodeEncodeError is a ValueError)
    return value


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _texts(positions: Sequence[Position]) -> str:
    return ",".join(f"{x!r} {y!r}" for x, y in positions)
