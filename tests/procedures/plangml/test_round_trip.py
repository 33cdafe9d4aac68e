"""What comes in as PlanGML goes out the same; what did not come so goes out valid and stays the same from then on."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import shapely

from kbs.access.principals import SYSTEM
from kbs.exchange.run import import_file
from kbs.features.write import Reason, change_set
from kbs.procedures.plangml.export import export, find
from kbs.procedures.plangml.load import load
from kbs.procedures.plangml.write import ExportReport
from layers.planning.collections import PLAN_LINES, PLANS, ZONING_AREAS
from tests.exchange.conftest import rows
from tests.procedures.plangml import files
from tests.procedures.plangml.files import GOLDEN, content, require_valid

pytestmark = pytest.mark.django_db


TABLES = ("planning_plan", "planning_zoningarea", "planning_planline", "planning_plannote")


@pytest.fixture(autouse=True)
def extent(settings, tmp_path):
    """The small city lies south of the real one's extent."""
    settings.KBS_EXTENT = (28.9, 40.9, 29.1, 41.1)
    settings.VAR_DIR = tmp_path / "var"


def out(pin: str, path: Path, source: str = "") -> ExportReport:
    with path.open("wb") as file:
        report = export(find(pin, source), file)
    require_valid(path)
    return report


def test_every_class_goes_in_and_comes_out_with_the_same_content(tmp_path: Path):
    report = load(GOLDEN)
    assert report.new == 370 and report.rejected == 0
    told = out("34001234", tmp_path / "out.gml")
    assert told.features == 372
    assert not told.filled and not told.left_out and not told.beyond
    assert content(tmp_path / "out.gml") == content(GOLDEN)


def test_the_same_file_twice_changes_nothing_and_neither_does_our_own(tmp_path: Path):
    load(GOLDEN)
    out("34001234", tmp_path / "out.gml")
    for path in (GOLDEN, tmp_path / "out.gml"):
        again = load(path)
        assert (again.new, again.changed, again.retired, again.unchanged) == (0, 0, 0, 370), path
        assert again.change_set is None


def test_one_change_set_over_all_collections(tmp_path: Path):
    report = import_file(GOLDEN, "plangml")
    for table in TABLES:
        assert rows(f"SELECT DISTINCT change_set_id FROM {table}") == [(report.change_set,)]


def test_a_trial_says_the_same_and_leaves_nothing():
    tried = load(GOLDEN, dry_run=True)
    assert (tried.new, tried.applied, tried.change_set) == (370, False, None)
    assert all(rows(f"SELECT count(*) FROM {table}") == [(0,)] for table in TABLES)
    assert load(GOLDEN).new == tried.new


def test_number_and_kind_are_kept_apart():
    load(GOLDEN)
    (area,) = rows(
        "SELECT kaks, kaks_tip, yencok_m, yencok_tip, etiket FROM planning_zoningarea"
        " WHERE strpos(plangml, '1.23456') > 0"
    )
    assert area == (Decimal("1.235"), "Deger", 12.5, "Serbest", "Ç" * 60)


def test_codes_come_from_the_table_and_unknown_ones_stay_empty():
    load(GOLDEN)
    belts = rows(
        "SELECT DISTINCT fonksiyon FROM planning_zoningarea WHERE strpos(plangml, 'OrtaMesafeliKorumaAani') > 0"
    )
    assert belts == [("119011",)]
    lines = dict(rows("SELECT DISTINCT plangml_sinif, tur FROM planning_planline"))
    assert (lines["KopruGecit"], lines["EtaplamaSiniri"], lines["EnerjiNakilHatti"]) == (
        None,
        "122103",
        "106105",
    )


def test_what_is_changed_here_goes_out_changed(tmp_path: Path):
    load(files.write(tmp_path / "in.gml", files.plan(), files.housing(EmsalKaks="1.50")))
    ((area,),) = rows("SELECT id FROM planning_zoningarea")
    with change_set(SYSTEM, Reason("test"), ZONING_AREAS) as w:
        w.update(ZONING_AREAS, area, {"kaks": "2.00", "fonksiyon": "112002"})
    out("34009999", tmp_path / "out.gml")
    (changed,) = [one for one in files.features(tmp_path / "out.gml") if one.name == "Konut"]
    assert (changed.values["EmsalKaks"], changed.values["KonutTip"]) == ("2", "YerlesikKonut")
    assert changed.values["OnBahceMesafesi"] == "5"


