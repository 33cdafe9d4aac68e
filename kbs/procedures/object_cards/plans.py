"""The page of a plan: state, functions with areas, notes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from kbs.access.principals import Principal
from kbs.features.find import Found
from kbs.pages.sections import Heading, Section, register, register_heading
from kbs.procedures.object_cards import zoning
from kbs.procedures.object_cards.ask import ask
from kbs.web.values import plain
from layers.planning.collections import PLANS, ZONING_AREAS


def register_cards() -> None:
    """Register heading and sections."""
    register_heading(PLANS.id, heading)
    register(
        Section(PLANS.id, "kararlar", gettext_lazy("Plan kararları"), "object_cards/functions.html", functions,
                order=60)
    )  # fmt: skip
    register(
        Section(
            PLANS.id, "notlar", gettext_lazy("Plan notları"), "object_cards/plan_notes.html", notes, order=61
        )
    )


def heading(found: Found) -> Heading:
    """Return the plan's name with its number and state."""
    values = found.values
    kinds = PLANS.by_name["tur"].codelist
    kind = kinds.label(values["tur"]) if kinds and values.get("tur") else ""
    lead = " · ".join(text for text in (kind, values.get("olcek")) if text)
    badges = zoning.plan_badges(values.get("durum"), values.get("dava_durumu"), values.get("aski_bitis"))
    return Heading(values["ad"], lead, values["pin"], badges)


def functions(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any] | None:
    """Return the functions of the plan with their areas and shares."""
    rows = ask("functions_of_plan", principal, {"id": found.id})
    whole = sum(row["sum"] for row in rows) or 1
    labels = ZONING_AREAS.by_name["fonksiyon"].codelist
    assert labels is not None
    return {
        "rows": [
            {
                "title": labels.label(row["fonksiyon"]),
                "count": row["count"],
                "area": plain(float(round(row["sum"]))),
                "percent": round(100 * row["sum"] / whole, 1),
            }
            for row in rows
        ]
    } if rows else None  # fmt: skip


def notes(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any] | None:
    """Return the notes of the plan."""
    rows = ask("notes_of_plan", principal, {"id": found.id})
    return {"notes": rows} if rows else None
