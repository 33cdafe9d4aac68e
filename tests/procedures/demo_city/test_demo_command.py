"""`kbs_demo`: the whole city with one command, and nothing to do the second time."""

from __future__ import annotations

import json
import re
import resource
from pathlib import Path

import pytest
import rasterio
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.procedures.demo_city.conftest import DemoCity


def test_real_data_arrive_with_the_counts_of_their_source(demo_city: DemoCity) -> None:
    counts = {
        table: demo_city.one(f"SELECT count(*) FROM {table} WHERE source = 'osm'")
        for table in (
            "boundaries_province",
            "boundaries_district",
            "buildings_building",
            "roads_streetcentreline",
            "addresses_doornumber",
            "places_place",
        )
    }
    assert counts == {
        "boundaries_province": 81,
        "boundaries_district": 39,
        "buildings_building": 1583,
        "roads_streetcentreline": 422,
        "addresses_doornumber": 1200,
        "places_place": 750,
    }
    levels = demo_city.rows(
        "SELECT kademe, count(*), count(ust_id) FROM boundaries_adminname GROUP BY 1 ORDER BY 2"
    )
    assert levels == [("il", 81, 0), ("ilce", 973, 973), ("mahalle", 73_305, 73_305)]


ACCOUNTS = {
    "admin", "altyapi", "cbs", "emlak", "fen", "imar", "numarataj", "park", "saha", "vatandas", "yonetici",
}  # fmt: skip


def test_passwords_are_random_hashed_and_shown_once(demo_city: DemoCity) -> None:
    shown = dict(
        re.findall(rf"^  ({'|'.join(ACCOUNTS)})\s+(\S{{16}})\s", demo_city.first_output, re.MULTILINE)
    )
    assert shown.keys() == ACCOUNTS
    assert len(set(shown.values())) == len(ACCOUNTS)
    stored = dict(demo_city.rows("SELECT username, password FROM access_user"))
    assert stored.keys() == shown.keys()
    assert all(
        stored[name].startswith("pbkdf2_sha256$") and shown[name] not in stored[name] for name in shown
    )
    assert demo_city.rows("SELECT username FROM access_user WHERE NOT is_staff") == [("vatandas",)]
    assert demo_city.rows("SELECT username FROM access_user WHERE is_superuser") == [("admin",)]


def test_units_have_their_areas_and_people_their_roles(demo_city: DemoCity) -> None:
    areas = dict(demo_city.rows("SELECT code, ST_Area(area) / 1e6 FROM access_unit WHERE area IS NOT NULL"))
    assert areas.keys() == {"altyapi", "saha"}
    assert 20 < areas["altyapi"] < 30
    assert 0.5 < areas["saha"] < 2
    held = demo_city.rows(
        "SELECT u.username, a.role FROM access_assignment AS a JOIN access_user AS u ON u.id = a.user_id ORDER BY 1"
    )
    assert held == [
        ("admin", "veri"), ("altyapi", "altyapi"), ("cbs", "veri"), ("imar", "imar"), ("numarataj", "numarataj"),
        ("saha", "altyapi"), ("yonetici", "yonetici"),
    ]  # fmt: skip


WRITES = """
import json
from kbs.access.models import User
from kbs.access.principals import of_user
from kbs.access.session import session
from kbs.access.state import rights_on
from kbs.catalog.registry import registry
told = {}
for user in User.objects.all():
    principal = of_user(user)
    rights = {c.id: rights_on(c, principal) for c in registry}
    told[user.username] = {
        "writes": sorted(name for name, one in rights.items() if one.writes),
        "approval": sorted(name for name, one in rights.items() if one.approval),
        "approves": any(one.approve for one in rights.values()),
    }
    if principal.holds:
        with session(principal) as cursor:
            cursor.execute("SAVEPOINT s")
            try:
                cursor.execute("UPDATE infrastructure_waterline SET source = source")
                told[user.username]["lines"] = cursor.rowcount
            except Exception:
                cursor.execute("ROLLBACK TO s")
                told[user.username]["lines"] = 0
            cursor.execute("ROLLBACK TO s")
print(json.dumps(told))
"""


