"""OGC API Records 1 (OGC 20-004r1): the catalogue as a collection of records."""

from __future__ import annotations

import json
import re
from urllib.parse import quote

import jsonschema
import pytest
from lxml import etree
from owslib.iso import MD_Metadata

from kbs.metadata.models import Contact, Entry

pytestmark = pytest.mark.django_db
ITEMS = "collections/metadata/items"
UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TEXT = {"type": "string", "minLength": 1}
LINKS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["href", "rel"],
        "properties": {"href": {"pattern": "^https?://"}},
    },
}
# What the schemas of the standard say of a record (recordGeoJSON, recordCommonProperties, theme, contact, time).
RECORD = {
    "type": "object",
    "required": ["id", "type", "geometry", "properties", "links", "time", "conformsTo"],
    "properties": {
        "id": TEXT,
        "type": {"const": "Feature"},
        "geometry": {"anyOf": [{"type": "null"}, {"type": "object", "required": ["type", "coordinates"]}]},
        "time": {
            "anyOf": [
                {"type": "null"},
                {
                    "type": "object",
                    "properties": {"interval": {"type": "array", "minItems": 2, "maxItems": 2}},
                },
            ]
        },
        "properties": {
            "type": "object",
            "required": ["type", "title"],
            "properties": {
                "updated": {"type": "string", "pattern": UTC.pattern},
                "type": TEXT,
                "title": TEXT,
                "description": TEXT,
                "keywords": {"type": "array", "items": TEXT},
                "themes": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                        "type": "object",
                        "required": ["concepts", "scheme"],
                        "properties": {
                            "concepts": {
                                "type": "array",
                                "minItems": 1,
                                "items": {"type": "object", "required": ["id"]},
                            }
                        },
                    },
                },
                "language": {"type": "object", "required": ["code"]},
                "externalIds": {"type": "array", "items": {"type": "object", "required": ["value"]}},
                "formats": {"type": "array", "items": {"type": "object", "required": ["name"]}},
                "contacts": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["organization"],
                        "properties": {
                            "phones": {
                                "items": {"properties": {"value": {"pattern": r"^\+[1-9]{1}[0-9]{3,14}$"}}}
                            }
                        },
                    },
                },
                "license": TEXT,
            },
        },
        "links": LINKS,
    },
}


def rels(body):
    return {link["rel"] for link in body["links"]}


def subjects(body):
    names = [known["value"] for f in body["features"] for known in f["properties"]["externalIds"]]
    return [name for name in names if not name.endswith(".xml")]


@pytest.fixture
def gardens(get):
    [record] = get(f"{ITEMS}?externalIds=kbs:gardens")["features"]
    return record


class TestCatalogue:
    """Record collection, records API, autodiscovery."""

    def test_the_catalogue_describes_itself(self, get, client):
        body = get("collections/metadata")
        assert (body["id"], body["type"], body["itemType"]) == ("metadata", "Collection", "record")
        assert {"self", "alternate", "items", "profile", "related"} <= rels(body)
        for link in body["links"]:
            if link["href"].startswith("http://testserver"):
                response = client.get(link["href"].removeprefix("http://testserver"))
                assert response.status_code == 200, link
                assert response["Content-Type"].split(";")[0] == link["type"], link
        assert body["extent"]["spatial"]["bbox"][0][0] < 29.01
        assert client.get("/ogc/collections/metadata")["Content-Type"] == "application/ogc-catalog+json"

    def test_it_stands_among_the_collections(self, get):
        listed = {body["id"]: body for body in get("collections")["collections"]}
        assert listed["metadata"]["itemType"] == "record"
        assert "self" in rels(listed["metadata"])

    def test_the_landing_page_leads_to_it(self, get):
        [data, _page] = [link for link in get("")["links"] if link["rel"].endswith("/ogc-catalog")]
        assert data["href"].endswith("/ogc/collections/metadata/items?f=json")

    def test_every_record_of_the_list_answers_by_itself(self, get):
        for record in get(f"{ITEMS}?limit=1000")["features"]:
            own = get(f"{ITEMS}/{record['id']}")
            assert own["properties"] == record["properties"]
            assert {"self", "alternate", "collection"} <= rels(own)

    def test_pages_hold_every_record_once(self, all_items):
        features, pages = all_items(f"{ITEMS}?limit=3")
        ids = [feature["id"] for feature in features]
        assert len(ids) == len(set(ids)) > 6
        assert pages > 2

    def test_a_page_says_how_many_there_are_and_links_back(self, get):
        body = get(f"{ITEMS}?limit=2&offset=2")
        assert body["numberReturned"] == 2 < body["numberMatched"]
        assert {"self", "alternate", "next", "prev", "collection"} <= rels(body)


