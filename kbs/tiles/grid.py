"""A tile as SQL literals: its boxes and the two ways from coordinates to tile units."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from psycopg2 import sql

from kbs.geo.crs import Crs
from kbs.geo.envelope import Envelope
from kbs.geo.tilematrix import MVT_EXTENT, Affine, TileAddress, fit_affine

BUFFER = 64
# How far a geometry may reach over the tile's edge before it is cut, in tiles. Clients keep coordinates
# in 16 bits at twice our extent, which ends at 8191 units: one tile beyond the edge, less the buffer.
_REACH = 0.9


@dataclass(frozen=True)
class TileGrid:
    """One tile seen from the storage CRS."""

    address: TileAddress
    storage: Crs

    @cached_property
    def bounds(self) -> Envelope:
        """The tile's box in Web Mercator, without buffer."""
        return self.address.envelope()

    @property
    def width(self) -> float:
        """The tile's side in Web Mercator metres."""
        return self.bounds.east - self.bounds.west

    @cached_property
    def buffered(self) -> Envelope:
        """The tile with its buffer in Web Mercator."""
        return self.bounds.expanded(self.width * BUFFER / MVT_EXTENT)

    @cached_property
    def _stored(self) -> Envelope:
        return self.buffered.to(self.storage)

    @property
    def box(self) -> sql.Composable:
        """What `geom && ...` is compared with: a box in the storage CRS around tile and buffer."""
        return envelope_literal(self._stored)

    @property
    def reach(self) -> sql.Composable:
        """The box in the storage CRS that geometries may fill without being cut."""
        box = self._stored
        return envelope_literal(box.expanded(_REACH * (box.east - box.west)))

    @property
    def mercator_box(self) -> sql.Composable:
        """Tile and buffer as a box in Web Mercator."""
        return envelope_literal(self.buffered)

    @property
    def mercator_tile(self) -> sql.Composable:
        """The tile without buffer as a box in Web Mercator."""
        return envelope_literal(self.bounds)

    @property
    def mercator_reach(self) -> sql.Composable:
        """The reach around the tile in Web Mercator."""
        return envelope_literal(self.buffered.expanded(_REACH * self.width))

    def from_storage(self) -> Affine:
        """The fitted map from storage metres to tile units (good enough from zoom 13 on)."""
        return fit_affine(self.address, self.storage)

    def from_mercator(self) -> Affine:
        """The exact map from Web Mercator metres to tile units; +0.5 because ST_AsMVT truncates."""
        scale = MVT_EXTENT / self.width
        return Affine(
            scale, 0.0, 0.0, -scale, -self.bounds.west * scale + 0.5, self.bounds.north * scale + 0.5
        )

    @property
    def half_pixel(self) -> float:
        """Half a pixel of a 512 pixel tile in ground metres at the tile's middle, for simplification."""
        box = self._stored
        return (box.north - box.south) / (1 + 2 * BUFFER / MVT_EXTENT) / 1024


def envelope_literal(box: Envelope) -> sql.Composable:
    """A box as a constant the planner can fold: it then knows how much of the index it will read."""
    west, south, east, north = (sql.Literal(value) for value in box.bounds)
    return sql.SQL("ST_MakeEnvelope({}, {}, {}, {}, {})").format(
        west, south, east, north, sql.Literal(box.crs.srid)
    )