def test_what_the_new_file_leaves_out_is_retired_and_other_plans_stay(tmp_path: Path):
    load(GOLDEN)
    first = files.write(tmp_path / "a.gml", files.plan(), files.housing(0), files.housing(40))
    assert load(first).new == 3
    second = files.write(tmp_path / "b.gml", files.plan(), files.housing(0, EmsalKaks="2"))
    report = load(second)
    assert (report.new, report.changed, report.retired, report.unchanged) == (0, 1, 1, 1)
    counts = dict(
        rows(
            "SELECT pin, count(z) FROM planning_plan AS p JOIN planning_zoningarea AS z ON z.plan_id = p.id GROUP BY 1"
        )
    )
    assert counts["34009999"] == 1 and counts["34001234"] > 200


def test_a_plan_that_did_not_come_as_plangml(small_city, tmp_path: Path):
    with change_set(SYSTEM, Reason("test"), PLAN_LINES) as w:
        for code, wkt in (("130100", "0 0,9 9"), ("122103", "0 0,9 0,9 9,0 0"), ("999999", "0 0,5 5")):
            points = ",".join(
                f"{files.EAST + float(x)} {files.NORTH + float(y)}"
                for x, y in (pair.split() for pair in wkt.split(","))
            )
            shape = f"SRID=5254;MULTILINESTRING(({points}))"
            w.insert(PLAN_LINES, {"source": "sentetik", "plan": small_city.plan, "tur": code}, shape)
    told = out("UİP-34000001", tmp_path / "1.gml")
    assert told.left_out.total() == 3  # a line and two areas whose codes no table knows
    assert told.filled["AdaKenari.CizgiKalinligi = 0"] == 1
    assert told.without_place["madde_no"] == 2
    names = {one.name for one in files.features(tmp_path / "1.gml")}
    assert names == {"PlanSiniri", "PlanNotu", "AdaKenari", "EtaplamaSiniri"}
    load(tmp_path / "1.gml", source="belediye")
    out("34000001", tmp_path / "2.gml", "belediye")
    assert (tmp_path / "2.gml").read_bytes() == (tmp_path / "1.gml").read_bytes()


def test_numbers_that_are_missing_are_nought_with_their_kind(small_city, tmp_path: Path):
    ZONES = ({"fonksiyon": "112002", "kaks_tip": "Serbest", "kat": 5}, {"fonksiyon": "105003", "taks": "0.4"})
    with change_set(SYSTEM, Reason("test"), ZONING_AREAS) as w:
        for number, values in enumerate(ZONES):
            e, n = files.EAST + 30 * number, files.NORTH
            ring = f"{e} {n},{e + 9} {n},{e + 9} {n + 9},{e} {n + 9},{e} {n}"
            given = {"source": "sentetik", "plan": small_city.plan, "arka_bahce": 3} | values
            w.insert(ZONING_AREAS, given, f"SRID=5254;POLYGON(({ring}))")
    told = out("UİP-34000001", tmp_path / "1.gml")
    home, school = (
        next(one.values for one in files.features(tmp_path / "1.gml") if one.name == name)
        for name in ("Konut", "EgitimTesisAlani")
    )
    assert (home["EmsalKaks"], home["EmsalKaksTip"], home["KonutTip"]) == ("0", "Serbest", "YerlesikKonut")
    assert (home["Taks"], home["TaksTip"], home["KatAdedi"]) == ("0", "GecerliDegil", "5")
    assert (school["Taks"], school["TaksTip"]) == ("0.4", "Deger")
    assert (school["EgitimTesisTip"], school["MulkiyetTip"]) == ("IlkokulAlani", "Kamu")
    assert told.filled["EgitimTesisAlani.MulkiyetTip = Kamu"] == 1 and told.without_place["arka_bahce"] == 2


def test_the_printed_number_of_a_stored_plan_is_the_plan_s(small_city, tmp_path: Path):
    load(files.write(tmp_path / "in.gml", files.plan(Pin="34000001.0")), source="sentetik")
    assert rows("SELECT pin, ad FROM planning_plan") == [("UİP-34000001", "Deneme planı")]
    assert PLANS.identifier == ("source", "pin")


def test_another_crs_is_kept_and_shapes_stay_within_a_millimetre(tmp_path: Path):
    load(GOLDEN)
    first, second = tmp_path / "5255.gml", tmp_path / "again.gml"
    with first.open("wb") as file:
        export(find("34001234", crs=5255), file)
    load(first, source="sentetik")
    assert out("34001234", second, "sentetik").srid == 5255
    farthest = 0.0
    for one, two in zip(files.features(first), files.features(second), strict=True):
        assert (one.name, one.fid, one.values, two.srid) == (two.name, two.fid, two.values, 5255)
        if one.geometry and two.geometry:
            a, b = (shapely.from_wkb(shape.wkb()) for shape in (one.geometry, two.geometry))
            farthest = max(farthest, shapely.hausdorff_distance(a, b))
    assert farthest < 0.0015
    assert load(second, source="sentetik").changes == 0
