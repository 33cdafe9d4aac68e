"""The question "why can I not see this", as the doors are asked it."""

from __future__ import annotations

from dataclasses import dataclass

from kbs.access.assignments import administers
from kbs.access.explain import Explanation, explain
from kbs.access.models import User
from kbs.access.policy import GEOMETRY
from kbs.access.principals import Principal, of_user
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.problems import Forbidden, InvalidParameter, NotFound, Unauthenticated


@dataclass(frozen=True)
class Question:
    """What somebody wants explained, as texts of a request; empty where not asked.

    Attributes:
        user: Whose rights; empty: one's own. Others' rights are told to administrators only.
        know: `property=value`: what the asker names, where features are found only by who knows it.
    """

    user: str = ""
    collection: str = ""
    feature: str = ""
    property: str = ""
    purpose: str = ""
    know: str = ""


def answer(question: Question, asker: Principal) -> Explanation:
    """Explain what was asked.

    Raises:
        Unauthenticated: Nobody is logged in.
        Forbidden: Somebody else's rights are no administrator's question.
        NotFound: There is no such collection or, for administrators, no such user.
        InvalidParameter: The property, the number of the feature or what is known makes no sense.
    """
    if asker.is_anonymous:
        raise Unauthenticated("Log in to ask what you may see.")
    administrator = administers(asker)
    collection = registry.get(question.collection)
    if collection is None:
        raise NotFound(f"There is no collection {question.collection[:60]!r}.")
    names = {*collection.by_name, *([GEOMETRY] if collection.geometry else [])}
    if question.property and question.property not in names:
        raise InvalidParameter.of("property", question.property[:60], f"is no property of {collection.id}")
    feature = question.feature
    if feature and not (feature.isascii() and feature.isdigit() and len(feature) <= 18):
        raise InvalidParameter.of("feature", feature[:40], "is a whole number")
    known = _known(question.know, collection)
    return explain(
        _whose(question, asker, administrator).knowing(collection.id, known),
        collection,
        int(feature) if feature else None,
        question.property or None,
        for_administrator=administrator,
    )


def _known(text: str, collection: Collection) -> dict[str, str]:
    name, sep, value = text.partition("=")
    if text and not (sep and value and name.strip() in collection.by_name):
        raise InvalidParameter.of("know", text[:60], f"is property=value, with a property of {collection.id}")
    return {name.strip(): value} if text else {}


def _whose(question: Question, asker: Principal, administrator: bool) -> Principal:
    own = question.user in ("", asker.name)
    if not own and not administrator:
        raise Forbidden("Others' rights are explained to administrators only.")
    user = User.objects.filter(**({"pk": asker.user_id} if own else {"username": question.user})).first()
    if user is None:
        raise NotFound(f"There is no user {question.user[:60]!r}.")
    if own and not question.purpose:
        return asker  # also in the name of somebody
    return of_user(user, purpose=question.purpose)
