"""Parcels and doors in the one search box."""

import pytest

from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.features.search import search
from kbs.features.write import Reason, change_set
from kbs.procedures.city_search import doors, parcels
from layers.addresses.collections import DOOR_NUMBERS
from layers.cadastre.collections import PARCELS

pytestmark = pytest.mark.django_db


def _first(text: str, group: str) -> list:
    return next((g.hits for g in search(text, ANONYMOUS).groups if g.id == group), [])


@pytest.mark.parametrize(
    ("text", "place", "ada", "parsel"),
    [
        ("123/4", (), "123", "4"),
        ("123 / 4", (), "123", "4"),
        ("123 ada 4 parsel", (), "123", "4"),
        ("123 Ada 4", (), "123", "4"),
        ("ada 123 parsel 4", (), "123", "4"),
        ("çiğli 123 4", ("cigli",), "123", "4"),
        ("Caferağa Mah. 123/4", ("caferaga",), "123", "4"),
        ("Kadıköy Caferağa 123 ada 4 parsel", ("kadikoy", "caferaga"), "123", "4"),
        ("parsel 7", (), "", "7"),
        ("köyiçi 7 parsel", ("koyici",), "", "7"),
    ],
)
def test_parcel_numbers_are_read(text, place, ada, parsel):
    assert parcels.read(text) == parcels.ParcelNumber(place, ada, parsel)


@pytest.mark.parametrize("text", ["moda", "40.98, 29.02", "moda caddesi 12", "12345678/1", "ada", "123"])
def test_what_is_no_parcel_number_is_left_alone(text):
    assert parcels.read(text) is None


@pytest.mark.parametrize(
    ("text", "street", "number", "suffix"),
    [
        ("moda cd 12/a", ("moda", "cd"), 12, "a"),
        ("moda caddesi no:12 A", ("moda", "caddesi"), 12, "a"),
        ("Moda Cad. 12A", ("moda", "cad"), 12, "a"),
        ("1234. sk no:5 d:3", ("1234", "sk"), 5, ""),
        ("moda 12", ("moda",), 12, ""),
        ("caferağa moda cd. 12 kat 2 daire 5", ("caferaga", "moda", "cd"), 12, ""),
        ("moda cd 12 caferağa", ("moda", "cd", "caferaga"), 12, ""),
        ("1234. sokak", ("1234", "sokak"), None, ""),
        ("19 mayıs cd", ("19", "mayis", "cd"), None, ""),
    ],
)
def test_doors_are_read(text, street, number, suffix):
    door = doors.read(text)
    assert (door.street, door.number, door.suffix) == (street, number, suffix)


@pytest.mark.parametrize(
    "text", ["123/4", "123 ada 4 parsel", "caferağa 123 4", "CAFERAGA 123/4", "kadıköy caferağa 123/4"]
)
def test_a_parcel_number_finds_its_parcel_first(small_city, text):
    answer = search(text, ANONYMOUS)
    assert answer.groups[0].id == "parsel"
    assert answer.groups[0].hits[0].id == small_city.parcel


def test_a_parcel_in_another_neighbourhood_is_not_meant(small_city):
    assert all(hit.likeness < 4 for hit in _first("osmanağa 123/4", "parsel"))


def test_a_rural_parcel_needs_no_block(small_city):
    assert _first("caferağa parsel 7", "parsel")[0].id == small_city.rural


def test_a_block_alone_asks_for_the_parcel(small_city):
    assert "123/1" in search("123 ada", ANONYMOUS).hint


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("moda cd 12", "12"),
        ("moda caddesi no 12/a", "12/A"),
        ("caferağa moda cad. 47 d:2", "47"),
        ("moda 1", "1"),
    ],
)
def test_a_door_is_found_first_in_its_group(small_city, text, number):
    assert _first(text, "adres")[0].id == small_city.doors[number]


def test_a_numbered_street_keeps_its_number(small_city):
    assert next(hit.label for hit in _first("1234. sk no 5", "adres")) == "1234. Sokak 5, Caferağa"


@pytest.mark.parametrize("text", ["moda cd", "moda caddesi 300", "caferağa moda cad"])
def test_a_street_without_its_number_says_which_there_are(small_city, text):
    assert search(text, ANONYMOUS).hint == "bu sokakta kapı no yazın: 1–47 arası"


def test_results_lead_to_pages(client, small_city):
    body = client.get("/api/v1/search", {"q": "caferağa 123/4"}).json()
    assert body["groups"][0]["results"][0]["page"] == "/parsel/caferaga/123/4"
    assert body["groups"][0]["results"][0]["synthetic"] is True
    body = client.get("/api/v1/search", {"q": "moda cd 12/a"}).json()
    assert body["groups"][0]["results"][0]["page"] == "/adres/caferaga/moda-caddesi/12-a"


def test_a_register_number_finds_what_carries_it(small_city):
    with change_set(SYSTEM, Reason("t"), DOOR_NUMBERS, PARCELS) as writer:
        writer.update(DOOR_NUMBERS, small_city.doors["47"], {"numarataj_kod": 1234567890})
        writer.update(PARCELS, small_city.parcel, {"zemin_no": 98765432})
    assert _first("1234567890", "adres")[0].id == small_city.doors["47"]
    assert _first(" 98765432 ", "parsel")[0].id == small_city.parcel
    assert search("999999999999999", ANONYMOUS).groups == []
    assert search("9" * 40, ANONYMOUS).groups == []
