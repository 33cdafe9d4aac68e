"""The symbol conformance report: features whose code has no sign, signs that are not the standard's, its own gaps."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from html import escape
from typing import Any

from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.access.principals import Principal
from kbs.access.session import ask
from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import StandardSign
from kbs.portrayal.conformance import Departure, departures, drawn_codes, gaps
from kbs.portrayal.legend import classifier


@dataclass(frozen=True)
class Report:
    """One collection's report.

    Attributes:
        property: The property whose codes decide the sign; "" when all features are drawn alike.
        features: How many there are; `drawn` of them by a sign of their own.
        without_sign: (code, number of features) without one, the most frequent first; code "" is no code at all.
        departing: How many features are drawn by a sign that is not the standard's.
    """

    collection: str
    property: str
    standard: str
    features: int
    drawn: int
    without_sign: list[tuple[str, int]]
    departing: int
    departures: list[Departure] = field(default_factory=list)
    gaps: list[StandardSign] = field(default_factory=list)


def report(collection: Collection, principal: Principal) -> Report:
    """Return the report of a collection the principal may read. One GROUP BY over its table."""
    name = classifier(collection)
    counts = _counts(collection, name, principal)
    known = drawn_codes(collection) if name else frozenset(counts)
    differing = departures(collection)
    codes = {departure.code for departure in differing}
    without = sorted(
        ((code, number) for code, number in counts.items() if code not in known),
        key=lambda one: (-one[1], one[0]),
    )
    standard = collection.symbol.standard if collection.symbol else None
    return Report(
        collection=collection.id,
        property=name,
        standard=standard.name if standard else "",
        features=sum(counts.values()),
        drawn=sum(number for code, number in counts.items() if code in known),
        without_sign=without,
        departing=sum(number for code, number in counts.items() if code in codes),
        departures=differing,
        gaps=gaps(collection),
    )


def _counts(collection: Collection, name: str, principal: Principal) -> dict[str, int]:
    """Return how many features have each code of the deciding property."""
    code = (
        sql.SQL("coalesce({}::text, '')").format(sql.Identifier(collection.column(name)))
        if name
        else sql.SQL("''")
    )
    query = sql.SQL("SELECT {code}, count(*) FROM {table} GROUP BY 1").format(
        code=code, table=sql.Identifier(collection.table)
    )
    return {str(value): int(number) for value, number in ask(principal, query, {})}


def as_json(reports: Iterable[Report]) -> str:
    """Return the reports as JSON, with every departure and gap."""
    return json.dumps([asdict(one) for one in reports], ensure_ascii=False, indent=1)


def as_csv(reports: Iterable[Report]) -> str:
    """Return one line per finding: collection, kind, code, number of features, what, standard, drawn, by."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("collection", "finding", "code", "features", "aspect", "standard", "drawn", "by"))
    for one in reports:
        writer.writerows(_lines(one))
    return out.getvalue()


def _lines(one: Report) -> Iterable[tuple[Any, ...]]:
    for code, number in one.without_sign:
        yield one.collection, "no-sign", code, number, "", "", "", ""
    for d in one.departures:
        yield one.collection, "departs", d.code, "", d.aspect, d.standard, d.drawn, d.by
    for gap in one.gaps:
        yield one.collection, "standard-gap", gap.code, "", gap.confidence, "; ".join(gap.left_out), "", ""


def as_html(reports: Iterable[Report]) -> str:
    """Return the reports as one page without scripts or outside files."""
    title = escape(_("Gösterim uygunluğu"))
    parts = [
        f"<!doctype html><html><head><meta charset='utf-8'><title>{title}</title></head><body><h1>{title}</h1>"
    ]
    for one in reports:
        parts.append(f"<h2>{escape(one.collection)}</h2><p>{escape(_summary(one))}</p>")
        rows = [[str(value) for value in line[1:]] for line in _lines(one)]
        if rows:
            head = (
                _("Bulgu"),
                _("Kod"),
                _("Kayıt sayısı"),
                _("Öge"),
                _("Standart"),
                _("Çizilen"),
                _("Birim"),
            )
            parts.append(_table(head, rows))
    return "".join([*parts, "</body></html>\n"])


def _summary(one: Report) -> str:
    return _(
        "%(all)d kayıt, %(drawn)d tanesi kendi gösterimiyle, %(departing)d tanesi standarttan ayrılan gösterimle."
    ) % {"all": one.features, "drawn": one.drawn, "departing": one.departing}


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    def line(cells: Iterable[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    return f"<table>{line(head, 'th')}{''.join(line(row, 'td') for row in rows)}</table>"
