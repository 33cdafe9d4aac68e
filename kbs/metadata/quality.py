"""Quality elements of a record (ISO 19157), from the last whole run of the rules over its collection."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from kbs.catalog.registry import registry
from kbs.catalog.rules import Kind
from kbs.metadata.record import NOTHING, Measured, Theme, Words, words
from kbs.quality.models import QualityRun, QualityScore, QualityStep

# Commission Regulation (EU) No 1089/2010, published on that day: what INSPIRE measures conformity against.
INTEROPERABILITY = _(
    "1089/2010 sayılı AB Komisyon Tüzüğü (mekânsal veri setlerinin birlikte çalışabilirliği)"
)
INTEROPERABILITY_DATE = date(2010, 12, 8)
# Kinds of rules, as ISO 19139 names the elements and as the national editor asks for them.
_ELEMENTS: dict[Kind, tuple[str, object]] = {
    "completeness": ("DQ_CompletenessOmission", _("Bütünlük: eksiklik")),
    "conceptual": ("DQ_ConceptualConsistency", _("Mantıksal tutarlılık: kavramsal")),
    "domain": ("DQ_DomainConsistency", _("Mantıksal tutarlılık: tanım kümesi")),
    "format": ("DQ_FormatConsistency", _("Mantıksal tutarlılık: format")),
    "topological": ("DQ_TopologicalConsistency", _("Mantıksal tutarlılık: topoloji")),
    "positional": ("DQ_AbsoluteExternalPositionalAccuracy", _("Konum doğruluğu: mutlak")),
    "temporal": ("DQ_TemporalConsistency", _("Zamansal doğruluk: tutarlılık")),
    "thematic": ("DQ_ThematicClassificationCorrectness", _("Tematik doğruluk: sınıflandırma")),
}
_FAULTS = _("Kurallara aykırı bulgu sayısı")
_RULES = _("KBS kalite kuralları, profil: %(profile)s")
_EMPTY = _("Boş zorunlu değerlerin oranı")
_CURRENT = _("Zamansal doğruluk: geçerlilik")
_INSPIRE = _("INSPIRE uygunluğu")
_NOT_EVALUATED = _("Değerlendirilmedi.")
_CONFIRMED = _("Süresi içinde yenilenen kayıtların oranı")


def elements(collection_ids: Iterable[str]) -> dict[str, tuple[Measured, ...]]:
    """Return what the last finished run over all features and rules found, by collection; absent: never evaluated."""
    wanted = list(collection_ids)
    done = QualityScore.objects.filter(
        collection__in=wanted,
        run__state=QualityRun.State.DONE,
        run__box__isnull=True,
        run__rules=[],
    )
    scores = list(done.select_related("run").order_by("collection", "-run_id").distinct("collection"))
    found = _found(scores)
    return {score.collection: (*_faults(score, found[score.collection]), *_marks(score)) for score in scores}


def _found(scores: list[QualityScore]) -> dict[str, dict[str, int]]:
    """How many findings every rule had in the run that counts for a collection."""
    run_of = {score.collection: score.run_id for score in scores}
    steps = QualityStep.objects.filter(run_id__in=set(run_of.values()), collection__in=run_of)
    counted: dict[str, dict[str, int]] = defaultdict(dict)
    for row in steps.values("run_id", "collection", "rule").annotate(all=Sum("found")):
        if run_of[row["collection"]] == row["run_id"]:
            counted[row["collection"]][row["rule"]] = row["all"]
    return counted


def _faults(score: QualityScore, found: dict[str, int]) -> list[Measured]:
    """One element per kind of rule: the number of findings; passed when no rule that weighs `error` found anything."""
    profile = score.run.profile
    ruled = words(_RULES)
    specification = Words(ruled.tr % {"profile": profile}, ruled.en % {"profile": profile})
    numbers: dict[Kind, int] = defaultdict(int)
    failed: set[Kind] = set()
    for code, count in found.items():
        rule = registry.rule(code)
        if rule is None:  # a rule that is gone since the run
            continue
        numbers[rule.kind] += count
        if count and rule.severity.under(profile) == "error":  # type: ignore[arg-type]
            failed.add(rule.kind)
    return [
        Measured(
            element,
            words(name),
            words(_FAULTS),
            value=numbers[kind],
            passed=kind not in failed,
            specification=specification,
            at=score.run.finished_at,
        )
        for kind, (element, name) in _ELEMENTS.items()
        if kind in numbers
    ]


def _marks(score: QualityScore) -> list[Measured]:
    """The marks as shares in percent."""
    marks = (
        ("DQ_CompletenessOmission", _ELEMENTS["completeness"][1], _EMPTY, _rest(score.completeness)),
        ("DQ_TemporalValidity", _CURRENT, _CONFIRMED, score.currency),
    )
    return [
        Measured(
            element,
            words(name),
            words(told),
            value=round(100 * mark, 2),
            unit="%",
            specification=NOTHING,
            at=score.run.finished_at,
        )
        for element, name, told, mark in marks
        if mark is not None
    ]


def _rest(mark: float | None) -> float | None:
    """ISO 19157 measures what is missing, the mark what is there."""
    return None if mark is None else 1 - mark


def conformity(inspire: Theme | None) -> tuple[Measured, ...]:
    """Return the statement that INSPIRE asks of every record: its degree is not evaluated here."""
    if inspire is None:
        return ()
    return (
        Measured(
            "DQ_DomainConsistency",
            words(_INSPIRE),
            words(_NOT_EVALUATED),
            specification=words(INTEROPERABILITY),
            specified_on=INTEROPERABILITY_DATE,
        ),
    )
