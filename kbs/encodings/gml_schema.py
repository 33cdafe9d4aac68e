"""The GML 3.2 application schema of a collection (07-036r1, clause 21) as an XML Schema document.

The target namespace is the installation's own: the ministry's namespaces are not published, and names that are not
the national model's must not pass for it. Cardinality asks only what the collection requires; enumerations stand for
closed code lists only.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.gis.db import models
from django.utils.translation import override
from lxml import etree
from lxml.builder import ElementMaker

from kbs.catalog.declaration import Collection, Property
from kbs.catalog.named import FileProperty, geometry_name, type_name
from kbs.catalog.schema import value_field
from kbs.catalog.text import slug
from kbs.encodings.gml import GML, PREFIX

MEDIA_TYPE = "application/xml"
XS = "http://www.w3.org/2001/XMLSchema"
GML_SCHEMA = "http://schemas.opengis.net/gml/3.2.1/gml.xsd"
# Most specific first: Django's fields inherit from each other.
_TYPES: tuple[tuple[type, str], ...] = (
    (models.BooleanField, "xs:boolean"),
    (models.DateTimeField, "xs:dateTime"),
    (models.DateField, "xs:date"),
    (models.TimeField, "xs:time"),
    (models.IntegerField, "xs:integer"),
    (models.FloatField, "xs:double"),
    (models.DecimalField, "xs:decimal"),
)
_GEOMETRIES = {
    "POINT": "gml:PointPropertyType",
    "MULTIPOINT": "gml:MultiPointPropertyType",
    "LINESTRING": "gml:CurvePropertyType",
    "MULTILINESTRING": "gml:MultiCurvePropertyType",
    "POLYGON": "gml:SurfacePropertyType",
    "MULTIPOLYGON": "gml:MultiSurfacePropertyType",
}
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def namespace(collection: Collection) -> str:
    """Return the target namespace of a collection in this installation."""
    return namespace_of(
        settings.KBS_GML_NAMESPACE or f"urn:x-kbs:{slug(settings.KBS_MUNICIPALITY)}", collection
    )


def namespace_of(base: str, collection: Collection) -> str:
    """Return the target namespace of a collection below the installation's own.

    >>> from types import SimpleNamespace as S
    >>> namespace_of("https://kbs.example/ns/", S(id="parcels")), namespace_of("urn:x-kbs:a", S(id="parcels"))
    ('https://kbs.example/ns/parcels', 'urn:x-kbs:a:parcels')
    """
    return f"{base.rstrip('/:')}{':' if base.startswith('urn:') else '/'}{collection.id}"


def application_schema(collection: Collection) -> bytes:
    """Return the document for a collection under national names."""
    own = namespace(collection)
    xs = ElementMaker(namespace=XS, nsmap={"xs": XS, "gml": GML, PREFIX: own})
    name = type_name(collection)
    codes = [prop for prop in collection.properties if _closed(prop)]
    schema = xs.schema(
        _about(xs, collection),
        getattr(xs, "import")(namespace=GML, schemaLocation=GML_SCHEMA),
        xs.element(name=name, type=f"{PREFIX}:{name}Type", substitutionGroup="gml:AbstractFeature"),
        _feature_type(xs, collection, name),
        *(_enumeration(xs, prop) for prop in codes),
        *_collection_types(xs, name),
        targetNamespace=own,
        elementFormDefault="qualified",
        version="1.0",
    )
    return bytes(etree.tostring(schema, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _feature_type(xs: ElementMaker, collection: Collection, name: str) -> Any:
    sequence = xs.sequence(*(_element(xs, collection, prop) for prop in collection.properties))
    if collection.geometry is not None:
        kind = collection.model_field(collection.geometry.field).geom_type.upper()  # type: ignore[attr-defined]
        sequence.append(
            xs.element(
                name=geometry_name(collection),
                type=_GEOMETRIES.get(kind, "gml:GeometryPropertyType"),
                minOccurs="0",
            )
        )
    return xs.complexType(
        xs.complexContent(xs.extension(sequence, base="gml:AbstractFeatureType")), name=f"{name}Type"
    )


def _element(xs: ElementMaker, collection: Collection, prop: Property) -> Any:
    given: dict[str, str] = {"nillable": "true"} if prop.name in collection.required else {"minOccurs": "0"}
    kind = value_field(collection.model_field(prop.field_name))
    own = next((name for field, name in _TYPES if isinstance(kind, field)), "xs:string")
    text = _annotation(xs, collection, prop)
    return xs.element(text, name=prop.name, type=_closed_type(prop) if _closed(prop) else own, **given)


def _closed(prop: Property) -> bool:
    return prop.codelist is not None and not prop.codelist.open


def _closed_type(prop: Property) -> str:
    return f"{PREFIX}:{prop.name}Type"


def _enumeration(xs: ElementMaker, prop: Property) -> Any:
    assert prop.codelist is not None
    theirs = dict(prop.codes) if isinstance(prop, FileProperty) else {}
    values = [
        xs.enumeration(
            xs.annotation(
                xs.documentation(code.label_tr, {_XML_LANG: "tr"}),
                xs.documentation(code.label_en, {_XML_LANG: "en"}),
            ),
            value=theirs.get(code.code, code.code),
        )
        for code in prop.codelist
    ]
    return xs.simpleType(xs.restriction(*values, base="xs:string"), name=f"{prop.name}Type")


def _collection_types(xs: ElementMaker, name: str) -> list[Any]:
    """A collection of these features alone (07-036r1, 9.9)."""
    member = xs.extension(
        xs.sequence(xs.element(ref=f"{PREFIX}:{name}")), base="gml:AbstractFeatureMemberType"
    )
    members = xs.element(
        xs.complexType(xs.complexContent(member)), name="featureMember", minOccurs="0", maxOccurs="unbounded"
    )
    whole = xs.extension(xs.sequence(members), base="gml:AbstractFeatureType")
    return [
        xs.element(
            name="FeatureCollection",
            type=f"{PREFIX}:FeatureCollectionType",
            substitutionGroup="gml:AbstractFeature",
        ),
        xs.complexType(xs.complexContent(whole), name="FeatureCollectionType"),
    ]


def _about(xs: ElementMaker, collection: Collection) -> Any:
    national = collection.national
    known = (
        f"National feature type {national.name}, name {national.confidence}: {national.source}."
        if national is not None and national.is_known
        else "No national feature type is known with its attributes: all names are this installation's own."
    )
    note = (
        "Namespace of this installation, not the ministry's. Names with the prefix kbs_ are its own, the others "
        "are attributes of the national model."
    )
    return xs.annotation(*_both(xs, collection.title), xs.documentation(f"{known} {note}", {_XML_LANG: "en"}))


def _annotation(xs: ElementMaker, collection: Collection, prop: Property) -> Any:
    attribute = prop.attribute if isinstance(prop, FileProperty) else None
    texts = _both(xs, collection.label(prop))
    if attribute is not None:
        told = f"National attribute, name {attribute.confidence}; type {attribute.type}"
        told += f" [{attribute.lower}..{attribute.upper}] {attribute.type_confidence}"
        told += f"; INSPIRE {attribute.inspire}" if attribute.inspire else ""
        texts.append(xs.documentation(told, {_XML_LANG: "en"}))
    if prop.unit:
        texts.append(xs.appinfo(f"unit {prop.unit} (UCUM)"))
    return xs.annotation(*texts)


def _both(xs: ElementMaker, label: Any) -> list[Any]:
    found = []
    for language in ("tr", "en"):
        with override(language):
            found.append(xs.documentation(str(label), {_XML_LANG: language}))
    return found
