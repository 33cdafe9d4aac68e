"""Links between resources (RFC 8288) as OGC API writes them in JSON. Addresses are absolute."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from kbs.web.negotiation import Format

Link = dict[str, str]

OGC_REL = "http://www.opengis.net/def/rel/ogc/1.0/"


def root_of(request: HttpRequest) -> str:
    """Return the absolute address of the API root without a slash at the end."""
    return f"{request.scheme}://{request.get_host()}{request.META.get('SCRIPT_NAME', '')}/ogc"


def link(href: str, rel: str, type: str = "", title: Any = "", **more: str) -> Link:
    """Return a link object; empty members are left out."""
    members = {"href": href, "rel": rel, "type": type, "title": str(title)} | more
    return {key: value for key, value in members.items() if value}


def own_links(request: HttpRequest, current: Format, formats: tuple[Format, ...]) -> list[Link]:
    """Return `self` and one `alternate` per other format of the same resource (OGC API Common, /rec/core/link-header)."""
    links = []
    for candidate in formats:
        query = request.GET.copy()
        query["f"] = candidate.key
        href = f"{request.scheme}://{request.get_host()}{request.path}?{query.urlencode(safe=',/:')}"
        rel = "self" if candidate == current else "alternate"
        links.append(link(href, rel, candidate.media_type, candidate.title))
    return sorted(links, key=lambda item: item["rel"] != "self")


def header(links: list[Link], rels: tuple[str, ...]) -> str:
    """Return the Link header for the links of these relations."""
    return ", ".join(
        f'<{item["href"]}>; rel="{item["rel"]}"; type="{item.get("type", "")}"'
        for item in links
        if item["rel"] in rels
    )