class TestRecord:
    """Record core in GeoJSON."""

    def test_every_record_fits_the_schema(self, get):
        for record in get(f"{ITEMS}?limit=1000")["features"]:
            jsonschema.validate(record, RECORD)

    def test_a_record_says_what_is_known(self, gardens):
        known = gardens["properties"]
        assert (known["type"], known["title"], known["license"]) == ("dataset", "Bahçeler", "CC0-1.0")
        assert known["kbs"]["count"] == 12
        assert gardens["time"]["interval"] == ["2010-05-19T00:00:00Z", ".."]
        ring = gardens["geometry"]["coordinates"][0]
        assert ring[0] == ring[-1] and len(ring) == 5
        assert gardens["bbox"] == [*ring[0], *ring[2]]

    def test_links_lead_to_the_data(self, gardens, client):
        by_rel = {link["rel"]: link for link in gardens["links"]}
        for rel in ("about", "service", "enclosure"):
            path = by_rel[rel]["href"].removeprefix("http://testserver")
            assert client.get(path).status_code == 200, path
        assert by_rel["license"]["href"] == "https://spdx.org/licenses/CC0-1.0.html"
        assert by_rel["profile"]["href"].endswith("/ogc-record")

    def test_it_offers_the_same_files_as_the_collection(self, get):
        for collection in get("collections")["collections"]:
            if collection["itemType"] == "record":
                continue
            [record] = get(f"{ITEMS}?externalIds=kbs:{collection['id']}")["features"]
            files = {link["href"] for link in collection["links"] if link["rel"] == "enclosure"}
            assert {link["href"] for link in record["links"] if link["rel"] == "enclosure"} == files

    def test_staff_see_the_files_that_are_theirs(self, get, staff):
        [record] = staff.get("/ogc/collections/metadata/items?externalIds=kbs:paths").json()["features"]
        assert "enclosure" in rels(record)
        staff.logout()
        [record] = get(f"{ITEMS}?externalIds=kbs:paths")["features"]
        assert "enclosure" not in rels(record)

    def test_a_part_leads_to_its_whole(self, get, gardens):
        [part] = get(f"{ITEMS}?externalIds=kbs:gardens/toytown")["features"]
        [up] = [link["href"] for link in part["links"] if link["rel"] == "up"]
        assert up.endswith(gardens["id"])

    def test_texts_follow_the_language(self, get):
        Entry.objects.create(
            subject="gardens", title_tr="Kent bahçeleri", title_en="City gardens", keywords_en="green"
        )
        turkish = get(f"{ITEMS}?externalIds=kbs:gardens")["features"][0]["properties"]
        english = get(f"{ITEMS}?externalIds=kbs:gardens&dil=en")["features"][0]["properties"]
        assert (turkish["title"], english["title"]) == ("Kent bahçeleri", "City gardens")
        assert english["language"] == {"code": "en"}

    def test_the_office_is_told(self, get):
        Contact.objects.create(
            name_tr="CBS",
            email="cbs@belediye.example",
            phone="+902161234567",
            url="https://b.example",
            is_default=True,
        )
        [record] = get(f"{ITEMS}?externalIds=kbs:gardens")["features"]
        jsonschema.validate(record, RECORD)
        [office] = record["properties"]["contacts"]
        assert office["emails"] == [{"value": "cbs@belediye.example"}]
        assert office["roles"] == ["pointOfContact"]

    def test_the_same_record_as_iso_19139(self, client, gardens):
        response = client.get(f"/ogc/{ITEMS}/{gardens['id']}?f=iso")
        assert response["Content-Type"] == "application/xml"
        md = MD_Metadata(etree.fromstring(response.content))
        assert md.identifier == f"{gardens['id']}.xml"
        assert md.distribution.online[0].url.startswith("http://testserver/ogc/collections/gardens")
        assert client.get(f"/ogc/{ITEMS}/{gardens['id']}.xml").status_code == 200

    def test_what_did_not_change_is_not_sent_again(self, client):
        first = client.get(f"/ogc/{ITEMS}")
        again = client.get(f"/ogc/{ITEMS}", headers={"If-None-Match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")

    @pytest.mark.parametrize("record_id", ["yok", "x" * 500, "00000000-0000-0000-0000-000000000000"])
    def test_an_unknown_record_is_a_problem(self, get, record_id):
        assert get(f"{ITEMS}/{record_id}", 404)["type"] == "/problems/not-found"


class TestQuestions:
    """Record core query parameters."""

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("q=AĞAÇLAR", {"trees", "trees/toytown"}),
            ("q=agac", {"trees", "trees/toytown"}),
            ("q=patikalar,ziyaretler", {"paths", "paths/toytown", "visits", "visits/toytown"}),
            ("q=oyuncak kentin bahceleri", {"gardens", "gardens/toytown"}),
            ("q=kentin oyuncak", set()),
            ("q=", set()),
            ("q=!!!", set()),
            ("type=service", set()),
            ("ids=", set()),
            ("ids=yok", set()),
            ("externalIds=gardens", {"gardens"}),
            ("externalIds=kbs:gardens,kbs:trees", {"gardens", "trees"}),
            ("externalIds=baska:gardens", set()),
            ("bbox=30,41,31,42", set()),
            ("datetime=../1999-01-01&q=bahceler", set()),
        ],
    )
    def test_only_what_fits_is_found(self, get, query, found):
        body = get(f"{ITEMS}?limit=1000&{quote(query, safe='=&,:/')}")
        # The city's themes, where they are installed, are empty and speak of gardens and trees too.
        named = {n for n in subjects(body) if n.partition("/")[0] in {"gardens", "paths", "trees", "visits"}}
        if "bahceleri" in query:  # the parts inherit no words of their own
            named, found = {n.partition("/")[0] for n in named}, {n.partition("/")[0] for n in found}
        assert named == found
        assert body["numberMatched"] == len(body["features"])

    def test_type_box_and_time_that_fit_all(self, get):
        everything = get(f"{ITEMS}?limit=1000")["numberMatched"]
        for query in ("type=dataset", "bbox=28,40,30,42", "bbox=-180,-90,180,90", "datetime=2026-01-01/.."):
            assert get(f"{ITEMS}?limit=1000&{query}")["numberMatched"] == everything

    def test_a_scheme_alone_finds_all_it_names(self, get):
        assert get(f"{ITEMS}?externalIds=iso19139")["numberMatched"] == get(ITEMS)["numberMatched"]

    def test_ids_are_fetched(self, get, gardens):
        assert [f["id"] for f in get(f"{ITEMS}?ids={gardens['id']},yok")["features"]] == [gardens["id"]]

    def test_questions_are_joined_by_and(self, get):
        assert get(f"{ITEMS}?q=bahceler&externalIds=kbs:trees")["features"] == []

    @pytest.mark.parametrize(
        ("query", "name"),
        [("bbox=1,2,3", "bbox"), ("bbox=a,b,c,d", "bbox"), ("datetime=dün", "datetime"), ("limit=0", "limit"),
         ("limit=x", "limit"), ("offset=-1", "offset"), ("sortby=renk", "sortby"), ("nosuch=1", "nosuch"),
         ("q=" + "a," * 300, "q"), ("q=%00", "q")],
    )  # fmt: skip
    def test_what_does_not_fit_is_named(self, get, query, name):
        problem = get(f"{ITEMS}?{query}", 400)
        assert problem["errors"][0]["name"] == name


