"""The checks that need no test code of ours: linters, types, contracts, declarations, the frontend's own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
PYTHON = [sys.executable, "manage.py"]

CHECKS = {
    "ruff": [BIN / "ruff", "check", "--quiet", "."],
    "format": [BIN / "ruff", "format", "--check", "."],
    "import contracts": [BIN / "lint-imports"],
    "types": [BIN / "mypy"],
    "declarations": [*PYTHON, "check", "--fail-level", "ERROR"],
    "migrations": [*PYTHON, "makemigrations", "--check", "--dry-run"],
    "english": [BIN.parent.parent / "script" / "messages", "check"],
    "frontend types and directions": [BIN / "npm", "--prefix", "frontend", "run", "--silent", "check"],
    "frontend tests": [BIN / "npm", "--prefix", "frontend", "run", "--silent", "test"],
}


@pytest.mark.checks
@pytest.mark.parametrize("check", CHECKS)
def test_check(check):
    env = os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}", "CI": "1", "NO_COLOR": "1"}
    env.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [str(part) for part in CHECKS[check]],
        cwd=ROOT,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
    )
    if done.returncode:
        pytest.fail(f"{check}: exit code {done.returncode}\n{done.stdout[-6000:]}", pytrace=False)


UNSAFE = {
    "S608": 'import sys\n\nSQL = f"SELECT * FROM {sys.argv[1]}"\n',
    "S602": 'import subprocess\n\nsubprocess.run("ls " + input(), shell=True)\n',
    "S324": 'import hashlib\n\nhashlib.md5(b"x")\n',
    "S105": 'password = "gizli-parola"\n',
}


@pytest.mark.checks
@pytest.mark.parametrize("rule", UNSAFE)
@pytest.mark.parametrize("folder", ["kbs", "layers", "script"])
def test_the_static_scan_sees_what_is_unsafe(folder, rule):
    """Ruff's S rules are those of bandit; they hold for all that runs."""
    done = subprocess.run(
        [
            BIN / "ruff",
            "check",
            "--output-format",
            "concise",
            "--stdin-filename",
            f"{folder}/planted.py",
            "-",
        ],
        cwd=ROOT,
        input=UNSAFE[rule],
        capture_output=True,
        text=True,
    )
    assert rule in done.stdout
