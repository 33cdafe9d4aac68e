"""`/veri-sozlugu`: what the city's data hold, field by field, with the national model's names and how sure they are."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kbs.access.narrow import find, may_download, visible
from kbs.catalog.named import geometry_name, type_name
from kbs.metadata.schemas import fields, unconfirmed
from kbs.web.methods import safe
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of


@safe
def index(request: HttpRequest) -> HttpResponse:
    """List the collections the asker sees, with their national types."""
    refuse_unknown(request, ())
    rows = [{"collection": c, "fields": len(c.properties)} for c in visible(principal_of(request))]
    return render(request, "pages/dictionary_index.html", {"rows": rows})


@safe
def detail(request: HttpRequest, collection_id: str) -> HttpResponse:
    """Explain one collection's fields. Raises NotFound for one the asker does not see."""
    refuse_unknown(request, ())
    principal = principal_of(request)
    collection = find(collection_id, principal)
    shown = fields(collection)
    lists = {field.codelist.id: field.codelist for field in shown if field.codelist}
    context = {
        "collection": collection,
        "national": collection.national,
        "fields": shown,
        "lists": list(lists.values()),
        "type_name": type_name(collection),
        "geometry_name": geometry_name(collection) if collection.geometry else "",
        "unconfirmed": len(unconfirmed(collection)),
        "downloadable": may_download(collection, principal),
        "base": f"/ogc/collections/{collection.id}",
    }
    return render(request, "pages/dictionary.html", context)
