"""Going back: a feature to one of its earlier states, or everything to before a change set.

Rows are copied inside the database, hidden columns and the last digit of a coordinate with them, so the service itself
does it. The rights are asked before: whoever goes back must be allowed to change every property that differs, and holds
the rows under their own database role before and after. Both are change sets like any other; the rules are asked too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError
from psycopg2 import sql

from kbs.access.install import TECHNICAL
from kbs.access.narrow import require_write
from kbs.access.policy import GEOMETRY
from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import acting_as, session
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features.edit import Edit, begin, refusals_told
from kbs.features.write import Reason, Writer, change_set, changed, conflict
from kbs.history.models import ChangeSet
from kbs.problems import Conflict, Forbidden, NotFound, PreconditionFailed
from kbs.sql import identifiers, queries_beside

QUERIES = queries_beside(__file__)


@dataclass(frozen=True)
class Touched:
    """What a change set did to one feature.

    Attributes:
        before: Entry of history with the state before it; None when the feature was made by it.
        latest: The change set that changed or retired the feature last.
        in_force: Whether the feature is in its table now.
        last_entry: Its newest entry of history, if it has any.
    """

    id: int
    before: int | None
    latest: int
    in_force: bool
    last_entry: int | None


def touched_by(number: int) -> list[tuple[Collection, list[Touched]]]:
    """Return the features a change set touched, by collection in the order of registration; the service asks.

    Raises:
        NotFound: There is no such change set.
    """
    if not ChangeSet.objects.filter(pk=number).exists():
        raise NotFound(f"There is no change set {number}.")
    with session(SYSTEM) as cursor:
        cursor.execute(QUERIES.text("tables_of"), {"number": number})
        tables = {row[0] for row in cursor.fetchall()}
        return [(c, _touched(cursor, c, number)) for c in registry if c.table in tables]


def conflicts_of(number: int, touched: Iterable[Touched]) -> list[Touched]:
    """Return the features that were changed since: a change set that is not their last is not taken back."""
    return [one for one in touched if one.latest != number]


def revert(principal: Principal, number: int, reason: Reason) -> int:
    """Take a change set back as a whole; return the change set that did it.

    What was believed before of when every state held is believed again, as if it had not been recorded.

    Raises:
        NotFound: There is no such change set.
        Conflict: Features were changed since, or something else now stands in the way; nothing was changed.
        Forbidden: The principal may not change one of the features back.
        InvalidData: The state before breaks a rule that stops changes.
    """
    collections = [collection for collection, _touched in touched_by(number)]
    if not collections:
        raise Conflict(f"Change set {number} changed no features.")
    with change_set(principal, reason, *collections, reverts=number) as writer:
        for collection in collections:
            with acting_as(writer.cursor, SYSTEM, principal):
                touched = _touched(writer.cursor, collection, number)
            _refuse_conflicts(collection, conflicts_of(number, touched))
            _take_back(writer, collection, touched)
        return writer.change_set


def restore(
    principal: Principal,
    collection: Collection,
    feature_id: int,
    entry: int,
    reason: Reason,
    replaced: Edit | None = None,
) -> int:
    """Make a feature what one of its entries of history says, values, place and beginning; return the change set.

    A retired feature is in force again under its own id. `collection` is the declared one, not narrowed.

    Args:
        replaced: What the asker takes the feature in force for (`match`), as of a replacement; None: whatever it is.

    Raises:
        Conflict, Forbidden, InvalidData: As for `revert`.
        PreconditionRequired, PreconditionFailed: It is in force and `match` is missing, or it is another one by now.
        Unavailable: Somebody else is changing it for longer than is waited.
    """
    with refusals_told(), change_set(principal, reason, collection) as writer:
        query = sql.SQL("SELECT id FROM {} WHERE id = %(id)s").format(sql.Identifier(collection.table))
        with acting_as(writer.cursor, SYSTEM, principal):
            writer.cursor.execute(query, {"id": feature_id})
            in_force = writer.cursor.fetchone() is not None
        if replaced is not None:
            _require_match(writer, replaced, in_force=in_force)
        back = _put_back if in_force else _bring_back
        back(writer, collection, [feature_id], [entry])
        return writer.change_set


def _require_match(writer: Writer, replaced: Edit, *, in_force: bool) -> None:
    if in_force:
        begin(writer, [replaced]).current(replaced)
    elif replaced.match is not None:
        raise PreconditionFailed(
            f"Feature {replaced.feature_id} of {replaced.collection.id} is not in force: send no If-Match."
        )


def _touched(cursor: Any, collection: Collection, number: int) -> list[Touched]:
    near: sql.Composable = sql.SQL("TRUE")
    if collection.geometry:
        near = sql.SQL("{} && box.envelope").format(sql.Identifier("t", collection.geometry_column))
    cursor.execute(
        QUERIES.build("touched", near=near, mark=sql.Literal(collection.table), **_tables(collection)),
        {"number": number},
    )
    return [Touched(*row) for row in cursor.fetchall()]


def _refuse_conflicts(collection: Collection, since: list[Touched]) -> None:
    """Which ones, and how many, is told by `conflicts_of` to who may see them."""
    if since:
        raise Conflict(f"Features of {collection.id} were changed since.")


def _take_back(writer: Writer, collection: Collection, touched: list[Touched]) -> None:
    made = [one for one in touched if one.before is None]
    known = [(one, one.before) for one in touched if one.before is not None]
    # Made and retired by the change set itself: in force for a moment, so that its past is taken back too.
    passed = [(one, one.last_entry) for one in made if not one.in_force and one.last_entry is not None]
    _bring_back(writer, collection, [one.id for one, _entry in passed], [entry for _one, entry in passed])
    _take_away(writer, collection, [one.id for one in made])
    for in_force, back in ((True, _put_back), (False, _bring_back)):
        part = [(one.id, entry) for one, entry in known if one.in_force is in_force]
        back(writer, collection, [feature for feature, _entry in part], [entry for _id, entry in part])


def _take_away(writer: Writer, collection: Collection, ids: list[int]) -> None:
    if not ids:
        return
    if not require_write(collection, writer.principal).retire:
        raise Forbidden(f"Your role retires nothing of {collection.id}.")
    statement = QUERIES.build("take_away", table=sql.Identifier(collection.table))
    _execute(writer.cursor, statement, {"ids": ids})
    if writer.cursor.rowcount != len(ids):
        raise _beyond(collection)
    writer.journal.removed_all(collection, ids, statement, {"ids": ids})
    changed.send(sender=collection.id, change_set=writer.change_set)


def _put_back(writer: Writer, collection: Collection, ids: list[int], entries: list[int]) -> None:
    if not ids:
        return
    columns = _columns(collection)
    assignments = [
        sql.SQL("{} = {}").format(sql.Identifier(name), sql.Identifier("h", name)) for name in columns
    ]
    statement = QUERIES.build("put_back", assignments=sql.SQL(", ").join(assignments), **_tables(collection))
    _hold(writer, collection, ids)
    with writer.as_service():
        _require_columns(writer, collection, entries)
        _execute(writer.cursor, statement, {"entries": entries})
        writer.journal.wrote_all(collection, ids, statement, {"entries": entries})
    _hold(writer, collection, ids)
    changed.send(sender=collection.id, change_set=writer.change_set)


def _bring_back(writer: Writer, collection: Collection, ids: list[int], entries: list[int]) -> None:
    if not ids:
        return
    if not require_write(collection, writer.principal).create:
        raise Forbidden(f"Your role adds nothing to {collection.id}.")
    columns = _columns(collection)
    statement = QUERIES.build(
        "bring_back",
        columns=identifiers(columns),
        values=sql.SQL(", ").join([sql.Identifier("h", name) for name in columns]),
        **_tables(collection),
    )
    with writer.as_service():
        _execute(writer.cursor, statement, {"entries": entries})
        writer.journal.wrote_all(collection, ids, statement, {"entries": entries}, new=True)
    _hold(writer, collection, ids)
    changed.send(sender=collection.id, change_set=writer.change_set)


def _hold(writer: Writer, collection: Collection, ids: list[int]) -> None:
    """Hold the rows under the principal's own role: it shows which of them the principal may change."""
    statement = QUERIES.build("held", table=sql.Identifier(collection.table))
    rows = writer.refused_as_forbidden(statement, {"ids": ids})
    if len(rows) != len(ids):
        raise _beyond(collection)


