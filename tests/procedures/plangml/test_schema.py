"""The tables, the XML schema made from them, and the codes: complete, consistent, marked for what they are."""

from __future__ import annotations

import csv

import pytest
from lxml import etree

from kbs.procedures.plangml import codes, schema, xsd
from kbs.procedures.plangml.bindings import BINDINGS
from layers.planning.collections import PLAN_LINES, ZONING_AREAS
from layers.planning.functions import function_list, line_list
from tests.procedures.plangml.files import GOLDEN, features, require_valid

CLASSES = [found.name for found in schema.classes()]


def test_the_committed_schema_is_the_one_the_tables_give():
    committed = (xsd.folder() / xsd.NAME).read_bytes()
    assert committed == xsd.document(), "run: manage.py kbs_plangml --schema"


def test_it_says_what_it_is_and_needs_no_network():
    root = etree.parse(str(xsd.folder() / xsd.NAME)).getroot()
    assert root.get("targetNamespace") == "www.csb.gov.tr" and root.nsmap["plan"] == "www.csb.gov.tr"
    told = root.findtext(".//{*}documentation")
    assert told is not None and told.startswith("REBUILT")
    places = [each.get("schemaLocation") for each in root.iter("{*}import")]
    assert places == [xsd.SUBSET] and (xsd.folder() / xsd.SUBSET).is_file()


def test_the_golden_file_is_valid_and_holds_every_class_and_value():
    require_valid(GOLDEN)
    found = {}
    for one in features(GOLDEN):
        found.setdefault(one.name, []).append(one.values)
    assert set(CLASSES) - {"PlanDegisiklikSiniri"} == set(found)
    for name, members in found.items():
        for element in schema.by_name(name).values():
            values = schema.lists().get(element.type)
            if values is not None and element.type not in ("DegerTip", "PlanNitelikTip"):
                assert set(values.values) <= {values.get(element.name) for values in members}, (
                    name,
                    element.name,
                )


@pytest.mark.parametrize("value", ["OrtaMesafeliKorumaAani", "TarımsalNitelikliAlan"])
def test_slips_of_the_schema_are_kept_byte_for_byte(value):
    assert any(values.knows(value) for values in schema.lists().values())
    assert f'"{value}"'.encode() in xsd.document() or f" {value}".encode() in xsd.document()


@pytest.mark.parametrize("name", CLASSES)
def test_every_class_has_a_place_and_every_code_is_known(name):
    rows = [row for row in codes._rows() if row.name == name]
    assert rows and {row.collection for row in rows} <= {*BINDINGS, ""}
    known = {"zoning-areas": function_list(), "plan-lines": line_list()}
    for row in rows:
        if row.code:
            assert row.code in function_list() or row.code in line_list(), row
            assert row.collection in known
    values = (
        schema.lists().get(schema.by_name(name)[codes.type_element(name)].type)
        if codes.type_element(name)
        else None
    )
    assert {row.value for row in rows} - {""} <= set(values.values if values else ())


def test_codes_and_classes_lead_to_each_other():
    for collection in (ZONING_AREAS, PLAN_LINES):
        for row in codes._rows():
            if row.collection != collection.id or not row.code:
                continue
            first = codes.of_code(row.collection, row.code)[0]
            values = {codes.type_element(first.name): first.value, codes.OWNERSHIP: first.ownership}
            assert codes.code_of(first.name, values) == row.code, row


def test_a_type_is_found_under_a_name_that_was_not_read():
    assert codes.code_of("IbadetAlani", {"Adi": "", "BaskaTip": "Cami"}) == "108001"
    assert codes.code_of("TurizmAlani", {"TurizmTip": "Otel"}) == "118008"
    assert codes.code_of("IbadetAlani", {"IbadetTip": "Tapinak"}) is None
    assert (
        codes.code_of("EgitimTesisAlani", {"EgitimTesisTip": "AnaokuluAlani", "MulkiyetTip": "Ozel"})
        == "105006"
    )


def test_no_chosen_row_is_enforced():
    with (xsd.folder() / "elements.csv").open(encoding="utf-8") as lines:
        chosen = {
            (row["owner"], row["name"]) for row in csv.DictReader(lines) if row["confidence"] != "CONFIRMED"
        }
    assert chosen
    for owner, name in chosen:
        (element,) = [e for e in schema.abstract(owner).own if e.name == name]
        assert not element.enforced
