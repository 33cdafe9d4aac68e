"""CSW 2.0.2 (OGC 07-006r1) and its ISO profile: operations, filters, errors."""

from __future__ import annotations

import time

import pytest
from lxml import etree

from kbs.metadata.models import Contact, Entry
from kbs.metadata.xml import NAMESPACES
from tests.ows.conftest import question, told

pytestmark = pytest.mark.django_db
GMD = NAMESPACES["gmd"]
GARDENS = {"Bahçeler", "Bahçeler: Oyuncak kent ölçümü"}


class TestCapabilities:
    def test_every_operation_is_told_with_its_addresses(self, asker):
        root = asker.get(request="GetCapabilities")
        operations = root.findall(".//ows:Operation", NAMESPACES)
        assert {o.get("name") for o in operations} == {
            "GetCapabilities", "DescribeRecord", "GetDomain", "GetRecords", "GetRecordById",
        }  # fmt: skip
        for operation in operations:
            hrefs = [
                e.get(f"{{{NAMESPACES['xlink']}}}href") for e in operation.find(".//ows:HTTP", NAMESPACES)
            ]
            assert hrefs == ["http://testserver/ows/csw?", "http://testserver/ows/csw"]

    def test_the_office_is_told(self, asker):
        Contact.objects.create(name_tr="CBS Müdürlüğü", email="cbs@belediye.example", is_default=True)
        root = asker.get(request="GetCapabilities")
        assert root.findtext(".//ows:ProviderName", namespaces=NAMESPACES) == "CBS Müdürlüğü"
        assert root.findtext(".//ows:ElectronicMailAddress", namespaces=NAMESPACES) == "cbs@belediye.example"

    def test_sections(self, asker):
        root = asker.get(request="GetCapabilities", sections="OperationsMetadata")
        assert [etree.QName(child).localname for child in root] == [
            "OperationsMetadata",
            "Filter_Capabilities",
        ]

    def test_names_are_read_in_any_case_and_unknown_ones_ignored(self, client):
        response = client.get("/ows/csw?SERVICE=CSW&REQUEST=getcapabilities&foo=bar&_=1")
        assert response.status_code == 200

    def test_by_post(self, asker):
        root = asker.post('<GetCapabilities xmlns="http://www.opengis.net/cat/csw/2.0.2" service="CSW"/>')
        assert etree.QName(root).localname == "Capabilities"

    @pytest.mark.parametrize(
        ("pairs", "code", "locator"),
        [
            (
                {"request": "GetCapabilities", "acceptVersions": "3.0.0"},
                "VersionNegotiationFailed",
                "acceptVersions",
            ),
            ({"request": "GetCapabilities", "service": "WMS"}, "InvalidParameterValue", "service"),
            ({"request": "Harvest"}, "OperationNotSupported", "request"),
            ({"request": ""}, "MissingParameterValue", "request"),
            ({"service": "", "request": "GetRecords"}, "MissingParameterValue", "service"),
            ({"request": "GetRecords", "version": "3.0.0"}, "InvalidParameterValue", "version"),
        ],
    )
    def test_what_is_refused_is_an_exception_report(self, asker, pairs, code, locator):
        assert asker.fault(**pairs)[:2] == (code, locator)


