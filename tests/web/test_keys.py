"""Keys in requests: how they are given, what is answered, and where they never appear."""

from __future__ import annotations

import base64
import json
import logging

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from kbs.access.compile import publish
from kbs.access.keys import service
from kbs.access.keys.models import ApiKey
from kbs.access.models import Assignment

ITEMS = "/ogc/collections/gardens/items"
ME = "/api/v1/users/me"


@pytest.fixture
def user(db):
    return get_user_model().objects.create_user("ayse", is_staff=True)


@pytest.fixture
def text(user):
    return service.make(user, "QGIS")[1]


def basic(text: str, name: str = "anything") -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{name}:{text}".encode()).decode()}


def bearer(text: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {text}"}


def test_a_key_is_taken_as_password_as_bearer_token_and_from_the_address(client, text):
    for answer in (
        client.get(ME, headers=basic(text)),
        client.get(ME, headers=basic(text, "")),
        client.get(ME, headers=bearer(text)),
        client.get(f"{ME}?api_key={text}"),
    ):
        assert answer.json()["username"] == "ayse"
        assert answer.json()["key"]["name"] == "QGIS"
        assert "Authorization" in answer["Vary"]


def test_a_key_shows_what_its_user_may_see(client, text):
    fields = client.get(f"{ITEMS}?limit=1", headers=basic(text)).json()["features"][0]["properties"]
    assert "budget" in fields
    assert "budget" not in client.get(f"{ITEMS}?limit=1").json()["features"][0]["properties"]


@pytest.mark.parametrize(
    "headers",
    [bearer("kbs_0_wrong"), basic("wrong"), {"Authorization": "Basic ???"}, {"Authorization": "Digest x"}],
)
def test_a_wrong_key_is_told_and_never_means_nobody(client, db, headers):
    answer = client.get(ITEMS, headers=headers)
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"].startswith('Basic realm="kbs"')
    assert 'Bearer realm="kbs"' in answer["WWW-Authenticate"]
    assert answer["Content-Security-Policy"]


def test_a_browser_is_not_led_to_open_its_own_password_window(client, db):
    answer = client.get(ITEMS, headers=bearer("x") | {"Sec-Fetch-Site": "same-origin"})
    assert "Basic" not in answer["WWW-Authenticate"]


def test_two_keys_that_differ_are_refused(client, text):
    assert client.get(f"{ME}?api_key={text}", headers=bearer("other")).status_code == 400
    assert client.get(f"{ME}?api_key={text}", headers=bearer(text)).status_code == 200


def test_an_answer_says_nothing_of_the_key_except_in_the_link_to_the_next_page(client, text, caplog):
    with caplog.at_level(logging.DEBUG):
        page = client.get(f"{ITEMS}?limit=5&api_key={text}&f=json")
        wrong = client.get(f"{ITEMS}?limit=-1&api_key={text}")
    links = {link["rel"]: link["href"] for link in page.json()["links"]}
    assert f"api_key={text}" in links.pop("next")
    assert text not in json.dumps(links)
    assert wrong.status_code == 400
    assert text not in wrong.content.decode()
    assert text not in caplog.text
    assert page["Referrer-Policy"] == "no-referrer"


def test_the_link_to_the_next_page_can_be_followed(client, text):
    address, seen = f"{ITEMS}?limit=5&api_key={text}", []
    while address:
        page = client.get(address).json()
        seen += [feature["properties"]["budget"] for feature in page["features"]]
        address = next((link["href"] for link in page["links"] if link["rel"] == "next"), "")
    assert len(seen) == 12


def test_a_key_that_only_reads_writes_at_no_door(client, text):
    answer = client.post("/api/v1/uploads", headers=bearer(text))
    assert answer.status_code == 403
    assert answer.json()["type"] == "/problems/forbidden"


def test_a_key_that_writes_needs_no_form_token_but_no_page_of_another_site_may_use_it(user):
    _key, text = service.make(user, "writes", write=True)
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/api/v1/uploads", headers=bearer(text)).status_code == 422
    foreign = basic(text) | {"Origin": "https://elsewhere.example"}
    assert strict.post("/api/v1/uploads", headers=foreign).status_code == 403
    own = basic(text) | {"Origin": "http://testserver"}
    assert strict.post("/api/v1/uploads", headers=own).status_code == 422


def test_a_key_for_programs_without_versions_stands_for_a_star(client, user):
    """Only that key: for everybody else `If-Match` stays mandatory, and for it too when a whole feature is replaced."""
    address, change = f"{ITEMS}/1", json.dumps({"properties": {"name": "Sürümsüz"}})

    def send(method: str, text: str, body: str = change, kind: str = "application/merge-patch+json") -> int:
        return getattr(client, method)(address, body, content_type=kind, headers=bearer(text)).status_code

    _key, plain = service.make(user, "writes", write=True)
    _key, text = service.make(user, "QGIS", write=True, unversioned=True)
    assert send("patch", plain) == 428
    assert send("patch", text) == 200
    whole = client.get(address, headers=bearer(text)).content.decode()
    assert send("put", text, whole, "application/geo+json") == 428
    assert client.get(ME, headers=bearer(text)).json()["key"]["unversioned"] is True


def test_pages_and_the_back_office_know_no_keys(client, user, text):
    assert client.get("/admin/", headers=basic(text)).status_code == 302
    assert client.get("/hesap/", headers=basic(text)).status_code == 302
    _key, writing = service.make(user, "writes", write=True)
    assert client.post("/api/v1/keys", {"name": "x"}, headers=bearer(writing)).status_code == 403


def test_the_key_goes_before_the_session(client, user, text):
    other = get_user_model().objects.create_user("fatma")
    client.force_login(other)
    assert client.get(ME).json()["username"] == "fatma"
    assert client.get(ME, headers=bearer(text)).json()["username"] == "ayse"


def test_a_closed_account_is_out_at_once(client, user, text):
    client.force_login(user)
    user.is_active = False
    user.save()
    assert client.get(ME).json()["username"] is None
    assert client.get(ME, headers=bearer(text)).status_code == 401


class TestSelfService:
    """`/api/v1/keys` for who is logged in."""

    def test_make_list_revoke(self, client, user):
        client.force_login(user)
        made = client.post("/api/v1/keys", {"name": "ogr2ogr", "days": 30}, "application/json")
        assert made.status_code == 201
        body = made.json()
        assert client.get(ME, headers=bearer(body["key"])).json()["username"] == "ayse"
        listed = client.get("/api/v1/keys").json()
        assert [key["name"] for key in listed] == ["ogr2ogr"]
        assert "key" not in listed[0]
        assert client.delete(made["Location"]).status_code == 204
        assert client.get(ME, headers=bearer(body["key"])).status_code == 401

    def test_other_people_s_keys_are_not_there(self, client, user):
        key, _text = service.make(user, "QGIS")
        client.force_login(get_user_model().objects.create_user("fatma"))
        assert client.get("/api/v1/keys").json() == []
        assert client.delete(f"/api/v1/keys/{key.pk}").status_code == 404
        assert ApiKey.objects.get(pk=key.pk).is_open

    @pytest.mark.parametrize(
        "body",
        [
            {},
            {"name": "x", "days": 9999},
            {"name": "x", "collections": ["no"]},
            {"name": "x", "unversioned": True},  # a key that writes nothing asks for no versions anyway
        ],
    )
    def test_faults_are_named(self, client, user, body):
        client.force_login(user)
        answer = client.post("/api/v1/keys", body, "application/json")
        assert answer.status_code == 422
        assert answer.json()["errors"]

    def test_nobody_has_none(self, client, db):
        answer = client.get("/api/v1/keys")
        assert answer.status_code == 401
        assert answer["Content-Type"] == "application/problem+json"


class TestChoices:
    """As a citizen, for a purpose, in somebody's name."""

    def test_as_a_citizen_one_sees_what_everybody_sees(self, client, user):
        client.force_login(user)
        assert "budget" in client.get(f"{ITEMS}?limit=1").content.decode()
        client.post("/hesap/gorunum", {"citizen": "1"})
        assert "budget" not in client.get(f"{ITEMS}?limit=1").content.decode()
        told = client.get(ME).json()
        assert told["role"] == "anonymous"
        assert told["asCitizen"] is True
        assert client.get("/api/v1/uploads").status_code == 401
        client.post("/hesap/gorunum", {"citizen": "0"})
        assert "budget" in client.get(f"{ITEMS}?limit=1").content.decode()

    def test_a_purpose_opens_what_the_policy_says(self, client, user, text):
        publish(
            {
                "roles": [{"id": "everyone"}, {"id": "staff"}],
                "purposes": [{"id": "upkeep", "title": {"tr": "Bakım"}}],
                "grants": [
                    {"role": "everyone", "collections": ["*"], "read": ["@open"]},
                    {
                        "role": "staff",
                        "collections": ["gardens"],
                        "read": ["@open", "@personal"],
                        "purposes": ["upkeep"],
                    },
                ],
            }
        )
        headers = bearer(text)
        assert "keeper" not in client.get(f"{ITEMS}?limit=1", headers=headers).content.decode()
        shown = client.get(f"{ITEMS}?limit=1", headers=headers | {"KBS-Purpose": "upkeep"})
        assert "keeper" in shown.content.decode()
        assert client.get(ITEMS, headers=headers | {"KBS-Purpose": "curiosity"}).status_code == 400
        assert client.get(ITEMS, headers={"KBS-Purpose": "upkeep"}).status_code == 401
        client.force_login(user)
        client.post("/hesap/secim", {"purpose": "upkeep"})
        assert "keeper" in client.get(f"{ITEMS}?limit=1").content.decode()
        assert client.get(ME).json()["purpose"] == "upkeep"

    def test_a_deputy_acts_in_the_absent_person_s_name_as_long_as_it_lasts(self, client, user):
        deputy = get_user_model().objects.create_user("fatma")
        duty = Assignment.objects.create(user=deputy, given_by=user, kind=Assignment.Kind.DEPUTY)
        text = service.make(deputy, "x")[1]
        asked = bearer(text) | {"KBS-In-Name-Of": "ayse"}
        assert client.get(ME, headers=asked).json()["inNameOf"] == "ayse"
        assert client.get(ME, headers=asked).json()["role"] == "staff"
        client.force_login(deputy)
        assert client.get(ME).json()["role"] == "member"
        client.post("/hesap/secim", {"in_name_of": "ayse"})
        assert client.get(ME).json()["role"] == "staff"
        duty.delete()
        assert client.get(ME).json()["role"] == "member"
        assert client.get(ME, headers=asked).status_code == 403
