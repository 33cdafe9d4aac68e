"""The pages of parcels, doors and plans: values with shares, and words for what is missing."""

import gzip
import html
import re
from datetime import date

import pytest

from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.features.find import by_id
from kbs.features.write import Reason, change_set
from kbs.procedures.object_cards.zoning import zoning
from layers.cadastre.collections import PARCELS
from tests.procedures.small_city import box

pytestmark = pytest.mark.django_db
BROWSER = {"Accept": "text/html"}


def _page(client, path: str) -> str:
    response = client.get(path, headers=BROWSER)
    assert response.status_code == 200, response.content[:400]
    assert len(gzip.compress(response.content)) < 30_000
    return html.unescape(response.content.decode())


def test_every_zoning_area_is_told_with_its_share_of_the_parcel(small_city):
    told = zoning(by_id(PARCELS, small_city.parcel, ANONYMOUS), ANONYMOUS)
    assert [area["percent"] for area in told["areas"]] == [75, 20]
    assert told["uncovered"] == 5
    first = {str(figure.label): figure for figure in told["areas"][0]["figures"]}
    assert first["TAKS"].text == "0,40"
    assert (first["KAKS (Emsal)"].text, first["KAKS (Emsal)"].missing) == ("planda serbest", True)
    assert first["Yençok"].text == "plan bir şey söylemiyor"
    assert first["Arka bahçe"].text == "veri yok"
    assert first["Ön bahçe"].text == "5"


def test_the_parcel_page_answers_identity_zoning_building_and_addresses(client, small_city):
    page = _page(client, "/parsel/caferaga/123/4")
    assert "<h1>Caferağa 123 ada 4 parsel</h1>" in page
    for text in (
        "G22a1",
        "Arsa",
        "1.000,00",
        "18. madde uygulaması",
        "Moda Uygulama İmar Planı",
        "UİP-34000001",
        "19 Mayıs 2020",
        "Yürürlükte",
        "2020/77",
        "% 75",
        "B-1",
        "Moda Caddesi 12, Caferağa",
        "Genel hüküm.",
    ):
        assert text in page, text
    assert "Uzak hüküm." not in page
    assert "Sentetik" in page
    assert "imar durum belgesi yerine geçmez" in page
    assert 'href="/parsel/caferaga/123/5"' in page, "the neighbour"
    assert "malik" not in page.lower()


def test_a_building_that_stands_on_two_parcels_is_told_with_its_share(client, small_city):
    rows = re.findall(
        r"<tr><td><a[^>]*>(B-\d)</a>.*?% (\d+)</td></tr>", _page(client, "/parsel/caferaga/123/4")
    )
    assert dict(rows) == {"B-1": "100", "B-2": "25"}


def test_without_a_plan_it_says_that_there_is_no_data(client, small_city):
    page = _page(client, "/parsel/caferaga/200/1")
    assert "Bu parselde sayısallaştırılmış 1/1000 plan bulunamadı." in page
    assert "Bu parselde kayıtlı yapı yok." in page


def test_a_rural_parcel_has_a_dash_for_its_block(client, small_city):
    page = _page(client, "/parsel/caferaga/-/7")
    assert "<h1>Caferağa 7 parsel</h1>" in page
    assert "adasız" in page


def test_where_the_plan_is_not_applied_the_page_says_so(client, small_city):
    with change_set(SYSTEM, Reason("t"), PARCELS) as writer:
        writer.update(PARCELS, small_city.parcel, {"uygulama_durumu": "yok"})
    assert "İmar uygulaması gerekir" in _page(client, "/parsel/caferaga/123/4")


def test_a_passive_parcel_shows_what_it_became(client, small_city):
    with change_set(SYSTEM, Reason("ifraz"), PARCELS) as writer:
        new = writer.insert(
            PARCELS,
            {"source": "sentetik", "mahalle_adi": "Caferağa", "ada_no": "123", "parsel_no": "40"},
            box(20, 0, 10, 50),
        )
        writer.delete(PARCELS, small_city.neighbour)
        writer.succeed(PARCELS, [small_city.neighbour], [new], "İfraz", day=date(2026, 3, 1))
    page = _page(client, "/parsel/caferaga/123/5")
    assert "yürürlükte değildir" in page
    assert "Bundan oluşan kayıtlar:" in page
    assert f'href="/nesne/parcels/{new}"' in page
    assert "Caferağa 123 ada 40 parsel" in page and "1 Mart 2026" in page
    assert "Bunun geldiği kayıtlar:" in _page(client, "/parsel/caferaga/123/40")


def test_door_street_and_plan_pages(client, small_city):
    door = _page(client, "/adres/caferaga/moda-caddesi/12-a")
    assert "<h1>Moda Caddesi No: 12/A</h1>" in door
    assert "Yoğurtçu Parkı" in door
    assert "Sentetik veri içerir" in door
    street = _page(client, f"/nesne/streets/{small_city.street}")
    assert street.index(">1</a>") < street.index(">12</a>") < street.index(">47</a>")
    plan = _page(client, "/plan/uip-34000001")
    assert "<h1>Moda Uygulama İmar Planı</h1>" in plan
    assert "Uzak hüküm." in plan
    assert "Plan kararları" in plan


def test_english_pages_keep_the_data_and_translate_the_words(client, small_city):
    page = _page(client, "/parsel/caferaga/123/4?dil=en")
    assert 'lang="en"' in page
    assert "Land readjustment" in page


def test_the_static_map_shows_the_neighbours_numbers(client, small_city):
    text = client.get(f"/nesne/parcels/{small_city.parcel}/kroki.svg").content.decode()
    assert ">5</text>" in text
