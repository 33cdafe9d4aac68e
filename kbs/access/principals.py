"""The acting person or process as a small value that every room below the doors understands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

EVERYONE = "everyone"
STAFF = "staff"


@dataclass(frozen=True)
class Principal:
    """Who acts, in whose name, and for what.

    Attributes:
        holds: What is held beside the role `everyone`: (role, unit or None), sorted. A unit bounds what the grants
            of the role narrow by area.
        user_id: The person who acts; None for nobody known and for the service itself.
        name: Name of the account, of a key, or of a process; never shown to the public.
        in_name_of: The person in whose name is acted (vekâlet), when another.
        purpose: What personal data are read for: the id of a declared purpose, or empty.
        known: Values that the asker has named, by collection and property: what may be found only by who already
            knows a key is narrowed to them.
        reads_only: Nothing is changed, whatever the roles would allow (a key made for reading).
        only: Ids of the only collections there are for the principal, sorted; empty: all.
        everything: The service itself (imports, nightly jobs, the command line), beyond the policy.
    """

    holds: tuple[tuple[str, int | None], ...] = ()
    user_id: int | None = None
    name: str = ""
    in_name_of: int | None = None
    purpose: str = ""
    known: tuple[tuple[str, str, str], ...] = ()
    everything: bool = field(default=False, repr=False)
    reads_only: bool = False
    only: tuple[str, ...] = ()

    @property
    def is_anonymous(self) -> bool:
        """Whether nobody is known: nothing but what everyone may see is seen."""
        return not (self.everything or self.holds or self.user_id)

    @property
    def people(self) -> frozenset[int]:
        """Who acts and in whose name: two principals without a common person are four eyes."""
        return frozenset(one for one in (self.user_id, self.in_name_of) if one is not None)

    @property
    def units(self) -> frozenset[int]:
        """The units in which something is held."""
        return frozenset(unit for _role, unit in self.holds if unit is not None)

    @property
    def profile(self) -> str:
        """The key of what the principal may do: equal for all who hold the same, for the same purpose."""
        if self.everything:
            return "system"
        held = sorted({f"{role}@{unit}" if unit else role for role, unit in self.holds})
        bounds = ("!r" if self.reads_only else "") + (f"!c{','.join(self.only)}" if self.only else "")
        return "+".join([EVERYONE, *held]) + bounds + (f"?{self.purpose}" if self.purpose else "")

    def knowing(self, collection: str, values: dict[str, str]) -> Principal:
        """Return the principal narrowed to rows with these values where a grant asks for them."""
        return replace(self, known=tuple((collection, name, text) for name, text in sorted(values.items())))


ANONYMOUS = Principal()
# Command line and jobs: the service itself, in nobody's name.
SYSTEM = Principal(name="system", everything=True)


def service_for(principal: Principal) -> Principal:
    """Return the service itself, working for somebody: what it writes is theirs."""
    return replace(principal, everything=True)


def of_user(user: Any, *, purpose: str = "") -> Principal:
    """Return the principal of a Django user with what the person holds today (one query)."""
    from kbs.access.assignments import held_by  # models load after this module

    if not getattr(user, "is_active", False):
        return ANONYMOUS
    return Principal(held_by(user), user.pk, user.get_username(), purpose=purpose)
