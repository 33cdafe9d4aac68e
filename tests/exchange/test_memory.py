"""Memory does not grow with the file: a large import needs hardly more than a small one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio.raw
import pytest
import shapely

from tests.exchange.conftest import ORIGIN, ROOT
from tests.exchange.test_kill import committed, database_env  # noqa: F401  (a fixture)

pytestmark = [pytest.mark.heavy, pytest.mark.usefixtures("committed")]

RUN = """
import json, sys
import django
django.setup()
from kbs.exchange.mapping import parse
from kbs.exchange.run import import_file
profile = parse({"source": "scale", "fields": {"source_ref": "ref", "name": "name"}})
report = import_file(sys.argv[1], "gardens", mapping=profile, dry_run=True)
# The high-water mark of this program alone; ru_maxrss would count the parent before exec.
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([report.new, int(peak.split()[1]) // 1024, report.seconds]))
"""


def write(path: Path, count: int) -> Path:
    """A GeoPackage of small squares."""
    numbers = np.arange(count)
    east, north = ORIGIN[0] + 6 * (numbers % 500), ORIGIN[1] + 6 * (numbers // 500)
    shapes = shapely.to_wkb(shapely.box(east, north, east + 5, north + 5))
    names = np.array([f"Bahçe {n}" for n in numbers], dtype=object)
    refs = np.array([f"s{n}" for n in numbers], dtype=object)
    pyogrio.raw.write(
        path, shapes, [refs, names], ["ref", "name"], geometry_type="Polygon", crs="EPSG:5254", driver="GPKG"
    )
    return path


def measure(path: Path) -> list[Any]:
    command = [sys.executable, "-c", RUN, str(path)]
    done = subprocess.run(command, cwd=ROOT, env=database_env(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_memory_is_flat(tmp_path: Path):
    small = measure(write(tmp_path / "small.gpkg", 10_000))
    large = measure(write(tmp_path / "large.gpkg", 200_000))
    assert (small[0], large[0]) == (10_000, 200_000)
    assert large[1] - small[1] < 60, (small, large)
