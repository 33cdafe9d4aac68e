"""Image tiles from cloud-optimised GeoTIFFs below the media folder, and from nowhere else."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from rasterio.io import MemoryFile
from rasterio.transform import from_origin

from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.catalog.declaration import Collection, Coverage
from kbs.features.write import Reason, change_set
from kbs.problems import Unavailable
from kbs.tiles import raster
from tests.tiles.conftest import address_at, seen
from tests.toytown.collections import GARDENS
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
FAR = NORTH + 20_000  # away from toytown's own gardens
HERE = address_at(EAST + 300, FAR + 300, 16)
COVERAGE = Coverage("name", "opened_on")


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.MEDIA_ROOT.mkdir()
    return settings.MEDIA_ROOT


def photo(path: Path, colour: tuple[int, int, int], *, dtype: str = "uint8", width: int = 600) -> None:
    """A single-coloured image of `width` by 600 metres in storage coordinates."""
    data = np.empty((3, 300, width // 2), dtype)
    data[:] = np.array(colour, dtype)[:, None, None]
    profile = {
        "driver": "COG",
        "count": 3,
        "dtype": dtype,
        "width": width // 2,
        "height": 300,
        "crs": "EPSG:5254",
    }
    place = from_origin(EAST, FAR + 600, 2, 2)
    if dtype != "uint8":
        data[:, :150] //= 2
    with rasterio.open(path, "w", **profile, transform=place) as target:
        target.write(data)


def register(**names: str) -> Collection:
    """Footprints with file names in `name`, dates in the order given."""
    with change_set(SYSTEM, Reason("images"), GARDENS) as writer:
        for number, (ref, name) in enumerate(names.items()):
            values = {
                "source": "t",
                "source_ref": ref,
                "name": name,
                "opened_on": date(2000 + number, 1, 1).isoformat(),
            }
            writer.insert(GARDENS, values, ewkt(square(EAST, FAR, 600)))
    return replace(seen("gardens"), coverage=COVERAGE)


def pixels(content: bytes) -> np.ndarray:
    with MemoryFile(io.BytesIO(content)) as file, file.open() as image:
        return image.read()


@pytest.mark.parametrize("kind", ["webp", "png", "jpeg"])
def test_a_tile_shows_the_image_and_nothing_beside_it(media: Path, kind: Any) -> None:
    photo(media / "a.tif", (200, 30, 40))
    images = register(a="a.tif")
    found = raster.files(images, HERE, ANONYMOUS)
    content = raster.render(found, HERE, kind)
    assert content is not None
    data = pixels(content)
    assert data.shape[1:] == (512, 512)
    middle = data[:3, 250, 200].astype(int)
    assert np.abs(middle - (200, 30, 40)).max() < 8
    if kind != "jpeg":
        assert data[3].min() == 0
        assert data[3].max() == 255


def test_the_newest_image_lies_on_top(media: Path) -> None:
    photo(media / "old.tif", (250, 0, 0))
    photo(media / "new.tif", (0, 0, 250), width=300)
    images = register(old="old.tif", new="new.tif")
    found = raster.files(images, HERE, ANONYMOUS)
    assert [file.path.name for file in found] == ["new.tif", "old.tif"]
    content = raster.render(found, HERE, "png")
    assert content is not None
    data = pixels(content)
    west = data[:3, :, :].reshape(3, -1)
    assert (west[2] > 240).any()  # blue where the new one reaches
    assert (west[0] > 240).any()  # red where only the old one does


def test_other_depths_are_stretched_to_eight_bits(media: Path) -> None:
    photo(media / "deep.tif", (1200, 900, 600), dtype="uint16")
    content = raster.render(raster.files(register(d="deep.tif"), HERE, ANONYMOUS), HERE, "png")
    assert content is not None
    assert pixels(content)[:3].max() > 200


def test_outside_all_images_there_is_no_tile(media: Path) -> None:
    photo(media / "a.tif", (1, 2, 3))
    images = register(a="a.tif")
    away = address_at(EAST + 300, FAR + 5_000, 16)
    assert raster.files(images, away, ANONYMOUS) == []
    assert raster.render([], away, "png") is None


@pytest.mark.parametrize("name", ["../secret.tif", "/etc/hostname", "link.tif", "missing.tif", "."])
def test_nothing_outside_the_media_folder_is_opened(media: Path, name: str) -> None:
    photo(media.parent / "secret.tif", (1, 2, 3))
    (media / "link.tif").symlink_to(media.parent / "secret.tif")
    assert raster.files(register(x=name), HERE, ANONYMOUS) == []


def test_a_damaged_file_is_a_problem_not_a_traceback(media: Path) -> None:
    (media / "broken.tif").write_bytes(b"II*\x00" + b"\x00" * 100)
    found = raster.files(register(b="broken.tif"), HERE, ANONYMOUS)
    with pytest.raises(Unavailable):
        raster.render(found, HERE, "png")


def test_a_new_file_has_a_new_tag(media: Path) -> None:
    photo(media / "a.tif", (1, 2, 3))
    images = register(a="a.tif")
    before = raster.tag(raster.files(images, HERE, ANONYMOUS), HERE, "webp")
    photo(media / "a.tif", (3, 2, 1), width=400)
    after = raster.tag(raster.files(images, HERE, ANONYMOUS), HERE, "webp")
    assert len({before, after, raster.tag(raster.files(images, HERE, ANONYMOUS), HERE, "png")}) == 3
