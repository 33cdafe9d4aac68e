"""The symbol conformance report over the city, and the committed page of all symbols."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from kbs.access.principals import SYSTEM
from kbs.catalog.registry import registry
from kbs.catalog.symbols import ByCode, Fill, Symbol
from kbs.metadata import symbol_page, symbol_report
from kbs.portrayal.conformance import departures, gaps

PAGE = settings.BASE_DIR / "docs" / "symbols.md"
CITY = [c for c in registry if c.model.__module__.startswith("layers.")]
ZONING = registry.get("zoning-areas")


def test_the_committed_page_is_up_to_date():
    text = PAGE.read_text(encoding="utf-8")
    assert text == symbol_page.page(CITY, text), "run: manage.py kbs_symbols --page docs/symbols.md"
    assert text.count("\n| `") == 349


def test_the_city_draws_the_standard_s_signs():
    assert [c.id for c in CITY if c.symbol and c.symbol.standard] == ["zoning-areas", "plan-lines"]
    assert [d for c in CITY for d in departures(c)] == []


def test_the_standard_s_own_gaps_are_listed():
    found = {sign.code: sign for sign in gaps(ZONING)}
    assert "density not stated: one dot per 2.2 mm cell" in found["101013"].left_out
    assert found["101012"].confidence == "PROPOSED"
    assert "112002" not in found


def _changed():
    """The zoning collection with one colour and one hatch changed, one code more and one less."""
    standard = ZONING.symbol.standard
    signs = [sign for sign in standard.signs if sign.code in ("110018", "112002", "101013")]
    fills = (("110018", "#ff00ff"), ("112002", "#8C541A"), ("OWN-1", "#123456"))
    symbol = Symbol(
        Fill(
            color=ByCode("fonksiyon", fills, "#d9d4cb"),
            pattern=ByCode("fonksiyon", (("112002", "grid-3"),), ""),
        ),
        standard=replace(standard, signs=tuple(signs), local=(("OWN-1", "Plan"),)),
    )
    return replace(ZONING, symbol=symbol)


def test_every_departure_is_named():
    found = {(d.code, d.aspect): (d.standard, d.drawn, d.by) for d in departures(_changed())}
    assert found[("110018", "fill")] == ("#E00021", "#FF00FF", "")
    assert found[("112002", "hatch")] == ("", "grid-3", "")
    assert found[("OWN-1", "code")] == ("", "present", "Plan")
    assert found[("101013", "code")] == ("present", "", "")
    assert ("112002", "fill") not in found


@pytest.fixture
def zones(owner_cursor):
    """Zoning areas with known and unknown codes."""
    owner_cursor.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s", [ZONING.table]
    )
    assert ("fonksiyon",) in owner_cursor.fetchall()
    rows = [("110018", 3), ("YOK-1", 2), (None, 1)]
    for code, number in rows:
        for index in range(number):
            owner_cursor.execute(
                "INSERT INTO planning_zoningarea (source, source_ref, fonksiyon, geom) VALUES ('symbol-report', %s, %s,"
                " ST_GeomFromText('MULTIPOLYGON(((0 0,1 0,1 1,0 0)))', Find_SRID('public', 'planning_zoningarea', 'geom')))",
                [f"{code}-{index}", code or ""],
            )
    yield
    owner_cursor.execute("DELETE FROM planning_zoningarea WHERE source = 'symbol-report'")


def test_features_without_a_sign_are_counted(zones):
    one = symbol_report.report(ZONING, SYSTEM)
    assert one.property == "fonksiyon"
    assert one.without_sign == [("YOK-1", 2), ("", 1)]
    assert (one.features, one.drawn, one.departing) == (6, 3, 0)
    assert symbol_report.report(_changed(), SYSTEM).departing == 3


def test_the_report_comes_in_three_forms(zones):
    def written(form: str) -> str:
        out = io.StringIO()
        call_command("kbs_symbols", "--collection", "zoning-areas", "--report", form, stdout=out)
        return out.getvalue()

    [one] = json.loads(written("json"))
    assert one["without_sign"] == [["YOK-1", 2], ["", 1]]
    rows = list(csv.DictReader(io.StringIO(written("csv"))))
    assert [(r["finding"], r["code"], r["features"]) for r in rows][:2] == [
        ("no-sign", "YOK-1", "2"),
        ("no-sign", "", "1"),
    ]
    assert sum(r["finding"] == "standard-gap" for r in rows) == len(gaps(ZONING))
    assert "<td>YOK-1</td>" in written("html")
    assert written("csv") == written("csv")


def test_the_summary_and_a_wrong_name(db):
    out = io.StringIO()
    call_command("kbs_symbols", stdout=out)
    assert "plan-lines: 0 features, 0 without a sign of their own" in out.getvalue()
    with pytest.raises(CommandError, match="unknown collection: nothing"):
        call_command("kbs_symbols", "--collection", "nothing")
