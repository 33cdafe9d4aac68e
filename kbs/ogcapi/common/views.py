"""Landing page, conformance, API definition (OGC API Common 1; Features 1, 7.2-7.4)."""

from __future__ import annotations

import re
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kbs.access.narrow import visible
from kbs.ogcapi.common.blocks import blocks
from kbs.ogcapi.common.links import header, own_links, root_of
from kbs.ogcapi.common.openapi import OPENAPI_JSON, definition
from kbs.ogcapi.common.resource import json_response, page, resource
from kbs.problems import NotFound
from kbs.web.negotiation import HTML, JSON, Format, negotiate
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

_COLLECTION = re.compile(r"^/collections/[^/{]+(/.*)?$")
OPENAPI = Format("json", OPENAPI_JSON, "OpenAPI 3.0")


@resource
def landing(request: HttpRequest) -> HttpResponse:
    """Say what there is."""
    refuse_unknown(request, ())
    wanted = negotiate(request, (JSON, HTML))
    root = root_of(request)
    body: dict[str, Any] = {
        "title": f"KBS · {settings.KBS_MUNICIPALITY}",
        "description": _("Kent verisi: OGC API Features, Tiles, Styles ve Records."),
        "links": own_links(request, wanted, (JSON, HTML))
        + [item for block in blocks() for item in block.landing_links(root)],
    }
    others = [item for item in body["links"] if item["rel"] not in ("self", "alternate")]
    shown = {"landing": body, "root": root, "others": others}
    response = page(request, "landing.html", shown) if wanted is HTML else json_response(body)
    response["Link"] = header(body["links"], ("self", "service-desc", "service-doc", "conformance", "data"))
    return response


@resource
def conformance(request: HttpRequest) -> HttpResponse:
    """List the conformance classes; every one is shown by a test named in the code."""
    refuse_unknown(request, ())
    wanted = negotiate(request, (JSON, HTML))
    uris = list(dict.fromkeys(declared.uri for block in blocks() for declared in block.conforms))
    if wanted is HTML:
        return page(request, "conformance.html", {"classes": uris})
    return json_response({"links": own_links(request, wanted, (JSON, HTML)), "conformsTo": uris})


@resource
def api(request: HttpRequest) -> HttpResponse:
    """Give the OpenAPI definition, or the same as a page."""
    refuse_unknown(request, ())
    wanted = negotiate(request, (OPENAPI, JSON, HTML))
    principal = principal_of(request)
    document = definition(root_of(request), visible(principal), principal)
    if wanted is HTML:
        return page(request, "api.html", {"operations": _operations(document), "document": document})
    return json_response(document, wanted.media_type)


@resource
def nothing_here(request: HttpRequest) -> HttpResponse:
    """Answer addresses that no building block knows."""
    raise NotFound(f"There is nothing at {request.path[:200]!r}.")


def _operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Operations for people: those that every collection has stand once, with the parameters they share."""
    shared = document["components"]["parameters"]
    found: dict[str, dict[str, Any]] = {}
    for address, methods in document["paths"].items():
        for method, operation in methods.items():
            parameters = [
                shared[p["$ref"].rsplit("/", 1)[-1]] if "$ref" in p else p for p in operation["parameters"]
            ]
            # A catalogue stands beside the feature collections, with parameters of its own.
            of_features = "records" not in operation["tags"]
            general = _COLLECTION.sub(r"/collections/{collectionId}\1", address) if of_features else address
            own = {"method": method.upper(), "path": general, "summary": operation["summary"]}
            known = found.setdefault(f"{method} {general}", own | {"parameters": parameters})
            names = {parameter["name"] for parameter in parameters}
            known["parameters"] = [p for p in known["parameters"] if p["name"] in names]
            if general != address:
                known["summary"] = operation["summary"].partition(": ")[2] or _("Bir koleksiyonun tanımı")
    return list(found.values())
