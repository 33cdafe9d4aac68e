"""The operations of the Features block; items per collection, because its filters are the collection's own."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection
from kbs.catalog.schema import property_schema
from kbs.encodings import gml_schema
from kbs.features.content import TAG as TAG_NAME
from kbs.ogcapi.common.openapi import Schema, operation, path_parameter, query_parameter, times
from kbs.ogcapi.features.links import SCHEMA_JSON, TUCBS, download_formats, template_formats
from kbs.ogcapi.features.parameters import DEFAULT_LIMIT, MAXIMUM_LIMIT, TAGGED_FILES, filters, supported_crs

TAG = "features"
GEOJSON = "application/geo+json"
# JSON Schema 2020-12 words that OpenAPI 3.0 knows too.
KEPT = ("type", "format", "title", "description", "enum", "minimum", "maximum", "maxLength", "pattern")


def paths(collections: list[Collection]) -> dict[str, Any]:
    """Return the path items of all collections."""
    found: dict[str, Any] = {
        "/collections": operation("collections", _("Veri koleksiyonları"), "application/json", tag=TAG)
    }
    for collection in collections:
        found |= _collection_paths(collection)
    return found


def _collection_paths(collection: Collection) -> dict[str, Any]:
    base, name, title = f"/collections/{collection.id}", collection.id, str(collection.title)
    feature_id = path_parameter("featureId", _("Nesnenin numarası"), {"type": "integer", "minimum": 0})
    selection = (*_area(collection), *times(), *_filters(collection), *_shape(collection))
    found = {
        base: operation(f"{name}.describe", title, "application/json", tag=TAG),
        f"{base}/schema": _schema(f"{name}.schema", f"{title}: {_('şema')}"),
        f"{base}/template": _template(collection, f"{name}.template", f"{title}: {_('boş şablon')}"),
        f"{base}/queryables": operation(
            f"{name}.queryables", f"{title}: {_('süzgeçler')}", SCHEMA_JSON, tag=TAG
        ),
        f"{base}/items": operation(
            f"{name}.items",
            f"{title}: {_('nesneler')}",
            GEOJSON,
            tag=TAG,
            parameters=(_limit(), _after(), *selection, _tagged()),
            problems=(400, 401, 403, 406),
            schema=_feature_collection(),
        ),
        f"{base}/items/{{featureId}}": operation(
            f"{name}.item",
            f"{title}: {_('tek nesne')}",
            GEOJSON,
            tag=TAG,
            parameters=(feature_id, *times(), *_shape(collection)),
            problems=(400, 404, 406),
            schema=feature_answer(),
        ),
    }
    for format in download_formats(collection):
        found[f"{base}/download.{format.key}"] = operation(
            f"{name}.download.{format.key}",
            f"{title}: {format.title}",
            format.media_type,
            tag=TAG,
            parameters=(
                *(_without(selection, "skipGeometry") if format.key == "gpkg" else selection),
                *((_tagged(),) if format.key in TAGGED_FILES else ()),
                _profile(),
            ),
            problems=(400, 401, 403),
            schema={"type": "string", "format": "binary"}
            if format.key != "geojson"
            else _feature_collection(),
            html=False,
        )
    return found


def _schema(name: str, title: str) -> Schema:
    """JSON Schema, a page, or the GML application schema."""
    formats = {"type": "string", "enum": ["json", "html", "xsd"]}
    wanted = query_parameter("f", _("Yanıtın biçimi; Accept başlığından önce gelir."), formats)
    found = operation(name, title, SCHEMA_JSON, tag=TAG, parameters=(wanted,), html=False)
    content = found["get"]["responses"]["200"]["content"]
    content |= {kind: {"schema": {"type": "string"}} for kind in ("text/html", gml_schema.MEDIA_TYPE)}
    return found


def _template(collection: Collection, name: str, title: str) -> Schema:
    formats = template_formats(collection)
    wanted = {"type": "string", "enum": [format.key for format in formats]}
    file = {"type": "string", "format": "binary"}
    found = operation(
        name,
        title,
        formats[0].media_type,
        tag=TAG,
        parameters=(query_parameter("f", _("Şablonun biçimi."), wanted), _profile()),
        problems=(400, 406),
        schema=file,
        html=False,
    )
    found["get"]["responses"]["200"]["content"] |= {f.media_type: {"schema": file} for f in formats}
    return found


def _without(parameters: tuple[Schema, ...], name: str) -> tuple[Schema, ...]:
    return tuple(parameter for parameter in parameters if parameter["name"] != name)


def _profile() -> Schema:
    text = _(
        "`tucbs`: alan adları ve değerler ulusal modelin; onda olmayanlar `kbs_` ile başlar. GML hep böyledir."
    )
    return query_parameter("profile", text, {"type": "string", "enum": [TUCBS]})


def _tagged() -> Schema:
    text = _("Her nesne, düzenlemenin sorduğu ETag'i `etag` özniteliğinde taşısın; yalnız şimdiki durum.")
    return query_parameter(TAG_NAME, text, {"type": "boolean", "default": False})


def _limit() -> Schema:
    schema = {"type": "integer", "minimum": 1, "maximum": MAXIMUM_LIMIT, "default": DEFAULT_LIMIT}
    return query_parameter(
        "limit", _("Bir sayfadaki en çok nesne sayısı."), schema, style="form", explode=False
    )


def _after() -> Schema:
    return query_parameter(
        "after", _("Sonraki sayfanın anahtarı; `next` bağlantısından olduğu gibi alınır."), {"type": "string"}
    )


def _area(collection: Collection) -> tuple[Schema, ...]:
    if collection.geometry is None:
        return ()
    numbers = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 6}
    return (
        query_parameter(
            "bbox",
            _("Dört ya da altı sayı; sırası bbox-crs'nin eksen sırasıdır."),
            numbers,
            style="form",
            explode=False,
        ),
        query_parameter("bbox-crs", _("bbox'ın koordinat sistemi."), _crs_schema(collection)),
    )


def _shape(collection: Collection) -> tuple[Schema, ...]:
    name = {"type": "string"} | ({"enum": list(collection.by_name)} if collection.by_name else {})
    names = {"type": "array", "items": name}
    properties = query_parameter(
        "properties", _("Yalnız bu öznitelikler."), names, style="form", explode=False
    )
    skip = query_parameter("skipGeometry", _("Geometri verilmesin."), {"type": "boolean", "default": False})
    if collection.geometry is None:
        return (properties, skip)
    return (
        query_parameter("crs", _("Yanıtın koordinat sistemi."), _crs_schema(collection)),
        properties,
        skip,
    )


def _crs_schema(collection: Collection) -> Schema:
    systems = [crs.uri for crs in supported_crs(collection)]
    return {"type": "string", "format": "uri", "enum": systems, "default": systems[0]}


def _filters(collection: Collection) -> tuple[Schema, ...]:
    found = []
    for name in filters(collection):
        schema = property_schema(collection, collection.by_name[name])
        found.append(
            query_parameter(name, str(schema["title"]), {key: schema[key] for key in KEPT if key in schema})
        )
    return tuple(found)


def _feature_collection() -> Schema:
    return {
        "type": "object",
        "required": ["type", "features"],
        "properties": {
            "type": {"type": "string", "enum": ["FeatureCollection"]},
            "numberMatched": {"type": "integer", "minimum": 0},
            "numberReturned": {"type": "integer", "minimum": 0},
            "timeStamp": {"type": "string", "format": "date-time"},
            "links": {"type": "array", "items": {"type": "object"}},
            "features": {"type": "array", "items": feature_answer()},
        },
    }


def feature_answer() -> Schema:
    """Return the schema of a feature in an answer."""
    return {
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "id": {"type": "integer"},
            "geometry": {"type": "object", "nullable": True},
            "properties": {"type": "object"},
            "links": {"type": "array", "items": {"type": "object"}},
        },
    }
