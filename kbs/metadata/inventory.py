"""The register of layers as the ministry's inventory of services asks for it, one row per collection.

The columns are those of the ministry's form (data sheet, metadata sheet, service sheet in one table). What the
system cannot know stays empty, to be filled in by the department: nothing is guessed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from typing import Any

import pyproj
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from openpyxl import Workbook
from openpyxl.styles import Font

from kbs.geo.crs import epsg
from kbs.metadata import codes
from kbs.metadata.iso.document import STANDARD
from kbs.metadata.record import Record
from kbs.metadata.validate import validate

Cell = str | int | float | None
_PLATFORM = "KBS"
# A cell that begins so is a formula to spreadsheet programs.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _yes(answer: bool) -> str:
    return _("Evet") if answer else _("Hayır")


def _data_kind(record: Record) -> str:
    if record.collection.coverage is not None:
        return _("Raster")
    return _("Vektör") if record.geometry_type else _("Tablo")


def _geometry(record: Record) -> str:
    labels = {"point": _("nokta"), "line": _("çizgi"), "polygon": _("alan")}
    return labels.get(record.geometry_type, "")


def _projection(record: Record) -> str:
    if not record.geometry_type:
        return ""
    system = epsg(settings.KBS_STORAGE_SRID)
    return f"{system.name} ({system})"


def _datum(record: Record) -> str:
    if not record.geometry_type:
        return ""
    datum = pyproj.CRS.from_epsg(settings.KBS_STORAGE_SRID).datum
    return datum.name if datum else ""


def _level(record: Record) -> Cell:
    if record.scale:
        return f"1/{record.scale}"
    return f"{record.resolution_m:g} m" if record.resolution_m else None


def _quality(record: Record) -> str:
    told = [f"{m.name}: {m.value:g}{m.unit}" for m in record.quality if m.value is not None]
    return "; ".join(told)


def _conformity(record: Record) -> str:
    verdicts = [m.passed for m in record.quality if m.passed is not None]
    if not verdicts:
        return ""
    return _("uygun") if all(verdicts) else _("uygun değil")


_COLUMNS: tuple[tuple[Any, Callable[[Record], Cell]], ...] = (
    (gettext_lazy("Katman adı"), lambda r: str(r.title)),
    (gettext_lazy("Durum"), lambda r: _("Veri var") if r.count else _("Veri yok")),
    (gettext_lazy("TUCBS teması"), lambda r: str(r.tucbs.label) if r.tucbs else _("Tema dışı")),
    (gettext_lazy("INSPIRE teması"), lambda r: str(r.inspire.label) if r.inspire else _("Tema dışı")),
    (gettext_lazy("TUCBS uygunluğu"), _conformity),
    (gettext_lazy("INSPIRE uygunluğu"), lambda r: None),
    (gettext_lazy("Veri türü"), _data_kind),
    (gettext_lazy("Geometri türü"), _geometry),
    (gettext_lazy("Nesne sayısı"), lambda r: r.count),
    (gettext_lazy("Format"), lambda r: ", ".join(f.name for f in r.formats)),
    (gettext_lazy("Projeksiyon"), _projection),
    (gettext_lazy("Datum"), _datum),
    (gettext_lazy("Ölçek ya da çözünürlük"), _level),
    (gettext_lazy("Güncelleme sıklığı"), lambda r: codes.codelist("update_cadence").label(r.cadence) if r.cadence else None),
    (gettext_lazy("Son güncelleme tarihi"), lambda r: r.revised.isoformat() if r.revised else None),
    (gettext_lazy("Veri kalitesi"), _quality),
    (gettext_lazy("Üst veri var mı"), lambda r: _yes(True)),
    (gettext_lazy("Üst veri eksiksiz mi"), lambda r: _yes(not validate(r))),
    (gettext_lazy("Üst veri standardı"), lambda r: " ".join(STANDARD)),
    (gettext_lazy("Üst veri yayımlandı mı"), lambda r: _yes(True)),
    (gettext_lazy("Üst veri Bakanlıkla paylaşıldı mı"), lambda r: None),
    (gettext_lazy("Servis var mı"), lambda r: _yes(any(link.kind == "service" for link in r.links))),
    (gettext_lazy("OGC uyumu"), lambda r: ", ".join(sorted({li.protocol for li in r.links if li.kind == "service"}))),
    (gettext_lazy("WMS"), lambda r: _yes(any("WMS" in link.protocol for link in r.links))),
    (gettext_lazy("WFS"), lambda r: _yes(any("WFS" in link.protocol for link in r.links))),
    (gettext_lazy("Yayım platformu"), lambda r: _PLATFORM),
    (gettext_lazy("Servis yoksa nedeni"), lambda r: None),
    (gettext_lazy("Sorumlu birim"), lambda r: r.unit or None),
    (gettext_lazy("Katman kodu"), lambda r: r.subject),
    (gettext_lazy("Adres"), lambda r: next((link.href for link in r.links if link.kind == "service"), None)),
)  # fmt: skip


def rows(records: Iterable[Record]) -> list[list[Cell]]:
    """Return the table in the active language, its head first; only collections have rows."""
    head: list[Cell] = [str(title) for title, _value in _COLUMNS]
    return [
        head,
        *([value(record) for _title, value in _COLUMNS] for record in records if record.source is None),
    ]


def as_csv(records: Iterable[Record]) -> bytes:
    """Return the table as CSV with semicolons and a byte order mark, which spreadsheet programs open as it is."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(
        [map(_plain, row) for row in rows(records)]
    )
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(records: Iterable[Record]) -> bytes:
    """Return the table as a workbook."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "KBS"
    for row in rows(records):
        sheet.append([_plain(cell) for cell in row])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "B2"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _plain(cell: Cell) -> Cell:
    """A text that a spreadsheet program would take for a formula stays a text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