def _require_columns(writer: Writer, collection: Collection, entries: list[int]) -> None:
    """Refuse when something differs that the principal may not change; hidden properties are not named."""
    if writer.principal.everything:
        return
    writable = require_write(collection, writer.principal).write
    allowed = {collection.column(name) for name in TECHNICAL}
    allowed |= {collection.column(p.field_name) for p in collection.properties if p.name in writable}
    if GEOMETRY in writable and collection.geometry:
        allowed.add(collection.geometry_column)
    asked = [name for name in _columns(collection) if name not in allowed]
    if not asked:
        return
    tests = [
        sql.SQL("bool_or({} IS DISTINCT FROM {})").format(
            sql.Identifier("t", name), sql.Identifier("h", name)
        )
        for name in asked
    ]
    query = QUERIES.build("differing", tests=sql.SQL(", ").join(tests), **_tables(collection))
    writer.cursor.execute(query, {"entries": entries})
    if any(writer.cursor.fetchone()):
        raise _beyond(collection)


def _beyond(collection: Collection) -> Forbidden:
    return Forbidden(f"This reaches beyond what your role may change in {collection.id}.")


def _execute(cursor: Any, statement: sql.Composable, params: dict[str, Any]) -> None:
    try:
        cursor.execute(statement, params)
    except IntegrityError as exc:
        raise conflict(exc) from exc


def _columns(collection: Collection) -> list[str]:
    """All that makes a state; id, record time and change set are the new state's own."""
    own = ("id", "recorded_at", "change_set_id")
    fields = collection.model._meta.local_concrete_fields
    return [str(f.column) for f in fields if f.column not in own and not f.generated]


def _tables(collection: Collection) -> dict[str, sql.Composable]:
    return {
        "table": sql.Identifier(collection.table),
        "history": sql.Identifier(f"{collection.table}_history"),
    }
