"""What every reader gives: layers with columns and a CRS, and rows in batches.

Rows are numbered from 1 in the order of the file (text files: by line), so that a message can name
a place the sender finds again. Geometries travel as WKB with x = east, untouched until PostGIS reads them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pyproj
from django.utils.translation import gettext as _
from pyproj.enums import PJType

from kbs.exchange import limits
from kbs.problems import CoordinateSystemProblem, Fault

# Rows per batch: what stands in memory at once.
BATCH = 5000


class Row(NamedTuple):
    """One row: its number in the file, its values in column order, its geometry, and why it cannot be read."""

    number: int
    values: tuple[Any, ...]
    wkb: bytes | None
    fault: Fault | None = None


@dataclass(frozen=True)
class Column:
    """A column as the file declares it; `type` is text, integer, real, boolean, date, datetime or binary."""

    name: str
    type: str = "text"


@dataclass(frozen=True)
class Note:
    """Something the sender should know; `code` is stable, the text is for people."""

    code: str
    text: str


@dataclass(frozen=True)
class SourceCrs:
    """The CRS of a file: an EPSG code when one is named, else the definition itself.

    Attributes:
        definition: What pyproj and PostGIS understand: `EPSG:2154`, or WKT.
    """

    definition: str

    @cached_property
    def crs(self) -> pyproj.CRS:
        """The parsed system. Raises CoordinateSystemProblem when the text says nothing."""
        try:
            return pyproj.CRS.from_user_input(self.definition)
        except pyproj.exceptions.CRSError as exc:
            raise CoordinateSystemProblem(
                _("%(crs)s bilinen bir koordinat sistemi değil; örnek: --crs EPSG:5254")
                % {"crs": self.definition[:80]},
                Fault("crs", "unknown", self.definition),
            ) from exc

    @cached_property
    def srid(self) -> int | None:
        """The EPSG code that the definition names, or None when it names none."""
        authority = self.crs.to_authority(min_confidence=100) if self.definition.startswith("EPSG:") else None
        return int(authority[1]) if authority and authority[0] == "EPSG" else None

    @cached_property
    def nearest(self) -> int | None:
        """The EPSG code whose definition is most like this one, or None."""
        return self.srid or _nearest(self.definition)

    @property
    def name(self) -> str:
        """The system's name, with its code when it has one."""
        return f"EPSG:{self.srid} {self.crs.name}" if self.srid else self.crs.name


@lru_cache(maxsize=64)
def _nearest(definition: str) -> int | None:
    """Ask the register; where names and datums are miswritten, try systems of the same method and origin."""
    crs = SourceCrs(definition).crs
    return crs.to_epsg(min_confidence=25) or _same_projection(crs)


def _same_projection(crs: pyproj.CRS) -> int | None:
    if not (crs.is_projected and (origin := _centre(crs))):
        return None
    lon, lat = origin
    box = pyproj.aoi.AreaOfInterest(lon - 0.01, lat - 0.01, lon + 0.01, lat + 0.01)
    mine = _parameters(crs)
    for info in pyproj.database.query_crs_info("EPSG", PJType.PROJECTED_CRS, area_of_interest=box):
        if not info.deprecated and _parameters(pyproj.CRS.from_epsg(int(info.code))) == mine:
            return int(info.code)
    return None


def _parameters(crs: pyproj.CRS) -> tuple[Any, ...]:
    operation = crs.coordinate_operation
    if operation is None:
        return ()
    values = tuple(
        sorted(round(float(p.value) * (p.unit_conversion_factor or 1), 6) for p in operation.params)
    )
    return (operation.method_name.split(" (")[0], values)


def _centre(crs: pyproj.CRS) -> tuple[float, float] | None:
    """A place in the middle of the projection: its origin, in degrees."""
    if crs.coordinate_operation is None:
        return None
    named = {p.name.lower(): float(p.value) for p in crs.coordinate_operation.params}
    lon = next((v for n, v in named.items() if n.startswith("longitude")), None)
    lat = next((v for n, v in named.items() if n.startswith("latitude")), None)
    return (lon, lat) if lon is not None and lat is not None else None


@dataclass(frozen=True)
class Layer:
    """One table of a file.

    Attributes:
        rows: Number of rows, or None when only reading to the end would tell.
        geometry_type: As the file declares it (`MultiPolygon`, `Point Z`, `Unknown`), empty for a plain table.
        encoding: Encoding of the texts as used for reading.
    """

    name: str
    columns: tuple[Column, ...]
    geometry_type: str = ""
    rows: int | None = None
    crs: SourceCrs | None = None
    encoding: str = "UTF-8"
    notes: tuple[Note, ...] = ()

    @cached_property
    def index(self) -> dict[str, int]:
        """Column positions by lower-case name."""
        return {column.name.lower(): i for i, column in enumerate(self.columns)}


@dataclass(frozen=True)
class ReadOptions:
    """What a person may say about a file that it does not say itself.

    Attributes:
        encoding: Encoding of its texts, overriding detection.
        geometry: Where a text table keeps its coordinates: {x, y} or {wkt} column names.
        axis: `xy` (x = east) or `yx`; None takes the format's habit.
    """

    encoding: str | None = None
    geometry: dict[str, str] = field(default_factory=dict)
    axis: str | None = None
    columns: tuple[str, ...] = ()


class Reader(ABC):
    """A file opened for reading."""

    format: str

    @abstractmethod
    def names(self) -> list[str]:
        """Return the names of the layers."""

    @abstractmethod
    def layer(self, name: str) -> Layer:
        """Return a layer. Raises UnreadableSource for a damaged one."""

    @abstractmethod
    def batches(self, layer: Layer) -> Iterator[list[Row]]:
        """Yield the rows of a layer in batches, in file order."""

    def layers(self) -> list[Layer]:
        """Return all layers."""
        return [self.layer(name) for name in self.names()]


def batched(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield rows in batches of `BATCH`, or fewer where they are heavy."""
    batch: list[Row] = []
    weight = 0
    for row in rows:
        batch.append(row)
        weight += len(row.wkb or b"") + sum(len(v) for v in row.values if isinstance(v, str | bytes))
        if len(batch) == BATCH or weight >= limits.BATCH_BYTES:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def plain_path(path: str) -> Path:
    """Return the file behind a GDAL virtual path such as `/vsigzip//data/a.dxf.gz`."""
    if not path.startswith("/vsi"):
        return Path(path)
    return Path("/" + path.split("/", 2)[2].split(",")[-1].lstrip("/"))