class TestSorting:
    """sortby and sortables."""

    def test_sortables_are_told(self, get, client):
        body = get("collections/metadata/sortables")
        assert set(body["properties"]) == {"title", "updated", "id", "type"}
        assert body["$id"] == "http://testserver/ogc/collections/metadata/sortables"
        assert client.get("/ogc/collections/metadata/sortables")["Content-Type"] == "application/schema+json"

    @pytest.mark.parametrize("sign", ["", "%2B", "-"])
    def test_titles_are_sorted(self, get, sign):
        titles = [f["properties"]["title"] for f in get(f"{ITEMS}?limit=1000&sortby={sign}title")["features"]]
        from kbs.catalog.text import fold

        assert titles == sorted(titles, key=fold, reverse=sign == "-")

    def test_a_second_key_decides_among_equals(self, get):
        body = get(f"{ITEMS}?limit=1000&sortby=type,-id")
        ids = [feature["id"] for feature in body["features"]]
        assert ids == sorted(ids, reverse=True)


class TestPages:
    """HTML."""

    @pytest.mark.parametrize(
        "path", ["collections/metadata", ITEMS, f"{ITEMS}?q=bahce", f"{ITEMS}?q=yokböyle"]
    )
    @pytest.mark.parametrize("language", ["tr", "en"])
    def test_there_is_a_page(self, client, path, language):
        sign = "&" if "?" in path else "?"
        response = client.get(f"/ogc/{path}{sign}f=html&dil={language}")
        assert response.status_code == 200
        text = response.content.decode()
        assert text.count("<h1") == 1
        assert f'lang="{language}"' in text

    def test_a_record_has_a_page_with_its_words(self, client, gardens):
        Entry.objects.create(subject="gardens", purpose_tr="<b>Bakım</b>", cadence="monthly")
        text = client.get(f"/ogc/{ITEMS}/{gardens['id']}?f=html").content.decode()
        assert "&lt;b&gt;Bakım" in text
        assert "her ay" in text
        assert "f=iso" in text


