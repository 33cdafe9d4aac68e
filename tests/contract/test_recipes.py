"""The lines of docs/api.md for ogr2ogr and curl, run as they stand there against the running server."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.contract.programs import Program
from tests.ogcapi.part4 import MERGE, forget
from tests.toytown.people import EAST, NORTH

pytestmark = pytest.mark.django_db
DOCS = Path(__file__).parents[2] / "docs" / "api.md"
SERVICE = "https://…/ogc"


def recipe(title: str) -> str:
    """The shell lines below a bold title."""
    found = re.search(
        rf"^\*\*{re.escape(title)}\*\*(?:.+\n)+\n((?:    .+\n)+)", DOCS.read_text(), re.MULTILINE
    )
    assert found, title
    return re.sub("^    ", "", found[1], flags=re.MULTILINE)


class Desk:
    """A folder to work in, with a key in the environment."""

    def __init__(self, folder: Path, server: str, key: str) -> None:
        self.folder, self.server, self.key = folder, server, key

    def run(self, lines: str) -> subprocess.CompletedProcess[str]:
        """Run shell lines; a pipe fails with any of its parts."""
        text = lines.replace(SERVICE, f"{self.server}/ogc")
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", text], cwd=self.folder, env=os.environ | {"KEY": self.key},
            capture_output=True, text=True, timeout=60,
        )  # fmt: skip

    def query(self, file: str, statement: str) -> str:
        return self.run(f"ogrinfo -q {file} -dialect SQLite -sql {statement!r}").stdout


@pytest.fixture
def desk(tmp_path: Path, server: str, key: str, owner_cursor: Any) -> Any:
    """New trees lie there as a GIS keeps them: in another system, with heights, empty cells and a date of nobody."""
    rows = "".join(f"{28.99 + place / 10_000},40.9731,Cedar,{place or ''}\n" for place in range(4))
    (tmp_path / "new.csv").write_text("x,y,species,height_m\n" + rows)
    desk = Desk(tmp_path, server, key)
    made = desk.run(
        "ogr2ogr new.gpkg new.csv -oo X_POSSIBLE_NAMES=x -oo Y_POSSIBLE_NAMES=y -oo KEEP_GEOM_COLUMNS=NO"
        " -oo AUTODETECT_TYPE=YES -s_srs EPSG:4326 -t_srs EPSG:5255 -nln trees"
    )
    assert made.returncode == 0, made.stderr
    yield desk
    owner_cursor.execute("SELECT id FROM toytown_tree WHERE species = 'Cedar'")
    forget(owner_cursor, "toytown_tree", *(number for (number,) in owner_cursor.fetchall()))


def cedars(desk: Desk) -> dict[int, dict[str, Any]]:
    _status, _headers, body = Program(desk.server, desk.key).ask(
        "GET", "/collections/trees/items?species=Cedar&limit=100"
    )
    return {one["id"]: one for one in body["features"]}


def test_features_are_added_and_changed_with_two_lines_each(desk):
    done = desk.run(recipe("New features"))
    assert done.returncode == 0, done.stdout + done.stderr
    added = cedars(desk)
    assert sorted(one["properties"]["height_m"] or 0 for one in added.values()) == [0, 1, 2, 3]
    places = sorted(one["geometry"]["coordinates"] for one in added.values())
    assert places == [pytest.approx([28.99 + place / 10_000, 40.9731], abs=2e-7) for place in range(4)]

    before = {one: _versions(desk, one) for one in added}
    done = desk.run(recipe("Changed features"))
    assert done.returncode == 0, done.stdout + done.stderr
    changed = cedars(desk)
    for number, old in added.items():
        grown = old["properties"]["height_m"]
        assert changed[number]["properties"]["height_m"] == (None if grown is None else grown + 1)
        assert changed[number]["geometry"] == old["geometry"]
        # What was sent as it was read left no version.
        assert _versions(desk, number) == before[number] + (grown is not None)


def test_what_somebody_else_has_changed_meanwhile_stops_all_of_it(desk):
    assert desk.run(recipe("New features")).returncode == 0
    reading, editing, sending = re.split(r"^(?=ogr)", recipe("Changed features"), flags=re.MULTILINE)
    assert desk.run(reading + editing).returncode == 0
    first = min(cedars(desk))
    other = Program(desk.server, desk.key)
    address = f"/collections/trees/items/{first}"
    assert other.ask("PATCH", address, {"properties": {"height_m": 40}}, MERGE, **{"If-Match": "*"})[0] == 200
    before = cedars(desk)
    refused = desk.run(sending)
    assert refused.returncode != 0
    assert '"status": 412' in refused.stdout and "features[0]" in refused.stdout
    assert cedars(desk) == before


def test_a_file_that_names_its_system_twice_or_one_that_is_not_offered_is_refused(desk):
    line = recipe("New features")
    foreign = desk.run(line.replace("-t_srs EPSG:5254", "-t_srs EPSG:32635"))
    assert foreign.returncode != 0 and "crs: has type `name` and names one of" in foreign.stdout
    twice = desk.run(
        line.replace("-H ", "-H 'Content-Crs: http://www.opengis.net/def/crs/EPSG/0/5254' -H ", 1)
    )
    assert twice.returncode != 0 and "leave out one of the two" in twice.stdout
    unknown = desk.run(line.replace("ogr2ogr ", "ogr2ogr -sql 'SELECT *, 1 AS girth FROM trees' ", 1))
    assert unknown.returncode != 0 and "girth: is not a property of trees" in unknown.stdout
    assert cedars(desk) == {}


def test_the_stored_place_keeps_every_digit_through_a_file(desk, owner_cursor):
    """Answers are rounded to millimetres, files in the stored system are not: nothing moves on the way."""
    assert desk.run(recipe("New features")).returncode == 0
    number = min(cedars(desk))
    owner_cursor.execute(
        "UPDATE toytown_tree SET geom = ST_SetSRID(ST_MakePoint(%s, %s), 5254) WHERE id = %s",
        [EAST + 1 / 3, NORTH + 1 / 7, number],
    )
    done = desk.run(recipe("Changed features"))
    assert done.returncode == 0, done.stdout + done.stderr
    owner_cursor.execute("SELECT ST_X(geom), ST_Y(geom) FROM toytown_tree WHERE id = %s", [number])
    assert owner_cursor.fetchone() == (EAST + 1 / 3, NORTH + 1 / 7)


def _versions(desk: Desk, number: int) -> int:
    _status, _headers, body = Program(desk.server, desk.key).ask(
        "GET", f"/collections/trees/items/{number}/versions"
    )
    return len(body["versions"])
