"""One import from file to change set: read, stage, judge, compare, apply in one transaction.

Reading and staging touch no feature; everything that does happens in one transaction at the end, so
a process that dies in the middle leaves the city as it was.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from kbs.access.narrow import require_direct_write
from kbs.access.principals import SYSTEM, Principal, service_for
from kbs.access.session import acting_as, session
from kbs.catalog.declaration import Collection
from kbs.catalog.named import type_name
from kbs.catalog.registry import registry
from kbs.catalog.text import fold
from kbs.exchange import convert, crs_check, database_work, formats, rejects, staging
from kbs.exchange import mapping as mappings
from kbs.exchange.checks import Judge
from kbs.exchange.detect import open_source
from kbs.exchange.diff import Diff
from kbs.exchange.report import ImportReport
from kbs.exchange.rules import StagedRules
from kbs.exchange.source import Layer, Note, Reader, ReadOptions, Row, SourceCrs
from kbs.exchange.staging import Stage
from kbs.exchange.target import Plan
from kbs.exchange.target import plan as make_plan
from kbs.features.write_bulk import apply_staged
from kbs.geo.crs import UnknownCrs, parse_crs
from kbs.history.change_set import open_change_set
from kbs.problems import Fault, Forbidden, InvalidData, NotFound

# Called with (rows done, rows in all or None) after every batch.
Progress = Callable[[int, int | None], None]


@dataclass(frozen=True)
class Choices:
    """What a person decides about an import; all of it may be left to the file and the mapping.

    `change_set` is the one that an import of several parts has opened already.
    """

    layer: str | None = None
    crs: str | None = None
    encoding: str | None = None
    axis: str | None = None
    source: str | None = None
    dry_run: bool = False
    allow_rejects: bool = False
    confirm: bool = False
    rejects: Path | None = None
    reason: str = ""
    job: str = ""
    change_set: int | None = None


def import_file(
    path: Path | str,
    collection_id: str,
    *,
    mapping: mappings.Mapping | Path | str | None = None,
    principal: Principal = SYSTEM,
    progress: Progress | None = None,
    **choices: Any,
) -> ImportReport:
    """Bring a file into a collection; keyword arguments beyond these are those of `Choices`.

    The name of a format of its own (`formats`) stands for all the collections that it fills.

    Returns:
        The report; with `dry_run` nothing was changed.

    Raises:
        Problem: The file cannot be read, does not fit, breaks rules (`InvalidData` when rows are
            refused without `allow_rejects`), or changes too much (`ConfirmationNeeded`). Nothing is loaded then.
    """
    if (own := formats.by_name(collection_id)) is not None:
        return own.load(Path(path), principal=principal, progress=progress, **choices)
    started = time.monotonic()
    path = Path(path)
    chosen = Choices(**choices)
    collection = registry.get(collection_id)
    if collection is None:
        known = ", ".join(sorted(c.id for c in registry))
        raise NotFound(
            _("%(id)s diye bir koleksiyon yok; olanlar: %(known)s") % {"id": collection_id, "known": known},
            Fault("collection", "unknown", collection_id),
        )
    require_direct_write(collection, principal)
    profile = mappings.load(mapping) if isinstance(mapping, str | Path) else mapping
    reader, layer, the_plan = open_plan(path, collection, profile, chosen)
    report = ImportReport(collection.id, path.name, layer.name, reader.format, encoding=layer.encoding)
    report.notes.extend(layer.notes)
    stage = staging.create(the_plan, principal)
    try:
        with database_work.told_of(path.name):
            stage_rows(reader, the_plan, stage, report, progress)
            with session(service_for(principal)) as cursor:
                judge_and_apply(cursor, stage, the_plan, report, chosen, principal)
    finally:
        report.seconds = round(time.monotonic() - started, 2)
        staging.close_quietly(stage)
    return report


def open_plan(
    path: Path, collection: Collection, profile: mappings.Mapping | None, chosen: Choices
) -> tuple[Reader, Layer, Plan]:
    """Open a file for a collection: its reader, the chosen layer, and what becomes of each column."""
    shape = profile.geometry if profile else mappings.Shape()
    encoding = chosen.encoding or (profile.encoding if profile else "") or None
    reader = open_source(path, ReadOptions(encoding=encoding, geometry=shape.columns()))
    layer = _choose(reader, chosen.layer or (profile.layer if profile else ""), collection, path.name)
    return reader, layer, make_plan(collection, profile, layer, chosen.source, path.name)


def _choose(reader: Reader, name: str, collection: Collection, file: str) -> Layer:
    """The layer named by a person or the mapping, the only one, or the one that bears the collection's name."""
    names = reader.names()
    if not name and len(names) == 1:
        return reader.layer(names[0])
    own = {fold(collection.id), fold(type_name(collection))}
    if not name and len(same := [n for n in names if fold(n) in own]) == 1:
        return reader.layer(same[0])
    found = [n for n in names if n == name] or [n for n in names if name and fold(n) == fold(name)]
    if found:
        return reader.layer(found[0])
    known = ", ".join(names)
    reason = (
        _("%(name)s katmanı yok") % {"name": name} if name else _("birden çok katman var; --layer ile seçin")
    )
    raise InvalidData(
        _("%(file)s: %(reason)s. Katmanlar: %(known)s") % {"file": file, "reason": reason, "known": known},
        Fault("layer", reason, name or None),
    )


