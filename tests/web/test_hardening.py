"""What protects a service that others reach: settings, log lines of attacks, no fetches on somebody's behalf."""

from __future__ import annotations

import ast
import logging
import os
import subprocess
import sys

import pytest

from kbs.env import ROOT


def manage(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        env={k: v for k, v in os.environ.items() if not k.startswith("DJANGO_")} | settings,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_deploy_check_is_clean_behind_https():
    done = manage(
        "check",
        "--deploy",
        "--fail-level=WARNING",
        KBS_HTTPS="true",
        KBS_SECRET_KEY="x7" + "Qw-9_kLmZ" * 8,
        KBS_ALLOWED_HOSTS="kbs.example.org",
    )
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_a_host_that_is_not_ours_is_one_log_line(client, caplog):
    client.raise_request_exception = False
    with caplog.at_level(logging.INFO):
        answer = client.get("/ogc/", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    lines = [record for record in caplog.records if record.name.startswith("django")]
    assert [record.name for record in lines] == ["django.security.DisallowedHost"]
    assert "evil" not in answer.content.decode()
    assert not any(record.exc_info for record in lines)


FETCHERS = {
    "aiohttp", "ftplib", "http.client", "httpx", "httpx2", "paramiko", "requests", "smtplib", "telnetlib",
    "urllib.request", "urllib3", "xmlrpc",
}  # fmt: skip
OPENERS = {"urlopen", "urlretrieve", "create_connection", "socket"}


def fetches(source: str) -> list[str]:
    """Return what a module imports or calls that opens addresses."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Call):
            callee = node.func
            name = callee.attr if isinstance(callee, ast.Attribute) else getattr(callee, "id", "")
            found += [name] if name in OPENERS else []
        found += [name for name in names if name in FETCHERS or name.split(".")[0] in FETCHERS]
    return found


def test_the_service_opens_no_addresses():
    """Nobody can make the service ask another machine: no code of ours asks any.

    The identity provider is asked by allauth, the directory by django-auth-ldap, at addresses of the settings only.
    """
    modules = [path for folder in ("kbs", "layers") for path in (ROOT / folder).rglob("*.py")]
    assert len(modules) > 300
    assert {str(path): found for path in modules if (found := fetches(path.read_text()))} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import requests",
        "from urllib.request import urlopen",
        "socket.socket()",
        "from urllib import request",
        "x.urlopen(1)",
    ],
)
def test_a_fetch_would_be_noticed(source):
    assert fetches(source)
