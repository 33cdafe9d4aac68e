"""The quality elements of a record come from the last whole run of the rules."""

from __future__ import annotations

import pytest
from django.utils import timezone

from kbs.access.principals import ANONYMOUS
from kbs.catalog.registry import registry
from kbs.metadata import quality
from kbs.metadata.build import records
from kbs.metadata.record import words
from kbs.quality.models import QualityRun, QualityScore, QualityStep

pytestmark = pytest.mark.django_db


def run(found, *, state="done", profile="municipal", **more):
    made = QualityRun.objects.create(profile=profile, state=state, finished_at=timezone.now(), **more)
    for code, number in found.items():
        QualityStep.objects.create(run=made, rule=code, collection="gardens", found=number)
    QualityScore.objects.create(
        run=made, collection="gardens", features=12, completeness=0.975, currency=None, conformance=0.5
    )
    return made


def a_rule(kind, weight="error"):
    return next(r.code for r in registry.rules if r.kind == kind and r.severity.under("municipal") == weight)


def of_gardens():
    return quality.elements(["gardens", "trees"]).get("gardens", ())


def test_what_was_never_run_has_no_element():
    assert quality.elements(["gardens"]) == {}


def test_findings_are_counted_by_kind_with_a_verdict():
    topology, formats = a_rule("topological"), a_rule("format")
    run({topology: 3, formats: 0})
    found = {(m.element, m.unit): m for m in of_gardens()}
    topological = found["DQ_TopologicalConsistency", ""]
    assert (topological.value, topological.passed) == (3, False)
    assert found["DQ_FormatConsistency", ""].passed is True
    assert "municipal" in topological.specification.tr
    assert topological.at is not None
    assert found["DQ_CompletenessOmission", "%"].value == 2.5
    assert not any(m.element == "DQ_TemporalValidity" for m in found.values())


def test_the_newest_finished_whole_run_counts():
    code = a_rule("topological")
    run({code: 1})
    run({code: 2})
    run({code: 7}, state="running")
    run({code: 8}, box=[1, 2, 3, 4])
    run({code: 9}, rules=[code])
    assert [m.value for m in of_gardens() if m.element == "DQ_TopologicalConsistency"] == [2]


def test_a_rule_that_is_gone_is_passed_over():
    run({"KBS-XXX-999": 5})
    assert [m.unit for m in of_gardens()] == ["%"]


def test_the_collections_record_tells_them_and_its_parts_do_not():
    run({a_rule("topological"): 3})
    found = {record.subject: record for record in records(ANONYMOUS)}
    assert "DQ_TopologicalConsistency" in [m.element for m in found["gardens"].quality]
    assert "DQ_TopologicalConsistency" not in [m.element for m in found["gardens/toytown"].quality]


def test_every_kind_of_rule_has_an_element_of_iso_19139():
    kinds = {rule.kind for rule in registry.rules}
    assert kinds <= set(quality._ELEMENTS)
    assert all(words(name).tr for _element, name in quality._ELEMENTS.values())
