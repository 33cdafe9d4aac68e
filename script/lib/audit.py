"""Known vulnerabilities of the locked packages. An answer that nothing was found where nothing was asked is none."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
# The smallest first: where nobody answers for it, the others are not asked for. dev.txt holds what base.txt does.
LOCKS = ("uv", "ldap", "dev")
_PATIENCE = 300
CLEAN, VULNERABLE, NOT_ASKED = 0, 1, 3


def python_packages(report: dict[str, Any]) -> tuple[list[str], int]:
    """Return the vulnerabilities of a pip-audit report in words, and how many packages were really looked up."""
    packages = report.get("dependencies", [])
    found = [
        f"{package['name']} {package['version']}: {hole['id']}, mended in {', '.join(hole['fix_versions']) or 'none'}"
        for package in packages
        for hole in package.get("vulns", ())
    ]
    return found, sum("skip_reason" not in package for package in packages)


def npm_packages(report: dict[str, Any]) -> tuple[list[str], int]:
    """Return the vulnerabilities of an `npm audit` report in words, and how many packages were really looked up."""
    if "vulnerabilities" not in report:
        return [], 0
    found = [
        f"{name}: {hole['severity']} ({hole['range']})" for name, hole in report["vulnerabilities"].items()
    ]
    return found, int(report["metadata"]["dependencies"]["total"])


def asked(command: list[str], folder: Path = ROOT) -> dict[str, Any]:
    """Return the JSON a command prints; nothing when it could not ask."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=_PATIENCE)
        answer = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, json.JSONDecodeError):
        return {}
    return answer if isinstance(answer, dict) else {}


def main(given: Sequence[str] = ()) -> int:
    """Ask for every lock; print what was found. What is given goes to pip-audit."""
    found: list[str] = []
    unasked: list[str] = []
    flags = ["--require-hashes", "--disable-pip", "--progress-spinner", "off", "-f", "json", *given]
    reports: dict[str, tuple[list[str], int]] = {}
    for lock in LOCKS:
        somebody = all(number for _holes, number in reports.values())
        command = [str(BIN / "pip-audit"), *flags, "-r", f"requirements/{lock}.txt"]
        reports[f"requirements/{lock}.txt"] = python_packages(asked(command) if somebody else {})
    reports["frontend/package-lock.json"] = npm_packages(
        asked([str(BIN / "npm"), "audit", "--json"], ROOT / "frontend")
    )
    for name, (holes, number) in reports.items():
        found += [f"{name}: {hole}" for hole in holes]
        unasked += [] if number else [name]
        print(f"{name}: {number} packages looked up, {len(holes)} known vulnerabilities")
    for line in found:
        print(line, file=sys.stderr)
    if unasked:
        print(f"NOT AUDITED, nobody could be asked: {', '.join(unasked)}", file=sys.stderr)
    return VULNERABLE if found else NOT_ASKED if unasked else CLEAN


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
