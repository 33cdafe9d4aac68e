"""Somebody to ask for vulnerabilities, on this machine: OSV's answer for Python packages, the registry's for npm."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

# As OSV answers for a package it knows something of (its schema 1.6; the advisory is made up).
OSV = {
    "vulns": [
        {
            "id": "GHSA-0000-kbs0-test",
            "summary": "An advisory of the test",
            "modified": "2024-11-18T23:19:06Z",
            "schema_version": "1.6.0",
            "affected": [
                {
                    "package": {"name": "django", "ecosystem": "PyPI", "purl": "pkg:pypi/django"},
                    "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99.1"}]}],
                }
            ],
        }
    ]
}
# As the npm registry answers `npm audit` (POST /-/npm/v1/security/advisories/bulk).
NPM = {
    "id": 1,
    "url": "https://github.com/advisories/GHSA-0000-kbs0-test",
    "title": "An advisory of the test",
    "severity": "high",
    "vulnerable_versions": "<99.1.0",
    "cwe": [],
    "cvss": {"score": 0, "vectorString": None},
}


class Advisories(BaseHTTPRequestHandler):
    """Knows holes in the packages named in `holes` and `npm_holes`; with `silent` it answers nobody."""

    holes: set[str] = set()
    npm_holes: set[str] = set()
    silent = False
    asked: set[str] = set()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        question = json.loads(body)
        if self.path == "/osv":
            name = question["package"]["name"]
            self.asked.add(name)
            self._tell(OSV if name in self.holes else {})
        else:
            self.asked |= question.keys()
            self._tell({name: [NPM] for name in self.npm_holes & question.keys()})

    def do_GET(self) -> None:
        """What npm wants to know of a package with a hole."""
        name = self.path.strip("/")
        version = {"name": name, "version": "1.0.0", "dist": {"tarball": "", "shasum": ""}}
        self._tell({"name": name, "dist-tags": {"latest": "1.0.0"}, "versions": {"1.0.0": version}})

    def _tell(self, answer: dict[str, Any]) -> None:
        content = json.dumps(answer).encode()
        self.send_response(503 if self.silent else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_arguments: object) -> None:
        pass


@contextmanager
def answering() -> Iterator[str]:
    """Run it on a free port and yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Advisories)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
