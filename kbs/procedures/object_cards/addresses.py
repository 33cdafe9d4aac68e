"""The pages of doors, streets and buildings: what stands there, and the nearest assembly areas."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.principals import Principal
from kbs.features.find import Found
from kbs.pages.sections import Heading, Section, register, register_heading
from kbs.procedures.object_cards.ask import about, ask, marked
from kbs.procedures.object_cards.parcels import door
from kbs.web.addresses import page_address
from kbs.web.values import plain
from layers.addresses.collections import DOOR_NUMBERS
from layers.buildings.collections import BUILDINGS
from layers.places.collections import ASSEMBLY_AREAS
from layers.roads.collections import STREETS


def register_cards() -> None:
    """Register headings and sections."""
    register_heading(DOOR_NUMBERS.id, heading)
    assembly = gettext_lazy("En yakın toplanma alanları")
    register(Section(DOOR_NUMBERS.id, "toplanma", assembly, "object_cards/nearest.html", nearest, order=60))
    register(
        Section(
            BUILDINGS.id, "adresler", gettext_lazy("Adresler"), "object_cards/doors.html", doors_of_building
        )
    )
    register(Section(BUILDINGS.id, "toplanma", assembly, "object_cards/nearest.html", nearest, order=60))
    register(
        Section(
            STREETS.id, "kapilar", gettext_lazy("Kapı numaraları"), "object_cards/doors.html", doors_of_street
        )
    )


def heading(found: Found) -> Heading:
    """Return `Moda Caddesi No: 12/A`, with the neighbourhood below it."""
    values = found.values
    street = values.get("yol_adi")
    number = _("No: %(number)s") % {"number": values["kapi_no"]}
    lead = " · ".join(
        text for text in (values.get("ad"), values.get("mahalle_adi"), values.get("posta_kodu")) if text
    )
    return Heading(f"{street} {number}" if street else number, lead)


def doors_of_building(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any]:
    """Return the doors recorded at a building."""
    rows = ask("doors_of_building", principal, {"id": found.id})
    return marked({"doors": [door(row) for row in rows]}, DOOR_NUMBERS, rows)


def doors_of_street(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any]:
    """Return the doors of a street in order."""
    rows = ask("doors_of_street", principal, {"id": found.id})
    doors = [door(row | {"adres_metni": row["kapi_no"], "ad": ""}) for row in rows]
    return marked({"doors": doors, "short": True}, DOOR_NUMBERS, rows)


def nearest(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any] | None:
    """Return the three nearest assembly areas, straight line."""
    rows = about("nearest_assembly_areas", found, principal)
    if not rows:
        return None
    body = {
        "areas": [
            row
            | {
                "page": page_address(ASSEMBLY_AREAS, row["id"], row),
                "distance": plain(round(row["metres"])),
            }
            for row in rows
        ]
    }
    return marked(body, ASSEMBLY_AREAS, rows)
