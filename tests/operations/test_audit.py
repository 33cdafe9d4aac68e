"""`script/audit`: what is found is told, and what could not be asked is not taken for clean."""

from __future__ import annotations

import importlib.util
import subprocess

import pytest

from kbs.env import ROOT

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


@pytest.mark.checks
def test_no_locked_package_has_a_known_vulnerability():
    done = subprocess.run([ROOT / "script" / "audit"], capture_output=True, text=True, timeout=1200)
    if done.returncode == audit.NOT_ASKED:
        pytest.skip(f"nobody could be asked: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
