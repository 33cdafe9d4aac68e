"""The declared policy: role x collection x rows x properties x purpose, as one document.

The document is data: kept in versions, edited in the back office, exported and read again as JSON. What it means for
somebody is worked out in `kbs.access.rights` and compiled to PostgreSQL by `kbs.access.compile`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from kbs.catalog.declaration import AccessClass, Collection
from kbs.problems import Fault, InvalidData

# The geometry stands among the properties under this name; `@class` stands for all properties of a class.
GEOMETRY = "geometry"
Area = Literal["", "unit"]
DEFAULT = Path(__file__).with_name("default_policy.json")
_CLASSES = tuple(f"@{name}" for name in get_args(AccessClass))


@dataclass(frozen=True)
class Grant:
    """What one role may do with some collections. Nothing is allowed that no grant gives.

    Attributes:
        role: Id of a declared role.
        collections: Ids; `*` for all.
        read: Property names, `geometry`, or classes (`@open`, `@internal`, `@personal`).
        write: The same; what may be changed has to be readable too.
        create, retire: Whether features may be added and retired.
        rows: A CQL2 filter in its JSON encoding; None for all rows.
        within: `unit` narrows to the features that lie in the area of the holder's unit.
        narrow: Whether `rows` and `within` bound changes only (`write`) or reading too (`all`).
        purposes: Ids of purposes; where given the grant holds only for who names one of them.
        know: Properties of which one must be named with its value before a row is found.
        bulk: Whether a collection of redistribution `view` may be taken as a whole.
        approval: Whether changes are prepared by one person and put in force by another.
        approve: Whether changes that others prepared may be put in force.
    """

    role: str
    collections: tuple[str, ...] = ("*",)
    read: tuple[str, ...] = ()
    write: tuple[str, ...] = ()
    create: bool = False
    retire: bool = False
    rows: Mapping[str, Any] | None = field(default=None, hash=False)
    within: Area = ""
    narrow: Literal["all", "write"] = "all"
    purposes: tuple[str, ...] = ()
    know: tuple[str, ...] = ()
    bulk: bool = False
    approval: bool = False
    approve: bool = False

    def covers(self, collection: Collection) -> bool:
        """Whether the grant speaks of a collection."""
        return "*" in self.collections or collection.id in self.collections


@dataclass(frozen=True)
class Named:
    """A declared role or purpose: id, and titles by language; a purpose has its legal basis."""

    id: str
    title: Mapping[str, str] = field(hash=False)
    basis: str = ""


@dataclass(frozen=True)
class Policy:
    """One version of the policy."""

    number: int
    roles: tuple[Named, ...]
    purposes: tuple[Named, ...]
    grants: tuple[Grant, ...]

    def of_roles(self, roles: Iterable[str]) -> list[Grant]:
        """Return the grants of these roles in the document's order."""
        wanted = set(roles)
        return [grant for grant in self.grants if grant.role in wanted]


def read(document: Mapping[str, Any], number: int = 0) -> Policy:
    """Make a policy of its JSON document.

    Raises:
        InvalidData: Something in it is not as declared; every fault is named with its place.
    """
    faults: list[Fault] = []
    roles = _named(document.get("roles", []), "roles", faults)
    purposes = _named(document.get("purposes", []), "purposes", faults)
    grants = []
    for place, item in enumerate(document.get("grants", [])):
        grant = _grant(item, f"grants[{place}]", faults)
        if grant is None:
            continue
        _check(grant, f"grants[{place}]", {r.id for r in roles}, {p.id for p in purposes}, faults)
        grants.append(grant)
    for name in sorted(set(document) - {"roles", "purposes", "grants"}):
        faults.append(Fault(name, "not a part of a policy; parts: roles, purposes, grants"))
    if faults:
        raise InvalidData("; ".join(f"{f.name}: {f.reason}" for f in faults[:5]), *faults)
    return Policy(number, roles, purposes, tuple(grants))


def _named(items: Any, place: str, faults: list[Fault]) -> tuple[Named, ...]:
    found: dict[str, Named] = {}
    for number, item in enumerate(items if isinstance(items, list) else []):
        where = f"{place}[{number}]"
        if not isinstance(item, dict) or not isinstance(item.get("id"), str) or not item["id"]:
            faults.append(Fault(where, "needs an id"))
        elif item["id"] in found:
            faults.append(Fault(where, "declared twice", item["id"]))
        elif not all(part.isalnum() for part in item["id"].split("-")) or not item["id"].isascii():
            faults.append(Fault(where, "an id has ASCII letters, digits and hyphens", item["id"]))
        else:
            found[item["id"]] = Named(item["id"], item.get("title") or {}, str(item.get("basis", "")))
    return tuple(found.values())


