"""Colours cannot differ: every plan symbol by MapLibre, and by QGIS from the SLD and the QML, against the table.

What is expected is computed from `plan-symbols.csv` and from the sizes in `drawings.csv`, never from a picture.
`KBS_PICTURES=folder` keeps the sheets for looking at. Tolerances are stated in docs/symbols.md.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from kbs.portrayal import patterns, runs
from layers.planning import functions
from layers.standards import table
from tests.portrayal.golden import renderers
from tests.portrayal.golden.grid import AREAS, GROUND, LINES, Sheet
from tests.portrayal.golden.measure import Cell, cells, read

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("ignore:Dataset has no geotransform")]
RENDERERS = ("maplibre", "qml", "sld10", "se11")
PER_CHANNEL = 3
INK_OF_ITS_OWN, INK_RELATIVE = 0.025, 0.25
ROWS = {row["code"]: row for row in table("plan-symbols", "plan-symbols")}
# So dense that no pixel shows the bare fill; their ink is compared like the others'.
DENSE = 0.4
Drawn = dict[str, Cell]


@pytest.fixture(scope="module", params=RENDERERS)
def draw(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Sheet], Drawn]:
    """`draw(sheet)` returns the cells by code as one renderer draws them; drawn once."""
    kept = os.environ.get("KBS_PICTURES")
    folder = Path(kept) if kept else tmp_path_factory.mktemp("sheets")
    folder.mkdir(parents=True, exist_ok=True)
    known: dict[str, Drawn] = {}
    if request.param != "maplibre" and not Path("/usr/lib/python3/dist-packages/qgis").exists():
        pytest.fail("QGIS is missing: apt-get install python3-qgis (script/test --all does it)")

    def drawn(sheet: Sheet) -> Drawn:
        if sheet.collection not in known:
            by_qgis = request.param != "maplibre"
            file = (
                renderers.qgis(sheet, request.param, folder) if by_qgis else renderers.maplibre(sheet, folder)
            )
            known[sheet.collection] = cells(read(file), sheet)
        return known[sheet.collection]

    return drawn


def rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour.lstrip("#")[i : i + 2], 16) for i in (0, 2, 4))
    return red, green, blue


def fill_of(code: str) -> tuple[int, int, int]:
    """The colour the table lays down; the sheet's ground where the area is transparent."""
    return rgb(ROWS[code]["fill_hex"]) if ROWS[code]["fill_hex"] else GROUND


def ink_of(hatch: str) -> float:
    return patterns.ink_share(hatch) if hatch else 0.0


def test_fills_are_the_table_s(draw: Callable[[Sheet], Drawn]) -> None:
    hatches = dict(functions.hatches())
    wrong = {}
    for code, cell in draw(AREAS).items():
        found, wanted = cell.commonest(), fill_of(code)
        if ink_of(hatches.get(code, "")) < DENSE and max(np.abs(np.subtract(found, wanted))) > PER_CHANNEL:
            wrong[code] = (found, wanted)
    assert wrong == {}


def test_hatches_cover_what_their_sizes_say(draw: Callable[[Sheet], Drawn]) -> None:
    hatches = dict(functions.hatches())
    wrong = {}
    for code, cell in draw(AREAS).items():
        hatch = hatches.get(code, "")
        wanted = ink_of(hatch)
        found = cell.inked(fill_of(code), rgb(patterns.parse(hatch)[0].ink) if hatch else (0, 0, 0))
        if abs(found - wanted) > INK_OF_ITS_OWN + INK_RELATIVE * wanted:
            wrong[code] = (hatch, round(found, 3), round(wanted, 3))
    assert wrong == {}


def test_letters_and_signs_stand_where_the_table_has_them(draw: Callable[[Sheet], Drawn]) -> None:
    letters, signs, hatches = dict(functions.letters()), dict(functions.signs()), dict(functions.hatches())
    coloured = {code for code, row in functions.drawings(functions.AREA).items() if row["sign_ink"]}
    wrong = {}
    for code, cell in draw(AREAS).items():
        found = (cell.lettered(), cell.dark())
        if code in letters and found[0] < 6:
            wrong[code] = ("no letters", letters[code], found)
        elif code in signs and code not in coloured and found[1] < 10:
            wrong[code] = ("no sign", signs[code], found)
        elif not {code} & {*letters, *signs, *hatches} and max(found) > 2:
            wrong[code] = ("something stands there", "", found)
    assert wrong == {}


def test_edges_have_the_table_s_colour(draw: Callable[[Sheet], Drawn]) -> None:
    edges = dict(functions.runs(functions.AREA))
    wrong = {}
    for code, cell in draw(AREAS).items():
        if (
            code in edges
            and (ink := runs.parse(edges[code]).ink) != "000000"
            and cell.near(cell.border, rgb(ink), 60) < 20
        ):
            wrong[code] = edges[code]
    assert wrong == {}


def test_lines_have_the_table_s_colour(draw: Callable[[Sheet], Drawn]) -> None:
    """What is drawn pulls the ground towards the line's colour and nowhere else."""
    wrong = {}
    for code, cell in draw(LINES).items():
        if runs.parse(dict(functions.runs(functions.LINE))[code]).rails:
            continue  # SLD draws the space between two lines white
        pull = (np.array(GROUND) - cell.pixels).reshape(-1, 3).sum(axis=0).astype(float)
        wanted = np.subtract(GROUND, rgb(ROWS[code]["stroke_hex"])).astype(float)
        alike = float(pull @ wanted / (np.linalg.norm(pull) * np.linalg.norm(wanted) or 1))
        if alike < 0.995:
            wrong[code] = (ROWS[code]["stroke_hex"], pull.round(), round(alike, 4))
    assert wrong == {}