def test_each_clerk_changes_what_is_theirs(demo_city: DemoCity) -> None:
    told = json.loads(demo_city.manage("shell", "--no-imports", "-c", WRITES).stdout.splitlines()[-1])
    for name in ("vatandas", "emlak", "fen", "park", "yonetici"):
        assert told[name]["writes"] == []
    assert {"door-numbers", "streets"} <= set(told["numarataj"]["writes"])
    assert (
        told["imar"]["writes"]
        == told["imar"]["approval"]
        == ["plan-lines", "plan-notes", "plans", "zoning-areas"]
    )
    assert len(told["altyapi"]["writes"]) == 14
    assert "parcels" in told["cbs"]["writes"]
    assert {name for name, one in told.items() if one["approves"]} == {"yonetici"}
    lines = {name: told[name]["lines"] for name in ("altyapi", "saha", "cbs", "imar")}
    assert 0 < lines["saha"] < lines["altyapi"] <= lines["cbs"]
    assert lines["imar"] == 0


def _children_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def test_second_run_does_nothing_and_is_quick(demo_city: DemoCity) -> None:
    before = demo_city.rows("SELECT max(id) FROM history_changeset")
    # Processor time, not the clock: the machine may be busy with other tests. Most of it is Django's start.
    spent = _children_seconds()
    output = demo_city.manage("kbs_demo").stdout
    assert _children_seconds() - spent < 5.0
    assert "yapılacak bir şey yok" in output
    assert "parola" not in output
    assert demo_city.rows("SELECT max(id) FROM history_changeset") == before


def test_going_through_all_steps_again_changes_nothing(demo_city: DemoCity) -> None:
    before = demo_city.one("SELECT max(id) FROM history_changedenvelope")
    output = demo_city.manage("kbs_demo", "--again").stdout
    assert "parola" not in output
    assert demo_city.one("SELECT max(id) FROM history_changedenvelope") == before


def test_synthetic_image_is_a_tiled_file_over_the_whole_plan(demo_city: DemoCity) -> None:
    [(name, file, source, covered)] = demo_city.rows(
        "SELECT image.ad, dosya, image.source, ST_Covers(image.geom, plan.geom)"
        " FROM imagery_image AS image, planning_plan AS plan WHERE plan.source_ref = 'plan-uip'"
    )
    assert (source, covered, "Sentetik" in name) == ("sentetik", True, True)
    with rasterio.open(Path(demo_city.environment["KBS_VAR_DIR"]) / "media" / file) as image:
        assert image.crs.to_epsg() == 5254
        assert image.count == 3
        assert image.block_shapes[0] == (512, 512)
        assert len(image.overviews(1)) >= 3
        assert "synthetic" in image.tags()["TIFFTAG_IMAGEDESCRIPTION"]
        assert image.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        [(x, y)] = demo_city.rows(
            "SELECT ST_X(p), ST_Y(p) FROM planning_zoningarea, ST_PointOnSurface(ST_GeometryN(geom, 1)) AS p"
            " WHERE fonksiyon = '101013' AND source = 'sentetik' ORDER BY ST_Area(geom) DESC LIMIT 1"
        )
        row, column = image.index(x, y)
        red, green, blue = image.read(window=((row - 20, row + 20), (column - 20, column + 20))).mean(
            axis=(1, 2)
        )
        assert green > red
        assert green > blue


def test_lost_image_is_painted_again(demo_city: DemoCity) -> None:
    file = Path(demo_city.environment["KBS_VAR_DIR"]) / "media" / "imagery" / "sentetik-ortofoto.tif"
    before = file.read_bytes()
    file.unlink()
    demo_city.manage("kbs_demo")
    assert file.read_bytes() == before


@pytest.mark.django_db
def test_without_real_data_nothing_can_be_derived() -> None:
    with pytest.raises(CommandError, match="kbs_import"):
        call_command("kbs_generate", quiet=True)
