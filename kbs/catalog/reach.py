"""What a rule looks at: whoever is told what it found is told something of all that it looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from kbs.catalog import constraints as c
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry

# Rules about all properties, or of which their declaration does not say what they read.
_OF_ALL = (
    c.ComposedText,
    c.DeclaredCodes,
    c.DeclaredPattern,
    c.DeclaredRange,
    c.DeclaredRequired,
    c.NotCut,
    c.NoText,
    c.PlausibleDates,
    c.Query,
)
# Rules that weigh all features of a collection together, without naming the second one.
_TOGETHER = (c.OneSpelling, c.SameDatum)
# What of a constraint names collections.
_COLLECTIONS = ("collection", "collections", "members")


@dataclass(frozen=True)
class Reach:
    """What a rule looks at when it judges a collection.

    Attributes:
        properties: Names of the collection's properties; the geometry it looks at always.
        others: Ids of other collections.
        together: Whether a finding tells of features that it does not name.
    """

    properties: frozenset[str]
    others: frozenset[str]
    together: bool


def judged_properties(collection: Collection) -> frozenset[str]:
    """Return the properties that rules may look at: personal data are not their business."""
    return frozenset(prop.name for prop in collection.properties if prop.access != "personal")


@cache
def reach(code: str, collection_id: str) -> Reach:
    """Return what a registered rule looks at in a registered collection."""
    rule, collection = registry.rule(code), registry.get(collection_id)
    assert rule is not None and collection is not None
    constraint = rule.constraint
    named = {
        _sister(name, collection) for part in _COLLECTIONS for name in _texts(getattr(constraint, part, ()))
    }
    words = set(_texts(constraint))
    properties = judged_properties(collection)
    if not isinstance(constraint, _OF_ALL):
        properties &= {prop.name for prop in collection.properties if prop.field_name in words}
    together = isinstance(constraint, _TOGETHER) or bool(getattr(constraint, "whole", False))
    return Reach(properties, frozenset(named - {collection_id}), together)


def _sister(name: str, collection: Collection) -> str:
    """`-points` names the collection beside the judged one (`c.Query`)."""
    return collection.id.rpartition("-")[0] + name if name.startswith("-") else name


def _texts(node: Any) -> Iterator[str]:
    """All texts of a constraint, but not the values that conditions compare with."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from _texts(part)
    elif isinstance(node, c.Where):
        yield node.field
    elif isinstance(node, c.Constraint):
        for part in fields(node):
            yield from _texts(getattr(node, part.name))
