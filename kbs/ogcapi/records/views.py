"""The resources of the catalogue: catalogue, records, record, sortables, DCAT-AP."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kbs.metadata import build, dcat
from kbs.metadata.codes import codelist
from kbs.metadata.iso.document import metadata
from kbs.metadata.record import Record
from kbs.metadata.xml import document
from kbs.ogcapi.common.links import Link, header, link, own_links, root_of
from kbs.ogcapi.common.resource import json_response, page, resource, unchanged
from kbs.ogcapi.records.documents import (
    CATALOGUE_JSON,
    CATALOGUE_PROFILE,
    address,
    catalogue,
    feature,
    reach,
    sortables,
)
from kbs.ogcapi.records.parameters import SORTABLES, Question, parse
from kbs.problems import NotFound
from kbs.web.keys import keep_key
from kbs.web.negotiation import GEOJSON, HTML, Format, negotiate
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

CATALOGUE_FORMAT = Format("json", CATALOGUE_JSON, "JSON")
ISO = Format("iso", "application/xml", "ISO 19139")
SORTABLES_FORMAT = Format("json", "application/schema+json", "JSON Schema")
DCAT = Format("jsonld", "application/ld+json", "DCAT-AP")


@resource
def describe(request: HttpRequest) -> HttpResponse:
    """Describe the catalogue (Records 1, record collection)."""
    refuse_unknown(request, ())
    formats = (CATALOGUE_FORMAT, HTML)
    wanted = negotiate(request, formats)
    body = catalogue(reach(principal_of(request)), root_of(request))
    body["links"] = own_links(request, wanted, formats) + body["links"]
    if wanted is HTML:
        return page(request, "records/catalogue.html", {"body": body})
    return _answer(request, body, wanted)


@resource
def items(request: HttpRequest) -> HttpResponse:
    """Give one page of the records that fit (Records 1, record core query parameters)."""
    formats = (GEOJSON, HTML)
    question = parse(request)
    wanted = negotiate(request, formats)
    found = question.answer(_records(request))
    shown = question.page(found)
    members = _members(request, question, wanted, len(found), len(shown))
    if wanted is HTML:
        context = {"records": shown, "members": members, "asked": request.GET.get("q", "")}
        context["next"] = next((item["href"] for item in members["links"] if item["rel"] == "next"), "")
        return page(request, "records/items.html", context)
    root = root_of(request)
    body = {"type": "FeatureCollection", "features": [feature(record, root) for record in shown]} | members
    response = _answer(request, body, wanted)
    response["Link"] = header(members["links"], ("self", "next", "alternate"))
    return response


@resource
def item(request: HttpRequest, record_id: str) -> HttpResponse:
    """Give one record: GeoJSON, a page, or ISO 19139."""
    refuse_unknown(request, ())
    formats = (GEOJSON, HTML, ISO)
    wanted = negotiate(request, formats)
    record = build.find(principal_of(request), record_id, _origin(request))
    if record is None:
        raise NotFound(f"There is no record {record_id[:40]!r}.")
    links = own_links(request, wanted, formats)
    if wanted is ISO:
        response = HttpResponse(document(metadata(record)), content_type=ISO.media_type)
        response["Content-Disposition"] = f'inline; filename="{record.file_identifier}"'
    elif wanted is HTML:
        body = feature(record, root_of(request))
        cadence = codelist("update_cadence").label(record.cadence) if record.cadence else ""
        shown = {"record": record, "body": body, "others": links, "cadence": cadence}
        response = page(request, "records/item.html", shown)
    else:
        body = feature(record, root_of(request))
        response = _answer(request, body | {"links": [*links, *body["links"]]}, wanted)
    response["Link"] = header(links, ("self", "alternate"))
    return response


@resource
def sortable_properties(request: HttpRequest) -> HttpResponse:
    """Say what records can be sorted by (Records 1, sorting)."""
    refuse_unknown(request, ())
    wanted = negotiate(request, (SORTABLES_FORMAT,))
    body = sortables(SORTABLES, f"{address(root_of(request))}/sortables")
    return json_response(body, wanted.media_type)


@resource
def dcat_catalogue(request: HttpRequest) -> HttpResponse:
    """Give the whole catalogue as DCAT-AP 3 in JSON-LD."""
    refuse_unknown(request, ())
    wanted = negotiate(request, (DCAT,))
    origin = _origin(request)
    body = dcat.catalogue(_records(request), build.default_party(), origin)
    return _answer(request, body, wanted)


def _records(request: HttpRequest) -> list[Record]:
    return build.records(principal_of(request), _origin(request))


def _origin(request: HttpRequest) -> str:
    return root_of(request).removesuffix("/ogc")


def _answer(request: HttpRequest, body: Any, wanted: Format) -> HttpResponse:
    """Answer with the body, or 304: the text itself is the version."""
    text = json.dumps(body, ensure_ascii=False)
    tag = f'W/"{hashlib.sha256(text.encode()).hexdigest()[:16]}"'
    if (same := unchanged(request, tag)) is not None:
        return same
    response = HttpResponse(text, content_type=wanted.media_type)
    response["ETag"] = tag
    return response


def _members(
    request: HttpRequest, question: Question, wanted: Format, matched: int, returned: int
) -> dict[str, Any]:
    links = own_links(request, wanted, (GEOJSON, HTML))
    following = question.offset + returned
    if following < matched and returned:
        links.append(_page_link(request, "next", following, wanted))
    if question.offset:
        links.append(_page_link(request, "prev", max(question.offset - question.limit, 0), wanted))
    links.append(link(address(root_of(request)), "collection", CATALOGUE_JSON, _("Veri kataloğu")))
    links.append(link(CATALOGUE_PROFILE, "profile", title="OGC Catalog"))
    return {"links": links, "numberMatched": matched, "numberReturned": returned}


def _page_link(request: HttpRequest, rel: str, offset: int, wanted: Format) -> Link:
    parameters = request.GET.copy()
    parameters["offset"] = str(offset)
    keep_key(request, parameters)
    parameters["f"] = wanted.key
    href = f"{request.scheme}://{request.get_host()}{request.path}?{parameters.urlencode(safe=',/:')}"
    return link(href, rel, wanted.media_type)
