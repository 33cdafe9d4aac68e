"""Edits of features as clients send them: created, replaced, changed in part, retired; several are one change set.

What a client read is compared with what is stored, under a lock on the row, before anything is written. What it sent
as it was given is no change: neither a value that may not be changed, nor a vertex whose coordinates were rounded.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from django.conf import settings
from django.db import DataError, InternalError, OperationalError
from psycopg2 import errors, sql

from kbs.access.narrow import require_write
from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import acting_as
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.encodings.geojson_shape import Position, Shape, read_shape
from kbs.encodings.json_values import empty_value, is_computed, read_value
from kbs.features.content import QUERIES, Content, content
from kbs.features.write import Reason, Writer, change_set
from kbs.geo.crs import Crs
from kbs.problems import (
    Fault,
    Forbidden,
    InvalidData,
    NotFound,
    PreconditionFailed,
    PreconditionRequired,
    Problem,
    Unavailable,
)

Action = Literal["insert", "replace", "update", "delete"]
# Whoever waits longer for another's lock is told to try again.
_LOCK_TIMEOUT = "10s"
# Easting and northing of the storage CRS beyond this are no place on earth.
_FARTHEST_M = 3e7


@dataclass(frozen=True)
class Match:
    """What `If-Match` asks for (RFC 9110, 13.1.1): one of these tags, or any state there is."""

    tags: frozenset[str] = frozenset()
    any: bool = False


@dataclass(frozen=True)
class Edit:
    """One thing to do.

    Attributes:
        collection: As the asker sees it.
        feature_id: Of the feature to change; 0 for a new one.
        properties: JSON values by name; of a part change only those to change, null unsets.
        shape: The geometry, None to take it away.
        moves: Whether the geometry is spoken of at all.
        match: What the feature must be; None when the client did not say.
        crs: System of the geometry, in the authority's axis order; answers are in it too.
        sent: What came, to be shown beside what is, when it does not match.
        place: Where it stood among others, for messages; empty for a single one.
    """

    action: Action
    collection: Collection
    crs: Crs
    feature_id: int = 0
    properties: Mapping[str, Any] = field(default_factory=dict)
    shape: Shape | None = None
    moves: bool = False
    match: Match | None = None
    sent: Any = None
    place: str = ""


@dataclass(frozen=True)
class Done:
    """What became of an edit: the feature's id, whether anything changed, and what is seen of it now."""

    edit: Edit
    feature_id: int
    changed: bool
    content: Content | None = None


@dataclass(frozen=True)
class Applied:
    """All edits in order; `change_set` is None when none of them changed anything, so that nothing was written."""

    done: tuple[Done, ...]
    change_set: int | None


def apply(principal: Principal, reason: Reason, edits: Sequence[Edit]) -> Applied:
    """Do all edits in one change set, or none of them.

    Raises:
        NotFound: A feature is not seen.
        Unauthenticated, Forbidden, ApprovalNeeded: The asker may not change it, or not this of it.
        PreconditionRequired, PreconditionFailed: `match` is missing, or the feature is another one by now.
        InvalidData: A value, a geometry or a rule that stops changes; `findings` tells of rules.
        Conflict: An identifier is taken, a reference does not fit.
        Unavailable: Somebody else is changing one of the features for longer than is waited.
    """
    done: list[Done] = []
    try:
        with refusals_told(), change_set(principal, reason, *wholes_of(edits)) as writer:
            editing = begin(writer, edits)
            done += [editing.do(edit) for edit in edits]
            done = [editing.told(one) for one in done]
            if not any(one.changed for one in done):
                raise _NothingToDo
    except _NothingToDo:
        return Applied(tuple(done), None)
    return Applied(tuple(done), writer.change_set)


@contextmanager
def refusals_told() -> Iterator[None]:
    """Tell what the database refuses of edits as problems: `InvalidData`, `Unavailable`."""
    try:
        yield
    except DataError as exc:
        raise InvalidData("A value does not fit into its column.") from exc
    except OperationalError as exc:
        if isinstance(exc.__cause__, errors.LockNotAvailable | errors.DeadlockDetected):
            raise Unavailable("Somebody else is changing these features. Try again in a moment.") from exc
        raise


def begin(writer: Writer, edits: Sequence[Edit]) -> Editing:
    """Lock the features of all edits, so that nobody changes them until the change set ends."""
    return Editing(writer, _lock(writer, edits))


def wholes_of(edits: Iterable[Edit]) -> list[Collection]:
    """Return the collections of the edits as they are declared, each once."""
    return list({edit.collection.id: _whole(edit.collection) for edit in edits}.values())


class _NothingToDo(Exception):
    """Takes the opened change set back: what changes nothing leaves no trace."""


def _whole(collection: Collection) -> Collection:
    """The collection with everything: rules look at what the editor does not see."""
    return registry.get(collection.id) or collection