class TestDefinition:
    """OpenAPI 3.0."""

    def test_the_operations_are_defined(self, get):
        paths = get("api")["paths"]
        names = {p["name"] for p in paths["/collections/metadata/items"]["get"]["parameters"] if "name" in p}
        assert {"q", "type", "ids", "externalIds", "bbox", "datetime", "limit", "offset", "sortby"} <= names
        for path in ("", "/items/{recordId}", "/sortables"):
            assert f"/collections/metadata{path}" in paths
        assert "/dcat.jsonld" in paths


class TestDcat:
    """DCAT-AP 3: mandatory properties of its classes, and JSON-LD that needs nothing from outside."""

    MANDATORY = {
        "dcat:Catalog": ("dct:title", "dct:description", "dct:publisher"),
        "dcat:Dataset": ("dct:title", "dct:description"),
        "dcat:Distribution": ("dcat:accessURL",),
        "dcat:DataService": ("dct:title", "dcat:endpointURL"),
        "foaf:Agent": ("foaf:name",),
        "dct:LicenseDocument": ("dct:title",),
        "skos:Concept": ("skos:prefLabel",),
    }

    @staticmethod
    def nodes(value):
        if isinstance(value, dict):
            yield value
            for child in value.values():
                yield from TestDcat.nodes(child)
        elif isinstance(value, list):
            for child in value:
                yield from TestDcat.nodes(child)

    @pytest.fixture
    def body(self, client):
        office = Contact.objects.create(
            name_tr="CBS", name_en="GIS", email="cbs@belediye.example", is_default=True
        )
        Entry.objects.create(
            subject="gardens",
            contact=office,
            tucbs_theme="arazi-kullanimi",
            cadence="monthly",
            keywords_tr="bahçe",
        )
        response = client.get("/ogc/dcat.jsonld")
        assert response["Content-Type"] == "application/ld+json"
        return json.loads(response.content)

    def test_every_class_has_its_mandatory_properties(self, body):
        seen = set()
        for node in self.nodes({k: v for k, v in body.items() if k != "@context"}):
            kind = node.get("@type")
            if kind in self.MANDATORY:
                seen.add(kind)
                assert all(node.get(name) for name in self.MANDATORY[kind]), node
        assert seen == set(self.MANDATORY)

    def test_every_name_is_declared_in_the_document(self, body):
        prefixes = body["@context"]
        assert all(isinstance(uri, str) and uri.startswith("http") for uri in prefixes.values())
        for node in self.nodes({k: v for k, v in body.items() if k != "@context"}):
            for name in (*node, *(v for k, v in node.items() if k == "@type")):
                assert name.startswith("@") or name.partition(":")[0] in prefixes, name

    def test_references_are_absolute_and_texts_have_a_language(self, body):
        for node in self.nodes(body):
            if "@id" in node:
                assert re.match(r"^(https?:|mailto:|tel:)", node["@id"]), node
            if "@language" in node:
                assert node["@language"] in ("tr", "en") and node["@value"]

    def test_a_dataset_has_its_files_licence_theme_and_cadence(self, body):
        gardens = next(d for d in body["dcat:dataset"] if d["dct:title"][0]["@value"] == "Bahçeler")
        links = [d["dcat:accessURL"]["@id"] for d in gardens["dcat:distribution"]]
        assert any(link.endswith("/download.gpkg") for link in links)
        assert any(link.endswith("/items") for link in links)
        assert any("/tiles/" in link for link in links)
        assert all(d["dct:license"][0]["@id"].endswith("CC0-1.0.html") for d in gardens["dcat:distribution"])
        assert gardens["dcat:theme"][0]["@id"] == "http://inspire.ec.europa.eu/theme/lu"
        assert gardens["dct:accrualPeriodicity"]["@id"].endswith("/frequency/MONTHLY")
        assert gardens["dcat:contactPoint"]["vcard:hasEmail"]["@id"] == "mailto:cbs@belediye.example"
        assert gardens["dct:accessRights"]["@id"].endswith("/PUBLIC")

    def test_only_collections_are_datasets_and_the_service_serves_them_all(self, body):
        ids = [d["@id"] for d in body["dcat:dataset"]]
        assert len(ids) == len(set(ids))
        assert [r["@id"] for r in body["dcat:service"]["dcat:servesDataset"]] == ids

    def test_what_may_not_be_downloaded_is_restricted_and_has_no_file(self, body):
        paths = next(d for d in body["dcat:dataset"] if d["dct:title"][0]["@value"] == "Patikalar")
        assert paths["dct:accessRights"]["@id"].endswith("/RESTRICTED")
        assert not any("dcat:downloadURL" in d for d in paths["dcat:distribution"])
