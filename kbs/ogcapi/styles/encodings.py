"""The stylesheets a style comes in besides MapLibre's: SLD 1.0, SLD 1.1 with SE 1.1, QGIS; and the drawings they use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, override

from kbs.access.policy import fingerprint
from kbs.catalog.declaration import Collection
from kbs.ogcapi.common.resource import resource
from kbs.portrayal import patterns, qml, runs, shapes, signs, sld
from kbs.problems import NotFound
from kbs.web.negotiation import Format
from kbs.web.parameters import refuse_unknown

MAPBOX = Format("mapbox", "application/vnd.mapbox.style+json", "MapLibre / Mapbox")
# OGC 20-009 names the media types of SLD; QGIS has none, its own is proposed here.
SLD_10 = Format("sld10", "application/vnd.ogc.sld+xml;version=1.0", "OGC SLD 1.0")
SE_11 = Format("se11", "application/vnd.ogc.sld+xml;version=1.1", "OGC SLD 1.1 / SE 1.1")
QML = Format("qml", "application/vnd.qgis.qml", "QGIS (QML)")
VERSIONS = {MAPBOX.key: "8", SLD_10.key: "1.0.0", SE_11.key: "1.1.0", QML.key: qml.VERSION}
FOREVER = "public, max-age=31536000, immutable"


def offered(*, whole_city: bool) -> tuple[Format, ...]:
    """Return the stylesheets of a style; a QGIS style is of one layer."""
    return (MAPBOX, SLD_10, SE_11) if whole_city else (MAPBOX, SLD_10, SE_11, QML)


def stylesheet(format: Format, collections: Sequence[Collection], root: str, title: str) -> bytes:
    """Return a stylesheet of narrowed collections, in the request's language; `root` is the address of the API."""
    return _written(format.key, tuple(map(_Shown, collections)), root, title, get_language() or "")


@dataclass(frozen=True)
class _Shown:
    """A narrowed collection as a key: declarations do not change while the program runs, what is shown of them does."""

    collection: Collection = field(compare=False)
    mark: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "mark", fingerprint(self.collection))


@lru_cache(maxsize=24)
def _written(key: str, shown: tuple[_Shown, ...], root: str, title: str, language: str) -> bytes:
    collections = [one.collection for one in shown]

    def address(kind: sld.Kind, name: str) -> str:
        return f"{root}/styles/drawings/{kind}/{quote(name, safe='')}.svg"

    with override(language):
        if key == QML.key:
            return qml.document(collections[0])
        return sld.document(collections, sld.SE_11 if key == SE_11.key else sld.SLD_10, address, title=title)


@resource
def drawing(request: HttpRequest, kind: str, name: str) -> HttpResponse:
    """A hatch, a sign or a mark of a line as SVG; the name is its formula, so the drawing never changes."""
    refuse_unknown(request, ())
    response = HttpResponse(_svg(kind, name), content_type="image/svg+xml")
    response["Cache-Control"] = FOREVER
    return response


def _svg(kind: str, name: str) -> str:
    try:
        if kind == "hatch":
            return shapes.svg(patterns.square(name), opacity=patterns.INK_OPACITY)
        if kind == "sign":
            return shapes.svg(signs.square(name))
        if kind == "mark":
            return shapes.svg(runs.mark_cell(name))
    except (patterns.UnknownPattern, signs.UnknownSign, runs.UnknownRun) as exc:
        raise NotFound(f"There is no such drawing: {exc}") from exc
    raise NotFound(f"There are no drawings of the kind {kind[:20]!r}; there are hatch, sign and mark.")
