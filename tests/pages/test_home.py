"""The map's shell."""

import json
import re

import pytest

pytestmark = pytest.mark.django_db


def _config(page: str) -> dict:
    block = re.search(r'<script id="kbs-config" type="application/json">(.*?)</script>', page, re.DOTALL)
    return json.loads(block[1])


def test_the_shell_tells_the_app_where_everything_is(client):
    response = client.get("/")
    assert response.status_code == 200
    config = _config(response.content.decode())
    assert config["lang"] == "tr"
    assert config["searchUrl"] == "/api/v1/search"
    assert config["catalogUrl"] == "/api/v1/map-catalog"
    assert len(config["bbox"]) == 4
    assert config["municipality"] == "Deneme Belediyesi"
    assert _config(client.get("/?dil=en").content.decode())["lang"] == "en"


def test_the_maps_own_state_in_the_address_is_no_error(client):
    assert client.get("/?v=40.98,29.02,17&kat=gardens:0.6&sec=gardens:1").status_code == 200


def test_without_javascript_it_leads_to_the_search_and_the_lists(client):
    page = client.get("/").content.decode()
    assert 'action="/ara"' in page
    assert "/ogc/collections/gardens/items?f=html" in page


def test_the_content_policy_is_strict(client):
    policy = client.get("/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
