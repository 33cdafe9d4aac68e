"""The synthetic plan, which did not come as PlanGML, goes out valid, comes in again, and goes out the same."""

from __future__ import annotations

from pathlib import Path

from kbs.procedures.plangml.parse import features
from tests.procedures.plangml.files import require_valid


def test_the_demo_plan_goes_out_in_and_out_the_same(demo_city, tmp_path: Path):
    first, second = tmp_path / "1.gml", tmp_path / "2.gml"
    told = demo_city.manage("kbs_plangml", "UIP-SENTETIK-1", "--out", str(first)).stderr
    # Street space is an area of ours and a centre line of theirs, the approval line is the boundary of the plan
    # itself; nothing else may be left out.
    assert "UIP-TASITYOLU" in told and "122109" in told and told.count("kodunun PlanGML sınıfı yok") == 2, (
        told
    )
    require_valid(first)
    classes = {one.name for one in features(first)}
    assert {
        "PlanSiniri",
        "PlanNotu",
        "Konut",
        "KentselCalisma",
        "AcikYesilAlan",
        "EgitimTesisAlani",
    } <= classes
    try:
        brought = demo_city.manage("kbs_import", str(first), "--source", "belediye", "--confirm").stdout
        assert f"yeni {sum(1 for _one in features(first))}" in brought, brought
        demo_city.manage("kbs_plangml", "0", "--source", "belediye", "--out", str(second))
        assert second.read_bytes() == first.read_bytes()
        again = demo_city.manage("kbs_import", str(second)).stdout
        assert "yeni 0 · değişen 0" in again
    finally:
        with demo_city.connection.cursor() as cursor:
            for table in ("zoningarea", "planline", "plannote"):
                cursor.execute(
                    f"DELETE FROM planning_{table} WHERE plan_id IN (SELECT id FROM planning_plan WHERE pin = '0')"
                )
            cursor.execute("DELETE FROM planning_plan WHERE pin = '0'")
