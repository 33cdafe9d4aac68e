"""Files under national names, there and back: valid, read by others, and loaded again without a mapping or a loss."""

from __future__ import annotations

import io
import re
from typing import Any

import openpyxl
import psycopg2
import pyogrio
import pytest
from django.contrib.gis.gdal import DataSource, Driver, GDALException
from django.db import connection
from lxml import etree

from kbs.access.models import User
from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.named import type_name
from kbs.catalog.registry import registry
from kbs.encodings.gml_schema import GML_SCHEMA
from kbs.exchange.run import import_file
from kbs.features.write import Reason, change_set
from tests.databases import owner_settings
from tests.ogcapi.gml_reading import GML, SUBSET, validated
from tests.procedures.small_city import EAST, NORTH, box
from tests.toytown.people import ewkt

pytestmark = pytest.mark.django_db
KINDS = (
    "neighbourhoods",
    "blocks",
    "parcels",
    "buildings",
    "streets",
    "door-numbers",
    "plans",
    "zoning-areas",
)
ASKED = ("parcels", "door-numbers", "buildings", "zoning-areas")
SOURCE = "sentetik"
# Not part of a feature's content: numbers and times that the system gives.
SYSTEM_COLUMNS = {"id", "recorded_at", "change_set_id"}


@pytest.fixture(scope="module")
def city(django_db_setup: None, django_db_blocker: Any) -> Any:
    """Committed objects, because downloads read on a connection of their own; taken away afterwards."""
    with django_db_blocker.unblock():
        _build()
    yield
    with django_db_blocker.unblock():
        connection.close()
    owner = owner_settings()
    login = {"user": owner["USER"], "password": owner["PASSWORD"], "port": owner["PORT"] or None}
    own = psycopg2.connect(dbname=connection.settings_dict["NAME"], host=owner["HOST"] or None, **login)
    with own, own.cursor() as cursor:
        for name in reversed(KINDS):
            cursor.execute(f"DELETE FROM {registry.get(name).table} WHERE source = %s", [SOURCE])
    own.close()


def _build() -> None:
    collections = {name: registry.get(name) for name in KINDS}
    with change_set(SYSTEM, Reason("national files"), *collections.values()) as w:

        def add(kind: str, number: str, shape: str | None, **values: Any) -> int:
            given = {"source": SOURCE, "source_ref": f"nf-{kind}-{number}", **values}
            return w.insert(collections[kind], given, shape)

        mahalle = add("neighbourhoods", "1", box(-500, -500, 2000, 2000), ad="Caferağa", tur="mahalle")
        block = add("blocks", "1", box(0, 0, 100, 50), ada_no="123", mahalle=mahalle)
        parcels = [
            add("parcels", "1", box(0, 0, 20, 50), mahalle=mahalle, ada=block, ada_no="123", parsel_no="007",
                mahalle_adi="Caferağa", tapu_alani="1000.50", zemin_no=1234567890, suyulu=True,
                uygulama_tarihi="1999-12-31", nitelik="Arsa & <bahçe>\niki satır"),
            add("parcels", "2", box(20, 0, 20, 50), mahalle=mahalle, ada_no="", parsel_no="7.A"),
        ]  # fmt: skip
        house = add("buildings", "1", box(2, 5, 12, 20), parsel=parcels[0], bina_no="001", yapi_grubu="A",
                    yapi_sinifi="3", kat_sayisi=5, yukseklik_m=15.25, yapim_yili=1987, ad="Çınar Apt. \"B\"")  # fmt: skip
        add("buildings", "2", _holed(), yapi_grubu="diger")
        street = add("streets", "1", None, ad="Moda Caddesi")
        for n, text in enumerate(("12", "12/A", "14-16")):
            point = ewkt(f"POINT({EAST + 60 + n}.123 {NORTH - 5}.457)")
            add("door-numbers", text, point, kapi_no=text, yol=street, bina=house if n else None, mahalle=mahalle,
                posta_kodu="01234" if n else None, tur="ana_giris", yol_adi="Moda Caddesi")  # fmt: skip
        plan = add(
            "plans", "1", box(-100, -100, 600, 600), pin="UİP-NF1", ad="Plan", tur="UIP", durum="yururlukte"
        )
        add("zoning-areas", "1", box(-50, -50, 65, 150), plan=plan, fonksiyon="112002", taks="0.4", taks_tip="Deger",
            kaks="1.20", kaks_tip="Deger", nizam="A", on_bahce=5, plan_notu="≤ 4 kat")  # fmt: skip
        add("zoning-areas", "2", _holed(), plan=plan, fonksiyon="101013")


