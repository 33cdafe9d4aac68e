"""The coded rules on staged rows, and files judged by themselves."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import NoOverlap
from kbs.catalog.registry import registry
from kbs.catalog.rules import Rule, Stops
from kbs.exchange.check_file import check_file
from kbs.exchange.run import import_file
from kbs.problems import InvalidData
from tests.exchange.conftest import garden, ring, rows, staging_tables

pytestmark = pytest.mark.django_db
Write = Callable[..., Path]
BOW = [ring(0)[0], ring(0)[2], ring(0)[1], ring(0)[3], ring(0)[0]]


@pytest.fixture
def overlap(monkeypatch: pytest.MonkeyPatch) -> Callable[[Stops], None]:
    """Forbid overlapping gardens: to everybody, or to new acts only."""

    def forbid(stops: Stops) -> None:
        rule = Rule(
            code="KBS-TOY-001",
            title=_("Bahçeler üst üste"),
            kind="topological",
            constraint=NoOverlap(0.01),
            collections=("gardens",),
            stops=stops,
            clause="toytown",
            remedy=_("Sınırı çekin."),
        )
        monkeypatch.setattr(registry, "_rules", registry._rules | {rule.code: rule})

    return forbid


def stored() -> int:
    return len(rows("SELECT 1 FROM toytown_garden WHERE source_ref LIKE 'f%%'"))


def told(report: Any) -> dict[str, int]:
    return {one.code: one.count for one in report.findings}


def test_what_stops_every_change_rejects_its_row(geojson: Write, overlap: Any, tmp_path: Path) -> None:
    overlap("every-change")
    file = geojson([garden(0), garden(1, ring(0, dx=15)), garden(5)])
    with pytest.raises(InvalidData) as caught:
        import_file(file, "gardens", source="toytown", rejects=tmp_path / "out.csv")
    assert caught.value.extra["report"]["reasons"] == {"KBS-TOY-001": 2}
    with (tmp_path / "out.csv").open(encoding="utf-8-sig") as lines:
        rejected = list(csv.DictReader(lines, delimiter=";" if ";" in lines.readline() else ","))
    assert stored() == 0 and len(rejected) >= 1


def test_the_rest_loads_when_asked(geojson: Write, overlap: Any) -> None:
    overlap("every-change")
    report = import_file(
        geojson([garden(0), garden(1, ring(0, dx=15)), garden(5)]),
        "gardens",
        source="toytown",
        allow_rejects=True,
    )
    assert (report.new, report.rejected, stored()) == (1, 2, 1)


def test_a_row_is_held_against_what_stands_in_the_city(geojson: Write, overlap: Any) -> None:
    import_file(geojson([garden(0)]), "gardens", source="toytown")
    overlap("every-change")
    with pytest.raises(InvalidData, match="KBS-TOY-001"):
        import_file(geojson([garden(1, ring(0, dx=15))], "second.geojson"), "gardens", source="toytown")


def test_a_row_is_not_held_against_its_own_old_shape(geojson: Write, overlap: Any) -> None:
    overlap("every-change")
    import_file(geojson([garden(0), garden(1)]), "gardens", source="toytown")
    moved = geojson([garden(0, ring(0, dx=5)), garden(1)], "moved.geojson")
    report = import_file(moved, "gardens", source="toytown", confirm=True)
    assert (report.changed, report.unchanged, told(report).get("KBS-TOY-001")) == (1, 1, None)


def test_rules_about_new_acts_only_tell_of_inherited_data(geojson: Write, overlap: Any) -> None:
    overlap("new-acts")
    report = import_file(geojson([garden(0), garden(1, ring(0, dx=15))]), "gardens", source="toytown")
    assert report.applied and told(report)["KBS-TOY-001"] == 2
    assert any("KBS-TOY-001 (error) Bahçeler üst üste: 2" in line for line in report.lines())


def test_a_file_is_judged_without_a_trace(geojson: Write, overlap: Any) -> None:
    overlap("nobody")
    file = geojson([garden(0), garden(1, ring(0, dx=15)), garden(2, BOW), garden(3, kind="deniz"), garden(4)])
    before = rows("SELECT count(*) FROM toytown_garden")
    verdict = check_file(file, "gardens", profile="strict")
    found = {(line.code, line.row, line.other) for line in verdict.lines}
    assert ("KBS-TOY-001", 1, 2) in found or ("KBS-TOY-001", 2, 1) in found
    assert ("KBS-GEO-001", 3, None) in found
    assert all(line.easting for line in verdict.lines if line.code in ("KBS-TOY-001", "KBS-GEO-001"))
    worst = [
        (line.code, line.row, line.value)
        for line in verdict.lines
        if line.weight == "error" and line.row == 5
    ]
    assert worst == []
    assert rows("SELECT count(*) FROM toytown_garden") == before
    assert staging_tables() == []


def test_the_same_file_gets_the_same_answer_whatever_the_city_holds(geojson: Write, overlap: Any) -> None:
    overlap("nobody")
    file = geojson([garden(0), garden(1, ring(0, dx=15))])
    first = check_file(file, "gardens").lines
    import_file(file, "gardens", source="toytown")
    assert check_file(file, "gardens").lines == first


def _command(*arguments: Any, capsys: Any) -> tuple[int, str]:
    code = 0
    try:
        call_command("kbs_check", *map(str, arguments))
    except SystemExit as stop:
        code = int(stop.code or 0)
    return code, capsys.readouterr().out


def test_the_command_reports_in_four_formats(geojson: Write, tmp_path: Path, capsys: Any) -> None:
    file = geojson([garden(0, BOW), garden(1, name="<b>=cmd</b>", kind="gul")])
    outputs = [tmp_path / f"report.{ending}" for ending in ("html", "json", "csv", "gpkg")]
    options = [part for output in outputs for part in ("--report", output)]
    code, out = _command("--file", file, "--as", "gardens", *options, capsys=capsys)
    assert code == 1 and "KBS-GEO-001" in out
    body = json.loads(outputs[1].read_text(encoding="utf-8"))
    assert body["weights"]["error"] == 1
    assert [f["row"] for f in body["findings"] if f["code"] == "KBS-GEO-001"] == [1]
    assert "KBS-GEO-001" in outputs[2].read_text(encoding="utf-8-sig")
    assert "<b>" not in outputs[0].read_text(encoding="utf-8").split("<main>")[1]
    import pyogrio

    assert pyogrio.read_info(outputs[3])["features"] == len(body["findings"])


def test_a_clean_file_has_exit_code_zero(geojson: Write, capsys: Any) -> None:
    code, out = _command("--file", geojson([garden(0)]), "--as", "gardens", capsys=capsys)
    assert code == 0 and "error 0" in out


def test_collections_are_judged_by_the_command(capsys: Any) -> None:
    code, out = _command("--collection", "paths", "--profile", "draft", "--json", capsys=capsys)
    assert code == 0
    assert json.loads(out)["scores"][0]["collection"] == "paths"
