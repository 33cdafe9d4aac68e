"""Hatches: the formulas, and that a cell continues without a seam."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio

from kbs.portrayal import patterns, png, shapes

NAMES = [
    "lines-0-5", "lines-45-4", "lines-60-8", "lines-90-3", "lines-135-4", "pairs-45-5", "cross-6", "grid-3",
    "dashes-10-3", "dots-1.2-7", "rings-1-8", "plus-2-8", "triangles-3-10", "tents-3-10", "random-0.4", "strips-2-5",
    "triples-60-8", "crosspairs-5", "gridpairs-5", "slashes-10-3", "blobs-6-18", "tufts-3-10", "joists-5", "grid-4-w0.2",
    "lines-0-6-w0.2+lines-45-2-w0.2", "pairs-45-12+lines-135-12", "grid-8+rings-1-8",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scale", [1, 2])
def test_every_hatch_leaves_ink_and_paper(name: str, scale: int) -> None:
    alpha = patterns.render(name, scale=scale)[..., 3]
    # A thin pen may lie on the border of two pixels.
    assert alpha.max() > 60
    assert (alpha == 0).mean() > 0.3


@pytest.mark.parametrize("name", NAMES)
def test_a_cell_continues_into_its_neighbour(name: str) -> None:
    """Across the seam neighbouring pixels differ no more than they do inside."""
    alpha = patterns.render(name, scale=2)[..., 3].astype(int)
    for axis in (0, 1):
        inside = np.abs(np.diff(alpha, axis=axis)).max()
        seam = np.abs(alpha.take(0, axis=axis) - alpha.take(-1, axis=axis)).max()
        assert seam <= inside + 1


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("dots-1.2-7", np.pi * 0.6**2 / 7**2),
        ("lines-60-8-w0.4", 0.4 / 8),
        ("lines-0-5-w0.2", 0.2 / 5),
        ("pairs-90-5-w0.3", 2 * 0.3 / 5),
        ("triples-60-8-w0.3", 3 * 0.3 / 8),
        ("grid-4-w0.3", 2 * 0.3 / 4 - (0.3 / 4) ** 2),
        ("cross-6-w0.3", 2 * 0.3 / 6 - (0.3 / 6) ** 2),
        ("lines-0-6-w0.2+lines-45-2-w0.2", 0.2 / 6 + 0.2 / 2),
        ("random-0.4", np.pi * 0.2**2 / 2.2**2),
        ("triangles-3-10", 3**0.5 / 4 * 3**2 / 10**2),
        ("plus-2-8-w0.2", (2 * 2 * 0.2 - 0.2**2) / 8**2),
    ],
)
def test_ink_coverage_follows_the_sizes(name: str, share: float) -> None:
    """The share of ink is what the sizes in millimetres give, worked out by hand."""
    assert patterns.ink_share(name) == pytest.approx(share, rel=0.1)
    for scale in (1, 2):
        alpha = patterns.render(name, scale=scale)[..., 3] / (patterns.INK_OPACITY * 255)
        assert alpha.mean() == pytest.approx(share, rel=0.2)


def test_layers_without_a_common_cell_are_refused() -> None:
    with pytest.raises(patterns.UnknownPattern, match="repeats only after"):
        patterns.cell("dots-1-90+dots-1-97")


def test_the_same_shapes_make_the_svg() -> None:
    text = shapes.svg(patterns.cell("rings-1-8-w0.2-336699"), opacity=0.5)
    assert text.startswith(
        '<svg xmlns="http://www.w3.org/2000/svg" width="8mm" height="8mm" viewBox="0 0 8 8">'
    )
    assert '<circle cx="4" cy="4" r="0.5" fill="none" stroke="#336699" stroke-width="0.2"/>' in text
    assert '<g opacity="0.5">' in text


def test_a_colour_in_the_name_wins_over_the_theme() -> None:
    assert tuple(patterns.render("grid-3-336699", ink="ffffff")[0, 0, :3]) == (0x33, 0x66, 0x99)
    assert tuple(patterns.render("grid-3", ink="ffffff")[0, 0, :3]) == (255, 255, 255)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "hatch",
        "dots",
        "dots-1",
        "dots-1-0",
        "grid-3-2-1",
        "waves-1-2",
        "grid-3-xyz",
        "lines-45-900",
        "grid-3+",
        "grid-3-w0.2-w0.3",
    ],
)
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(patterns.UnknownPattern):
        patterns.render(name)


def test_a_png_holds_its_pixels_up_to_a_step_of_transparency() -> None:
    image = patterns.render("triangles-3-10")
    data = png.encode(image)
    with rasterio.MemoryFile(data) as file, file.open(driver="PNG") as read:
        # GDAL gives the palette's entries.
        entries = np.array([read.colormap(1)[n] for n in range(len(read.colormap(1)))], np.uint8)
        shown = entries[read.read(1)]
    drawn = shown[..., 3] > 0
    assert np.abs(shown[..., 3].astype(int) - image[..., 3]).max() <= 8
    assert (shown[drawn][:, :3] == image[drawn][:, :3]).all()
    assert png.encode(image) == data


def test_a_png_of_many_colours_is_exact() -> None:
    image = np.random.default_rng(7).integers(0, 256, (40, 40, 4), np.uint8)
    with rasterio.MemoryFile(png.encode(image)) as file, file.open(driver="PNG") as read:
        assert (np.moveaxis(read.read(), 0, -1) == image).all()