def _holed() -> str:
    """Two parts, one with a hole."""
    e, n = EAST + 200, NORTH
    outer = f"({e} {n},{e + 40} {n},{e + 40} {n + 40},{e} {n + 40},{e} {n})"
    hole = f"({e + 10} {n + 10},{e + 10} {n + 20},{e + 20} {n + 20},{e + 20} {n + 10},{e + 10} {n + 10})"
    other = f"({e + 60} {n},{e + 70} {n},{e + 70} {n + 9.5},{e + 60} {n})"
    return ewkt(f"MULTIPOLYGON(({outer},{hole}),({other}))")


@pytest.fixture
def staff(client: Any, db: None) -> Any:
    """A client that may take view-only collections as a whole."""
    client.force_login(User.objects.create_user("memur", password="cok-gizli-parola", is_staff=True))
    return client


@pytest.fixture
def file(staff: Any, city: None, tmp_path: Any, settings: Any) -> Any:
    """Return a function that downloads to a file."""
    settings.KBS_EXTENT = (28.97, 40.95, 29.06, 41.01)

    def fetch(name: str, form: str) -> Any:
        response = staff.get(f"/ogc/collections/{name}/download.{form}?profile=tucbs")
        assert response.status_code == 200, response.content[:500]
        path = tmp_path / f"{name}.{form}"
        path.write_bytes(b"".join(response.streaming_content))
        return path

    return fetch


def _rows(name: str) -> dict[str, dict[str, Any]]:
    """What the collection holds of the module's source: values by column, the geometry as text to the millimetre."""
    collection = registry.get(name)
    with session(SYSTEM) as cursor:
        cursor.execute(
            f"SELECT t.*, ST_AsText(t.geom, 3) FROM {collection.table} AS t WHERE source = %s", [SOURCE]
        )
        names = [column.name for column in cursor.description[:-1]]
        rows = [dict(zip(names, row[:-1], strict=True)) | {"geom": row[-1]} for row in cursor.fetchall()]
    return {row["source_ref"]: {k: v for k, v in row.items() if k not in SYSTEM_COLUMNS} for row in rows}


def _clear(name: str) -> None:
    """Take the collection's features away, and what refers to them out of the way."""
    with session(SYSTEM) as cursor:
        if name == "parcels":
            cursor.execute("UPDATE buildings_building SET parsel_id = NULL WHERE source = %s", [SOURCE])
        if name == "buildings":
            cursor.execute("UPDATE addresses_doornumber SET bina_id = NULL WHERE source = %s", [SOURCE])
        cursor.execute(f"DELETE FROM {registry.get(name).table} WHERE source = %s", [SOURCE])


@pytest.mark.parametrize("name", ASKED)
def test_gml_is_valid_and_others_read_it(file, staff, name):
    path = file(name, "gml")
    root = validated(path.read_bytes(), staff.get(f"/ogc/collections/{name}/schema?f=xsd").content)
    expected = {"parcels": 2, "door-numbers": 3, "buildings": 2, "zoning-areas": 2}[name]
    assert len([e for e in root if e.tag.endswith("featureMember")]) == expected
    assert root.find(".//*[@srsName]").get("srsName") == "urn:ogc:def:crs:EPSG::5254"
    assert root.find(f".//{GML}pos") is not None or root.find(f".//{GML}posList").text.startswith("453")
    frame = pyogrio.read_dataframe(path, DOWNLOAD_SCHEMA="NO")
    assert (len(frame), frame.crs.to_epsg()) == (expected, 5254)
    assert frame.total_bounds[0] > EAST - 1000 and frame.total_bounds[0] < EAST + 1000


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("form", ["gml", "gpkg", "geojson"])
def test_a_file_of_ours_changes_nothing(file, name, form):
    report = import_file(file(name, form), name)
    assert (report.changes, report.rejected, report.reasons) == (0, 0, {})
    assert report.unchanged == len(_rows(name))


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("form", ["gml", "gpkg"])
def test_a_file_of_ours_brings_everything_back(file, name, form):
    before, path = _rows(name), file(name, form)
    _clear(name)
    assert _rows(name) == {}
    report = import_file(path, name)
    assert (report.new, report.rejected) == (len(before), 0)
    after = _rows(name)
    for rows in (before, after):
        for row in rows.values():
            # A GeoPackage keeps thousandths of a second.
            row["valid_from"] = row["valid_from"].replace(
                microsecond=row["valid_from"].microsecond // 1000 * 1000
            )
    assert after == before


