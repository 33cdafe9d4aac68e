"""Read a large JSON object member by member, and one array member element by element, in flat memory.

Stricter than the `json` module: a member that stands twice, NaN and Infinity are refused (RFC 8259, 4 and 6).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TextIO

_CHUNK = 1 << 20
_WHITESPACE = " \t\r\n"


class JsonFault(ValueError):
    """The text is not JSON, or not JSON that two readers understand alike; `code` is stable."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        names = [name for name, _value in pairs]
        twice = sorted({name for name in names if names.count(name) > 1})
        raise JsonFault("duplicate-member", ", ".join(twice))
    return members


def _constant(name: str) -> Any:
    raise JsonFault("not-json", name)


class JsonStream:
    """A cursor over the text of one JSON document."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._decoder = json.JSONDecoder(object_pairs_hook=_members, parse_constant=_constant)
        self._text = ""
        self._at = 0
        self._end = False

    def peek(self) -> str:
        """Return the next character that is not white space, '' at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _WHITESPACE:
                    return self._text[self._at]
                self._at += 1
            if not self._more():
                return ""

    def take(self, expected: str) -> None:
        """Step over one character. Raises JsonFault when another stands there."""
        found = self.peek()
        if found != expected:
            raise JsonFault("not-json", f"{expected!r} / {found!r}")
        self._at += 1

    def value(self) -> Any:
        """Decode the value that stands next."""
        self.peek()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as exc:
                # Far from the end of what is read it is a mistake, near it perhaps only cut.
                cut = exc.pos > len(self._text) - 2000 or exc.msg.startswith("Unterminated")
                if cut and self._more():
                    continue
                raise JsonFault("not-json", f"{exc.msg} ({exc.pos})") from None
            if end == len(self._text) and self._more():
                continue
            self._at = end
            return value

    def elements(self) -> Iterator[Any]:
        """Yield the elements of the array that stands next, one at a time."""
        self.take("[")
        if self.peek() == "]":
            self.take("]")
            return
        while True:
            yield self.value()
            if self.peek() == "]":
                break
            self.take(",")
        self.take("]")

    def members(self) -> Iterator[str]:
        """Yield the member names of the object that stands next; the caller reads each value before the next name."""
        self.take("{")
        seen: set[str] = set()
        first = True
        while self.peek() != "}":
            if not first:
                self.take(",")
            first = False
            if self.peek() != '"':
                raise JsonFault("not-json", self.peek())
            name = self.value()
            self.take(":")
            if name in seen:
                raise JsonFault("duplicate-member", name)
            seen.add(name)
            yield name
        self.take("}")

    def finish(self) -> None:
        """Raises JsonFault when anything but white space follows."""
        if self.peek():
            raise JsonFault("not-json", self.peek())

    def _more(self) -> bool:
        """Read on; what is behind the cursor is forgotten."""
        if self._end:
            return False
        chunk = self._file.read(_CHUNK)
        self._end = not chunk
        self._text = self._text[self._at :] + chunk
        self._at = 0
        return bool(chunk)
