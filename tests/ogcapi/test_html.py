"""Pages for people (OGC API Common 1 and Features 1, conformance class html): content, structure, both languages."""

from html.parser import HTMLParser

import pytest

pytestmark = pytest.mark.django_db
PAGES = ["", "conformance", "api", "collections", "collections/gardens", "collections/paths", "collections/visits",
         "collections/gardens/schema", "collections/gardens/queryables", "collections/gardens/items?limit=5",
         "collections/gardens/items?name=yok", "collections/gardens/items/1", "collections/visits/items"]  # fmt: skip


class Outline(HTMLParser):
    """What a screen reader hears first: language, headings, links, tables; and what the content policy forbids."""

    def __init__(self, text):
        super().__init__()
        self.language, self.headings, self.links, self.forbidden, self.scopes = "", [], [], [], []
        self.open_link, self.ids = None, []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "html":
            self.language = attributes["lang"]
        if tag in ("h1", "h2", "h3"):
            self.headings.append(tag)
        if tag == "a":
            self.links.append(attributes.get("href"))
        if tag == "th":
            self.scopes.append(attributes.get("scope"))
        if "style" in attributes or any(name.startswith("on") for name in attributes):
            self.forbidden.append((tag, attrs))
        if tag == "script" and "src" not in attributes and attributes.get("type") != "application/json":
            self.forbidden.append((tag, attrs))
        if "id" in attributes:
            self.ids.append(attributes["id"])


def _page(client, path, language="tr"):
    response = client.get(f"/ogc/{path}", {"f": "html", "dil": language} | _query(path))
    assert response.status_code == 200
    assert response["Content-Type"] == "text/html; charset=utf-8"
    return response.content.decode()


def _query(path):
    return dict(part.split("=") for part in path.partition("?")[2].split("&") if part)


@pytest.mark.parametrize("language", ["tr", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_heading_its_language_and_nothing_the_policy_forbids(client, path, language):
    outline = Outline(_page(client, path, language))
    assert outline.language == language
    assert outline.headings.count("h1") == 1
    assert outline.forbidden == []
    assert None not in outline.links
    assert set(outline.scopes) <= {"row", "col"}
    assert len(outline.ids) == len(set(outline.ids))


@pytest.mark.parametrize("path", PAGES)
def test_no_turkish_word_is_left_in_english(client, path):
    """Every fixed text of the pages is translated; data and names of the declaration stay."""
    english = _page(client, path, "en")
    for word in (
        "Nesneler",
        "Alanlar",
        "Bağlantılar",
        "Uyumluluk",
        "İndir",
        "Süzgeçler",
        "Değerler",
        "veri yok",
    ):
        assert word not in english


@pytest.mark.parametrize(
    "path", ["", "collections", "collections/gardens", "collections/gardens/items?limit=5"]
)
def test_every_link_of_a_page_below_ogc_answers(client, path):
    links = {link for link in Outline(_page(client, path)).links if "/ogc/" in link}
    assert links
    for link in links:
        address = link.removeprefix("http://testserver")
        response = client.get(
            address if address.startswith("/") else f"/ogc/{path.partition('?')[0]}{address}"
        )
        assert response.status_code == 200, link


def test_a_collection_offers_lines_to_paste(client):
    text = _page(client, "collections/gardens")
    assert "ogr2ogr gardens.gpkg &quot;OAPIF:http://testserver/ogc/&quot; gardens" in text
    assert "geopandas.read_file(&quot;http://testserver/ogc/collections/gardens/download.gpkg&quot;)" in text
    assert "-spat" in _page(client, "collections/paths")
    assert "download." not in _page(client, "collections/paths")


def test_synthetic_data_say_so_on_every_page_that_shows_them(client):
    for path in (
        "collections",
        "collections/gardens",
        "collections/gardens/items",
        "collections/gardens/items/1",
    ):
        assert "badge-synthetic" in _page(client, path) or "notice-synthetic" in _page(client, path)


def test_values_are_shown_as_people_read_them(client):
    text = _page(client, "collections/gardens/items/1")
    for word in ("Işık Bahçesi", "Oyun bahçesi", "m²", "Evet"):
        assert word in text


def test_markup_in_data_is_text(client, owner_cursor):
    owner_cursor.execute(
        "INSERT INTO toytown_tree (species, geom) VALUES ('<script>x</script>', 'SRID=5254;POINT(415000 4538800)')"
        " RETURNING id"
    )
    feature_id = owner_cursor.fetchone()[0]
    try:
        text = _page(client, f"collections/trees/items/{feature_id}")
        assert "<script>x" not in text
        assert "&lt;script&gt;x" in text
    finally:
        owner_cursor.execute("DELETE FROM toytown_tree WHERE id = %s", [feature_id])


def test_a_problem_is_a_page_for_people(client):
    response = client.get("/ogc/collections/yok", headers={"Accept": "text/html"})
    assert response.status_code == 404
    assert response["Content-Type"].startswith("text/html")
