"""The write gate: rules that stop a change, asked of the changed rows and their neighbours inside the transaction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from kbs.catalog import constraints as c
from kbs.catalog.declaration import Collection
from kbs.catalog.rules import Rule
from kbs.quality.judge import Found, applicable, find_all
from kbs.quality.scope import Scope

# What `features.write` asks of the values themselves before they reach a row.
_ASKED_OF_VALUES = (
    c.DeclaredRequired,
    c.DeclaredCodes,
    c.DeclaredRange,
    c.DeclaredPattern,
    c.GivenGeometry,
    c.ValidGeometry,
)


def stopping(collection: Collection, *, inherited: bool = False) -> list[Rule]:
    """Return the rules that stop a change of a collection under the installation's profile.

    Args:
        inherited: The rows come from elsewhere (an import): rules about the municipality's own acts only tell.
    """
    stops = ("every-change",) if inherited else ("every-change", "new-acts")
    return [
        rule
        for rule in applicable(collection)
        if rule.stops in stops and rule.severity.under(settings.KBS_QUALITY_PROFILE) == "error"
    ]


def judge(cursor: Any, collection: Collection, ids: Iterable[int]) -> list[Found]:
    """Return what stops the change of these features as they stand in the open transaction."""
    wanted = tuple(sorted(set(ids)))
    rules = (
        [rule for rule in stopping(collection) if not isinstance(rule.constraint, _ASKED_OF_VALUES)]
        if wanted
        else []
    )
    return find_all(cursor, rules, Scope(collection, ids=wanted)) if rules else []
