"""The XML schema of PlanGML, made from the tables; a test keeps the committed file equal to it.

It validates what we write. Files of others are judged by the same tables (`conform`), which tolerate what the
rebuilt schema is not sure of: the order of elements, more values in open lists, elements that were not read.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from kbs.procedures.plangml import schema
from kbs.procedures.plangml.schema import Element, FeatureClass, ValueList
from layers.standards import STANDARDS

XS = "http://www.w3.org/2001/XMLSchema"
NAME, SUBSET = "plangml-uip-1.0.xsd", "gml-2.1.2-subset.xsd"
NOTE = (
    "REBUILT: PlanGML 1.0 of the 1/1000 plan (UİP), written anew from a reading of the application schema. It is not "
    "the Ministry's file. What was not read there is PROPOSED in the tables beside this file and is optional here."
)


def folder() -> Path:
    """Return the folder of the tables in force."""
    return sorted((STANDARDS / schema.FAMILY).glob("????-??-??/classes.csv"))[-1].parent


@cache
def compiled() -> etree.XMLSchema:
    """Return the committed schema, ready to validate; nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.XMLSchema(etree.parse(str(folder() / NAME), parser))


def document() -> bytes:
    """Return the schema as a document."""
    root = etree.Element(
        _xs("schema"),
        nsmap={"xs": XS, "gml": schema.GML, schema.PREFIX: schema.NAMESPACE},
        targetNamespace=schema.NAMESPACE,
        elementFormDefault="qualified",
        version="1.0",
    )
    _document(root, NOTE)
    _child(root, "import", namespace=schema.GML, schemaLocation=SUBSET)
    _collection(root)
    for values in schema.lists().values():
        _list(root, values)
    _symbol_place(root)
    for each in schema.abstract_types():
        _type(root, each)
    for each in schema.classes():
        _child(
            root,
            "element",
            name=each.name,
            type=f"plan:{each.name}Type",
            substitutionGroup="plan:_CsbFeature",
        )
        _type(root, each)
    return bytes(etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8"))


def _collection(root: etree._Element) -> None:
    _child(root, "element", name=schema.ROOT, type="plan:FeatureCollectionType")
    body = _child(_child(root, "complexType", name="FeatureCollectionType"), "sequence")
    _child(body, "element", ref="gml:boundedBy", minOccurs="0")
    member = _child(body, "element", name=schema.MEMBER, maxOccurs="unbounded")
    _child(_child(_child(member, "complexType"), "sequence"), "element", ref="plan:_CsbFeature")
    _child(
        root,
        "element",
        name="_CsbFeature",
        type="plan:CsbFeatureType",
        abstract="true",
        substitutionGroup="gml:_Feature",
    )


def _list(root: etree._Element, values: ValueList) -> None:
    body = _child(root, "simpleType", name=values.name)
    if values.open:
        known = ", ".join(values.values) or "-"
        _document(body, f"Open: not all values were read. Known: {known}")
    restriction = _child(body, "restriction", base="xs:string")
    for value in () if values.open else values.values:
        _child(restriction, "enumeration", value=value)


def _symbol_place(root: etree._Element) -> None:
    """Whether the place of a symbol is a text or a point was not read: both are let through."""
    body = _child(root, "complexType", name="SembolPoz", mixed="true")
    _child(_child(body, "sequence"), "element", ref="gml:Point", minOccurs="0")


def _type(root: etree._Element, each: FeatureClass) -> None:
    name = each.name if each.abstract else f"{each.name}Type"
    body = _child(root, "complexType", name=name, **({"abstract": "true"} if each.abstract else {}))
    _document(body, f"{each.title} ({each.title_en}). {each.confidence}")
    base = f"plan:{each.base}" if each.base else "gml:AbstractFeatureType"
    sequence = _child(_child(_child(body, "complexContent"), "extension", base=base), "sequence")
    own = {element.name: element for element in each.own}
    inherited = schema.abstract(each.base).order if each.base else ()
    for name in each.order[len(inherited) :]:
        if name == schema.GEOMETRY:
            _child(sequence, "element", name=name, type=f"gml:{each.geometry}PropertyType")
        else:
            _element(sequence, own[name])
    if not each.geometry and not each.abstract:
        # Whether a note may have an area was not read.
        kind = "gml:MultiPolygonPropertyType"
        _child(sequence, "element", name=schema.GEOMETRY, type=kind, minOccurs="0")


def _element(sequence: etree._Element, element: Element) -> None:
    kind = element.type if element.type.startswith("xs:") else f"plan:{element.type}"
    must = element.mandatory and element.enforced
    _child(sequence, "element", name=element.name, type=kind, **({} if must else {"minOccurs": "0"}))


def _document(parent: etree._Element, text: str) -> None:
    _child(_child(parent, "annotation"), "documentation").text = text


def _child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, _xs(tag), attributes)


def _xs(tag: str) -> str:
    return f"{{{XS}}}{tag}"
