"""The Styles building block."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection
from kbs.ogcapi.common.blocks import Block
from kbs.ogcapi.common.links import OGC_REL, Link, link
from kbs.ogcapi.common.openapi import operation, path_parameter, query_parameter
from kbs.ogcapi.styles.conformance import CONFORMS
from kbs.ogcapi.styles.encodings import MAPBOX, QML, SE_11, SLD_10, offered
from kbs.ogcapi.styles.views import PNG, SVG
from kbs.portrayal.palette import THEMES
from kbs.portrayal.style import CITY
from kbs.web.negotiation import JSON, Format

_JSON = "application/json"
_SCHEMAS: dict[Format, dict[str, Any]] = {
    PNG: {"type": "string", "format": "binary"},
    JSON: {"type": "object"},
}


def _landing_links(root: str) -> list[Link]:
    return [link(f"{root}/styles?f=json", f"{OGC_REL}styles", _JSON, _("Stiller"))]


def _collection_links(root: str, collection: Collection) -> list[Link]:
    if collection.geometry is None:
        return []
    sheets = offered(whole_city=False)
    return [
        link(f"{root}/styles/{collection.id}?f={f.key}", "stylesheet", f.media_type, f.title) for f in sheets
    ]


def _paths(collections: list[Collection]) -> dict[str, Any]:
    ids = [CITY, *(c.id for c in collections if c.geometry is not None)]
    name = path_parameter("styleId", _("Stil."), {"type": "string", "enum": ids})
    theme = query_parameter("theme", _("Açık veya koyu görünüm."), {"type": "string", "enum": list(THEMES)})

    def described(
        key: str,
        summary: str,
        media_type: str,
        formats: tuple[str, ...],
        *parameters: dict[str, Any],
        others: tuple[Format, ...] = (),
    ) -> Any:
        wanted = query_parameter("f", _("Yanıtın biçimi."), {"type": "string", "enum": list(formats)})
        problems = (400, 404, 406) if parameters else (400, 406)
        described = operation(
            key,
            summary,
            media_type,
            tag="styles",
            parameters=(*parameters, wanted),
            problems=problems,
            html=False,
        )
        content = described["get"]["responses"]["200"]["content"]
        content |= {other.media_type: {"schema": _SCHEMAS.get(other, {"type": "string"})} for other in others}
        return described

    value = query_parameter("value", _("Yalnızca bu kodun gösterimi."), {"type": "string"})
    drawn = path_parameter("kind", _("Çizimin türü."), {"type": "string", "enum": ["hatch", "sign", "mark"]})
    formula = path_parameter("name", _("Çizimin formülü."), {"type": "string"})
    return {
        "/styles": described("styles", _("Stiller"), _JSON, ("json",)),
        "/styles/{styleId}": described(
            "style",
            _("Stil"),
            MAPBOX.media_type,
            ("mapbox", "json", "sld10", "se11", "qml"),
            name,
            theme,
            others=(JSON, SLD_10, SE_11, QML),
        ),
        "/styles/{styleId}/metadata": described("style.metadata", _("Stil bilgisi"), _JSON, ("json",), name),
        "/styles/{styleId}/legend": described(
            "style.legend",
            _("Gösterim"),
            _JSON,
            ("json", "png", "svg"),
            name,
            theme,
            value,
            others=(PNG, SVG),
        ),
        "/styles/drawings/{kind}/{name}.svg": operation(
            "style.drawing",
            _("Stillerin kullandığı çizim"),
            SVG.media_type,
            tag="styles",
            parameters=(drawn, formula),
            problems=(400, 404),
            schema={"type": "string"},
            html=False,
        ),
    }


BLOCK = Block(CONFORMS, _landing_links, _collection_links, _paths)
