"""Toytown's addresses and a person of the staff."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from kbs.access.models import User
from tests.ogcapi.part4 import Editor


@pytest.fixture
def get(client: Client) -> Any:
    """Return a function that gets a path below /ogc/ and gives its parsed JSON; asserts the status."""

    def fetch(path: str, status: int = 200, **headers: str) -> Any:
        response = client.get(f"/ogc/{path}", headers=headers)
        assert response.status_code == status, response.content[:2000]
        return response.json()

    return fetch


@pytest.fixture
def staff(client: Client, db: None) -> Client:
    """Return a client logged in as a member of staff."""
    user = User.objects.create_user("memur", password="cok-gizli-parola", is_staff=True)
    client.force_login(user)
    return client


@pytest.fixture
def editor(staff: Client) -> Editor:
    """Return the staff's client as one that edits."""
    return Editor(staff)


@pytest.fixture
def all_items(get: Any) -> Any:
    """Return a function that walks all pages of an address by its `next` links; gives features and pages."""

    def walk(path: str) -> tuple[list[Any], int]:
        features, pages = [], 0
        while path:
            body = get(path)
            features += body["features"]
            pages += 1
            following = [link["href"] for link in body["links"] if link["rel"] == "next"]
            path = following[0].split("/ogc/", 1)[1] if following else ""
        return features, pages

    return walk
