"""Features that tell of other features (findings of rules): they are shown where those are.

A finding shows a place, a value and that something is there. So it is shown to who sees the features it names, and all
that its rule looks at: the properties, the geometry, and as a whole every other collection that the rule compares with.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kbs.access import rows
from kbs.access.policy import GEOMETRY
from kbs.access.rights import NOTHING, Rights
from kbs.access.rows import ALL_ROWS
from kbs.catalog.declaration import About, Collection
from kbs.catalog.reach import judged_properties, reach
from kbs.catalog.registry import registry
from kbs.catalog.rules import Rule

RightsOn = Callable[[Collection], Rights]


def bounded(found: dict[str, Rights]) -> dict[str, Rights]:
    """Return rights by collection, those on what tells of other collections narrowed to what is shown of these."""
    bounds = {
        collection.id: word
        for collection in registry
        if collection.about
        and collection.id in found
        and (word := _word(collection.about, found)) is not None
    }
    return found | {name: _narrowed(found[name], word) for name, word in bounds.items()}


def tells(rule: Rule, collection: Collection, rights_on: RightsOn) -> bool:
    """Whether all that a rule looks at in a collection is shown, the rows of the collection apart."""
    looked, mine = reach(rule.code, collection.id), rights_on(collection)
    others = (registry.get(name) for name in looked.others)
    return (
        _shows_place(collection, mine)
        and looked.properties <= mine.read
        and all(other is None or _shows_all(other, rights_on(other)) for other in others)
        and (mine.rows == ALL_ROWS or not looked.together)
    )


def _narrowed(rights: Rights, word: Any) -> Rights:
    shown = frozenset(rows.narrowed(condition, word) for condition in rights.rows)
    changed = frozenset(rows.narrowed(condition, word) for condition in rights.write_rows)
    return replace(rights, rows=shown, write_rows=changed)


def _word(about: About, found: dict[str, Rights]) -> Any | None:
    """The condition on what tells of others; None when nothing of them is hidden."""

    def rights_on(collection: Collection) -> Rights:
        return found.get(collection.id, NOTHING)

    judged = [collection for collection in registry if collection.about is None]
    whole = [collection.id for collection in judged if _shows_all(collection, rights_on(collection))]
    if len(whole) == len(judged):
        return None
    parts = []
    for collection in judged:
        mine = rights_on(collection)
        if not _shows_place(collection, mine):
            continue
        hidden = [
            rule.code
            for rule in registry.rules
            if (not rule.collections or collection.id in rule.collections)
            and not tells(rule, collection, rights_on)
        ]
        if hidden or collection.id not in whole:
            parts.append([collection.id, mine.rows != ALL_ROWS, hidden])
    partly = {name for name, *_rest in parts}
    names = [about.collection, about.feature, about.other, about.rule]
    return {"op": "kbs:about", "args": [names, [name for name in whole if name not in partly], parts]}


def _shows_place(collection: Collection, rights: Rights) -> bool:
    """Whether something is shown of a collection, with its place: every finding has the place of its feature."""
    return bool(rights.read) and (collection.geometry is None or GEOMETRY in rights.read)


def _shows_all(collection: Collection, rights: Rights) -> bool:
    """Whether nothing that rules look at is hidden."""
    shown = judged_properties(collection) <= rights.read and rights.rows == ALL_ROWS
    return shown and _shows_place(collection, rights)
