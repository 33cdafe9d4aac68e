"""Object pages: addresses, content, references, retired features, languages."""

import gzip
import re

import pytest

from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.access.session import session
from kbs.features.find import by_id
from kbs.features.search import search
from kbs.features.write import Reason, change_set
from kbs.pages import sections
from kbs.pages.sections import Badge, Heading, Section
from kbs.web.addresses import page_address
from tests.toytown.collections import GARDENS, PATHS, TREES, VISITS
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
BROWSER = {"Accept": "text/html"}


def _id(table: str, ref: str) -> int:
    with session(SYSTEM) as cursor:
        cursor.execute(f"SELECT id FROM {table} WHERE source_ref = %s", [ref])
        return cursor.fetchone()[0]


@pytest.fixture
def garden() -> int:
    return _id("toytown_garden", "g0")


def _page(client, path, **headers) -> str:
    response = client.get(path, headers=BROWSER | headers)
    assert response.status_code == 200, response.headers.get("Location", response.content[:300])
    return response.content.decode()


def test_a_page_tells_labels_codes_units_dates_and_the_source(client, garden):
    page = _page(client, f"/bahce/{garden}")
    assert "<h1>Işık Bahçesi</h1>" in page
    assert GARDENS.by_name["kind"].codelist.label("oyun") in page
    assert "2.500,00 m²" in page
    assert "19 Mayıs 2010" in page
    assert "Evet" in page
    assert "Oyuncak kent ölçümü" in page
    assert "Sentetik" in page


def test_numbers_and_labels_follow_the_language(client, garden):
    page = _page(client, f"/bahce/{garden}?dil=en")
    assert 'lang="en"' in page
    assert "2,500.00 m²" in page


def test_what_the_asker_may_not_read_is_not_on_the_page(client, garden, django_user_model):
    assert "Bütçe" not in _page(client, f"/bahce/{garden}")
    assert "kişisel" not in _page(client, f"/bahce/{garden}")
    client.force_login(django_user_model.objects.create_user("m", password="x", is_staff=True))
    page = _page(client, f"/bahce/{garden}")
    assert "Bütçe" in page
    assert "kişisel" not in page


def test_it_links_to_the_data_the_map_and_its_own_canonical_address(client, garden):
    response = client.get(f"/bahce/{garden}", headers=BROWSER)
    page = response.content.decode()
    assert f'<link rel="canonical" href="http://testserver/bahce/{garden}">' in page
    assert f'href="/ogc/collections/gardens/items/{garden}?f=json"' in page
    assert re.search(rf'href="/\?v=[\d.]+,[\d.]+,\d+&amp;sec=gardens:{garden}"', page)
    assert f'src="/nesne/gardens/{garden}/kroki.svg"' in page
    assert f"</ogc/collections/gardens/items/{garden}>" in response["Link"]


def test_a_page_is_small_and_has_one_heading(client, garden):
    page = _page(client, f"/bahce/{garden}")
    assert len(gzip.compress(page.encode())) < 30_000
    assert page.count("<h1") == 1
    assert " style=" not in page
    assert "<script>" not in page


def test_references_are_links_with_labels(client, garden):
    page = _page(client, f"/nesne/trees/{_id('toytown_tree', 't0')}")
    assert f'<a href="/bahce/{garden}">Işık Bahçesi</a>' in page


def test_a_collection_without_geometry_has_pages_too(client):
    page = _page(client, f"/nesne/visits/{_id('toytown_visit', 'v0')}")
    assert "kroki.svg" not in page
    assert "Ziyaretçi" in page


@pytest.mark.parametrize("path", ["/patika/1-patika", "/patika/1.%20Patika", "/patika/1--PATİKA"])
def test_every_spelling_leads_to_the_one_address(client, path):
    response = client.get(path, headers=BROWSER, follow=True)
    assert response.status_code == 200
    assert response.request["PATH_INFO"] == "/patika/1-patika"


def test_the_number_leads_to_the_declared_address_and_keeps_the_language(client):
    response = client.get(f"/nesne/paths/{_id('toytown_path', 'p1')}?dil=en")
    assert response.status_code == 301
    assert response["Location"] == "/patika/2-patika?dil=en"


def test_several_features_of_one_address_are_listed(client):
    with change_set(SYSTEM, Reason("t"), PATHS) as writer:
        twins = [
            writer.insert(
                PATHS,
                {"source": "t", "name": "Eş Yol"},
                ewkt(f"LINESTRING({EAST} {NORTH + d},{EAST + 9} {NORTH})"),
            )
            for d in (1, 2)
        ]
    page = _page(client, "/patika/es-yol")
    for twin in twins:
        assert f'href="/nesne/paths/{twin}"' in page
        assert "<h1>Eş Yol</h1>" in _page(client, f"/nesne/paths/{twin}")


def test_a_retired_feature_keeps_its_page_and_says_so(client):
    with change_set(SYSTEM, Reason("t"), PATHS) as writer:
        gone = writer.insert(
            PATHS, {"source": "t", "name": "Eski Yol"}, ewkt(f"LINESTRING({EAST} {NORTH},{EAST + 9} {NORTH})")
        )
    with change_set(SYSTEM, Reason("t"), PATHS) as writer:
        writer.delete(PATHS, gone)
    for path in ("/patika/eski-yol", f"/nesne/paths/{gone}"):
        response = client.get(path, headers=BROWSER, follow=True)
        assert response.status_code == 200
        assert "yürürlükte değildir" in response.content.decode()
    assert client.get(f"/nesne/paths/{gone}/kroki.svg").status_code == 200


