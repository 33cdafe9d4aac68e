"""Styles, their metadata, legends and sprite sheets."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.translation import gettext as _

from kbs.access.narrow import find, visible
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.geo.tilematrix import WEB_MERCATOR_QUAD
from kbs.ogcapi.common.links import Link, link, own_links, root_of
from kbs.ogcapi.common.resource import json_response, resource, unchanged
from kbs.ogcapi.styles.encodings import FOREVER, MAPBOX, VERSIONS, offered, stylesheet
from kbs.portrayal import legend, legend_image, sprites
from kbs.portrayal.palette import THEMES, Theme
from kbs.portrayal.style import CITY, Links, city_style, collection_style, drawing_order
from kbs.problems import InvalidParameter, NotFound
from kbs.web.negotiation import JSON, Format, negotiate
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

PNG = Format("png", "image/png", "PNG")
SVG = Format("svg", "image/svg+xml", "SVG")
LEGENDS = (JSON, PNG, SVG)
_FONTS = {
    "Noto Sans Regular": "fonts/noto-sans-400.woff2",
    "Noto Sans SemiBold": "fonts/noto-sans-600.woff2",
}
_LEGEND = "http://www.opengis.net/def/rel/ogc/1.0/legend"
_SPRITES = {"json": "application/json", "png": "image/png"}


@resource
def styles(request: HttpRequest) -> HttpResponse:
    """The list of styles; the city's is the default."""
    refuse_unknown(request, ())
    format = negotiate(request, (JSON,))
    root = root_of(request)
    collections = _styled(principal_of(request))
    entries = [
        _entry(root, CITY, _("Kent haritası")),
        *(_entry(root, c.id, str(c.title)) for c in collections),
    ]
    return json_response({"default": CITY, "styles": entries, "links": own_links(request, format, (JSON,))})


@resource
def style(request: HttpRequest, style_id: str) -> HttpResponse:
    """One style as MapLibre, SLD or QGIS stylesheet. `theme` chooses light or dark (MapLibre only)."""
    refuse_unknown(request, {"theme"})
    collections = _shown(style_id, principal_of(request))
    formats = offered(whole_city=style_id == CITY)
    format = negotiate(request, (MAPBOX, JSON, *formats[1:]))
    theme = _theme(request, themed=format in (MAPBOX, JSON))
    if format in (MAPBOX, JSON):
        body = _compiled(request, style_id, collections, theme)
        text = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    else:
        shown = sorted(collections, key=drawing_order) if style_id == CITY else collections
        title = _("Kent haritası") if style_id == CITY else str(collections[0].title)
        text = stylesheet(format, shown, root_of(request), title)
    return _tagged(request, text, format.media_type)


@resource
def metadata(request: HttpRequest, style_id: str) -> HttpResponse:
    """What a style is: title, description, stylesheets, layers with their geometry types."""
    refuse_unknown(request, ())
    answer = negotiate(request, (JSON,))
    principal, root = principal_of(request), root_of(request)
    collections = _shown(style_id, principal)
    title = _("Kent haritası") if style_id == CITY else str(collections[0].title)
    layers = [{"id": c.id, "title": str(c.title), "type": c.geometry_type or "raster"} for c in collections]
    body = {
        "id": style_id,
        "title": title,
        "scope": "style",
        "stylesheets": [
            {
                "title": format.title,
                "version": VERSIONS[format.key],
                "native": format is MAPBOX,
                "link": _stylesheet(root, style_id, format),
            }
            for format in offered(whole_city=style_id == CITY)
        ],
        "layers": layers,
        "links": [*own_links(request, answer, (JSON,)), *_related(root, style_id)],
    }
    return json_response(body)


@resource
def legends(request: HttpRequest, style_id: str) -> HttpResponse:
    """The legend of a style by collection, as entries or as a picture; `value` asks for one code's sign alone."""
    refuse_unknown(request, {"theme", "value"})
    format = negotiate(request, LEGENDS)
    theme = _theme(request, themed=format is JSON)
    collections = _shown(style_id, principal_of(request))
    listed = [(c, _wanted(request, legend.entries(c, theme))) for c in collections]
    listed = [(c, entries) for c, entries in listed if entries]
    if not listed:
        value = request.GET.get("value", "")
        raise InvalidParameter.of("value", value, "a code that the legend of this style shows")
    if format is JSON:
        body = {
            "id": style_id,
            "collections": [{"id": c.id, "title": str(c.title), "legend": entries} for c, entries in listed],
        }
        return json_response(body)
    sections = [(str(c.title), entries) for c, entries in listed]
    return _tagged(request, _picture(format.key, json.dumps(sections)), format.media_type)


