"""The zoning values of a parcel: each value, or in words why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features.find import Found
from kbs.pages.sections import Badge
from kbs.procedures.object_cards.ask import about, marked
from kbs.web.addresses import page_address
from kbs.web.values import plain
from layers.planning.collections import PLANS, ZONING_AREAS

# Column, label, unit, column of the kind of value (a plan may leave a number free).
FIGURES = (
    ("taks", gettext_lazy("TAKS"), "", "taks_tip"),
    ("kaks", gettext_lazy("KAKS (Emsal)"), "", "kaks_tip"),
    ("yencok_m", gettext_lazy("Yençok"), "m", "yencok_tip"),
    ("kat", gettext_lazy("Kat adedi"), "", ""),
    ("nizam", gettext_lazy("Yapı nizamı"), "", ""),
    ("on_bahce", gettext_lazy("Ön bahçe"), "m", ""),
    ("yan_bahce", gettext_lazy("Yan bahçe"), "m", ""),
    ("arka_bahce", gettext_lazy("Arka bahçe"), "m", ""),
    ("bina_derinligi", gettext_lazy("Bina derinliği"), "m", ""),
)
# Shares are told in whole per cents; what is covered less than this leaves a gap worth saying.
WHOLE = 0.995


@dataclass(frozen=True)
class Figure:
    """One value of a zoning area: its text, or why there is none."""

    label: Any
    text: str
    unit: str = ""
    missing: bool = False


def zoning(found: Found, principal: Principal) -> dict[str, Any]:
    """Return the zoning areas over a parcel with their share, and what no plan covers."""
    rows = about("zoning_of_parcel", found, principal)
    covered = sum(float(row["share"]) for row in rows)
    body = {
        "areas": [_area(row) for row in rows],
        "uncovered": round(100 * (1 - covered)) if rows and covered < WHOLE else 0,
        "application": application(found),
    }
    return marked(body, ZONING_AREAS, rows)


def _area(row: dict[str, Any]) -> dict[str, Any]:
    functions = ZONING_AREAS.by_name["fonksiyon"].codelist
    assert functions is not None
    return {
        "title": functions.label(row["fonksiyon"]) if row["fonksiyon"] else _("Fonksiyonu girilmemiş"),
        "mark": row["etiket"] or "",
        "percent": max(1, round(100 * float(row["share"]))),
        "figures": [_figure(row, *figure) for figure in FIGURES],
        "note": row["plan_notu"] or "",
        "page": page_address(ZONING_AREAS, row["id"], {}),
        "plan": plan(row) if row["plan_id"] else None,
    }


def _figure(row: dict[str, Any], name: str, label: Any, unit: str, kind: str) -> Figure:
    # The kind first: exchange files write a number (mostly 0) beside "free" and "not applicable", and it is kept.
    told = row[kind] if kind else None
    if told == "Serbest":
        return Figure(label, _("planda serbest"), missing=True)
    if told == "GecerliDegil":
        return Figure(label, _("plan bir şey söylemiyor"), missing=True)
    value = row[name]
    if value is not None and value != "":
        codes = ZONING_AREAS.by_name[name].codelist
        return Figure(label, codes.label(value) if codes else plain(_shortened(value)), unit)
    return Figure(label, _("veri yok"), missing=True)


def _shortened(value: Any) -> Any:
    """A ratio as plans write it: two decimals unless the third says something (0.400 is 0.40)."""
    if isinstance(value, Decimal) and value == round(value, 2):
        return round(value, 2)
    return value


def plan(row: dict[str, Any]) -> dict[str, Any]:
    """Return what has to be known of a plan beside its values: name, PİN, dates, state."""
    kinds = PLANS.by_name["tur"].codelist
    assert kinds is not None
    return {
        "page": page_address(PLANS, row["plan_id"], {"pin": row["pin"]}),
        "pin": row["pin"],
        "name": row["plan_adi"],
        "kind": kinds.label(row["plan_turu"]) if row["plan_turu"] else "",
        "scale": row["olcek"] or "",
        "approved": row["onay_tarihi"],
        "decision": row["karar_no"] or "",
        "authority": row["onaylayan"] or "",
        "badges": plan_badges(row["plan_durumu"], row["dava_durumu"], row["aski_bitis"]),
        "display_end": row["aski_bitis"] if row["plan_durumu"] == "askida" else None,
    }


def plan_badges(state: str | None, court: str | None, display_end: date | None) -> tuple[Badge, ...]:
    """Return the state of a plan and of the lawsuits against it, in words."""
    badges = []
    if state:
        kind, icon = {
            "yururlukte": ("ok", "badge-check"),
            "onayli": ("info", "info"),
            "askida": ("warn", "triangle-alert"),
            "itiraz": ("warn", "triangle-alert"),
            "taslak": ("info", "info"),
        }.get(state, ("danger", "circle-alert"))
        text = _label(PLANS, "durum", state)
        if state == "askida" and display_end:
            text = _("%(state)s · itiraz son gün %(day)s") % {"state": text, "day": plain(display_end)}
        badges.append(Badge(kind, icon, text))
    else:
        badges.append(Badge("info", "info", _("Durumu bilinmiyor")))
    if court and court not in ("dava_yok", "dava_reddedildi"):
        badges.append(Badge("danger", "circle-alert", _label(PLANS, "dava_durumu", court)))
    return tuple(badges)


def application(found: Found) -> dict[str, Any]:
    """Return whether the plan has been applied to the parcel: its ratios hold only for the applied parcel."""
    state = found.values.get("uygulama_durumu")
    if not state:
        return {"text": _("Uygulama durumu bilinmiyor (veri yok)."), "applied": False, "known": False}
    if state == "yok":
        return {
            "text": _(
                "İmar uygulaması gerekir: plan bu parselde henüz uygulanmamış; oranlar bugünkü alana uygulanamaz."
            ),
            "applied": False,
            "known": True,
        }
    collection = registry.get("parcels")
    assert collection is not None
    return {"text": _label(collection, "uygulama_durumu", state), "applied": True, "known": True}


def _label(collection: Collection, name: str, code: str) -> str:
    codes = collection.by_name[name].codelist
    return codes.label(code) if codes else code
