"""Programs that ask a running server, each with a key."""

from __future__ import annotations

import base64
import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.ogcapi.part4 import GEOJSON

QGIS = "Mozilla/5.0 QGIS/34407/Debian GNU/Linux 12 (bookworm)"


class Program:
    """A client with a key and headers of its own; `basic` gives the key as a password."""

    def __init__(self, server: str, key: str, *, basic: bool = False, **headers: str) -> None:
        self.server = server
        password = base64.b64encode(f"any:{key}".encode()).decode()
        login = f"Basic {password}" if basic else f"Bearer {key}"
        self.headers = {"User-Agent": QGIS, "Authorization": login} | headers

    def ask(
        self, method: str, path: str, body: Any = None, kind: str = GEOJSON, **headers: str
    ) -> tuple[int, Any, Any]:
        data = None if body is None else json.dumps(body).encode()
        own = self.headers | ({"Content-Type": kind} if data else {}) | headers
        url = path if path.startswith("http") else f"{self.server}/ogc{path}"
        try:
            with urlopen(Request(url, data, own, method=method), timeout=20) as response:
                text = response.read()
                return response.status, response.headers, json.loads(text) if text else None
        except HTTPError as exc:
            return exc.code, exc.headers, json.loads(exc.read())
