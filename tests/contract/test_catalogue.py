"""The catalogue as OWSLib harvests it, against the running server: CSW 2.0.2 and OGC API Records."""

from __future__ import annotations

import pytest
from owslib.catalogue.csw2 import CatalogueServiceWeb
from owslib.fes import And, BBox, Not, Or, PropertyIsEqualTo, PropertyIsLike, SortBy, SortProperty
from owslib.ogcapi.records import Records
from owslib.ows import ExceptionReport

pytestmark = pytest.mark.django_db
GMD = "http://www.isotc211.org/2005/gmd"


@pytest.fixture
def csw(server):
    return CatalogueServiceWeb(f"{server}/ows/csw", timeout=20)


def titles(csw):
    return [
        getattr(record, "title", None) or record.identification[0].title for record in csw.records.values()
    ]


def harvest(csw, **options):
    """All records, page by page, as a harvester walks."""
    found, start = {}, 1
    while start:
        csw.getrecords2(maxrecords=3, startposition=start, **options)
        assert not found.keys() & csw.records.keys()
        found |= csw.records
        start = csw.results["nextrecord"]
    assert len(found) == csw.results["matches"]
    return found


class TestCsw:
    def test_capabilities(self, csw):
        assert csw.identification.type == "CSW"
        assert csw.identification.version == "2.0.2"
        assert {o.name for o in csw.operations} >= {
            "GetRecords",
            "GetRecordById",
            "DescribeRecord",
            "GetDomain",
        }
        assert (
            "http://www.isotc211.org/2005/gmd"
            in csw.get_operation_by_name("GetRecords").parameters["outputSchema"]["values"]
        )
        assert "BBOX" in csw.filters.spatial_operators
        assert csw.provider.name

    @pytest.mark.parametrize("esn", ["brief", "summary", "full"])
    def test_harvest_of_dublin_core(self, csw, esn):
        found = harvest(csw, esn=esn)
        assert {record.title for record in found.values()} >= {
            "Bahçeler",
            "Patikalar",
            "Ağaçlar",
            "Ziyaretler",
        }
        garden = next(record for record in found.values() if record.title == "Bahçeler")
        assert garden.type == "dataset"
        west, south = float(garden.bbox.minx), float(garden.bbox.miny)
        assert 28.98 < west < 29.01 and 40.97 < south < 40.98
        if esn == "full":
            assert any(ref["url"].endswith("/ogc/collections/gardens/items") for ref in garden.references)

    def test_harvest_of_iso_gives_the_same_records(self, csw):
        whole = harvest(csw, esn="full", outputschema=GMD)
        assert whole.keys() == harvest(csw, esn="brief").keys()
        for identifier, md in whole.items():
            assert md.identifier == identifier
            dates = {d.type for d in md.identification[0].date}
            # A theme that nothing was loaded into has none yet.
            assert (
                dates == {"creation", "publication", "revision"} or md.identification[0].title != "Bahçeler"
            )
            assert md.identification[0].bbox.minx
            assert md.distribution.online
            assert md.stdname == "ISO19115"

    @pytest.mark.parametrize(
        ("constraints", "found"),
        [
            ([PropertyIsEqualTo("dc:title", "Bahçeler")], {"Bahçeler"}),
            ([PropertyIsLike("csw:AnyText", "%BAHÇELER%")], {"Bahçeler", "Bahçeler: Oyuncak kent ölçümü"}),
            # OWSLib joins a list by Or and an inner list by And.
            ([[PropertyIsLike("dc:title", "Bah%"), BBox([28, 40, 30, 42])]], {"Bahçeler", "Bahçeler: Oyuncak kent ölçümü"}),
            ([[PropertyIsEqualTo("dc:title", "Bahçeler"), PropertyIsEqualTo("dc:title", "Ağaçlar")]], set()),
            ([PropertyIsEqualTo("dc:title", "Bahçeler"), PropertyIsEqualTo("dc:title", "Ağaçlar")], {"Bahçeler", "Ağaçlar"}),
            ([Or([PropertyIsEqualTo("title", "Bahçeler"), PropertyIsEqualTo("title", "Ağaçlar")])], {"Bahçeler", "Ağaçlar"}),
            ([And([PropertyIsLike("dc:title", "Bah%"), Not([PropertyIsEqualTo("dc:title", "Bahçeler")])])],
             {"Bahçeler: Oyuncak kent ölçümü"}),
            ([BBox([10, 10, 11, 11])], set()),
        ],
    )  # fmt: skip
    def test_constraints(self, csw, constraints, found):
        csw.getrecords2(constraints=constraints, maxrecords=100)
        known = {t for t in titles(csw) if t.split(":")[0] in ("Bahçeler", "Ağaçlar")}
        assert known == found

    def test_cql_and_sorting(self, csw):
        order = SortBy([SortProperty("dc:title", "DESC")])
        csw.getrecords2(cql="csw:AnyText like '%a%'", sortby=order, maxrecords=100)
        assert titles(csw)[0].startswith("Ziyaretler")

    def test_by_id(self, csw):
        csw.getrecords2(maxrecords=2, esn="brief")
        ids = list(csw.records)
        csw.getrecordbyid(ids, outputschema=GMD)
        assert list(csw.records) == ids
        csw.getrecordbyid(ids, esn="full")
        assert list(csw.records) == ids

    def test_domain_and_description(self, csw):
        csw.getdomain("GetRecords.resultType")
        assert csw.results["values"] == ["results", "hits", "validate"]
        csw.getdomain("dc:type", "property")
        assert csw.results["values"] == ["dataset"]
        csw.describerecord()
        assert b"record.xsd" in csw.response

    def test_a_mistake_is_an_exception_report(self, csw):
        with pytest.raises(ExceptionReport, match="renk"):
            csw.getrecords2(constraints=[PropertyIsEqualTo("renk", "x")])


class TestRecords:
    def test_the_catalogue_is_found_and_read(self, server):
        service = Records(f"{server}/ogc/")
        assert service.records() == ["metadata"]
        page = service.collection_items("metadata", limit=3)
        assert len(page["features"]) == 3 < page["numberMatched"]
        found = service.collection_items("metadata", q="bahceler", limit=100)
        assert {f["properties"]["title"] for f in found["features"]} >= {
            "Bahçeler",
            "Bahçeler: Oyuncak kent ölçümü",
        }
        record = service.collection_item("metadata", found["features"][0]["id"])
        assert record["properties"]["type"] == "dataset"