@lru_cache(maxsize=64)
def _picture(key: str, sections: str) -> bytes:
    """Draw a legend once per content; the city's takes seconds."""
    listed = json.loads(sections)
    return legend_image.as_png(listed) if key == PNG.key else legend_image.svg(listed).encode()


def _wanted(request: HttpRequest, entries: list[legend.Entry]) -> list[legend.Entry]:
    value = request.GET.get("value")
    return entries if value is None else [entry for entry in entries if entry["value"] == value]


def _tagged(request: HttpRequest, content: bytes, media_type: str) -> HttpResponse:
    """Return content that is its own version: it changes with data only through the addresses it names."""
    tag = f'W/"{hashlib.sha256(content).hexdigest()[:16]}"'
    if (same := unchanged(request, tag)) is not None:
        return same
    response = HttpResponse(content, content_type=media_type)
    response["ETag"] = tag
    return response


@resource
def sprite(request: HttpRequest, version: str, suffix: str, scale: str | None = None) -> HttpResponse:
    """A sprite sheet or its index; the address holds the content's hash."""
    refuse_unknown(request, ())
    file = sprites.path(version, 2 if scale else 1, suffix)
    if file is None:
        raise NotFound("There is no such sprite sheet; the style says the address of the present one.")
    response = HttpResponse(file.read_bytes(), content_type=_SPRITES[suffix])
    response["Cache-Control"] = FOREVER
    return response


def _compiled(
    request: HttpRequest, style_id: str, collections: list[Collection], theme: Theme
) -> dict[str, Any]:
    root = root_of(request)
    origin = root.removesuffix("/ogc")
    sheet = sprites.version(collections, theme, plain=style_id == CITY)
    tiles = "tiles" if style_id == CITY else f"collections/{style_id}/tiles"
    links = Links(
        vector=f"{root}/{tiles}/{WEB_MERCATOR_QUAD}?f=tilejson",
        fonts={name: f"{origin}{static(file)}" for name, file in _FONTS.items()},
        sprite=f"{root}/styles/sprites/{sheet}" if sheet else "",
        rasters={
            c.id: f"{root}/collections/{c.id}/map/tiles/{WEB_MERCATOR_QUAD}/{{z}}/{{y}}/{{x}}?f=webp"
            for c in collections
            if c.coverage is not None
        },
    )
    if style_id == CITY:
        return city_style(collections, links, title=_("Kent haritası"), theme=theme)
    return collection_style(collections[0], links, theme=theme)


def _theme(request: HttpRequest, *, themed: bool = True) -> Theme:
    wanted = request.GET.get("theme", "light")
    known = THEMES if themed else THEMES[:1]
    if wanted not in known:
        raise InvalidParameter.of("theme", wanted, f"one of: {', '.join(known)}")
    return wanted


def _styled(principal: Principal) -> list[Collection]:
    return [collection for collection in visible(principal) if collection.geometry is not None]


def _shown(style_id: str, principal: Principal) -> list[Collection]:
    """The collections a style draws. Raises NotFound for an unknown style."""
    if style_id == CITY:
        return [collection for collection in _styled(principal) if collection.map is not None]
    collection = find(style_id, principal)
    if collection.geometry is None:
        raise NotFound(f"{style_id} has no geometry and therefore no style.")
    return [collection]


def _entry(root: str, style_id: str, title: str) -> dict[str, Any]:
    sheets = [_stylesheet(root, style_id, format) for format in offered(whole_city=style_id == CITY)]
    return {"id": style_id, "title": title, "links": [*sheets, *_related(root, style_id)]}


def _stylesheet(root: str, style_id: str, format: Format) -> Link:
    return link(f"{root}/styles/{style_id}?f={format.key}", "stylesheet", format.media_type, format.title)


def _related(root: str, style_id: str) -> list[Link]:
    base = f"{root}/styles/{style_id}"
    return [
        link(f"{base}/metadata?f=json", "describedby", JSON.media_type, _("Stil bilgisi")),
        *(link(f"{base}/legend?f={f.key}", _LEGEND, f.media_type, _("Gösterim")) for f in LEGENDS),
    ]
