"""The page of all standard symbols (docs/symbols.md): what is drawn, where it was read, what is not confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from django.utils.translation import override

from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import Standard, StandardSign
from kbs.portrayal.conformance import CONFIRMED, departures

START = (
    "<!-- From here on written by `manage.py kbs_symbols --page docs/symbols.md`; do not edit by hand. -->\n"
)


def page(collections: Iterable[Collection], head: str) -> str:
    """Return the page: what stands above `START` in `head`, then a table per standard."""
    above = head.split(START)[0]
    sections = [
        "".join(_section(collection, collection.symbol.standard))
        for collection in collections
        if collection.symbol and collection.symbol.standard
    ]
    return above + START + "".join(sections)


def _section(collection: Collection, standard: Standard) -> Iterator[str]:
    prop = collection.by_name[standard.property]
    confidence = Counter(sign.confidence for sign in standard.signs)
    yield f"\n## {collection.id}\n\n{standard.name}: {len(standard.signs)} symbols ("
    yield ", ".join(f"{number} {word}" for word, number in sorted(confidence.items()))
    unfilled = sum(not sign.fill for sign in standard.signs)
    yield f"), {unfilled} without a fill. Drawn otherwise than the standard: {len(departures(collection))}.\n\n"
    yield "| code | symbol | fill | hatch | edge or line | letters | frame, pictogram | source | sure | unknown or left out |\n"
    yield "|---|---|---|---|---|---|---|---|---|---|\n"
    with override("en"):
        for sign in standard.signs:
            label = prop.codelist.label(sign.code) if prop.codelist else sign.code
            yield _row(sign, label)


def _row(sign: StandardSign, label: str) -> str:
    sure = "" if sign.confidence == CONFIRMED else sign.confidence
    formulas = [f"`{text}`" if text else "" for text in (sign.code, sign.fill, sign.hatch, sign.run)]
    cells = [
        formulas[0], label, *formulas[1:], sign.letters, f"`{sign.sign}`" if sign.sign else "", sign.source, sure,
        "; ".join(sign.left_out),
    ]  # fmt: skip
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |\n"
