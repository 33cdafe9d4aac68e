"""OGC API Features 2 (18-058r1): systems, axis order, Content-Crs, bbox-crs; compared with PostGIS itself."""

import json
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyproj import Transformer

from kbs.access.principals import SYSTEM
from kbs.access.session import session

pytestmark = pytest.mark.django_db
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
EPSG = "http://www.opengis.net/def/crs/EPSG/0/"
NORTH_FIRST = {f"{EPSG}4326": 4326, f"{EPSG}5254": 5254}
EAST_FIRST = {CRS84: 4326, f"{EPSG}3857": 3857}
ALL = NORTH_FIRST | EAST_FIRST
TREES = "/ogc/collections/trees/items"


def test_the_list_of_systems_is_in_order_and_names_the_stored_one(get):
    """/req/crs/fc-md-crs-list, fc-md-storageCrs: QGIS takes the first."""
    for body in get("collections")["collections"]:
        if "crs" in body:
            assert body["crs"] == [CRS84, f"{EPSG}5254", f"{EPSG}4326", f"{EPSG}3857"]
            assert body["storageCrs"] == f"{EPSG}5254"


@pytest.mark.parametrize("path", ["", "/16"])
def test_without_crs_it_is_crs84_and_said_so(client, path):
    """/req/crs/ogc-crs-header."""
    assert client.get(TREES + path)["Content-Crs"] == f"<{CRS84}>"


@pytest.mark.parametrize("uri", ALL)
def test_the_answer_says_its_system(client, uri):
    response = client.get(f"{TREES}?crs={quote(uri)}")
    assert response["Content-Crs"] == f"<{uri}>"


@pytest.mark.parametrize("uri", ALL)
def test_coordinates_are_postgis_ones_in_the_authoritys_axis_order(client, uri):
    features = client.get(f"{TREES}?limit=30&crs={uri}").json()["features"]
    expected = _coordinates(ALL[uri], swap=uri in NORTH_FIRST)
    assert {f["id"]: f["geometry"]["coordinates"] for f in features} == {
        key: pytest.approx(value, abs=1e-3 if ALL[uri] in (3857, 5254) else 1e-7)
        for key, value in expected.items()
    }


def test_tm_gives_north_before_east(client):
    """EPSG:5253-5259 list north (X) first: 4 538 055 before 415 025."""
    first = client.get(f"{TREES}?crs={EPSG}5254&limit=1").json()["features"][0]
    assert first["geometry"]["coordinates"] == [4_538_055, 415_025]


@pytest.mark.parametrize("uri", ALL)
def test_one_item_comes_in_the_same_system_as_in_a_page(client, uri):
    page = client.get(f"{TREES}?crs={uri}&limit=1").json()["features"][0]
    item = client.get(f"{TREES}/{page['id']}?crs={uri}")
    assert item.json()["geometry"] == page["geometry"]
    assert item["Content-Crs"] == f"<{uri}>"


@pytest.mark.parametrize(
    "value",
    [f"{EPSG}5255", f"{EPSG}999999", "EPSG", "", "urn:ogc:def:crs:EPSG::27700", "x" * 3000, f"{EPSG}" + "9" * 5000,
     f"{EPSG}٥٢٥٤", "http://www.opengis.net/def/crs/EPSG/0/5254%00"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["crs", "bbox-crs"])
def test_a_system_that_is_not_listed_is_refused(client, name, value):
    """/req/crs/fc-crs-valid-value, fc-bbox-crs-valid-value."""
    response = client.get(f"{TREES}?bbox=1,2,3,4&{name}={value}")
    assert response.status_code == 400
    assert response.json()["errors"][0]["name"] == name


@pytest.mark.parametrize("uri", ALL)
def test_a_box_in_any_system_selects_the_same_garden(client, uri):
    """/req/crs/fc-bbox-crs-action, in the axis order of bbox-crs."""
    corners = [(415_005, 4_538_005), (415_045, 4_538_045)]
    to = Transformer.from_crs(5254, ALL[uri], always_xy=True)
    numbers = [to.transform(*corner) for corner in corners]
    if uri in NORTH_FIRST:
        numbers = [(y, x) for x, y in numbers]
    bbox = ",".join(str(v) for pair in numbers for v in pair)
    body = client.get(f"/ogc/collections/gardens/items?bbox={bbox}&bbox-crs={uri}").json()
    assert [f["properties"]["name"] for f in body["features"]] == ["Işık Bahçesi"]


def test_the_files_of_a_map_keep_east_first(client):
    response = client.get(f"/ogc/collections/trees/download.csv?crs={EPSG}5254")
    assert b";415025,000;4538055,000\r\n" in b"".join(response.streaming_content)


coordinate = st.floats(0, 1, allow_nan=False)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(uri=st.sampled_from(sorted(ALL)), box=st.tuples(coordinate, coordinate, coordinate, coordinate),
       collection=st.sampled_from(["gardens", "trees"]))  # fmt: skip
def test_a_box_selects_what_postgis_selects_in_that_system(client, uri, box, collection):
    """The edges of the box are straight in its own system, not in the stored one."""
    west, south, east, north = _box(ALL[uri], box)
    numbers = (south, west, north, east) if uri in NORTH_FIRST else (west, south, east, north)
    bbox = ",".join(map(repr, numbers))
    body = client.get(f"/ogc/collections/{collection}/items?limit=100&bbox={bbox}&bbox-crs={uri}").json()
    surely, perhaps = _postgis(collection, (west, south, east, north), ALL[uri])
    assert surely <= {f["id"] for f in body["features"]} <= perhaps


def _box(srid, box):
    """A box over toytown in a system, from four shares of its width and height."""
    to = Transformer.from_crs(5254, srid, always_xy=True)
    west, south, east, north = to.transform_bounds(414_900, 4_537_950, 416_300, 4_538_150)
    xs = sorted(west + (east - west) * share for share in (box[0], box[2]))
    ys = sorted(south + (north - south) * share for share in (box[1], box[3]))
    return xs[0], ys[0], xs[1], ys[1]


def _postgis(collection, box, srid):
    """Ids inside the box drawn in a little, and those near it: a decimetre is left to the computation."""
    table = {"gardens": "toytown_garden", "trees": "toytown_tree"}[collection]
    slack = 0.1 / 85_000 if srid == 4326 else 0.1
    with session(SYSTEM) as cursor:
        found = []
        for grow in (-slack, slack):
            w, s, e, n = box[0] - grow, box[1] - grow, box[2] + grow, box[3] + grow
            if w > e or s > n:
                found.append(set())
                continue
            cursor.execute(
                f"SELECT id FROM {table} WHERE ST_Intersects(ST_Transform(geom, %s), ST_MakeEnvelope(%s, %s, %s, %s, %s))",
                [srid, w, s, e, n, srid],
            )
            found.append({row[0] for row in cursor.fetchall()})
    return found


def _coordinates(srid, *, swap):
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT id, ST_AsGeoJSON(ST_Transform(geom, %s), 9, 0) FROM toytown_tree", [srid])
        found = {key: json.loads(text)["coordinates"] for key, text in cursor.fetchall()}
    return {key: value[::-1] if swap else value for key, value in found.items()}
