"""The statutory symbols as formulas: every row, held against the prose it was made from and drawn once."""

from __future__ import annotations

import csv
import re

import pytest

from kbs.portrayal import patterns, runs, signs
from layers import standards
from layers.planning import functions
from layers.standards import table
from tests.layers import plan_prose

ROWS = {row["code"]: row for row in table("plan-symbols", "plan-symbols")}
DRAWINGS = {row["code"]: row for row in table("plan-symbols", "drawings")}
HEAD = (
    "plan_type,code,name_tr,name_en,drawn_as,fill,hatch,run,letters,frame,frame_mm,pictogram,sign_ink,left_out,"
    "department,source,confidence"
)


def test_every_symbol_has_its_drawing_in_the_same_order():
    assert list(DRAWINGS) == list(ROWS)
    assert len(ROWS) == 349
    assert sum(not row["fill"] for row in DRAWINGS.values()) == 95


@pytest.mark.parametrize("code", ROWS)
def test_the_drawing_says_what_the_prose_says(code):
    """The prose is read a second time by rules of its own; a clause that no rule knows fails."""
    row, drawing = ROWS[code], DRAWINGS[code]
    pattern = plan_prose.pattern(row["pattern"], row["stroke_hex"])
    label = plan_prose.label(row["label"])
    assert drawing["plan_type"] == row["plan_type"]
    assert drawing["fill"] == row["fill_hex"]
    assert (drawing["hatch"], drawing["run"]) == (pattern.hatch, pattern.run)
    assert (drawing["letters"], drawing["frame"], drawing["pictogram"], drawing["sign_ink"]) == (
        label.letters,
        label.frame,
        label.pictogram,
        label.ink,
    )
    assert drawing["left_out"] == "; ".join(dict.fromkeys((*pattern.left_out, *label.left_out)))
    assert drawing["frame_mm"] in ("", {"UIP": "10", "NIP": "7"}[row["plan_type"]])


@pytest.mark.parametrize("code", ROWS)
def test_every_formula_can_be_drawn(code):
    drawing = DRAWINGS[code]
    if drawing["hatch"]:
        assert 0 < patterns.ink_share(drawing["hatch"]) < 0.6
    if drawing["run"]:
        assert runs.render(drawing["run"])[..., 3].max() > 60
    if sign := functions.sign_of(drawing):
        assert signs.render(sign)[..., 3].max() > 100


def test_what_is_assumed_or_left_out_is_not_called_confirmed():
    for drawing in DRAWINGS.values():
        if (
            re.search("not stated|drawn by us", drawing["left_out"])
            or ROWS[drawing["code"]]["confidence"] == "PROPOSED"
        ):
            assert drawing["confidence"] == "PROPOSED", drawing


def test_all_sizes_of_the_prose_are_in_the_formulas():
    """No millimetre of the prose is lost: every number stands in the formula or in what is left out."""
    lost = {}
    for code, row in ROWS.items():
        said = {f"{float(n):g}" for n in re.findall(r"(\d+(?:\.\d+)?) ?mm", row["pattern"])}
        drawing = DRAWINGS[code]
        kept = set(re.findall(r"\d+(?:\.\d+)?", f"{drawing['hatch']} {drawing['run']} {drawing['left_out']}"))
        if missing := said - kept:
            lost[code] = (row["pattern"], missing)
    # "every 10 mm" is the length of a period, "7 mm" too; they are checked as such.
    for code, (prose, missing) in lost.items():
        every = {f"{float(n):g}" for n in re.findall(r"(?:every|distance) ([\d.]+) mm", prose)}
        kerb = (
            {"0.3"}
            if "kerb left out" in DRAWINGS[code]["left_out"] or "kerb and" in DRAWINGS[code]["left_out"]
            else set()
        )
        assert missing <= every | kerb | {"5", "2.2", "1"}, (code, prose, missing)


def test_a_distance_along_a_line_is_the_period_of_its_formula():
    checked = 0
    for code, row in ROWS.items():
        if (match := re.search(r"every ([\d.]+) mm", row["pattern"])) and DRAWINGS[code]["run"]:
            period = runs.parse(DRAWINGS[code]["run"]).period
            wanted = float(match[1])
            if (
                "rungs" in row["pattern"]
                or "between two" in row["pattern"]
                or "2x5 mm filled bars" in row["pattern"]
            ):
                continue
            assert period == pytest.approx(wanted, abs=0.01), (code, row["pattern"])
            checked += 1
    assert checked >= 20


def test_the_1_5000_plan_is_drawn_like_the_1_1000_plan():
    housing = "NIP/MevcutKonut/CokYuksek601HAUstunde"
    assert dict(functions.fills())[housing] == "#8C541A"
    assert dict(functions.hatches())[housing] == "lines-90-2-w0.2"
    assert functions.function_list().by_code[housing].label_en.endswith("(1/5000)")


def test_a_department_s_own_drawing_wins_and_is_named(tmp_path, monkeypatch):
    for name in ("plan-symbols", "drawings"):
        source = max((standards.STANDARDS / "plan-symbols").glob(f"????-??-??/{name}.csv"))
        folder = tmp_path / "plan-symbols" / source.parent.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / source.name).write_bytes(source.read_bytes())
    with (folder / "local.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEAD.split(","))
        writer.writeheader()
        own = {
            "plan_type": "UIP",
            "name_tr": "PAZAR YERİ",
            "name_en": "Market",
            "drawn_as": "area",
            "fill": "#123456",
        }
        own |= {"frame": "none", "department": "Plan ve Proje", "source": "own", "confidence": "PROPOSED"}
        writer.writerows([own | {"code": "110012"}, own | {"code": "YEREL-1"}])
    monkeypatch.setattr(standards, "STANDARDS", tmp_path)
    cached = [f for f in vars(functions).values() if hasattr(f, "cache_clear")] + [table]
    for function in cached:
        function.cache_clear()
    try:
        assert dict(functions.fills())["110012"] == "#123456"
        assert functions.function_list().by_code["YEREL-1"].label_tr == "Pazar yeri"
        declared = functions.standard(functions.AREA)
        assert declared.local == (("110012", "Plan ve Proje"), ("YEREL-1", "Plan ve Proje"))
        assert next(sign.fill for sign in declared.signs if sign.code == "110012") == "#E00021"
    finally:
        monkeypatch.undo()
        for function in cached:
            function.cache_clear()
