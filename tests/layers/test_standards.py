"""The dated tables: their place, their columns, and the plan symbols read from them."""

from __future__ import annotations

import csv
import re

import pytest

from layers import standards
from layers.planning import functions
from layers.standards import STANDARDS, codelist, table

TABLES = sorted(STANDARDS.rglob("*.csv"))


@pytest.mark.parametrize("path", TABLES, ids=lambda p: str(p.relative_to(STANDARDS)))
def test_every_row_says_its_source_and_how_sure_it_is(path):
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", path.parent.name)
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert rows
    for row in rows:
        assert row["source"], row
        assert row["confidence"] in {"CONFIRMED", "CONFIRMED text", "GENERAL", "PROPOSED"}, row


def test_the_newest_table_is_in_force(tmp_path, monkeypatch):
    head = "code,label_tr,label_en,source,confidence\n"
    for day, label in (("2026-01-01", "eski"), ("2026-11-21", "yeni")):
        folder = tmp_path / "probe" / day
        folder.mkdir(parents=True)
        (folder / "liste.csv").write_text(head + f"a,{label},{label}!,x,CONFIRMED\n", encoding="utf-8")
    monkeypatch.setattr(standards, "STANDARDS", tmp_path)
    assert standards.table("probe", "liste")[0]["label_tr"] == "yeni"
    with pytest.raises(FileNotFoundError, match="absent"):
        standards.table("probe", "absent")


def test_a_list_with_an_unsure_row_is_open():
    assert codelist("planning", "deger_tipi").open is False
    assert codelist("maks", "csbm_tip").open is True  # the number of "Köy Sokağı" is not known
    assert codelist("infrastructure", "malzeme").open is True


def test_road_types_keep_their_official_numbers():
    numbers = {row["code"]: row["external_code"] for row in table("maks", "csbm_tip")}
    assert numbers == {
        "meydan": "1", "bulvar": "2", "cadde": "3", "sokak": "4", "kume_evler": "5", "koy_sokagi": "",
    }  # fmt: skip


def test_plan_symbols_are_all_there():
    rows = table("plan-symbols", "plan-symbols")
    assert len(rows) == 349
    assert len(functions.symbols()) == 277
    assert len(functions.function_list().codes) + len(functions.line_list().codes) == 277


@pytest.mark.parametrize(
    ("label", "letters"),
    [
        ("ÇB (seesaw icon)", "ÇB"),
        ("PARK (no frame)", "PARK"),
        ("two conifers icon", ""),
        ("İLK in triangle", "İLK"),
        ("ÖA-No", "ÖA"),
        ("BHA + (use)", "BHA"),
        ("Ti + (activity)", "Ti"),
        ("K/P", "K/P"),
        ("Ö ANA", "Ö ANA"),
        ("OSB HDA", "OSB HDA"),
        ("X square icon", ""),
        ("half-filled circle icon + (institution)", ""),
        ("road width in m", ""),
        ("", ""),
    ],
)
def test_letters_are_taken_out_of_the_label_column(label, letters):
    assert functions.letters(label) == letters


@pytest.mark.parametrize(
    ("code", "fill", "letters", "hatch", "turkish"),
    [
        ("112002", "#8C541A", None, None, "Yerleşik konut alanı"),
        ("110018", "#E00021", "T", "grid-4", "Ticaret alanı"),
        ("101013", "#249C22", "PARK", "random-0.4", "Park"),
        ("110004", "#6699CD", "BHA", "dots-1.2-7", "Belediye hizmet alanı"),
        ("110010", "#AA66CD", "KSA", "cross-7", "Küçük sanayi alanı"),
        ("102001", "transparent", "HA", None, "Heyelan alanı"),
    ],
)
def test_functions_carry_the_standard_s_signs(code, fill, letters, hatch, turkish):
    assert dict(functions.fills())[code] == fill
    assert dict(functions.letter_labels()).get(code) == letters
    assert dict(functions.patterns()).get(code) == hatch
    assert functions.function_list().by_code[code].label_tr == turkish


def test_lines_and_areas_are_told_apart():
    assert {"122110", "130103", "122109", "121105"} <= set(functions.line_list().by_code)
    assert {"106100", "112001", "UIP-TASITYOLU"} <= set(functions.function_list().by_code)
    assert not set(functions.line_list().by_code) & set(functions.function_list().by_code)


def test_place_categories_form_a_tree_of_two_levels():
    rows = table("city-guide", "yer_kategori")
    groups = {row["code"] for row in rows if not row["parent"]}
    assert {row["parent"] for row in rows if row["parent"]} == groups
    assert {"acil", "saglik", "egitim", "yeme_icme"} <= groups


def test_a_base_map_class_is_offered_only_where_its_geometry_fits():
    from layers.basemap.collections import BASE_MAP_AREAS, BASE_MAP_LINES, BASE_MAP_POINTS

    classes = {
        c.id: set(c.by_name["sinif"].codelist.by_code)
        for c in (BASE_MAP_POINTS, BASE_MAP_LINES, BASE_MAP_AREAS)
    }
    assert "kot_noktasi" in classes["base-map-points"]
    assert "kot_noktasi" not in classes["base-map-areas"]
    assert "esyukselti" in classes["base-map-lines"]
    assert {"okul_alani", "otopark", "spor_sahasi"} <= classes["base-map-areas"]
