"""Decorated lines, signs, shapes and letters: their formulas, and that what is drawn has the sizes they say."""

from __future__ import annotations

import numpy as np
import pytest
from lxml import etree

from kbs.portrayal import lettering, runs, shapes, signs

MARKS = sorted(runs._MARKS)


@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_is_drawn_on_a_line_and_alone(mark: str) -> None:
    name = f"w0.4_dash5_{mark}3_dash5_ff0000"
    image = runs.render(name, scale=2)
    assert tuple(image[image[..., 3] > 200][0, :3]) == (255, 0, 0)
    run = runs.parse(name)
    alone = shapes.raster(runs.mark_cell(runs.mark_name(run.marks[0], run)), scale=2)
    assert (alone[..., 3] > 100).any()
    assert alone.shape[0] == alone.shape[1]


def test_a_run_tells_its_period_dashes_and_marks() -> None:
    run = runs.parse("w0.8_dash10_gap2_disc1_gap2_005ce6")
    assert (run.pen, run.ink, run.period, run.rails) == (0.8, "005ce6", 15.0, 0.0)
    assert run.dashes == (10.0, 5.0)
    assert [(word.kind, word.middle) for word in run.marks] == [("disc", 12.5)]
    assert runs.parse("w0.3_dash5_on-tent3_dash5").dashes == ()
    circles = runs.parse("ring5_gap2.5")
    assert (circles.has_line, circles.drawn_and_free) == (False, (5.0, 2.5))
    assert runs.parse("w0.3_rails2_bar5x2_gap2").rails == 2.0


def test_the_ink_of_a_dashed_line_is_its_pen_times_its_dashes() -> None:
    name = "w0.8_dash6_gap2"
    alpha = runs.render(name, scale=4)[..., 3] / 255
    drawn = alpha.mean() * alpha.shape[0] / 4 / shapes.PIXELS_PER_MM
    assert drawn == pytest.approx(0.8 * 6 / 8, rel=0.05)


@pytest.mark.parametrize("name", ["", "dash", "dash0", "disk3", "w0.3", "tick5", "dash10 gap2", "dash10_"])
def test_other_runs_are_refused(name: str) -> None:
    with pytest.raises(runs.UnknownRun):
        runs.cell(name)


@pytest.mark.parametrize("name", sorted(signs.pictograms()))
def test_every_pictogram_fits_its_square_and_has_ink(name: str) -> None:
    cell = signs.cell(f"{name}-10")
    assert (cell.width, cell.height) == (10, 10)
    alpha = signs.render(f"{name}-10", scale=2)[..., 3]
    assert 0.02 < (alpha > 128).mean() < 0.8
    for shape in cell.shapes:
        left, top, right, bottom = shapes.box(shape)
        assert min(left, top) >= -0.2
        assert max(right, bottom) <= 10.2


@pytest.mark.parametrize("frame", signs.FRAMES)
def test_a_frame_leaves_room_for_letters(frame: str) -> None:
    alpha = signs.render(f"frame-{frame}-10", scale=2)[..., 3]
    middle = alpha.shape[0] // 2
    assert (alpha[middle - 4 : middle + 4, middle - 4 : middle + 4] == 0).all()
    assert (alpha > 200).any()


def test_signs_lie_on_each_other_and_above_letters() -> None:
    both = signs.cell("frame-circle-10+bolt-above-5")
    assert len(both.shapes) == len(signs.cell("frame-circle-10").shapes) + len(
        signs.cell("bolt-above-5").shapes
    )
    above = signs.render("bolt-above-5", scale=2)[..., 3]
    assert above[: above.shape[0] // 2].any()
    assert not above[above.shape[0] // 2 :].any()
    assert tuple(signs.render("recycling-00b050-7")[..., :3].max(axis=(0, 1))) == (0, 0xB0, 0x50)


@pytest.mark.parametrize(
    "name", ["", "bolt", "bolt-", "nobody-10", "frame-star-10", "bolt-0", "bolt-10+", "../x-10"]
)
def test_other_signs_are_refused(name: str) -> None:
    with pytest.raises(signs.UnknownSign):
        signs.cell(name)


def test_the_picture_and_the_svg_are_made_of_the_same_shapes() -> None:
    cell = shapes.Cell(4, 4, (shapes.Disc(2, 2, 1), shapes.Path(((0, 0), (4, 4)), 0.5, ink="ff0000")))
    root = etree.fromstring(shapes.svg(cell))
    assert [child.tag.rpartition("}")[2] for child in root] == ["circle", "path"]
    image = shapes.raster(cell, scale=4)
    assert image[..., 3].mean() / 255 == pytest.approx((np.pi + 0.5 * 2**0.5 * 3) / 16, rel=0.1)
    white = shapes.raster(cell, ink="ffffff")
    assert tuple(white[6, 9, :3]) == (255, 255, 255)


def test_letters_have_their_widths_and_turkish_has_its_own() -> None:
    assert lettering.width("III", 10) < lettering.width("MMM", 10)
    dotted, dotless = lettering.mask("i", 40), lettering.mask("ı", 40)
    assert dotted.sum() > dotless.sum() > 0
    assert lettering.mask("ĞÜŞİÖÇ", 16).shape[0] == 21
    assert np.array_equal(lettering.mask("\u4e00", 16), lettering.mask("?", 16))
