"""The demo city, made once for all tests that look at it: by the commands a user runs, then cloned for each of them.

Workers that test side by side share it; who comes first makes it, and the session that began all drops it at its end.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kbs.env import ROOT, env
from tests.databases import drop, owner_settings, recreate

RUN = os.environ.get("KBS_TEST_DB", "main")
PATTERN = f"test_kbs_{RUN}_pattern"


@dataclass(frozen=True)
class Clone:
    """A database and a folder of files with the demo city, and the environment of a service on them."""

    database: str
    environment: dict[str, str]
    first_output: str

    def manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a management command, whatever comes of it."""
        return _manage(self.environment, *arguments)


@contextmanager
def cloned(name: str, home: Path, shared: Path) -> Iterator[Clone]:
    """Yield a demo city of one's own.

    Args:
        name: What tells its database from others.
        home: An empty folder for its files.
        shared: A folder that all workers of this run see.
    """
    pattern = shared / "demo-city"
    _make_once(pattern)
    database = f"test_kbs_{RUN}_{name}"
    var = home / "var"
    shutil.copytree(pattern / "var", var)
    recreate(owner_settings(), database, PATTERN)
    try:
        yield Clone(database, _environment(database, var), (pattern / "output").read_text(encoding="utf-8"))
    finally:
        drop(owner_settings(), database)


def forget(shared: Path) -> None:
    """Drop what the clones were made from, if anything was."""
    if (shared / "demo-city").exists():
        drop(owner_settings(), PATTERN)


def _make_once(pattern: Path) -> None:
    pattern.mkdir(exist_ok=True)
    with (pattern / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (pattern / "output").exists():
            return
        recreate(owner_settings(), PATTERN, "template_kbs")
        environment = _environment(PATTERN, pattern / "var")
        (pattern / "var").mkdir(exist_ok=True)
        for command in (["migrate", "--verbosity", "0"], ["kbs_demo"]):
            done = _manage(environment, *command)
            assert done.returncode == 0, f"{command[0]}:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
        (pattern / "output").write_text(done.stdout, encoding="utf-8")


def _manage(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=1200
    )


def _environment(database: str, var: Path) -> dict[str, str]:
    return {
        **{key: value for key, value in os.environ.items() if key != "KBS_TEST_CITY"},
        "DATABASE_URL": _renamed(env.str("DATABASE_URL"), database),
        "KBS_DATABASE_OWNER_URL": _renamed(env.str("KBS_DATABASE_OWNER_URL"), database),
        "KBS_ENV_FILE": os.devnull,
        "KBS_VAR_DIR": str(var),
        "KBS_LOG_LEVEL": "WARNING",
        "DJANGO_SETTINGS_MODULE": "kbs.settings",
    }


def _renamed(url: str, database: str) -> str:
    """Return the address of another database of the same server, be its place a host or a socket's folder."""
    return f"{url.rpartition('/')[0]}/{database}"
