"""The answers of CSW 2.0.2 as documents."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, datetime

from lxml import etree

from kbs.metadata.iso.document import metadata
from kbs.metadata.record import Record
from kbs.metadata.xml import Node, node
from kbs.ows.csw import dublin_core
from kbs.ows.csw.asking import GMD, TYPES, VERSION, Described, GetDomain, GetRecordById, GetRecords
from kbs.ows.csw.capabilities import PARAMETERS
from kbs.ows.csw.queryables import domain, plain
from kbs.problems import InvalidParameter

XSD = "http://www.w3.org/2001/XMLSchema"
# Where the types are defined; a client that wants the schemas fetches them there.
_DEFINED = {
    "record": ("http://www.opengis.net/cat/csw/2.0.2", "http://schemas.opengis.net/csw/2.0.2/record.xsd"),
    "md_metadata": (GMD, "http://schemas.opengis.net/iso/19139/20070417/gmd/gmd.xsd"),
}


def records(asked: GetRecords, all_records: list[Record]) -> Node:
    """Return GetRecordsResponse, or an Acknowledgement when the question was only to be validated."""
    if asked.result == "validate":
        echo = deepcopy(asked.echo) if asked.echo is not None else _echo(asked)
        return node("csw:Acknowledgement", node("csw:EchoedRequest", echo), timeStamp=_now())
    found = asked.answer(all_records)
    most = 0 if asked.result == "hits" else asked.most
    shown = found[asked.start - 1 : asked.start - 1 + most]
    following = asked.start + len(shown)
    results = node(
        "csw:SearchResults",
        *(_record(record, asked.schema, asked.element_set, asked.elements) for record in shown),
        numberOfRecordsMatched=str(len(found)),
        numberOfRecordsReturned=str(len(shown)),
        nextRecord=str(following if following <= len(found) else 0),
        recordSchema=asked.schema,
        elementSet=asked.element_set,
    )
    return node(
        "csw:GetRecordsResponse",
        node("csw:RequestId", asked.request_id) if asked.request_id else None,
        node("csw:SearchStatus", timestamp=_now()),
        results,
        version=VERSION,
    )


def _echo(asked: GetRecords) -> Node:
    """A question that came as key-value pairs, as the document it stands for (without its constraint)."""
    query = node("csw:Query", node("csw:ElementSetName", asked.element_set), typeNames=TYPES[0])
    return node("csw:GetRecords", query, service="CSW", version=VERSION, resultType=asked.result)


def by_id(asked: GetRecordById, all_records: list[Record]) -> Node:
    """Return GetRecordByIdResponse; identifiers that nobody has are passed over (CSW 2.0.2, 10.9.4)."""
    wanted = {text.strip().lower().removesuffix(".xml") for text in asked.ids}
    shown = [record for record in all_records if record.id in wanted]
    return node("csw:GetRecordByIdResponse", *(_record(r, asked.schema, asked.element_set) for r in shown))


def _record(record: Record, schema: str, element_set: str, elements: tuple[str, ...] = ()) -> Node:
    # The ISO document is given whole for every element set: what is smaller is valid against nothing.
    return metadata(record) if schema == GMD else dublin_core.record(record, element_set, elements)


def domains(asked: GetDomain, all_records: list[Record]) -> Node:
    """Return GetDomainResponse. Raises InvalidParameter for a name that nobody knows."""
    parameters = [("csw:ParameterName", name, _parameter_values(name)) for name in asked.parameters]
    properties = [("csw:PropertyName", name, domain(name, all_records)) for name in asked.properties]
    made = []
    for kind, name, values in (*parameters, *properties):
        if values is None:
            raise InvalidParameter.of(kind.removeprefix("csw:"), name, "unknown")
        listed = node("csw:ListOfValues", *(node("csw:Value", value) for value in values)) if values else None
        made.append(node("csw:DomainValues", node(kind, name), listed, type="csw:Record"))
    return node("csw:GetDomainResponse", *made)


def _parameter_values(name: str) -> list[str] | None:
    operation, _dot, parameter = name.partition(".")
    known = {key.lower(): values for key, values in PARAMETERS.get(operation, {}).items()}
    values = known.get(parameter.lower())
    return None if values is None else list(values)


def description(asked: Described) -> Node:
    """Return DescribeRecordResponse: schemas that include those of the standards at their own address."""
    wanted = [plain(name) for name in asked.names] or [plain(name) for name in TYPES]
    components = []
    for name in dict.fromkeys(wanted):
        namespace, location = _DEFINED[name]
        schema = etree.Element(f"{{{XSD}}}schema", nsmap={"xs": XSD}, targetNamespace=namespace)
        etree.SubElement(schema, f"{{{XSD}}}include", schemaLocation=location)
        components.append(node("csw:SchemaComponent", schema, targetNamespace=namespace, schemaLanguage=XSD))
    return node("csw:DescribeRecordResponse", *components)


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
