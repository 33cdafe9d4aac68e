"""What the service says of itself (CSW 2.0.2, 10.4; OWS Common 1.0, 7.4)."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext as _
from lxml import etree

from kbs.metadata.record import Party
from kbs.metadata.xml import Node, node, qualified
from kbs.ows.csw import filters
from kbs.ows.csw.asking import FORMATS, RESULTS, SCHEMAS, SETS, TYPES, VERSION
from kbs.ows.csw.queryables import CORE, ISO

PARAMETERS: dict[str, dict[str, tuple[str, ...]]] = {
    "GetCapabilities": {
        "sections": ("ServiceIdentification", "ServiceProvider", "OperationsMetadata", "Filter_Capabilities")
    },
    "DescribeRecord": {
        "typeName": TYPES,
        "outputFormat": FORMATS,
        "schemaLanguage": ("http://www.w3.org/XML/Schema",),
    },
    "GetDomain": {},
    "GetRecords": {
        "typeNames": TYPES,
        "outputFormat": FORMATS,
        "outputSchema": SCHEMAS,
        "resultType": RESULTS,
        "ElementSetName": SETS,
        "CONSTRAINTLANGUAGE": ("FILTER", "CQL_TEXT"),
    },
    "GetRecordById": {"outputFormat": FORMATS, "outputSchema": SCHEMAS, "ElementSetName": SETS},
}
_QUERYABLES = {"SupportedDublinCoreQueryables": CORE, "SupportedISOQueryables": ISO}
# Filter 1.1 means the Envelope of GML 3.1, whose namespace is none of ours.
GML_31 = {"gml": "http://www.opengis.net/gml"}


def capabilities(publisher: Party, address: str, sections: tuple[str, ...]) -> Node:
    """Return the document.

    Args:
        address: Of the service, without a question mark.
        sections: Names of the sections wanted; empty or `All`: every one. Filter_Capabilities always stands.
    """
    made = {
        "ServiceIdentification": _identification,
        "ServiceProvider": lambda: _provider(publisher),
        "OperationsMetadata": lambda: _operations(address),
    }
    wanted = set(made) if not sections or "All" in sections else set(sections)
    return node(
        "csw:Capabilities",
        *(make() for name, make in made.items() if name in wanted),
        _filter_capabilities(),
        version=VERSION,
    )


def _identification() -> Node:
    title = _("%(municipality)s veri kataloğu") % {"municipality": settings.KBS_MUNICIPALITY}
    keywords = [node("ows:Keyword", word) for word in ("KBS", "TUCBS", "ISO 19115", "CSW")]
    return node(
        "ows:ServiceIdentification",
        node("ows:Title", title),
        node(
            "ows:Abstract",
            _("%(municipality)s verilerinin üst veri kayıtları.")
            % {"municipality": settings.KBS_MUNICIPALITY},
        ),
        node("ows:Keywords", *keywords),
        node("ows:ServiceType", "CSW"),
        node("ows:ServiceTypeVersion", VERSION),
        node("ows:Fees", "NONE"),
        node("ows:AccessConstraints", "NONE"),
    )


def _provider(publisher: Party) -> Node:
    phone = node("ows:Phone", node("ows:Voice", publisher.phone)) if publisher.phone else None
    lines = [
        node("ows:DeliveryPoint", publisher.address) if publisher.address else None,
        node("ows:City", publisher.city) if publisher.city else None,
        node("ows:ElectronicMailAddress", publisher.email) if publisher.email else None,
    ]
    address = node("ows:Address", *lines) if any(line is not None for line in lines) else None
    site = node("ows:OnlineResource", xlink_href=publisher.url) if publisher.url else None
    contact = node("ows:ContactInfo", phone, address, site)
    return node(
        "ows:ServiceProvider",
        node("ows:ProviderName", str(publisher.name)),
        node("ows:ProviderSite", xlink_href=publisher.url) if publisher.url else None,
        node("ows:ServiceContact", contact if len(contact) else None, node("ows:Role", "pointOfContact")),
    )


def _operations(address: str) -> Node:
    made = [
        _operation(name, address, parameters, _QUERYABLES if name == "GetRecords" else {})
        for name, parameters in PARAMETERS.items()
    ]
    return node(
        "ows:OperationsMetadata",
        *made,
        _parameter("ows:Parameter", "service", ("CSW",)),
        _parameter("ows:Parameter", "version", (VERSION,)),
        _parameter("ows:Constraint", "PostEncoding", ("XML",)),
        _parameter("ows:Constraint", "IsoProfiles", ("http://www.isotc211.org/2005/gmd",)),
    )


def _operation(
    name: str, address: str, parameters: dict[str, tuple[str, ...]], constraints: dict[str, tuple[str, ...]]
) -> Node:
    get = node("ows:Get", xlink_href=f"{address}?")
    post = node("ows:Post", _parameter("ows:Constraint", "PostEncoding", ("XML",)), xlink_href=address)
    return node(
        "ows:Operation",
        node("ows:DCP", node("ows:HTTP", get, post)),
        *(_parameter("ows:Parameter", key, values) for key, values in parameters.items()),
        *(_parameter("ows:Constraint", key, values) for key, values in constraints.items()),
        name=name,
    )


def _parameter(kind: str, name: str, values: tuple[str, ...]) -> Node:
    return node(kind, *(node("ows:Value", value) for value in values), name=name)


def _filter_capabilities() -> Node:
    operand = etree.Element(qualified("ogc:GeometryOperand"), nsmap=GML_31)
    operand.text = "gml:Envelope"
    operands = node("ogc:GeometryOperands", operand)
    spatial = node("ogc:SpatialOperators", node("ogc:SpatialOperator", name="BBOX"))
    comparisons = [node("ogc:ComparisonOperator", name) for name in filters.CAPABILITIES]
    return node(
        "ogc:Filter_Capabilities",
        node("ogc:Spatial_Capabilities", operands, spatial),
        node(
            "ogc:Scalar_Capabilities",
            node("ogc:LogicalOperators"),
            node("ogc:ComparisonOperators", *comparisons),
        ),
        node("ogc:Id_Capabilities", node("ogc:EID"), node("ogc:FID")),
    )
