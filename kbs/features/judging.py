"""Hold whole collections to the coded rules: at night, or on demand.

A run works in small steps, each one SELECT in a transaction of its own, so that readers never wait and a run that
was killed goes on with the step it was in. What the steps find lies in a staging table; at the end of each rule it
is brought together with the findings known before: new ones are added, old ones that are gone are closed, waived
ones keep their reason until it runs out.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _
from psycopg2 import errors, sql

from kbs.access.install import STAGING_SCHEMA
from kbs.access.narrow import find, seen_whole
from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import ask, session
from kbs.catalog import constraints as c
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.rules import Profile, Rule
from kbs.history.change_set import open_change_set
from kbs.problems import Forbidden
from kbs.quality.judge import applicable, compiled, weighed
from kbs.quality.models import Finding, QualityDuty, QualityRun, QualityScore, QualityStep
from kbs.quality.scope import Scope
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
SOURCE = "kbs-quality"
# A step looks at no more features than this; larger collections are taken in portions of ids.
PORTION = 100_000
# Findings of one step that are kept; a rule that finds more has said enough.
MOST = 10_000
STEP_TIMEOUT_MS = 900_000
# What findings are chosen and put in order by.
_NEEDED = {"kural", "koleksiyon", "kayit", "diger_kayit", "durum"}
# Constraints that group or compare all features at once.
_WHOLE = (c.OneSpelling, c.SameDatum, c.Unique)

Box = tuple[float, float, float, float]
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Step:
    """One rule on one collection, or on a portion of it."""

    rule: Rule
    collection: Collection
    span: tuple[int, int] | None = None

    @property
    def first_id(self) -> int:
        """What names the portion."""
        return self.span[0] if self.span else 0


def judged_collections(wanted: Sequence[str] = ()) -> list[Collection]:
    """Return the collections of these ids (all but the findings themselves when none is named).

    Raises:
        KeyError: There is no such collection.
    """
    if not wanted:
        return [collection for collection in registry if collection.model is not Finding]
    found = {name: registry.get(name) for name in wanted}
    for name, collection in found.items():
        if collection is None:
            raise KeyError(name)
    return [collection for collection in found.values() if collection is not None]


def open_run(
    collections: Sequence[Collection],
    profile: Profile | None = None,
    *,
    box: Box | None = None,
    rules: Sequence[str] = (),
    job: str = "",
) -> QualityRun:
    """Begin a run; `work` carries it out.

    Args:
        box: West, south, east, north in the storage CRS; only features that touch it are judged.
        rules: Codes; empty for all rules that apply.
    """
    run = QualityRun.objects.create(
        profile=profile or settings.KBS_QUALITY_PROFILE,
        collections=[collection.id for collection in collections],
        rules=list(rules),
        box=list(box) if box else None,
        job=job,
    )
    _make_table(run)
    return run


def unfinished() -> QualityRun | None:
    """Return the latest run that is not at its end, to go on with it."""
    return QualityRun.objects.filter(state=QualityRun.State.RUNNING).first()


def work(run: QualityRun, *, principal: Principal = SYSTEM, progress: Progress | None = None) -> QualityRun:
    """Carry out what is left of a run."""
    _make_table(run)
    done = {(s.rule, s.collection, s.first_id): s.found for s in run.done_steps.all()}
    known = _known()
    steps = list(_steps(run))
    run.steps = len(steps)
    run.save(update_fields=["steps"])
    found = 0
    for number, step in enumerate(steps):
        earlier = done.get((step.rule.code, step.collection.id, step.first_id))
        found += _take(run, step, principal) if earlier is None else earlier
        last = number + 1 == len(steps)
        if last or (steps[number + 1].rule, steps[number + 1].collection) != (step.rule, step.collection):
            # Most rules find nothing and never did: nothing is to be written for them.
            if found or (step.rule.code, step.collection.id) in known:
                _bring_together(run, step, principal)
            found = 0
        if progress:
            progress(number + 1, len(steps), f"{step.rule.code} {step.collection.id}")
    _score(run)
    with connection.cursor() as cursor:
        cursor.execute(QUERIES.build("drop_found", found=_table(run)))
    run.state, run.finished_at = QualityRun.State.DONE, timezone.now()
    run.save(update_fields=["state", "finished_at"])
    return run


def open_findings(run: QualityRun, principal: Principal = SYSTEM) -> list[tuple[Any, ...]]:
    """Return what is open or waived in the collections (and the box) of a run, as far as the principal sees it.

    By rule, collection, feature: rule, collection, feature, other, weight, value, state, easting, northing.

    Raises:
        NotFound: Findings are not shown to the principal.
        Forbidden: Not enough of them is shown.
    """
    shown = find(_collection().id, principal)
    if _NEEDED - shown.by_name.keys() or (run.box and shown.geometry is None):
        raise Forbidden("Your role sees too little of findings for a report.")
    columns = [
        sql.Identifier("k", shown.column(name)) if name in shown.by_name else sql.SQL("NULL")
        for name in ("kural", "koleksiyon", "kayit", "diger_kayit", "agirlik", "deger", "durum")
    ]
    place = sql.Identifier("k", shown.geometry_column) if shown.geometry else sql.SQL("NULL::geometry")
    query = QUERIES.build(
        "open_findings",
        columns=sql.SQL(", ").join(columns),
        place=place,
        findings=_findings(),
        looked=_looked(run, "k"),
    )
    return ask(principal, query, {"collections": run.collections})


def told_collections(run: QualityRun, principal: Principal) -> list[str]:
    """Return the ids of a run's collections of which the principal sees all rows."""
    whole = seen_whole(principal)
    return [name for name in run.collections if name in whole]


