"""The committed list of schemas is the one the registry gives, and it hides nothing that is unsure."""

from __future__ import annotations

import io

from django.conf import settings
from django.core.management import call_command

from kbs.catalog.named import file_name, national_codes, to_be_filled, type_name, under_national_names
from kbs.catalog.registry import registry
from kbs.metadata.schemas import fields, markdown, unconfirmed
from layers.standards import table

PAGE = settings.BASE_DIR / "docs" / "schemas.md"
CITY = [c for c in registry if not c.model.__module__.startswith("tests.")]
MAPPED = {
    *(
        "neighbourhoods",
        "parcels",
        "buildings",
        "door-numbers",
        "street-centrelines",
        "plans",
        "zoning-areas",
    ),
    "places",
}


def test_the_committed_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == markdown(CITY), (
        "run: manage.py kbs_dictionary --schemas docs/schemas.md"
    )


def test_the_command_writes_it(tmp_path):
    out = io.StringIO()
    call_command("kbs_dictionary", "--schemas", stdout=out)
    assert out.getvalue().startswith("# Schemas and national names")


def test_the_themes_with_a_known_type_are_mapped():
    assert {c.id for c in CITY if c.national and c.national.is_known} == MAPPED


def test_every_attribute_of_the_tables_stands_on_the_page():
    page = markdown(CITY)
    types = {c.national.name for c in CITY if c.id in MAPPED and c.national}
    rows = [row for row in table("tucbs", "attributes") if row["feature_type"] in types]
    assert len(rows) > 180
    assert [row["attribute"] for row in rows if f"`{row['attribute']}`" not in page] == []


def test_tables_of_the_national_model_fit_together():
    types = {row["feature_type"] for row in table("tucbs", "feature-types")}
    assert {row["feature_type"] for row in table("tucbs", "attributes")} <= types
    assert {row[end] for row in table("tucbs", "relations") for end in ("from_type", "to_type")} <= types
    lists = {row["code_list"] for row in table("tucbs", "attributes")}
    assert {row["code_list"] for row in table("tucbs", "code-values")} <= lists
    for row in table("tucbs", "attributes"):
        assert row["type_source"] and row["type_confidence"] and row["lower"] in "01"


def test_types_taken_from_inspire_stand_in_its_table():
    known = {(row["schema"], row["type"], row["attribute"]) for row in table("inspire", "attributes")}
    for row in table("tucbs", "attributes"):
        if row["type_source"].startswith("INSPIRE "):
            _, schema, path = row["type_source"].partition(";")[0].split(" ")
            assert (schema, *path.split(".")) in known, row


def test_what_no_source_confirms_is_counted():
    buildings = registry.get("buildings")
    assert len(unconfirmed(buildings)) == len(buildings.national.attributes)
    assert {f.exported for f in fields(buildings)} >= {"adi", "zeminUstuKatSayisi", "kbs_site_adi"}


def test_names_in_files_are_told_apart():
    for collection in CITY:
        names = [prop.name.lower() for prop in under_national_names(collection).properties]
        assert len(names) == len(set(names)), collection.id
        assert type_name(collection).isidentifier()
        assert {file_name(p) for p in collection.properties} <= {
            p.name for p in under_national_names(collection).properties
        }


def test_values_are_national_where_they_were_seen():
    buildings, places = registry.get("buildings"), registry.get("places")
    assert dict(national_codes(buildings, buildings.by_name["yapi_grubu"])) == {
        "A": "AGrubu", "B": "BGrubu", "C": "CGrubu", "D": "DGrubu",
    }  # fmt: skip
    assert dict(national_codes(places, places.by_name["kategori"])) == {
        "belediye_hizmeti": "belediye", "kultur": "kulturel", "ticaret": "ticaretVeMaliye", "sosyal": "aileVeSosyal",
    }  # fmt: skip
    # Numbers of the address register are no values of the national model.
    doors = registry.get("door-numbers")
    assert national_codes(doors, doors.by_name["tur"]) == ()


def test_templates_ask_for_what_an_import_needs():
    parcels = to_be_filled(registry.get("parcels"))
    assert "kbs_mahalle" in parcels.by_name
    assert {"ada_no", "parsel_no", "kbs_mahalle"} <= set(parcels.required)
    assert not {"parsel_metni", "source", "valid_from"} & set(parcels.by_name)
