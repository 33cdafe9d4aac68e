"""What a draft holds: edits put in, replaced and taken out, and read again as edits of its author."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import F, Max

from kbs.access.narrow import narrow
from kbs.access.principals import Principal
from kbs.access.session import acting_as
from kbs.access.state import rights_on
from kbs.catalog.registry import registry
from kbs.encodings.geojson_shape import Shape, read_shape
from kbs.features.content import content
from kbs.features.drafts import people
from kbs.features.drafts.models import Draft, DraftOperation
from kbs.features.edit import Edit, Match, begin, refusals_told, wholes_of
from kbs.features.write import Reason, Writer, trial
from kbs.geo.crs import parse_crs
from kbs.problems import Conflict, Fault, InvalidData, NotFound, PreconditionFailed

MOST = 1000
_WORKED_ON = (Draft.State.OPEN, Draft.State.REJECTED)


def add(principal: Principal, draft_id: int, edits: Sequence[Edit]) -> list[DraftOperation]:
    """Put edits into a draft; each is tried as if it were in force, but no rule is asked yet.

    What is said of a feature that the draft changes already is added to that: a later value goes before an earlier one.

    Raises:
        NotFound, Unauthenticated, Forbidden: As for the draft and as for `kbs.features.edit.apply`.
        Conflict: The draft is not being worked on, holds too much, or changes a feature as it was in an earlier state.
        PreconditionRequired, PreconditionFailed, InvalidData, Unavailable: As for `kbs.features.edit.apply`.
    """
    with transaction.atomic():
        draft = _worked_on(principal, draft_id)
        bases = _tried(principal, draft, edits)
        last = draft.operations.aggregate(last=Max("number"))["last"] or 0
        kept = []
        for edit, base in zip(edits, bases, strict=True):
            operation = _standing(draft, edit, base) or DraftOperation(draft=draft, number=last + 1)
            last = max(last, operation.number)
            kept.append(_keep(operation, principal, edit, base))
        if draft.operations.count() > MOST:
            raise Conflict(f"A draft holds at most {MOST} changes.")
        _revised(draft)
        return kept


def replace(principal: Principal, draft_id: int, number: int, edit: Edit) -> DraftOperation:
    """Put an edit in the place of what stands in a draft under a number. Raises as `add`."""
    with transaction.atomic():
        draft = _worked_on(principal, draft_id)
        operation = _numbered(draft, number)
        [base] = _tried(principal, draft, [edit])
        others = draft.operations.exclude(pk=operation.pk)
        if edit.feature_id and others.filter(collection=edit.collection.id, feature=edit.feature_id).exists():
            raise Conflict("The draft changes this feature under another number.")
        operation.properties, operation.geometry, operation.moves = {}, None, False
        _keep(operation, principal, edit, base)
        _revised(draft)
        return operation


def remove(principal: Principal, draft_id: int, number: int) -> None:
    """Take out what stands in a draft under a number. Raises as `add`."""
    with transaction.atomic():
        draft = _worked_on(principal, draft_id)
        _numbered(draft, number).delete()
        _revised(draft)


def edits_of(operations: Iterable[DraftOperation], author: Principal) -> list[Edit]:
    """Return what operations do as edits of the draft's author.

    Raises:
        Conflict: The author no longer changes one of the collections, or there is no such collection any more.
    """
    return [_edit(operation, author) for operation in operations]


@dataclass(frozen=True)
class Changed:
    """A feature that is no longer what a draft was made from; `current` is None when it is retired or out of sight."""

    operation: DraftOperation
    current: dict[str, Any] | None


def conflicts(
    writer: Writer, operations: Sequence[DraftOperation], edits: Sequence[Edit], viewer: Principal
) -> list[Changed]:
    """Return what was changed since the draft was made, as a viewer sees it now; the features are locked already."""
    changed = []
    for operation, edit in zip(operations, edits, strict=True):
        if not edit.feature_id:
            continue
        now = content(writer.cursor, edit.collection, edit.feature_id)
        if now is None or now.tag != operation.base:
            changed.append(operation)
    return [Changed(one, as_seen(writer, viewer, one.collection, one.feature)) for one in changed]


def as_seen(
    writer: Writer, viewer: Principal, collection_id: str, feature_id: int | None
) -> dict[str, Any] | None:
    """Return a feature as it stands in the open transaction, as a viewer sees it, in CRS84."""
    collection = registry.get(collection_id)
    if collection is None or feature_id is None:
        return None
    narrowed = narrow(collection, viewer)
    if not rights_on(collection, viewer).read:
        return None
    with acting_as(writer.cursor, viewer, writer.principal):
        found = content(writer.cursor, narrowed, feature_id)
    return None if found is None else json.loads(found.text) | {"etag": found.tag}


def _worked_on(principal: Principal, draft_id: int) -> Draft:
    draft = people.find(principal, draft_id, lock=True)
    people.require_work(principal, draft)
    if draft.state not in _WORKED_ON:
        raise Conflict("What a draft holds is changed while it is being prepared; open it again first.")
    return draft


def _numbered(draft: Draft, number: int) -> DraftOperation:
    operation = draft.operations.filter(number=number).first()
    if operation is None:
        raise NotFound(f"Draft {draft.pk} has no operation {number}.")
    return operation


def _tried(principal: Principal, draft: Draft, edits: Sequence[Edit]) -> list[str]:
    """Carry the edits out, take them back, and return the tags of their features as the draft's author sees them."""
    author = people.author_of(draft)
    with refusals_told(), trial(principal, Reason(draft.title), *wholes_of(edits)) as writer:
        editing = begin(writer, edits)
        with acting_as(writer.cursor, author, principal):
            bases = [_base(writer, edit, author) for edit in edits]
        for edit in edits:
            editing.do(edit)
    return bases


