"""Write features as PlanGML: the elements of their class in the schema's order, geometry as PostGIS gives it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import IO
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _

from kbs.procedures.plangml import conform, schema
from kbs.procedures.plangml.geometry import BadGeometry, parse_coordinates
from kbs.procedures.plangml.schema import Element, FeatureClass

# Characters that XML 1.0 does not have (2.2).
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MOST_TOLD = 12


@dataclass
class ExportReport:
    """What an export wrote, and what it had to say in our stead or leave out.

    Attributes:
        classes: Features by class.
        filled: (class.element = value) written because the schema demands it and our data do not have it.
        left_out: Features that could not be written, by reason.
        beyond: Elements that came with a file and that the rebuilt schema does not know.
        without_place: Values that PlanGML has no element for, by field.
    """

    pin: str = ""
    srid: int = 0
    classes: Counter[str] = field(default_factory=Counter)
    filled: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    beyond: Counter[str] = field(default_factory=Counter)
    without_place: Counter[str] = field(default_factory=Counter)

    @property
    def features(self) -> int:
        """How many features were written."""
        return self.classes.total()

    def lines(self) -> list[str]:
        """The report for people."""
        lines = [
            _("%(pin)s: %(features)d nesne, EPSG:%(srid)d")
            % {"pin": self.pin, "features": self.features, "srid": self.srid}
        ]
        for text, counts in (
            (_("sınıflar"), self.classes),
            (_("veride olmayan, şema istediği için yazılan"), self.filled),
            (_("yazılamayan"), self.left_out),
            (_("şemada okunmamış ögeler"), self.beyond),
            (_("PlanGML'de yeri olmayan değerler"), self.without_place),
        ):
            shown = [f"{name} ({count})" for name, count in counts.most_common(_MOST_TOLD)]
            more = [f"+{len(counts) - _MOST_TOLD}"] if len(counts) > _MOST_TOLD else []
            if counts:
                lines.append(f"  {text}: {', '.join(shown + more)}")
        return lines


class CannotWrite(ValueError):
    """The schema demands what is not known and may not be made up; the text is for people."""


@cache
def _order(name: str) -> tuple[str, ...]:
    found = schema.find(name)
    return found.order if found else ()


class Writer:
    """Writes a collection to a file, feature by feature."""

    def __init__(self, file: IO[bytes], report: ExportReport) -> None:
        self._file, self._report = file, report

    def open(self, box: tuple[float, float, float, float]) -> None:
        """Write the beginning; `box` is west, south, east, north in the CRS of the report."""
        west, south, east, north = (f"{value:.3f}" for value in box)
        self._line('<?xml version="1.0" encoding="UTF-8"?>')
        self._line(f'<plan:FeatureCollection xmlns:plan="{schema.NAMESPACE}" xmlns:gml="{schema.GML}">')
        self._line(
            f'<gml:boundedBy><gml:Box srsName="EPSG:{self._report.srid}"><gml:coordinates>'
            f"{west},{south} {east},{north}</gml:coordinates></gml:Box></gml:boundedBy>"
        )

    def close(self) -> None:
        """Write the end."""
        self._line("</plan:FeatureCollection>")

    def feature(self, found: FeatureClass, fid: str, values: dict[str, str], shape: str) -> None:
        """Write one feature.

        Args:
            fid: Its `fid`, an XML name; empty for none.
            values: Texts by element name; what is mandatory and absent is filled in and reported.
            shape: The geometry as GML 2, empty for none.

        Raises:
            CannotWrite: Something mandatory is not known; nothing was written.
        """
        values = completed(found, values, self._report)
        named = f' fid="{escape(fid)}"' if fid else ""
        lines = [f"<plan:featureMember><plan:{found.name}{named}>"]
        lines += [_element(n, values[n]) for n in ("gml:description", "gml:name") if values.get(n)]
        for name in _order(found.name):
            if name == schema.GEOMETRY:
                lines += [f"<plan:{name}>{shape}</plan:{name}>"] if shape else []
            elif name in values:
                lines.append(_element(f"plan:{name}", values[name]))
        for name in values.keys() - set(_order(found.name)):
            if not name.startswith("gml:"):
                lines.append(_element(f"plan:{name}", values[name]))
                self._report.beyond[f"{found.name}.{name}"] += 1
        if shape and not found.geometry:
            lines.append(f"<plan:{schema.GEOMETRY}>{shape}</plan:{schema.GEOMETRY}>")
        self._line("".join([*lines, f"</plan:{found.name}></plan:featureMember>"]))
        self._report.classes[found.name] += 1

    def _line(self, text: str) -> None:
        self._file.write(text.encode() + b"\n")


def completed(found: FeatureClass, values: dict[str, str], report: ExportReport) -> dict[str, str]:
    """Return the values with what the schema demands: 0 for a number with its kind, and the tables' fallbacks.

    Raises:
        CannotWrite: A closed list has no value that says nothing.
    """
    values, filled = dict(values), []
    for number, kind in schema.KINDS.items():
        if number in found.by_name and number not in values and values.get(kind) in (None, "", "Deger"):
            values[kind] = found.by_name[kind].fallback
        elif values.get(number) and not values.get(kind):
            values[kind] = "Deger"
    for element in found.elements:
        if element.mandatory and element.enforced and not _says(element, values.get(element.name)):
            if not element.fallback and _is_closed(element):
                reason = _("%(name)s.%(element)s bilinmiyor")
                raise CannotWrite(reason % {"name": found.name, "element": element.name})
            if not values.get(element.name):
                values[element.name] = element.fallback
                filled.append(f"{found.name}.{element.name} = {element.fallback or '-'}")
    report.filled.update(filled)
    return values


def _says(element: Element, text: str | None) -> bool:
    if element.is_number:
        return text is not None and conform.number(text) is not None
    return bool(text) if _is_closed(element) else text is not None


def _is_closed(element: Element) -> bool:
    values = schema.lists().get(element.type)
    return values is not None and not values.open


def _element(name: str, text: str) -> str:
    body = escape(_ILLEGAL.sub("", text))
    if name == "plan:SembolPoz" and _is_position(text):
        body = f"<gml:Point><gml:coordinates>{body}</gml:coordinates></gml:Point>"
    return f"<{name}>{body}</{name}>"


def _is_position(text: str) -> bool:
    try:
        return len(parse_coordinates(text)) == 1
    except BadGeometry:
        return False
