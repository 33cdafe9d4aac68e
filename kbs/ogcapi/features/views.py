"""Resources of OGC API Features: collections, schema, queryables, items, item."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse

from kbs.access.narrow import find, knowing, visible
from kbs.access.policy import fingerprint
from kbs.access.principals import Principal
from kbs.access.state import rights_on
from kbs.catalog.declaration import Collection
from kbs.catalog.named import under_national_names
from kbs.catalog.schema import feature_schema, queryables_schema
from kbs.encodings import geojson, gml_schema
from kbs.features import read
from kbs.features.content import may_change, telling_tag, with_tag
from kbs.features.extent import extent, extents
from kbs.features.paging import encode_cursor
from kbs.features.query import FeatureQuery
from kbs.features.redistribution import largest_page
from kbs.history.version import version
from kbs.ogcapi.common.blocks import blocks
from kbs.ogcapi.common.links import Link, header, link, own_links, root_of
from kbs.ogcapi.common.resource import etag, json_response, page, resource, unchanged
from kbs.ogcapi.features import html
from kbs.ogcapi.features.collections import describe
from kbs.ogcapi.features.links import SCHEMA_JSON, collection_url, feature_url
from kbs.ogcapi.features.methods import allowed, methods_of_item
from kbs.ogcapi.features.parameters import parse_item, parse_items, parse_tagged
from kbs.problems import NotFound
from kbs.web.addresses import page_address
from kbs.web.keys import keep_key
from kbs.web.negotiation import GEOJSON, HTML, JSON, Format, negotiate
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

SCHEMA = Format("json", SCHEMA_JSON, "JSON Schema")
XSD = Format("xsd", gml_schema.MEDIA_TYPE, "GML 3.2")
_LARGEST_ID = 2**63 - 1


@resource
def collections(request: HttpRequest) -> HttpResponse:
    """List the collections the asker sees (OGC API Features 1, 7.13)."""
    refuse_unknown(request, ())
    wanted = negotiate(request, (JSON, HTML))
    principal, root = principal_of(request), root_of(request)
    shown = visible(principal)
    reach = extents(shown, principal)
    described = [
        _with_self(describe(c, reach[c.id], root, principal), f"{collection_url(root, c)}?f=json")
        for c in shown
    ]
    catalogues = [body for block in blocks() for body in block.catalogues(root, principal)]
    if wanted is HTML:
        context = html.collections_context(shown, described) | {"catalogues": catalogues}
        return page(request, "collections.html", context)
    body = {"links": own_links(request, wanted, (JSON, HTML)), "collections": described + catalogues}
    return json_response(body)


@resource
def collection(request: HttpRequest, collection_id: str) -> HttpResponse:
    """Describe one collection (OGC API Features 1, 7.14)."""
    principal = principal_of(request)
    found = find(collection_id, principal)
    refuse_unknown(request, ())
    wanted = negotiate(request, (JSON, HTML))
    body = describe(found, extent(found, principal), root_of(request), principal)
    if wanted is HTML:
        return page(request, "collection.html", html.collection_context(found, body, root_of(request)))
    body["links"] = own_links(request, wanted, (JSON, HTML)) + body["links"]
    return json_response(body)


@resource
def schema(request: HttpRequest, collection_id: str) -> HttpResponse:
    """Describe what the features hold (OGC API Features 5), or as GML application schema with `f=xsd`."""
    if request.GET.get("f") != XSD.key:
        return _schema(request, collection_id, feature_schema)
    found = find(collection_id, principal_of(request))
    refuse_unknown(request, ())
    document = gml_schema.application_schema(under_national_names(found))
    return HttpResponse(document, content_type=gml_schema.MEDIA_TYPE)


@resource
def queryables(request: HttpRequest, collection_id: str) -> HttpResponse:
    """Describe what may be asked (OGC API Features 3, 6.2)."""
    return _schema(request, collection_id, queryables_schema)


def _schema(request: HttpRequest, collection_id: str, make: Any) -> HttpResponse:
    found = find(collection_id, principal_of(request))
    refuse_unknown(request, ())
    wanted = negotiate(request, (SCHEMA, HTML))
    document = make(found, f"{root_of(request)}{request.path_info.removeprefix('/ogc')}")
    if wanted is HTML:
        return page(request, "schema.html", html.schema_context(found, document))
    return json_response(document, SCHEMA_JSON)


@resource
def items(request: HttpRequest, collection_id: str) -> HttpResponse:
    """Give one page of features (OGC API Features 1, 7.15)."""
    principal = principal_of(request)
    found = find(collection_id, principal)
    wanted = negotiate(request, (GEOJSON, HTML))
    query = _held_back(parse_items(request, found).query, principal)
    principal = knowing(found, principal, request.GET.dict())
    if not_changed := _unchanged(request, found):
        return not_changed
    tagged = parse_tagged(request) and wanted is GEOJSON
    found_page = read.items(query, _telling(found) if tagged else _projection, principal, found)
    members = _page_members(request, query, found_page, wanted)
    if wanted is HTML:
        features = json.loads(geojson.collection_text(found_page.values, {}))["features"]
        response = page(request, "items.html", html.items_context(query, features, members))
    else:
        response = HttpResponse(
            geojson.collection_text(found_page.values, members), content_type=geojson.MEDIA_TYPE
        )
        if not_changed := _revised(request, response, found, found_page):
            return not_changed
    return _tell(response, query, members["links"])


@resource
def item(request: HttpRequest, collection_id: str, feature_id: str) -> HttpResponse:
    """Give one feature (OGC API Features 1, 7.16)."""
    principal = principal_of(request)
    found = find(collection_id, principal)
    wanted = negotiate(request, (GEOJSON, HTML))
    query = parse_item(request, found, feature_number(found, feature_id))
    present = query.interval is None and query.recorded is None
    found_page = read.items(query, _tagged(found if present else query.collection), principal)
    if not found_page.values:
        raise _missing(found, feature_id)
    ((tag, text),) = found_page.values
    if wanted is GEOJSON and (not_changed := unchanged(request, tag)):
        return not_changed
    feature = json.loads(text)
    links = _item_links(request, query, feature, wanted)
    if wanted is HTML:
        response = page(request, "item.html", html.item_context(query, feature, links))
    else:
        response = HttpResponse(geojson.feature_text(text, {"links": links}), content_type=geojson.MEDIA_TYPE)
        response["ETag"] = tag
    if rights_on(found, principal).writes:
        changing = methods_of_item(found, principal) if may_change(found, feature["id"], principal) else ()
        response["Allow"] = ", ".join(allowed(changing))
    return _tell(response, query, links)


def _revised(
    request: HttpRequest, response: HttpResponse, found: Collection, page: read.Page
) -> HttpResponse | None:
    """Set the tag of a page of items; return 304 where only now is known that it has not changed.

    Who sees some rows only gets a tag of these: a version would tell when the others change.
    """
    state = hashlib.sha256("\n".join(page.values).encode()).hexdigest() if found.rows else str(page.version)
    tag = etag(request, state, fingerprint(found))
    response["ETag"] = tag
    return unchanged(request, tag) if found.rows else None


def _unchanged(request: HttpRequest, found: Collection) -> HttpResponse | None:
    """Answer 304 before any feature is read; the version is looked up only when the client has a tag."""
    if "If-None-Match" not in request.headers or found.rows:
        return None
    return unchanged(request, etag(request, str(version(found)), fingerprint(found)))


def _projection(query: FeatureQuery) -> Any:
    return geojson.feature(query.collection, query.crs, with_geometry=query.geometry)


def _tagged(collection: Collection) -> read.Projection:
    """The tag of all that is seen of a feature, whatever of it is asked for, and its text."""
    return lambda query: with_tag(collection, _projection(query))


def _telling(collection: Collection) -> read.Projection:
    """The same with the tag as one of the properties."""
    return lambda query: telling_tag(collection, _projection(query), first=not query.collection.properties)


def _with_self(body: dict[str, Any], address: str) -> dict[str, Any]:
    return body | {"links": [link(address, "self", "application/json"), *body["links"]]}


def _held_back(query: FeatureQuery, principal: Principal) -> FeatureQuery:
    largest = largest_page(query, principal)
    return query if largest is None else replace(query, limit=min(query.limit or largest, largest))


def feature_number(collection: Collection, text: str) -> int:
    """Read the id of a feature out of an address. Raises NotFound: no feature has such a one."""
    if not (text.isascii() and text.isdigit()) or len(text) > 19 or int(text) > _LARGEST_ID:
        raise _missing(collection, text)
    return int(text)


def _missing(collection: Collection, feature_id: str) -> NotFound:
    return NotFound(f"{collection.id} has no feature {feature_id[:40]!r}.")


def _page_members(
    request: HttpRequest, query: FeatureQuery, found: read.Page, wanted: Format
) -> dict[str, Any]:
    """Links and counts of a page; `numberMatched` only where it is known without counting."""
    links = own_links(request, wanted, (GEOJSON, HTML))
    if found.next_after is not None:
        links.append(_next_link(request, found.next_after, wanted))
    links.append(link(collection_url(root_of(request), query.collection), "collection", "application/json"))
    counts = {"numberReturned": len(found.values)}
    if not query.after and found.next_after is None:
        counts["numberMatched"] = len(found.values)
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"links": links, "timeStamp": moment} | counts


def _next_link(request: HttpRequest, after: int, wanted: Format) -> Link:
    parameters = request.GET.copy()
    parameters["after"] = encode_cursor(after)
    keep_key(request, parameters)
    parameters["f"] = wanted.key
    href = f"{request.scheme}://{request.get_host()}{request.path}?{parameters.urlencode(safe=',/:')}"
    return link(href, "next", wanted.media_type)


def _item_links(
    request: HttpRequest, query: FeatureQuery, feature: dict[str, Any], wanted: Format
) -> list[Link]:
    links = own_links(request, wanted, (GEOJSON, HTML))
    address = page_address(query.collection, feature["id"], feature["properties"])
    href = f"{request.scheme}://{request.get_host()}{address}"
    # First: the page made for people comes before the plain rendering of the same feature.
    links.insert(1, link(href, "alternate", "text/html", query.collection.title))
    links.append(link(collection_url(root_of(request), query.collection), "collection", "application/json"))
    versions = f"{feature_url(root_of(request), query.collection, feature['id'])}/versions"
    links.append(link(versions, "version-history", "application/json"))
    return links


def _tell(response: HttpResponse, query: FeatureQuery, links: list[Link]) -> HttpResponse:
    """Set the headers of an answer with geometries: its CRS (Features 2, /req/crs/content-crs) and its links."""
    if query.collection.geometry is not None:
        response["Content-Crs"] = f"<{query.crs.uri}>"
    response["Link"] = header(links, ("self", "next", "alternate"))
    return response
