"""An import from file to change set, on toytown."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kbs.exchange.mapping import parse
from kbs.exchange.run import import_file
from kbs.problems import ConfirmationNeeded, CoordinateSystemProblem, InvalidData
from tests.exchange.conftest import garden, ring, rows, staging_tables

pytestmark = pytest.mark.django_db


def stored(source="toytown"):
    return rows(
        "SELECT source_ref, name, ST_GeometryType(geom), ST_IsPolygonCCW(geom), ST_SRID(geom) FROM toytown_garden"
        " WHERE source = %(source)s AND source_ref LIKE 'f%%' ORDER BY source_ref",
        {"source": source},
    )


def test_new_then_unchanged(geojson):
    path = geojson([garden(n) for n in range(5)])
    report = import_file(path, "gardens")
    assert (report.read, report.new, report.rejected, report.applied) == (5, 5, 0, True)
    assert stored()[0] == ("f0", "Bahçe 0", "ST_MultiPolygon", True, 5254)
    again = import_file(path, "gardens")
    assert (again.new, again.changed, again.unchanged, again.changes) == (0, 0, 5, 0)
    assert again.change_set is None


def test_leaves_no_staging_table(geojson):
    import_file(geojson([garden(1)]), "gardens")
    assert staging_tables() == []


def test_changes_are_told_apart(geojson):
    import_file(geojson([garden(n) for n in range(4)]), "gardens")
    second = [
        garden(0, name="Yeni ad"),
        garden(1, ring(1, dx=5)),
        garden(2, ring(2, dx=0.004)),  # below the resolution
        garden(4),
    ]
    report = import_file(geojson(second), "gardens")
    assert (report.new, report.changed, report.unchanged) == (1, 2, 1)
    # f3 and toytown's own twelve gardens are of the same source and not in the file; nothing is guessed.
    assert report.missing == 13 and report.retired == 0
    assert [name for _ref, name, *_rest in stored()] == [
        "Yeni ad",
        "Bahçe 1",
        "Bahçe 2",
        "Bahçe 3",
        "Bahçe 4",
    ]


def test_clockwise_rings_are_turned_and_told(geojson):
    report = import_file(geojson([garden(0, ring(0)[::-1])]), "gardens")
    assert stored()[0][3] is True
    assert "clockwise" in {note.code for note in report.notes}


def test_rejects_stop_the_import_and_are_written(geojson, tmp_path: Path):
    bow_tie = ring(1)
    bow_tie[1], bow_tie[2] = bow_tie[2], bow_tie[1]
    features = [garden(0), garden(1, bow_tie), {**garden(2), "geometry": None}, garden(3), garden(3)]
    features.append(garden(4, kind="mor"))
    rejects = tmp_path / "rejects.csv"
    with pytest.raises(InvalidData) as refused:
        import_file(geojson(features), "gardens", rejects=rejects)
    assert stored() == []
    reasons = refused.value.extra["report"]["reasons"]
    assert reasons == {"duplicate-key": 2, "bad-value": 1, "invalid-geometry": 1, "null-geometry": 1}
    with rejects.open(encoding="utf-8") as file:
        written = list(csv.DictReader(file))
    assert [(row["row"], row["code"]) for row in written] == [
        ("2", "invalid-geometry"),
        ("3", "null-geometry"),
        ("4", "duplicate-key"),
        ("5", "duplicate-key"),
        ("6", "bad-value"),
    ]
    assert written[0]["message"] == "Self-intersection" and written[0]["place"].startswith("POINT")
    assert written[0]["geometry"].startswith("POLYGON")


def test_the_good_rows_load_when_asked(geojson, tmp_path: Path):
    features = [garden(0), {**garden(2), "geometry": None}]
    report = import_file(geojson(features), "gardens", allow_rejects=True, rejects=tmp_path / "r.jsonl")
    assert (report.new, report.rejected) == (1, 1)
    assert '"null-geometry"' in (tmp_path / "r.jsonl").read_text()


def test_a_trial_changes_nothing(geojson):
    report = import_file(geojson([garden(0)]), "gardens", dry_run=True)
    assert (report.new, report.applied) == (1, False)
    assert stored() == []


def test_a_file_of_somewhere_else_is_refused(geojson):
    ankara = garden(0, [[e + 100_000, n] for e, n in ring(0)])
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(geojson([ankara]), "gardens")
    assert refused.value.extra["code"] == "outside-municipality"


def test_swapped_axes_are_told_with_the_way_out(geojson):
    path = geojson([garden(n, [[n_, e] for e, n_ in ring(n)]) for n in range(3)])
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(path, "gardens")
    assert refused.value.extra == {"code": "axis-swap", "suggestions": ["--axis yx"]}
    assert import_file(path, "gardens", axis="yx").new == 3


def test_a_wrong_crs_is_told_with_the_right_one(geojson):
    path = geojson([garden(n) for n in range(3)], crs="EPSG:5255")
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(path, "gardens")
    assert refused.value.extra["code"] == "wrong-crs"
    assert "--crs EPSG:5254" in refused.value.extra["suggestions"]
    assert import_file(path, "gardens", crs="EPSG:5254").new == 3


def test_ed50_taken_for_turef_is_told(geojson):
    import_file(geojson([garden(n) for n in range(6)]), "gardens")
    shifted = [garden(n, [[e + 34.4, n_ + 186.1] for e, n_ in ring(n)]) for n in range(6)]
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(geojson(shifted), "gardens")
    assert refused.value.extra == {"code": "datum", "suggestions": ["--crs EPSG:2320"]}


def test_ed50_is_told_without_known_keys_where_the_features_lie(geojson):
    """Another office's file of the same plots, with keys of its own."""
    profile = {"source": "other", "fields": {"source_ref": {"template": "o{source_ref}"}, "name": "name"}}
    import_file(geojson([garden(n) for n in range(40)]), "gardens")
    shifted = geojson([garden(n, [[e + 34.4, n_ + 186.1] for e, n_ in ring(n)]) for n in range(40)])
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(shifted, "gardens", mapping=parse(profile))
    assert refused.value.extra["suggestions"] == ["--crs EPSG:2320"]
    assert import_file(shifted, "gardens", mapping=parse(profile), confirm=True, dry_run=True).new == 40
    beside = geojson([garden(n, ring(n, dy=60)) for n in range(40)])
    assert import_file(beside, "gardens", mapping=parse(profile), dry_run=True).new == 40


