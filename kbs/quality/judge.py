"""Run rules on a scope: which apply, what they find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.rules import Profile, Rule
from kbs.quality import checkers
from kbs.quality.checkers import Statement
from kbs.quality.scope import Scope


@dataclass(frozen=True)
class Found:
    """One thing that offends a rule.

    Attributes:
        code: The rule.
        feature: Id of the offending feature (negative: a staged row that is new).
        other: Id of the second feature it offends with, or None.
        place: Where, as EWKT in the storage CRS, or None for a feature without geometry.
        value: What was met.
    """

    code: str
    feature: int
    other: int | None
    place: str | None
    value: str | None

    @property
    def key(self) -> tuple[str, int, int | None]:
        """What stays the same when it is found again; a pair is one pair from both sides."""
        if self.other is None:
            return (self.code, self.feature, None)
        return (self.code, min(self.feature, self.other), max(self.feature, self.other))


def applicable(collection: Collection, rules: Iterable[Rule] | None = None) -> list[Rule]:
    """Return the rules that speak of a collection, by code."""
    chosen = registry.rules if rules is None else tuple(rules)
    return [rule for rule in chosen if not rule.collections or collection.id in rule.collections]


def weighed(rules: Iterable[Rule], profile: Profile) -> list[Rule]:
    """Return the rules that a profile does not switch off."""
    return [rule for rule in rules if rule.severity.under(profile) != "off"]


def compiled(rule: Rule, scope: Scope) -> Statement | None:
    """Return a rule's SELECT on a scope; None where it says nothing there or needs what this city does not have."""
    if scope.alone and needs_city(rule):
        return None
    try:
        return checkers.statement(rule.constraint, scope)
    except LookupError:
        return None


def needs_city(rule: Rule) -> bool:
    """Whether a rule reads other collections, so that a file by itself cannot be held to it."""
    constraint = rule.constraint
    named = [getattr(constraint, name, None) for name in ("collection", "members")]
    several = getattr(constraint, "collections", ())
    return any(named) or any(one not in rule.collections for one in several)


def statements(rules: Iterable[Rule], scope: Scope) -> Iterator[tuple[Rule, Statement]]:
    """Yield the rules that say something on a scope, compiled."""
    for rule in rules:
        statement = compiled(rule, scope)
        if statement is not None:
            yield rule, statement


def find(cursor: Any, rule: Rule, scope: Scope, *, limit: int = 10_000) -> list[Found]:
    """Return what a rule finds on a scope, by feature, other, value; at most `limit`."""
    statement = compiled(rule, scope)
    if statement is None:
        return []
    query = sql.SQL(
        "SELECT {code}, q.feature, q.other, ST_AsEWKT(q.place, 3), q.value FROM ({query}) AS q"
        " ORDER BY q.feature, q.other, q.value LIMIT {limit}"
    ).format(code=sql.Literal(rule.code), query=statement.query, limit=sql.Literal(limit))
    cursor.execute(query, statement.params)
    return [Found(*row) for row in cursor.fetchall()]


def find_all(cursor: Any, rules: Iterable[Rule], scope: Scope) -> list[Found]:
    """Return what several rules find, asked in one round trip: for a few rows and their neighbours."""
    parts = [
        cursor.mogrify(
            sql.SQL("SELECT {}, q.feature, q.other, ST_AsEWKT(q.place, 3), q.value FROM ({}) AS q").format(
                sql.Literal(rule.code), statement.query
            ),
            statement.params,
        )
        for rule, statement in statements(rules, scope)
    ]
    if not parts:
        return []
    cursor.execute(b" UNION ALL ".join(parts))
    return sorted((Found(*row) for row in cursor.fetchall()), key=lambda f: (f.code, f.feature, f.other or 0))
