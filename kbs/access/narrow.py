"""The gate of every door: what a principal may know of a collection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kbs.access.policy import GEOMETRY
from kbs.access.principals import Principal
from kbs.access.rights import Rights
from kbs.access.state import rights_on
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.problems import ApprovalNeeded, Fault, Forbidden, MustKnow, NotFound, Unauthenticated


def narrow(collection: Collection, principal: Principal) -> Collection:
    """Return the collection with only what the principal may read.

    A hidden property is absent: it cannot be read, filtered, sorted, searched or tiled. What may not be changed is
    marked so for who changes something of it. Rows are narrowed by the database; `Collection.rows` is a mark of it for caches.
    """
    if principal.everything:
        return collection
    rights = rights_on(collection, principal)
    geometry = collection.geometry if collection.geometry and GEOMETRY in rights.read else None
    kept = tuple(prop for prop in collection.properties if prop.name in rights.read)
    if rights.writes:  # who only reads is told of the data, not of an editor's limits
        if geometry is not None and GEOMETRY not in rights.write:
            geometry = replace(geometry, writable=False)
        kept = tuple(
            prop if prop.name in rights.write or not prop.writable else replace(prop, writable=False)
            for prop in kept
        )
    if kept == collection.properties and geometry == collection.geometry and not rights.mark:
        return collection
    symbol = collection.symbol.shown_by({prop.name for prop in kept}) if collection.symbol else None
    return replace(collection, properties=kept, geometry=geometry, symbol=symbol, rows=rights.mark)


def find(collection_id: str, principal: Principal) -> Collection:
    """Return the narrowed collection of this id.

    Raises:
        NotFound: There is none, or nothing of it may be seen.
    """
    collection = registry.get(collection_id)
    narrowed = narrow(collection, principal) if collection else None
    if narrowed is None or not shows_something(narrowed):
        raise NotFound(f"There is no collection {collection_id!r}.")
    return narrowed


def visible(principal: Principal) -> list[Collection]:
    """Return all collections of which the principal sees something, narrowed, in registration order."""
    return [c for c in (narrow(collection, principal) for collection in registry) if shows_something(c)]


def knowing(collection: Collection, principal: Principal, named: Mapping[str, str]) -> Principal:
    """Return the principal for a question about a collection that names these values of its properties.

    Where the policy lets rows be found only by who already knows a key, the answer is narrowed to that key.

    Raises:
        MustKnow: Such a key is needed and none was named.
    """
    keys = rights_on(collection, principal).know
    if not keys:
        return principal
    given = {name: text for name, text in named.items() if name in keys and text}
    if not given:
        raise MustKnow(
            f"Features of {collection.id} are found by who knows one of: {', '.join(keys)}.",
            *(Fault(name, "name its value as a parameter") for name in keys),
        )
    return principal.knowing(collection.id, given)


def shows_something(collection: Collection) -> bool:
    """Whether a narrowed collection shows a place or any property; how many rows it has is not told either."""
    return collection.geometry is not None or bool(collection.properties)


def seen_whole(principal: Principal) -> frozenset[str]:
    """Return the ids of the collections of which the principal sees all rows: their counts tell of nothing hidden."""
    return frozenset(collection.id for collection in visible(principal) if not collection.rows)


def may_download(collection: Collection, principal: Principal) -> bool:
    """Whether the principal may take the collection as a whole (its redistribution right)."""
    return collection.redistribution == "open" or rights_on(collection, principal).bulk


def may_write(principal: Principal) -> bool:
    """Whether the principal may change anything in any collection."""
    return any(rights_on(collection, principal).writes for collection in registry)


def may_approve(principal: Principal) -> bool:
    """Whether the principal may put changes of others in force, in any collection."""
    return any(rights_on(collection, principal).approve for collection in registry)


def require_write(collection: Collection, principal: Principal) -> Rights:
    """Return the rights of who may change something in the collection, or raise.

    Raises:
        Unauthenticated: Nobody is logged in.
        Forbidden: No grant lets the principal change the collection.
    """
    rights = rights_on(collection, principal)
    if rights.writes:
        return rights
    if principal.is_anonymous:
        raise Unauthenticated(f"Log in to change {collection.id}.")
    raise Forbidden(f"Your role does not change {collection.id}.")


def require_direct_write(collection: Collection, principal: Principal) -> None:
    """Let a change pass that nobody approves before it is in force (an import), or raise as `require_write`.

    Raises:
        ApprovalNeeded: The policy asks for a second person.
    """
    if require_write(collection, principal).approval:
        raise ApprovalNeeded(
            f"Changes of {collection.id} are prepared as a draft and approved by somebody else."
        )
