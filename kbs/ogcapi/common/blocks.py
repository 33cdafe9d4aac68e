"""The building blocks of the API and what each brings: conformance classes, links, operations.

A block is a package below `kbs.ogcapi` with a module `block` holding `BLOCK`. Blocks do not know each other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.ogcapi.common.links import Link

# Order of their links and operations.
NAMES = ("common", "features", "tiles", "styles", "records")


@dataclass(frozen=True)
class ConformanceClass:
    """A class of a standard that the service declares, and the test that shows it (`file.py` or `file.py::test`)."""

    uri: str
    test: str


def _no_links(root: str) -> list[Link]:
    return []


def _no_collection_links(root: str, collection: Collection) -> list[Link]:
    return []


def _no_paths(collections: list[Collection]) -> dict[str, Any]:
    return {}


def _no_writes(collections: list[Collection], principal: Principal) -> dict[str, Any]:
    return {}


def _no_catalogues(root: str, principal: Principal) -> list[dict[str, Any]]:
    return []


@dataclass(frozen=True)
class Block:
    """One building block.

    Attributes:
        conforms: What is declared at /conformance.
        landing_links: Links of the landing page; receives the absolute address of the API root (no slash at the end).
        collection_links: Links of a collection's description; receives the root and the narrowed collection.
        paths: OpenAPI path items (keys relative to the root) for the collections the asker sees.
        writes: Further operations of path items: those that the asker may use to change something.
        catalogues: Descriptions of collections that hold records instead of features, with their `self` link.
    """

    conforms: tuple[ConformanceClass, ...]
    landing_links: Callable[[str], list[Link]] = _no_links
    collection_links: Callable[[str, Collection], list[Link]] = _no_collection_links
    paths: Callable[[list[Collection]], dict[str, Any]] = _no_paths
    writes: Callable[[list[Collection], Principal], dict[str, Any]] = _no_writes
    catalogues: Callable[[str, Principal], list[dict[str, Any]]] = _no_catalogues


@cache
def blocks() -> tuple[Block, ...]:
    """Return the installed building blocks in order."""
    modules = [f"kbs.ogcapi.{name}.block" for name in NAMES if find_spec(f"kbs.ogcapi.{name}")]
    return tuple(import_module(module).BLOCK for module in modules if find_spec(module))
