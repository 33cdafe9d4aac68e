"""Operations on areas that share edges: split, merge, adjust a common boundary, move a common corner.

They work on any polygon collection, through an open `Writer`: all they change is in force together or not at all, rules
are asked at the end, history keeps what was. A split or merged feature is retired and has successors.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from kbs.access.narrow import narrow
from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import acting_as
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features import topology
from kbs.features.content import content
from kbs.features.descent import PROVENANCE, Heir, Values, after_merge, after_split, values_of
from kbs.features.topology import Member, Piece
from kbs.features.write import Writer
from kbs.problems import Fault, Forbidden, InvalidData, NotFound, PreconditionFailed

MOST_MEMBERS = 200


@dataclass(frozen=True)
class Part:
    """One feature that a split is to make: the pieces it consists of, by their place in the cut, and its values.

    What is not `kept` becomes no feature of the collection: land that a parcel gives up to a road (yola terk).
    """

    pieces: tuple[int, ...]
    values: Mapping[str, Any]
    kept: bool = True


@dataclass(frozen=True)
class Made:
    """One feature as the operation makes or leaves it; `id` is None in a plan, `computed` names shared quantities."""

    id: int | None
    shape: str
    area: float
    values: Values
    computed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """What an operation does: the features before, those after, and the corners it makes on common edges."""

    before: tuple[Member, ...]
    after: tuple[Made, ...]
    nodes: str | None


@dataclass(frozen=True)
class Done:
    """What an operation did: as its plan, with ids; the neighbours that got corners, the references that went over."""

    plan: Plan
    neighbours: tuple[int, ...] = ()
    references: tuple[tuple[str, int], ...] = ()


def require_unchanged(cursor: Any, collection: Collection, tags: Mapping[int, frozenset[str]]) -> None:
    """Lock features of a narrowed collection and compare each with the tags under which the client read it.

    Raises:
        NotFound, Forbidden: One of them is not there, or may not be changed.
        PreconditionFailed: One is another by now; `current` is what it is.
    """
    _members(cursor, collection, list(tags))
    for feature, known in tags.items():
        found = content(cursor, collection, feature)
        if found is not None and found.tag not in known:
            raise PreconditionFailed(
                f"Feature {feature} of {collection.id} has changed since you read it.",
                current=json.loads(found.text) | {"etag": found.tag},
            )


def plan_split(
    cursor: Any,
    principal: Principal,
    collection: Collection,
    feature_id: int,
    line: str,
    parts: Sequence[Part] | None = None,
) -> Plan:
    """Return what a split leaves. Without `parts` (a trial) every piece is a part, and nothing has to be given yet.

    Raises:
        NotFound, Forbidden: The feature is not there, or may not be changed.
        InvalidData: The line does not cut it, or the parts do not name every piece once.
    """
    [member] = _members(cursor, collection, [feature_id])
    cut = topology.cut(cursor, collection, member.shape, line, parts=member.parts)
    trial = parts is None
    if parts is None:
        parts = [Part((number,), {}) for number in range(len(cut.pieces))]
    _require_each_once(parts, len(cut.pieces))
    for part in parts:
        _require_givable(collection, principal, part.values)
    pieces = [topology.collected(cursor, [cut.pieces[n] for n in part.pieces]) for part in parts]
    with acting_as(cursor, SYSTEM, principal):
        [before] = values_of(cursor, _whole(collection), [feature_id])
    areas = [piece.area for piece in pieces]
    given = [part.values if part.kept else None for part in parts]
    heirs = after_split(_whole(collection), before, areas, given, trial=trial)
    kept = [(piece, heir) for piece, heir, part in zip(pieces, heirs, parts, strict=True) if part.kept]
    return Plan(
        (member,), _made([piece for piece, _heir in kept], [heir for _piece, heir in kept]), cut.nodes
    )


def plan_merge(
    cursor: Any,
    principal: Principal,
    collection: Collection,
    ids: Sequence[int],
    given: Mapping[str, Any] | None = None,
) -> Plan:
    """Return what a merger makes. Without `given` (a trial) nothing has to be given yet.

    Raises:
        NotFound, Forbidden: One of the features is not there, or may not be changed.
        InvalidData, Conflict: They do not touch along edges, overlap, or do not share their corners.
    """
    found = _members(cursor, collection, _several(ids))
    piece = topology.united(cursor, collection, found)
    _require_givable(collection, principal, given or {})
    with acting_as(cursor, SYSTEM, principal):
        before = values_of(cursor, _whole(collection), ids)
    heir = after_merge(_whole(collection), before, given or {}, trial=given is None)
    return Plan(tuple(found), _made([piece], [heir]), None)


def plan_adjust(cursor: Any, collection: Collection, ids: Sequence[int], line: str) -> Plan:
    """Return what features become when a new line takes the place of their common boundary; each keeps its id.

    Raises:
        NotFound, Forbidden: One of the features is not there, or may not be changed.
        InvalidData, Conflict: They do not touch along edges, or the line does not leave one piece for each.
    """
    found = _members(cursor, collection, _several(ids))
    whole = topology.united(cursor, collection, found)
    cut = topology.cut(cursor, collection, whole.shape, line, parts=1)
    owners = topology.owners(cursor, collection, found, cut.pieces)
    if sorted(owners) != sorted(ids):
        reason = f"leaves {len(cut.pieces)} pieces for {len(ids)} features: one for each is needed"
        raise InvalidData(f"line: {reason}", Fault("line", reason))
    after = [
        Made(owner, piece.shape, piece.area, {}) for owner, piece in zip(owners, cut.pieces, strict=True)
    ]
    return Plan(tuple(found), tuple(after), cut.nodes)


def split(
    writer: Writer,
    collection: Collection,
    feature_id: int,
    line: str,
    parts: Sequence[Part],
    *,
    act: str = "split",
    day: date | None = None,
) -> Done:
    """Cut a feature along a line (EWKT, storage CRS): it is retired, its parts are new features.

    Raises:
        NotFound, Forbidden, InvalidData: As for `plan_split`, and as for any change.
    """
    plan = plan_split(writer.cursor, writer.principal, collection, feature_id, line, parts)
    return _replaced(writer, collection, plan, act, day)


def merge(
    writer: Writer,
    collection: Collection,
    ids: Sequence[int],
    given: Mapping[str, Any],
    *,
    act: str = "merge",
    day: date | None = None,
) -> Done:
    """Make one new feature of several that touch along edges; they are retired.

    Raises:
        NotFound, Forbidden, InvalidData, Conflict: As for `plan_merge`, and as for any change.
    """
    plan = plan_merge(writer.cursor, writer.principal, collection, ids, given)
    return _replaced(writer, collection, plan, act, day)


def adjust(writer: Writer, collection: Collection, ids: Sequence[int], line: str) -> Done:
    """Put a new line (EWKT, storage CRS) in the place of the features' common boundary; ids and values stay.

    Raises:
        NotFound, Forbidden, InvalidData, Conflict: As for `plan_adjust`, and as for any change.
    """
    return _reshaped(writer, collection, plan_adjust(writer.cursor, collection, ids, line))


def plan_move(cursor: Any, principal: Principal, collection: Collection, old: str, new: str) -> Plan:
    """Return what the features that meet at a place (EWKT, storage CRS) become when that corner is put to another.

    All of them are looked at, so that none is torn from the others.

    Raises:
        NotFound, Forbidden: One of them is not the asker's to change.
        InvalidData: Nothing meets there, or a shape would cross itself or overlap another.
    """
    with acting_as(cursor, SYSTEM, principal):
        meeting, _pieces, _place = topology.moved(cursor, collection, old, new)
    if len(topology.members(cursor, collection, [member.id for member in meeting])) < len(meeting):
        raise Forbidden(f"Not all features of {collection.id} that meet there are yours to change.")
    with acting_as(
        cursor, SYSTEM, principal
    ):  # once more, under the lock: somebody may have moved one just now
        before, pieces, place = topology.moved(cursor, collection, old, new)
    after = [
        Made(member.id, piece.shape, piece.area, {}) for member, piece in zip(before, pieces, strict=True)
    ]
    return Plan(tuple(before), tuple(after), place)


def move(writer: Writer, collection: Collection, old: str, new: str) -> Done:
    """Put a corner that features share to another place, in all of them.

    Raises:
        NotFound, Forbidden, InvalidData: As for `plan_move`, and as for any change.
    """
    return _reshaped(writer, collection, plan_move(writer.cursor, writer.principal, collection, old, new))


def _reshaped(writer: Writer, collection: Collection, plan: Plan) -> Done:
    """Give features their new shapes."""
    ids = []
    for made in plan.after:
        assert made.id is not None
        ids.append(writer.update(collection, made.id, {}, made.shape))
    return Done(plan, _noded(writer, collection, plan.nodes, ids))


def _replaced(writer: Writer, collection: Collection, plan: Plan, act: str, day: date | None) -> Done:
    """Retire what was before, enter what is after, and let follow what refers to it."""
    old = [member.id for member in plan.before]
    for feature in old:
        writer.delete(collection, feature)
    after = tuple(_entered(writer, collection, made) for made in plan.after)
    new = [made.id for made in after if made.id is not None]
    for made in after:
        assert made.id is not None
        writer.succeed(collection, old, [made.id], act, day=day, note=_note(collection, made))
    references = _carry_over(writer, collection, old, new)
    return Done(Plan(plan.before, after, plan.nodes), _noded(writer, collection, plan.nodes, new), references)


def _entered(writer: Writer, collection: Collection, made: Made) -> Made:
    """Insert a feature: its values by the editor, those that the editor does not see or change by the service."""
    whole = _whole(collection)
    shown = narrow(whole, writer.principal)
    mine = {name: value for name, value in made.values.items() if _is_givable(shown, name)}
    kept = {
        name: value
        for name, value in made.values.items()
        if name not in mine and value not in (None, "") and name in whole.by_name
    }
    feature = writer.insert(shown, mine, made.shape)
    if kept:
        with writer.as_service() as service:
            service.update(whole, feature, kept)
    return Made(feature, made.shape, made.area, mine, made.computed)


def _require_givable(collection: Collection, principal: Principal, given: Mapping[str, Any]) -> None:
    shown = narrow(_whole(collection), principal)
    faults = [
        Fault(name, f"is no property of {collection.id} that you may give")
        for name in given
        if not _is_givable(shown, name)
    ]
    if faults:
        raise InvalidData("; ".join(f"{fault.name}: {fault.reason}" for fault in faults), *faults)


def _is_givable(shown: Collection, name: str) -> bool:
    prop = shown.by_name.get(name)
    return name in (*PROVENANCE, "source_ref") or (prop is not None and prop.writable)


def _carry_over(
    writer: Writer, collection: Collection, old: Sequence[int], new: Sequence[int]
) -> tuple[tuple[str, int], ...]:
    """Let features that refer to retired ones refer to the successor they lie in; those without a place stay."""
    changed: list[tuple[str, int]] = []
    with writer.as_service() as service:
        for other in registry:
            for field in other.model._meta.local_concrete_fields:
                if not isinstance(field, models.ForeignKey) or field.related_model is not collection.model:
                    continue
                if other.geometry is None and len(new) > 1:
                    continue  # the foreign key refuses the change and names the constraint
                found = topology.referrers(service.cursor, collection, other, str(field.column), old, new)
                for feature, successor in found:
                    service.update(other, feature, {_property(other, field.name): successor})
                    changed.append((other.id, feature))
    return tuple(changed)


def _property(collection: Collection, field: str) -> str:
    return next((prop.name for prop in collection.properties if prop.field_name == field), field)


def _noded(
    writer: Writer, collection: Collection, nodes: str | None, without: Sequence[int]
) -> tuple[int, ...]:
    """Make the new corners on the neighbours' side of common edges too; their shapes stay what they were."""
    with writer.as_service() as service:
        found = topology.noded_neighbours(service.cursor, collection, nodes, without)
        for feature, shape in found:
            service.update(collection, feature, {}, shape)
    return tuple(feature for feature, _shape in found)


