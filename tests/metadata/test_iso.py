"""ISO 19139: the order of elements that the schemas fix, and every field read back by OWSLib.

No package brings the schemas along, and nothing is fetched in tests: `ORDER` repeats what they say of the
elements we write (gmd of 2007). The same samples were valid against the schemas themselves when this was written.
"""

from __future__ import annotations

import pytest
from lxml import etree
from owslib.iso import MD_Metadata

from kbs.metadata.iso.document import metadata
from kbs.metadata.xml import NAMESPACES, document
from tests.metadata.samples import FULL, LEAST

ORDER = {
    "MD_Metadata": "fileIdentifier language characterSet parentIdentifier hierarchyLevel contact dateStamp"
    " metadataStandardName metadataStandardVersion locale spatialRepresentationInfo referenceSystemInfo"
    " identificationInfo contentInfo distributionInfo dataQualityInfo",
    "MD_DataIdentification": "citation abstract purpose status pointOfContact resourceMaintenance descriptiveKeywords"
    " resourceSpecificUsage resourceConstraints spatialRepresentationType spatialResolution language characterSet"
    " topicCategory extent supplementalInformation",
    "CI_Citation": "title date identifier",
    "CI_Date": "date dateType",
    "CI_ResponsibleParty": "organisationName contactInfo role",
    "CI_Contact": "phone address onlineResource",
    "CI_Address": "deliveryPoint city electronicMailAddress",
    "CI_OnlineResource": "linkage protocol name function",
    "MD_Keywords": "keyword type thesaurusName",
    "MD_Usage": "specificUsage userContactInfo",
    "MD_LegalConstraints": "useLimitation accessConstraints useConstraints otherConstraints",
    "EX_Extent": "geographicElement temporalElement",
    "EX_GeographicBoundingBox": "westBoundLongitude eastBoundLongitude southBoundLatitude northBoundLatitude",
    "PT_Locale": "languageCode characterEncoding",
    "MD_GeometricObjects": "geometricObjectType geometricObjectCount",
    "MD_Format": "name version",
    "MD_FeatureCatalogueDescription": "includedWithDataset featureTypes featureCatalogueCitation",
    "MD_Distribution": "distributionFormat transferOptions",
    "DQ_DataQuality": "scope report lineage",
    "DQ_QuantitativeResult": "valueUnit value",
    "DQ_ConformanceResult": "specification explanation pass",
    "LI_Lineage": "statement processStep",
    "LI_ProcessStep": "description dateTime",
}
MANDATORY = {
    "MD_Metadata": "contact dateStamp identificationInfo",
    "MD_DataIdentification": "citation abstract language",
    "CI_Citation": "title date",
    "CI_ResponsibleParty": "organisationName role",
    "MD_Keywords": "keyword",
    "MD_Format": "name version",
    "DQ_ConformanceResult": "specification explanation pass",
    "DQ_QuantitativeResult": "valueUnit value",
}


def written(record):
    return etree.fromstring(document(metadata(record)))


def read(record):
    return MD_Metadata(written(record))


@pytest.mark.parametrize("record", [FULL, LEAST], ids=lambda r: r.subject)
def test_elements_stand_in_the_order_of_the_schemas_and_none_is_missing(record):
    seen = set()
    for element in written(record).iter(f"{{{NAMESPACES['gmd']}}}*"):
        name = etree.QName(element).localname
        children = [etree.QName(child).localname for child in element]
        if name.startswith("DQ_") and name not in ORDER and name != "DQ_Scope":
            allowed = ["nameOfMeasure", "measureDescription", "dateTime", "result"]
            required = ["result"]
        elif name in ORDER:
            allowed, required = ORDER[name].split(), MANDATORY.get(name, "").split()
            seen.add(name)
        else:
            continue
        assert set(children) <= set(allowed), name
        assert [allowed.index(c) for c in children] == sorted(allowed.index(c) for c in children), name
        assert set(required) <= set(children), name
    if record is FULL:
        assert seen == set(ORDER)


def test_an_ids_value_is_unique_in_an_answer_with_many():
    ids = [v for r in (FULL, LEAST) for e in written(r).iter() for k, v in e.attrib.items()
           if etree.QName(k).localname == "id"]  # fmt: skip
    assert ids and len(ids) == len(set(ids))