class TestRecords:
    def test_hits_is_the_default_and_counts_only(self, asker):
        found = asker.get(request="GetRecords", typeNames="csw:Record").find("csw:SearchResults", NAMESPACES)
        assert int(found.get("numberOfRecordsMatched")) >= 8
        assert (found.get("numberOfRecordsReturned"), len(found)) == ("0", 0)

    def test_pages_hold_every_record_once(self, asker):
        ids, start = [], 1
        while start:
            found = asker.records(maxRecords="3", startPosition=str(start))
            ids += [e.text for e in found.iter(f"{{{NAMESPACES['dc']}}}identifier")]
            start = int(found.get("nextRecord"))
        assert len(ids) == len(set(ids)) == int(found.get("numberOfRecordsMatched"))

    @pytest.mark.parametrize(
        ("element_set", "name"), [("brief", "BriefRecord"), ("summary", "SummaryRecord"), ("full", "Record")]
    )
    def test_element_sets(self, asker, element_set, name):
        found = asker.records(elementSetName=element_set)
        assert {etree.QName(e).localname for e in found} == {name}
        assert found.get("elementSet") == element_set
        first = found[0]
        assert first.findtext("dc:identifier", namespaces=NAMESPACES).endswith(".xml")
        south, west = first.findtext("ows:BoundingBox/ows:LowerCorner", namespaces=NAMESPACES).split()
        assert 40 < float(south) < 42 and 28 < float(west) < 30

    def test_single_elements(self, asker):
        found = asker.records(elementName="dc:title,ows:BoundingBox")
        assert {etree.QName(e).localname for record in found for e in record} == {"title", "BoundingBox"}

    def test_iso_output(self, asker):
        found = asker.records(outputSchema=GMD)
        assert {etree.QName(e).localname for e in found} == {"MD_Metadata"}
        ids = [e.get("id") for e in found.iter(f"{{{GMD}}}PT_Locale")]
        assert len(ids) == len(set(ids))

    def test_full_records_tell_where_the_data_are(self, asker):
        [record] = asker.records(
            constraintLanguage="CQL_TEXT", constraint="dc:title = 'Bahçeler'", elementSetName="full"
        )
        links = {e.get("scheme"): e.text for e in record.findall("dct:references", NAMESPACES)}
        assert links["OGC API - Features"] == "http://testserver/ogc/collections/gardens/items"
        assert "CC0-1.0" in [e.text for e in record.findall("dc:rights", NAMESPACES)]

    def test_sorting(self, asker):
        rising = asker.titles(sortBy="dc:title:A")
        assert rising != asker.titles() or len(set(rising)) == 1
        assert asker.titles(sortBy="title:D") == rising[::-1] or sorted(rising) == sorted(
            asker.titles(sortBy="title:D")
        )
        assert asker.titles(sortBy="apiso:Title:D")[0].startswith("Ziyaretler")

    def test_validate_answers_with_the_question(self, asker):
        root = asker.post(question(resultType="validate"))
        assert etree.QName(root).localname == "Acknowledgement"
        assert root.find(".//csw:GetRecords", NAMESPACES) is not None
        assert asker.get(request="GetRecords", typeNames="csw:Record", resultType="validate").tag.endswith(
            "Acknowledgement"
        )

    def test_a_form_may_be_posted_too(self, asker):
        root = asker.post(
            "service=CSW&version=2.0.2&request=GetRecords&typeNames=csw:Record",
            content_type="application/x-www-form-urlencoded",
        )
        assert root.find("csw:SearchResults", NAMESPACES) is not None

    def test_past_the_end_there_is_nothing(self, asker):
        found = asker.records(startPosition="999999")
        assert (found.get("numberOfRecordsReturned"), found.get("nextRecord")) == ("0", "0")

    @pytest.mark.parametrize(
        ("pairs", "locator"),
        [
            ({"typeNames": "Feature"}, "typeNames"),
            ({"outputSchema": "urn:x"}, "outputSchema"),
            ({"outputFormat": "application/json"}, "outputFormat"),
            ({"elementSetName": "tiny"}, "elementSetName"),
            ({"resultType": "all"}, "resultType"),
            ({"startPosition": "0"}, "startPosition"),
            ({"startPosition": "٣"}, "startPosition"),
            ({"maxRecords": "-1"}, "maxRecords"),
            ({"sortBy": "renk:A"}, "sortBy"),
            ({"constraint": "dc:title = 'x'"}, "constraintLanguage"),
            ({"constraint": "x", "constraintLanguage": "SQL"}, "constraintLanguage"),
        ],
    )
    def test_a_wrong_parameter_is_named(self, asker, pairs, locator):
        asked = {"request": "GetRecords", "typeNames": "csw:Record"} | pairs
        assert asker.fault(**asked)[1] == locator


