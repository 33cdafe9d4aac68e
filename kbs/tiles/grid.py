"""A tile's place as the parameters of its statement: its boxes and the two ways to tile units."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from kbs.geo.crs import Crs
from kbs.geo.envelope import Envelope
from kbs.geo.tilematrix import MVT_EXTENT, TileAddress, fit_affine

BUFFER = 64
AFFINE_FROM_ZOOM = 13
# How far a geometry may reach over the tile's edge before it is cut, in tiles. Clients keep coordinates
# in 16 bits at twice our extent, which ends at 8191 units: one tile beyond the edge, less the buffer.
_REACH = 0.9


@lru_cache(maxsize=4096)
def parameters(address: TileAddress, storage: Crs) -> Mapping[str, float | int]:
    """Return what the queries of `vector.sql` ask of a tile; lengths in metres of the system named.

    `west ... north`: the box in the storage CRS around tile and buffer; `reach_*`: what geometries may fill
    uncut; `mercator_*`: the same in Web Mercator; `tile_*`: the bare tile there; `a ... yoff`: the fitted map
    from storage metres to tile units; `scale`, `mercator_xoff`, `mercator_yoff`: the exact one from Web
    Mercator; `tolerance`: half a pixel of a 512 pixel tile on the ground.
    """
    tile = address.envelope()
    width = tile.east - tile.west
    buffered = tile.expanded(width * BUFFER / MVT_EXTENT)
    stored = buffered.to(storage)
    found: dict[str, float | int] = {
        "extent": MVT_EXTENT,
        "buffer": BUFFER,
        "zoom": address.matrix,
        "srid": storage.srid,
        **_edges("", stored),
        **_edges("reach_", stored.expanded(_REACH * (stored.east - stored.west))),
    }
    if address.matrix >= AFFINE_FROM_ZOOM:
        found |= vars(fit_affine(address, storage))
    else:
        found["tolerance"] = (stored.north - stored.south) / (1 + 2 * BUFFER / MVT_EXTENT) / 1024
    scale = MVT_EXTENT / width
    # +0.5 because ST_AsMVT truncates.
    found |= {
        "scale": scale,
        "mercator_xoff": -tile.west * scale + 0.5,
        "mercator_yoff": tile.north * scale + 0.5,
        **_edges("tile_", tile),
        **_edges("mercator_", buffered),
        **_edges("mercator_reach_", buffered.expanded(_REACH * width)),
    }
    return MappingProxyType(found)


def _edges(prefix: str, box: Envelope) -> dict[str, float]:
    names = ("west", "south", "east", "north")
    return {prefix + name: value for name, value in zip(names, box.bounds, strict=True)}
