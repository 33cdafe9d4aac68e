"""Which methods an asker may use beside reading (OGC API Features 4, /req/create-replace-delete/options-response)."""

from __future__ import annotations

from kbs.access.principals import Principal
from kbs.access.state import rights_on
from kbs.catalog.declaration import Collection
from kbs.ogcapi.common.resource import READ


def methods_of_items(
    collection: Collection, principal: Principal, *, drafting: bool = False
) -> tuple[str, ...]:
    """Return the methods open to an asker for the items of a collection, directly or into a draft."""
    rights = rights_on(collection, principal)
    if rights.approval and not drafting:
        return ()
    return (*(("POST",) if rights.create else ()), *(("PATCH",) if rights.write else ()))


def methods_of_item(
    collection: Collection, principal: Principal, *, drafting: bool = False
) -> tuple[str, ...]:
    """Return the methods open to an asker for an item of a collection, directly or into a draft.

    Of a single item the row policy may still say no.
    """
    rights = rights_on(collection, principal)
    if rights.approval and not drafting:
        return ()
    return (*(("PUT", "PATCH") if rights.write else ()), *(("DELETE",) if rights.retire else ()))


def allowed(writes: tuple[str, ...]) -> list[str]:
    """Return the methods of a resource that can be read, with those that change it."""
    return [*READ, *writes]
