"""The demo city's open data through their mappings: the counts that SOURCE.md states, twice."""

from __future__ import annotations

from typing import Any

import pytest

from kbs.exchange.run import import_file
from kbs.problems import CoordinateSystemProblem
from tests.exchange.conftest import DEMO, rows

layers = pytest.importorskip(
    "layers.boundaries.collections", reason="the real themes are left out", exc_type=RuntimeError
)
pytestmark = pytest.mark.django_db

KADIKOY = DEMO / "tr-kadikoy-osm" / "kadikoy.gpkg"
# In the order in which references can be found: file, mapping, collection, features, rows skipped or merged.
CITY = [
    (DEMO / "tr-iller-osm" / "tr-cities-utf8.geojson", "tr-iller-provinces", "provinces", 81, 0),
    (DEMO / "tr-istanbul-ilce-osm" / "istanbul_ilce.gpkg", "tr-istanbul-districts", "districts", 39, 0),
    (KADIKOY, "kadikoy-neighbourhoods", "neighbourhoods", 1, 1),
    (KADIKOY, "kadikoy-buildings", "buildings", 1583, 0),
    (KADIKOY, "kadikoy-streets", "streets", 96, 326),
    (KADIKOY, "kadikoy-street-centrelines", "street-centrelines", 422, 0),
    (KADIKOY, "kadikoy-door-numbers", "door-numbers", 1200, 0),
    (KADIKOY, "kadikoy-places", "places", 750, 0),
    (KADIKOY, "kadikoy-green-areas", "green-areas", 47, 244),
    (KADIKOY, "kadikoy-base-map-areas", "base-map-areas", 244, 47),
    (KADIKOY, "kadikoy-base-map-points", "base-map-points", 207, 0),
    (KADIKOY, "kadikoy-base-map-lines-barriers", "base-map-lines", 32, 0),
    (KADIKOY, "kadikoy-base-map-lines-coast", "base-map-lines", 9, 0),
    (KADIKOY, "kadikoy-base-map-lines-railways", "base-map-lines", 1, 0),
]


@pytest.fixture(autouse=True)
def demo_extent(settings: Any) -> None:
    settings.KBS_EXTENT = (29.015, 40.970, 29.045, 40.995)


def test_the_demo_city_loads_and_loads_again_without_a_change():
    for path, mapping, collection, count, aside in CITY:
        report = import_file(path, collection, mapping=mapping)
        assert report.rejected == 0, report.lines()
        assert (mapping, report.new, report.skipped + report.merged) == (mapping, count, aside)
    for path, mapping, collection, count, _aside in CITY:
        report = import_file(path, collection, mapping=mapping)
        assert (mapping, report.changes, report.unchanged) == (mapping, 0, count)


NAMES = DEMO / "tr-idari-adlar"
UNIT_NAMES = [
    (NAMES / "cityNamesByCode.json.gz", "tr-adlar-iller", 81),
    (NAMES / "districtsByCityCode.json.gz", "tr-adlar-ilceler", 973),
    (NAMES / "neighbourhoodsByDistrictAndCityCode.json.gz", "tr-adlar-mahalleler", 73_305),
]


@pytest.mark.heavy  # the demo city holds them too, and says that they load again without a change
def test_the_names_of_the_country_load_below_each_other_and_load_again_without_a_change():
    for path, mapping, count in UNIT_NAMES:
        report = import_file(path, "admin-names", mapping=mapping)
        assert (mapping, report.new, report.rejected, report.notes) == (mapping, count, 0, [])
    for path, mapping, count in UNIT_NAMES:
        report = import_file(path, "admin-names", mapping=mapping)
        assert (mapping, report.changes, report.unchanged) == (mapping, 0, count)
    levels = rows("SELECT kademe, count(*), count(ust_id) FROM boundaries_adminname GROUP BY 1 ORDER BY 2")
    assert levels == [("il", 81, 0), ("ilce", 973, 973), ("mahalle", 73_305, 73_305)]
    found = rows(
        "SELECT m.il_kodu, m.il_adi, m.ilce_adi, d.ad"
        " FROM boundaries_adminname AS m JOIN boundaries_adminname AS d ON d.id = m.ust_id"
        " WHERE m.ad = 'Caferağa Mah' AND m.il_kodu = 34"
    )
    assert found == [(34, "İstanbul", "Kadıköy", "Kadıköy")]
    other_plates = (
        "SELECT p.ad, n.ad FROM boundaries_province AS p JOIN boundaries_adminname AS n"
        " ON n.kademe = 'il' AND n.il_kodu = p.il_kodu WHERE p.ad <> n.ad"
    )
    import_file(DEMO / "tr-iller-osm" / "tr-cities-utf8.geojson", "provinces", mapping="tr-iller-provinces")
    assert rows(other_plates) == [("Afyon", "Afyonkarahisar")]


DRAWING = DEMO / "tr-kadikoy-osm" / "kadikoy_tm30.dxf.gz"


def test_the_drawing_loads_with_its_counts_once_its_crs_is_named():
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(DRAWING, "buildings", mapping="dxf-buildings")
    assert refused.value.extra["suggestions"][0] == "--crs EPSG:5254"
    for mapping, collection, count in (
        ("dxf-buildings", "buildings", 1583),
        ("dxf-street-centrelines", "street-centrelines", 422),
        ("dxf-door-numbers", "door-numbers", 1200),
    ):
        report = import_file(DRAWING, collection, mapping=mapping, crs="EPSG:5254")
        assert (mapping, report.new, report.rejected) == (mapping, count, 0)
        again = import_file(DRAWING, collection, mapping=mapping, crs="EPSG:5254")
        assert (again.changes, again.unchanged) == (0, count)
    numbered = rows(
        "SELECT count(*) FROM buildings_building WHERE source = 'belediye' AND bina_no IS NOT NULL"
    )
    assert numbered[0][0] > 900


def test_the_drawing_lies_where_the_open_data_lie():
    """The same buildings by both ways: GeoPackage in degrees, drawing in metres."""
    import_file(KADIKOY, "buildings", mapping="kadikoy-buildings")
    import_file(DRAWING, "buildings", mapping="dxf-buildings", crs="EPSG:5254")
    apart = rows(
        "SELECT count(*) FROM buildings_building AS d WHERE d.source = 'belediye' AND NOT EXISTS ("
        " SELECT FROM buildings_building AS o WHERE o.source = 'osm' AND o.geom && d.geom"
        " AND ST_HausdorffDistance(o.geom, d.geom) < 0.02)"
    )
    assert apart == [(0,)]
