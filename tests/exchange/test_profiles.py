"""The general profiles: a Turkish point list and a parcel file in the spellings people bring."""

from __future__ import annotations

import json

import pytest

from kbs.exchange.run import import_file
from kbs.problems import InvalidData

pytestmark = pytest.mark.django_db
SQUARE = [[29.026, 40.983], [29.0262, 40.983], [29.0262, 40.9832], [29.026, 40.9832], [29.026, 40.983]]


def _parcels(path, **properties):
    feature = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [SQUARE]},
    }
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "properties",
    [
        {"adaNo": "2705", "parselNo": "15", "alan": "1.295,00", "nitelik": "Arsa", "mahalleAd": "Caferağa"},
        {"Ada": "2705", "ParselNo": "15", "Alan": "900,01", "Mahalle": "Caferağa", "Pafta": "I29"},
    ],
    ids=["query service", "downloaded file"],
)
def test_both_spellings_of_a_parcel_file_are_read(tmp_path, properties):
    path = _parcels(tmp_path / "parsel.geojson", **properties)
    first = import_file(path, "parcels", mapping="parsel")
    again = import_file(path, "parcels", mapping="parsel")
    assert (first.new, first.rejected) == (1, 0)
    assert again.changes == 0


def test_a_file_without_any_spelling_of_the_parcel_number_is_refused(tmp_path):
    path = _parcels(tmp_path / "parsel.geojson", Ada="1", Alan="5")
    with pytest.raises(InvalidData, match="parsel_no"):
        import_file(path, "parcels", mapping="parsel")


def test_a_point_list_has_east_in_y(tmp_path):
    path = tmp_path / "noktalar.txt"
    path.write_text("no Y X Z\nP.1 417500.12 4537900.10 12.3\nP.2 417510.00 4537910.50 12.9\n")
    report = import_file(path, "base-map-points", mapping="nokta-listesi", crs="EPSG:5254")
    assert report.new == 2


def test_swapped_columns_of_a_point_list_are_told(tmp_path):
    path = tmp_path / "noktalar.txt"
    path.write_text("no Y X Z\nP.1 4537900.10 417500.12 12.3\nP.2 4537910.50 417510.00 12.9\n")
    with pytest.raises(Exception, match="--axis yx"):
        import_file(path, "base-map-points", mapping="nokta-listesi", crs="EPSG:5254")
