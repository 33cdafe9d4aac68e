"""The operations of the catalogue."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection
from kbs.ogcapi.common.openapi import Schema, operation, path_parameter, query_parameter
from kbs.ogcapi.records.documents import CATALOGUE, CATALOGUE_JSON
from kbs.ogcapi.records.parameters import DEFAULT_LIMIT, MAXIMUM_LIMIT

TAG = "records"
_BASE = f"/collections/{CATALOGUE}"
_GEOJSON = "application/geo+json"
_TEXTS = {"type": "array", "items": {"type": "string"}}


def paths(collections: list[Collection]) -> dict[str, Any]:
    """Return the path items of the catalogue."""
    record = path_parameter("recordId", _("Kaydın numarası (GUID)."), {"type": "string"})
    one = operation(
        f"{CATALOGUE}.item",
        _("Bir üst veri kaydı"),
        _GEOJSON,
        tag=TAG,
        parameters=(record, _formats("json", "html", "iso")),
        problems=(400, 404, 406),
        html=False,
    )
    one["get"]["responses"]["200"]["content"] |= {
        "text/html": {"schema": {"type": "string"}},
        "application/xml": {"schema": {"type": "object"}},
    }
    return {
        _BASE: operation(f"{CATALOGUE}.describe", _("Veri kataloğu"), CATALOGUE_JSON, tag=TAG),
        f"{_BASE}/items": operation(
            f"{CATALOGUE}.items", _("Üst veri kayıtları"), _GEOJSON, tag=TAG, parameters=_questions()
        ),
        f"{_BASE}/items/{{recordId}}": one,
        f"{_BASE}/sortables": operation(
            f"{CATALOGUE}.sortables",
            _("Sıralama"),
            "application/schema+json",
            tag=TAG,
            parameters=(_formats("json"),),
            html=False,
        ),
        "/dcat.jsonld": operation(
            "dcat", "DCAT-AP", "application/ld+json", tag=TAG, parameters=(_formats("jsonld"),), html=False
        ),
    }


def _formats(*keys: str) -> Schema:
    return query_parameter("f", _("Yanıtın biçimi."), {"type": "string", "enum": list(keys)})


def _questions() -> tuple[Schema, ...]:
    def listed(name: str, text: str, schema: Schema = _TEXTS) -> Schema:
        return query_parameter(name, text, schema, style="form", explode=False)

    numbers = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 6}
    limit = {"type": "integer", "minimum": 1, "maximum": MAXIMUM_LIMIT, "default": DEFAULT_LIMIT}
    return (
        listed("q", _("Aranan sözcükler; virgül «ya da» demektir, boşlukla ayrılanlar birlikte aranır.")),
        listed("type", _("Kaydın anlattığı kaynağın türü.")),
        listed("ids", _("Kayıt numaraları.")),
        listed("externalIds", _("Kayıtların başka sistemlerdeki numaraları, `düzen:numara`.")),
        listed("bbox", _("Batı, güney, doğu, kuzey (CRS84)."), numbers),
        query_parameter("datetime", _("RFC 3339 anı ya da aralığı; açık uç `..`."), {"type": "string"}),
        query_parameter("limit", _("Bir sayfadaki en çok kayıt sayısı."), limit),
        query_parameter(
            "offset", _("Atlanacak kayıt sayısı."), {"type": "integer", "minimum": 0, "default": 0}
        ),
        listed("sortby", _("Sıralama: title, updated, id, type; azalan sıra için başına -.")),
    )
