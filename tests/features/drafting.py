"""People who prepare and approve drafts, and what they send."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from kbs.access.models import Assignment, Unit, User
from kbs.access.principals import SYSTEM
from kbs.access.session import session
from tests.ogcapi.part4 import GARDENS, STORAGE, Editor

DRAFTS = "/api/v1/drafts"
OPEN = {"collections": ["*"], "read": ["@open"]}


class Person:
    """Somebody with a browser."""

    def __init__(self, name: str, unit: Unit | None, *roles: str) -> None:
        self.user = User.objects.create_user(name, password="x", unit=unit)
        for role in roles:
            Assignment.objects.create(user=self.user, role=role)
        self.client = Client()
        self.client.force_login(self.user)
        self.editor = Editor(self.client)

    def get(self, address: str, **query: str) -> Any:
        return self.client.get(f"{DRAFTS}{address}", query)

    def post(self, address: str = "", status: int = 200, **body: Any) -> Any:
        response = self.client.post(f"{DRAFTS}{address}", json.dumps(body), content_type="application/json")
        assert response.status_code == status, response.content
        return response.json()

    def put_in(self, draft: int, *actions: dict[str, Any], status: int = 201) -> Any:
        return self.post(f"/{draft}/operations", status, transaction=list(actions), crs=STORAGE)

    def rename(self, feature: int, name: str) -> dict[str, Any]:
        """The action that renames a garden as this person sees it now."""
        tag = self.editor.get(f"{GARDENS}/{feature}")[1]
        return {
            "action": "update", "collection": "gardens", "id": feature, "ifMatch": tag,
            "patch": {"properties": {"name": name}},
        }  # fmt: skip


@pytest.fixture
def town(policy: Any) -> dict[str, Any]:
    """Two units; in one of them somebody writes for approval, a colleague too, and somebody approves."""
    policy(
        {"role": "everyone", **OPEN},
        {"role": "writer", "collections": ["*"], "read": ["@open", "@internal"], "write": ["@open", "@internal"],
         "create": True, "retire": True, "approval": True},
        {"role": "head", "collections": ["*"], "read": ["@open", "@internal"], "approve": True},
    )  # fmt: skip
    green, roads = (Unit.objects.create(code=code, name=code) for code in ("green", "roads"))
    return {
        "ayse": Person("ayse", green, "writer"),
        "ali": Person("ali", green, "writer", "head"),
        "veli": Person("veli", roads, "writer"),
        "can": Person("can", roads, "head"),
        "nobody": Person("nobody", None),
    }


@pytest.fixture
def gardens(db: None) -> tuple[int, int]:
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT id FROM toytown_garden ORDER BY id LIMIT 2")
        first, second = (row[0] for row in cursor.fetchall())
    return first, second


def names(*ids: int) -> list[str | None]:
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT id, name FROM toytown_garden WHERE id = ANY (%s)", [list(ids)])
        found = dict(cursor.fetchall())
    return [found.get(one) for one in ids]


def begun(person: Person, *actions: dict[str, Any], submit: bool = True) -> int:
    draft: int = person.post("", 201, title="Park düzeni", reason="Karar 7", document="2026/7")["id"]
    person.put_in(draft, *actions)
    if submit:
        person.post(f"/{draft}/submit")
    return draft
