"""The acting person or process as a small value that every room below the doors understands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Role = Literal["anonymous", "staff"]


@dataclass(frozen=True)
class Principal:
    """Who acts: a role of the policy and, when a person, the user's id."""

    role: Role
    user_id: int | None = None
    name: str = ""

    @property
    def is_anonymous(self) -> bool:
        """Whether nothing but open data may be seen."""
        return self.role == "anonymous"


ANONYMOUS = Principal("anonymous")
# Command line and jobs: acts with the rights of staff, in nobody's name.
SYSTEM = Principal("staff", None, "system")


def of_user(user: Any) -> Principal:
    """Return the principal of a Django user (anonymous unless an active member of staff)."""
    if getattr(user, "is_active", False) and getattr(user, "is_staff", False):
        return Principal("staff", user.pk, user.get_username())
    return ANONYMOUS
