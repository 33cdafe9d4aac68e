"""Papers of the register of acts: a unit's extract, and the report on a person; as PDF, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.utils import formats, timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kbs.access.audit.kinds import KINDS
from kbs.access.audit.record import look
from kbs.access.models import Unit, User
from kbs.access.principals import Principal
from kbs.documents.paper import Paper, Table
from kbs.encodings.csvfile import cell
from kbs.features.person import Report

_PAGE = 5000
# A PDF is for reading; whoever needs more takes the CSV.
MOST_ON_PAPER = 5000


def entries(principal: Principal, wanted: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the entries of an extract, newest first, page by page; every page is recorded as a look."""
    before = 2**62
    while True:
        page = look(principal, wanted, before=before, most=_PAGE)
        yield from page
        if len(page) < _PAGE:
            return
        before = page[-1]["id"]


def columns() -> list[str]:
    """Return the titles of an extract's columns."""
    return [
        _("Zaman"), _("Tür"), _("Sonuç"), _("Kim"), _("Kimin adına"), _("Birim"), _("Adres"), _("Amaç"),
        _("Koleksiyon"), _("Sayı"), _("Kayıtlar"), _("Değişiklik takımı"), _("İstek"), _("Ayrıntı"), _("Halka"),
    ]  # fmt: skip


class Names:
    """Names of people and units, looked up once."""

    def __init__(self) -> None:
        self._people = dict(User.objects.values_list("pk", "username"))
        self._units = dict(Unit.objects.values_list("pk", "name"))

    def person(self, number: int | None) -> str:
        """Return the account of a number; one that is gone is its number."""
        return "" if number is None else self._people.get(number, f"#{number}")

    def unit(self, number: int | None) -> str:
        """Return the name of a unit; one that is gone is its number."""
        return "" if number is None else self._units.get(number, f"#{number}")


def row(entry: dict[str, Any], names: Names) -> list[str]:
    """Return an entry as cells in the order of `columns`."""
    who = entry["who"]
    kind = KINDS.get(entry["kind"])
    return [
        timezone.localtime(entry["at"]).isoformat(sep=" ", timespec="seconds"),
        str(kind.title) if kind else entry["kind"],
        outcome(entry["outcome"]),
        _("silindi")
        if who is None
        else who.get("name") or names.person(who.get("user_id")) or entry["database_user"],
        "" if who is None else names.person(who.get("in_name_of")),
        names.unit(entry["unit"]),
        (who or {}).get("address") or entry["network"],
        entry["purpose"],
        entry["collection"],
        "" if entry["count"] is None else str(entry["count"]),
        " ".join(map(str, entry["feature_ids"])),
        "" if entry["change_set"] is None else str(entry["change_set"]),
        entry["request_id"],
        json.dumps(entry["detail"], ensure_ascii=False) if entry["detail"] else "",
        "" if entry["number"] is None else str(entry["number"]),
    ]


def outcome(text: str) -> str:
    """Return an outcome as people read it."""
    return {"done": _("yapıldı"), "refused": _("reddedildi"), "failed": _("başarısız")}.get(text, text)


def as_csv(titles: list[str], rows: Iterable[list[str]]) -> bytes:
    """Return a table as CSV with semicolons and a byte order mark, safe against formulas."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows([cell(one) for one in line] for line in rows)
    return text.getvalue().encode("utf-8-sig")


def extract_paper(found: list[dict[str, Any]], facts: list[tuple[str, str]]) -> Paper:
    """Return an extract as a paper; the columns that paper has room for."""
    names = Names()
    kept = (0, 1, 2, 3, 4, 6, 7, 8, 9, 14)
    titles = columns()
    rows = [row(entry, names) for entry in found[:MOST_ON_PAPER]]
    told = [*facts, (_("Sayı"), str(len(found)))]
    if len(found) > MOST_ON_PAPER:
        told.append((_("Kâğıtta"), str(MOST_ON_PAPER)))
    table = Table(_("İz kayıtları"), [titles[i] for i in kept], [[line[i] for i in kept] for line in rows])
    return _paper(_("İz kaydı dökümü"), told, [table], landscape=True)


def person_paper(report: Report) -> Paper:
    """Return the report on a person as a paper."""
    names = Names()
    tables = [Table(title, titles, rows) for title, titles, rows in person_tables(report, names)]
    return _paper(_("İlgili kişi raporu"), [(_("Kişi"), report.person)], tables, landscape=True)


def person_tables(report: Report, names: Names) -> list[tuple[str, list[str], list[list[str]]]]:
    """Return the parts of the report: title, column titles and rows."""
    held = [
        [
            str(state.collection.title),
            str(state.id),
            "; ".join(
                f"{state.collection.label(state.collection.by_name[n])}: {v}"
                for n, v in state.values.items()
                if v
            ),
            _day(state.since),
            _day(state.until),
        ]
        for state in report.held
    ]
    kept = (0, 1, 3, 4, 5, 7, 8, 9)
    titles = columns()

    def shown(some: list[dict[str, Any]]) -> list[list[str]]:
        return [[line[i] for i in kept] for line in (row(entry, names) for entry in some)]

    acts = [
        [str(KINDS[kind].title) if kind in KINDS else kind, str(n)] for kind, n in sorted(report.acts.items())
    ]
    reading = [titles[i] for i in kept]
    return [
        (
            _("Kayıtlarda tutulan"),
            [_("Koleksiyon"), _("Kayıt"), _("Kişisel değerler"), _("Başlangıç"), _("Bitiş")],
            held,
        ),
        (_("Bu kayıtların okunması"), reading, shown(report.reads)),
        (_("Bu kayıtlara değmiş olabilecek okumalar"), reading, shown(report.perhaps)),
        (_("Hesap"), [_("Alan"), _("Değer")], [[name, text] for name, text in report.account.items()]),
        (_("Kişinin kendi işlemleri"), [_("Tür"), _("Sayı")], acts),
    ]


def person_json(report: Report) -> str:
    """Return the report for programs."""
    names = Names()

    def told(entry: dict[str, Any]) -> dict[str, Any]:
        who = entry["who"]
        return {
            "at": entry["at"].isoformat(),
            "kind": entry["kind"],
            "collection": entry["collection"],
            "by": None if who is None else who.get("name") or names.person(who.get("user_id")),
            "unit": names.unit(entry["unit"]) or None,
            "purpose": entry["purpose"] or None,
            "count": entry["count"],
        }

    body = {
        "person": report.person,
        "held": [
            {
                "collection": state.collection.id,
                "id": state.id,
                "values": state.values,
                "since": state.since.isoformat() if state.since else None,
                "until": state.until.isoformat() if state.until else None,
            }
            for state in report.held
        ],
        "reads": [told(entry) for entry in report.reads],
        "perhaps": [told(entry) for entry in report.perhaps],
        "account": report.account,
        "acts": report.acts,
    }
    return json.dumps(body, ensure_ascii=False, indent=2)


def _day(moment: Any) -> str:
    return formats.date_format(timezone.localtime(moment), "SHORT_DATE_FORMAT") if moment else ""


def _paper(title: str, facts: list[tuple[str, str]], tables: list[Table], *, landscape: bool) -> Paper:
    return Paper(
        title,
        settings.KBS_MUNICIPALITY,
        formats.date_format(timezone.localtime(), "SHORT_DATETIME_FORMAT"),
        (get_language() or "tr")[:2],
        facts,
        tables,
        _("Kayıt yok."),
        landscape=landscape,
    )
