"""The city's declarations: complete, in both languages, indexed where they may be asked, silent about owners."""

from __future__ import annotations

import re

import pytest
from django.db import models
from django.utils.translation import override

from kbs.access.narrow import narrow
from kbs.access.principals import ANONYMOUS
from kbs.catalog import checks
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.symbols import ByCode, Fill, Text
from kbs.portrayal.patterns import parse
from layers.sources import SOURCES
from layers.standards import table

NETWORKS = ("water", "wastewater", "stormwater", "gas", "power", "telecom", "lighting")
IDS = {
    *(
        "provinces",
        "districts",
        "neighbourhoods",
        "admin-names",
        "blocks",
        "parcels",
        "buildings",
        "building-units",
    ),
    *("streets", "street-centrelines", "street-sides", "door-numbers"),
    *("plans", "zoning-areas", "plan-notes", "plan-lines"),
    *("places", "assembly-areas", "green-areas", "imagery"),
    *("base-map-points", "base-map-lines", "base-map-areas"),
    *(f"{network}-{kind}" for network in NETWORKS for kind in ("lines", "points")),
}
CITY = [c for c in registry if c.model.__module__.startswith("layers.")]
VIEW_ONLY = {"parcels", "building-units", "door-numbers", "street-sides"}


def each(collections=CITY):
    return pytest.mark.parametrize("collection", collections, ids=lambda c: c.id)


def test_the_city_has_exactly_the_collections_of_the_architecture():
    assert {c.id for c in CITY} == IDS


@each()
def test_words_exist_in_both_languages(collection: Collection):
    labels = [collection.title, collection.description, collection.lineage]
    labels += [collection.model._meta.verbose_name_plural]
    for label in labels:
        with override("tr"):
            turkish = str(label)
        with override("en"):
            english = str(label)
        assert turkish
        assert turkish != english, f"{turkish!r} has no English"


def test_map_groups_are_registered_and_named_in_both_languages():
    known = {group.id for group in registry.groups}
    assert {c.map.group for c in CITY if c.map} <= known
    for group in registry.groups:
        with override("tr"):
            turkish = str(group.title)
        with override("en"):
            assert str(group.title) != turkish


def _indexed(model: type[models.Model]) -> set[str]:
    """The fields that lead an index of the table."""
    options = model._meta
    leading = {index.fields[0].lstrip("-") for index in options.indexes}
    leading |= {c.fields[0] for c in options.constraints if isinstance(c, models.UniqueConstraint)}
    return leading | {f.name for f in options.fields if f.db_index or f.unique or f.primary_key}


@each()
def test_what_may_be_asked_is_indexed(collection: Collection):
    asked = {prop.field_name for prop in collection.properties if prop.queryable}
    assert asked - _indexed(collection.model) == set()


@each([c for c in CITY if c.search])
def test_search_words_are_public_text(collection: Collection):
    search = collection.search
    assert search is not None
    for name in (*search.fields, search.label, *([search.detail] if search.detail else [])):
        prop = next(p for p in collection.properties if p.field_name == name)
        assert prop.access == "open"


def test_the_search_box_covers_what_people_look_for():
    assert {c.search.group for c in CITY if c.search} == {
        "adres",
        "parsel",
        "yer",
        "sokak",
        "mahalle",
        "plan",
    }


@each()
def test_code_lists_are_complete(collection: Collection):
    for prop in collection.properties:
        for code in prop.codelist or ():
            assert code.label_tr
            assert code.label_en
            assert code.source
            assert code.confidence, f"{prop.codelist}: {code.code}"


@each()
def test_only_confirmed_lists_are_closed(collection: Collection):
    for prop in collection.properties:
        if prop.codelist and not prop.codelist.open:
            assert {code.confidence for code in prop.codelist} == {"CONFIRMED"}


@each()
def test_national_names_are_real(collection: Collection):
    """A TUCBS name that was never published by anybody is worse than none; `manage.py check` proves the mapping."""
    assert bool(collection.national) == collection.schema.startswith("TUCBS.")
    assert list(checks._national_type_is_mapped(collection)) == []
    if collection.national:
        assert collection.national.name in {row["feature_type"] for row in table("tucbs", "feature-types")}


@each()
def test_hatches_can_be_drawn_and_letters_are_short(collection: Collection):
    for part in collection.symbol.parts if collection.symbol else ():
        if isinstance(part, Fill) and isinstance(part.pattern, ByCode):
            for _code, hatch in part.pattern.cases:
                parse(hatch)
        if isinstance(part, Text) and part.labels:
            assert max(len(text) for _code, text in part.labels.cases) <= 8


@each()
def test_no_owner_is_recorded(collection: Collection):
    forbidden = re.compile(r"malik|sahip|tckn|tc_?kimlik|owner|ikamet|sakin|uyruk")
    names = {field.name for field in collection.model._meta.fields} | set(collection.by_name)
    assert [name for name in names if forbidden.search(name)] == []


@pytest.mark.django_db
@pytest.mark.parametrize("network", [n for n in NETWORKS if n != "lighting"])
@pytest.mark.parametrize("kind", ["lines", "points"])
def test_utility_networks_are_not_public(network: str, kind: str):
    collection = registry.get(f"{network}-{kind}")
    assert collection is not None
    seen = narrow(collection, ANONYMOUS)
    assert seen.properties == ()
    assert seen.geometry is None


@pytest.mark.django_db
def test_street_lighting_is_public():
    seen = narrow(registry.get("lighting-points"), ANONYMOUS)
    assert "tur" in seen.by_name
    assert seen.geometry is not None


@each()
def test_protected_registers_are_not_given_away_in_bulk(collection: Collection):
    assert (collection.redistribution == "view") == (collection.id in VIEW_ONLY)


@each()
def test_every_source_is_known(collection: Collection):
    assert collection.sources
    assert all(source.id in SOURCES for source in collection.sources)


def test_openstreetmap_and_what_derives_from_it_are_attributed():
    named = {source.id: source for c in CITY for source in c.sources}
    for source_id in ("osm", "sentetik"):
        assert named[source_id].licence == "ODbL-1.0"
        assert named[source_id].attribution == "© OpenStreetMap contributors"
    assert [s.id for s in named.values() if s.synthetic] == ["sentetik"]


def test_drawing_order_is_unambiguous():
    orders = [(not c.map.base, c.map.order) for c in CITY if c.map]
    assert len(set(orders)) == len(orders)
