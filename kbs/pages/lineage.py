"""The card of every object page that tells what the object became and what it came from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kbs.access.principals import Principal
from kbs.features.find import Found
from kbs.features.lineage import Kin, lineage
from kbs.pages.sections import Section, heading_of, register
from kbs.web.addresses import object_address

# The engine's own acts, in words; an act that somebody named himself stands as it was named.
ACTS = {"split": _("Bölme"), "merge": _("Birleştirme")}


def register_card() -> None:
    """Register the card for the pages of all collections."""
    register(Section("", "gidis", _("Önceki ve sonraki kayıtlar"), "pages/lineage.html", card, order=15))


def card(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any] | None:
    """Return the kin of a feature with their addresses; nothing when it has none."""
    kin = lineage(found.collection, found.id, principal)
    if not kin.later and not kin.earlier:
        return None
    return {"later": _rows(kin.later), "earlier": _rows(kin.earlier)}


def _rows(kin: Iterable[Kin]) -> list[dict[str, Any]]:
    return [
        {
            "label": heading_of(one.found).title,
            "page": object_address(one.found.collection, one.found.id),
            "act": ACTS.get(one.act, one.act),
            "day": one.day,
            "note": one.note,
        }
        for one in kin
    ]