_LISTS = ("collections", "read", "write", "purposes", "know")
_FLAGS = ("create", "retire", "bulk", "approval", "approve")


def _grant(item: Any, place: str, faults: list[Fault]) -> Grant | None:
    known = set(Grant.__dataclass_fields__)
    if not isinstance(item, dict):
        faults.append(Fault(place, "is an object"))
        return None
    before = len(faults)
    for name, value in item.items():
        wrong = None
        if name not in known:
            wrong = f"not defined; defined: {', '.join(sorted(known))}"
        elif name in _LISTS and not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            wrong = "is a list of texts"
        elif name in _FLAGS and not isinstance(value, bool):
            wrong = "is true or false"
        elif name == "rows" and not (value is None or isinstance(value, dict)):
            wrong = "is a CQL2 filter in JSON"
        elif name == "within" and value not in get_args(Area):
            wrong = "is empty or `unit`"
        elif name == "narrow" and value not in ("all", "write"):
            wrong = "is `all` or `write`"
        if wrong:
            faults.append(Fault(f"{place}.{name}", wrong, value))
    if not isinstance(item.get("role"), str):
        faults.append(Fault(f"{place}.role", "is missing"))
    if len(faults) > before:
        return None
    values: dict[str, Any] = {name: tuple(value) if name in _LISTS else value for name, value in item.items()}
    return Grant(**values)


def _check(grant: Grant, place: str, roles: set[str], purposes: set[str], faults: list[Fault]) -> None:
    from kbs.access.rows import faults_of  # it reads policies too
    from kbs.catalog.registry import registry

    if grant.role not in roles:
        faults.append(Fault(f"{place}.role", "is not declared", grant.role))
    for name in sorted(set(grant.purposes) - purposes):
        faults.append(Fault(f"{place}.purposes", "is not declared", name))
    if not grant.purposes and _names_personal(grant):
        faults.append(Fault(f"{place}.purposes", "personal data are given for a purpose only"))
    for name in grant.collections:
        collection = registry.get(name)
        if name == "*":
            _check_names(grant, None, place, faults)
        elif collection is None:
            faults.append(Fault(f"{place}.collections", "there is no such collection", name))
        else:
            _check_names(grant, collection, place, faults)
            faults += faults_of(grant, collection, place)
    if grant.rows is not None and "*" in grant.collections:
        faults.append(Fault(f"{place}.rows", "needs collections by name: it names their properties"))


def _names_personal(grant: Grant) -> bool:
    """Whether a grant gives personal data, by their class or by name."""
    from kbs.catalog.registry import registry

    named = {*grant.read, *grant.write}
    return "@personal" in named or any(
        named.intersection(personal_names(collection)) for collection in registry if grant.covers(collection)
    )


def _check_names(grant: Grant, collection: Collection | None, place: str, faults: list[Fault]) -> None:
    allowed = {GEOMETRY, *_CLASSES, *(collection.by_name if collection else ())}
    for part in ("read", "write"):
        for name in getattr(grant, part):
            if name not in allowed:
                where = collection.id if collection else "*"
                faults.append(Fault(f"{place}.{part}", f"is no property of {where}", name))
    for name in grant.know:
        if collection is not None and name not in collection.by_name:
            faults.append(Fault(f"{place}.know", f"is no property of {collection.id}", name))


def names_of(collection: Collection, wanted: Iterable[str]) -> frozenset[str]:
    """Return the property names (and `geometry`) of a collection that a grant's list stands for."""
    asked = set(wanted)
    named = {p.name for p in collection.properties if p.name in asked or f"@{p.access}" in asked}
    shape = collection.geometry
    if shape is not None and (GEOMETRY in asked or f"@{shape.access}" in asked):
        named.add(GEOMETRY)
    return frozenset(named)


def personal_names(collection: Collection) -> tuple[str, ...]:
    """Return the names of a collection's personal properties, with `geometry` where it is one."""
    shape = collection.geometry
    names = tuple(prop.name for prop in collection.properties if prop.access == "personal")
    return names + ((GEOMETRY,) if shape is not None and shape.access == "personal" else ())


def fingerprint(collection: Collection) -> str:
    """Return a short hash of what a narrowed collection shows; part of every cache key and ETag."""
    shown = (
        collection.id,
        collection.geometry is not None,
        [p.name for p in collection.properties],
        collection.rows,
    )
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:12]
