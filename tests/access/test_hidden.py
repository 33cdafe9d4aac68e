"""What is hidden does not come out by the side: not by what a write answers, nor by findings, drafts or counts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kbs.access.models import Unit, User
from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import session
from kbs.catalog.constraints import LinkAgrees, NoOverlap, OneSpelling, Query, Where
from kbs.catalog.reach import reach
from kbs.catalog.registry import registry
from kbs.features import judging
from kbs.features.write import Reason, change_set
from kbs.problems import Conflict, Forbidden, InvalidData, NotFound
from kbs.quality.models import QualityRun
from tests.features.drafting import STORAGE, Person, begun
from tests.features.side_by_side import SOUTH_WEST, lay
from tests.features.test_gate import OVERLAP
from tests.toytown.collections import GARDENS, TREES
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
CLERK = Principal((("clerk", None),), name="clerk")
ROSES = {"op": "=", "args": [{"property": "kind"}, "gul"]}
MISSING = 999_999_999
PLACE = NORTH + 700
# A clerk who sees and changes roses only.
_ROSES_ONLY = {
    "role": "clerk",
    "collections": ["gardens"],
    "write": ["@open"],
    "create": True,
    "retire": True,
    "rows": ROSES,
}


def _garden(kind: str, east: float = 0, **values: Any) -> int:
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        shape = ewkt(square(EAST + east, PLACE, 10))
        return writer.insert(GARDENS, {"source": "t", "name": f"Gizli {kind}", "kind": kind} | values, shape)


@pytest.fixture
def no_overlaps(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Toytown forbids overlapping gardens while a test runs."""
    monkeypatch.setattr(registry, "_rules", registry._rules | {OVERLAP.code: OVERLAP})
    yield


def _staff(name: str, *roles: str) -> Person:
    person = Person(name, None, *roles)
    User.objects.filter(pk=person.user.pk).update(is_staff=True)
    return person


def _refused(*, kind: type[Exception], **values: Any) -> str:
    with pytest.raises(kind) as caught, change_set(CLERK, Reason("x"), TREES) as writer:
        writer.insert(TREES, {"species": "Çam"} | values, ewkt(f"POINT({EAST} {PLACE})"))
    return str(caught.value)


class TestReferences:
    """A feature that is not seen is as good as missing for who refers to it."""

    @pytest.fixture(autouse=True)
    def _clerk(self, policy: Any) -> None:
        policy(
            _ROSES_ONLY,
            {"role": "clerk", "collections": ["trees"], "write": ["@open"], "create": True, "retire": True},
        )

    def test_hidden_and_missing_are_refused_alike(self) -> None:
        hidden, shown = _garden("oyun"), _garden("gul", 50)
        told = _refused(kind=Conflict, garden=hidden)
        assert told == _refused(kind=Conflict, garden=MISSING)
        assert str(hidden) not in told
        with change_set(CLERK, Reason("x"), TREES) as writer:
            tree = writer.insert(TREES, {"species": "Çam", "garden": shown}, ewkt(f"POINT({EAST} {PLACE})"))
        for garden in (hidden, MISSING):
            with pytest.raises(Conflict, match="missing"), change_set(CLERK, Reason("x"), TREES) as writer:
                writer.update(TREES, tree, {"garden": garden})

    def test_a_collection_that_is_not_seen_has_no_features_to_refer_to(self, policy: Any) -> None:
        policy({"role": "clerk", "collections": ["trees"], "write": ["@open"], "create": True})
        there = _garden("gul")
        assert _refused(kind=Conflict, garden=there) == _refused(kind=Conflict, garden=MISSING)

    def test_what_was_hidden_already_stays_without_being_asked_again(self) -> None:
        hidden = _garden("oyun")
        with change_set(SYSTEM, Reason("t"), TREES) as writer:
            values = {"source": "t", "species": "Çam", "garden": hidden}
            tree = writer.insert(TREES, values, ewkt(f"POINT({EAST} {PLACE})"))
        with change_set(CLERK, Reason("x"), TREES) as writer:
            writer.update(TREES, tree, {"species": "Köknar"})

    def test_over_the_api(self, policy: Any) -> None:
        policy(_ROSES_ONLY, {"role": "clerk", "collections": ["trees"], "write": ["@open"], "create": True})
        clerk = Person("memur", None, "clerk")
        answers = []
        for garden in (_garden("oyun"), MISSING):
            tree = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [29.0, 41.0]},
                    "properties": {"species": "Çam", "garden": garden}}  # fmt: skip
            body = {
                "semantic": "atomic",
                "transaction": [{"action": "insert", "collection": "trees", "items": [tree]}],
            }
            answer = clerk.client.post("/ogc/transactions", json.dumps(body), content_type="application/json")
            answers.append((answer.status_code, answer.json()["detail"]))
        assert answers[0] == answers[1]
        assert answers[0][0] == 409