def stage_rows(
    reader: Reader, plan: Plan, stage: Stage, report: ImportReport, progress: Progress | None
) -> None:
    """Stream the file into staging."""
    texts = _TextSorter(plan)
    for batch in reader.batches(plan.layer):
        report.read += len(batch)
        rows = texts.sort(batch, stage)
        taken = staging.copy_rows(stage, plan, rows)
        report.skipped += len(rows) - taken
        if progress:
            progress(report.read, plan.layer.rows)
    for name, count in plan.ignored.items():
        text = _("%(field)s: okunamayan değer boş sayıldı: %(count)d") % {"field": name, "count": count}
        report.notes.append(Note("value-ignored", text))
    staging.analyze(stage)


class _TextSorter:
    """Takes the texts of a drawing out of its rows, where the mapping wants them in areas."""

    def __init__(self, plan: Plan) -> None:
        self._specs = plan.mapping.texts
        self._layer = plan.layer.index.get("layer")
        self._text = plan.layer.index.get("text")

    def sort(self, batch: list[Row], stage: Stage) -> list[Row]:
        """Stage the texts; return the other rows."""
        if not self._specs or self._layer is None or self._text is None:
            return batch
        kept, texts = [], []
        for row in batch:
            found = self._match(row)
            if found is None:
                kept.append(row)
            elif found[1] is not None and row.wkb:
                texts.append((found[0], found[1], row.wkb))
        staging.copy_texts(stage, texts)
        return kept

    def _match(self, row: Row) -> tuple[str, str | None] | None:
        layer, text = row.values[self._layer or 0], row.values[self._text or 0]
        for spec in self._specs:
            if layer is not None and text and fold(str(layer)) in map(fold, spec.layers):
                return spec.field, mappings.matched(spec.pattern, convert.text(text))
        return None


def judge_and_apply(
    cursor: Any, stage: Stage, plan: Plan, report: ImportReport, chosen: Choices, principal: Principal
) -> None:
    """Judge what is staged, compare it, and write the difference as the principal.

    Inside a session of the service: rows are compared with all there are, also those the principal does not see.
    """
    judge = Judge(cursor, stage, plan, report)
    # Two imports into one collection come one after the other; the second compares with what the first made.
    judge.run("one_at_a_time", {"table": plan.collection.table})
    database_work.begin_judging(cursor)
    crs = None
    if plan.has_geometry:
        crs = choose_crs(judge, plan, chosen)
        report.crs = crs.name
        if crs.srid is None:
            report.notes.append(Note("crs-without-code", _crs_told(crs)))
        axis = chosen.axis or plan.mapping.axis or "xy"
        judge.geometries(crs, axis, judge.sample())
    judge.texts()
    judge.references()
    judge.fill_from_references()
    judge.keys()
    judge.required()
    judge.reject()
    diff = Diff(cursor, stage, plan, report)
    missing = diff.compare(None if chosen.confirm else crs)
    if _rules(cursor, stage, plan, judge, report):
        missing = diff.compare(None)
    if report.rejected:
        _write_rejects(judge, report, chosen)
        if not (chosen.allow_rejects or chosen.dry_run):
            raise _refusal(judge, report)
    if chosen.dry_run:
        return
    diff.require_confirmation(chosen.confirm)
    database_work.end_judging(cursor)
    _apply(cursor, stage, plan, report, chosen, principal, missing)


