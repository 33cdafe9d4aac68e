"""The course of a draft: begun, submitted, sent back or withdrawn, put in force by a second person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from kbs.access.audit.reads import reading
from kbs.access.audit.record import record
from kbs.access.models import User
from kbs.access.narrow import narrow
from kbs.access.principals import Principal
from kbs.access.session import acting_as
from kbs.catalog.declaration import Collection
from kbs.features.change_sets import seen
from kbs.features.drafts import people
from kbs.features.drafts.models import Draft, DraftComment, DraftOperation
from kbs.features.drafts.operations import as_seen, conflicts, edits_of, require_revision
from kbs.features.edit import Edit, begin, refusals_told, wholes_of
from kbs.features.write import Reason, Writer, change_set
from kbs.problems import Conflict, Fault, Forbidden, NotFound

States = Draft.State


def create(principal: Principal, title: str, *, reason: str = "", document: str = "") -> Draft:
    """Begin a draft of the author's unit. Raises Unauthenticated, Forbidden."""
    people.require_work(principal)
    assert principal.user_id is not None  # `require_work` asks for a person
    author = User.objects.get(pk=principal.user_id)
    return Draft.objects.create(
        title=title,
        reason=reason,
        document=document,
        author=author,
        in_name_of_id=principal.in_name_of,
        purpose=principal.purpose,
        unit_id=author.unit_id or min(principal.units, default=None),
    )


def submit(principal: Principal, draft_id: int) -> Draft:
    """Ask for approval: from now on it is shown to who may give it. Raises NotFound, Forbidden, Conflict."""
    with transaction.atomic():
        draft = _own(principal, draft_id, (States.OPEN, States.REJECTED))
        if not draft.operations.exists():
            raise Conflict("There is nothing in the draft yet.")
        draft.submitted_at, draft.decided_at, draft.decided_by, draft.decision = (
            timezone.now(),
            None,
            None,
            "",
        )
        return _entered(draft, States.SUBMITTED)


def reopen(principal: Principal, draft_id: int) -> Draft:
    """Take a draft back to work on it. Raises NotFound, Forbidden, Conflict."""
    with transaction.atomic():
        draft = _own(principal, draft_id, (States.SUBMITTED, States.REJECTED, States.WITHDRAWN))
        return _entered(draft, States.OPEN)


def withdraw(principal: Principal, draft_id: int) -> Draft:
    """Give a draft up. Raises NotFound, Forbidden, Conflict."""
    with transaction.atomic():
        draft = _own(principal, draft_id, (States.OPEN, States.SUBMITTED, States.REJECTED))
        return _entered(draft, States.WITHDRAWN)


def reject(principal: Principal, draft_id: int, reason: str) -> Draft:
    """Send a draft back with the reason. Raises NotFound, Forbidden, Conflict."""
    with transaction.atomic():
        draft = _submitted(principal, draft_id)
        draft.decision = reason
        return _decided(principal, draft, States.REJECTED)


def publish(principal: Principal, draft_id: int, revision: int, note: str = "") -> Draft:
    """Put a draft in force as one change set of its author, approved by the principal; all of it or nothing.

    Args:
        revision: The one that was looked at.

    Raises:
        NotFound: There is no such draft for the principal.
        Forbidden: The principal had a hand in it or may not approve it, or the author may not do it any more.
        PreconditionFailed: The draft is at another revision.
        Conflict: It does not wait for approval; or features have changed since: `conflicts` shows what they are now
            (`current`) and what the draft makes of them (`draft`).
        InvalidData: A rule that stops changes finds something new.
    """
    with transaction.atomic():
        draft = _submitted(principal, draft_id)
        require_revision(draft, revision)
        author = people.author_of(draft)
        operations = list(draft.operations.all())
        edits = edits_of(operations, author)
        wholes = wholes_of(edits)
        reason = Reason(draft.reason or draft.title, document=draft.document)
        shown = [narrow(whole, principal) for whole in wholes]
        with (
            refusals_told(),
            reading(principal, *shown, how="draft") as told,
            change_set(author, reason, *wholes, approved_by=principal) as writer,
        ):
            told.ids = [one.feature for one in operations if one.feature]
            _carry_out(writer, operations, edits, principal)
        draft.change_set_id, draft.decision = writer.change_set, note
        _decided(principal, draft, States.APPROVED)
        detail = {"how": "approval", "draft": draft.pk, "change_set": writer.change_set}
        record("change", principal, count=len(operations), detail=detail)
        return draft


