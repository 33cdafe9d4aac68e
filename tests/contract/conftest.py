"""The service as its users run it: granian in a process of its own, on toytown's committed data."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils.timezone import now

from kbs.access.keys import service
from kbs.access.models import User
from kbs.env import env

ROOT = Path(__file__).parents[2]
START_SECONDS = 30


@pytest.fixture(scope="session")
def server(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a running server (no slash at the end)."""
    log = tmp_path_factory.mktemp("server") / "log"
    port = _free_port()
    command = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
        "--workers", "1", "--blocking-threads", "4", "--blocking-threads-idle-timeout", "600",
        "--log-level", "warning", "--working-dir", str(ROOT), "kbs.wsgi:application",
    ]  # fmt: skip
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=_environment(), stdout=output, stderr=output, cwd=ROOT)
    try:
        _wait(process, port, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)
    assert b"Traceback" not in log.read_bytes(), log.read_text()


@pytest.fixture
def make_key(server: str, db: None) -> Iterator[Callable[..., str]]:
    """Return a function that makes a key of a member of staff, really committed; it is revoked afterwards."""
    made = []

    def alone(function: Callable[[], Any]) -> Any:
        def run() -> Any:
            try:
                return function()
            finally:
                connection.close()

        with ThreadPoolExecutor(1) as pool:
            return pool.submit(run).result()

    def make(**bounds: Any) -> str:
        def settle() -> tuple[Any, str]:
            name = f"program{now().timestamp()}"
            user = User.objects.create_user(name, password="cok-gizli-parola", is_staff=True)
            return service.make(user, "QGIS", **{"write": True, **bounds})

        key, text = alone(settle)
        made.append(key)
        return str(text)

    yield make
    for key in made:
        alone(lambda key=key: service.revoke(key))


@pytest.fixture
def key(make_key: Callable[..., str]) -> str:
    """The key of a member of staff that writes."""
    return make_key()


def _environment() -> dict[str, str]:
    """The test's environment with the test database for the application's own."""
    url = env.str("DATABASE_URL")
    name = connection.settings_dict["TEST"]["NAME"]
    return os.environ | {
        "DATABASE_URL": url[: url.rindex("/") + 1] + name,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "KBS_ALLOWED_HOSTS": "127.0.0.1",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[Any], port: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            asked = HTTPConnection("127.0.0.1", port, timeout=5)
            asked.request("GET", "/ogc/conformance")
            if asked.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the server did not start: {log.read_text()[-3000:]}")
