"""The Records building block."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kbs.access.principals import Principal
from kbs.ogcapi.common.blocks import Block
from kbs.ogcapi.common.links import OGC_REL, Link, link
from kbs.ogcapi.records.conformance import CONFORMS
from kbs.ogcapi.records.documents import CATALOGUE_JSON, address, catalogue, reach
from kbs.ogcapi.records.openapi import paths


def _landing_links(root: str) -> list[Link]:
    items = f"{address(root)}/items"
    return [
        link(f"{items}?f=json", f"{OGC_REL}ogc-catalog", "application/geo+json", _("Veri kataloğu")),
        link(f"{items}?f=html", f"{OGC_REL}ogc-catalog", "text/html", _("Veri kataloğu")),
        link(f"{root}/dcat.jsonld", "describedby", "application/ld+json", "DCAT-AP"),
    ]


def _catalogues(root: str, principal: Principal) -> list[dict[str, Any]]:
    body = catalogue(reach(principal), root)
    own = link(f"{address(root)}?f=json", "self", CATALOGUE_JSON)
    return [body | {"links": [own, *body["links"]]}]


BLOCK = Block(CONFORMS, _landing_links, paths=paths, catalogues=_catalogues)
