"""The Features building block."""

from typing import Any

from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.ogcapi.common.blocks import Block
from kbs.ogcapi.common.links import Link, link
from kbs.ogcapi.features import openapi, openapi_editing, openapi_versions
from kbs.ogcapi.features.conformance import CONFORMS
from kbs.ogcapi.features.links import data_links


def _landing_links(root: str) -> list[Link]:
    return [
        link(f"{root}/collections?f=json", "data", "application/json", "Collections"),
        link(f"{root}/collections?f=html", "data", "text/html", "Collections"),
    ]


def _paths(collections: list[Collection]) -> dict[str, Any]:
    return openapi.paths(collections) | openapi_versions.paths(collections)


def _writes(collections: list[Collection], principal: Principal) -> dict[str, Any]:
    return openapi_editing.writes(collections, principal) | openapi_versions.writes(collections, principal)


BLOCK = Block(CONFORMS, _landing_links, data_links, _paths, _writes)
