"""Numbers of the national registers (UAVT, MAKS, TAKBİS) and building codes, typed or pasted alone."""

from __future__ import annotations

from dataclasses import replace

from psycopg2 import sql

from kbs.access.narrow import narrow
from kbs.catalog.declaration import Collection
from kbs.features.found import Hit, Question
from kbs.features.interpret import CERTAIN, Reading
from kbs.features.search import hit_of, page_values
from kbs.sql import queries_beside
from layers.addresses.collections import DOOR_NUMBERS
from layers.boundaries.collections import NEIGHBOURHOODS
from layers.cadastre.collections import PARCELS
from layers.roads.collections import STREETS

QUERIES = queries_beside(__file__, "city_search.sql")
# Collection and its indexed register numbers; all are whole numbers of up to 15 digits.
REGISTERS: tuple[tuple[Collection, tuple[str, ...]], ...] = (
    (DOOR_NUMBERS, ("numarataj_kod", "numarataj_kimlikno")),
    (PARCELS, ("zemin_no",)),
    (STREETS, ("csbm_kodu",)),
    (NEIGHBOURHOODS, ("mahalle_kodu", "tapu_mahalle_id")),
)
SHORTEST, LONGEST = 4, 15


def interpret(question: Question) -> Reading | None:
    """Find what carries the number; None for anything but one long number."""
    text = question.text.strip()
    if not (text.isascii() and text.isdecimal() and SHORTEST <= len(text) <= LONGEST):
        return None
    hits = [hit for collection, names in REGISTERS for hit in _find(question, collection, names, int(text))]
    return Reading(tuple(hits)) if hits else None


def _find(question: Question, declared: Collection, names: tuple[str, ...], number: int) -> list[Hit]:
    collection = narrow(declared, question.principal)
    shown = [collection.by_name[name] for name in names if name in collection.by_name]
    if not shown or collection.search is None:
        return []
    tests = [
        sql.SQL("{} = %(number)s").format(sql.Identifier("t", collection.column(prop.field_name)))
        for prop in shown
    ]
    statement = QUERIES.build(
        "registered",
        table=sql.Identifier(collection.table),
        label=sql.Identifier("t", collection.column(collection.search.label)),
        values=page_values(collection),
        geometry=sql.Identifier("t", collection.geometry_column),
        condition=sql.SQL(" OR ").join(tests),
    )
    question.cursor.execute(statement, {"number": number, "limit": question.limit})
    rows = question.cursor.fetchall()
    return [replace(hit_of(collection, row), detail=str(number), likeness=CERTAIN) for row in rows]
