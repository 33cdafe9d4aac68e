"""GML 3.2 and files under national names: valid, in the right axis order, honest about whose names they bear."""

import csv
import io
import json

import pyogrio
import pytest
from lxml import etree

from tests.ogcapi.gml_reading import GML, schema_of, validated

pytestmark = pytest.mark.django_db
COLLECTIONS = ["gardens", "trees"]
GARDENS = "/ogc/collections/gardens"


def _body(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, response.content[:500]
    return b"".join(response.streaming_content) if response.streaming else response.content


def _document(client, collection, query=""):
    data = _body(client, f"/ogc/collections/{collection}/download.gml{query}")
    return validated(data, _body(client, f"/ogc/collections/{collection}/schema?f=xsd"))


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_file_is_valid_against_its_schema(client, collection):
    root = _document(client, collection)
    assert len(root) == {"gardens": 13, "trees": 31}[collection]  # the description before the members


def test_lines_are_valid_too(staff):
    assert len(_document(staff, "paths")) == 4


def test_names_are_national_or_marked_as_ours(client):
    root = _document(client, "gardens")
    names = [etree.QName(element).localname for element in root[1][0]]
    assert names == ["no", "duzey", "adi", "turDegeri", "kbs_area_m2", "kbs_opened_on", "kbs_fenced", "yer"]
    assert etree.QName(root[1][0]).localname == "Garden"
    assert etree.QName(root).namespace == "urn:x-kbs:deneme-belediyesi:gardens"


def test_values_are_national_where_they_are_known(client):
    root = _document(client, "gardens")
    space = {"k": etree.QName(root).namespace}
    assert set(root.xpath("//k:turDegeri/text()", namespaces=space)) == {"gulBahcesi", "oyun"}
    assert set(root.xpath("//k:duzey/text()", namespaces=space)) == {"yerel"}


def test_coordinates_stand_in_the_order_of_the_authority(client):
    place = _document(client, "trees").find(f".//{GML}Point")
    assert place.get("srsName") == "urn:ogc:def:crs:EPSG::5254"
    assert place.findtext(f"{GML}pos").split() == ["4538055", "415025"]
    degrees = _document(client, "trees", "?crs=http://www.opengis.net/def/crs/EPSG/0/4326")
    assert degrees.find(f".//{GML}pos").text.startswith("40.")
    east_first = _document(client, "trees", "?crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84").find(
        f".//{GML}Point"
    )
    assert east_first.get("srsName") == "urn:ogc:def:crs:OGC:1.3:CRS84"
    assert east_first.findtext(f"{GML}pos").startswith("28.9")


def test_every_geometry_has_an_id_of_its_own(client):
    root = _document(client, "gardens")
    ids = [element.get(f"{GML}id") for element in root.iter() if element.get(f"{GML}id")]
    assert len(ids) == len(set(ids)) == 1 + 12 * 3
    assert root.find(f".//{GML}surfaceMember/{GML}Polygon").get("srsName") is None


@pytest.mark.parametrize(
    "name", ["a < b & c > d", "satır\nbaşı\r\nve sekme\t", "yasak \x01\x0b imler", "]]>"]
)
def test_any_stored_text_makes_a_valid_file(client, owner_cursor, name):
    owner_cursor.execute(
        "INSERT INTO toytown_tree (species, geom) VALUES (%s, 'SRID=5254;POINT(415000 4538900)') RETURNING id",
        [name],
    )
    feature_id = owner_cursor.fetchone()[0]
    try:
        root = _document(client, "trees")
        found = [e for e in root.iter() if e.get(f"{GML}id") == f"trees.{feature_id}"]
        text = name.replace("\x01", "").replace("\x0b", "")
        assert [e.text for e in found[0] if e.tag.endswith("kbs_species")] == [text]
    finally:
        owner_cursor.execute("DELETE FROM toytown_tree WHERE id = %s", [feature_id])


def test_gdal_reads_it(client, tmp_path):
    path = tmp_path / "gardens.gml"
    path.write_bytes(_body(client, f"{GARDENS}/download.gml"))
    frame = pyogrio.read_dataframe(path, DOWNLOAD_SCHEMA="NO")
    assert frame.crs.to_epsg() == 5254
    assert frame.geometry[0].bounds == (415_000, 4_538_000, 415_050, 4_538_050)
    assert frame.adi[0] == "Işık Bahçesi"


def test_a_filter_and_fewer_properties_hold(client):
    root = _document(client, "gardens", "?kind=gul&properties=name&skipGeometry=true")
    assert len(root) == 7
    assert [etree.QName(e).localname for e in root[1][0]] == ["no", "duzey", "adi"]


def test_the_schema_closes_closed_lists_only(client):
    document = _body(client, f"{GARDENS}/schema?f=xsd")
    schema_of(document)
    text = document.decode()
    assert '<xs:enumeration value="gulBahcesi">' in text
    assert 'name="kbs_fencedType"' not in text
    assert "http://schemas.opengis.net/gml/3.2.1/gml.xsd" in text
    assert "budget" not in text


def test_a_required_value_that_is_absent_is_nil(client):
    element = etree.fromstring(_body(client, f"{GARDENS}/schema?f=xsd")).find(
        ".//{http://www.w3.org/2001/XMLSchema}element[@name='adi']"
    )
    assert (element.get("nillable"), element.get("minOccurs")) == ("true", None)


def test_an_own_namespace_is_kept(client, settings):
    settings.KBS_GML_NAMESPACE = "https://veri.example.bel.tr/gml"
    root = _document(client, "gardens")
    assert etree.QName(root).namespace == "https://veri.example.bel.tr/gml/gardens"


def test_hidden_properties_are_in_no_file(client):
    for path in ("download.gml", "download.geojson?profile=tucbs", "schema?f=xsd"):
        assert b"budget" not in _body(client, f"{GARDENS}/{path}")


def test_staff_gets_internal_properties_with_a_schema_that_knows_them(staff):
    assert b"kbs_budget" in _body(staff, f"{GARDENS}/download.gml")
    _document(staff, "gardens")


def test_what_may_only_be_viewed_is_not_given_as_a_whole(client):
    assert client.get("/ogc/collections/paths/download.gml").status_code == 401


def test_head_and_revalidation(client):
    response = client.head(f"{GARDENS}/download.gml")
    assert (response.status_code, response.content) == (200, b"")
    assert response["Content-Type"] == "application/gml+xml; version=3.2"
    again = client.get(f"{GARDENS}/download.gml", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304


def test_other_files_take_national_names_when_asked(client, tmp_path):
    feature = json.loads(_body(client, f"{GARDENS}/download.geojson?profile=tucbs"))["features"][1]
    assert feature["properties"]["no"] == feature["id"]
    assert {k: feature["properties"][k] for k in ("duzey", "adi", "turDegeri")} == {
        "duzey": "yerel", "adi": "İnönü Bahçesi", "turDegeri": "gulBahcesi",
    }  # fmt: skip
    table = list(
        csv.reader(
            io.StringIO(_body(client, f"{GARDENS}/download.csv?profile=tucbs").decode("utf-8-sig")),
            delimiter=";",
        )
    )
    assert table[0][:5] == ["id", "no", "duzey", "adi", "turDegeri"]
    path = tmp_path / "g.gpkg"
    path.write_bytes(_body(client, f"{GARDENS}/download.gpkg?profile=tucbs"))
    frame = pyogrio.read_dataframe(path, layer="Garden")
    assert list(frame.turDegeri[:2]) == ["oyun", "gulBahcesi"]
    name = client.head(f"{GARDENS}/download.gpkg?profile=tucbs")["Content-Disposition"]
    assert name == 'attachment; filename="gardens-tucbs.gpkg"'


@pytest.mark.parametrize("query", ["profile=inspire", "profile=", "profil=tucbs"])
def test_other_profiles_are_refused(client, query):
    assert client.get(f"{GARDENS}/download.csv?{query}").status_code == 400


def test_a_description_links_to_schema_and_files(client):
    links = client.get(f"{GARDENS}?f=json").json()["links"]
    assert any(link["rel"] == "describedby" and link["href"].endswith("schema?f=xsd") for link in links)
    files = [link["href"].rpartition("/")[2] for link in links if link["rel"] == "enclosure"]
    assert {"download.gml", "download.gpkg?profile=tucbs"} <= set(files)
    trees = client.get("/ogc/collections/trees?f=json").json()["links"]
    assert not [link for link in trees if "profile=" in link["href"]]


def test_the_json_schema_names_the_national_attributes(get):
    document = get("collections/gardens/schema")
    assert document["x-kbs-national-type"]["name"] == "Garden"
    assert document["properties"]["name"]["x-kbs-tucbs"] == "adi"
