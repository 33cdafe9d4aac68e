"""Who asks in the tests of the whole definition, and what there is to ask for: every address leads somewhere."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kbs.access import state
from kbs.access.compile import publish, renew
from kbs.access.models import Assignment, PolicyVersion, Unit, User
from kbs.access.narrow import narrow
from kbs.access.principals import SYSTEM, of_user
from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.features.content import content
from kbs.features.write import Reason, change_set
from tests.ogcapi.part4 import ring
from tests.toytown.collections import GARDENS, PATHS, TREES, VISITS
from tests.toytown.people import EAST, NORTH, ewkt, square

# Open data for everybody; a clerk of a department changes what lies in its area; the chief changes and approves all.
POLICY = {
    "roles": [{"id": "everyone"}, {"id": "staff"}, {"id": "clerk"}, {"id": "chief"}],
    "purposes": [],
    "grants": [
        {"role": "everyone", "collections": ["*"], "read": ["@open"]},
        {"role": "staff", "collections": ["*"], "read": ["@open", "@internal"], "bulk": True},
        {"role": "clerk", "collections": ["gardens", "paths", "trees"], "read": ["@open", "@internal"],
         "write": ["@open", "@internal"], "create": True, "retire": True, "within": "unit", "narrow": "write"},
        {"role": "chief", "collections": ["gardens", "paths", "trees", "visits"], "read": ["@open", "@internal"],
         "write": ["@open", "@internal"], "create": True, "retire": True, "bulk": True, "approve": True},
    ],
}  # fmt: skip
SIZE = 20
CORNER = (EAST + 300, NORTH + 700)
ASKERS = ("anonymous", "clerk", "chief")


@dataclass
class People:
    """The accounts, really committed: doors that stream read on connections of their own."""

    clerk: User
    chief: User


def settle_people() -> tuple[People, Callable[[], None]]:
    """Publish the policy and make the accounts; return them and what takes all back."""
    publish(POLICY)
    far = [(-500, -500), (5000, -500), (5000, 5000), (-500, 5000), (-500, -500)]
    area = ",".join(f"{EAST + e} {NORTH + n}" for e, n in far)
    unit = Unit.objects.create(code="fuzz", name="Bulanık", area=f"SRID=5254;MULTIPOLYGON((({area})))")
    clerk = User.objects.create_user("fuzz-memur", password="uzun-bir-parola", is_staff=True, unit=unit)
    chief = User.objects.create_user(
        "fuzz-amir", password="uzun-bir-parola", is_staff=True, is_superuser=True, unit=unit
    )
    for user, role in ((clerk, "clerk"), (chief, "chief")):
        Assignment.objects.create(user=user, role=role)
    renew()
    for user in (clerk, chief):  # their profiles too: to make one locks what others are to read
        state.role_of(of_user(user))

    def leave() -> None:
        PolicyVersion.objects.all().delete()
        for user in (clerk, chief):
            user.delete()
        Unit.objects.filter(pk=unit.pk)._raw_delete(Unit.objects.db)  # no feature refers to it
        renew()
        time.sleep(0.6)  # a server that other tests ask follows within half a second

    return People(clerk, chief), leave


class World:
    """What there is, in the test's transaction: features with a past, drafts, keys, uploads, a run of quality."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.clients = {"anonymous": Client(), "clerk": Client(), "chief": Client()}
        for name, user in (("clerk", people.clerk), ("chief", people.chief)):
            self.clients[name].force_login(user)
            self.clients[name].cookies["csrftoken"] = "a" * 32
        self.features, self.versions = self._features()
        clerk = self.clients["clerk"]
        self.drafts = [self._draft(clerk) for _place in range(2)]
        self.revision = self._posted(clerk, f"drafts/{self.drafts[1]}/submit", 200)["revision"]
        self.keys = {name: self._posted(self.clients[name], "keys", name="fuzz")["id"] for name in ASKERS[1:]}
        self.run = self._posted(clerk, "quality/runs", 202, collections=["trees"], rules=["KBS-GEO-001"])[
            "id"
        ]
        self.uploads = {name: self._upload(self.clients[name]) for name in ASKERS[1:]}
        nobody = self.clients["anonymous"]
        self.record = nobody.get("/ogc/collections/metadata/items?limit=1").json()["features"][0]["id"]

    def headers(self, asker: str) -> tuple[dict[str, str], dict[str, str]]:
        """The headers and cookies with which an asker sends everything."""
        cookies = {name: one.value for name, one in self.clients[asker].cookies.items()}
        return ({"X-CSRFToken": cookies["csrftoken"]} if "csrftoken" in cookies else {}), cookies

    def tag(self, asker: str, collection_id: str, place: int = 0) -> str:
        """The tag of one of the collection's known features as the asker sees it."""
        user = {"clerk": self.people.clerk, "chief": self.people.chief}.get(asker)
        collection = registry.get(collection_id)
        if user is None or collection is None:
            return '"0"'
        with session(principal := of_user(user)) as cursor:
            found = content(cursor, narrow(collection, principal), self.features[collection_id][place])
        assert found is not None
        return found.tag

    def _features(self) -> tuple[dict[str, list[int]], tuple[int, int]]:
        """Two gardens side by side and one of each other kind; the change sets of both states of the first of each."""
        east, north = CORNER
        made: dict[str, list[int]] = {}
        with change_set(SYSTEM, Reason("fuzz"), GARDENS, PATHS, TREES, VISITS) as writer:

            def insert(collection: Any, values: dict[str, Any], *shape: str) -> None:
                made.setdefault(collection.id, []).append(
                    writer.insert(collection, {"source": "fuzz"} | values, *shape)
                )

            for place in range(2):
                insert(GARDENS, {"name": f"Bulanık {place}"}, ewkt(square(east + SIZE * place, north, SIZE)))
            insert(PATHS, {"name": "Bulanık"}, ewkt(f"LINESTRING({east} {north},{east + 9} {north})"))
            insert(TREES, {"species": "Bulanık"}, ewkt(f"POINT({east} {north})"))
            insert(VISITS, {"garden": made["gardens"][1], "visitors": 1})
            first = writer.change_set
        changes = {
            GARDENS: {"name": "B"},
            PATHS: {"name": "B"},
            TREES: {"species": "B"},
            VISITS: {"visitors": 2},
        }
        with change_set(SYSTEM, Reason("fuzz"), *changes) as writer:
            for collection, values in changes.items():
                writer.update(collection, made[collection.id][0], values)
        return made, (first, writer.change_set)

    def _draft(self, clerk: Client) -> int:
        draft: int = self._posted(clerk, "drafts", title="Bulanık")["id"]
        self._posted(clerk, f"drafts/{draft}/operations", transaction=[self.rename("clerk")])
        return draft

    def rename(self, asker: str) -> dict[str, Any]:
        """The action that renames the known garden."""
        return {
            "action": "update", "collection": "gardens", "id": self.features["gardens"][0],
            "ifMatch": self.tag(asker, "gardens"), "patch": {"properties": {"name": "Yeni ad"}},
        }  # fmt: skip

    def _upload(self, client: Client) -> int:
        place = square(418_000, NORTH, SIZE)  # inside the municipality
        rows = f"source_ref;name;WKT\nf1;Bir;{place}\n"
        answer = client.post(
            "/api/v1/uploads", {"file": SimpleUploadedFile("bahce.csv", rows.encode())},
            headers={"X-CSRFToken": "a" * 32},
        )  # fmt: skip
        assert answer.status_code == 201, answer.content
        number: int = answer.json()["id"]
        body = {"collection": "gardens", "crs": "EPSG:5254"}
        told = self._posted(client, f"uploads/{number}/preview", 202, **body)
        assert told["report"], told["problem"]
        return number

    def _posted(self, client: Client, path: str, status: int = 201, **body: Any) -> Any:
        answer = client.post(
            f"/api/v1/{path}", json.dumps(body), "application/json", headers={"X-CSRFToken": "a" * 32}
        )
        assert answer.status_code == status, answer.content
        return answer.json()


def feature_of(collection_id: str, world: World) -> dict[str, Any]:
    """A new feature of a collection, in the storage CRS."""
    east, north = CORNER
    shapes: dict[str, Any] = {
        "gardens": {"type": "Polygon", "coordinates": [ring(north + 100, east)]},
        "paths": {"type": "LineString", "coordinates": [[north, east], [north + 5, east]]},
        "trees": {"type": "Point", "coordinates": [north + 50, east]},
    }
    values: dict[str, Any] = {
        "gardens": {"name": "Yeni"},
        "paths": {"name": "Yeni"},
        "trees": {"species": "Yeni"},
        "visits": {"garden": world.features["gardens"][0], "visitors": 5},
    }
    return {"type": "Feature", "geometry": shapes.get(collection_id), "properties": values[collection_id]}
