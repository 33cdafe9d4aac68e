"""What can go wrong, as nouns without a framework.

A `Problem` says what happened, where, and what is allowed instead. Each door renders it in its own
dialect (RFC 9457 JSON, a command-line line, an OWS exception report). Nothing here knows HTTP
beyond the status number, Django, or SQL. `PROBLEMS` lists every kind; OpenAPI and docs are made from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True)
class Fault:
    """One faulty part of a request or a file: its name, the value met and why it is refused."""

    name: str
    reason: str
    value: Any = None

    def as_dict(self) -> dict[str, Any]:
        """Return the RFC 9457 extension member for this fault, without an absent value."""
        body: dict[str, Any] = {"name": self.name, "reason": self.reason}
        if self.value is not None:
            body["value"] = str(self.value)[:200]
        return body


class Problem(Exception):
    """A failure that a caller can understand and act on.

    Subclasses fix `slug`, `status` and `title`; an instance adds `detail` and the faulty parts.
    """

    slug: ClassVar[str] = "internal"
    status: ClassVar[int] = 500
    title: ClassVar[str] = "The server failed to answer"

    def __init__(self, detail: str = "", *faults: Fault, **extra: Any) -> None:
        super().__init__(detail or self.title)
        self.detail = detail
        self.faults: tuple[Fault, ...] = faults
        self.extra = extra

    def __init_subclass__(cls) -> None:
        """Enter every kind into the one table; a slug is never used twice."""
        if PROBLEMS.setdefault(cls.slug, cls) is not cls:
            raise AssertionError(f"problem slug {cls.slug!r} is taken")

    def as_dict(self, instance: str | None = None) -> dict[str, Any]:
        """Return the RFC 9457 members (`type` is a relative URI that resolves to a docs page)."""
        body: dict[str, Any] = {
            "type": f"/problems/{self.slug}",
            "title": self.title,
            "status": self.status,
        }
        if self.detail:
            body["detail"] = self.detail
        if instance:
            body["instance"] = instance
        if self.faults:
            body["errors"] = [fault.as_dict() for fault in self.faults]
        return body | self.extra


PROBLEMS: dict[str, type[Problem]] = {"internal": Problem}


class InvalidParameter(Problem):
    """A request parameter has a value outside what the collection or the standard allows."""

    slug = "invalid-parameter"
    status = 400
    title = "A parameter has a value that is not allowed"

    @classmethod
    def of(cls, name: str, value: Any, reason: str) -> InvalidParameter:
        """Build the problem for one parameter."""
        return cls(f"{name}: {reason}", Fault(name, reason, value))


class UnknownParameter(Problem):
    """A query parameter that the operation does not define (OGC API Features 1, 7.4, /req/core/query-param-unknown)."""

    slug = "unknown-parameter"
    status = 400
    title = "A parameter is not defined for this resource"

    @classmethod
    def of(cls, names: Iterable[str], allowed: Iterable[str]) -> UnknownParameter:
        """Build the problem for undefined parameter names, telling the defined ones."""
        known = ", ".join(sorted(allowed))
        faults = [Fault(name, f"not defined here; defined: {known}") for name in sorted(names)]
        return cls("; ".join(f.name for f in faults) + f" not defined here. Defined: {known}", *faults)


class NotFound(Problem):
    """The addressed resource does not exist, or is not visible to the caller (never told apart)."""

    slug = "not-found"
    status = 404
    title = "There is nothing at this address"


class NotAcceptable(Problem):
    """None of the formats asked for can be made."""

    slug = "not-acceptable"
    status = 406
    title = "The requested format is not available"


class MethodNotAllowed(Problem):
    """The resource does not support the HTTP method."""

    slug = "method-not-allowed"
    status = 405
    title = "The method is not supported here"


class Unauthenticated(Problem):
    """The caller has to say who they are first."""

    slug = "unauthenticated"
    status = 401
    title = "Log in first"


class Forbidden(Problem):
    """The caller is known and may not do this."""

    slug = "forbidden"
    status = 403
    title = "You may not do this"


class Conflict(Problem):
    """The change contradicts the state in force (a key taken, a reference missing)."""

    slug = "conflict"
    status = 409
    title = "The change contradicts what is stored"


class MustKnow(Problem):
    """What is asked for can be found only by who already knows a key of it."""

    slug = "must-know"
    status = 403
    title = "Name a key to find this"


class ApprovalNeeded(Problem):
    """The change has to be prepared as a draft and put in force by a second person."""

    slug = "approval-needed"
    status = 403
    title = "The change needs the approval of a second person"


class PreconditionRequired(Problem):
    """The change must say which version it is made of (RFC 6585, 3)."""

    slug = "precondition-required"
    status = 428
    title = "The change must name the version it is made of"


class PreconditionFailed(Problem):
    """The feature is another one than the client read; `current` is what it is now, `yours` what was sent."""

    slug = "precondition-failed"
    status = 412
    title = "Somebody else has changed this since you read it"


class InvalidBody(Problem):
    """The body of a request is missing, is not JSON, or is not said to be."""

    slug = "invalid-body"
    status = 400
    title = "The body of the request cannot be read"


class PayloadTooLarge(Problem):
    """The body or file is larger than allowed."""

    slug = "payload-too-large"
    status = 413
    title = "The content is too large"


class UnsupportedSource(Problem):
    """A file or medium of a kind that cannot be read; the detail says how to bring it instead."""

    slug = "unsupported-source"
    status = 415
    title = "This kind of file cannot be read"


class InvalidData(Problem):
    """Data were understood but break a rule; `errors` names rows and fields."""

    slug = "invalid-data"
    status = 422
    title = "The data break a rule"


class UnreadableSource(Problem):
    """A file is damaged or contradicts its own format."""

    slug = "unreadable-source"
    status = 422
    title = "The file cannot be read"


class CoordinateSystemProblem(Problem):
    """A coordinate reference system is missing, unknown, or contradicts the coordinates."""

    slug = "coordinate-system"
    status = 422
    title = "The coordinate reference system does not fit the coordinates"


class ConfirmationNeeded(Problem):
    """A change is larger than the agreed share and waits for a second, explicit confirmation."""

    slug = "confirmation-needed"
    status = 409
    title = "The change needs a second confirmation"


class TooManyRequests(Problem):
    """One asker asks more often than the service lets one asker ask; `Retry-After` tells when to come back."""

    slug = "too-many-requests"
    status = 429
    title = "Too many requests"


class Unavailable(Problem):
    """A part the answer needs (database, file store) does not respond now."""

    slug = "unavailable"
    status = 503
    title = "The service is not ready"
