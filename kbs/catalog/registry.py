"""The registry: every collection once, filled at start-up, frozen afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from kbs.catalog.declaration import Collection


class Registry:
    """Collections by id, in the order of registration."""

    def __init__(self) -> None:
        self._collections: dict[str, Collection] = {}
        self._frozen = False

    def register(self, *collections: Collection) -> None:
        """Add collections. Raises AssertionError for a taken id or table, or after the start."""
        for collection in collections:
            if self._frozen:
                raise AssertionError(f"{collection.id}: the registry is frozen after start-up")
            if collection.id in self._collections or self.by_table(collection.table):
                raise AssertionError(f"{collection.id}: id or table registered twice")
            self._collections[collection.id] = collection

    def freeze(self) -> None:
        """Refuse further registrations."""
        self._frozen = True

    def get(self, collection_id: str) -> Collection | None:
        """Return a collection, or None."""
        return self._collections.get(collection_id)

    def by_table(self, table: str) -> Collection | None:
        """Return the collection stored in a table, or None."""
        return next((c for c in self._collections.values() if c.table == table), None)

    def by_model(self, model: type) -> Collection | None:
        """Return the collection of a model, or None."""
        return next((c for c in self._collections.values() if c.model is model), None)

    def __iter__(self) -> Iterator[Collection]:
        return iter(self._collections.values())

    def __len__(self) -> int:
        return len(self._collections)


registry = Registry()
