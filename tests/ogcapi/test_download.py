"""Whole files: their content, their names, who may take them."""

import csv
import io
import json
import sqlite3

import pyogrio
import pytest

pytestmark = pytest.mark.django_db
GARDENS = "/ogc/collections/gardens/download"


def _body(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, response
    return b"".join(response.streaming_content) if response.streaming else response.content


def _table(client, path):
    data = _body(client, path)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_geojson_holds_every_feature_once(client):
    features = json.loads(_body(client, f"{GARDENS}.geojson"))["features"]
    assert len(features) == len({f["id"] for f in features}) == 12


def test_a_file_says_its_length_and_its_name(client):
    response = client.get(f"{GARDENS}.geojson")
    assert int(response["Content-Length"]) == len(b"".join(response.streaming_content))
    assert response["Content-Disposition"] == 'attachment; filename="gardens.geojson"'


def test_head_gives_the_headers_only(client):
    response = client.head(f"{GARDENS}.csv")
    assert (response.status_code, response.content) == (200, b"")


def test_a_file_names_its_source_and_licence(client, tmp_path):
    whole = json.loads(_body(client, f"{GARDENS}.geojson"))
    assert (whole["attribution"], whole["licence"]) == ("Toytown", "CC0-1.0")
    path = tmp_path / "gardens.gpkg"
    path.write_bytes(_body(client, f"{GARDENS}.gpkg"))
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT description FROM gpkg_contents").fetchone() == ("Toytown · CC0-1.0",)
    file.close()
    assert 'rel="license"' in client.head(f"{GARDENS}.csv")["Link"]


def test_an_unchanged_file_is_not_made_again(client):
    tag = client.get(f"{GARDENS}.csv")["ETag"]
    again = client.get(f"{GARDENS}.csv", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{GARDENS}.csv?kind=gul", headers={"If-None-Match": tag}).status_code == 200


def test_the_filters_of_items_hold_for_files(client):
    features = json.loads(_body(client, f"{GARDENS}.geojson?kind=gul&properties=name"))["features"]
    assert len(features) == 6
    assert set(features[0]["properties"]) == {"name"}


def test_csv_opens_in_a_turkish_spreadsheet(client):
    table = _table(client, f"{GARDENS}.csv")
    assert table[0] == ["id", "name", "kind", "area_m2", "opened_on", "fenced", "WKT"]
    assert table[1][1:6] == ["Işık Bahçesi", "oyun", "2500,00", "2010-05-19", "true"]
    assert table[1][6].startswith("MULTIPOLYGON(((28.99")
    assert len(table) == 13


def test_csv_in_english_has_decimal_points(client):
    assert _table(client, f"{GARDENS}.csv?dil=en")[1][3] == "2500.00"


def test_points_are_two_columns_and_a_projected_file_says_its_crs_in_its_name(client):
    path = "/ogc/collections/trees/download.csv?crs=http://www.opengis.net/def/crs/EPSG/0/5254"
    table = _table(client, path)
    assert table[0][-2:] == ["easting", "northing"]
    assert [float(v.replace(",", ".")) for v in table[1][-2:]] == [415_025, 4_538_055]
    assert "trees-EPSG5254.csv" in client.get(path)["Content-Disposition"]


def test_a_cell_cannot_become_a_formula(client, owner_cursor):
    owner_cursor.execute(
        "INSERT INTO toytown_tree (species, geom) VALUES ('=HYPERLINK(\"x\")', 'SRID=5254;POINT(415000 4538900)')"
        " RETURNING id"
    )
    feature_id = owner_cursor.fetchone()[0]
    try:
        rows = {row[0]: row for row in _table(client, "/ogc/collections/trees/download.csv")}
        assert rows[str(feature_id)][1] == '\'=HYPERLINK("x")'
    finally:
        owner_cursor.execute("DELETE FROM toytown_tree WHERE id = %s", [feature_id])


def test_geopackage_keeps_types_and_stored_coordinates(client, tmp_path):
    path = tmp_path / "gardens.gpkg"
    path.write_bytes(_body(client, f"{GARDENS}.gpkg"))
    frame = pyogrio.read_dataframe(path, layer="gardens")
    assert frame.crs.to_epsg() == 5254
    assert len(frame) == 12
    assert frame.fenced.dtype == bool
    assert str(frame.opened_on[0])[:10] == "2010-05-19"
    assert frame.area_m2[0] == 2500.0
    assert frame.geometry[0].bounds == (415_000, 4_538_000, 415_050, 4_538_050)


def test_an_empty_geopackage_still_has_its_layer(client, tmp_path):
    path = tmp_path / "none.gpkg"
    path.write_bytes(_body(client, f"{GARDENS}.gpkg?name=yok"))
    info = pyogrio.read_info(path, layer="gardens")
    assert (info["features"], info["geometry_type"]) == (0, "MultiPolygon")


def test_hidden_properties_are_in_no_file(client, tmp_path):
    for key in ("csv", "geojson", "gpkg"):
        data = _body(client, f"{GARDENS}.{key}")
        assert b"budget" not in data
        assert b"keeper" not in data


def test_staff_takes_internal_properties_too(staff):
    assert "budget" in _table(staff, f"{GARDENS}.csv")[0]


def test_what_may_only_be_viewed_is_not_given_as_a_whole(client):
    response = client.get("/ogc/collections/paths/download.gpkg")
    assert response.status_code == 401
    assert response.json()["type"] == "/problems/unauthenticated"
    assert response["WWW-Authenticate"]


def test_staff_may_take_it(staff):
    assert len(json.loads(_body(staff, "/ogc/collections/paths/download.geojson"))["features"]) == 3


def test_a_table_without_geometry_is_offered_as_csv_only(client):
    assert len(_table(client, "/ogc/collections/visits/download.csv")) == 3
    assert client.get("/ogc/collections/visits/download.gpkg").status_code == 404


@pytest.mark.parametrize("query", ["limit=1", "after=x", "budget=1"])
def test_parameters_that_a_file_has_not_are_refused(client, query):
    assert client.get(f"{GARDENS}.csv?{query}").status_code == 400


@pytest.mark.parametrize("key", ["geojson", "csv", "gpkg"])
def test_a_failure_half_way_is_told_and_nothing_of_the_file_is_sent(client, owner_cursor, key):
    """A stored coordinate that no projection can carry breaks the very last row."""
    owner_cursor.execute(
        "INSERT INTO toytown_tree (species, geom) VALUES ('Bozuk', 'SRID=5254;POINT(1e10 1e10)') RETURNING id"
    )
    feature_id = owner_cursor.fetchone()[0]
    path = f"/ogc/collections/trees/download.{key}?crs=http://www.opengis.net/def/crs/EPSG/0/3857"
    try:
        response = client.get(path)
        assert response.status_code == 500
        assert response["Content-Type"] == "application/problem+json"
        assert "Content-Disposition" not in response
        assert "transform" not in response.content.decode()
    finally:
        owner_cursor.execute("DELETE FROM toytown_tree WHERE id = %s", [feature_id])
    assert client.get(path).status_code == 200