class TestRules:
    """A rule sees neighbours that the editor does not see; what it found there is not told."""

    def test_the_hidden_neighbour_is_not_named(self, policy: Any, no_overlaps: None) -> None:
        policy(_ROSES_ONLY)
        hidden = _garden("oyun")
        for shown_too in (False, True):
            if shown_too:
                policy({key: value for key, value in _ROSES_ONLY.items() if key != "rows"})
            with pytest.raises(InvalidData) as caught, change_set(CLERK, Reason("x"), GARDENS) as writer:
                writer.insert(GARDENS, {"name": "Yeni", "kind": "gul"}, ewkt(square(EAST + 5, PLACE, 10)))
            [found] = caught.value.extra["findings"]
            named = (hidden, "50.000 m2") if shown_too else (None, None)
            assert (found["other"], found["value"]) == named
            assert (found["place"] is not None) == shown_too
            assert found["code"] == OVERLAP.code

    def test_what_a_rule_looks_at(self, monkeypatch: pytest.MonkeyPatch) -> None:
        properties = {prop.name for prop in GARDENS.properties if prop.access != "personal"}
        assert reach("KBS-GEO-001", "gardens").properties == set()
        assert reach("KBS-ATT-005", "gardens").properties == properties
        for number, (constraint, looked) in enumerate(
            (
                (
                    NoOverlap(same=("kind",), when=(Where("budget", ">", "name"),)),
                    ({"kind", "budget"}, set(), False),
                ),
                (OneSpelling("name"), ({"name"}, set(), True)),
                (LinkAgrees("garden", "trees", "name", "species"), ({"name"}, {"trees"}, False)),
                (Query(__file__, "x", ("-points",), whole=True), (properties, {"-points"}, True)),
            )
        ):
            rule = replace(OVERLAP, code=f"KBS-TOX-{number:03}", constraint=constraint)
            monkeypatch.setattr(registry, "_rules", registry._rules | {rule.code: rule})
            told = reach(rule.code, "gardens")
            assert (told.properties, told.others, told.together) == looked


class TestFindings:
    """A finding is shown where its feature is, with all that the rule looked at."""

    @pytest.fixture
    def found(self, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int, QualityRun]:
        rose, other = _garden("gul"), _garden("oyun", 5)
        monkeypatch.setattr(registry, "_rules", registry._rules | {OVERLAP.code: OVERLAP})
        run = judging.work(judging.open_run([GARDENS], "municipal", rules=[OVERLAP.code, "KBS-ATT-017"]))
        return rose, other, run

    def _read(self, run: QualityRun) -> set[tuple[str, int]]:
        return {(code, feature) for code, _collection, feature, *_rest in judging.open_findings(run, CLERK)}

    def test_pairs_need_both(self, policy: Any, found: Any) -> None:
        rose, other, run = found
        findings = {"role": "clerk", "collections": ["findings"], "read": ["@internal"]}
        gardens = {"role": "clerk", "collections": ["gardens"], "read": ["@open", "@internal"]}
        policy(findings, gardens)
        everything = self._read(run)
        assert {(OVERLAP.code, rose), ("KBS-ATT-017", rose), ("KBS-ATT-017", other)} <= everything
        policy(findings, gardens | {"rows": ROSES})
        assert self._read(run) == {one for one in everything if one[1] == rose and one[0] != OVERLAP.code}
        policy(findings, gardens | {"read": ["@internal", "name"]})
        assert self._read(run) == set(), "their places are hidden"
        policy(findings)
        assert self._read(run) == set()
        policy(gardens)
        with pytest.raises(NotFound):
            self._read(run)
        policy(findings | {"read": ["deger", "geometry"]}, gardens)
        with pytest.raises(Forbidden):
            self._read(run)

    def test_a_value_is_told_where_its_properties_are(self, policy: Any, found: Any) -> None:
        rose, _other, run = found
        policy(
            {"role": "clerk", "collections": ["findings"], "read": ["@internal"]},
            {"role": "clerk", "collections": ["gardens"], "read": ["geometry"]},
        )
        assert self._read(run) == {
            (OVERLAP.code, rose),
            *((c, f) for c, f in self._read(run) if c == "KBS-ATT-017"),
        }
        assert reach("KBS-ATT-017", "gardens").properties == set(), "provenance is shown with every feature"

    def test_who_sees_everything_pays_nothing_for_it(self, owner_cursor: Any) -> None:
        owner_cursor.execute(
            "SELECT qual FROM pg_policies WHERE tablename = 'quality_finding' AND policyname LIKE '%staff_select'"
        )
        assert owner_cursor.fetchall() == [("true",)]


