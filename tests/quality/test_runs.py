"""Runs over collections: findings stay what they are from run to run, and go on after a kill."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from kbs.access.models import Unit
from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.constraints import NoOverlap
from kbs.catalog.registry import registry
from kbs.catalog.rules import Rule
from kbs.exchange import quality_report
from kbs.features import judging, repair
from kbs.features.write import Reason, change_set
from kbs.quality.models import Finding, QualityDuty, QualityScore, QualityStep
from tests.toytown.collections import GARDENS, PATHS
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
OVERLAP = Rule(
    code="KBS-TOY-001",
    title=_("Bahçeler üst üste"),
    kind="topological",
    constraint=NoOverlap(0.01),
    collections=("gardens",),
    clause="toytown",
    remedy=_("Sınırı çekin."),
)
PLACE = NORTH + 900


@pytest.fixture(autouse=True)
def no_overlaps(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Toytown's gardens are held to one rule of their own."""
    monkeypatch.setattr(registry, "_rules", registry._rules | {OVERLAP.code: OVERLAP})
    yield


@pytest.fixture
def overlapping() -> list[int]:
    """Two gardens that overlap by 5 x 10 m."""
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        return [
            writer.insert(GARDENS, {"source": "t", "name": "a"}, ewkt(square(EAST + east, PLACE, 10)))
            for east in (0, 5)
        ]


def _run(**options: Any) -> list[tuple[Any, ...]]:
    run = judging.open_run([GARDENS], "municipal", rules=[OVERLAP.code], **options)
    judging.work(run)
    return list(judging.open_findings(run))


def _states() -> list[tuple[str, str, int | None]]:
    with session(SYSTEM) as cursor:
        cursor.execute(
            "SELECT source_ref, durum, ilk_kosu FROM quality_finding WHERE kural = 'KBS-TOY-001' ORDER BY id"
        )
        return list(cursor.fetchall())


def test_a_fault_is_one_finding_however_often_it_is_found(overlapping: list[int]) -> None:
    first, second = overlapping
    [found] = _run()
    assert found[:7] == ("KBS-TOY-001", "gardens", first, second, "error", "50.000 m2", "acik")
    assert (found[7], found[8]) == (EAST + 7.5, PLACE + 5)
    before = _states()
    assert _run() == [found]
    assert _states() == before


def test_a_fault_that_is_gone_is_closed_and_opens_again_when_it_is_back(overlapping: list[int]) -> None:
    _run()
    with change_set(SYSTEM, Reason("apart"), GARDENS) as writer:
        writer.update(GARDENS, overlapping[1], {}, ewkt(square(EAST + 50, PLACE, 10)))
    assert _run() == []
    assert [state for _ref, state, _run_id in _states()] == ["giderildi"]
    with change_set(SYSTEM, Reason("again"), GARDENS) as writer:
        writer.update(GARDENS, overlapping[1], {}, ewkt(square(EAST + 5, PLACE, 10)))
    assert len(_run()) == 1
    assert [state for _ref, state, _run_id in _states()] == ["acik"]


def test_a_waiver_holds_until_it_runs_out(overlapping: list[int]) -> None:
    _run()
    finding = _finding_id()
    findings = registry.get("findings")
    assert findings is not None
    waived = {"durum": "muaf", "gerekce": "Mahkeme kararı bekleniyor"}
    with change_set(SYSTEM, Reason("waive"), findings) as writer:
        writer.update(findings, finding, waived | {"muafiyet_bitis": "2999-01-01"})
    [found] = _run()
    assert found[6] == "muaf"
    with change_set(SYSTEM, Reason("expired"), findings) as writer:
        writer.update(findings, finding, {"muafiyet_bitis": "2020-01-01"})
    [found] = _run()
    assert found[6] == "acik"


def _finding_id() -> int:
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT max(id) FROM quality_finding")
        number: int = cursor.fetchone()[0]
        return number


def test_a_box_closes_nothing_outside_it(overlapping: list[int]) -> None:
    _run()
    far = (EAST + 5000.0, NORTH + 5000.0, EAST + 5010.0, NORTH + 5010.0)
    assert _run(box=far) == []
    assert [state for _ref, state, _run_id in _states()] == ["acik"]


