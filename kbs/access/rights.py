"""What the grants of a profile add up to, collection by collection.

PostgreSQL has rights on rows and rights on columns, not on cells. So that the database can hold what is promised, a
property is shown only where the grants that give it surely cover all rows that are shown. A purpose is a lens: who
names one sees, in collections with grants for it, the rows of these grants alone, and more of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kbs.access import rows
from kbs.access.policy import GEOMETRY, Grant, Policy, names_of, personal_names
from kbs.access.principals import EVERYONE, Principal
from kbs.access.rows import ALL_ROWS, Rows
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry


@dataclass(frozen=True)
class Rights:
    """What a profile may do with one collection.

    Attributes:
        read, write: Property names, with `geometry`.
        rows, write_rows: Which features are shown, and which of them may be changed.
        know: Properties of which one must be named before anything is found; empty: none.
        create, retire: Whether features may be added and retired.
        bulk: Whether it may be taken as a whole whatever its redistribution right.
        approval: Whether changes wait for a second person.
        approve: Whether changes that others prepared may be put in force.
    """

    read: frozenset[str] = frozenset()
    rows: Rows = frozenset()
    write: frozenset[str] = frozenset()
    write_rows: Rows = frozenset()
    create: bool = False
    retire: bool = False
    know: tuple[str, ...] = ()
    bulk: bool = False
    approval: bool = False
    approve: bool = False

    @property
    def writes(self) -> bool:
        """Whether anything may be changed."""
        return bool(self.write) or self.create or self.retire

    @property
    def mark(self) -> str:
        """A short text that differs where other rows are shown; empty for all rows."""
        if self.rows == ALL_ROWS:
            return ""
        return hashlib.sha256("|".join(sorted(self.rows)).encode()).hexdigest()[:12]

    def as_json(self) -> dict[str, Any]:
        """Return what the database compiles."""
        return {
            "read": sorted(self.read),
            "rows": rows.as_condition(self.rows),
            "write": sorted(self.write),
            "write_rows": rows.as_condition(self.write_rows),
            "create": self.create,
            "retire": self.retire,
            "approval": self.approval,
        }


NOTHING = Rights()


def everything(collection: Collection) -> Rights:
    """Return the rights of the service itself."""
    names = frozenset(collection.by_name) | ({GEOMETRY} if collection.geometry else set())
    return Rights(names, ALL_ROWS, names, ALL_ROWS, create=True, retire=True, bulk=True)


def rights(
    policy: Policy,
    holds: Iterable[tuple[str, int | None]],
    purpose: str,
    areas: Mapping[int, str],
    only: tuple[str, ...] = (),
) -> dict[str, Rights]:
    """Return the rights on every collection of which anything may be seen, by collection id.

    Args:
        holds: Roles with the unit they are held in; `everyone` is always held.
        purpose: The purpose named, or empty.
        areas: Marks of the units' areas by unit.
        only: Ids of the only collections there are; empty: all.
    """
    from kbs.access.about import bounded  # it reads rights too

    held = [
        (grant, unit)
        for role, unit in sorted({(EVERYONE, None), *holds}, key=repr)
        for grant in policy.of_roles([role])
        if not grant.purposes or purpose in grant.purposes
    ]
    found = {
        c.id: _of_collection(c, [(g, u) for g, u in held if g.covers(c)], areas)
        for c in registry
        if not only or c.id in only
    }
    return bounded({name: one for name, one in found.items() if one.read})


def rights_of(policy: Policy, principal: Principal, areas: Mapping[int, str]) -> dict[str, Rights]:
    """Return the rights of a principal: what the roles give, within the bounds of the key that is used."""
    found = rights(policy, principal.holds, principal.purpose, areas, principal.only)
    if principal.reads_only:
        nothing: Any = {"write": frozenset(), "write_rows": frozenset(), "create": False, "retire": False}
        found = {name: replace(one, approval=False, **nothing) for name, one in found.items()}
    return found


@dataclass(frozen=True)
class _Part:
    """One grant on one collection: its names, and the rows it gives for reading and for changing."""

    grant: Grant
    read: frozenset[str]
    write: frozenset[str]
    rows: str
    write_rows: str


def _of_collection(
    collection: Collection, held: list[tuple[Grant, int | None]], areas: Mapping[int, str]
) -> Rights:
    parts = [part for grant, unit in held if (part := _part(collection, grant, unit, areas)) is not None]
    reading = [part for part in parts if part.read]
    lens = [part for part in reading if part.grant.purposes] or reading
    shown = rows.united(part.rows for part in lens)
    read = _on_all(shown, ((part.read, part.rows) for part in reading))
    writing = [part for part in parts if part.write or part.grant.create or part.grant.retire]
    changed = rows.united(part.write_rows for part in writing)
    write = _on_all(changed, ((part.write, part.write_rows) for part in writing)) & read
    flags = {
        name: bool(
            _on_all(
                changed,
                ((frozenset({name}), p.write_rows) for p in writing if getattr(p.grant, name)),
            )
        )
        for name in ("create", "retire")
    }
    return Rights(
        read=read,
        rows=shown if read else frozenset(),
        write=write,
        write_rows=changed if read else frozenset(),
        know=tuple(sorted({name for part in lens for name in part.grant.know}))
        if all(part.grant.know for part in lens)
        else (),
        bulk=any(part.grant.bulk for part in reading),
        approval=bool(writing) and all(part.grant.approval for part in writing),
        approve=any(part.grant.approve for part in reading),
        **(flags if read else {}),
    )


def _part(collection: Collection, grant: Grant, unit: int | None, areas: Mapping[int, str]) -> _Part | None:
    bound = rows.condition(grant, unit, areas)
    if bound is None:
        return None
    read, write = (
        _given(collection, grant, (*grant.read, *grant.write)),
        _given(collection, grant, grant.write),
    )
    seen = bound if grant.narrow == "all" else rows.ALL
    if grant.know:
        seen = rows.with_known(seen, grant.know)
    return _Part(grant, read, write, seen, bound)


def _given(collection: Collection, grant: Grant, wanted: Iterable[str]) -> frozenset[str]:
    """The names a grant gives: nothing personal without a purpose, also where a property became personal later."""
    names = names_of(collection, wanted)
    return names if grant.purposes else names.difference(personal_names(collection))


def _on_all(wanted: Rows, given: Iterable[tuple[frozenset[str], str]]) -> frozenset[str]:
    """Return the names whose rows surely cover all the wanted ones."""
    by_name: dict[str, set[str]] = {}
    for names, where in given:
        for name in names:
            by_name.setdefault(name, set()).add(where)
    return frozenset(
        name for name, where in by_name.items() if wanted and rows.covers(rows.united(where), wanted)
    )
