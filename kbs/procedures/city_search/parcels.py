"""Block and parcel numbers: `123/4`, `123 ada 4 parsel`, `çiğli 123 4`, `parsel 7` (rural, without a block)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.access.narrow import narrow
from kbs.catalog.text import fold
from kbs.features.found import Hit, Question
from kbs.features.interpret import CERTAIN, Reading
from kbs.features.search import beginnings, condition, hit_of, nearness, page_values
from kbs.sql import queries_beside
from layers.cadastre.collections import PARCELS

QUERIES = queries_beside(__file__, "city_search.sql")

_PLACE = r"(?P<place>[^\d/]*?)"
_FORMS = (
    # caferağa 123/4, 123/4, 0/15
    re.compile(rf"^{_PLACE}\s*(?P<ada>\d{{1,6}})\s*/\s*(?P<parsel>\d{{1,6}})$"),
    # caferağa mah 123 ada 4 parsel; 123 ada 4
    re.compile(rf"^{_PLACE}\s*(?P<ada>\d{{1,6}})\s*ada\s*(?P<parsel>\d{{1,6}})\s*(?:parsel|no lu parsel)?$"),
    # ada 123 parsel 4
    re.compile(
        rf"^{_PLACE}\s*\bada\s*(?:no)?\s*(?P<ada>\d{{1,6}})\s*parsel\s*(?:no)?\s*(?P<parsel>\d{{1,6}})$"
    ),
    # çiğli 123 4
    re.compile(rf"^{_PLACE}\s*\b(?P<ada>\d{{1,6}})\s+(?P<parsel>\d{{1,6}})$"),
    # without a block: köyiçi parsel 7; 7 parsel
    re.compile(rf"^{_PLACE}\s*\bparsel\s*(?:no)?\s*(?P<parsel>\d{{1,6}})$"),
    re.compile(rf"^{_PLACE}\s*(?P<parsel>\d{{1,6}})\s*(?:no lu )?parsel$"),
)
_INCOMPLETE = re.compile(rf"^{_PLACE}\s*(?:(?P<ada>\d{{1,6}})\s*ada|\bada\s*(?P<ada2>\d{{1,6}}))$")
# Words beside the place that say nothing of it; a street's kind means that a door is meant.
_FILLERS = frozenset({"mah", "mh", "mahalle", "mahallesi", "koy", "koyu", "no"})


@dataclass(frozen=True)
class ParcelNumber:
    """A parcel as written: words of its place (folded), block and parcel number; `ada` empty when not given."""

    place: tuple[str, ...]
    ada: str
    parsel: str

    @property
    def blocks(self) -> list[str]:
        """The block numbers to look under; registers write no block as an empty text or as 0."""
        return [self.ada] if self.ada else ["", "0"]


def read(text: str) -> ParcelNumber | None:
    """Return the parcel number a text is, or None."""
    # The slash tells block from parcel, so it survives the folding.
    folded = " / ".join(fold(part) for part in text.split("/")).strip()
    for form in _FORMS:
        if match := form.match(folded):
            groups = match.groupdict()
            place = tuple(word for word in groups["place"].split() if word not in _FILLERS)
            return ParcelNumber(place, groups.get("ada") or "", groups["parsel"])
    return None


def interpret(question: Question) -> Reading | None:
    """Find the parcels of a number, certain of each; say what is missing when only a block is given."""
    number = read(question.text)
    if number is None:
        return _block_only(question)
    hits = _find(question, number)
    return Reading(tuple(hits)) if hits else None


def _block_only(question: Question) -> Reading | None:
    folded = fold(question.text)
    match = _INCOMPLETE.match(folded)
    if not match:
        return None
    ada = match["ada"] or match["ada2"]
    return Reading(hint=_("parsel numarasını da yazın: %(ada)s/1 gibi") % {"ada": ada})


def _find(question: Question, number: ParcelNumber) -> list[Hit]:
    """Ask with all words of the place, then with fewer from the left: a district's name may stand first."""
    collection = narrow(PARCELS, question.principal)
    near_sql, near_params = nearness(question.near)
    for first in range(max(1, len(number.place))):
        tests, params = beginnings(number.place[first:])
        statement = QUERIES.build(
            "parcels",
            values=page_values(collection),
            place=condition(tests, sql.SQL("(' ' || kbs_fold(coalesce(t.mahalle_adi, '')))")),
            nearness=near_sql,
        )
        bound = {"blocks": number.blocks, "parsel": number.parsel, "limit": question.limit}
        question.cursor.execute(statement, bound | params | near_params)
        if rows := question.cursor.fetchall():
            hits = [hit_of(collection, row) for row in rows]
            return [replace(hit, likeness=CERTAIN - place / 1000) for place, hit in enumerate(hits)]
    return []
