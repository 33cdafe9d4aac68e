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
    assert len(functions.symbols()) == 349
    assert (len(functions.symbols("UIP")), len(functions.symbols("NIP"))) == (277, 72)
    assert len(functions.function_list().codes) + len(functions.line_list().codes) == 349


@pytest.mark.parametrize(
    ("code", "fill", "letters", "hatch", "sign", "turkish"),
    [
        ("112002", "#8C541A", None, None, None, "Yerleşik konut alanı"),
        ("110018", "#E00021", "T", "grid-4-w0.3", None, "Ticaret alanı"),
        ("101013", "#249C22", "PARK", "random-0.4", None, "Park"),
        ("110004", "#6699CD", "BHA", "dots-1.2-7", None, "Belediye hizmet alanı"),
        ("110010", "#AA66CD", "KSA", "pairs-45-7+lines-135-7", None, "Küçük sanayi alanı"),
        ("102001", "transparent", "HA", "triples-60-8", None, "Heyelan alanı"),
        ("105003", "#008FFF", "İLK", "dots-0.8-5", "frame-triangle-10", "İlkokul alanı"),
        ("106009", "#C29ED7", "T", "lines-0-6-w0.2+lines-45-2-w0.2", "bolt-above-5", "Türbin alanı"),
        ("NIP/Orman", "#228B22", None, "triangles-3-10", None, "Orman alanı (1/5000)"),
    ],
)
def test_functions_carry_the_standard_s_signs(code, fill, letters, hatch, sign, turkish):
    assert dict(functions.fills())[code] == fill
    assert dict(functions.letters()).get(code) == letters
    assert dict(functions.hatches()).get(code) == hatch
    assert dict(functions.signs()).get(code) == sign
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
