"""Hatches: the formulas, and that a cell continues without a seam."""

from __future__ import annotations

import zlib

import numpy as np
import pytest

from kbs.portrayal import patterns, png

NAMES = [
    "lines-0-5", "lines-45-4", "lines-60-8", "lines-90-3", "lines-135-4", "pairs-45-5", "cross-6", "grid-3",
    "dashes-10-3", "dots-1.2-7", "rings-1-8", "plus-2-8", "triangles-3-10", "tents-3-10", "random-0.4", "strips-2-5",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scale", [1, 2])
def test_every_hatch_leaves_ink_and_paper(name: str, scale: int) -> None:
    alpha = patterns.render(name, scale=scale)[..., 3]
    assert alpha.max() > 100
    assert (alpha == 0).mean() > 0.3


@pytest.mark.parametrize("name", NAMES)
def test_a_cell_continues_into_its_neighbour(name: str) -> None:
    """Across the seam neighbouring pixels differ no more than they do inside."""
    alpha = patterns.render(name, scale=2)[..., 3].astype(int)
    for axis in (0, 1):
        inside = np.abs(np.diff(alpha, axis=axis)).max()
        seam = np.abs(alpha.take(0, axis=axis) - alpha.take(-1, axis=axis)).max()
        assert seam <= inside + 1


def test_ink_coverage_follows_the_sizes() -> None:
    """Discs of 1.2 mm on a 7 mm grid, two per square of 2 x 7/sqrt(2) mm: about 2.3 % of the area."""
    alpha = patterns.render("dots-1.2-7", scale=2)[..., 3] / (0.62 * 255)
    assert alpha.mean() == pytest.approx(np.pi * 0.6**2 / 7**2, rel=0.15)


def test_a_colour_in_the_name_wins_over_the_theme() -> None:
    assert tuple(patterns.render("grid-3-336699", ink="ffffff")[0, 0, :3]) == (0x33, 0x66, 0x99)
    assert tuple(patterns.render("grid-3", ink="ffffff")[0, 0, :3]) == (255, 255, 255)


@pytest.mark.parametrize(
    "name",
    ["", "hatch", "dots", "dots-1", "dots-1-0", "grid-3-2-1", "waves-1-2", "grid-3-xyz", "lines-45-900"],
)
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(patterns.UnknownPattern):
        patterns.render(name)


def test_a_png_holds_exactly_its_pixels() -> None:
    image = patterns.render("triangles-3-10")
    data = png.encode(image)
    assert data.startswith(png.SIGNATURE)
    length = int.from_bytes(data[33:37], "big")
    assert data[37:41] == b"IDAT"
    lines = np.frombuffer(zlib.decompress(data[41 : 41 + length]), np.uint8).reshape(image.shape[0], -1)
    assert (lines[:, 0] == 0).all()
    assert (lines[:, 1:].reshape(image.shape) == image).all()
    assert png.encode(image) == data