@pytest.mark.parametrize("name", ASKED)
def test_a_reader_driven_by_the_schema_takes_it(file, staff, name, tmp_path):
    """OGR's GMLAS makes its layers from the application schema; here with the subset, as it has no network."""
    try:
        Driver("GMLAS")
    except GDALException:
        pytest.skip("this libgdal has no GMLAS")
    schema = staff.get(f"/ogc/collections/{name}/schema?f=xsd").content.decode()
    text = file(name, "gml").read_text(encoding="utf-8")
    (tmp_path / "own.xsd").write_text(schema.replace(GML_SCHEMA, str(SUBSET)), encoding="utf-8")
    local = tmp_path / "local.gml"
    local.write_text(re.sub(r'(schemaLocation="\S+) [^"]*', r"\1 own.xsd", text), encoding="utf-8")
    layer = DataSource(f"GMLAS:{local}")[0]
    assert layer.name == type_name(registry.get(name)).lower()
    assert (len(layer), layer.srs.srid) == (len(_rows(name)), 5254)
    assert EAST - 1000 < layer.extent.min_x < EAST + 1000


def test_names_and_values_are_the_national_model_s(file):
    root = etree.parse(str(file("buildings", "gml"))).getroot()
    building = next(e for e in root.iter() if e.tag.endswith("}Bina"))
    values = {etree.QName(e).localname: e.text for e in building}
    assert values["BO_yapiGrubuTipi"] == "AGrubu"
    assert values["BO_yapiSinifiTipi"] == "3Sinif"
    assert values["tucbsNo"] == building.get(f"{GML}id").rpartition(".")[2]
    assert {"adi", "zeminUstuKatSayisi", "YIY_deger", "surumBaslangicZamani", "geometri"} <= set(values)
    assert values["kbs_source"] == SOURCE


def test_an_empty_text_is_no_change(file):
    """Files tell absent and empty texts alike."""
    path = file("zoning-areas", "gml")
    with session(SYSTEM) as cursor:
        cursor.execute("UPDATE planning_zoningarea SET etiket = '' WHERE source = %s", [SOURCE])
    assert import_file(path, "zoning-areas").changes == 0


def test_a_filled_template_of_parcels_finds_its_neighbourhood(staff, city, tmp_path, settings):
    """The key of a parcel needs the neighbourhood; without a number it is the one around it."""
    settings.KBS_EXTENT = (28.97, 40.95, 29.06, 41.01)
    book = openpyxl.load_workbook(io.BytesIO(staff.get("/ogc/collections/parcels/template?f=xlsx").content))
    sheet = book["parcels"]
    head = [cell.value for cell in sheet[1]]
    values = {"ada_no": "900", "parsel_no": "1", "WKT": box(700, 0, 20, 50).partition(";")[2]}
    keep = [name for name in head if name != "kbs_mahalle"]
    sheet.delete_cols(head.index("kbs_mahalle") + 1)
    sheet.append([values.get(name) for name in keep])
    path = tmp_path / "parcels.xlsx"
    book.save(path)
    assert import_file(path, "parcels", source=SOURCE).new == 1
    with session(SYSTEM) as cursor:
        cursor.execute(
            "SELECT n.source_ref FROM cadastre_parcel AS p JOIN boundaries_neighbourhood AS n ON n.id = p.mahalle_id"
            " WHERE p.ada_no = '900' AND p.source = %s",
            [SOURCE],
        )
        assert cursor.fetchall() == [("nf-neighbourhoods-1",)]


def test_a_source_that_a_person_names_wins(file):
    report = import_file(file("buildings", "gml"), "buildings", source="belediye", dry_run=True)
    assert report.new == 2


@pytest.mark.parametrize("collection", [c for c in registry if c.geometry], ids=lambda c: c.id)
def test_every_collection_has_a_schema_and_a_valid_empty_or_full_file(staff, city, collection):
    schema = staff.get(f"/ogc/collections/{collection.id}/schema?f=xsd")
    response = staff.get(f"/ogc/collections/{collection.id}/download.gml")
    validated(b"".join(response.streaming_content), schema.content)
