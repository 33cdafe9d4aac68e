"""The one declared policy: which property classes a role reads and whether it writes.

Rows are not narrowed yet: every role sees all rows of a collection or none. The compiled half of the
policy stands in PostgreSQL (`kbs.access.install`), so a door that forgets to ask is still refused.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from kbs.access.principals import Principal, Role
from kbs.catalog.declaration import AccessClass, Collection

VERSION = 1


@dataclass(frozen=True)
class Rule:
    """What a role may do with every collection."""

    reads: frozenset[AccessClass]
    writes: bool = False
    bulk: bool = False


POLICY: dict[Role, Rule] = {
    "anonymous": Rule(reads=frozenset({"open"})),
    "staff": Rule(reads=frozenset({"open", "internal"}), writes=True, bulk=True),
}


def rule_for(principal: Principal) -> Rule:
    """Return the rule of the principal's role."""
    return POLICY[principal.role]


def readable_columns(collection: Collection, role: Role) -> list[str]:
    """Return the columns a role may SELECT: the technical ones that carry no content, and its classes."""
    rule = POLICY[role]
    technical = ["id", "recorded_at", "valid_from", "source", "source_ref", "authority", "change_set"]
    fields = [*technical, *(p.field_name for p in collection.properties if p.access in rule.reads)]
    if collection.geometry and collection.geometry.access in rule.reads:
        fields.append(collection.geometry.field)
    return list(dict.fromkeys(collection.column(name) for name in fields))


def fingerprint(collection: Collection) -> str:
    """Return a short hash of what a narrowed collection shows; part of every cache key and ETag."""
    shown = (VERSION, collection.id, collection.geometry is not None, [p.name for p in collection.properties])
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:12]
