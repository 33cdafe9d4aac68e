"""A synthetic orthophoto: the derived city painted from its own vectors, as a cloud-optimised GeoTIFF.

No open aerial image of the district exists. The picture is plainly no photograph: the word SENTETİK is
woven into it, and its record and its TIFF tags say so too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.features.write import Reason, change_set
from kbs.procedures.demo_city.store import Difference, merge
from kbs.sql import queries_beside
from layers.imagery.collections import IMAGERY

QUERIES = queries_beside(__file__)
# Below the media folder, as `imagery` records name files.
FILE = "imagery/sentetik-ortofoto.tif"
PIXEL_M = 0.30
SEA = (58, 92, 112)
# Two tones of each paint; a shape lies somewhere between them.
PAINTS = {
    "ground": ((150, 145, 135), (150, 145, 135)),
    "grass": ((96, 118, 66), (122, 138, 82)),
    "soil": ((158, 144, 118), (176, 160, 130)),
    "yard": ((138, 136, 124), (118, 126, 96)),
    "asphalt": ((104, 104, 106), (110, 110, 112)),
    "pavement": ((166, 163, 158), (172, 169, 163)),
    "pitch": ((74, 128, 74), (150, 92, 70)),
    "shadow": ((62, 64, 68), (68, 70, 74)),
    "crown": ((52, 82, 42), (88, 112, 58)),
    "roof": ((170, 96, 74), (186, 180, 172)),
    "ridge": ((188, 114, 90), (202, 197, 190)),
}
# Letters of five columns, row by row from the top, one bit a dot.
LETTERS = {
    "S": (0x0F, 0x10, 0x10, 0x0E, 0x01, 0x01, 0x1E),
    "E": (0x1F, 0x10, 0x10, 0x1E, 0x10, 0x10, 0x1F),
    "N": (0x11, 0x19, 0x15, 0x15, 0x13, 0x11, 0x11),
    "T": (0x1F, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04),
    "İ": (0x04, 0x00, 0x04, 0x04, 0x04, 0x04, 0x04),
    "K": (0x11, 0x12, 0x14, 0x18, 0x14, 0x12, 0x11),
}
WORD = "SENTETİK"


def file_path() -> Path:
    """Where the image stands."""
    return Path(settings.MEDIA_ROOT) / FILE


def paint_city(seed: int) -> Difference:
    """Paint the image, write its file, and keep its record; return what changed in `imagery`."""
    with session(SYSTEM) as cursor:
        cursor.execute(QUERIES.text("frame"))
        west, south, east, north = (float(value) for value in cursor.fetchone())
        cursor.execute(QUERIES.text("shapes"))
        picture = _paint(cursor.fetchall(), (west, south, east, north), seed)
    _write(picture, west, north)
    params = {
        "ref": "goruntu-ortofoto",
        "file": FILE,
        "pixel": PIXEL_M,
        "west": west,
        "south": south,
        "east": east,
        "north": north,
        "srid": settings.KBS_STORAGE_SRID,
    }
    reason = Reason("Gösterim kenti: sentetik ortofoto boyandı", source="sentetik")
    with change_set(SYSTEM, reason, IMAGERY) as writer:
        return merge(writer.cursor, writer.change_set, IMAGERY, QUERIES.build("record"), params, "goruntu-")


def _paint(rows: list[tuple[str, str, float]], box: tuple[float, float, float, float], seed: int) -> Any:
    """Return the picture as an array of three bands; rows come in painting order."""
    import numpy as np
    from rasterio.features import rasterize
    from rasterio.transform import from_origin

    west, south, east, north = box
    width, height = round((east - west) / PIXEL_M), round((north - south) / PIXEL_M)
    tones = [SEA, *(_tone(paint, chance) for paint, _shape, chance in rows)]
    shapes = ((json.loads(shape), number) for number, (_paint, shape, _chance) in enumerate(rows, start=1))
    index = rasterize(
        shapes, out_shape=(height, width), transform=from_origin(west, north, PIXEL_M, PIXEL_M), dtype="int32"
    )
    light = _light(np, height, width, seed)
    picture = np.empty((3, height, width), dtype="uint8")
    for band, values in enumerate(zip(*tones, strict=True)):
        picture[band] = np.clip(np.asarray(values, dtype="float32")[index] + light, 0, 255).astype("uint8")
    return picture


def _tone(paint: str, chance: float) -> tuple[float, ...]:
    dark, light = PAINTS[paint]
    return tuple(a + (b - a) * chance for a, b in zip(dark, light, strict=True))


def _light(np: Any, height: int, width: int, seed: int) -> Any:
    """Grain, soft large spots, and the lighter letters of the word."""
    chance = np.random.default_rng(seed)
    coarse = chance.normal(0, 5, (height // 40 + 2, width // 40 + 2)).astype("float32")
    light = _stretch(np, _stretch(np, coarse, height).T, width).T
    light += chance.normal(0, 4, (height, width)).astype("float32")
    for top, left, dot in _dots(height, width):
        light[top : top + dot, left : left + dot] += 16
    return light


def _stretch(np: Any, values: Any, length: int) -> Any:
    """Interpolate along the first axis to `length` rows."""
    place = np.linspace(0, values.shape[0] - 1.001, length, dtype="float32")
    below = place.astype(int)
    part = (place - below)[:, None]
    return values[below] * (1 - part) + values[below + 1] * part


def _dots(height: int, width: int, dot: int = 7) -> Iterator[tuple[int, int, int]]:
    """Where the dots of the repeated word lie, in pixels."""
    line, word = 110 * dot, (6 * len(WORD) + 30) * dot
    for row, top in enumerate(range(40 * dot, height - 8 * dot, line)):
        for left in range((row % 2) * word // 2 + 20 * dot, width - word, word):
            for place, letter in enumerate(WORD):
                for y, bits in enumerate(LETTERS[letter]):
                    for x in range(5):
                        if bits >> (4 - x) & 1:
                            yield top + y * dot, left + (place * 6 + x) * dot, dot


def _write(picture: Any, west: float, north: float) -> None:
    """Write the file beside its place and move it there: readers see the old one or the new one."""
    import rasterio
    from rasterio.shutil import copy
    from rasterio.transform import from_origin

    target = file_path()
    target.parent.mkdir(parents=True, exist_ok=True)
    raw, ready = target.with_suffix(".raw"), target.with_suffix(".new")
    profile = {
        "driver": "GTiff",
        "count": 3,
        "height": picture.shape[1],
        "width": picture.shape[2],
        "dtype": "uint8",
        "crs": f"EPSG:{settings.KBS_STORAGE_SRID}",
        "transform": from_origin(west, north, PIXEL_M, PIXEL_M),
        "photometric": "RGB",
    }
    with rasterio.open(raw, "w", **profile) as image:
        image.write(picture)
        image.update_tags(TIFFTAG_IMAGEDESCRIPTION="SENTETIK: synthetic, painted from vectors; ODbL 1.0")
    copy(
        raw,
        ready,
        driver="COG",
        compress="JPEG",
        quality="82",
        blocksize="512",
        overview_resampling="average",
    )
    raw.unlink()
    ready.replace(target)