def counts(run: QualityRun, principal: Principal = SYSTEM) -> list[Any]:
    """Return rule, collection, found and seconds of a run, by rule; of collections the principal sees all rows of."""
    steps = run.done_steps.filter(collection__in=seen_whole(principal))
    grouped = steps.values("rule", "collection").annotate(found=Sum("found"), seconds=Sum("seconds"))
    return list(grouped.order_by("rule", "collection"))


def scores(run: QualityRun, principal: Principal = SYSTEM) -> list[QualityScore]:
    """Return the marks of the collections that the principal sees all rows of, by collection."""
    return list(run.scores.filter(collection__in=seen_whole(principal)).order_by("collection"))


def unit_scores(run: QualityRun, principal: Principal = SYSTEM) -> list[dict[str, Any]]:
    """Return the scores of the units that keep collections, each the mean of its collections by their features."""
    units = dict(QualityDuty.objects.filter(unit__isnull=False).values_list("collection", "unit__name"))
    kept: dict[str, list[QualityScore]] = {}
    for score in scores(run, principal):
        if score.collection in units:
            kept.setdefault(units[score.collection], []).append(score)
    return [
        {"unit": unit, "features": sum(s.features for s in marked)}
        | {name: _mean(marked, name) for name in ("completeness", "currency", "conformance")}
        for unit, marked in sorted(kept.items())
    ]


def _mean(marked: list[QualityScore], name: str) -> float | None:
    marks = [(s.features, getattr(s, name)) for s in marked if getattr(s, name) is not None]
    features = sum(count for count, _mark in marks)
    return round(sum(count * mark for count, mark in marks) / features, 4) if features else None


def _make_table(run: QualityRun) -> None:
    with connection.cursor() as cursor:
        cursor.execute(QUERIES.build("create_found", found=_table(run)))
        staff = sql.Identifier(settings.KBS_DATABASE_ROLES["system"])
        cursor.execute(QUERIES.build("grant_found", found=_table(run), staff=staff))


def _table(run: QualityRun) -> sql.Identifier:
    return sql.Identifier(STAGING_SCHEMA, f"quality_run_{run.pk}")


def _collection() -> Collection:
    found = registry.by_model(Finding)
    assert found is not None
    return found


def _findings() -> sql.Identifier:
    return sql.Identifier(Finding._meta.db_table)


def _box(run: QualityRun) -> Box | None:
    return tuple(run.box) if run.box else None


def _steps(run: QualityRun) -> Iterator[Step]:
    profile: Profile = run.profile  # type: ignore[assignment]
    chosen = [rule for rule in registry.rules if not run.rules or rule.code in run.rules]
    for collection in judged_collections(run.collections):
        portions = list(_portions(collection)) if run.box is None else [None]
        for rule in weighed(applicable(collection, chosen), profile):
            if compiled(rule, Scope(collection)) is None:
                continue
            in_portions = not isinstance(rule.constraint, _WHOLE) and getattr(
                rule.constraint, "portions", True
            )
            for span in portions if in_portions else [None]:
                yield Step(rule, collection, span)