def test_a_correction_is_not_a_retired_feature(client):
    with change_set(SYSTEM, Reason("t"), PATHS) as writer:
        path = writer.insert(
            PATHS,
            {"source": "t", "name": "Yanlış Yol"},
            ewkt(f"LINESTRING({EAST} {NORTH},{EAST + 9} {NORTH})"),
        )
        writer.update(PATHS, path, {"name": "Doğru Yol"})
    assert client.get("/patika/yanlis-yol").status_code == 404
    assert "<h1>Doğru Yol</h1>" in _page(client, "/patika/dogru-yol")


def test_hidden_columns_of_the_past_stay_hidden():
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        gone = writer.insert(
            GARDENS, {"source": "t", "name": "Gizli", "budget": 5}, ewkt(square(EAST, NORTH + 700, 10))
        )
        writer.delete(GARDENS, gone)
    from kbs.access.narrow import narrow

    found = by_id(narrow(GARDENS, ANONYMOUS), gone, ANONYMOUS)
    assert found.retired is not None
    assert "budget" not in found.values
    with pytest.raises(Exception, match="permission denied"), session(ANONYMOUS) as cursor:
        cursor.execute("SELECT budget FROM toytown_garden_history")


@pytest.mark.parametrize(
    "path",
    [
        "/nesne/gardens/0",
        "/nesne/yok/1",
        "/bahce/99999999999999999999999",
        "/patika/yok",
        "/nesne/gardens/0/kroki.svg",
        "/nesne/visits/1/kroki.svg",
        "/nesne/gardens/99999999999999999999/kroki.svg",
    ],
)
def test_nothing_there_is_a_problem(client, path):
    response = client.get(path)
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


def test_a_feature_without_the_words_of_its_address_keeps_its_number():
    assert page_address(PATHS, 7, {"name": None}) == "/nesne/paths/7"
    assert page_address(PATHS, 7, {"name": ""}) == "/patika/-"
    assert page_address(VISITS, 7, {}) == "/nesne/visits/7"
    assert page_address(TREES, 7, {}) == "/nesne/trees/7"


def test_every_address_a_search_gives_answers(client):
    for group in search("bahçe", ANONYMOUS, limit=3).groups:
        for hit in group.hits:
            if hit.id:
                assert client.get(page_address(hit.collection, hit.id, hit.values)).status_code == 200


def test_procedures_add_sections_and_headings(client, garden, monkeypatch):
    monkeypatch.setattr(sections, "_sections", {})
    monkeypatch.setattr(sections, "_headings", {})
    built = []

    def build(request, found, principal):
        built.append(found.id)
        return {"text": f"{found.values['name']} için"}

    sections.register(
        Section("gardens", "ek", "Ek bilgi", "toytown/section.html", build, covers=("area_m2",))
    )
    sections.register(Section("gardens", "bos", "Boş", "toytown/section.html", lambda *_: None))
    sections.register_heading(
        "gardens",
        lambda found: Heading("Başlık", "alt satır", "12/3", (Badge("ok", "badge-check", "Tamam"),)),
    )
    page = _page(client, f"/bahce/{garden}")
    assert built == [garden]
    assert "Işık Bahçesi için" in page
    assert "<h1>Başlık</h1>" in page
    assert "Tamam" in page
    assert "Boş" not in page
    assert "2.500,00" not in page


def test_the_static_map_draws_the_feature_and_its_neighbours(client, garden):
    response = client.get(f"/nesne/gardens/{garden}/kroki.svg")
    assert response["Content-Type"].startswith("image/svg+xml")
    text = response.content.decode()
    assert 'fill="#ff88aa"' in text, "the neighbour in the colour of its code"
    assert 'stroke="#d4380d"' in text
    assert " m</text>" in text
    assert "<script" not in text
    assert " style=" not in text


def test_the_static_map_of_a_point_is_a_disc(client):
    text = client.get(f"/nesne/trees/{_id('toytown_tree', 't3')}/kroki.svg").content.decode()
    assert text.count("<circle") >= 2


def test_a_page_of_another_time_says_so(client, owner_cursor):
    owner_cursor.execute(
        "INSERT INTO toytown_garden (source, name, valid_from, geom) VALUES ('t', 'Eski Bahçe', '2020-01-01',"
        " 'SRID=5254;MULTIPOLYGON(((415000 4538700,415010 4538700,415010 4538710,415000 4538700)))') RETURNING id"
    )
    feature = owner_cursor.fetchone()[0]
    owner_cursor.execute(
        "UPDATE toytown_garden SET name = 'Yeni Bahçe', valid_from = '2025-01-01' WHERE id = %s"
        " RETURNING to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
        [feature],
    )
    renamed = owner_cursor.fetchone()[0]
    try:
        for address in (f"/bahce/{feature}", f"/nesne/gardens/{feature}"):
            then = client.get(
                f"{address}?datetime=2022-05-01", headers={"Accept": "text/html"}
            ).content.decode()
            assert "Eski Bahçe" in then
            assert "Bu sayfa bugünü göstermez" in then
            known = client.get(
                f"{address}?recorded={renamed}", headers={"Accept": "text/html"}
            ).content.decode()
            assert "Yeni Bahçe" in known
            assert client.get(f"{address}?datetime=2019-05-01").status_code == 404
            assert client.get(f"{address}?recorded=2001-01-01T00:00:00Z").status_code == 404
            assert client.get(f"{address}?recorded=yesterday").status_code == 400
        assert "Bu sayfa bugünü göstermez" not in client.get(f"/bahce/{feature}").content.decode()
    finally:
        owner_cursor.execute("DELETE FROM toytown_garden WHERE id = %s", [feature])
        owner_cursor.execute("DELETE FROM toytown_garden_history WHERE id = %s", [feature])
