"""OGC API Features 1, conformance class geojson, and RFC 7946: the text is made in SQL, so every type is looked at."""

import json

import pytest
from shapely.geometry import shape

pytestmark = pytest.mark.django_db
ITEMS = "/ogc/collections/gardens/items"


@pytest.fixture
def odd_garden(owner_cursor):
    """A committed garden with everything that could break a text: quotes, controls, nulls, negative numbers."""
    name = 'a"b\\c\n\t</script>\u2028 ğüşİı 🌳 %s {0}'
    owner_cursor.execute(
        "INSERT INTO toytown_garden (name, kind, area_m2, opened_on, fenced, budget, geom) VALUES"
        " (%s, 'gul', NULL, NULL, true, -5,"
        " 'SRID=5254;MULTIPOLYGON(((415000 4538800,415010 4538800,415010 4538810,415000 4538800)))') RETURNING id",
        [name],
    )
    feature_id = owner_cursor.fetchone()[0]
    yield feature_id, name
    owner_cursor.execute("DELETE FROM toytown_garden WHERE id = %s", [feature_id])


def test_texts_numbers_dates_booleans_and_absent_values(client, odd_garden):
    feature_id, name = odd_garden
    properties = client.get(f"{ITEMS}/{feature_id}").json()["properties"]
    assert properties == {"name": name, "kind": "gul", "area_m2": None, "opened_on": None, "fenced": True}


def test_staff_sees_negative_numbers_right(staff, odd_garden):
    assert staff.get(f"{ITEMS}/{odd_garden[0]}").json()["properties"]["budget"] == -5


def test_decimals_are_numbers_and_codes_are_codes(client):
    text = client.get(f"{ITEMS}?limit=1").content.decode()
    assert '"area_m2":2500.00,' in text
    assert '"kind":"oyun"' in text
    assert '"opened_on":"2010-05-19"' in text


def test_not_a_number_is_still_json(client, owner_cursor):
    owner_cursor.execute(
        "INSERT INTO toytown_tree (species, height_m, geom)"
        " VALUES ('Çam', 'NaN', 'SRID=5254;POINT(415000 4538800)') RETURNING id"
    )
    feature_id = owner_cursor.fetchone()[0]
    try:
        text = client.get(f"/ogc/collections/trees/items/{feature_id}").content.decode()
        value = json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is not JSON"))
        assert value["properties"]["height_m"] == "NaN"
    finally:
        owner_cursor.execute("DELETE FROM toytown_tree WHERE id = %s", [feature_id])


def test_a_feature_without_geometry_says_null(client):
    assert client.get("/ogc/collections/visits/items").json()["features"][0]["geometry"] is None


def test_rfc_7946_rings_and_precision(client):
    """3.1.6: outer rings counter-clockwise; 11.2: seven decimals are a centimetre; 4: no crs member."""
    body = client.get(ITEMS).json()
    assert "crs" not in body
    for feature in body["features"]:
        assert "crs" not in feature["geometry"]
        polygon = shape(feature["geometry"]).geoms[0]
        assert polygon.exterior.is_ccw
        for number in polygon.exterior.coords[0]:
            assert round(number, 7) == number


def test_the_media_type_is_geojson(client):
    assert client.get(ITEMS)["Content-Type"] == "application/geo+json"
    assert client.get(f"{ITEMS}/1")["Content-Type"] == "application/geo+json"


def test_an_empty_page_is_an_empty_collection(client):
    body = client.get(f"{ITEMS}?name=yok").json()
    assert (body["type"], body["features"], body["numberMatched"]) == ("FeatureCollection", [], 0)
