"""What every door asks of query parameters."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest

from kbs.problems import InvalidParameter, UnknownParameter

# Understood by every resource: format and language.
COMMON = frozenset({"f", "dil"})


def refuse_unknown(request: HttpRequest, allowed: Iterable[str]) -> None:
    """Refuse parameters the resource does not define, and parameters given twice.

    Raises:
        UnknownParameter: OGC API Features 1, /req/core/query-param-unknown.
        InvalidParameter: The same parameter stands in the query twice.
    """
    known = COMMON | set(allowed)
    unknown = [name for name in request.GET if name not in known]
    if unknown:
        raise UnknownParameter.of(unknown, known)
    for name, values in request.GET.lists():
        if len(values) > 1:
            raise InvalidParameter.of(name, values, "given more than once")
        if "\x00" in values[0]:
            raise InvalidParameter.of(name, values[0], "holds a NUL character")


def integer(request: HttpRequest, name: str, default: int, minimum: int, maximum: int) -> int:
    """Read a whole number; a value above `maximum` is cut to it (OGC API Features 1, 7.15.2), below `minimum` refused."""
    text = request.GET.get(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit()) or int(text[:20]) < minimum:
        raise InvalidParameter.of(name, text, f"a whole number from {minimum} to {maximum}")
    return min(int(text[:20]), maximum)
