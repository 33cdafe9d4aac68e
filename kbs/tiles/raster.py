"""Image tiles from cloud-optimised GeoTIFFs on disk (rio-tiler), newest image on top.

The collection declares which field holds the file (`Coverage`). rio-tiler and GDAL are imported with the
first image tile, so that a process which serves none does not carry them.
"""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from django.conf import settings
from psycopg2 import sql

from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection, Coverage
from kbs.geo.crs import epsg
from kbs.geo.tilematrix import TileAddress, tile_matrix_set
from kbs.problems import Unavailable
from kbs.sql import queries_beside
from kbs.tiles.grid import parameters
from kbs.tiles.statement import QUERIES as VECTOR

ImageFormat = Literal["webp", "png", "jpeg"]
MEDIA_TYPES: dict[ImageFormat, str] = {"webp": "image/webp", "png": "image/png", "jpeg": "image/jpeg"}
SIDE = 512
# More overlapping images than this are not looked through for one tile.
_MAX_IMAGES = 12
_QUERIES = queries_beside(__file__)


@dataclass(frozen=True)
class ImageFile:
    """One image's file and what changes when the file does."""

    path: Path
    mark: str


def files(collection: Collection, address: TileAddress, principal: Principal) -> list[ImageFile]:
    """Return the readable image files under a tile, newest first. Missing files are left out."""
    coverage = _coverage(collection)
    newest: sql.Composable = sql.SQL("")
    if coverage.date:
        newest = sql.SQL("feature.{} DESC NULLS LAST,").format(
            sql.Identifier(collection.column(coverage.date))
        )
    query = _QUERIES.build(
        "images",
        table=sql.Identifier(collection.table),
        geometry=sql.Identifier(collection.geometry_column),
        box=VECTOR.build("stored_box"),
        newest=newest,
        limit=sql.Literal(_MAX_IMAGES),
    )
    with session(principal) as cursor:
        cursor.execute(query, parameters(address, epsg(settings.KBS_STORAGE_SRID)))
        ids = [row[0] for row in cursor.fetchall()]
    return [file for row in _rows(collection, coverage, ids) if (file := _file(*row))]


def tag(found: list[ImageFile], address: TileAddress, kind: ImageFormat) -> str:
    """Return the ETag of an image tile: which files lie under it, in which state and order."""
    facts = (address, kind, SIDE, [(str(file.path), file.mark) for file in found])
    return f'"{hashlib.sha256(repr(facts).encode()).hexdigest()[:20]}"'


def render(found: list[ImageFile], address: TileAddress, kind: ImageFormat) -> bytes | None:
    """Return the encoded tile, or None where no image has a pixel.

    Raises:
        Unavailable: A file exists and cannot be read.
    """
    from rasterio.errors import NotGeoreferencedWarning, RasterioIOError
    from rio_tiler.errors import EmptyMosaicError, TileOutsideBounds
    from rio_tiler.mosaic import mosaic_reader

    if not found:
        return None
    # A tile is a plain picture; that it carries no place of its own is no news.
    warnings.simplefilter("ignore", NotGeoreferencedWarning)
    try:
        image, _assets = mosaic_reader(
            [str(file.path) for file in found],
            _read,
            address,
            threads=1,
            allowed_exceptions=(TileOutsideBounds,),
        )
    except (EmptyMosaicError, TileOutsideBounds):
        return None
    except RasterioIOError as exc:
        raise Unavailable("An image file could not be read.") from exc
    if not image.mask.any():
        return None
    return _encode(image, kind)


def _read(path: str, address: TileAddress) -> Any:
    from rio_tiler.io import Reader

    with Reader(path, tms=tile_matrix_set(address.tile_matrix_set)) as reader:
        bands = (1, 2, 3) if reader.dataset.count >= 3 else (1,)
        image = reader.tile(address.col, address.row, address.matrix, tilesize=SIDE, indexes=bands)
        if image.data.dtype != "uint8":
            # Stretched by the file's own range, the same for every tile of it.
            ranges = [
                (band.percentile_2, band.percentile_98)
                for band in reader.statistics(max_size=512, indexes=bands).values()
            ]
            image.rescale(in_range=ranges)
        return image


def _encode(image: Any, kind: ImageFormat) -> bytes:
    options: dict[str, Any] = {"webp": {"QUALITY": "82"}, "jpeg": {"QUALITY": "85"}, "png": {"ZLEVEL": "6"}}[
        kind
    ]
    return bytes(image.render(img_format=kind.upper(), add_mask=kind != "jpeg", **options))


def _coverage(collection: Collection) -> Coverage:
    if collection.coverage is None:
        raise ValueError(f"{collection.id} has no raster coverage")
    return collection.coverage


def _rows(collection: Collection, coverage: Coverage, ids: list[int]) -> list[tuple[str, str]]:
    if not ids:
        return []
    query = _QUERIES.build(
        "files", file=sql.Identifier(collection.column(coverage.file)), table=sql.Identifier(collection.table)
    )
    with session(SYSTEM) as cursor:
        cursor.execute(query, {"ids": ids})
        by_id = {row[0]: (row[1], str(row[2])) for row in cursor.fetchall()}
    return [by_id[number] for number in ids if number in by_id]


def _file(name: str | None, recorded: str) -> ImageFile | None:
    """Return the file below the media folder; whatever leads out of it, links included, does not exist."""
    if not name or "\x00" in name:
        return None
    root = Path(settings.MEDIA_ROOT).resolve()
    path = (root / name).resolve()
    if not path.is_relative_to(root) or not path.is_file():
        return None
    state = path.stat()
    return ImageFile(path, f"{recorded}/{state.st_mtime_ns}/{state.st_size}")
