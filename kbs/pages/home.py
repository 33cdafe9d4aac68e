"""`/`: the map's shell. The map is an island in it; without JavaScript the page leads to everything else."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from kbs.access.narrow import visible
from kbs.pages.templatetags.assets import manifest
from kbs.web.methods import safe
from kbs.web.principal import principal_of


@safe
def view(request: HttpRequest) -> HttpResponse:
    """Render the shell; unknown query parameters are the map's own state and pass."""
    return render(request, "pages/map.html", {"config": config(), "start_links": _start_links(request)})


def config() -> dict[str, Any]:
    """What the map app needs to know of the installation (a JSON data block, never a script)."""
    lon, lat, zoom = settings.KBS_MAP_VIEW
    return {
        "lang": (get_language() or settings.LANGUAGE_CODE)[:2],
        "languages": [code for code, _title in settings.LANGUAGES],
        "municipality": settings.KBS_MUNICIPALITY,
        "center": [lon, lat],
        "zoom": zoom,
        "bbox": list(settings.KBS_EXTENT),
        "styleUrl": "/ogc/styles/city?f=mapbox",
        "catalogUrl": reverse("map-catalog"),
        "searchUrl": reverse("search"),
        "assetsVersion": hashlib.sha256(json.dumps(manifest(), sort_keys=True).encode()).hexdigest()[:12],
    }


def _start_links(request: HttpRequest) -> list[dict[str, str]]:
    """Lists of what people look up by name, in the catalogue's order."""
    return [
        {"href": f"/ogc/collections/{collection.id}/items?f=html", "title": str(collection.title)}
        for collection in visible(principal_of(request))
        if collection.search is not None
    ]