class TestPast:
    """Change sets and versions: of what one sees, and no more."""

    def test_a_change_set_of_hidden_rows_is_not_there(self, policy: Any) -> None:
        policy(_ROSES_ONLY)
        clerk = _staff("memur", "clerk")
        hidden, both = _garden("oyun"), _garden("gul", 50)
        numbers = {}
        for garden in (hidden, both):
            with change_set(SYSTEM, Reason("adı değişti"), GARDENS) as writer:
                writer.update(GARDENS, garden, {"name": "Başka"})
                numbers[garden] = writer.change_set
        with change_set(SYSTEM, Reason("ikisi"), GARDENS) as writer:
            for garden in (hidden, both):
                writer.update(GARDENS, garden, {"name": "İkisi"})
        base = "/api/v1/change-sets"
        assert clerk.client.get(f"{base}/{numbers[hidden]}").status_code == 404
        assert clerk.client.post(f"{base}/{numbers[hidden]}/revert").status_code == 404
        assert clerk.client.get(f"{base}/{numbers[both]}").status_code == 200
        listed = {one["id"] for one in clerk.client.get(base).json()}
        assert numbers[hidden] not in listed and numbers[both] in listed
        told = clerk.client.get(f"{base}/{writer.change_set}").json()["collections"]
        assert [(one["touched"], [f["id"] for f in one["features"]]) for one in told] == [(1, [both])]
        tried = clerk.client.post(
            f"{base}/{writer.change_set}/revert", {"dry_run": True}, content_type="application/json"
        )
        assert tried.json()["possible"] is False
        assert clerk.client.post(f"{base}/{writer.change_set}/revert").status_code == 403
        with change_set(SYSTEM, Reason("bütçe"), GARDENS) as aside:
            aside.update(GARDENS, both, {"budget": 7})
        assert clerk.client.get(f"{base}/{aside.change_set}").status_code == 404, "of what is hidden of a row"

    def test_versions_of_what_is_hidden_are_neither_compared_nor_restored(self, policy: Any) -> None:
        policy(_ROSES_ONLY)
        clerk = Person("memur", None, "clerk")
        for kind, status in (("oyun", 404), ("gul", 200)):
            garden = _garden(kind)
            with change_set(SYSTEM, Reason("adı değişti"), GARDENS) as writer:
                writer.update(GARDENS, garden, {"name": "Başka", "budget": 7})
            address = f"/ogc/collections/gardens/items/{garden}/versions/{writer.change_set}"
            answer = clerk.client.get(f"{address}/diff")
            assert answer.status_code == status
            assert status == 404 or set(answer.json()["properties"]) == {"name"}
            restored = clerk.client.post(f"{address}/restore").status_code
            assert restored == (404 if status == 404 else 409), "the state in force is not restored"


class TestDrafts:
    """Drafts of one's own unit too are shown as far as one sees what they change."""

    def test_operations_and_findings_of_what_is_hidden_are_left_out(
        self, policy: Any, no_overlaps: None
    ) -> None:
        everything = {"collections": ["gardens"], "write": ["@open", "@internal"], "approval": True}
        policy(
            {"role": "writer", **everything},
            {"role": "rose-writer", **everything, "rows": ROSES},
            {"role": "head", "collections": ["gardens"], "read": ["@open", "@internal"], "approve": True},
        )
        unit = Unit.objects.create(code="green", name="green")
        ayse, ali, can = (
            Person(name, unit, role)
            for name, role in (("ayse", "writer"), ("ali", "rose-writer"), ("can", "head"))
        )
        rose, game = _garden("gul"), _garden("oyun", 50)
        wider = {"type": "Polygon", "coordinates": [
            [[PLACE, EAST + e] for e in (40, 60)] + [[PLACE + 10, EAST + e] for e in (60, 40)] + [[PLACE, EAST + 40]]
        ]}  # fmt: skip
        _garden("oyun", 38)
        tag = ayse.editor.get(f"/ogc/collections/gardens/items/{game}")[1]
        move = {
            "action": "update",
            "collection": "gardens",
            "id": game,
            "ifMatch": tag,
            "patch": {"geometry": wider},
        }
        draft = begun(ayse, ayse.rename(rose, "Gül"), move)
        seen = {person.user.username: person.get(f"/{draft}").json()["steps"] for person in (ayse, ali, can)}
        assert {name: len(steps) for name, steps in seen.items()} == {"ayse": 2, "ali": 1, "can": 2}
        checks = {person.user.username: person.get(f"/{draft}/check").json() for person in (ayse, ali, can)}
        assert [one["code"] for one in checks["can"]["findings"]["new"]] == [OVERLAP.code]
        assert checks["ali"]["findings"] == {"new": [], "gone": []}
        assert [one["id"] for one in checks["ali"]["operations"]] == [rose]
        sides = {feature["properties"]["feature"] for feature in ali.get(f"/{draft}/diff").json()["features"]}
        assert sides == {rose}

    def test_an_approver_who_sees_some_of_it_is_told_nothing_of_the_rest(self, policy: Any) -> None:
        writes = {"collections": ["gardens"], "write": ["@open"], "approval": True}
        policy(
            {"role": "writer", **writes},
            {"role": "head", "collections": ["gardens"], "read": ["@open"], "rows": ROSES, "approve": True},
        )
        ayse, can = Person("ayse", None, "writer"), Person("can", None, "head")
        game = _garden("oyun")
        draft = begun(ayse, ayse.rename(game, "Gizli Ad"))
        with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
            writer.update(GARDENS, game, {"name": "Araya Giren"})
        revision = can.get(f"/{draft}").json()["revision"]
        told = can.post(f"/{draft}/approve", 403, revision=revision)
        assert "Gizli" not in json.dumps(told) and str(game) not in told["detail"]