def test_a_mass_move_waits_for_a_second_word(geojson):
    import_file(geojson([garden(n) for n in range(30)]), "gardens")
    moved = geojson([garden(n, ring(n, dx=3)) for n in range(30)])
    with pytest.raises(ConfirmationNeeded):
        import_file(moved, "gardens")
    assert import_file(moved, "gardens", confirm=True).changed == 30


def test_coordinates_no_system_can_have_reject_their_row(geojson):
    far = garden(1, [[e * 100, n * 100] for e, n in ring(1)])
    near_the_edge = garden(2, [[e + 1.85e7, n] for e, n in ring(2)])
    profile = parse({"extent": "any", "fields": {"source_ref": "source_ref", "name": "name"}})
    path = geojson([garden(0), far, near_the_edge], crs="EPSG:2320")
    report = import_file(path, "gardens", mapping=profile, allow_rejects=True, dry_run=True)
    assert (report.new, report.reasons) == (1, {"out-of-range": 2})


def test_empty_parts_are_left_out(geojson):
    feature = garden(0)
    feature["geometry"] = {"type": "MultiPolygon", "coordinates": [[ring(0)], []]}
    report = import_file(geojson([feature]), "gardens", source="toytown")
    assert (report.new, report.rejected) == (1, 0)
    assert rows("SELECT ST_NumGeometries(geom) FROM toytown_garden WHERE source_ref = 'f0'") == [(1,)]
