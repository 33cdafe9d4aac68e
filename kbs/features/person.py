"""What the registers hold about a person: where a name or number stands in personal properties, and who read it.

For the answer to an application under article 11 of Law 6698. Reads whole tables: an act of minutes, not of a door.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg2 import sql

from kbs.access.audit.record import look, record
from kbs.access.models import User
from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.text import fold
from kbs.problems import InvalidParameter
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# Acts on features; of those without ids it is not known which of the features they met.
READS = ("read", "export", "print")
_PAGE = 5000
_SHORTEST = 3


@dataclass(frozen=True)
class Held:
    """A state of a feature that names the person: its personal values by property name; `until` None: in force."""

    collection: Collection
    id: int
    values: dict[str, str]
    since: datetime | None
    until: datetime | None


@dataclass(frozen=True)
class Report:
    """What is held about a person.

    Attributes:
        person: What was asked for.
        held: States of features that name the person.
        reads: Entries of the register in which one of these features was read, newest first.
        perhaps: Reads of whole collections, or of parts that are not known, that may have met them.
        account: The person's own account, if the text is its name or address; empty otherwise.
        acts: How many entries of the register are about what the person did, by kind.
    """

    person: str
    held: list[Held]
    reads: list[dict[str, Any]]
    perhaps: list[dict[str, Any]]
    account: dict[str, str]
    acts: dict[str, int]


def report_on(person: str, asker: Principal) -> Report:
    """Collect what is held about a person; the asking is recorded first.

    Args:
        person: A name, an account's name or a national number; found as whole words, folded.
        asker: Who asks.

    Raises:
        InvalidParameter: The text is too short to mean somebody.
    """
    if len(fold(person)) < _SHORTEST:
        raise InvalidParameter.of("person", person, f"needs {_SHORTEST} letters or digits")
    record("report", asker, private={"about": person})
    held = [state for collection in registry for state in _held(collection, person)]
    found: dict[str, set[int]] = {}
    for state in held:
        found.setdefault(state.collection.id, set()).add(state.id)
    reads, perhaps = [], []
    for collection_id, ids in found.items():
        for entry in _entries({"collection": collection_id}, asker):
            if entry["kind"] not in READS:
                continue
            if ids & set(entry["feature_ids"]):
                reads.append(entry)
            elif len(entry["feature_ids"]) < (entry["count"] or 1):
                perhaps.append(entry)
    account = (
        User.objects.filter(username=person).first() or User.objects.filter(email__iexact=person).first()
    )
    acts: dict[str, int] = {}
    if account is not None:
        for entry in _entries({"person": account.username}, asker):
            acts[entry["kind"]] = acts.get(entry["kind"], 0) + 1
    return Report(person, held, reads, perhaps, _account(account), acts)


def _held(collection: Collection, person: str) -> list[Held]:
    personal = [prop for prop in collection.properties if prop.access == "personal"]
    if not personal:
        return []
    columns = [sql.Identifier("t", collection.column(prop.field_name)) for prop in personal]
    test = sql.SQL(" OR ").join(
        sql.SQL("' ' || kbs_fold({}::text) || ' ' LIKE %(words)s").format(column) for column in columns
    )
    query = QUERIES.build(
        "held",
        values=sql.SQL(", ").join(sql.SQL("{}::text").format(column) for column in columns),
        table=sql.Identifier(collection.table),
        history=sql.Identifier(f"{collection.table}_history"),
        test=test,
    )
    with session(SYSTEM) as cursor:
        cursor.execute(query, {"words": f"% {fold(person)} %"})
        rows = cursor.fetchall()
    names = [prop.name for prop in personal]
    return [
        Held(collection, row[0], dict(zip(names, row[3:], strict=True)), since=row[1], until=row[2])
        for row in rows
    ]


def _entries(wanted: dict[str, Any], asker: Principal) -> Iterator[dict[str, Any]]:
    before = 2**62
    while True:
        entries = look(asker, wanted, before=before, most=_PAGE, kind="report")
        yield from entries
        if len(entries) < _PAGE:
            return
        before = entries[-1]["id"]


def _account(user: User | None) -> dict[str, str]:
    if user is None:
        return {}
    facts = {
        "username": user.username,
        "name": user.get_full_name(),
        "email": user.email,
        "unit": str(user.unit or ""),
        "active": str(user.is_active),
        "joined": user.date_joined.isoformat(),
        "last_login": user.last_login.isoformat() if user.last_login else "",
        "assignments": "; ".join(map(str, user.assignments.all())),
    }
    return {name: text for name, text in facts.items() if text}
