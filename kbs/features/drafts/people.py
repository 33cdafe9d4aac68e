"""Whom a draft is open to: its unit while it is worked on, from then on those too who may approve it."""

from __future__ import annotations

from contextlib import suppress

from django.db.models import Exists, OuterRef, Q, QuerySet

from kbs.access.assignments import in_the_name_of
from kbs.access.narrow import may_write, narrow
from kbs.access.principals import Principal, of_user
from kbs.access.session import session
from kbs.access.state import rights_on
from kbs.catalog.registry import registry
from kbs.features.change_sets import seen as seen_ids
from kbs.features.drafts.models import Draft, DraftOperation
from kbs.problems import Forbidden, NotFound, Unauthenticated

States = Draft.State
# What others than the unit may see.
_SHOWN = (States.SUBMITTED, States.APPROVED, States.REJECTED)
# What its unit can do with a draft.
_COURSE = {
    States.OPEN: ("edit", "submit", "withdraw"),
    States.SUBMITTED: ("reopen", "withdraw"),
    States.REJECTED: ("edit", "submit", "reopen", "withdraw"),
    States.WITHDRAWN: ("reopen",),
}


def seen(principal: Principal) -> QuerySet[Draft]:
    """Return the drafts that a principal sees, newest first.

    Raises:
        Unauthenticated: Nobody is known.
    """
    if principal.is_anonymous:
        raise Unauthenticated("Log in to see drafts.")
    drafts = Draft.objects.select_related("unit", "author", "in_name_of", "decided_by")
    if principal.everything:
        return drafts
    wanted = Q(author__in=principal.people) | Q(in_name_of__in=principal.people) | Q(unit__in=principal.units)
    if approvable := _approvable(principal):
        operations = DraftOperation.objects.filter(draft=OuterRef("pk"))
        wanted |= Q(
            Exists(operations), ~Exists(operations.exclude(collection__in=approvable)), state__in=_SHOWN
        )
    return drafts.filter(wanted)


def to_decide(principal: Principal) -> QuerySet[Draft]:
    """Return the drafts that wait for the approval of a principal, the oldest first."""
    operations = DraftOperation.objects.filter(draft=OuterRef("pk"))
    waiting = seen(principal).filter(state=States.SUBMITTED).order_by("submitted_at")
    own = Q(author__in=principal.people) | Q(in_name_of__in=principal.people)
    return waiting.exclude(own).filter(
        ~Exists(operations.filter(user__in=principal.people)),
        ~Exists(operations.exclude(collection__in=_approvable(principal))),
    )


def find(principal: Principal, draft_id: int, *, lock: bool = False) -> Draft:
    """Return a draft, held until the transaction ends when asked for.

    Raises:
        NotFound: There is none, or it is not shown to the principal.
        Unauthenticated: Nobody is known.
    """
    drafts = seen(principal).filter(pk=draft_id)
    draft = (drafts.select_for_update(of=("self",)) if lock else drafts).first()
    if draft is None:
        raise NotFound(f"There is no draft {draft_id}.")
    return draft


def require_work(principal: Principal, draft: Draft | None = None) -> None:
    """Let who may work on a draft (or begin one) pass.

    Raises:
        Unauthenticated: Nobody is known.
        Forbidden: The principal changes nothing, or the draft is another unit's.
    """
    if principal.is_anonymous:
        raise Unauthenticated("Log in to work on drafts.")
    if principal.user_id is None or not may_write(principal):
        raise Forbidden("Your role changes nothing.")
    if draft is not None and not is_own(principal, draft):
        raise Forbidden("A draft is worked on by the unit that began it.")


def is_own(principal: Principal, draft: Draft) -> bool:
    """Whether a draft is the principal's or of a unit of theirs."""
    mine = bool({draft.author_id, draft.in_name_of_id} & principal.people)
    return mine or draft.unit_id in principal.units


def require_decision(principal: Principal, draft: Draft) -> None:
    """Let who may put a draft in force, or send it back, pass.

    Raises:
        Forbidden: The principal had a hand in it, may not approve changes of all its collections, or does not see
            all the properties that it changes.
    """
    operations = list(draft.operations.all())
    hands = {draft.author_id, draft.in_name_of_id} | {one.user_id for one in operations}
    if principal.user_id is None or hands & principal.people:
        raise Forbidden("A draft is decided on by somebody who had no hand in it.")
    approvable = set(_approvable(principal))
    if any(one.collection not in approvable for one in operations):
        raise Forbidden("Your role does not approve changes of all collections of this draft.")
    if not all(shows(principal, one) for one in operations):
        raise hidden()


def hidden() -> Forbidden:
    """Return the refusal to decide on what is not seen."""
    return Forbidden("Your role does not see all that this draft changes.")


def may(principal: Principal, draft: Draft) -> list[str]:
    """Return what a principal can do with a draft that they see, as it stands now."""
    found: list[str] = []
    if is_own(principal, draft) and may_write(principal):
        found += _COURSE.get(States(draft.state), ())
    if draft.state == States.SUBMITTED:
        with suppress(Forbidden):
            require_decision(principal, draft)
            found += ["approve", "reject"]
    return found


def shows(principal: Principal, operation: DraftOperation) -> bool:
    """Whether a principal sees every property that an operation names."""
    collection = registry.get(operation.collection)
    if collection is None:
        return False
    narrowed = narrow(collection, principal)
    return set(operation.properties) <= set(narrowed.by_name) and not (
        operation.moves and narrowed.geometry is None
    )


def steps_shown(principal: Principal, draft: Draft) -> list[DraftOperation]:
    """Return the operations of a draft that the principal wrote, or of whose feature they see something."""
    operations = list(draft.operations.all())
    named: dict[str, set[int]] = {}
    for one in operations:
        named.setdefault(one.collection, set()).update({one.feature} if one.feature else ())
    with session(principal) as cursor:
        seen = {
            collection.id: seen_ids(cursor, collection, named[collection.id], principal)
            for collection in registry
            if collection.id in named and rights_on(collection, principal).read
        }
    return [
        one
        for one in operations
        if one.user_id == principal.user_id
        or (one.collection in seen and (one.feature is None or one.feature in seen[one.collection]))
    ]


def author_of(draft: Draft) -> Principal:
    """Return the author as they are today: a draft holds no more than what its author may do.

    Raises:
        Forbidden: The account is closed, or the deputyship in which the draft was begun has ended.
    """
    if not draft.author.is_active:
        raise Forbidden("The account of who prepared this draft is closed; it has to be handed over.")
    if draft.in_name_of_id is None:
        return of_user(draft.author, purpose=draft.purpose)
    return in_the_name_of(draft.author, draft.in_name_of_id, purpose=draft.purpose)


def _approvable(principal: Principal) -> list[str]:
    if principal.reads_only:
        return []
    return [collection.id for collection in registry if rights_on(collection, principal).approve]
