"""CQL_TEXT of the catalogue standard (CSW 2.0.2, 6.2.2) as a predicate.

    condition  = part { ("AND" | "OR") part }, AND before OR
    part       = "NOT" part | "(" condition ")" | box | test
    test       = name sign literal | name ["NOT"] "LIKE" text | name "IS" ["NOT"] "NULL"
               | name ["NOT"] "BETWEEN" literal "AND" literal
    box        = "BBOX" "(" name "," number "," number "," number "," number ["," text] ")"

It is older and smaller than CQL2: names have prefixes, texts stand in quotes of either kind.
"""

from __future__ import annotations

import re

from kbs.ows.csw.predicates import Predicate, between, compares, in_box, is_like, is_null, refused

_TOKEN = re.compile(
    r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<quoted>\"[^\"]*\")|(?P<sign><=|>=|<>|!=|[=<>(),])"
    r"|(?P<number>[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w:.]))|(?P<word>[^\W\d][\w:./-]*))"
)
_LONGEST = 4000
_DEEPEST = 30


def predicate(text: str) -> Predicate:
    """Return the condition a text says. Raises InvalidParameter with the place that was not understood."""
    if len(text) > _LONGEST:
        raise refused(f"at most {_LONGEST} characters")
    reader = _Reader(text)
    found = reader.condition(0)
    reader.end()
    return found


class _Reader:
    """Reads tokens from left to right."""

    def __init__(self, text: str) -> None:
        self._tokens: list[tuple[str, str]] = []
        position = 0
        text = text.rstrip()
        while position < len(text):
            match = _TOKEN.match(text, position)
            if match is None:
                raise refused(
                    f"not understood at character {position + 1}: {text[position : position + 20]!r}"
                )
            self._tokens.append((str(match.lastgroup), match[str(match.lastgroup)]))
            position = match.end()
        self._next = 0

    def condition(self, depth: int) -> Predicate:
        if depth > _DEEPEST:
            raise refused(f"nested deeper than {_DEEPEST}")
        either = [self._all(depth)]
        while self._word("OR"):
            either.append(self._all(depth))
        return either[0] if len(either) == 1 else lambda record: any(part(record) for part in either)

    def end(self) -> None:
        if self._next < len(self._tokens):
            raise refused(f"not expected: {self._tokens[self._next][1][:40]!r}")

    def _all(self, depth: int) -> Predicate:
        parts = [self._part(depth)]
        while self._word("AND"):
            parts.append(self._part(depth))
        return parts[0] if len(parts) == 1 else lambda record: all(part(record) for part in parts)

    def _part(self, depth: int) -> Predicate:
        if depth > _DEEPEST:
            raise refused(f"nested deeper than {_DEEPEST}")
        if self._word("NOT"):
            negated = self._part(depth + 1)
            return lambda record: not negated(record)
        if self._sign("("):
            inner = self.condition(depth + 1)
            self._expect(")")
            return inner
        if self._word("BBOX"):
            return self._box()
        return self._test(self._take("word", "quoted"))

    def _box(self) -> Predicate:
        self._expect("(")
        name = self._take("word", "quoted")
        numbers = []
        for _corner in range(4):
            self._expect(",")
            numbers.append(self._take("number"))
        crs = self._take("text", "word") if self._sign(",") else ""
        self._expect(")")
        return in_box(name, numbers, crs)

    def _test(self, name: str) -> Predicate:
        if self._word("IS"):
            negated = self._word("NOT")
            if not self._word("NULL"):
                raise refused("IS is followed by NULL")
            return _unless(negated, is_null(name))
        negated = self._word("NOT")
        if self._word("LIKE"):
            return _unless(negated, is_like(name, self._take("text", "quoted")))
        if self._word("BETWEEN"):
            lower = self._literal()
            if not self._word("AND"):
                raise refused("BETWEEN joins two values by AND")
            return _unless(negated, between(name, lower, self._literal()))
        if negated:
            raise refused("NOT is followed by LIKE or BETWEEN here")
        sign = self._take("sign")
        if sign in "(),":
            raise refused(f"a comparison is expected after {name[:40]!r}")
        return compares(name, "<>" if sign == "!=" else sign, self._literal())

    def _literal(self) -> str:
        return self._take("text", "number", "quoted", "word")

    def _take(self, *kinds: str) -> str:
        if self._next >= len(self._tokens):
            raise refused("ends too early")
        kind, value = self._tokens[self._next]
        if kind not in kinds:
            raise refused(f"not expected: {value[:40]!r}")
        self._next += 1
        if kind == "text":
            return value[1:-1].replace("''", "'")
        return value[1:-1] if kind == "quoted" else value

    def _word(self, word: str) -> bool:
        return self._passes("word", word)

    def _sign(self, sign: str) -> bool:
        return self._passes("sign", sign)

    def _passes(self, kind: str, value: str) -> bool:
        if self._next < len(self._tokens):
            found_kind, found = self._tokens[self._next]
            if found_kind == kind and found.upper() == value:
                self._next += 1
                return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._sign(sign):
            found = self._tokens[self._next][1] if self._next < len(self._tokens) else "the end"
            raise refused(f"{sign!r} is expected, not {found[:40]!r}")


def _unless(negated: bool, found: Predicate) -> Predicate:
    return (lambda record: not found(record)) if negated else found