def _rules(cursor: Any, stage: Stage, plan: Plan, judge: Judge, report: ImportReport) -> bool:
    """Hold the rows that would change something to the coded rules; return whether some are out for it."""
    if not report.new + report.changed + report.tolerated:
        return False
    rules = StagedRules(cursor, stage, plan)
    stopped, report.findings = rules.stop()
    rules.close()
    if stopped:
        judge.reject()
    return bool(stopped)


def choose_crs(judge: Judge, plan: Plan, chosen: Choices) -> SourceCrs:
    """Return the CRS a person chose, else the mapping's, else the file's. Raises CoordinateSystemProblem for none."""
    given = chosen.crs or plan.mapping.crs
    if given:
        try:
            return SourceCrs(f"EPSG:{parse_crs(given).srid}")
        except UnknownCrs:
            crs = SourceCrs(given)
            crs.crs  # noqa: B018  (raises for what is no CRS)
            return crs
    return crs_check.require(plan.layer.crs, judge.sample(), judge.report.file)


def _crs_told(crs: SourceCrs) -> str:
    nearest = f"EPSG:{crs.nearest}" if crs.nearest else "-"
    return _("Koordinat sisteminin kodu yok (%(name)s); tanımı kullanıldı. En yakını: %(nearest)s") % {
        "name": crs.crs.name,
        "nearest": nearest,
    }


def _apply(
    cursor: Any,
    stage: Stage,
    plan: Plan,
    report: ImportReport,
    chosen: Choices,
    principal: Principal,
    missing: list[int],
) -> None:
    """Write the difference in one change set; an import without one opens none."""
    report.applied = True
    if not report.changes:
        return
    reason = chosen.reason or _("%(file)s yüklendi") % {"file": report.file}
    if chosen.change_set:
        report.change_set = chosen.change_set
        cursor.execute("SELECT set_config('kbs.change_set', %s, true)", [str(chosen.change_set)])
    else:
        report.change_set = open_change_set(
            cursor,
            user_id=principal.user_id,
            reason=reason,
            source=plan.source,
            job=chosen.job,
            in_name_of=principal.in_name_of,
        )
    with acting_as(cursor, principal, service_for(principal)):
        counts = apply_staged(
            cursor,
            plan.collection,
            stage.rows,
            tuple(t.column for t in plan.targets),
            geometry=plan.has_geometry,
            retire=missing if plan.mapping.complete else [],
            change_set=report.change_set,
        )
    if counts.total != report.changes:
        raise Forbidden(
            _("%(count)d kaydı değiştirme yetkiniz yok; hiçbir şey yüklenmedi.")
            % {"count": report.changes - counts.total}
        )
    # Inside a larger transaction (tests) the next writer opens its own.
    cursor.execute("SELECT set_config('kbs.change_set', '', true)")


def _write_rejects(judge: Judge, report: ImportReport, chosen: Choices) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    path = (
        chosen.rejects
        or settings.VAR_DIR / "rejects" / f"{Path(report.file).stem}-{report.collection}-{stamp}.csv"
    )
    rejects.write(Path(path), judge.faults())
    report.rejects_file = str(path)


def _refusal(judge: Judge, report: ImportReport) -> InvalidData:
    faults = judge.faults()[:10]
    reasons = ", ".join(f"{code} {count}" for code, count in report.reasons.items())
    detail = _(
        "%(file)s: %(count)d satır reddedildi (%(reasons)s). Gerisini yüklemek için --allow-rejects verin; "
        "reddedilenler: %(path)s"
    ) % {"file": report.file, "count": report.rejected, "reasons": reasons, "path": report.rejects_file}
    shown = [
        Fault(code, _("satır %(row)d: %(message)s") % {"row": row, "message": message}, value)
        for row, code, message, value, *_more in faults
    ]
    return InvalidData(detail, *shown, report=report.as_dict())