def test_a_run_goes_on_where_it_was_stopped(overlapping: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    run = judging.open_run([GARDENS, PATHS], "municipal")
    taken: list[str] = []
    take = judging._take

    def interrupted(run: Any, step: judging.Step, principal: Any) -> int:
        if len(taken) == 3:
            raise KeyboardInterrupt
        taken.append(step.rule.code)
        return take(run, step, principal)

    monkeypatch.setattr(judging, "_take", interrupted)
    with pytest.raises(KeyboardInterrupt):
        judging.work(run)
    assert judging.unfinished() == run
    monkeypatch.setattr(judging, "_take", take)
    judging.work(run)
    done = list(QualityStep.objects.filter(run=run).values_list("rule", "collection"))
    assert len(done) == len(set(done)) == run.steps
    assert [f[0] for f in judging.open_findings(run)].count(OVERLAP.code) == 1


def test_portions_find_what_the_whole_finds(overlapping: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _run()
    monkeypatch.setattr(judging, "PORTION", 3)
    assert _run() == whole


def test_scores_say_which_share_is_sound(overlapping: list[int]) -> None:
    run = judging.work(judging.open_run([GARDENS], "municipal"))
    score = QualityScore.objects.get(run=run, collection="gardens")
    assert score.features == 14
    assert score.conformance == round(13 / 14, 4)
    assert score.currency is None
    page = quality_report.as_html(quality_report.report_of(run))
    assert '<td class="number">%92,8</td>' in page
    with translation.override("en"):
        assert '<td class="number">92.8%</td>' in quality_report.as_html(quality_report.report_of(run))
    marks = [quality_report.percent(share) for share in (None, 0, 0.9999, 1)]
    assert marks == ["–", "%0", "%99,9", "%100"]


def test_a_rule_that_fails_is_told_and_the_run_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "STEP_TIMEOUT_MS", 1)
    run = judging.work(judging.open_run([GARDENS], "municipal"))
    assert run.state == "done"
    errors = run.done_steps.exclude(error="").values_list("error", flat=True)
    assert set(errors) <= {"0.001 saniyede bitmedi"}


def test_safe_repairs_go_through_the_gate() -> None:
    bow = "POLYGON((0 0,10 10,10 0,0 10,0 0))"
    with session(SYSTEM) as cursor:
        cursor.execute(
            "INSERT INTO toytown_path (source, source_ref, name, geom)"
            " VALUES ('t', 'twice', '', ST_Multi(ST_GeomFromEWKT(%s))) RETURNING id",
            [
                ewkt(
                    f"LINESTRING({EAST} {PLACE},{EAST + 9} {PLACE},{EAST + 9} {PLACE},{EAST + 9} {PLACE + 9})"
                )
            ],
        )
        path = cursor.fetchone()[0]
        cursor.execute(
            "INSERT INTO toytown_garden (source, source_ref, name, kind, fenced, keeper, geom)"
            " VALUES ('t', 'bow', 'x', '', false, '',"
            " ST_Multi(ST_Translate(ST_GeomFromText(%s, 5254), %s, %s))) RETURNING id",
            [bow, EAST, PLACE + 50],
        )
        bow_id = cursor.fetchone()[0]
    run = judging.work(judging.open_run([GARDENS, PATHS], "municipal"))
    found = {(code, feature) for code, _c, feature, *_rest in judging.open_findings(run)}
    assert {("KBS-GEO-004", path), ("KBS-GEO-001", bow_id)} <= found
    assert repair.repair(run) == 1, "the bow loses half its area: no safe repair"
    again = judging.work(judging.open_run([GARDENS, PATHS], "municipal"))
    left = {(code, feature) for code, _c, feature, *_rest in judging.open_findings(again)}
    assert ("KBS-GEO-004", path) not in left
    assert ("KBS-GEO-001", bow_id) in left


def test_findings_are_for_staff_only(client: Any) -> None:
    assert client.get("/ogc/collections/findings").status_code == 404
    assert Finding._meta.db_table == "quality_finding"


def test_a_unit_gets_the_findings_of_its_collections_and_a_score(overlapping: list[int]) -> None:
    unit = Unit.objects.create(code="park", name="Park ve Bahçeler")
    QualityDuty.objects.create(collection="gardens", unit=unit, renewed_days=30)
    run = judging.work(judging.open_run([GARDENS, PATHS], "municipal"))
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT DISTINCT birim_id FROM quality_finding WHERE kural = 'KBS-TOY-001'")
        assert cursor.fetchall() == [(unit.pk,)]
        cursor.execute("SELECT DISTINCT birim_id FROM quality_finding WHERE koleksiyon = 'paths'")
        assert cursor.fetchall() in ([], [(None,)])
    [score] = judging.unit_scores(run)
    kept = QualityScore.objects.get(run=run, collection="gardens")
    assert (score["unit"], score["features"], score["conformance"]) == (
        "Park ve Bahçeler",
        14,
        kept.conformance,
    )
    assert score["currency"] == kept.currency == 1.0, "everything was recorded today"
