"""`/`: the map's shell. The map is an island in it; without JavaScript the page leads to everything else."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from kbs.access.narrow import may_approve, may_write, visible
from kbs.pages.templatetags.assets import manifest
from kbs.web.methods import safe
from kbs.web.principal import principal_of


@safe
def view(request: HttpRequest) -> HttpResponse:
    """Render the shell; unknown query parameters are the map's own state and pass."""
    context = {"config": config() | _work(request), "start_links": _start_links(request)}
    return render(request, "pages/map.html", context)


def _work(request: HttpRequest) -> dict[str, Any]:
    """Return who works on the map, and give them the token that their changes are sent with.

    `editor` is the number of whoever may change something, else None; `drafts` tells whether they prepare drafts or
    decide on them.
    """
    principal = principal_of(request)
    editor = principal.user_id if may_write(principal) else None
    drafts = principal.user_id is not None and (editor is not None or may_approve(principal))
    if drafts:
        get_token(request)  # sets the cookie `csrftoken`
    return {"editor": editor, "drafts": drafts}


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
