"""What is known of the request at hand: its id and where it comes from. Nothing outside a request."""

from __future__ import annotations

import ipaddress
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass
class Facts:
    """A request's id and the client's address.

    `opened` remembers the profiles whose personal data it opened, `exported` that a file was recorded.
    """

    request_id: str
    address: str = ""
    opened: set[str] = field(default_factory=set)
    exported: bool = False

    @property
    def network(self) -> str:
        """The address without what tells one machine from its neighbours: 24 bits of IPv4, 48 of IPv6."""
        try:
            address = ipaddress.ip_address(self.address)
        except ValueError:
            return ""
        bits = 24 if address.version == 4 else 48
        return str(ipaddress.ip_network(f"{address}/{bits}", strict=False))


current: ContextVar[Facts | None] = ContextVar("kbs_request", default=None)


def request_id() -> str:
    """Return the id of the request at hand, or empty."""
    facts = current.get()
    return facts.request_id if facts else ""
