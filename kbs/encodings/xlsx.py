"""An empty workbook to be filled in by people and imported as it is: data sheet, field list, code lists, CRS.

The data sheet bears the collection's id and has exact column names, so that an import needs no mapping; what people
must know stands in comments, choices and the sheets beside it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.gis.db import models
from django.utils.translation import gettext as _
from django.utils.translation import override

from kbs.catalog.codelists import CodeList
from kbs.catalog.declaration import Collection, Property
from kbs.catalog.named import FileProperty
from kbs.catalog.schema import json_type, property_schema
from kbs.geo.crs import Crs

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CRS_SHEET = "crs"
# Rows that choices are offered in.
_ROWS = 10_000
_NAME_LENGTH = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_REQUIRED_COLOR, _HEAD_COLOR = "FFFCE8B2", "FFE6ECEF"
# What a text cell must not be turned into: 007 is not 7.
_TEXT, _FORMATS = "@", {"date": "yyyy-mm-dd", "date-time": "yyyy-mm-dd hh:mm:ss"}


def template(collection: Collection, crs: Crs) -> bytes:
    """Return the workbook.

    Args:
        collection: From `kbs.catalog.named.to_be_filled`.
        crs: What the coordinates are to be written in.
    """
    # Half a second of every process's start: only who makes a workbook pays for it.
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    lists = _sheet_names(collection)
    _data_sheet(book.create_sheet(collection.id[:_NAME_LENGTH]), collection, lists)
    _table(book.create_sheet(_("alanlar")), _field_rows(collection))
    for codes in _codelists(collection):
        _table(book.create_sheet(lists[codes.id]), _code_rows(codes))
    if collection.geometry is not None:
        _table(book.create_sheet(CRS_SHEET), _crs_rows(collection, crs))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def place_columns(collection: Collection) -> list[str]:
    """Return the columns of the geometry: two numbers for points, WKT for all else."""
    if collection.geometry is None:
        return []
    kind = collection.model_field(collection.geometry.field).geom_type  # type: ignore[attr-defined]
    return ["easting", "northing"] if kind == "POINT" else ["WKT"]


def field_rows(collection: Collection) -> list[list[str]]:
    """Return what the fields are, a row each, with its head."""
    return list(_field_rows(collection))


def code_rows(codes: CodeList) -> list[list[str]]:
    """Return a code list as rows with its head."""
    return list(_code_rows(codes))


def _data_sheet(sheet: Any, collection: Collection, lists: dict[str, str]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    columns = [*collection.by_name, *place_columns(collection)]
    for number, name in enumerate(columns, start=1):
        cell, letter = sheet.cell(1, number, name), get_column_letter(number)
        required = name in collection.required or name in place_columns(collection)
        cell.font = Font(bold=required)
        cell.fill = PatternFill("solid", fgColor=_REQUIRED_COLOR if required else _HEAD_COLOR)
        sheet.column_dimensions[letter].width = max(14, len(name) + 2)
        if name not in collection.by_name:
            continue
        prop = collection.by_name[name]
        cell.comment = Comment(_told(collection, prop), "KBS", width=320, height=120)
        form = json_type(collection.model_field(prop.field_name))
        if form.get("type") == "string":
            sheet.column_dimensions[letter].number_format = _FORMATS.get(form.get("format", ""), _TEXT)
        if prop.codelist is not None:
            _offer(sheet, letter, prop.codelist, lists[prop.codelist.id])
    sheet.freeze_panes = "A2"


def _offer(sheet: Any, letter: str, codes: CodeList, list_sheet: str) -> None:
    """Offer the codes; an open list warns only."""
    from openpyxl.worksheet.datavalidation import DataValidation

    last = len(codes.codes) + 1
    choice = DataValidation(type="list", formula1=f"'{list_sheet}'!$A$2:$A${last}", allow_blank=True)
    choice.errorStyle = "warning" if codes.open else "stop"
    sheet.add_data_validation(choice)
    choice.add(f"{letter}2:{letter}{_ROWS}")


def _told(collection: Collection, prop: Property) -> str:
    lines = [str(collection.label(prop))]
    if prop.name in collection.required:
        lines.append(_("Zorunlu"))
    if isinstance(collection.model_field(prop.field_name), models.ForeignKey):
        lines.append(_("Bağlandığı kaydın numarası"))
    if prop.unit:
        lines.append(f"{_('Birim')}: {prop.unit}")
    return "\n".join(lines)


def _field_rows(collection: Collection) -> Iterator[list[str]]:
    yield [_("alan adı"), "Türkçe", "English", _("tür"), _("zorunlu"), _("birim"), _("değerler"), "TUCBS"]
    for prop in collection.properties:
        schema = property_schema(collection, prop)
        limits = [str(schema.get(key, "")) for key in ("minimum", "maximum")]
        values = prop.codelist.id if prop.codelist else " … ".join(limits) if any(limits) else ""
        kind = " · ".join(str(schema[key]) for key in ("type", "format") if key in schema)
        attribute = prop.attribute if isinstance(prop, FileProperty) else None
        yield [
            prop.name,
            *_both(collection.label(prop)),
            kind,
            _("evet") if prop.name in collection.required else "",
            prop.unit,
            values or str(schema.get("pattern", "")),
            attribute.name if attribute else "",
        ]


def _code_rows(codes: CodeList) -> Iterator[list[str]]:
    yield [_("değer kodu"), "Türkçe", "English", _("üst kod"), _("ulusal değer"), _("kaynak"), _("güven")]
    for code in codes:
        yield [
            code.code,
            code.label_tr,
            code.label_en,
            code.parent,
            code.external,
            code.source,
            code.confidence,
        ]


def _crs_rows(collection: Collection, crs: Crs) -> Iterator[list[str]]:
    """The first cell is what the import reads."""
    yield [str(crs), crs.name]
    columns = place_columns(collection)
    if len(columns) == 2:
        yield [columns[0], _("sağa (doğu) değer")]
        yield [columns[1], _("yukarı (kuzey) değer")]
    else:
        yield [columns[0], _("WKT; her noktada önce doğu, sonra kuzey. Örnek: POLYGON ((…))")]
    yield ["", _("Başka bir sistem kullanıyorsanız ilk hücreye onun EPSG kodunu yazın.")]


def _table(sheet: Any, rows: Iterable[list[str]]) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    widths: dict[int, int] = {}
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column, text)
            cell.number_format = _TEXT
            # A code such as =1 stays a text.
            cell.data_type = "s"
            cell.font = Font(bold=number == 1)
            widths[column] = min(60, max(widths.get(column, 8), len(text) + 2))
    for column, width in widths.items():
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"


def _codelists(collection: Collection) -> list[CodeList]:
    found = {prop.codelist.id: prop.codelist for prop in collection.properties if prop.codelist}
    return list(found.values())


def _sheet_names(collection: Collection) -> dict[str, str]:
    """A sheet's name has at most 31 signs and is unique."""
    names: dict[str, str] = {}
    for number, codes in enumerate(_codelists(collection), start=1):
        plain = _FORBIDDEN.sub("-", f"{_('liste')} {codes.id}")
        names[codes.id] = plain if len(plain) <= _NAME_LENGTH else f"{plain[: _NAME_LENGTH - 3]}~{number}"
    return names


def _both(label: Any) -> list[str]:
    texts = []
    for language in ("tr", "en"):
        with override(language):
            texts.append(str(label))
    return texts
