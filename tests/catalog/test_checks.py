"""A declaration that does not fit its model does not start."""

from dataclasses import replace

import pytest
from django.test import override_settings

from kbs.catalog import checks
from kbs.catalog.codelists import CodeList
from kbs.catalog.declaration import Property, Search
from kbs.catalog.national import LeftOut
from kbs.catalog.registry import Registry
from kbs.catalog.symbols import ByCode, Fill, Symbol, Text
from tests.toytown.collections import GARDENS, NATIONAL_GARDEN, TREES, VISITS

LONG_CODES = CodeList.of("long", [{"code": "x" * 30, "label_tr": "a", "label_en": "b"}])
FAULTY = {
    "no such field": replace(GARDENS, properties=(*GARDENS.properties, Property("colour"))),
    "search names no field": replace(GARDENS, search=Search(("nam",), "g", "name")),
    "property twice": replace(GARDENS, properties=(*GARDENS.properties, Property("name"))),
    "required is no property": replace(GARDENS, required=("nothing",)),
    "identifier not unique": replace(GARDENS, identifier=("name",)),
    "codes longer than the column": replace(GARDENS, properties=(Property("kind", codelist=LONG_CODES),)),
    "page names no property": replace(GARDENS, page="bahce/{no}"),
    "symbol by an absent property": replace(GARDENS, symbol=Symbol(Fill(color=ByCode("nope", (), "#fff")))),
    "national attribute that is nowhere": replace(GARDENS, national=replace(NATIONAL_GARDEN, constants=())),
    "national attribute twice": replace(
        GARDENS, national=replace(NATIONAL_GARDEN, constants=(("adi", "x"),) * 2)
    ),
    "national attribute that does not exist": replace(
        GARDENS, national=replace(NATIONAL_GARDEN, computed=(("no", "id"), ("yok", "id")))
    ),
    "national value from an absent field": replace(
        GARDENS, national=replace(NATIONAL_GARDEN, computed=(("no", "number"),))
    ),
    "left out without a reason": replace(
        GARDENS, national=replace(NATIONAL_GARDEN, left_out=(LeftOut("", ("bitis",)),))
    ),
    "schema of another type": replace(GARDENS, schema="TOY:Tree"),
    "national name without a national type": replace(GARDENS, national=None),
    "label of an absent property": replace(GARDENS, symbol=Symbol(Text(property="nope"))),
}


@pytest.fixture
def only(monkeypatch):
    def use(*collections):
        registry = Registry()
        registry.register(*collections)
        monkeypatch.setattr(checks, "registry", registry)

    return use


def test_toytown_is_well_declared(only):
    only(GARDENS, TREES, VISITS)
    assert checks.check_declarations(None) == []


@pytest.mark.parametrize("fault", FAULTY)
def test_a_faulty_declaration_is_an_error(only, fault):
    only(FAULTY[fault])
    messages = checks.check_declarations(None)
    assert messages
    assert all(message.is_serious() for message in messages)


@pytest.mark.parametrize(("srid", "expected"), [(5254, []), (4326, ["kbs.E101"]), (99, ["kbs.E100"])])
def test_storage_must_be_a_projected_system_in_metres(srid, expected):
    with override_settings(KBS_STORAGE_SRID=srid):
        found = [message.id for message in checks.check_storage_crs(None)]
    assert found == expected


@pytest.mark.django_db
def test_another_storage_srid_than_the_columns_is_refused():
    with override_settings(KBS_STORAGE_SRID=5255):
        messages = checks.check_columns(None, databases=["default"])
    assert {message.id for message in messages} == {"kbs.E102"}
    assert checks.check_columns(None, databases=["default"]) == []


def test_the_registry_refuses_what_comes_late_or_twice():
    registry = Registry()
    registry.register(GARDENS)
    with pytest.raises(AssertionError, match="twice"):
        registry.register(GARDENS)
    registry.freeze()
    with pytest.raises(AssertionError, match="frozen"):
        registry.register(TREES)