class TestOperations:
    """An operation on areas reaches neighbours; of those that are hidden nothing is told."""

    def _post(self, person: Person, operation: str, **body: Any) -> Any:
        body = {"collection": "gardens", "crs": STORAGE} | body
        return person.client.post(
            f"/api/v1/operations/{operation}", json.dumps(body), content_type="application/json"
        )

    def test_a_corner_that_hidden_features_share_is_not_moved(self, policy: Any) -> None:
        policy(_ROSES_ONLY)
        clerk = Person("memur", None, "clerk")
        ids = lay(2, 1)
        with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
            writer.update(GARDENS, ids[0], {"kind": "gul"})
            writer.update(GARDENS, ids[1], {"kind": "oyun"})
        corner = [SOUTH_WEST[1], SOUTH_WEST[0] + 20]
        place = {"type": "Point", "coordinates": corner}
        to = {"type": "Point", "coordinates": [corner[0] - 1, corner[1]]}
        answer = self._post(clerk, "move", **{"from": place, "to": to}, dry_run=True)
        assert answer.status_code == 403, answer.content
        assert str(ids[1]) not in answer.json()["detail"]

    def test_neighbours_and_references_that_are_hidden_are_left_out(self, policy: Any) -> None:
        rows = {"op": "=", "args": [{"property": "name"}, "Bahçe 0-0"]}
        policy(_ROSES_ONLY | {"rows": {"op": "or", "args": [rows, ROSES]}})
        clerk = Person("memur", None, "clerk")
        ids = lay(2, 2)
        with change_set(SYSTEM, Reason("t"), GARDENS, TREES) as writer:
            for garden in ids[1:]:
                writer.update(GARDENS, garden, {"kind": "oyun"})
            writer.update(GARDENS, ids[0], {"kind": "gul"})
            point = ewkt(f"POINT({SOUTH_WEST[0] + 2} {SOUTH_WEST[1] + 2})")
            writer.insert(TREES, {"source": "t", "species": "Çam", "garden": ids[0]}, point)
        tag = clerk.client.get(f"/ogc/collections/gardens/items/{ids[0]}")["ETag"]
        line = {
            "type": "LineString",
            "coordinates": [[SOUTH_WEST[1] + y, SOUTH_WEST[0] + x] for x, y in ((8, -1), (12, 25))],
        }
        answer = self._post(
            clerk, "split", features=[{"id": ids[0], "if_match": tag}], line=line,
            parts=[{"values": {"name": "Sağ", "kind": "gul"}}, {"values": {"name": "Sol", "kind": "gul"}}],
        )  # fmt: skip
        assert answer.status_code == 200, answer.content
        told = answer.json()
        assert (told["neighbours"], told["references"]) == ([], [])


def test_the_back_office_lists_the_records_of_what_is_seen(policy: Any) -> None:
    policy({"role": "clerk", "collections": ["gardens"], "write": ["@open"]})
    clerk = _staff("memur", "clerk")
    page = clerk.client.get("/admin/metadata/entry/").content.decode()
    assert "/admin/metadata/entry/gardens/" in page and "/admin/metadata/entry/trees/" not in page
    assert clerk.client.get("/admin/metadata/entry/trees/change/").status_code in (302, 404)


def test_a_rule_sees_rows_of_nobody() -> None:
    """The service's own session still sees every row: rules and jobs are not narrowed."""
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT count(*) FROM toytown_garden")
        assert cursor.fetchone()[0] >= 12
