"""`script/audit`: what is found is told, and what could not be asked is not taken for clean."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess

import pytest

from kbs.env import ROOT, env
from tests.operations.advisories import Advisories, answering

_spec = importlib.util.spec_from_file_location("kbs_audit", ROOT / "script" / "lib" / "audit.py")
audit = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(audit)

HOLE = {"id": "PYSEC-2021-1", "fix_versions": ["2.0"], "aliases": [], "description": ""}
SKIPPED = {"name": "a", "skip_reason": "Dependency not found on PyPI and could not be audited: a (1.0)"}


def test_packages_that_were_not_looked_up_are_not_counted():
    clean = {"name": "b", "version": "1.0", "vulns": []}
    assert audit.python_packages({"dependencies": [SKIPPED, clean]}) == ([], 1)
    assert audit.python_packages({"dependencies": [SKIPPED]}) == ([], 0)
    assert audit.python_packages({}) == ([], 0)
    found, asked = audit.python_packages({"dependencies": [{"name": "b", "version": "1.0", "vulns": [HOLE]}]})
    assert (found, asked) == (["b 1.0: PYSEC-2021-1, mended in 2.0"], 1)


def test_the_answer_of_npm_is_read():
    assert audit.npm_packages({"error": {"code": "ENOTFOUND"}}) == ([], 0)
    report = {
        "vulnerabilities": {"x": {"severity": "high", "range": "<2"}},
        "metadata": {"dependencies": {"total": 7}},
    }
    assert audit.npm_packages(report) == (["x: high (<2)"], 7)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"dependencies": [SKIPPED]}, 3),
        ({"dependencies": [{"name": "b", "version": "1", "vulns": [HOLE]}, SKIPPED]}, 1),
    ],
)
def test_exit_codes(monkeypatch, capsys, answer, code):
    monkeypatch.setattr(audit, "asked", lambda *_arguments: answer)
    assert audit.main() == code


@pytest.fixture
def ask(monkeypatch):
    """Run the script with somebody to ask; returns the exit code and what it said."""
    monkeypatch.setattr(Advisories, "asked", set())

    def run(holes=(), npm_holes=(), silent=False):
        monkeypatch.setattr(Advisories, "holes", set(holes))
        monkeypatch.setattr(Advisories, "npm_holes", set(npm_holes))
        monkeypatch.setattr(Advisories, "silent", silent)
        with answering() as address:
            done = subprocess.run(
                [ROOT / "script" / "audit", "-s", "osv", "--osv-url", f"{address}/osv"],
                env=os.environ | {"npm_config_registry": address, "npm_config_fetch_retries": "0"},
                capture_output=True,
                text=True,
                timeout=300,
            )
        return done.returncode, done.stdout + done.stderr

    return run


@pytest.mark.checks
def test_a_hole_that_somebody_knows_of_fails_the_build(ask):
    code, said = ask(holes={"django"}, npm_holes={"maplibre-gl"})
    assert code == audit.VULNERABLE, said
    assert re.search(r"requirements/dev.txt: django \S+: GHSA-0000-kbs0-test, mended in 99.1", said)
    assert "frontend/package-lock.json: maplibre-gl: high" in said
    # Nothing of a lock was left out; dev.txt holds what base.txt does.
    for lock in ("base", "dev", "ldap", "uv"):
        locked = re.findall(
            r"^([\w.-]+)==", (ROOT / "requirements" / f"{lock}.txt").read_text(), re.MULTILINE
        )
        assert {name.lower() for name in locked} <= Advisories.asked, lock


@pytest.mark.checks
def test_where_nobody_answers_it_is_not_taken_for_clean(ask):
    code, said = ask(silent=True)
    assert code == audit.NOT_ASKED, said
    assert (
        "NOT AUDITED, nobody could be asked: requirements/uv.txt, requirements/ldap.txt, requirements/dev.txt"
        in said
    )


@pytest.mark.checks
def test_no_locked_package_has_a_known_vulnerability():
    done = subprocess.run([ROOT / "script" / "audit"], capture_output=True, text=True, timeout=1200)
    if done.returncode == audit.NOT_ASKED and not env.bool("KBS_AUDIT_REQUIRED", default=False):
        pytest.skip(done.stderr.strip())
    assert done.returncode == 0, done.stderr