def _base(writer: Writer, edit: Edit, author: Principal) -> str:
    if not edit.feature_id:
        return ""
    whole = registry.get(edit.collection.id) or edit.collection
    found = content(writer.cursor, narrow(whole, author), edit.feature_id)
    if found is None:
        raise NotFound(f"{edit.collection.id} has no feature {edit.feature_id}.")
    return found.tag


def _standing(draft: Draft, edit: Edit, base: str) -> DraftOperation | None:
    """The operation that speaks of the same feature already."""
    if not edit.feature_id:
        return None
    standing = draft.operations.filter(collection=edit.collection.id, feature=edit.feature_id).first()
    if standing is not None and standing.base != base:
        raise Conflict(
            f"Operation {standing.number} of the draft was made from an earlier state of this feature:"
            " replace it or take it out."
        )
    return standing


def _keep(operation: DraftOperation, principal: Principal, edit: Edit, base: str) -> DraftOperation:
    added = edit.action == "update" and operation.action in ("update", "replace")
    operation.properties = (operation.properties if added else {}) | dict(edit.properties)
    if edit.moves or not added:
        operation.moves, operation.crs = edit.moves, edit.crs.uri
        operation.geometry = _geometry(edit.shape)
    operation.action = operation.action if added else edit.action
    operation.collection, operation.feature = edit.collection.id, edit.feature_id or None
    assert principal.user_id is not None  # `require_work` asks for a person
    operation.base, operation.user_id = base, principal.user_id
    try:
        with transaction.atomic():
            operation.save()
    except DatabaseError as exc:  # a text that JSON may hold and PostgreSQL may not
        raise InvalidData("A value cannot be kept.", Fault("properties", "cannot be kept")) from exc
    return operation


def _geometry(shape: Shape | None) -> Mapping[str, Any] | None:
    return None if shape is None else {"type": shape.kind, "coordinates": shape.nested}


def _revised(draft: Draft) -> None:
    Draft.objects.filter(pk=draft.pk).update(revision=F("revision") + 1, state=Draft.State.OPEN)


def _edit(operation: DraftOperation, author: Principal) -> Edit:
    whole = registry.get(operation.collection)
    if whole is None or not rights_on(whole, author).writes:
        raise Conflict(f"Who prepared the draft does not change {operation.collection} any more.")
    shape = None if operation.geometry is None else read_shape(operation.geometry)
    action: Any = operation.action
    return Edit(
        action,
        narrow(whole, author),
        parse_crs(operation.crs),
        feature_id=operation.feature or 0,
        properties=operation.properties,
        shape=shape,
        moves=operation.moves,
        match=Match(frozenset({operation.base})) if operation.base else None,
        place=f"operations[{operation.number}]",
    )


def require_revision(draft: Draft, revision: int) -> None:
    """Refuse what speaks of another state of a draft. Raises PreconditionFailed."""
    if draft.revision != revision:
        raise PreconditionFailed(
            f"The draft has changed since you looked at it: it is at revision {draft.revision}."
        )
