"""The registry: every collection, map group and rule once, filled at start-up, frozen afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from kbs.catalog.declaration import Collection, MapGroup
from kbs.catalog.rules import Rule


class Registry:
    """Collections by id, in the order of registration."""

    def __init__(self) -> None:
        self._collections: dict[str, Collection] = {}
        self._groups: dict[str, MapGroup] = {}
        self._rules: dict[str, Rule] = {}
        self._frozen = False

    def register(self, *collections: Collection) -> None:
        """Add collections. Raises AssertionError for a taken id or table, or after the start."""
        for collection in collections:
            if self._frozen:
                raise AssertionError(f"{collection.id}: the registry is frozen after start-up")
            if collection.id in self._collections or self.by_table(collection.table):
                raise AssertionError(f"{collection.id}: id or table registered twice")
            self._collections[collection.id] = collection

    def register_groups(self, *groups: MapGroup) -> None:
        """Add groups of the layer list; the same group may be registered again by another theme.

        Raises AssertionError for two different groups of one id.
        """
        for group in groups:
            if self._groups.setdefault(group.id, group) is not group:
                raise AssertionError(f"map group {group.id} registered twice")

    def register_rules(self, *rules: Rule) -> None:
        """Add rules. Raises AssertionError for a code given twice, or after the start."""
        for rule in rules:
            if self._frozen or rule.code in self._rules:
                raise AssertionError(f"rule {rule.code} registered twice or too late")
            self._rules[rule.code] = rule

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules by code."""
        return tuple(self._rules[code] for code in sorted(self._rules))

    def rule(self, code: str) -> Rule | None:
        """Return a rule, or None."""
        return self._rules.get(code)

    @property
    def groups(self) -> tuple[MapGroup, ...]:
        """The groups of the layer list in their order."""
        return tuple(sorted(self._groups.values(), key=lambda group: group.order))

    def group(self, group_id: str) -> MapGroup:
        """Return a group; one that nobody registered is titled by its id and stands last."""
        return self._groups.get(group_id) or MapGroup(group_id, group_id, 10_000)

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