class TestCql:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("dc:title = 'Bahçeler'", {"Bahçeler"}),
            ("title like 'bah%'", GARDENS),
            ("csw:AnyText LIKE '%AĞAÇ%'", {"Ağaçlar", "Ağaçlar: Oyuncak kent ölçümü"}),
            ("Title LIKE 'bah_eler'", {"Bahçeler"}),
            ("\"apiso:Title\" = 'Bahçeler' OR Title = 'Ağaçlar'", {"Bahçeler", "Ağaçlar"}),
            ("Title LIKE 'bah%' AND NOT Title LIKE '%kent%'", {"Bahçeler"}),
            ("Title LIKE 'bah%' AND (Title LIKE '%ölçüm%' OR Title = 'yok')", GARDENS - {"Bahçeler"}),
            ("Title NOT LIKE '%e%' AND ParentIdentifier IS NULL", {"Ağaçlar", "Patikalar"}),
            ("Title LIKE 'bah%' AND ParentIdentifier IS NOT NULL", GARDENS - {"Bahçeler"}),
            ("Title LIKE 'bah%' AND DistanceValue BETWEEN 0.001 AND 0.1", GARDENS),
            ("Title LIKE 'bah%' AND dct:modified >= '2999-01-01'", set()),
            ("Title LIKE 'bah%' AND CreationDate = '2026-01-01'", GARDENS),
            ("Title LIKE 'bah%' AND BBOX(ows:BoundingBox, 28, 40, 30, 42)", GARDENS),
            (
                "Title LIKE 'bah%' AND BBOX(ows:BoundingBox, 40, 28, 42, 30, 'urn:ogc:def:crs:EPSG::4326')",
                GARDENS,
            ),
            ("Title LIKE 'bah%' AND BBOX(ows:BoundingBox, 28, 40, 30, 42, 'EPSG:4326')", GARDENS),
            ("BBOX(ows:BoundingBox, 10, 10, 11, 11)", set()),
            ("Title = 'O''Hara'", set()),
        ],
    )
    def test_conditions(self, asker, text, found):
        titles = asker.titles(constraintLanguage="CQL_TEXT", constraint=text)
        known = {t for t in titles if t.split(":")[0] in ("Bahçeler", "Ağaçlar", "Patikalar", "Ziyaretler")}
        assert known == found

    @pytest.mark.parametrize(
        "text",
        ["title", "title =", "title = = 'x'", "= 'x'", "title like", "(title = 'x'", "title = 'x')", "title = 'x' and",
         "renk = 'x'", "BBOX(title, 1, 2, 3, 4)", "BBOX(ows:BoundingBox, 1, 2, 3)", "BBOX(ows:BoundingBox,1,2,3,0)",
         "BBOX(ows:BoundingBox, 1, 2, 3, 4, 'EPSG:999999')", "title is 'x'", "title not = 'x'", "title between 1",
         "title ; drop", "'x' = title", "(" * 500 + "title = 'x'" + ")" * 500, "NOT " * 500 + "title = 'x'",
         "title = '" + "x" * 5000 + "'", "title between 1 or 2", "title = \x01"],
    )  # fmt: skip
    def test_what_is_no_condition_is_told(self, asker, text):
        code, locator, _text = asker.fault(
            request="GetRecords", typeNames="csw:Record", constraintLanguage="CQL_TEXT", constraint=text
        )
        assert (code, locator) == ("InvalidParameterValue", "constraint")


def _compare(name, literal, operator="PropertyIsEqualTo", **attributes):
    given = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return (
        f"<ogc:{operator}{given}><ogc:PropertyName>{name}</ogc:PropertyName>"
        f"<ogc:Literal>{literal}</ogc:Literal></ogc:{operator}>"
    )


def _box(lower, upper, system=""):
    named = f' srsName="{system}"' if system else ""
    return (
        "<ogc:BBOX><ogc:PropertyName>ows:BoundingBox</ogc:PropertyName>"
        f"<gml:Envelope{named}><gml:lowerCorner>{lower}</gml:lowerCorner><gml:upperCorner>{upper}</gml:upperCorner>"
        "</gml:Envelope></ogc:BBOX>"
    )


LIKE = {"wildCard": "*", "singleChar": "?", "escapeChar": "!"}