def _members(cursor: Any, collection: Collection, ids: Sequence[int]) -> list[Member]:
    found = topology.members(cursor, collection, ids)
    missing = set(ids) - {member.id for member in found}
    if missing:
        feature = min(missing)
        if topology.is_there(cursor, collection, feature):
            raise Forbidden(f"Feature {feature} of {collection.id} is not among those you may change.")
        raise NotFound(f"{collection.id} has no feature {feature}.")
    return found


def _several(ids: Sequence[int]) -> Sequence[int]:
    if not 2 <= len(set(ids)) == len(ids) <= MOST_MEMBERS:
        reason = f"name from 2 to {MOST_MEMBERS} different features"
        raise InvalidData(f"ids: {reason}", Fault("ids", reason))
    return ids


def _require_each_once(parts: Sequence[Part], count: int) -> None:
    named = sorted(number for part in parts for number in part.pieces)
    whole = named == list(range(count)) and all(part.pieces for part in parts) and len(parts) > 1
    if whole and any(part.kept for part in parts):
        return
    reason = (
        f"the line leaves {count} pieces: name each of them (0 to {count - 1})"
        " in one of two or more parts, of which one at least is kept"
    )
    raise InvalidData(f"parts: {reason}", Fault("parts", reason))


def _whole(collection: Collection) -> Collection:
    """The declaration itself, with what the editor does not see: values follow whoever splits."""
    return registry.get(collection.id) or collection


def _made(pieces: Sequence[Piece], heirs: Sequence[Heir]) -> tuple[Made, ...]:
    return tuple(
        Made(None, piece.shape, piece.area, heir.values, heir.computed)
        for piece, heir in zip(pieces, heirs, strict=True)
    )


def _note(collection: Collection, made: Made) -> str:
    labels = [str(collection.label(collection.by_name[n])) for n in made.computed if n in collection.by_name]
    return _("Alan payından hesaplandı: %(names)s") % {"names": ", ".join(labels)} if labels else ""
