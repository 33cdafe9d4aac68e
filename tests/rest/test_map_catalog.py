"""/api/v1/map-catalog: what the layer list is made from."""

import pytest

pytestmark = pytest.mark.django_db


def _entries(client, **query):
    body = client.get("/api/v1/map-catalog", query).json()
    return {entry["id"]: entry for group in body["groups"] for entry in group["collections"]}


def test_every_collection_with_a_map_entry_stands_in_its_group(client):
    body = client.get("/api/v1/map-catalog").json()
    (toy,) = [group for group in body["groups"] if group["id"] == "toy"]
    assert [entry["id"] for entry in toy["collections"]] == ["trees", "paths", "gardens"]


def test_an_entry_tells_legend_sources_zooms_and_box(client):
    gardens = _entries(client)["gardens"]
    assert gardens["geometryType"] == "polygon"
    assert gardens["itemsUrl"] == "/ogc/collections/gardens/items"
    assert [row["value"] for row in gardens["legend"]][:2] == ["gul", "oyun"]
    assert gardens["sources"][0]["title"] == "Oyuncak kent ölçümü"
    assert gardens["synthetic"] is True
    assert gardens["minzoom"] == 8
    west, south, east, north = gardens["bbox"]
    assert 28.9 < west < east < 29.2
    assert 40.9 < south < north < 41.1


def test_what_may_not_be_taken_as_a_whole_offers_no_download(client, django_user_model):
    assert _entries(client)["paths"]["downloads"] == []
    assert _entries(client)["gardens"]["downloads"]
    client.force_login(django_user_model.objects.create_user("m", password="x", is_staff=True))
    assert _entries(client)["paths"]["downloads"]


def test_the_attribution_names_every_source_once(client):
    attribution = client.get("/api/v1/map-catalog").json()["attribution"]
    assert attribution.split(" · ").count("Toytown") == 1


def test_downloads_lead_to_files(client):
    """The list names addresses of another door: each has to answer there."""
    for offered in _entries(client)["gardens"]["downloads"]:
        assert client.head(offered["href"]).status_code == 200, offered["href"]
