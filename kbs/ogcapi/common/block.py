"""The common building block: landing page, conformance, API definition."""

from kbs.ogcapi.common.blocks import Block
from kbs.ogcapi.common.conformance import CONFORMS
from kbs.ogcapi.common.links import OGC_REL, Link, link
from kbs.ogcapi.common.openapi import OPENAPI_JSON, paths


def _landing_links(root: str) -> list[Link]:
    return [
        link(f"{root}/api?f=json", "service-desc", OPENAPI_JSON, "OpenAPI 3.0"),
        link(f"{root}/api?f=html", "service-doc", "text/html", "API"),
        link(f"{root}/conformance?f=json", "conformance", "application/json", "Conformance"),
        link(f"{root}/conformance?f=json", f"{OGC_REL}conformance", "application/json", "Conformance"),
    ]


BLOCK = Block(CONFORMS, _landing_links, paths=paths)
