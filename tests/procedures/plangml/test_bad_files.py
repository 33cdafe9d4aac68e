"""Files that are not what they should be: refused with the line, the class and the element, or kept and told."""

from __future__ import annotations

import re
import time
import tracemalloc
from pathlib import Path

import pytest

from kbs.exchange.detect import open_source
from kbs.exchange.run import import_file
from kbs.problems import CoordinateSystemProblem, InvalidData, Problem, UnreadableSource, UnsupportedSource
from kbs.procedures.plangml import parse
from kbs.procedures.plangml.load import load
from kbs.procedures.plangml.look import judged, look_at
from kbs.procedures.plangml.parse import features, is_plangml
from tests.exchange.conftest import rows
from tests.procedures.plangml import files
from tests.procedures.plangml.files import BUILDING, area, feature, housing, line, plan, write

KONUT = BUILDING | {"KonutTip": "GelismeKonut"}
WITHOUT_TAKS = {name: value for name, value in KONUT.items() if name != "Taks"}
OPEN_RING = area().replace(f" {files.EAST + 0},{files.NORTH + 0}<", "<")

BAD = {
    "plangml-unknown-class": (feature("Gecekondu", area()), "Gecekondu", "sınıf yok"),
    "nip": (feature("MevcutKonut", area()), "MevcutKonut", "1/5000"),
    "plangml-missing-element": (feature("Konut", area(), **WITHOUT_TAKS), "Konut, Taks", "zorunlu"),
    "plangml-bad-number": (housing(KatAdedi="4.5"), "Konut, KatAdedi", "tam sayı"),
    "nan": (housing(EmsalKaks="NaN"), "Konut, EmsalKaks", "sayı beklenir"),
    "plangml-bad-value": (housing(KonutTip="Villa"), "Konut, KonutTip", "YerlesikKonut"),
    "kind": (housing(TaksTip="Belki"), "Konut, TaksTip", "GecerliDegil"),
    "plangml-geometry-kind": (feature("Konut", line(), **KONUT), "Konut, GeometryProperty", "LineString"),
    "no-geometry": (feature("Konut", **KONUT), "Konut, GeometryProperty", "geometri yok"),
    "plangml-geometry": (feature("Konut", OPEN_RING, **KONUT), "Konut, GeometryProperty", "halka"),
    "gml3": (
        feature("Konut", area().replace("coordinates", "posList"), **KONUT), "Konut, GeometryProperty", "posList",
    ),
    "plangml-mixed-crs": (
        feature("Konut", area(srs="EPSG:5255"), **KONUT), "Konut, GeometryProperty", "EPSG:5255",
    ),
    "plangml-nested": (housing(Adi="<plan:x>1</plan:x>"), "Konut, Adi", "içinde öge olamaz"),
    "plangml-twice": (
        housing().replace("<plan:Adi>", "<plan:Adi>a</plan:Adi><plan:Adi>"), "Konut, Adi", "iki kez",
    ),
    "plangml-namespace": (
        feature("Konut", area(), **KONUT).replace("plan:Konut>", "gml:Konut>"), "Konut", "www.csb.gov.tr",
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def extent(settings, tmp_path):
    settings.KBS_EXTENT = (28.9, 40.9, 29.1, 41.1)
    settings.VAR_DIR = tmp_path / "var"


@pytest.mark.django_db
@pytest.mark.parametrize("case", BAD)
def test_a_bad_feature_refuses_the_file_and_says_where(case: str, tmp_path: Path):
    member, place, reason = BAD[case]
    path = write(tmp_path / "bad.gml", plan(), housing(40), member)
    with pytest.raises(InvalidData) as caught:
        load(path)
    told = " ".join(fault.reason for fault in caught.value.faults)
    assert place in told and reason in told and "dosyada 9. satır" in told, told
    if case.startswith("plangml-"):
        assert any(fault.name == case for fault in caught.value.faults), caught.value.faults
    assert rows("SELECT count(*) FROM planning_plan") == [(0,)]
    report = load(path, allow_rejects=True, rejects=tmp_path / "rejects.csv")
    assert (report.new, report.rejected) == (2, 1)
    (kept,) = list(tmp_path.glob("rejects-*.csv"))
    assert place in kept.read_text(encoding="utf-8")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("members", "told"),
    [
        ((housing(),), "hiç yok"),
        ((plan(), plan(Pin="1")), r"PlanSiniri \(dosyada 3\. satır\), PlanSiniri \(dosyada 6\. satır\)"),
        ((plan(), feature("PlanDegisiklikSiniri", area(), Pin="1", PlanAdi="a", DegismeSebepTip="Resen")), r"dosyada 6\. satır"),
        ((plan(Pin=""),), "Pin yok"),
    ],
)  # fmt: skip
def test_a_file_holds_one_plan_with_its_number(members, told, tmp_path: Path):
    with pytest.raises(InvalidData, match=told):
        load(write(tmp_path / "plans.gml", *members))


@pytest.mark.django_db
def test_what_the_rebuilt_schema_does_not_know_is_kept_and_told(tmp_path: Path):
    odd = feature(
        "IbadetAlani", area(40), **BUILDING, IbadetTip="Tapinak", YeniOge="değer & 1".replace("&", "&amp;")
    )
    path = write(
        tmp_path / "odd.gml", plan(), odd, feature("Orman", area(80).replace("MultiPolygon", "MultiPolygon"))
    )
    report = load(path)
    assert report.rejected == 0
    told = {note.code: str(note.text) for note in report.notes}
    assert "IbadetAlani.YeniOge" in told["plangml-unknown-element"]
    assert "IbadetAlani.IbadetTip = Tapinak" in told["plangml-unknown-value"]
    assert rows(
        "SELECT fonksiyon, strpos(plangml, 'değer & 1') > 0 FROM planning_zoningarea WHERE plangml_sinif = 'IbadetAlani'"
    ) == [(None, True)]


@pytest.mark.django_db
def test_swapped_axes_are_told(tmp_path: Path):
    path = write(tmp_path / "in.gml", plan(), housing())
    text = path.read_text(encoding="utf-8")

    def swap(match):
        return " ".join(",".join(reversed(pair.split(","))) for pair in match[1].split()).join(
            ("<gml:coordinates>", "</gml:coordinates>")
        )

    path.write_text(re.sub(r"<gml:coordinates>([^<]+)</gml:coordinates>", swap, text), encoding="utf-8")
    with pytest.raises(CoordinateSystemProblem) as caught:
        load(path)
    assert caught.value.extra["suggestions"] == ["--axis yx"]
    assert load(path, axis="yx").new == 2


@pytest.mark.django_db
def test_a_file_without_a_crs_is_asked_for_one(tmp_path: Path):
    path = write(tmp_path / "in.gml", plan(), housing())
    path.write_text(path.read_text(encoding="utf-8").replace(' srsName="EPSG:5254"', ""), encoding="utf-8")
    with pytest.raises(CoordinateSystemProblem):
        load(path)
    assert load(path, crs="EPSG:5254").new == 2


def test_it_is_not_confused_with_other_gml(tmp_path: Path):
    other = write(tmp_path / "other.gml", head=files.HEAD.replace("www.csb.gov.tr", "www.example.org"))
    assert not is_plangml(other)
    assert is_plangml(write(tmp_path / "mine.gml", plan()))
    with pytest.raises(UnsupportedSource, match="www.example.org"):
        look_at(other)
    assert open_source(tmp_path / "mine.gml").format.startswith("PlanGML")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<",
        "PIN;AD\n1;2\n",
        files.HEAD,
        files.HEAD + "<plan:featureMember></plan:FeatureCollection>",
        files.HEAD + "<plan:featureMember><plan:Konut>\x01</plan:Konut></plan:featureMember>" + files.TAIL,
        '<?xml version="1.0" encoding="klingon"?>' + files.HEAD + files.TAIL,
    ],
)
def test_what_is_not_well_formed_is_told_with_line_and_column(text: str, tmp_path: Path):
    path = tmp_path / "bad.gml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableSource, match=r"satır \d+, sütun \d+"):
        list(features(path))
    with pytest.raises(Problem):
        import_file(path, "plangml")


LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9))
    + "]>" + files.HEAD + "<plan:featureMember><plan:Konut><plan:Adi>&j;</plan:Adi></plan:Konut></plan:featureMember>"
    + files.TAIL
)  # fmt: skip
MEMBER = "<plan:featureMember><plan:Konut>"
HOSTILE = {
    "doctype": LAUGHS,
    "external": '<!DOCTYPE l SYSTEM "file:///etc/passwd">' + files.HEAD + files.TAIL,
    "depth": files.HEAD + MEMBER + "<plan:a>" * 100_000,
    "tag": files.HEAD + "<" + "a" * (40 << 20),
    "attribute": files.HEAD + '<plan:featureMember a="' + "a" * (40 << 20),
    "comment": files.HEAD + "<!--" + "a" * (40 << 20),
    "text": files.HEAD + MEMBER + "<plan:Adi>" + "a" * (40 << 20),
    "coordinates": files.HEAD
    + MEMBER
    + "<plan:GeometryProperty><gml:Point><gml:coordinates>"
    + "1," * (40 << 20),
    "members": files.HEAD + "<plan:featureMember>" + "<plan:Orman/>" * 2,
    "values": files.HEAD + MEMBER + "".join(f"<plan:a{i}/>" for i in range(10_000)),
    "features": files.HEAD + "<plan:featureMember><plan:Orman/></plan:featureMember>" * 2001,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_are_refused_within_fixed_memory_and_time(kind: str, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(parse, "MOST_FEATURES", 2000)
    path = tmp_path / "hostile.gml"
    path.write_text(HOSTILE[kind], encoding="utf-8")
    started = time.monotonic()
    tracemalloc.start()
    with pytest.raises(UnreadableSource):
        for _feature in features(path):
            pass
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100 << 20, peak
    assert time.monotonic() - started < 30


def test_judging_lists_every_fault(tmp_path: Path):
    count, faults = judged(write(tmp_path / "a.gml", housing(KatAdedi="x", Taks="y"), feature("Yok")))
    assert count == 2 and len(faults) == 4 and "bulunan: 0" in faults[-1]