def test_owslib_reads_the_head():
    md = read(FULL)
    assert md.identifier == "6f1c2a52-3f7b-5a35-9d0e-000000000001.xml"
    assert md.parentidentifier == "6f1c2a52-3f7b-5a35-9d0e-000000000000.xml"
    assert (md.languagecode, md.charset, md.hierarchy) == ("tur", "utf8", "dataset")
    assert (md.stdname, md.stdver) == ("ISO19115", "2003/Cor.1:2006")
    assert md.datestamp == "2026-11-21T09:30:00Z"
    assert [locale.languagecode for locale in md.locales] == ["eng"]
    assert md.referencesystem.code == FULL.crs[0]
    contact = md.contact[0]
    assert contact.name is None  # an office, no person
    assert (contact.organization, contact.email) == (FULL.contact.name.tr, FULL.contact.email)
    assert (contact.phone, contact.city, contact.address) == ("+902161234567", "İstanbul", "Çınar Sokak 1")
    assert (contact.onlineresource.url, contact.role) == ("https://belediye.example", "pointOfContact")


def test_owslib_reads_the_identification():
    [found] = read(FULL).identification
    assert (found.title, found.abstract, found.purpose) == (
        "Bahçeler & <parklar>",
        "Kentin bahçeleri.",
        "Bakım planı",
    )
    assert found.uricode == [FULL.id]
    assert {d.type: d.date for d in found.date} == {
        "creation": "2020-01-01", "publication": "2021-01-01", "revision": "2026-11-21",
    }  # fmt: skip
    assert [k.name for group in found.keywords for k in group.keywords] == [
        "Land use", "Arazi Kullanımı", "bahçe", "park",
    ]  # fmt: skip
    assert found.keywords[0].thesaurus["title"] == "GEMET - INSPIRE themes, version 1.0"
    assert found.keywords[0].keywords[0].url == "http://inspire.ec.europa.eu/theme/lu"
    assert found.topiccategory == ["planningCadastre"]
    assert (found.denominators, found.distance, found.uom) == (["1000"], ["0.01"], ["m"])
    assert found.resourcelanguagecode == ["tur"]
    assert found.spatialrepresentationtype == ["vector"]
    assert found.uselimitation == ["Bilgi amaçlıdır.", "Toytown"]
    assert found.accessconstraints == ["otherRestrictions"]
    assert found.useconstraints == ["license"]
    assert found.otherconstraints == ["CC0-1.0", "Kamu erişiminde sınırlama yoktur."]
    box = found.bbox
    assert [float(v) for v in (box.minx, box.miny, box.maxx, box.maxy)] == [28.99, 40.97, 29.01, 40.98]
    assert found.temporalextent_start == "2010-05-19T00:00:00Z"
    assert "Park ve Bahçeler Müdürlüğü" in found.supplementalinformation


def test_owslib_reads_distribution_and_quality():
    md = read(FULL)
    assert md.distribution.format == "GeoJSON"
    assert [(link.url, link.protocol, link.function) for link in md.distribution.online] == [
        (link.href, link.protocol, {"page": "information"}.get(link.kind, "download")) for link in FULL.links
    ]
    assert md.dataquality.lineage == "Ölçüldü."
    assert "1089/2010" in md.dataquality.conformancetitle[0]
    assert md.dataquality.conformancedegree == []  # not evaluated: no verdict


def test_owslib_reads_the_feature_type():
    [content] = read(FULL).contentinfo
    assert content.featuretypenames == ["TOY:Garden"]


def test_english_stands_beside_turkish():
    root = written(FULL)
    english = root.xpath("//gmd:identificationInfo//gmd:citation//gmd:title//gmd:LocalisedCharacterString",
                         namespaces=NAMESPACES)  # fmt: skip
    assert english[0].text == "Gardens"
    assert english[0].get("locale") == f"#{root.xpath('//gmd:PT_Locale/@id', namespaces=NAMESPACES)[0]}"


def test_quality_numbers_and_verdicts_are_told():
    root = written(FULL)
    omission = root.find(".//gmd:DQ_CompletenessOmission", NAMESPACES)
    assert omission.findtext(".//gco:Record", namespaces=NAMESPACES) == "1.5"
    assert omission.findtext(".//gmd:pass/gco:Boolean", namespaces=NAMESPACES) == "true"
    assert omission.find(".//gmd:valueUnit", NAMESPACES).values() == ["urn:ogc:def:uom:UCUM::%25"]


def test_characters_that_xml_cannot_carry_are_dropped():
    from dataclasses import replace

    from kbs.metadata.record import Words

    odd = replace(LEAST, title=Words("a\x0cb\x00c\ud800d"))
    assert read(odd).identification[0].title == "abcd"
