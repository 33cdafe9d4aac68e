"""Template tags for built assets, icons and the language switch. No theme, no SQL, no inline style or script."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from kbs.pages import accent

register = template.Library()

APP = "kbs/app/"
MANIFEST = APP + "manifest.json"
ENTRY = "src/main.ts"
ENGINE = "vendor/maplibre-gl/6.12.0/"


def _read_manifest() -> dict[str, Any]:
    """The build manifest of Vite: source file -> {file, css, imports}; empty when the frontend was not built."""
    found = finders.find(MANIFEST)
    if not found:
        return {}
    content: dict[str, Any] = json.loads(Path(str(found)).read_text(encoding="utf-8"))
    return content


_cached_manifest = lru_cache(maxsize=1)(_read_manifest)


def manifest() -> dict[str, Any]:
    """The manifest, read once per process; with DEBUG it is read anew so that a rebuild shows without a restart."""
    return _read_manifest() if settings.DEBUG else _cached_manifest()


def _built(name: str) -> str:
    """The address of a built file.

    Its name carries its own hash, and its modules import each other by that name: a second hash from the static
    files storage would make one module two.
    """
    return settings.STATIC_URL + APP + name


@register.simple_tag
def app_assets() -> SafeString:
    """Style sheets, module preloads and the script of the map app, by their content-hashed names.

    Without a build there is nothing to load: the page stays what the server rendered, which is a useful page.
    """
    built = manifest()
    entry = built.get(ENTRY)
    if entry is None:
        return mark_safe("<!-- the frontend is not built: script/setup builds it -->")
    imports = [built[name]["file"] for name in entry.get("imports", ())]
    parts = [
        format_html_join(
            "\n", '<link rel="stylesheet" href="{}">', ((_built(css),) for css in entry.get("css", ()))
        ),
        format_html_join("\n", '<link rel="modulepreload" href="{}">', ((_built(file),) for file in imports)),
        format_html(
            '<script type="module" src="{}" id="kbs-script" data-engine="{}" data-icons="{}"></script>',
            _built(entry["file"]),
            settings.STATIC_URL + ENGINE,
            static("kbs/icons.svg"),
        ),
    ]
    return mark_safe("\n".join(parts))  # noqa: S308 (every part comes from format_html)


@register.simple_tag
def accent_sheet() -> str:
    """The style sheet of the municipality's own accent; nothing while the standard one is in use."""
    version = accent.version()
    return (
        format_html('<link rel="stylesheet" href="{}?s={}">', reverse("accent"), version) if version else ""
    )


@register.simple_tag
def icon(name: str, css: str = "") -> SafeString:
    """One icon of the sprite, hidden from assistive technology: the text beside it names the thing."""
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        css,
        static("kbs/icons.svg"),
        name,
    )


@register.simple_tag(takes_context=True)
def language_url(context: template.Context, code: str) -> str:
    """The address of this very page in another language: the same path and query with `dil` set."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return "?" + urlencode({"dil": code})
    query = request.GET.copy()
    query["dil"] = code
    return f"{request.path}?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def keep_language(context: template.Context) -> str:
    """The chosen language when the address names one, else nothing: forms carry it on in a hidden field."""
    request: HttpRequest | None = context.get("request")
    return request.GET.get("dil", "") if request is not None else ""
