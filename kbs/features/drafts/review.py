"""A draft as if it were in force: what it changes, what stands in its way, what the rules say before and after.

The edits are carried out with the author's rights and taken back; what is shown of them is what the viewer may see.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction

from kbs.access.audit.reads import reading
from kbs.access.narrow import narrow
from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import acting_as
from kbs.catalog.declaration import Collection
from kbs.features import telling
from kbs.features.drafts import people
from kbs.features.drafts.models import Draft, DraftOperation
from kbs.features.drafts.operations import as_seen, conflicts, edits_of
from kbs.features.edit import Done, Edit, Editing, begin, refusals_told, wholes_of
from kbs.features.write import Reason, Writer, trial
from kbs.problems import Problem
from kbs.quality.judge import Found, applicable, find_all, weighed
from kbs.quality.scope import Scope


@dataclass(frozen=True)
class Step:
    """One operation: the feature as it is and as the operation makes it, each as the viewer sees it or None.

    Attributes:
        feature: Its id; None for a new one, whose id is given when it is in force.
        changed: Names of properties that differ, with `geometry`.
        conflict: Whether the feature has changed since the draft was made.
        problem: Why it cannot be put in force.
        told: Whether the viewer sees all that the operation names, so that the problem may be told in full.
    """

    operation: DraftOperation
    feature: int | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    changed: tuple[str, ...]
    conflict: bool
    problem: Problem | None
    told: bool


@dataclass(frozen=True)
class Review:
    """All operations that the viewer sees something of, and findings of rules that come and go.

    Attributes:
        hidden: How many operations are not shown.
        problem: What stands in the way of the whole (references that do not fit).
    """

    steps: tuple[Step, ...] = ()
    hidden: int = 0
    problem: Problem | None = None
    new: tuple[tuple[str, Found], ...] = ()
    gone: tuple[tuple[str, Found], ...] = ()


def review(viewer: Principal, draft: Draft) -> Review:
    """Return what a draft would do now.

    Raises:
        Forbidden, Conflict: The author cannot do any of it any more.
        Unavailable: Somebody else is changing the features.
    """
    author = people.author_of(draft)
    operations = list(draft.operations.all())
    edits = edits_of(operations, author)
    if not edits:
        return Review()
    wholes = wholes_of(edits)
    shown = [narrow(whole, viewer) for whole in wholes]
    found = Review()
    with refusals_told(), reading(viewer, *shown, how="draft") as told:
        told.ids = [one.feature for one in operations if one.feature]
        with trial(author, Reason(draft.title), *wholes) as writer:
            found = _Trial(writer, viewer, operations, edits).run(wholes)
    return found


@dataclass(frozen=True)
class _Trial:
    writer: Writer
    viewer: Principal
    operations: Sequence[DraftOperation]
    edits: Sequence[Edit]

    def run(self, wholes: Sequence[Collection]) -> Review:
        editing = begin(self.writer, self.edits)
        since = {one.operation.number for one in conflicts(self.writer, self.operations, self.edits, SYSTEM)}
        before = [as_seen(self.writer, self.viewer, o.collection, o.feature) for o in self.operations]
        known = self._judged(wholes, self._ids(lambda _edit: True))
        outcomes = [_tried(editing, edit) for edit in self.edits]
        problem = self._references()
        steps = [
            self._step(operation, earlier, outcome, operation.number in since)
            for operation, earlier, outcome in zip(self.operations, before, outcomes, strict=True)
        ]
        found = self._judged(wholes, self._after(outcomes))
        shown = [step for step in steps if step.before or step.after]
        return Review(
            tuple(shown),
            len(steps) - len(shown),
            problem,
            tuple((name, one) for key, (name, one, told) in found.items() if told and key not in known),
            tuple((name, one) for key, (name, one, told) in known.items() if told and key not in found),
        )

    def _step(
        self,
        operation: DraftOperation,
        before: dict[str, Any] | None,
        outcome: Done | Problem,
        conflict: bool,
    ) -> Step:
        problem = outcome if isinstance(outcome, Problem) else None
        after = None
        if isinstance(outcome, Done) and operation.action != "delete":
            after = as_seen(self.writer, self.viewer, operation.collection, outcome.feature_id)
        if after is not None and operation.feature is None:
            after = {name: value for name, value in after.items() if name not in ("id", "etag")}
        changed = _changed(before, after) if problem is None else ()
        told = people.shows(self.viewer, operation)
        return Step(operation, operation.feature, before, after, changed, conflict, problem, told)

    def _references(self) -> Problem | None:
        try:
            with transaction.atomic():
                self.writer.require_references()
        except Problem as problem:
            return problem
        return None

    def _ids(self, wanted: Any) -> dict[str, set[int]]:
        ids: dict[str, set[int]] = {}
        for edit in self.edits:
            if edit.feature_id and wanted(edit):
                ids.setdefault(edit.collection.id, set()).add(edit.feature_id)
        return ids

    def _after(self, outcomes: Sequence[Done | Problem]) -> dict[str, set[int]]:
        ids = self._ids(lambda edit: True)
        for outcome in outcomes:
            if isinstance(outcome, Done):
                of_collection = ids.setdefault(outcome.edit.collection.id, set())
                change = of_collection.discard if outcome.edit.action == "delete" else of_collection.add
                change(outcome.feature_id)
        return ids

    def _judged(
        self, wholes: Sequence[Collection], ids: Mapping[str, set[int]]
    ) -> dict[tuple[str, Any], tuple[str, Found, bool]]:
        """What the rules say of features, by collection and what stays the same, and whether the viewer is told.

        The service asks the rules.
        """
        found: list[telling.Finding] = []
        cursor, author = self.writer.cursor, self.writer.principal
        with acting_as(cursor, SYSTEM, author):
            for whole in wholes:
                if wanted := ids.get(whole.id):
                    rules = weighed(applicable(whole), settings.KBS_QUALITY_PROFILE)
                    scope = Scope(whole, ids=tuple(sorted(wanted)))
                    found += [(whole, one) for one in find_all(cursor, rules, scope)]
        with acting_as(cursor, self.viewer, author):
            told = telling.shown(cursor, found, self.viewer)
        return {
            (whole.id, one.key): (whole.id, one, is_told)
            for (whole, one), is_told in zip(found, told, strict=True)
        }


def _tried(editing: Editing, edit: Edit) -> Done | Problem:
    """Carry out one edit; one that fails leaves the others as they are."""
    try:
        with refusals_told(), transaction.atomic():
            return editing.do(edit)
    except Problem as problem:
        return problem


def _changed(before: dict[str, Any] | None, after: dict[str, Any] | None) -> tuple[str, ...]:
    old, new = ((side or {}).get("properties", {}) for side in (before, after))
    names = [name for name in (new or old) if old.get(name) != new.get(name)]
    if (before or {}).get("geometry") != (after or {}).get("geometry"):
        names.append("geometry")
    return tuple(names)
