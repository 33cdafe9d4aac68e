"""Object pages: every feature has one, made from its declaration and what procedures add to it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from kbs.access.narrow import find, visible
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.catalog.text import fold
from kbs.features.find import Found, by_id, by_id_as_of, by_words
from kbs.history.as_of import PRESENT, AsOf
from kbs.pages.sections import Section, heading_of, sections_of
from kbs.pages.values import attributes
from kbs.problems import NotFound
from kbs.web.addresses import item_address, object_address, page_address
from kbs.web.catalogue import source_of
from kbs.web.methods import safe
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of
from kbs.web.readers import TIMES, times_of

# PostgreSQL's bigint; what is larger names nothing.
LARGEST_ID = 2**63 - 1


@safe
def by_number(request: HttpRequest, collection_id: str, feature_id: int) -> HttpResponse:
    """`/nesne/{collection}/{id}`: show the feature, or lead to its own address when it declares one.

    With `datetime` or `recorded` it is shown here as it was: the words of its own address are those of the present.
    """
    refuse_unknown(request, TIMES)
    principal = principal_of(request)
    collection = find(collection_id, principal)
    as_of = times_of(request)
    if not as_of.is_present:
        return _then(request, collection, feature_id, principal, as_of)
    found = by_id(collection, feature_id, principal) if feature_id <= LARGEST_ID else None
    if found is None:
        raise NotFound(f"{collection_id} has no feature {feature_id}.")
    address = page_address(collection, found.id, found.values)
    if address != object_address(collection, found.id) and _is_alone(found, address, principal):
        return _redirect(request, address)
    return _page(request, found, principal)


@safe
def by_template(request: HttpRequest, ids: tuple[str, ...], **words: Any) -> HttpResponse:
    """An address that collections declare: show its feature, or the list where several share it.

    Words in another spelling lead to the one address: `/parsel/CAFERAĞA/123/4` to `/parsel/caferaga/123/4`.
    """
    refuse_unknown(request, TIMES)
    principal = principal_of(request)
    as_of = times_of(request)
    matches: list[Found] = []
    for collection in visible(principal):
        if collection.id not in ids:
            continue
        if "id" in words:
            one = by_id(collection, words["id"], principal) if words["id"] <= LARGEST_ID else None
            matches += [one] if one else []
        else:
            matches += by_words(collection, fold(" ".join(words.values())), principal)
    addressed = [(found, page_address(found.collection, found.id, found.values)) for found in matches]
    exact = [found for found, address in addressed if address == request.path]
    if len(exact) == 1 and not as_of.is_present:
        return _then(request, exact[0].collection, exact[0].id, principal, as_of)
    if len(exact) == 1:
        return _page(request, exact[0], principal)
    if not exact and len({address for _found, address in addressed}) == 1:
        return _redirect(request, addressed[0][1])
    if not addressed:
        raise NotFound(_("Bu adreste kayıtlı bir nesne yok."))
    return _choice(request, exact or matches)


def _is_alone(found: Found, address: str, principal: Principal) -> bool:
    """Whether the declared address leads to this feature only; several doors may share a number."""
    words = fold(" ".join(address.strip("/").split("/")[1:]))
    others = by_words(found.collection, words, principal) if "{id}" not in found.collection.page else [found]
    same = [o for o in others if page_address(o.collection, o.id, o.values) == address]
    return [o.id for o in same] == [found.id]


def _redirect(request: HttpRequest, address: str) -> HttpResponse:
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)


def _choice(request: HttpRequest, matches: list[Found]) -> HttpResponse:
    rows = [
        {
            "heading": heading_of(found),
            "collection": found.collection,
            "href": object_address(found.collection, found.id),
            "retired": found.retired,
        }
        for found in matches
    ]
    return render(request, "pages/choice.html", {"rows": rows})


def _then(
    request: HttpRequest, collection: Collection, feature_id: int, principal: Principal, as_of: AsOf
) -> HttpResponse:
    found = by_id_as_of(collection, feature_id, principal, as_of) if feature_id <= LARGEST_ID else None
    if found is None:
        raise NotFound(_("Bu nesne o zamanda yoktu ya da bilinmiyordu."))
    return _page(request, found, principal, as_of)


def _page(request: HttpRequest, found: Found, principal: Principal, as_of: AsOf = PRESENT) -> HttpResponse:
    """Render a page; one of another time has what was said of the feature alone, because sections tell the present."""
    collection = found.collection
    sections = sections_of(collection.id) if as_of.is_present else []
    built = [(section, section.build(request, found, principal)) for section in sections]
    cards = [card(section, body) for section, body in built if body is not None]
    covered = frozenset(name for section, body in built if body is not None for name in section.covers)
    source = source_of(collection, found.source)
    context = {
        "found": found,
        "collection": collection,
        "heading": heading_of(found),
        "main_first": [c for c in cards if c["section"].place == "main" and c["section"].order < 50],
        "main_last": [c for c in cards if c["section"].place == "main" and c["section"].order >= 50],
        "aside": [c for c in cards if c["section"].place == "aside"],
        "attributes": attributes(found, principal, covered),
        "source": source,
        "synthetic": bool(source and source.synthetic),
        "canonical": request.build_absolute_uri(request.path),
        "item_url": item_address(collection, found.id),
        "object_url": object_address(collection, found.id),
        "map_url": map_address(found) if as_of.is_present else "",
        "as_of": as_of,
    }
    response = render(request, "pages/object.html", context)
    response["Cache-Control"] = "no-cache" if principal.is_anonymous else "private, no-cache"
    response["Link"] = f'<{context["item_url"]}>; rel="alternate"; type="application/geo+json"'
    return response


def card(section: Section, body: dict[str, Any]) -> dict[str, Any]:
    """Return a section with the context its template gets."""
    return {"section": section, "body": body}


def map_address(found: Found) -> str:
    """Return the map opened on the feature and selecting it."""
    if found.position is None or found.bbox is None:
        return ""
    lon, lat = found.position
    west, south, east, north = found.bbox
    # A box of 0.001 degrees (about 100 m) fills the screen at zoom 18; each doubling is one zoom less.
    size, zoom = max(east - west, north - south), 18
    while size > 0.0015 and zoom > 8:
        size, zoom = size / 2, zoom - 1
    return f"/?v={lat:.5f},{lon:.5f},{zoom}&sec={found.collection.id}:{found.id}"
