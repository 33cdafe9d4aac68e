"""Feature types of the national model from the tables of `data/standards/tucbs`."""

from __future__ import annotations

from functools import cache

from django.utils.translation import gettext_lazy as _

from kbs.catalog.national import LeftOut, NationalAttribute, NationalRelation, NationalType
from layers.standards import Row, table

FAMILY = "tucbs"
# What every published layer has and every feature of ours answers from its own row.
LIFE_CYCLE = (("tucbsNo", "id"), ("surumBaslangicZamani", "recorded_at"))
# The end of a version is in the past: files hold the state in force.
IN_FORCE = LeftOut(
    _("Dosyalar yürürlükteki kaydı taşır; sona eren sürümler geçmiş tablosunda ve ?datetime= ile okunur."),
    ("surumBitisZamani",),
)
NOT_KEPT = _("Bu bilgi sistemde tutulmuyor.")
NO_DOCUMENT = _("Dayanak belgeler ayrı kayıttır; nesneye yazılmaz.")
ELSEWHERE = _("Başka bir koleksiyonda tutulur.")
UNKNOWN_VALUES = _("Değerleri ya da kuruluş biçimi yayımlanmış hiçbir kaynakta görülmedi.")


def national(
    name: str,
    *,
    geometry: str = "",
    constants: dict[str, str] | None = None,
    left_out: tuple[LeftOut, ...] = (),
) -> NationalType:
    """Return a feature type as the tables in force have it.

    Args:
        name: `feature_type` of the table.
        geometry: Attribute that takes the geometry.
        constants: Attributes with one value for the whole collection.
        left_out: What the collection does not hold, with reasons; the end of versions is added.

    Raises:
        KeyError: The table has no such type.
    """
    row = _types()[name]
    attributes = tuple(_attribute(r) for r in table(FAMILY, "attributes") if r["feature_type"] == name)
    return NationalType(
        name=name,
        title=row["label_tr"],
        theme=row["theme"],
        inspire=row["inspire_type"],
        source=row["source"],
        confidence=row["confidence"],
        attributes=attributes,
        relations=tuple(
            NationalRelation(
                r["relation"], r["to_type"], r["lower"], r["upper"], r["source"], r["confidence"]
            )
            for r in table(FAMILY, "relations")
            if r["from_type"] == name
        ),
        geometry=geometry,
        computed=LIFE_CYCLE if attributes else (),
        constants=tuple((constants or {}).items()),
        left_out=(IN_FORCE, *left_out) if attributes else (),
    )


@cache
def _types() -> dict[str, Row]:
    return {row["feature_type"]: row for row in table(FAMILY, "feature-types")}


@cache
def _values() -> dict[str, tuple[str, ...]]:
    """The values seen, by code list."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table(FAMILY, "code-values"):
        found[row["code_list"]] = (*found.get(row["code_list"], ()), row["value"])
    return found


def _attribute(row: Row) -> NationalAttribute:
    return NationalAttribute(
        name=row["attribute"],
        type=row["type"],
        lower=row["lower"],
        upper=row["upper"],
        codes=_values().get(row["code_list"], ()),
        inspire=row["inspire"],
        source=row["source"],
        confidence=row["confidence"],
        type_source=row["type_source"],
        type_confidence=row["type_confidence"],
    )
