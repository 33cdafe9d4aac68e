"""The write gate: rules stop a change that makes a new fault, and only that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils.translation import gettext_lazy as _

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.constraints import NoOverlap
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, Rule
from kbs.features.write import Reason, change_set
from kbs.problems import InvalidData
from tests.toytown.collections import GARDENS
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
NORTH_OF_TOWN = NORTH + 700
OVERLAP = Rule(
    code="KBS-TOY-001",
    title=_("Bahçeler üst üste"),
    kind="topological",
    constraint=NoOverlap(0.01),
    collections=("gardens",),
    stops="new-acts",
    clause="toytown",
    remedy=_("Sınırı çekin."),
)


@pytest.fixture
def no_overlaps(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Toytown forbids overlapping gardens while a test runs."""
    monkeypatch.setattr(registry, "_rules", registry._rules | {OVERLAP.code: OVERLAP})
    yield


def _garden(writer: Any, easting: float, size: float = 10, **values: Any) -> int:
    number: int = writer.insert(
        GARDENS, {"source": "t", "name": "Deneme"} | values, ewkt(square(EAST + easting, NORTH_OF_TOWN, size))
    )
    return number


def _count() -> int:
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT count(*) FROM toytown_garden WHERE source = 't'")
        number: int = cursor.fetchone()[0]
        return number


def test_a_new_fault_stops_the_whole_change(no_overlaps: None) -> None:
    with (
        pytest.raises(InvalidData, match="KBS-TOY-001") as caught,
        change_set(SYSTEM, Reason("t"), GARDENS) as writer,
    ):
        first = _garden(writer, 0)
        _garden(writer, 100)
        second = _garden(writer, 5)
    [finding] = {f["code"]: f for f in caught.value.extra["findings"]}.values()
    assert {finding["feature"], finding["other"]} == {first, second}
    assert finding["place"].startswith("SRID=5254;POINT") and finding["value"] == "50.000 m2"
    assert finding["remedy"] == "Sınırı çekin."
    assert _count() == 0


def test_two_edits_that_are_right_together_pass(no_overlaps: None) -> None:
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        left, right = _garden(writer, 0), _garden(writer, 10)
    with change_set(SYSTEM, Reason("exchange"), GARDENS) as writer:
        for feature, east in ((left, 10), (right, 0)):
            writer.update(GARDENS, feature, {}, ewkt(square(EAST + east, NORTH_OF_TOWN, 10)))
    assert _count() == 2


def test_an_old_fault_does_not_stop_another_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    with change_set(SYSTEM, Reason("inherited"), GARDENS) as writer:
        first = _garden(writer, 0)
        _garden(writer, 5)
    monkeypatch.setattr(registry, "_rules", registry._rules | {OVERLAP.code: OVERLAP})
    with change_set(SYSTEM, Reason("rename"), GARDENS) as writer:
        writer.update(GARDENS, first, {"name": "Yeni ad"})
        third = _garden(writer, 50)
        number = writer.change_set
    with session(SYSTEM) as cursor:
        cursor.execute(
            "SELECT id, name, change_set_id FROM toytown_garden WHERE id = ANY (%s) ORDER BY id",
            [[first, third]],
        )
        assert cursor.fetchall() == [(first, "Yeni ad", number), (third, "Deneme", number)]


def test_an_old_fault_does_not_hide_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with change_set(SYSTEM, Reason("inherited"), GARDENS) as writer:
        first = _garden(writer, 0)
        _garden(writer, 5)
        third = _garden(writer, 50)
    monkeypatch.setattr(registry, "_rules", registry._rules | {OVERLAP.code: OVERLAP})
    with pytest.raises(InvalidData) as caught, change_set(SYSTEM, Reason("grow"), GARDENS) as writer:
        writer.update(GARDENS, first, {}, ewkt(square(EAST, NORTH_OF_TOWN, 60)))
    assert {frozenset((f["feature"], f["other"])) for f in caught.value.extra["findings"]} == {
        frozenset((first, third))
    }


def test_a_retired_feature_offends_nobody(no_overlaps: None) -> None:
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        first = _garden(writer, 0)
        writer.delete(GARDENS, first)
        _garden(writer, 5)
    assert _count() == 1


def test_a_doubt_does_not_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    doubt = Rule(
        **{
            **{f: getattr(OVERLAP, f) for f in OVERLAP.__dataclass_fields__ if f != "theme"},
            "severity": DOUBT,
        }
    )
    monkeypatch.setattr(registry, "_rules", registry._rules | {doubt.code: doubt})
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        _garden(writer, 0)
        _garden(writer, 5)
    assert _count() == 2


def test_the_strict_profile_makes_the_doubt_stop(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    settings.KBS_QUALITY_PROFILE = "strict"
    doubt = Rule(
        **{
            **{f: getattr(OVERLAP, f) for f in OVERLAP.__dataclass_fields__ if f != "theme"},
            "severity": DOUBT,
        }
    )
    monkeypatch.setattr(registry, "_rules", registry._rules | {doubt.code: doubt})
    with pytest.raises(InvalidData, match="strict"), change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        _garden(writer, 0)
        _garden(writer, 5)
