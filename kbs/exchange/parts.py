"""One file into several collections: each part is an import of its own, all in one transaction and one change set.

Later parts find the features of earlier ones (areas their plan). A trial does everything and takes it back, so that
its report is what the import would do.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from kbs.access.narrow import require_direct_write
from kbs.access.principals import Principal, service_for
from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.exchange import database_work, staging
from kbs.exchange.mapping import Mapping
from kbs.exchange.report import ImportReport
from kbs.exchange.run import Choices, Progress, judge_and_apply, stage_rows
from kbs.exchange.source import Reader
from kbs.exchange.target import Plan
from kbs.exchange.target import plan as make_plan
from kbs.problems import Problem

_COUNTS = (
    "read", "skipped", "merged", "new", "changed", "tolerated", "unchanged", "missing", "retired", "rejected",
)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A layer of the file and the collection that takes it, by the mapping that says how."""

    collection: str
    layer: str
    mapping: Mapping


@dataclass
class WholeReport(ImportReport):
    """The report of a file of several parts: sums, and each part's own report."""

    parts: list[ImportReport] = field(default_factory=list)

    def add(self, part: ImportReport) -> None:
        """Count a part in."""
        self.parts.append(part)
        for name in _COUNTS:
            setattr(self, name, getattr(self, name) + getattr(part, name))
        for code, count in part.reasons.items():
            self.reasons[code] = self.reasons.get(code, 0) + count
        self.crs = self.crs or part.crs
        self.notes += [note for note in part.notes if note not in self.notes]
        self.rejects_file = self.rejects_file or part.rejects_file
        self.change_set = self.change_set or part.change_set

    def as_dict(self) -> dict[str, Any]:
        """The report as plain data for JSON."""
        body = {name: getattr(self, name) for name in ImportReport.__dataclass_fields__}
        body["notes"] = [{"code": note.code, "text": str(note.text)} for note in self.notes]
        body["findings"] = [one for part in self.parts for one in part.as_dict().get("findings", ())]
        body["parts"] = [part.as_dict() for part in self.parts]
        return body

    def lines(self) -> list[str]:
        """The report for people: what each part does, then the whole."""
        counts = _("yeni %(new)d · değişen %(changed)d · değişmeyen %(unchanged)d · reddedilen %(rejected)d")
        own = [f"  {part.collection}: {counts % vars(part)}" for part in self.parts]
        head, *rest = super().lines()
        return [head, *own, *rest]


def import_parts(
    path: Path,
    reader: Reader,
    parts: Sequence[Part],
    *,
    name: str,
    principal: Principal,
    progress: Progress | None = None,
    **choices: Any,
) -> WholeReport:
    """Bring the parts of a file in, in their order; keyword arguments beyond these are those of `Choices`.

    Args:
        name: Stands in the report where a collection's id would.

    Raises:
        Problem: As for `import_file`; nothing of any part is loaded then.
    """
    started = time.monotonic()
    chosen = Choices(**choices)
    whole = WholeReport(name, path.name, name, reader.format, encoding="UTF-8")
    with ExitStack() as stages:
        staged: list[tuple[staging.Stage, Plan, ImportReport]] = []
        for part in parts:
            collection = registry.get(part.collection)
            assert collection is not None
            require_direct_write(collection, principal)
            layer = reader.layer(part.layer)
            plan = make_plan(collection, part.mapping, layer, chosen.source, path.name)
            report = ImportReport(
                collection.id, path.name, layer.name, reader.format, encoding=layer.encoding
            )
            report.notes.extend(layer.notes)
            stage = staging.create(plan, principal, sweeping=not staged)
            stages.callback(staging.close_quietly, stage)
            stage_rows(reader, plan, stage, report, progress)
            staged.append((stage, plan, report))
        with database_work.told_of(path.name), transaction.atomic():
            with session(service_for(principal)) as cursor:
                for stage, plan, report in staged:
                    _part(cursor, stage, plan, report, whole, chosen, principal)
            if chosen.dry_run:
                transaction.set_rollback(True)
    whole.applied = not chosen.dry_run
    whole.change_set = whole.change_set if whole.applied else None
    whole.seconds = round(time.monotonic() - started, 2)
    return whole


def _part(
    cursor: Any,
    stage: staging.Stage,
    plan: Plan,
    report: ImportReport,
    whole: WholeReport,
    chosen: Choices,
    principal: Principal,
) -> None:
    """Do one part; in a trial as if it were confirmed, because it is taken back."""
    mine = replace(
        chosen,
        dry_run=False,
        allow_rejects=chosen.allow_rejects or chosen.dry_run,
        confirm=chosen.confirm or chosen.dry_run,
        rejects=chosen.rejects.with_stem(f"{chosen.rejects.stem}-{report.collection}")
        if chosen.rejects
        else None,
        change_set=whole.change_set,
    )
    try:
        judge_and_apply(cursor, stage, plan, report, mine, principal)
    except Problem as problem:
        if problem.extra.get("report"):
            whole.add(report)
            problem.extra["report"] = whole.as_dict()
        raise
    report.applied = not chosen.dry_run
    whole.add(report)
