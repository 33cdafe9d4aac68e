"""What of findings and references an editor may be told: rules are asked by the service, who sees everything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from psycopg2 import sql

from kbs.access.about import tells
from kbs.access.principals import Principal
from kbs.access.state import rights_on
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.quality.judge import Found

# What a rule found in which collection.
Finding = tuple[Collection, Found]


def in_sight(cursor: Any, collection: Collection, ids: Iterable[int], principal: Principal) -> set[int]:
    """Return which features are in force and seen; the cursor acts as the principal."""
    wanted = sorted(set(ids))
    if not wanted or not rights_on(collection, principal).read:
        return set()
    query = sql.SQL("SELECT id FROM {} WHERE id = ANY (%(ids)s)").format(sql.Identifier(collection.table))
    cursor.execute(query, {"ids": wanted})
    return {feature for (feature,) in cursor.fetchall()}


def shown(
    cursor: Any,
    found: Sequence[Finding],
    principal: Principal,
    own: Mapping[str, Iterable[int]] | None = None,
) -> list[bool]:
    """Return for each finding whether the principal sees the features it names and all that its rule looks at.

    Args:
        cursor: Acting as the principal.
        own: Features by collection that the principal has written themselves and sees for sure.
    """
    named: dict[str, tuple[Collection, set[int]]] = {}
    for collection, one in found:
        named.setdefault(collection.id, (collection, set()))[1].update(_features(one))
    seen = {
        name: in_sight(cursor, collection, ids, principal) | set((own or {}).get(name, ()))
        for name, (collection, ids) in named.items()
    }
    return [
        _told(one, collection, principal) and _features(one) <= seen[collection.id]
        for collection, one in found
    ]


def _features(found: Found) -> set[int]:
    return {found.feature} if found.other is None else {found.feature, found.other}


def _told(found: Found, collection: Collection, principal: Principal) -> bool:
    rule = registry.rule(found.code)
    return rule is not None and tells(rule, collection, lambda other: rights_on(other, principal))
