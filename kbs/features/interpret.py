"""Interpreters: readers of questions that are more than words.

The engine brings coordinates and layer names; procedures register what only the city knows (block and
parcel numbers, doors). An interpreter answers only when it understands; it never raises for odd input.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kbs.access.narrow import visible
from kbs.catalog.text import fold
from kbs.features.coordinates import read_positions
from kbs.features.found import Hit, Question

# Above every likeness that words can reach (word_similarity + 2 + nearness).
CERTAIN = 4.0


@dataclass(frozen=True)
class Reading:
    """What an interpreter understood: hits, what is still missing, and whether words need no search any more."""

    hits: tuple[Hit, ...] = ()
    hint: str = ""
    complete: bool = False


Interpreter = Callable[[Question], Reading | None]
_interpreters: list[Interpreter] = []


def register(interpreter: Interpreter) -> Interpreter:
    """Add an interpreter (at start-up, from `AppConfig.ready`); each once. Usable as a decorator."""
    if interpreter not in _interpreters:
        _interpreters.append(interpreter)
    return interpreter


def interpret(question: Question) -> Reading:
    """Ask every interpreter; join what they understood. The first complete reading ends the asking."""
    hits: tuple[Hit, ...] = ()
    hint = ""
    for interpreter in _interpreters:
        reading = interpreter(question)
        if reading is None:
            continue
        if reading.complete:
            return reading
        hits, hint = hits + reading.hits, hint or reading.hint
    return Reading(hits, hint)


@register
def coordinates(question: Question) -> Reading | None:
    """Read a position in degrees, or a pair of metres in a system whose reading lies in the municipality."""
    positions = read_positions(question.text)
    if not positions:
        return None
    hits = tuple(
        Hit(
            group="koordinat",
            collection=None,
            id=None,
            label=f"{position.lat:.6f}, {position.lon:.6f}",
            detail=position.described if position.inside else _("belediye sınırlarının dışında"),
            likeness=CERTAIN,
            position=(position.lon, position.lat),
        )
        for position in positions
    )
    return Reading(hits, complete=True)


@register
def layers(question: Question) -> Reading | None:
    """Find collections by their titles: every word begins a word of the title."""
    hits = []
    for collection in visible(question.principal):
        title = fold(str(collection.title)).split()
        if collection.map and all(any(part.startswith(word) for part in title) for word in question.words):
            hits.append(
                Hit(
                    group="katman",
                    collection=collection,
                    id=None,
                    label=str(collection.title),
                    detail=str(collection.description),
                    likeness=0.9,
                )
            )
    return Reading(tuple(hits[: question.limit])) if hits else None
