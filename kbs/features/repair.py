"""Repair what can safely be repaired, through the one gate of the writes."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kbs.access.principals import SYSTEM, Principal
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.rules import Rule
from kbs.features.judging import SOURCE, open_findings
from kbs.features.write import Reason, Writer, change_set
from kbs.quality import fixes
from kbs.quality.models import QualityRun


def repair(run: QualityRun, *, principal: Principal = SYSTEM) -> int:
    """Apply the automatic repairs of a run's open findings, one change set per collection; return how many features changed."""
    wanted: dict[str, dict[str, set[int]]] = {}
    for code, collection_id, feature, *_rest, state, _east, _north in open_findings(run):
        rule = registry.rule(code)
        if rule is not None and rule.fix and state == "acik":
            wanted.setdefault(collection_id, {}).setdefault(code, set()).add(feature)
    repaired: set[int] = set()
    for collection_id, by_code in wanted.items():
        collection = registry.get(collection_id)
        if collection is None:
            continue
        with change_set(principal, Reason(_("Kendiliğinden düzeltme"), source=SOURCE), collection) as writer:
            for code, features in sorted(by_code.items()):
                rule = registry.rule(code)
                assert rule is not None
                repaired |= _apply(writer, collection, rule, sorted(features))
    return len(repaired)


def _apply(writer: Writer, collection: Collection, rule: Rule, features: list[int]) -> set[int]:
    mended: dict[int, tuple[dict[str, Any], str | None]] = {}
    if rule.fix == "trim-text":
        mended = {f: (values, None) for f, values in fixes.texts(writer.cursor, collection, features).items()}
    else:
        shapes = fixes.geometries(writer.cursor, rule.fix, collection, features)
        mended = {feature: ({}, shape) for feature, shape in shapes.items()}
    for feature, (values, shape) in mended.items():
        writer.update(collection, feature, values, shape)
    return set(mended)
