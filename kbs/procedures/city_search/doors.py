"""Streets with door numbers: `moda cd 12/a`, `1234. sk no:5 d:3`, `caferağa moda caddesi 12`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.access.narrow import narrow
from kbs.catalog.text import fold
from kbs.features.found import Question
from kbs.features.interpret import CERTAIN, Reading
from kbs.features.search import CANDIDATES, beginnings, condition, document, hit_of, nearness, page_values
from kbs.features.words import INNER_WORDS, NUMBER_WORDS, STREET_KINDS
from kbs.sql import queries_beside
from layers.addresses.collections import DOOR_NUMBERS

QUERIES = queries_beside(__file__, "city_search.sql")
_ATTACHED = re.compile(r"^(\d{1,5})([a-z]{1,2})$")


@dataclass(frozen=True)
class Door:
    """A door as written: folded words of the street (and place), number and suffix; number None when missing."""

    street: tuple[str, ...]
    number: int | None
    suffix: str
    kind_given: bool


def read(text: str) -> Door | None:
    """Return the door a text names, or None when it names no street.

    The number is the last one after the street's words; what follows `d:`, `daire` or `kat` is inside
    the building and left out. A number before the street's kind is its name (`1234. sk`).
    """
    words = _without_inner(fold(text).split())
    if not any(any(ch.isalpha() for ch in word) for word in words):
        return None
    kind = next((i for i, word in enumerate(words) if word in STREET_KINDS), None)
    number_at = _number_position(words, kind)
    if number_at is None:
        street = tuple(word for word in words if word not in NUMBER_WORDS)
        return Door(street, None, "", kind is not None)
    number, suffix = _number(words[number_at])
    rest = words[number_at + 1 :]
    if not suffix and rest and len(rest[0]) <= 2 and rest[0].isalpha() and rest[0] not in STREET_KINDS:
        suffix, rest = rest[0], rest[1:]
    street = tuple(word for word in [*words[:number_at], *rest] if word not in NUMBER_WORDS)
    return Door(street, number, suffix, kind is not None) if street else None


def _without_inner(words: list[str]) -> list[str]:
    """Drop `d 3`, `daire 3`, `kat 2` and what they count."""
    kept: list[str] = []
    skip = False
    for word in words:
        if skip:
            skip = False
            if any(ch.isdigit() for ch in word):
                continue
        if word in INNER_WORDS and kept:
            skip = True
            continue
        kept.append(word)
    return kept


def _number_position(words: list[str], kind: int | None) -> int | None:
    numbers = [i for i, word in enumerate(words) if word.isdecimal() or _ATTACHED.match(word)]
    numbers = [i for i in numbers if len(words[i]) <= 5 and (kind is None or i > kind)]
    if kind is None:
        # Without the street's kind a leading number is a name or a block, not a door.
        numbers = [i for i in numbers if i > 0]
    return numbers[0] if numbers else None


def _number(word: str) -> tuple[int, str]:
    match = _ATTACHED.match(word)
    return (int(match[1]), match[2]) if match else (int(word), "")


def interpret(question: Question) -> Reading | None:
    """Find the doors; on a street without a number (or without that one) say which numbers there are."""
    door = read(question.text)
    if door is None or not (door.kind_given or door.number is not None):
        return None
    collection = narrow(DOOR_NUMBERS, question.principal)
    tests, params = beginnings(door.street)
    street = condition(tests, document(collection, "t"))
    if door.number is None:
        return _hint(question, door, street, params)
    near_sql, near_params = nearness(question.near)
    statement = QUERIES.build("doors", values=page_values(collection), street=street, nearness=near_sql)
    bound = {"number": door.number, "suffix": door.suffix, "limit": question.limit}
    question.cursor.execute(statement, bound | params | near_params)
    rows = question.cursor.fetchall()
    if not rows and door.suffix:
        question.cursor.execute(statement, bound | params | near_params | {"suffix": ""})
        rows = question.cursor.fetchall()
    if not rows:
        return _hint(question, door, street, params) if door.kind_given else None
    certain = CERTAIN + (0.5 if door.kind_given else -1.0)
    return Reading(
        tuple(replace(hit_of(collection, row), likeness=certain - i / 1000) for i, row in enumerate(rows))
    )


def _hint(question: Question, door: Door, street: sql.Composable, params: dict[str, str]) -> Reading | None:
    """Say which numbers the street has, when the words name one rather than a kind of street."""
    if all(word in STREET_KINDS for word in door.street):
        return None
    question.cursor.execute(
        QUERIES.build("streets_meant", street=street), params | {"candidates": CANDIDATES}
    )
    names = [row[0] for row in question.cursor.fetchall()]
    if not names:
        return None
    question.cursor.execute(QUERIES.text("door_range"), {"name": names[0]})
    first, last = question.cursor.fetchone()
    if first is None:
        return None
    told = {"street": names[0], "first": first, "last": last}
    if len(names) == 1:
        return Reading(hint=_("bu sokakta kapı no yazın: %(first)d–%(last)d arası") % told)
    return Reading(hint=_("kapı no yazın; %(street)s: %(first)d–%(last)d arası") % told)
