"""Read a large JSON object member by member, and one array member element by element, in flat memory.

Stricter than the `json` module: a member that stands twice, NaN and Infinity are refused (RFC 8259, 4 and 6).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, TextIO

from django.utils.translation import gettext as _

from kbs.exchange import limits

_CHUNK = 1 << 18
_WHITESPACE = re.compile(r"[ \t\r\n]*")
# Members of the outermost object.
_MOST_MEMBERS = 1000


class JsonFault(ValueError):
    """The text is not JSON, or not JSON that two readers understand alike; `code` is stable."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        times = Counter(name for name, _value in pairs)
        twice = sorted(name for name, count in times.items() if count > 1)
        raise JsonFault("duplicate-member", ", ".join(twice[:5]))
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
            if blank := _WHITESPACE.match(self._text, self._at):
                self._at = blank.end()
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def take(self, expected: str) -> None:
        """Step over one character. Raises JsonFault when another stands there."""
        found = self.peek()
        if found != expected:
            raise JsonFault("not-json", f"{expected!r} / {found!r}")
        self._at += 1

    def value(self) -> Any:
        """Decode the value that stands next. Raises JsonFault for one longer than `limits.MAX_TEXT` signs."""
        self.peek()
        chunk = _CHUNK
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as exc:
                # Far from the end of what is read it is a mistake, near it perhaps only cut.
                cut = exc.pos > len(self._text) - 2000 or exc.msg.startswith("Unterminated")
                if not (cut and self._more(chunk)):
                    raise JsonFault("not-json", f"{exc.msg} ({exc.pos})") from None
            except JsonFault:
                raise
            except RecursionError:
                raise JsonFault("too-deep", _("iç içe çok fazla dizi ya da nesne var")) from None
            except ValueError:  # a number of thousands of digits
                raise JsonFault("not-json", _("sayı çok uzun")) from None
            else:
                if end < len(self._text) or not self._more(chunk):
                    self._at = end
                    return value
            # A long value is parsed anew each time: twice as much is read, so that all of it costs no more than twice.
            chunk = min(len(self._text), limits.MAX_TEXT - len(self._text))
            if chunk <= 0:
                raise JsonFault(
                    "too-large", _("bir nesne en çok %(most)d karakter olabilir") % {"most": limits.MAX_TEXT}
                )

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
                raise JsonFault("duplicate-member", name[:80])
            if len(seen) >= _MOST_MEMBERS:
                raise JsonFault("too-large", _("en çok %(most)d üye olabilir") % {"most": _MOST_MEMBERS})
            seen.add(name)
            yield name
        self.take("}")

    def finish(self) -> None:
        """Raises JsonFault when anything but white space follows."""
        if self.peek():
            raise JsonFault("not-json", self.peek())

    def _more(self, size: int = _CHUNK) -> bool:
        """Read on; what is behind the cursor is forgotten."""
        if self._end:
            return False
        chunk = self._file.read(size)
        self._end = not chunk
        self._text = self._text[self._at :] + chunk
        self._at = 0
        return bool(chunk)