def comment(
    principal: Principal, draft_id: int, text: str, *, place: Any = None, reply_to: int | None = None
) -> DraftComment:
    """Say something of a draft; `place` is a point in the storage CRS. Raises NotFound, Forbidden."""
    draft = people.find(principal, draft_id)
    if principal.user_id is None or principal.reads_only:
        raise Forbidden("A key made for reading says nothing.")
    if reply_to is not None and not draft.comments.filter(pk=reply_to).exists():
        raise NotFound(f"The draft has no comment {reply_to}.")
    return DraftComment.objects.create(
        draft=draft, author_id=principal.user_id, text=text, place=place, reply_to_id=reply_to
    )


def _carry_out(
    writer: Writer, operations: Sequence[DraftOperation], edits: Sequence[Edit], approver: Principal
) -> None:
    editing = begin(writer, edits)
    _require_seen(writer, edits, approver)
    since = conflicts(writer, operations, edits, approver)
    if since:
        names = [f"{one.operation.collection}/{one.operation.feature}" for one in since]
        raise Conflict(
            f"{len(since)} features have changed since the draft was made.",
            *(Fault(name, "has changed since the draft was made") for name in names),
            conflicts=[
                {
                    "operation": one.operation.number,
                    "collection": one.operation.collection,
                    "id": one.operation.feature,
                    "current": one.current,
                    "draft": {"action": one.operation.action, "properties": one.operation.properties}
                    | ({"geometry": one.operation.geometry} if one.operation.moves else {}),
                }
                for one in since
            ],
        )
    for edit in edits:
        done = editing.do(edit)
        if edit.action != "delete" and not _sees(writer, approver, edit.collection, done.feature_id):
            raise people.hidden()


def _require_seen(writer: Writer, edits: Sequence[Edit], approver: Principal) -> None:
    """Refuse a draft that changes what the approver does not see, before anything of it is told."""
    with acting_as(writer.cursor, approver, writer.principal):
        for collection in wholes_of(edits):
            ids = {e.feature_id for e in edits if e.feature_id and e.collection.id == collection.id}
            if ids - seen(writer.cursor, collection, ids, approver):
                raise people.hidden()


def _sees(writer: Writer, approver: Principal, collection: Collection, feature_id: int) -> bool:
    return as_seen(writer, approver, collection.id, feature_id) is not None


def _own(principal: Principal, draft_id: int, states: Sequence[str]) -> Draft:
    draft = people.find(principal, draft_id, lock=True)
    people.require_work(principal, draft)
    _require_state(draft, states)
    return draft


def _submitted(principal: Principal, draft_id: int) -> Draft:
    draft = people.find(principal, draft_id, lock=True)
    people.require_decision(principal, draft)
    _require_state(draft, (States.SUBMITTED,))
    return draft


def _require_state(draft: Draft, states: Sequence[str]) -> None:
    if draft.state not in states:
        raise Conflict(f"The draft is {draft.state}; this is for one that is {' or '.join(states)}.")


def _decided(principal: Principal, draft: Draft, state: str) -> Draft:
    draft.decided_at, draft.decided_by_id = timezone.now(), principal.user_id
    return _entered(draft, state)


def _entered(draft: Draft, state: str) -> Draft:
    draft.state = state
    draft.save()
    return draft