class TestFilter:
    @pytest.mark.parametrize(
        ("condition", "found"),
        [
            (_compare("dc:title", "Bahçeler"), {"Bahçeler"}),
            (_compare("dc:title", "BAHÇELER"), set()),
            (_compare("dc:title", "BAHÇELER", matchCase="false"), {"Bahçeler"}),
            (_compare("csw:AnyText", "*patika*", "PropertyIsLike", **LIKE), {"Patikalar", "Patikalar: Oyuncak kent ölçümü"}),
            (_compare("title", "Bah?eler", "PropertyIsLike", **LIKE), {"Bahçeler"}),
            (_compare("title", "bah!*", "PropertyIsLike", **LIKE), set()),
            (_compare("title", "bah*", "PropertyIsLike", matchCase="true", **LIKE), set()),
            (_compare("title", "Bah*", "PropertyIsLike", matchCase="true", **LIKE), GARDENS),
            ("<ogc:And>" + _compare("title", "bah*", "PropertyIsLike", **LIKE) + _box("28 40", "30 42") + "</ogc:And>", GARDENS),
            (
                "<ogc:And>" + _compare("title", "bah*", "PropertyIsLike", **LIKE)
                + _box("40 28", "42 30", "urn:ogc:def:crs:EPSG::4326") + "</ogc:And>",
                GARDENS,
            ),
            (_box("10 10", "11 11"), set()),
            ("<ogc:Or>" + _compare("title", "Bahçeler") + _compare("title", "Ağaçlar") + "</ogc:Or>", {"Bahçeler", "Ağaçlar"}),
            ("<ogc:And><ogc:Not>" + _compare("title", "Bahçeler") + "</ogc:Not>"
             + _compare("title", "bah*", "PropertyIsLike", **LIKE) + "</ogc:And>", GARDENS - {"Bahçeler"}),
            ("<ogc:And><ogc:PropertyIsNull><ogc:PropertyName>ParentIdentifier</ogc:PropertyName></ogc:PropertyIsNull>"
             + _compare("title", "bah*", "PropertyIsLike", **LIKE) + "</ogc:And>", {"Bahçeler"}),
            ("<ogc:And><ogc:PropertyIsBetween><ogc:PropertyName>CreationDate</ogc:PropertyName><ogc:LowerBoundary>"
             "<ogc:Literal>2025-12-31</ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>2026-01-02"
             "</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween>"
             + _compare("title", "bah*", "PropertyIsLike", **LIKE) + "</ogc:And>", GARDENS),
            ("<ogc:And>" + _compare("apiso:Modified", "2999-01-01", "PropertyIsLessThan")
             + _compare("title", "Bahçeler") + "</ogc:And>", {"Bahçeler"}),
        ],
    )  # fmt: skip
    def test_conditions(self, asker, condition, found):
        known = {
            t
            for t in asker.search(condition)
            if t.split(":")[0] in ("Bahçeler", "Ağaçlar", "Patikalar", "Ziyaretler")
        }
        assert known == found

    def test_a_filter_as_a_parameter(self, asker):
        text = f'<ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">{_compare("dc:title", "Bahçeler")}</ogc:Filter>'
        assert asker.titles(constraintLanguage="FILTER", constraint=text) == ["Bahçeler"]

    def test_cql_inside_xml(self, asker):
        inner = "<csw:Constraint><csw:CqlText>dc:title = 'Bahçeler'</csw:CqlText></csw:Constraint>"
        assert [e.text for e in asker.post(question(inner)).findall(".//dc:title", NAMESPACES)] == [
            "Bahçeler"
        ]

    def test_sorting(self, asker):
        inner = ("<ogc:SortBy><ogc:SortProperty><ogc:PropertyName>dc:title</ogc:PropertyName>"
                 "<ogc:SortOrder>DESC</ogc:SortOrder></ogc:SortProperty></ogc:SortBy>")  # fmt: skip
        titles = [e.text for e in asker.post(question(inner)).findall(".//dc:title", NAMESPACES)]
        assert titles[0].startswith("Ziyaretler")

    @pytest.mark.parametrize(
        "condition",
        ["", "<ogc:Intersects/>", "<ogc:And/>", "<ogc:And>" + _compare("title", "x") + "</ogc:And>", "<ogc:Not/>",
         "<ogc:PropertyIsEqualTo/>", _compare("renk", "x"), _box("a b", "c d"), _box("1 2", ""), "<ogc:BBOX/>",
         _compare("title", "x", "PropertyIsLike", wildCard="**"), _compare("title", "x") * 2,
         "<ogc:PropertyIsBetween><ogc:PropertyName>title</ogc:PropertyName></ogc:PropertyIsBetween>",
         "<ogc:Or>" + _compare("title", "x") * 400 + "</ogc:Or>"],
    )  # fmt: skip
    def test_what_is_no_condition_is_told(self, asker, condition):
        filled = f"<csw:Constraint><ogc:Filter>{condition}</ogc:Filter></csw:Constraint>"
        assert told(asker.post(question(filled), 400))[:2] == ("InvalidParameterValue", "constraint")

    def test_a_pattern_made_to_be_slow_is_not(self, asker):
        Entry.objects.create(subject="gardens", abstract_tr="a" * 20000)
        pattern = "*a" * 200 + "b"
        condition = "<ogc:Or>" + _compare("abstract", pattern, "PropertyIsLike", **LIKE) * 60 + "</ogc:Or>"
        started = time.monotonic()
        assert asker.search(condition) == []
        assert time.monotonic() - started < 5

    def test_wildcards_at_both_ends_and_in_the_middle(self, asker):
        for pattern, fits in (("*", 1), ("bah*ler", 1), ("*hçe*", 1), ("bahçeler*", 1), ("*bahçeler", 1), ("bah*x*ler", 0),
                              ("bahçeler?", 0), ("????????", 1), ("*?bahçeler", 0), ("bahçel*elers", 0)):  # fmt: skip
            found = asker.search(_compare("title", pattern, "PropertyIsLike", **LIKE))
            assert ("Bahçeler" in found) == bool(fits), pattern


