"""The page of a parcel: zoning with shares, plan notes, buildings, addresses, neighbours."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.principals import Principal
from kbs.features.find import Found
from kbs.pages.sections import Badge, Heading, Section, register, register_heading
from kbs.procedures.object_cards import zoning
from kbs.procedures.object_cards.ask import about, marked
from kbs.web.addresses import page_address
from kbs.web.values import plain
from layers.addresses.collections import DOOR_NUMBERS
from layers.buildings.collections import BUILDINGS
from layers.cadastre.collections import PARCELS

# Said in the identity card; what is left stands in the attribute card.
IDENTITY = (
    "mahalle_adi", "ada_no", "parsel_no", "parsel_metni", "pafta", "mevkii", "nitelik", "tapu_alani",
    "hesap_alani", "durum", "uygulama_durumu", "uygulama_karari", "uygulama_tarihi", "ada",
)  # fmt: skip


def register_cards() -> None:
    """Register heading and sections of parcel pages."""
    register_heading(PARCELS.id, heading)
    sections = (
        Section(PARCELS.id, "kimlik", gettext_lazy("Kimlik"), "object_cards/identity.html", identity, order=10,
                covers=IDENTITY),
        Section(PARCELS.id, "imar", gettext_lazy("İmar durumu"), "object_cards/zoning.html", zoning_card, order=20),
        Section(PARCELS.id, "plan-notlari", gettext_lazy("Plan notları"), "object_cards/notes.html", notes, order=25),
        Section(PARCELS.id, "yapilar", gettext_lazy("Parseldeki yapılar"), "object_cards/buildings.html", buildings,
                order=30),
        Section(PARCELS.id, "adresler", gettext_lazy("Adresler"), "object_cards/doors.html", doors, order=35),
        Section(PARCELS.id, "komsular", gettext_lazy("Komşu parseller"), "object_cards/neighbours.html", neighbours,
                place="aside"),
    )  # fmt: skip
    for section in sections:
        register(section)


def heading(found: Found) -> Heading:
    """Return `Caferağa 123 ada 4 parsel`."""
    values = found.values
    number = short(values["ada_no"], values["parsel_no"])
    place = values.get("mahalle_adi") or ""
    block = _("%(ada)s ada ") % {"ada": values["ada_no"]} if values["ada_no"] else ""
    title = f"{place} {block}" + _("%(parsel)s parsel") % {"parsel": values["parsel_no"]}
    badges = (Badge("warn", "triangle-alert", _("Pasif parsel")),) if _passive(found) else ()
    crumbs = ((place, ""),) if place else ()
    return Heading(title.strip(), values.get("nitelik") or "", number, badges, crumbs)


def short(block: str | None, parcel: str) -> str:
    """Return `123/4`, or `4` where there is no block."""
    return f"{block}/{parcel}" if block else parcel


def _passive(found: Found) -> bool:
    return found.values.get("durum") == "pasif" and found.retired is None


def identity(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any]:
    """Return the register's identity of the parcel; every row is there, with its reason when empty."""
    values = found.values
    rows: list[tuple[Any, str]] = [
        (PARCELS.label(PARCELS.by_name["mahalle_adi"]), values.get("mahalle_adi") or ""),
        (PARCELS.label(PARCELS.by_name["ada_no"]), values["ada_no"] or _("adasız")),
        (PARCELS.label(PARCELS.by_name["parsel_no"]), values["parsel_no"]),
        (PARCELS.label(PARCELS.by_name["pafta"]), values.get("pafta") or ""),
        (PARCELS.label(PARCELS.by_name["mevkii"]), values.get("mevkii") or ""),
        (PARCELS.label(PARCELS.by_name["nitelik"]), values.get("nitelik") or ""),
    ]
    areas = [
        (PARCELS.label(PARCELS.by_name[name]), values.get(name)) for name in ("tapu_alani", "hesap_alani")
    ]
    state = PARCELS.by_name["durum"].codelist
    return {
        "rows": rows,
        "areas": [(label, plain(value) if value is not None else "") for label, value in areas],
        "state": state.label(values["durum"]) if state and values.get("durum") else "",
        "application": zoning.application(found),
        "decision": values.get("uygulama_karari") or "",
        "decided": values.get("uygulama_tarihi"),
    }


def zoning_card(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any]:
    """Return the zoning areas; always a card, because "no plan found" is an answer too."""
    return zoning.zoning(found, principal)


def notes(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any] | None:
    """Return the notes of the plans over the parcel."""
    plans = {row["plan_id"]: row for row in about("zoning_of_parcel", found, principal) if row["plan_id"]}
    rows = about("notes_of_plans", found, principal, plans=list(plans)) if plans else []
    grouped = [
        {"plan": zoning.plan(row), "notes": [note for note in rows if note["plan_id"] == plan_id]}
        for plan_id, row in plans.items()
    ]
    grouped = [group for group in grouped if group["notes"]]
    return {"plans": grouped} if grouped else None


def buildings(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any]:
    """Return the buildings on the parcel with the share of each that stands on it."""
    uses = BUILDINGS.by_name["kullanim"].codelist
    rows = about("buildings_of_parcel", found, principal)
    body = {
        "buildings": [
            row
            | {
                "name": row["ad"] or row["bina_no"] or f"{_('Bina')} {row['id']}",
                "page": page_address(BUILDINGS, row["id"], row),
                "use": uses.label(row["kullanim"]) if uses and row["kullanim"] else "",
                "percent": round(100 * float(row["share"] or 0)),
            }
            for row in rows
        ]
    }
    return marked(body, BUILDINGS, rows)


def doors(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any]:
    """Return the addresses of the parcel."""
    rows = about("doors_of_parcel", found, principal)
    return marked({"doors": [door(row) for row in rows]}, DOOR_NUMBERS, rows)


def door(row: dict[str, Any]) -> dict[str, Any]:
    """Return a door with its page; where several share an address the page lists them."""
    return row | {"page": page_address(DOOR_NUMBERS, row["id"], row)}


def neighbours(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any] | None:
    """Return the parcels that share a piece of boundary."""
    rows = about("neighbours_of_parcel", found, principal)
    return {
        "parcels": [
            {"label": short(row["ada_no"], row["parsel_no"]), "page": page_address(PARCELS, row["id"], row)}
            for row in rows
        ]
    } if rows else None  # fmt: skip
