"""Addresses and parameters of tiles as values."""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings
from django.http import HttpRequest

from kbs.access.narrow import find, visible
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.geo.tilematrix import TILE_MATRIX_SETS, TileAddress
from kbs.history.as_of import AsOf
from kbs.problems import Fault, InvalidParameter, NotFound
from kbs.web.readers import times_of


def tile_address(tms: str, matrix: str, row: str, col: str) -> TileAddress:
    """Read a tile's place.

    Raises:
        InvalidParameter: Something is not a whole number.
        NotFound: There is no such tile matrix set, matrix, row or column (Tiles 1.0, /req/core/tc-error).
    """
    known_matrix_set(tms)
    numbers = []
    for name, text in (("tileMatrix", matrix), ("tileRow", row), ("tileCol", col)):
        if not (text.isascii() and text.isdigit() and len(text) <= 10):
            raise InvalidParameter.of(name, text, "a whole number from 0")
        numbers.append(int(text))
    address = TileAddress(numbers[0], numbers[1], numbers[2], tms)
    if not address.exists():
        raise NotFound(
            f"{tms} has no tile {matrix}/{row}/{col}.",
            Fault("tileMatrix, tileRow, tileCol", "outside the tile matrix set", f"{matrix}/{row}/{col}"),
        )
    return address


def known_matrix_set(tms: str) -> str:
    """Return the identifier. Raises NotFound for a tile matrix set that is not served."""
    if tms not in TILE_MATRIX_SETS:
        raise NotFound(f"There is no tile matrix set {tms[:60]!r}; served: {', '.join(TILE_MATRIX_SETS)}.")
    return tms


def chosen(request: HttpRequest, principal: Principal, collection_id: str | None) -> list[Collection]:
    """Return the collections of a tileset: one, or the dataset's, or those named by `collections`.

    Raises:
        NotFound: The collection does not exist for the asker, or has no geometry.
        InvalidParameter: `collections` names one that cannot be tiled (Tiles 1.0, 10).
    """
    if collection_id is not None:
        collection = find(collection_id, principal)
        if collection.geometry is None:
            raise NotFound(f"{collection_id} has no geometry and therefore no tiles.")
        return [collection]
    offered = {c.id: c for c in visible(principal) if c.geometry is not None}
    wanted = request.GET.get("collections")
    if wanted is None:
        return list(offered.values())
    names = list(dict.fromkeys(wanted.split(",")))
    unknown = [name for name in names if name not in offered]
    if unknown:
        raise InvalidParameter.of(
            "collections", ",".join(unknown), f"collection ids out of: {', '.join(offered)}"
        )
    return [offered[name] for name in names]


def times(request: HttpRequest) -> AsOf:
    """Read the two times of a tile (Tiles 1.0, 10.4 for `datetime`; `recorded` is an extension).

    Raises:
        InvalidParameter: Not a time, or given with `v`: an address that never changes shows the present.
    """
    as_of = times_of(request)
    if "v" in request.GET and not as_of.is_present:
        raise InvalidParameter.of("v", request.GET["v"][:40], "no version beside datetime or recorded")
    return as_of


def sealed(version: str) -> str:
    """Return a tileset's version as it stands in immutable addresses.

    Sealed with the installation's key: nobody can guess the next one and have a shared cache keep today's
    tile under tomorrow's address. A past version may be answered with newer data, which harms nobody.
    """
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, f"tiles/{version}".encode(), hashlib.sha256).hexdigest()[:16]
