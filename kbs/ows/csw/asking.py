"""The requests of CSW 2.0.2 as values, from key-value pairs and from XML alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lxml import etree

from kbs.metadata.matching import folded
from kbs.metadata.record import Record
from kbs.metadata.xml import NAMESPACES
from kbs.ows.csw import cql, filters
from kbs.ows.csw.predicates import Predicate, refused
from kbs.ows.csw.queryables import plain, values
from kbs.ows.requests import Parameters, local, missing, parse_xml
from kbs.problems import Fault, InvalidParameter

VERSION = "2.0.2"
CSW, GMD = NAMESPACES["csw"], NAMESPACES["gmd"]
SCHEMAS = (CSW, GMD)
FORMATS = ("application/xml", "text/xml")
SETS = ("brief", "summary", "full")
RESULTS = ("results", "hits", "validate")
TYPES = ("csw:Record", "gmd:MD_Metadata")
DEFAULT_RECORDS, MOST_RECORDS = 10, 1000
_MOST_IDS = 1000
_LARGEST_POSITION = 10**9


@dataclass(frozen=True)
class GetRecords:
    """A question; `order` are names with whether they descend, `elements` names of wanted elements (empty: by set)."""

    predicate: Predicate | None
    order: tuple[tuple[str, bool], ...]
    schema: str
    element_set: str
    elements: tuple[str, ...]
    start: int
    most: int
    result: str
    request_id: str
    echo: Any = None

    def answer(self, records: list[Record]) -> list[Record]:
        """Return every record that fits, sorted."""
        found = [record for record in records if self.predicate is None or self.predicate(record)]
        for name, descending in reversed(self.order):
            found.sort(key=_sort_key(name), reverse=descending)
        return found


@dataclass(frozen=True)
class GetRecordById:
    """Records by their identifiers."""

    ids: tuple[str, ...]
    schema: str
    element_set: str


@dataclass(frozen=True)
class GetDomain:
    """The values of a parameter (`GetRecords.resultType`) or of a property."""

    parameters: tuple[str, ...]
    properties: tuple[str, ...]


@dataclass(frozen=True)
class Described:
    """GetCapabilities (with the sections wanted) or DescribeRecord (with the types wanted)."""

    operation: str
    names: tuple[str, ...] = ()


Asked = GetRecords | GetRecordById | GetDomain | Described


def from_pairs(pairs: Parameters) -> Asked:
    """Read key-value pairs. Raises InvalidParameter."""
    service, operation = pairs.required("service"), pairs.required("request")
    _one_of("service", service, ("CSW",))
    if operation.lower() == "getcapabilities":
        _versions("acceptVersions", _split(pairs.text("acceptversions")))
        return Described("GetCapabilities", _split(pairs.text("sections")))
    _version(pairs.text("version"))
    readers: dict[str, Callable[[Parameters], Asked]] = {
        "describerecord": lambda p: _described(_split(p.text("typename"))),
        "getrecords": _records_from_pairs,
        "getrecordbyid": _by_id_from_pairs,
        "getdomain": lambda p: _domain(_split(p.text("parametername")), _split(p.text("propertyname"))),
    }
    if operation.lower() not in readers:
        raise _unknown_operation(operation)
    return readers[operation.lower()](pairs)


def from_xml(text: bytes) -> Asked:
    """Read a document. Raises InvalidParameter, also for a document type and for SOAP."""
    root = parse_xml(text)
    name = local(root)
    if root.get("service", "CSW") != "CSW":
        raise InvalidParameter.of("service", root.get("service"), "CSW")
    if name == "GetCapabilities":
        _versions("AcceptVersions", tuple(_texts(root, "Version")))
        return Described(name, tuple(_texts(root, "Section")))
    _version(root.get("version", ""))
    if name == "DescribeRecord":
        return _described(tuple(_texts(root, "TypeName")))
    if name == "GetDomain":
        return _domain(tuple(_texts(root, "ParameterName")), tuple(_texts(root, "PropertyName")))
    if name == "GetRecordById":
        element_set = next(_texts(root, "ElementSetName"), "summary")
        return _by_id(
            tuple(_texts(root, "Id")),
            root.get("outputSchema", CSW),
            root.get("outputFormat", ""),
            element_set,
        )
    if name == "GetRecords":
        return _records_from_xml(root)
    raise _unknown_operation(name)


def _records_from_pairs(pairs: Parameters) -> GetRecords:
    _types(_split(pairs.required("typenames")))
    return GetRecords(
        predicate=_constraint(pairs),
        order=tuple(_ordered(part) for part in _split(pairs.text("sortby"))),
        schema=_schema(pairs.text("outputschema"), pairs.text("outputformat")),
        element_set=_element_set(pairs.text("elementsetname")),
        elements=_elements(_split(pairs.text("elementname"))),
        start=_number("startPosition", pairs.text("startposition", "1"), 1, _LARGEST_POSITION),
        most=_number("maxRecords", pairs.text("maxrecords", str(DEFAULT_RECORDS)), 0, MOST_RECORDS),
        result=_one_of("resultType", pairs.text("resulttype", "hits").lower(), RESULTS),
        request_id=pairs.text("requestid")[:200],
    )


def _constraint(pairs: Parameters) -> Predicate | None:
    text = pairs.text("constraint")
    language = pairs.text("constraintlanguage")
    if not text:
        return None
    if not language:
        raise missing("constraintLanguage")
    if _one_of("constraintLanguage", language.upper(), ("CQL_TEXT", "FILTER")) == "CQL_TEXT":
        return cql.predicate(text)
    return filters.predicate(parse_xml(text.encode()))


def _records_from_xml(root: Any) -> GetRecords:
    query = next((child for child in root if local(child) == "Query"), None)
    if query is None:
        raise missing("Query")
    _types(tuple(query.get("typeNames", "").split()))
    return GetRecords(
        predicate=_constraint_of(query),
        order=tuple(_sorted_by(query)),
        schema=_schema(root.get("outputSchema", ""), root.get("outputFormat", "")),
        element_set=_element_set(next(_texts(query, "ElementSetName"), "")),
        elements=_elements(tuple(_texts(query, "ElementName"))),
        start=_number("startPosition", root.get("startPosition", "1"), 1, _LARGEST_POSITION),
        most=_number("maxRecords", root.get("maxRecords", str(DEFAULT_RECORDS)), 0, MOST_RECORDS),
        result=_one_of("resultType", root.get("resultType", "hits").lower(), RESULTS),
        request_id=root.get("requestId", "")[:200],
        echo=root,
    )


def _constraint_of(query: Any) -> Predicate | None:
    constraint = next((child for child in query if local(child) == "Constraint"), None)
    if constraint is None:
        return None
    for child in constraint:
        if local(child) == "CqlText":
            return cql.predicate(child.text or "")
        if local(child) == "Filter":
            return filters.predicate(child)
    raise refused("a Constraint holds an ogc:Filter or a csw:CqlText")


def _sorted_by(query: Any) -> list[tuple[str, bool]]:
    order = next((child for child in query if local(child) == "SortBy"), None)
    found = []
    for part in order if order is not None else ():
        name = next(_texts(part, "PropertyName"), "")
        direction = next(_texts(part, "SortOrder"), "ASC").upper()
        found.append((_sortable(name), _one_of("SortOrder", direction, ("ASC", "DESC")) == "DESC"))
    return found


def _ordered(text: str) -> tuple[str, bool]:
    """`title:A` or `title:D`; names have colons too, so only the last part can be the direction."""
    name, colon, direction = text.rpartition(":")
    if colon and direction.upper() in ("A", "D", "ASC", "DESC"):
        return _sortable(name), direction.upper().startswith("D")
    return _sortable(text), False


def _sortable(name: str) -> str:
    if values(name) is None:
        raise InvalidParameter.of("sortBy", name, "a property that can be queried")
    return name


def _sort_key(name: str) -> Callable[[Record], str]:
    found = values(name)
    assert found is not None
    return lambda record: folded(next(iter(found(record)), ""))


def _by_id_from_pairs(pairs: Parameters) -> GetRecordById:
    return _by_id(
        _split(pairs.required("id")),
        pairs.text("outputschema", CSW),
        pairs.text("outputformat"),
        pairs.text("elementsetname", "summary"),
    )


def _by_id(ids: tuple[str, ...], schema: str, format: str, element_set: str) -> GetRecordById:
    if not ids:
        raise missing("Id")
    if len(ids) > _MOST_IDS:
        raise InvalidParameter.of("Id", len(ids), f"at most {_MOST_IDS} identifiers")
    return GetRecordById(ids, _schema(schema, format), _element_set(element_set))


def _domain(parameters: tuple[str, ...], properties: tuple[str, ...]) -> GetDomain:
    if not parameters and not properties:
        raise missing("parameterName")
    return GetDomain(parameters, properties)


def _described(types: tuple[str, ...]) -> Described:
    _types(types)
    return Described("DescribeRecord", types)


def _types(names: tuple[str, ...]) -> None:
    known = {plain(name) for name in TYPES}
    for name in names:
        if plain(name) not in known:
            raise InvalidParameter.of("typeNames", name, f"one of: {', '.join(TYPES)}")


def _schema(schema: str, format: str) -> str:
    if format and format.partition(";")[0].strip() not in FORMATS:
        raise InvalidParameter.of("outputFormat", format, f"one of: {', '.join(FORMATS)}")
    return _one_of("outputSchema", schema or CSW, SCHEMAS)


def _element_set(name: str) -> str:
    return _one_of("elementSetName", name.lower() or "summary", SETS)


def _elements(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(plain(name) for name in names)


def _number(name: str, text: str, least: int, most: int) -> int:
    """A whole number; above the largest it is the largest."""
    if not (text.isascii() and text.isdigit()) or len(text) > 15 or int(text) < least:
        raise InvalidParameter.of(name, text, f"a whole number from {least}")
    return min(int(text), most)


def _version(text: str) -> None:
    if text and text != VERSION:
        raise InvalidParameter.of("version", text, VERSION)


def _versions(name: str, accepted: tuple[str, ...]) -> None:
    if accepted and VERSION not in accepted:
        reason = f"this service speaks {VERSION}"
        raise InvalidParameter(
            reason, Fault(name, reason, ",".join(accepted)), code="VersionNegotiationFailed"
        )


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise InvalidParameter.of(name, value, f"one of: {', '.join(allowed)}")
    return value


def _unknown_operation(name: str) -> InvalidParameter:
    known = "GetCapabilities, DescribeRecord, GetDomain, GetRecords, GetRecordById"
    return InvalidParameter(
        f"request: {name[:40]!r} is not supported; supported: {known}",
        Fault("request", f"one of: {known}", name),
        code="OperationNotSupported",
    )


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _texts(element: Any, name: str) -> Any:
    return (
        child.text.strip()
        for child in element.iter(etree.Element)
        if local(child) == name and child.text and child.text.strip()
    )