def _lock(writer: Writer, edits: Iterable[Edit]) -> dict[str, set[int]]:
    """Lock the features to be changed; return the ids that may be, by collection."""
    wanted: dict[str, tuple[Collection, set[int]]] = {}
    for edit in edits:
        if edit.feature_id:
            wanted.setdefault(edit.collection.table, (edit.collection, set()))[1].add(edit.feature_id)
    writer.cursor.execute("SELECT set_config('lock_timeout', %s, true)", [_LOCK_TIMEOUT])
    held = {}
    for _table, (collection, ids) in sorted(wanted.items()):
        if require_write(collection, writer.principal).write:
            held[collection.id] = _locked(writer.cursor, collection, ids)
        else:  # who only retires has no right to lock; the deletion itself tells what may be retired
            with acting_as(writer.cursor, SYSTEM, writer.principal):
                held[collection.id] = _locked(writer.cursor, collection, ids)
    return held


def _locked(cursor: Any, collection: Collection, ids: set[int]) -> set[int]:
    cursor.execute(QUERIES.build("lock", table=sql.Identifier(collection.table)), {"ids": sorted(ids)})
    return {feature_id for (feature_id,) in cursor.fetchall()}


@dataclass(frozen=True)
class Editing:
    """The edits of one change set at work; made by `begin`."""

    writer: Writer
    held: Mapping[str, set[int]]

    def do(self, edit: Edit) -> Done:
        """Carry out one edit; problems are told with its place among the others."""
        try:
            return self._insert(edit) if edit.action == "insert" else self._change(edit)
        except Problem as problem:
            if edit.place:
                problem.faults = tuple(replace(f, name=f"{edit.place}.{f.name}") for f in problem.faults)
                problem.detail = f"{edit.place}: {problem.detail or problem.title}"
            raise

    def told(self, done: Done) -> Done:
        """Add what is seen of the feature after all edits."""
        if done.edit.action == "delete":
            return done
        edit = done.edit
        return replace(done, content=content(self.writer.cursor, edit.collection, done.feature_id, edit.crs))

    def _insert(self, edit: Edit) -> Done:
        given = {name: value for name, value in edit.properties.items() if value is not None}
        values = self._values(edit, given, {})
        shape = edit.collection.geometry
        if edit.shape is None and shape is not None and not edit.collection.model_field(shape.field).null:
            raise InvalidData("geometry: must be given", Fault("geometry", "must be given"))
        place = None if edit.shape is None else _ewkt(self._stored(edit, edit.shape, {}))
        feature_id = self.writer.insert(_whole(edit.collection), values, place)
        return Done(edit, feature_id, changed=True)

    def _change(self, edit: Edit) -> Done:
        whole = _whole(edit.collection)
        current = self.current(edit)
        if edit.action == "delete":
            self.writer.delete(whole, edit.feature_id)
            return Done(edit, edit.feature_id, changed=True)
        now = json.loads(current.text)
        values = self._values(edit, self._named(edit, now["properties"]), now["properties"])
        place = self._moved(edit, now["geometry"])
        if values or place is not None:
            self.writer.update(whole, edit.feature_id, values, place)
        return Done(edit, edit.feature_id, changed=bool(values or place is not None))

    def current(self, edit: Edit) -> Content:
        """Return what the asker sees of the feature now, when it may be changed and is what the client takes it for.

        Raises:
            NotFound, Forbidden, PreconditionRequired, PreconditionFailed: As for `apply`.
        """
        found = content(self.writer.cursor, edit.collection, edit.feature_id, edit.crs)
        if found is None:
            raise NotFound(f"{edit.collection.id} has no feature {edit.feature_id}.")
        if edit.feature_id not in self.held[edit.collection.id]:
            raise Forbidden(
                f"Feature {edit.feature_id} of {edit.collection.id} is not among those you may change."
            )
        if edit.match is None:
            raise PreconditionRequired("Send If-Match with the ETag of the feature as you have read it.")
        if edit.match.any and edit.action == "replace":
            raise PreconditionRequired(
                "A replacement overwrites everything: send If-Match with the ETag that you have read, not `*`."
            )
        if not edit.match.any and found.tag not in edit.match.tags:
            raise PreconditionFailed(
                f"Feature {edit.feature_id} of {edit.collection.id} has changed since you read it.",
                current=json.loads(found.text) | {"etag": found.tag},
                yours=edit.sent,
            )
        return found

    def _named(self, edit: Edit, now: Mapping[str, Any]) -> Mapping[str, Any]:
        """The properties an edit speaks of: a replacement unsets what it does not name and may be changed."""
        if edit.action == "update":
            return edit.properties
        open_ones = [
            p for p in edit.collection.properties if p.writable and not is_computed(edit.collection, p)
        ]
        return {p.name: None for p in open_ones if p.name in now} | dict(edit.properties)

    def _values(self, edit: Edit, given: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
        """The typed values of what really changes, for the writer.

        Raises:
            InvalidData: A property is unknown, its value of another type, or it cannot be unset.
            Forbidden: A property may not be changed, and is not what it was.
        """
        collection = edit.collection
        values: dict[str, Any] = {}
        faults: list[Fault] = []
        refused: list[Fault] = []
        for name, value in given.items():
            prop = collection.by_name.get(name)
            if prop is None:
                faults.append(Fault(name, f"is not a property of {collection.id}", value))
                continue
            try:
                typed = read_value(collection, prop, value)
                fixed = not prop.writable or is_computed(collection, prop)
                if typed is None and not fixed:
                    typed = empty_value(collection, prop)
                if name in now and typed == read_value(collection, prop, now[name]):
                    continue
                if fixed:
                    refused.append(Fault(name, "is not yours to change", value))
                elif name in collection.required and typed in (None, ""):
                    faults.append(Fault(name, "must be given", value))
                else:
                    values[name] = typed
            except ValueError as exc:
                faults.append(Fault(name, str(exc), value))
        if faults:
            raise InvalidData("; ".join(f"{f.name}: {f.reason}" for f in faults[:5]), *faults)
        if refused:
            names = ", ".join(f.name for f in refused)
            raise Forbidden(f"You may not change {names} of {collection.id}.", *refused)
        return values

    def _moved(self, edit: Edit, now: Any) -> str | None:
        """The new geometry as EWKT in the storage CRS; None when it stays, empty to take it away."""
        if not edit.moves:
            return None
        current = read_shape(now) if now else None
        if edit.shape is None:
            return "" if current is not None else None
        if current is None:
            return _ewkt(self._stored(edit, edit.shape, {}))
        if current.as_multi() == edit.shape.as_multi():
            return None
        vertices = self._vertices(edit)
        stored = self._stored(edit, edit.shape, _kept(edit.crs, current, vertices))
        return None if stored.as_multi() == current.placed(vertices).as_multi() else _ewkt(stored)

    def _stored(self, edit: Edit, shape: Shape, kept: Mapping[Position, Position]) -> Shape:
        """A geometry in the storage CRS; `kept` are stored positions by the coordinates they were given with."""
        geometry = edit.collection.geometry
        if geometry is None:
            raise InvalidData(
                f"geometry: {edit.collection.id} has none", Fault("geometry", "this collection has none")
            )
        if not geometry.writable:
            fault = Fault("geometry", "is not yours to change")
            raise Forbidden(f"You may not change the geometry of {edit.collection.id}.", fault)
        sent = shape.positions()
        moved = [position for position in dict.fromkeys(sent) if position not in kept]
        stored = {**kept, **dict(zip(moved, self._transformed(edit.crs, moved), strict=True))}
        return shape.placed([stored[position] for position in sent])

    def _vertices(self, edit: Edit) -> list[Position]:
        """The stored positions of the geometry that an edit moves, in its order."""
        statement = QUERIES.build(
            "vertices",
            table=sql.Identifier(edit.collection.table),
            geometry=sql.Identifier(edit.collection.geometry_column),
        )
        self.writer.cursor.execute(statement, {"id": edit.feature_id})
        return [(x, y) for x, y in self.writer.cursor.fetchall()]

    def _transformed(self, crs: Crs, positions: Sequence[Position]) -> list[Position]:
        if crs.swaps_axes:
            positions = [(y, x) for x, y in positions]
        if crs.srid == settings.KBS_STORAGE_SRID:
            return self._on_earth(list(positions))
        xs, ys = ([p[axis] for p in positions] for axis in (0, 1))
        params = {"xs": xs, "ys": ys, "srid": crs.srid, "storage": settings.KBS_STORAGE_SRID}
        try:
            self.writer.cursor.execute(QUERIES.text("stored_positions"), params)
        except (DataError, InternalError) as exc:
            reason = f"has positions that are no places in {crs}"
            raise InvalidData(f"geometry: {reason}", Fault("geometry", reason)) from exc
        return self._on_earth(self.writer.cursor.fetchall())

    def _on_earth(self, positions: list[Position]) -> list[Position]:
        for x, y in positions:
            if not (math.isfinite(x) and math.isfinite(y) and max(abs(x), abs(y)) < _FARTHEST_M):
                reason = "has a position that is no place in the storage system"
                raise InvalidData(f"geometry: {reason}", Fault("geometry", reason))
        return positions


def _kept(crs: Crs, current: Shape, vertices: Sequence[Position]) -> dict[Position, Position]:
    """The stored positions by the coordinates that stand for them in what was given.

    The vertices that a client did not touch stay where they are with every digit, and with them the edges that
    neighbours share. Answers are rounded; files in the storage system are not.
    """
    kept = dict(zip(current.positions(), vertices, strict=True))
    if crs.srid == settings.KBS_STORAGE_SRID:
        kept |= {(vertex[::-1] if crs.swaps_axes else vertex): vertex for vertex in vertices}
    return kept


def _ewkt(shape: Shape) -> str:
    return f"SRID={settings.KBS_STORAGE_SRID};{shape.wkt()}"
