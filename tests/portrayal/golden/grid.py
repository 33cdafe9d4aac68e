"""One square per plan symbol (a stretch of line per line symbol), the same for every renderer.

The sheet lies at the equator of EPSG:3857, where a map of zoom 20 has 0.0746 m per pixel; so a renderer that
draws this extent on this many pixels draws the same scale as the web map.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.portrayal.layers import properties_needed, symbol_of
from kbs.portrayal.rules import METRES_PER_PIXEL
from layers.planning import functions

ZOOM = 20
RESOLUTION = METRES_PER_PIXEL / 2**ZOOM
CELL = 160
GAP = 8
COLUMNS = 18
# A colour of no symbol, so that what is transparent shows.
GROUND = (214, 224, 245)


@dataclass(frozen=True)
class Sheet:
    """A sheet of symbols: the collection whose style draws it, its codes in reading order."""

    collection: str
    property: str
    codes: tuple[str, ...]
    lines: bool

    @property
    def width(self) -> int:
        """Pixels."""
        return COLUMNS * CELL

    @property
    def height(self) -> int:
        """Pixels."""
        return -(-len(self.codes) // COLUMNS) * CELL

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """West, south, east, north in metres of EPSG:3857."""
        half = self.width / 2 * RESOLUTION, self.height / 2 * RESOLUTION
        return -half[0], -half[1], half[0], half[1]

    def cell(self, code: str) -> tuple[int, int]:
        """Return the left and top pixel of a code's cell."""
        row, column = divmod(self.codes.index(code), COLUMNS)
        return column * CELL, row * CELL

    def features(self, *, degrees: bool = False, points: bool = False) -> dict[str, Any]:
        """Return the sheet as GeoJSON, in EPSG:3857 or degrees; `points`: the places of the labels instead."""
        collection: dict[str, Any] = {
            "type": "FeatureCollection",
            "features": [self._feature(code, degrees, points) for code in self.codes],
        }
        if not degrees:
            collection["crs"] = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
        return collection

    def write(self, file: Path) -> Path:
        """Write the GeoJSON in EPSG:3857."""
        file.write_text(json.dumps(self.features()), encoding="utf-8")
        return file

    def _feature(self, code: str, degrees: bool, points: bool) -> dict[str, Any]:
        left, top = self.cell(code)
        inset, far = GAP / 2, CELL - GAP / 2
        corners = [(inset, inset), (far, inset), (far, far), (inset, far), (inset, inset)]

        def place(x: float, y: float) -> list[float]:
            metres = (left + x - self.width / 2) * RESOLUTION, (self.height / 2 - top - y) * RESOLUTION
            # At the equator a metre of EPSG:3857 is the same part of a degree in both directions, to a millionth.
            return [m * 180 / 20037508.342789244 for m in metres] if degrees else list(metres)

        geometry: dict[str, Any] = {"type": "Polygon", "coordinates": [[place(x, y) for x, y in corners]]}
        if self.lines:
            geometry = {
                "type": "LineString",
                "coordinates": [place(inset, CELL / 2), place(far, CELL / 2)],
            }
        if points:
            geometry = {"type": "Point", "coordinates": place(CELL / 2, CELL / 2)}
        # A renderer may ask for every attribute the style reads.
        read = properties_needed(symbol_of(_declared(self.collection)))
        properties = dict.fromkeys(read, "") | {self.property: code}
        return {"type": "Feature", "properties": properties, "geometry": geometry}


def _declared(collection_id: str) -> Collection:
    found = registry.get(collection_id)
    assert found is not None
    return found


AREAS = Sheet("zoning-areas", "fonksiyon", tuple(functions.drawings(functions.AREA)), lines=False)
LINES = Sheet("plan-lines", "tur", tuple(functions.drawings(functions.LINE)), lines=True)
