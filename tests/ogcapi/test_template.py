"""Empty templates: they say what is wanted, hold no data, and are imported as they are once filled in."""

import io
from datetime import date

import openpyxl
import pyogrio
import pytest
import shapely

from kbs.exchange.run import import_file
from tests.exchange.conftest import rows

pytestmark = pytest.mark.django_db
GARDEN = ["source_ref", "name", "kind", "area_m2", "opened_on", "fenced"]


@pytest.fixture(autouse=True)
def extent(settings, tmp_path):
    settings.VAR_DIR = tmp_path / "var"
    settings.KBS_EXTENT = (28.97, 40.95, 29.06, 41.01)


def _book(client, collection, query="f=xlsx"):
    response = client.get(f"/ogc/collections/{collection}/template?{query}")
    assert response.status_code == 200, response.content[:300]
    return openpyxl.load_workbook(io.BytesIO(response.content))


def test_the_workbook_has_data_fields_lists_and_crs(client):
    book = _book(client, "gardens")
    assert book.sheetnames == ["gardens", "alanlar", "liste garden_kind", "crs"]
    assert [cell.value for cell in book["gardens"][1]] == [*GARDEN, "WKT"]
    assert book["gardens"].max_row == 1
    assert book["crs"]["A1"].value == "EPSG:5254"
    assert [row[0].value for row in book["liste garden_kind"]] == ["değer kodu", "gul", "oyun"]
    fields = {row[0].value: [cell.value for cell in row] for row in book["alanlar"]}
    assert fields["name"][1:5] == ["Ad", "Ad", "string", "evet"] or fields["name"][4] == "evet"
    assert fields["area_m2"][5] == "m2"


def test_required_columns_are_marked_and_codes_are_offered(client):
    sheet = _book(client, "gardens")["gardens"]
    bold = [cell.value for cell in sheet[1] if cell.font.bold]
    assert bold == ["source_ref", "name", "WKT"]
    assert "Zorunlu" in sheet["B1"].comment.text
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.formula1, choice.errorStyle, str(choice.sqref)) == (
        "'liste garden_kind'!$A$2:$A$3", "stop", "C2:C10000",
    )  # fmt: skip
    assert sheet.column_dimensions["A"].number_format == "@"


def test_hidden_and_computed_fields_are_not_asked_for(client, staff):
    names = {cell.value for cell in _book(staff, "gardens")["gardens"][1]}
    assert "budget" in names
    assert "keeper" not in names


def test_a_filled_workbook_is_imported_as_it_is(client, tmp_path):
    book = _book(client, "gardens")
    shape = "POLYGON((415300 4538600,415320 4538600,415320 4538620,415300 4538620,415300 4538600))"
    book["gardens"].append(["007", "Şablon Bahçesi", "gul", 400.5, date(2026, 1, 2), True, shape])
    path = tmp_path / "gardens-sablon.xlsx"
    book.save(path)
    report = import_file(path, "gardens")
    assert (report.new, report.rejected, report.crs) == (1, 0, "EPSG:5254 TUREF / TM30")
    found = rows(
        "SELECT name, kind, area_m2, opened_on, fenced, round(ST_Area(geom)) FROM toytown_garden"
        " WHERE source_ref = '007'"
    )
    assert [tuple(map(str, row)) for row in found] == [
        ("Şablon Bahçesi", "gul", "400.50", "2026-01-02", "True", "400.0")
    ]


def test_points_take_two_columns_and_references_take_numbers(client, tmp_path):
    book = _book(client, "trees")
    assert [cell.value for cell in book["trees"][1]] == [
        "source_ref", "species", "height_m", "kbs_garden", "easting", "northing",
    ]  # fmt: skip
    (garden,) = rows("SELECT min(id) FROM toytown_garden")[0]
    book["trees"].append(["s1", "Servi", 7.5, garden, 415_310.5, 4_538_610.25])
    path = tmp_path / "trees.xlsx"
    book.save(path)
    assert import_file(path, "trees").new == 1
    assert rows("SELECT garden_id, ST_X(geom) FROM toytown_tree WHERE source_ref = 's1'") == [
        (garden, 415_310.5)
    ]


def test_a_filled_geopackage_is_imported_as_it_is(client, tmp_path):
    path = tmp_path / "gardens-sablon.gpkg"
    path.write_bytes(client.get("/ogc/collections/gardens/template?f=gpkg").content)
    layers = dict(pyogrio.list_layers(path))
    assert layers == {"gardens": "MultiPolygon", "alanlar": None, "liste_garden_kind": None}
    frame = pyogrio.read_dataframe(path, layer="gardens")
    assert (len(frame), frame.crs.to_epsg(), list(frame.columns)) == (0, 5254, [*GARDEN, "geometry"])
    frame.loc[0] = ["G1", "Paket", "oyun", 12.5, None, False, shapely.box(415300, 4538700, 415310, 4538710)]
    pyogrio.write_dataframe(frame, path, layer="gardens", append=True)
    report = import_file(path, "gardens")
    assert (report.new, report.rejected) == (1, 0)
    assert rows("SELECT name, kind FROM toytown_garden WHERE source_ref = 'G1'") == [("Paket", "oyun")]


def test_a_template_can_bear_national_names(client, tmp_path):
    book = _book(client, "gardens", "f=xlsx&profile=tucbs")
    head = [cell.value for cell in book["gardens"][1]]
    assert head[:3] == ["kbs_source_ref", "adi", "turDegeri"]
    shape = "POLYGON((415300 4538600,415320 4538600,415320 4538620,415300 4538620,415300 4538600))"
    book["gardens"].append(["N1", "Ulusal", "gulBahcesi", None, None, True, shape])
    path = tmp_path / "gardens.xlsx"
    book.save(path)
    assert import_file(path, "gardens").new == 1
    assert rows("SELECT kind FROM toytown_garden WHERE source_ref = 'N1'") == [("gul",)]


def test_a_table_without_geometry_has_a_workbook_only(client):
    assert _book(client, "visits").sheetnames == ["visits", "alanlar"]
    assert client.get("/ogc/collections/visits/template?f=gpkg").status_code == 406


@pytest.mark.parametrize(("query", "status"), [("f=csv", 406), ("f=xlsx&limit=1", 400), ("profile=x", 400)])
def test_what_is_not_offered_is_refused(client, query, status):
    assert client.get(f"/ogc/collections/gardens/template?{query}").status_code == status


def test_head_revalidation_and_links(client):
    response = client.head("/ogc/collections/gardens/template?f=xlsx")
    assert response.status_code == 200
    assert response["Content-Disposition"] == 'attachment; filename="gardens-sablon.xlsx"'
    again = client.get(
        "/ogc/collections/gardens/template?f=xlsx", headers={"If-None-Match": response["ETag"]}
    )
    assert again.status_code == 304
    links = client.get("/ogc/collections/paths?f=json").json()["links"]
    assert len([link for link in links if "/template?" in link["href"]]) == 2
    assert "/collections/gardens/template" in client.get("/ogc/api?f=json").json()["paths"]
