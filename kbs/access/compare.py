"""What another policy would change: role by role, collection by collection."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from kbs.access import rows
from kbs.access.policy import Policy
from kbs.access.principals import EVERYONE
from kbs.access.rights import NOTHING, Rights, rights
from kbs.catalog.registry import registry

# Roles are compared as held in some unit with an area, whichever.
_UNIT, _AREAS = 0, {0: ""}
_WORDS = {
    "read": _("okunur"),
    "rows": _("gösterilen kayıtlar"),
    "write": _("değiştirilir"),
    "write_rows": _("değiştirilebilen kayıtlar"),
    "create": _("ekler"),
    "retire": _("kaldırır"),
    "know": _("bilinmesi gereken"),
    "bulk": _("toptan alır"),
    "approval": _("onay gerekir"),
    "approve": _("onaylar"),
}
# In pages and the command line a long list of conditions helps nobody.
_LONGEST = 200


@dataclass(frozen=True)
class Change:
    """One right of one role on one collection that becomes another.

    Attributes:
        purpose: The purpose named; empty where none is.
        what: The name of the right (a field of `Rights`).
        gained, lost: What is new and what is gone, in words.
    """

    role: str
    purpose: str
    collection: str
    what: str
    gained: str
    lost: str

    @property
    def label(self) -> str:
        """The right in words."""
        return gettext(_WORDS[self.what])

    @property
    def text(self) -> str:
        """The change in one line."""
        who = f"{self.role}?{self.purpose}" if self.purpose else self.role
        signs = [f"{sign} {words}" for sign, words in (("+", self.gained), ("-", self.lost)) if words]
        return f"{who}  {self.collection}  {self.label}: {'  '.join(signs)}"


def compare(before: Policy, after: Policy) -> list[Change]:
    """Return what each role alone (with what everyone may) gains and loses when `after` follows `before`."""
    roles = dict.fromkeys(role.id for policy in (before, after) for role in policy.roles)
    purposes = dict.fromkeys(purpose.id for policy in (before, after) for purpose in policy.purposes)
    return [
        change
        for role in roles
        for purpose in ("", *purposes)
        if not purpose or _asks(before, role, purpose) or _asks(after, role, purpose)
        for change in _of_role(before, after, role, purpose)
    ]


def _asks(policy: Policy, role: str, purpose: str) -> bool:
    return any(purpose in grant.purposes for grant in policy.of_roles([role]))


def _of_role(before: Policy, after: Policy, role: str, purpose: str) -> Iterator[Change]:
    held = [] if role == EVERYONE else [(role, _UNIT)]
    old, new = (rights(policy, held, purpose, _AREAS) for policy in (before, after))
    for collection in registry:
        was, becomes = old.get(collection.id, NOTHING), new.get(collection.id, NOTHING)
        for what in _WORDS if was != becomes else ():
            gained, lost = _difference(what, was, becomes)
            if gained or lost:
                yield Change(role, purpose, collection.id, what, gained, lost)


def _difference(what: str, was: Rights, becomes: Rights) -> tuple[str, str]:
    old, new = getattr(was, what), getattr(becomes, what)
    if old == new:
        return "", ""
    if isinstance(old, bool):
        return (gettext("evet"), "") if new else ("", gettext("evet"))
    tell: Callable[[Any], str] = _conditions if what in ("rows", "write_rows") else _names
    if what in ("rows", "write_rows"):
        return tell(new), tell(old)
    return tell(set(new) - set(old)), tell(set(old) - set(new))


def _names(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _conditions(wanted: rows.Rows) -> str:
    if wanted == rows.ALL_ROWS:
        return gettext("tümü")
    if not wanted:
        return gettext("hiçbiri")
    text = json.dumps(rows.as_condition(wanted), ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
