"""The Features building block."""

from kbs.ogcapi.common.blocks import Block
from kbs.ogcapi.common.links import Link, link
from kbs.ogcapi.features.conformance import CONFORMS
from kbs.ogcapi.features.links import data_links
from kbs.ogcapi.features.openapi import paths
from kbs.ogcapi.features.openapi_editing import writes


def _landing_links(root: str) -> list[Link]:
    return [
        link(f"{root}/collections?f=json", "data", "application/json", "Collections"),
        link(f"{root}/collections?f=html", "data", "text/html", "Collections"),
    ]


BLOCK = Block(CONFORMS, _landing_links, data_links, paths, writes)