def _portions(collection: Collection) -> Iterator[tuple[int, int] | None]:
    """Spans of ids holding about `PORTION` features each; the whole collection when it is no larger."""
    with session(SYSTEM) as cursor:
        cursor.execute(QUERIES.build("size", table=sql.Identifier(collection.table), wanted=sql.SQL("true")))
        count, first, last = cursor.fetchone()
    if count <= PORTION:
        yield None
        return
    width = max(1, (last - first + 1) * PORTION // count)
    for start in range(first, last + 1, width):
        yield (start, start + width)


def _known() -> set[tuple[str, str]]:
    """Rules and collections with findings that a run may have to close."""
    with session(SYSTEM) as cursor:
        cursor.execute(QUERIES.build("known", findings=_findings()))
        return {(rule, collection) for rule, collection in cursor.fetchall()}


def _take(run: QualityRun, step: Step, principal: Principal) -> int:
    """Judge one step, return how much was found; a rule that the database cannot finish is told and ends no run."""
    started = time.monotonic()
    scope = Scope(step.collection, span=step.span, box=_box(run))
    key = {"rule": step.rule.code, "collection": step.collection.id, "first_id": step.first_id}
    found, error = 0, ""
    try:
        with session(principal) as cursor:
            cursor.execute("SELECT set_config('statement_timeout', %s, true)", [str(STEP_TIMEOUT_MS)])
            cursor.execute(QUERIES.build("forget_step", found=_table(run)), key)
            found = _insert_found(cursor, run, step, scope)
            cursor.execute("SET LOCAL statement_timeout TO DEFAULT")
    except DatabaseError as exc:
        error = _told(exc, time.monotonic() - started)
    if found >= MOST:
        error = _("%(count)d bulgudan sonrası tutulmadı") % {"count": MOST}
    seconds = round(time.monotonic() - started, 3)
    QualityStep.objects.create(run=run, **key, found=found, seconds=seconds, error=error)
    return found


def _told(exc: DatabaseError, seconds: float) -> str:
    """What a step is told to have failed of; GEOS says in many words of its own that its time was up."""
    if isinstance(exc.__cause__, errors.QueryCanceled) or seconds * 1000 >= STEP_TIMEOUT_MS:
        return _("%(seconds)g saniyede bitmedi") % {"seconds": STEP_TIMEOUT_MS / 1000}
    return str(exc).strip().splitlines()[0][:300]


def _insert_found(cursor: Any, run: QualityRun, step: Step, scope: Scope) -> int:
    statement = compiled(step.rule, scope)
    if statement is None:
        return 0
    query = QUERIES.build(
        "step",
        found=_table(run),
        rule=sql.Literal(step.rule.code),
        collection=sql.Literal(step.collection.id),
        first_id=sql.Literal(step.first_id),
        most=sql.Literal(MOST),
        query=statement.query,
    )
    cursor.execute(query, statement.params)
    return int(cursor.rowcount)


def _bring_together(run: QualityRun, step: Step, principal: Principal) -> None:
    """Turn what a rule found in a collection into findings."""
    profile: Profile = run.profile  # type: ignore[assignment]
    values = {
        "source": SOURCE,
        "rule": step.rule.code,
        "collection": step.collection.id,
        "kind": step.rule.kind,
        "weight": step.rule.severity.under(profile),
        "unit": QualityDuty.objects.filter(collection=step.collection.id)
        .values_list("unit", flat=True)
        .first(),
        "run": run.pk,
    }
    steps = run.done_steps.filter(rule=step.rule.code, collection=step.collection.id)
    complete = not steps.exclude(error="").exists()
    names = ("add_new", "open_again", "renew", *(("close_gone",) if complete else ()))
    with session(principal) as cursor:
        open_change_set(
            cursor, user_id=principal.user_id, reason=_("Kalite denetimi"), source=SOURCE, job=run.job
        )
        for name in names:
            parts: dict[str, sql.Composable] = {
                "findings": _findings(),
                "named": QUERIES.build("named", found=_table(run)),
            }
            if name == "close_gone":
                parts["looked"] = _looked(run, "k")
            cursor.execute(QUERIES.build(name, **parts), values)
        cursor.execute("SELECT set_config('kbs.change_set', '', true)")


def _looked(run: QualityRun, alias: str) -> sql.Composable:
    """Whether a finding lies where the run looked: everywhere, or in its box and among its rules."""
    wanted: list[sql.Composable] = []
    if run.rules:
        wanted.append(sql.SQL("{}.kural = ANY ({})").format(sql.Identifier(alias), sql.Literal(run.rules)))
    if box := _box(run):
        edges = sql.SQL(", ").join(map(sql.Literal, box))
        geom = sql.Identifier(alias, "geom")
        wanted.append(sql.SQL("{0} && ST_MakeEnvelope({1}, ST_SRID({0}))").format(geom, edges))
    return sql.SQL(" AND ").join(wanted) if wanted else sql.SQL("true")


def _score(run: QualityRun) -> None:
    """Mark the collections of a run that judged all of them."""
    if run.box or run.rules:
        return
    promised = dict(QualityDuty.objects.values_list("collection", "renewed_days"))
    for collection in judged_collections(run.collections):
        query = QUERIES.build("score", findings=_findings(), table=sql.Identifier(collection.table))
        with session(SYSTEM) as cursor:
            cursor.execute(
                query,
                {"collection": collection.id, "days": promised.get(collection.id) or collection.renewed_days},
            )
            features, sound, complete, lately = cursor.fetchone()
        QualityScore.objects.update_or_create(
            run=run,
            collection=collection.id,
            defaults={
                "features": features,
                "conformance": _share(sound, features),
                "completeness": _share(complete, features),
                "currency": _share(lately, features),
            },
        )


def _share(part: int | None, whole: int) -> float | None:
    return None if part is None or not whole else round(part / whole, 4)
