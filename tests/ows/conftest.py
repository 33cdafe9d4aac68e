"""Asking the catalogue service, and its answers as elements."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from lxml import etree

from kbs.metadata.xml import NAMESPACES

BASE = {"service": "CSW", "version": "2.0.2"}


class Asker:
    """A client of /ows/csw."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def get(self, status: int = 200, **pairs: str) -> Any:
        return self._root(self.client.get("/ows/csw", BASE | pairs), status)

    def post(self, text: str | bytes, status: int = 200, content_type: str = "application/xml") -> Any:
        return self._root(self.client.post("/ows/csw", text, content_type=content_type), status)

    def records(self, **pairs: str) -> Any:
        """The search results for key-value pairs."""
        asked = {
            "request": "GetRecords",
            "typeNames": "csw:Record",
            "resultType": "results",
            "maxRecords": "1000",
        }
        return self.get(**asked | pairs).find("csw:SearchResults", NAMESPACES)

    def titles(self, **pairs: str) -> list[str]:
        return [e.text for e in self.records(**pairs).findall(".//dc:title", NAMESPACES)]

    def search(self, condition: str, **attributes: str) -> list[str]:
        """The titles for an XML filter."""
        filled = f'<csw:Constraint version="1.1.0"><ogc:Filter>{condition}</ogc:Filter></csw:Constraint>'
        root = self.post(question(filled, **attributes))
        return [e.text for e in root.findall(".//dc:title", NAMESPACES)]

    def fault(self, status: int = 400, **pairs: str) -> tuple[str, str, str]:
        """Code, locator and text of the exception report."""
        return told(self.get(status, **pairs))

    @staticmethod
    def _root(response: Any, status: int) -> Any:
        assert response.status_code == status, response.content[:2000]
        assert response["Content-Type"] == "application/xml"
        return etree.fromstring(response.content)


def told(root: Any) -> tuple[str, str, str]:
    """Code, locator and text of an exception report."""
    [found] = root.findall("ows:Exception", NAMESPACES)
    return (
        found.get("exceptionCode"),
        found.get("locator", ""),
        found.findtext("ows:ExceptionText", "", NAMESPACES),
    )


def question(inner: str = "", **attributes: str) -> str:
    """A GetRecords document with something in its query."""
    given = {"service": "CSW", "version": "2.0.2", "resultType": "results", "maxRecords": "1000"} | attributes
    written = " ".join(f'{name}="{value}"' for name, value in given.items())
    return (
        '<csw:GetRecords xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ogc="http://www.opengis.net/ogc"'
        f' xmlns:gml="http://www.opengis.net/gml" {written}><csw:Query typeNames="csw:Record">'
        f"<csw:ElementSetName>full</csw:ElementSetName>{inner}</csw:Query></csw:GetRecords>"
    )


@pytest.fixture
def asker(client: Client, db: None) -> Asker:
    """A client of the service."""
    return Asker(client)
