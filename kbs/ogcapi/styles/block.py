"""The Styles building block."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection
from kbs.ogcapi.common.blocks import Block
from kbs.ogcapi.common.links import OGC_REL, Link, link
from kbs.ogcapi.common.openapi import operation, path_parameter, query_parameter
from kbs.ogcapi.styles.conformance import CONFORMS
from kbs.ogcapi.styles.views import MAPBOX
from kbs.portrayal.palette import THEMES
from kbs.portrayal.style import CITY

_JSON = "application/json"


def _landing_links(root: str) -> list[Link]:
    return [link(f"{root}/styles?f=json", f"{OGC_REL}styles", _JSON, _("Stiller"))]


def _collection_links(root: str, collection: Collection) -> list[Link]:
    if collection.geometry is None:
        return []
    return [
        link(
            f"{root}/styles/{collection.id}?f=mapbox", "stylesheet", MAPBOX.media_type, str(collection.title)
        )
    ]


def _paths(collections: list[Collection]) -> dict[str, Any]:
    ids = [CITY, *(c.id for c in collections if c.geometry is not None)]
    name = path_parameter("styleId", _("Stil."), {"type": "string", "enum": ids})
    theme = query_parameter("theme", _("Açık veya koyu görünüm."), {"type": "string", "enum": list(THEMES)})

    def described(
        key: str, summary: str, media_type: str, formats: tuple[str, ...], *parameters: dict[str, Any]
    ) -> Any:
        wanted = query_parameter("f", _("Yanıtın biçimi."), {"type": "string", "enum": list(formats)})
        problems = (400, 404, 406) if parameters else (400, 406)
        return operation(
            key,
            summary,
            media_type,
            tag="styles",
            parameters=(*parameters, wanted),
            problems=problems,
            html=False,
        )

    return {
        "/styles": described("styles", _("Stiller"), _JSON, ("json",)),
        "/styles/{styleId}": described(
            "style", _("Stil"), MAPBOX.media_type, ("mapbox", "json"), name, theme
        ),
        "/styles/{styleId}/metadata": described("style.metadata", _("Stil bilgisi"), _JSON, ("json",), name),
        "/styles/{styleId}/legend": described("style.legend", _("Gösterim"), _JSON, ("json",), name, theme),
    }


BLOCK = Block(CONFORMS, _landing_links, _collection_links, _paths)