class TestOthers:
    def test_by_id_with_both_forms_of_the_identifier(self, asker):
        ids = [e.text for e in asker.records(maxRecords="2").iter(f"{{{NAMESPACES['dc']}}}identifier")]
        asked = f"{ids[0]},{ids[1].removesuffix('.xml')},yok"
        for schema, name in (("http://www.opengis.net/cat/csw/2.0.2", "Record"), (GMD, "MD_Metadata")):
            root = asker.get(request="GetRecordById", id=asked, outputSchema=schema, elementSetName="full")
            assert [etree.QName(e).localname for e in root] == [name, name]

    def test_an_unknown_identifier_finds_nothing(self, asker):
        assert len(asker.get(request="GetRecordById", id="yok")) == 0

    def test_identifiers_are_needed(self, asker):
        assert asker.fault(request="GetRecordById")[:2] == ("MissingParameterValue", "id")

    def test_by_id_by_post(self, asker):
        [found] = asker.records(maxRecords="1").iter(f"{{{NAMESPACES['dc']}}}identifier")
        text = (f'<csw:GetRecordById xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" service="CSW" version="2.0.2">'
                f"<csw:Id>{found.text}</csw:Id></csw:GetRecordById>")  # fmt: skip
        assert len(asker.post(text)) == 1

    def test_domains(self, asker):
        root = asker.get(request="GetDomain", parameterName="GetRecords.resultType", propertyName="dc:type")
        values = [e.text for e in root.findall(".//csw:Value", NAMESPACES)]
        assert values == ["results", "hits", "validate", "dataset"]
        assert asker.fault(request="GetDomain", propertyName="renk")[1] == "PropertyName"
        assert asker.fault(request="GetDomain", parameterName="GetRecords.renk")[1] == "ParameterName"
        assert asker.fault(request="GetDomain")[0] == "MissingParameterValue"

    def test_types_are_described(self, asker):
        root = asker.get(request="DescribeRecord", typeName="csw:Record")
        [component] = root
        assert component.get("targetNamespace") == NAMESPACES["csw"]
        assert component[0].tag == "{http://www.w3.org/2001/XMLSchema}schema"
        assert asker.fault(request="DescribeRecord", typeName="x:Y")[1] == "typeNames"

    def test_anonymous_readers_get_no_links_to_files_that_are_not_theirs(self, asker):
        [record] = asker.records(
            constraintLanguage="CQL_TEXT", constraint="dc:title = 'Patikalar'", elementSetName="full"
        )
        assert not [e for e in record.findall("dct:references", NAMESPACES) if "/download." in e.text]


class TestHostile:
    @pytest.mark.parametrize(
        "text",
        [
            "", "{}", "<", "<a", "<a/>", "\x00", b"\xff\xfe<a/>", "<!DOCTYPE a><a/>",
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><csw:GetRecords '
            'xmlns:csw="http://www.opengis.net/cat/csw/2.0.2">&x;</csw:GetRecords>',
            "<!DOCTYPE a [" + '<!ENTITY a0 "ha">' + "".join(
                f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)) + "]><a>&a11;</a>",
            "<a>" * 5000 + "</a>" * 5000,
            '<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"/>',
            '<GetRecords xmlns="http://www.opengis.net/cat/csw/2.0.2" service="WFS"/>',
            '<GetRecords xmlns="http://www.opengis.net/cat/csw/2.0.2" service="CSW"/>',
            question("<csw:Constraint/>"), question("<csw:Constraint><x/></csw:Constraint>"),
            question(maxRecords="x"), question(resultType="x"),
        ],
    )  # fmt: skip
    def test_is_refused_in_words(self, asker, text):
        code, _locator, said = told(asker.post(text, 400))
        assert code in ("InvalidParameterValue", "MissingParameterValue", "OperationNotSupported")
        assert said and "passwd" not in said and "Traceback" not in said

    def test_a_long_body_is_not_read(self, asker):
        root = asker.post("<a>" + "x" * 300_000 + "</a>", 413)
        assert told(root)[0] == "NoApplicableCode"

    def test_other_methods(self, client):
        assert client.put("/ows/csw").status_code == 405
        assert client.options("/ows/csw")["Access-Control-Allow-Methods"] == "GET, HEAD, POST, OPTIONS"

    def test_an_accident_tells_nothing_but_a_number(self, client, monkeypatch):
        from kbs.ows.csw import views

        def fail(*_args):
            raise RuntimeError("secret")

        monkeypatch.setattr(views.build, "records", fail)
        response = client.get("/ows/csw?service=CSW&version=2.0.2&request=GetRecords&typeNames=csw:Record")
        assert response.status_code == 500
        assert b"secret" not in response.content
        assert told(etree.fromstring(response.content))[0] == "NoApplicableCode"
