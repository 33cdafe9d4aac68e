"""Where a request comes from."""

from __future__ import annotations

from ipaddress import IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest


def address(request: HttpRequest) -> str:
    """Return the address of the client, or an empty text when nobody tells one.

    Every proxy adds the address it was asked from to the end of X-Forwarded-For; only what the declared number of
    our own proxies added is believed, what stands before it may be made up.
    """
    told = request.META.get("REMOTE_ADDR", "")
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    if 0 < settings.KBS_TRUSTED_PROXIES <= len(hops):
        told = hops[-settings.KBS_TRUSTED_PROXIES]
    try:
        return str(ip_address(told.strip("[]")))
    except ValueError:
        return ""


def network(request: HttpRequest) -> str:
    """Return whom an address stands for: itself, of IPv6 the /64 that one household or office has."""
    text = address(request)
    return str(IPv6Network(f"{text}/64", strict=False)) if ":" in text else text


def is_this_machine(request: HttpRequest) -> bool:
    """Whether the request comes from the machine itself: its own programs, or a proxy that was not declared."""
    text = address(request)
    return not text or ip_address(text).is_loopback
