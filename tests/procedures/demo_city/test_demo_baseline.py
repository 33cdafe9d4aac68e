"""What a check of the whole demo city finds: a committed table, each line with the reason why it is a real fault.

`KBS_BLESS=1 pytest tests/procedures/demo_city/test_demo_baseline.py` writes the counts anew and keeps the reasons;
a line without a reason fails.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import yaml

from tests.procedures.demo_city.conftest import DemoCity

TABLE = Path(__file__).parent.parent.parent / "quality" / "demo_baseline.yml"
HEAD = """# What `kbs_check` finds in the demo city under the profile `municipal`: weight, count, and why it is a fault of the
# data (OpenStreetMap's, or the lists of names), not of the rule. Counts by KBS_BLESS=1, reasons by people.
"""


def checked(city: DemoCity, *collections: str) -> dict[str, dict[str, Any]]:
    """Check these collections, or everything; return weight and count by rule and collection."""
    chosen = [part for name in collections for part in ("--collection", name)]
    done = city.try_manage("kbs_check", "--json", *chosen)
    assert "Traceback" not in done.stderr, done.stderr
    report = json.loads(done.stdout)
    assert not report.get("failed"), report["failed"]
    return {
        f"{row['code']} {row['collection']}": {"weight": row["weight"], "count": row["count"]}
        for row in report["rules"]
    }


def _bless(told: dict[str, dict[str, Any]]) -> None:
    old = yaml.safe_load(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else {}
    table = {key: line | {"why": (old or {}).get(key, {}).get("why", "")} for key, line in told.items()}
    body = yaml.safe_dump(table, allow_unicode=True, width=160, sort_keys=True)
    TABLE.write_text(HEAD + body, encoding="utf-8")


def test_the_demo_city_has_its_known_faults_and_no_others(demo_city: DemoCity) -> None:
    told = checked(demo_city)
    if "KBS_BLESS" in os.environ:
        _bless(told)
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    assert all(line["why"] for line in table.values()), "every line needs its reason"
    known = {key: {"weight": line["weight"], "count": line["count"]} for key, line in table.items()}
    assert told == known
    # Where something stops or warns; a rule that only informs is no other code, and the rest was found to be clean.
    again = {key.split()[1] for key, line in told.items() if line["weight"] != "info"}
    of_these = {key: line for key, line in told.items() if key.split()[1] in again}
    assert checked(demo_city, *sorted(again)) == of_these, "a second run says the same"
