"""A real server for browser tests: a database of its own with the demo city, granian on a free port.

`KBS_E2E_URL` names a running server instead; then nothing is made and nothing is stopped.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kbs.env import ROOT
from tests.demo import Clone, cloned

_BIN = Path(sys.executable).parent
# Somebody who may change everything, and two of the demo city's people: whose changes wait for approval, and who
# approves them. With `KBS_E2E_URL` the running server has to have them.
STAFF = ("yetkili", "deneme-12345")
CLERK = ("imar", "deneme-12345")
APPROVER = ("yonetici", "deneme-12345")
# Somebody who gets a passkey.
OWNER = ("anahtarli", "deneme-67890")


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


_STAFF_MADE = """
from kbs.access.models import Assignment, User
user = User.objects.create_user({name!r}, password={password!r}, is_staff=True)
Assignment.objects.create(user=user, role="veri")
for name, password in {others!r}:
    user = User.objects.get(username=name)
    user.set_password(password)
    user.save()
User.objects.create_user({owner!r}, password={secret!r})
"""


def _add_people(city: Clone) -> None:
    """The data steward of the demo policy changes every collection; the others get passwords that are known."""
    name, password = STAFF
    made = _STAFF_MADE.format(
        name=name, password=password, others=(CLERK, APPROVER), owner=OWNER[0], secret=OWNER[1]
    )
    done = city.manage("shell", "-c", made)
    assert done.returncode == 0, done.stderr[-2000:]


@contextmanager
def live_city(home: Path, shared: Path) -> Iterator[str]:
    """Yield the address of a server that shows the demo city, with its files in an empty folder."""
    if url := os.environ.get("KBS_E2E_URL"):
        yield url.rstrip("/")
        return
    with cloned("e2e", home, shared) as city:
        _add_people(city)
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
        server = subprocess.Popen(list(map(str, command)), env=city.environment, cwd=ROOT)
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(url, server)
            yield url
        finally:
            server.terminate()
            server.wait(timeout=30)
