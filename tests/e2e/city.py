"""A real server for browser tests: a database of its own with the demo city, granian on a free port.

`KBS_E2E_URL` names a running server instead; then nothing is made and nothing is stopped.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2
from psycopg2 import sql

from kbs.env import ROOT, env

NAME = "test_kbs_e2e_" + os.environ.get("KBS_TEST_DB", "main")
_BIN = Path(sys.executable).parent


def _renamed(url: str) -> str:
    """Return the address of another database of the same server, be its place a host or a socket's folder."""
    return f"{url.rpartition('/')[0]}/{NAME}"


def _environment(var_dir: str) -> dict[str, str]:
    return {
        **{key: value for key, value in os.environ.items() if key != "KBS_TEST_CITY"},
        "DATABASE_URL": _renamed(env.str("DATABASE_URL")),
        "KBS_DATABASE_OWNER_URL": _renamed(env.str("KBS_DATABASE_OWNER_URL")),
        "KBS_ENV_FILE": os.devnull,
        "KBS_VAR_DIR": var_dir,
        "DJANGO_SETTINGS_MODULE": "kbs.settings",
    }


def _administer(statement: str, *names: str) -> None:
    owner = env.db_url("KBS_DATABASE_OWNER_URL")
    connection = psycopg2.connect(
        dbname="postgres",
        user=owner["USER"],
        password=owner["PASSWORD"],
        host=owner["HOST"] or None,
        port=owner["PORT"] or None,
    )
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
    connection.close()


def _manage(environment: dict[str, str], *arguments: str) -> None:
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=1200)
    assert done.returncode == 0, (
        f"{' '.join(arguments)} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert server.poll() is None, f"the server ended with {server.returncode}"
        try:
            with urllib.request.urlopen(url + "/healthz", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError("the server did not answer within a minute")


@contextmanager
def live_city() -> Iterator[str]:
    """Yield the address of a server that shows the demo city."""
    if url := os.environ.get("KBS_E2E_URL"):
        yield url.rstrip("/")
        return
    _administer("DROP DATABASE IF EXISTS {} WITH (FORCE)", NAME)
    _administer("CREATE DATABASE {} TEMPLATE {}", NAME, "template_kbs")
    with tempfile.TemporaryDirectory() as var_dir:
        environment = _environment(var_dir)
        _manage(environment, "migrate", "--verbosity", "0")
        _manage(environment, "kbs_demo")
        port = _free_port()
        command = [_BIN / "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
        command += [
            "--workers",
            "1",
            "--blocking-threads",
            "6",
            "--log-level",
            "warning",
            "kbs.wsgi:application",
        ]
        server = subprocess.Popen(list(map(str, command)), env=environment, cwd=ROOT)
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(url, server)
            yield url
        finally:
            server.terminate()
            server.wait(timeout=30)
            _administer("DROP DATABASE IF EXISTS {} WITH (FORCE)", NAME)
