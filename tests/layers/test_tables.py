"""The theme tables on PostGIS, written through the one gate: computed columns, keys, references, migrations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.text import slug
from kbs.features.write import Reason, change_set
from kbs.problems import Conflict, InvalidData

pytestmark = pytest.mark.django_db
EAST, NORTH = 420_000, 4_540_000
SQUARE = (
    f"SRID=5254;POLYGON(({EAST} {NORTH},{EAST + 20} {NORTH},{EAST + 20} {NORTH + 10},"
    f"{EAST} {NORTH + 10},{EAST} {NORTH}))"
)
BESIDE = (
    f"SRID=5254;POLYGON(({EAST + 20} {NORTH},{EAST + 40} {NORTH},{EAST + 40} {NORTH + 10},"
    f"{EAST + 20} {NORTH + 10},{EAST + 20} {NORTH}))"
)
POINT = f"SRID=5254;POINT({EAST} {NORTH})"
LINE = f"SRID=5254;LINESTRING({EAST} {NORTH},{EAST + 3} {NORTH + 4})"


def add(collection_id: str, values: Mapping[str, object], geometry: str | None) -> int:
    collection = registry.get(collection_id)
    assert collection is not None
    with change_set(SYSTEM, Reason("test"), collection) as writer:
        return writer.insert(collection, {"source": "deneme"} | values, geometry)


def stored(table: str, feature_id: int, column: str) -> object:
    from psycopg2 import sql

    query = sql.SQL("SELECT {} FROM {} WHERE id = %s").format(sql.Identifier(column), sql.Identifier(table))
    with session(SYSTEM) as cursor:
        cursor.execute(query, [feature_id])
        return cursor.fetchone()[0]


@pytest.mark.parametrize(
    ("mahalle", "ada", "parsel", "text"),
    [
        ("Caferağa", "123", "4", "Caferağa 123/4"),
        ("Caferağa", "", "77", "Caferağa 77"),
        (None, "5", "6", "5/6"),
        (None, "", "8", "8"),
    ],
)
def test_a_parcel_is_named_as_people_write_it(mahalle, ada, parsel, text):
    values = {"ada_no": ada, "parsel_no": parsel} | ({"mahalle_adi": mahalle} if mahalle else {})
    feature_id = add("parcels", values, SQUARE)
    assert stored("cadastre_parcel", feature_id, "parsel_metni") == text


def test_the_computed_area_follows_the_geometry():
    feature_id = add("parcels", {"parsel_no": "1", "tapu_alani": "199.50"}, SQUARE)
    assert stored("cadastre_parcel", feature_id, "hesap_alani") == 200
    parcels = registry.get("parcels")
    half = SQUARE.replace(f"{NORTH + 10}", f"{NORTH + 5}")
    with change_set(SYSTEM, Reason("survey"), parcels) as writer:
        writer.update(parcels, feature_id, {}, half)
    assert stored("cadastre_parcel", feature_id, "hesap_alani") == 100
    assert float(stored("cadastre_parcel", feature_id, "tapu_alani")) == 199.5


def test_a_parcel_number_is_given_once_even_without_a_neighbourhood():
    add("parcels", {"ada_no": "10", "parsel_no": "3"}, SQUARE)
    with pytest.raises(Conflict, match="cadastre_parcel_key"):
        add("parcels", {"ada_no": "10", "parsel_no": "3"}, SQUARE)
    with pytest.raises(InvalidData, match="KBS-CAD-001"):
        add("parcels", {"ada_no": "10", "parsel_no": "4"}, SQUARE)
    add("parcels", {"ada_no": "10", "parsel_no": "4"}, BESIDE)


def test_a_computed_value_cannot_be_given():
    with pytest.raises(Exception) as refusal:
        add("parcels", {"parsel_no": "9", "hesap_alani": 1}, SQUARE)
    assert "hesap_alani" in str(refusal.value)


@pytest.mark.parametrize(
    "values", [{"parsel_no": "1/2"}, {"parsel_no": "1", "tapu_alani": -1}, {"ada_no": "4"}]
)
def test_a_bad_parcel_is_refused(values):
    with pytest.raises(InvalidData):
        add("parcels", values, SQUARE)


@pytest.mark.parametrize(
    ("number", "digits", "suffix"),
    [
        ("12", 12, ""),
        ("12/A", 12, "A"),
        ("1 / 1", 1, "1"),
        ("110B", 110, "B"),
        ("10-12", 10, "12"),
        ("11,13", 11, "13"),
        ("12,12a,14", 12, "12a,14"),
        ("Z1", None, "Z1"),
    ],
)
def test_a_door_number_is_taken_apart(number, digits, suffix):
    """Inherited numbers come in any form, as imports bring them; only new ones are held to the regulation."""
    with session(SYSTEM) as cursor:
        cursor.execute(
            "INSERT INTO addresses_doornumber (source, kapi_no, geom) VALUES ('deneme', %s, ST_GeomFromEWKT(%s)) RETURNING id",
            [number, POINT],
        )
        feature_id = cursor.fetchone()[0]
    assert stored("addresses_doornumber", feature_id, "kapi_no_sayi") == digits
    assert stored("addresses_doornumber", feature_id, "kapi_no_ek") == suffix


def test_a_new_door_number_has_the_form_of_the_regulation():
    with pytest.raises(InvalidData, match="KBS-ADR-014"):
        add("door-numbers", {"kapi_no": "Z1"}, POINT)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"yol_adi": "Moda Caddesi", "mahalle_adi": "Caferağa"}, "Moda Caddesi 12, Caferağa"),
        ({"yol_adi": "Moda Caddesi"}, "Moda Caddesi 12"),
        ({"mahalle_adi": "Caferağa"}, "12, Caferağa"),
        ({}, "12"),
    ],
)
def test_an_address_stands_on_one_line(values, text):
    feature_id = add("door-numbers", {"kapi_no": "12"} | values, POINT)
    assert stored("addresses_doornumber", feature_id, "adres_metni") == text


@pytest.mark.parametrize("name", ["Caferağa Mahallesi", "İÇERENKÖY", "Hâlit Paşa", "19 Mayıs"])
def test_the_slug_is_the_registry_name_folded(name):
    feature_id = add("neighbourhoods", {"ad": "Başka ad", "tapu_mahalle_adi": name}, SQUARE)
    assert stored("boundaries_neighbourhood", feature_id, "slug") == slug(name)
    other = add("neighbourhoods", {"ad": name, "source_ref": "2"}, SQUARE)
    assert stored("boundaries_neighbourhood", other, "slug") == slug(name)


def test_a_place_without_a_name_is_called_by_its_kind():
    named = add("places", {"ad": "Moda Eczanesi", "kategori": "saglik", "alt_kategori": "eczane"}, POINT)
    nameless = add("places", {"kategori": "ulasim", "alt_kategori": "bisiklet_parki"}, POINT)
    bare = add("places", {"kategori": "belediye_hizmeti"}, POINT)
    labels = [stored("places_place", i, "etiket") for i in (named, nameless, bare)]
    assert labels == ["Moda Eczanesi", "bisiklet parki", "belediye hizmeti"]


def test_length_of_a_pipe_is_computed():
    feature_id = add("water-lines", {"tur": "sebeke", "malzeme": "HDPE", "cap_mm": 110}, LINE)
    assert stored("infrastructure_waterline", feature_id, "uzunluk_m") == 5


def test_a_street_side_belongs_to_a_centreline_and_exists_once():
    centreline = add("street-centrelines", {"sinif": "sokak"}, LINE)
    add("street-sides", {"orta_hat": centreline, "taraf": "sol"}, LINE)
    with pytest.raises(Conflict, match="roads_side_once"):
        add("street-sides", {"orta_hat": centreline, "taraf": "sol"}, LINE)
    with pytest.raises(InvalidData, match="yol_tarafi"):
        add("street-sides", {"orta_hat": centreline, "taraf": "orta"}, LINE)


def test_what_is_referred_to_cannot_be_retired():
    centreline = add("street-centrelines", {"sinif": "sokak"}, LINE)
    add("street-sides", {"orta_hat": centreline, "taraf": "sag"}, None)
    collection = registry.get("street-centrelines")
    with pytest.raises(Conflict), change_set(SYSTEM, Reason("t"), collection) as writer:
        writer.delete(collection, centreline)


def test_a_plan_number_is_unique_within_its_source():
    add("plans", {"pin": "UİP-1", "ad": "Deneme planı"}, SQUARE)
    with pytest.raises(Conflict, match="planning_plan_pin"):
        add("plans", {"pin": "UİP-1", "ad": "İkinci"}, SQUARE)
    add("plans", {"pin": "UİP-1", "ad": "Başka kaynaktan", "source": "baska"}, SQUARE)


def test_unknown_words_are_kept_where_the_list_is_open_and_refused_where_it_is_closed():
    add("zoning-areas", {"fonksiyon": "belediyenin-kendi-kodu"}, SQUARE)
    with pytest.raises(InvalidData, match="taks_tip"):
        add("zoning-areas", {"fonksiyon": "112002", "taks_tip": "Bilinmez"}, SQUARE)


@pytest.mark.parametrize("path", ["/etc/a.tif", "../a.tif", "a/../../b.tif", "a.png"])
def test_an_image_lies_below_the_media_folder(path):
    with pytest.raises(InvalidData):
        add("imagery", {"ad": "x", "dosya": path}, SQUARE)


def test_every_theme_migration_can_be_taken_back():
    for app in apps.get_app_configs():
        if not app.name.startswith("layers."):
            continue
        for path in sorted(
            (Path(settings.BASE_DIR) / app.name.replace(".", "/") / "migrations").glob("0*.py")
        ):
            migration = import_module(f"{app.name}.migrations.{path.stem}").Migration
            assert all(operation.reversible for operation in migration.operations), path


def test_theme_migrations_hold_tables_only():
    """Triggers, policies and search indexes are installed from the registry instead."""
    for path in sorted((Path(settings.BASE_DIR) / "layers").glob("*/migrations/0*.py")):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b(TRIGGER|POLICY|GRANT|FUNCTION|CREATE|ALTER)\b", text), (
            path
        )  # rows may be moved
        assert "srid" not in path.read_text(encoding="utf-8"), path


def test_nothing_is_installed_while_a_table_is_missing(monkeypatch):
    """Taking a theme's migration back must not end in an error of the installers."""
    from kbs.catalog import apps as catalog_apps
    from kbs.catalog import install

    monkeypatch.setattr(Collection, "table", "imagery_gone")
    assert "imagery_gone" in install.missing_tables()
    calls = []
    monkeypatch.setattr(install, "install", calls.append)
    catalog_apps._install("default")
    assert calls == []
    monkeypatch.undo()
    assert install.missing_tables() == []
