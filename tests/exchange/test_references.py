"""References by name, by place, by distance; and the property that a complete import makes the file true."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from kbs.exchange import mapping
from kbs.exchange.run import import_file
from kbs.problems import Conflict, InvalidData
from tests.exchange.conftest import garden, ring, rows
from tests.toytown.people import EAST, NORTH

pytestmark = pytest.mark.django_db


def trees(tmp_path: Path, lines: list[tuple[Any, ...]]) -> Path:
    path = tmp_path / "trees.csv"
    path.write_text(
        "no;bahce;x;y\n" + "".join(";".join(map(str, line)) + "\n" for line in lines), encoding="utf-8"
    )
    return path


def load(path: Path, lookup: dict[str, Any], **rule: Any) -> tuple[Any, list[tuple[Any, ...]]]:
    fields = {
        "source_ref": "no",
        "species": {"const": "Çınar"},
        "garden": {"from": "bahce", "lookup": lookup, **rule},
    }
    report = import_file(
        path,
        "trees",
        mapping=mapping.parse({"source": "survey", "fields": fields}),
        crs="EPSG:5254",
        allow_rejects=True,
    )
    found = rows(
        "SELECT t.source_ref, g.name FROM toytown_tree AS t LEFT JOIN toytown_garden AS g ON g.id = t.garden_id"
        " WHERE t.source = 'survey' ORDER BY 1"
    )
    return report, found


def test_by_folded_name(tmp_path: Path):
    lines = [
        ("1", "IŞIK BAHÇESİ", EAST, NORTH),
        ("2", "inonu bahcesi", EAST, NORTH),
        ("3", "Yok", EAST, NORTH),
    ]
    report, found = load(trees(tmp_path, lines), {"by": "name", "fold": True})
    assert found == [("1", "Işık Bahçesi"), ("2", "İnönü Bahçesi"), ("3", None)]
    assert "reference-open" in {note.code for note in report.notes}


def test_words_at_the_end_do_not_matter_when_told(tmp_path: Path):
    lines = [("1", "Çınar", EAST, NORTH), ("2", "ÇINAR BAHÇESİ", EAST, NORTH)]
    _report, found = load(trees(tmp_path, lines), {"by": "name", "fold": True, "strip": ["bahcesi"]})
    assert found == [("1", "Çınar Bahçesi"), ("2", "Çınar Bahçesi")]


def test_by_the_polygon_around_and_missing_ones_refused(tmp_path: Path):
    lines = [("1", "", EAST + 25, NORTH + 25), ("2", "", EAST + 75, NORTH + 25)]
    report, found = load(trees(tmp_path, lines), {"within": True}, missing="reject")
    assert found == [("1", "Işık Bahçesi")]
    assert report.reasons == {"reference-missing": 1}


def test_the_nearest_within_a_distance(tmp_path: Path):
    lines = [("1", "", EAST + 60, NORTH + 25), ("2", "", EAST + 75, NORTH + 90)]
    _report, found = load(trees(tmp_path, lines), {"nearest_m": 20})
    assert found == [("1", "Işık Bahçesi"), ("2", None)]


def test_a_name_that_fits_several_is_left_open(tmp_path: Path, geojson):
    import_file(geojson([garden(0, name="Çifte"), garden(1, name="Çifte")]), "gardens")
    _report, found = load(trees(tmp_path, [("1", "Çifte", EAST, NORTH)]), {"by": "name"})
    assert found == [("1", None)]


def test_a_table_without_geometry(tmp_path: Path):
    path = tmp_path / "visits.csv"
    path.write_text("no;bahce;kisi\n1;g0;12\n2;yok;3\n", encoding="utf-8")
    body = {
        "source": "survey",
        "fields": {
            "source_ref": "no",
            "visitors": "kisi",
            "garden": {
                "from": "bahce",
                "lookup": {"by": "source_ref", "source": "toytown"},
                "missing": "reject",
            },
        },
    }
    report = import_file(path, "visits", mapping=mapping.parse(body), allow_rejects=True)
    assert (report.new, report.reasons) == (1, {"reference-missing": 1})
    assert import_file(path, "visits", mapping=mapping.parse(body), allow_rejects=True).changes == 0


def test_a_feature_still_referred_to_is_not_retired(geojson, tmp_path: Path):
    import_file(geojson([garden(0, name="Tek", budget=None)]), "gardens", mapping=complete())
    load(trees(tmp_path, [("1", "Tek", EAST, NORTH)]), {"by": "name"})
    with pytest.raises(Conflict), transaction.atomic():
        import_file(geojson([garden(1, budget=None)]), "gardens", mapping=complete())
    assert rows("SELECT count(*) FROM toytown_garden WHERE source = 'whole'") == [(1,)]


def test_merged_rows_are_one_feature_with_all_shapes(geojson):
    body = {
        "source": "survey",
        "duplicates": "merge",
        "fields": {"source_ref": {"from": "name", "slug": True}, "name": "name"},
    }
    features = [garden(0, name="Ada"), garden(1, name="ADA"), garden(2, name="Öte")]
    report = import_file(geojson(features), "gardens", mapping=mapping.parse(body))
    assert (report.new, report.merged) == (2, 1)
    areas = rows(
        "SELECT source_ref, round(ST_Area(geom))::int FROM toytown_garden WHERE source = 'survey' ORDER BY 1"
    )
    assert areas == [("ada", 800), ("ote", 400)]
    assert import_file(geojson(features), "gardens", mapping=mapping.parse(body)).changes == 0


def test_without_a_profile_columns_find_their_property(geojson):
    features = [{**garden(0), "id": "k-1"}]
    features[0]["properties"] = {"NAME": "Ada", "Tür": "gul", "ALAN": "400,5", "budget": 7}
    report = import_file(geojson(features), "gardens")
    assert report.new == 1
    assert rows("SELECT source_ref, name, kind, budget FROM toytown_garden WHERE name = 'Ada'") == [
        ("k-1", "Ada", "gul", 7)
    ]
    with pytest.raises(InvalidData, match="name"):
        features[0]["properties"] = {"kind": "gul"}
        import_file(geojson(features), "gardens")


def complete() -> mapping.Mapping:
    return mapping.parse(
        {
            "source": "whole",
            "complete": True,
            "limits": {"retired": 1, "moved": 1},
            "fields": {
                "source_ref": "source_ref",
                "name": "name",
                "budget": {"from": "budget", "missing": "allow"},
            },
        }
    )


plots = st.dictionaries(
    st.integers(0, 11),
    st.tuples(st.sampled_from(["Ada", "Öte", "Işık"]), st.none() | st.integers(0, 5), st.integers(0, 3)),
    min_size=1,
    max_size=8,
)


@hypothesis_settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(deliveries=st.lists(plots, min_size=1, max_size=3))
def test_after_a_complete_import_the_city_is_what_the_file_says(deliveries, tmp_path: Path):
    with transaction.atomic():
        for plots_now in deliveries:
            features = [
                garden(n, ring(n, dx=shift), name=name, budget=budget)
                for n, (name, budget, shift) in plots_now.items()
            ]
            path = tmp_path / "plots.geojson"
            crs = {"type": "name", "properties": {"name": "EPSG:5254"}}
            path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
            import_file(path, "gardens", mapping=complete())
            stored = rows(
                "SELECT source_ref, name, budget, ST_XMin(geom) FROM toytown_garden WHERE source = 'whole'"
            )
            expected = {
                (f"f{n}", name, budget, ring(n, dx=shift)[0][0])
                for n, (name, budget, shift) in plots_now.items()
            }
            assert set(stored) == expected
            assert import_file(path, "gardens", mapping=complete()).changes == 0
        transaction.set_rollback(True)
