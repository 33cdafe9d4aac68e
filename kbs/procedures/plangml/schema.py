"""The application schema of PlanGML 1.0 (UİP) as data: classes, elements and value lists.

Rebuilt from a reading of the schema (`data/standards/plangml`): what was not read is marked there, and is never
enforced. A value list is closed only when every row of it is CONFIRMED, an element demanded only when it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from layers.standards import CONFIRMED, table

NAMESPACE = "www.csb.gov.tr"
GML = "http://www.opengis.net/gml"
PREFIX = "plan"
FAMILY = "plangml"
ROOT, MEMBER, GEOMETRY = "FeatureCollection", "featureMember", "GeometryProperty"
# The kind of each number, beside it (DegerTip).
KINDS = {"EmsalKaks": "EmsalKaksTip", "Taks": "TaksTip", "YapiYuksekligi": "YapiYuksekligiTip"}
# Names of the 1/5000 schema that the 1/1000 schema does not have: told apart from slips of the pen.
ONLY_NIP = frozenset(["MevcutKonut", "GelismeKonut", "RiskliAlanSiniri", "RezervYapiAlanSiniri"])


@dataclass(frozen=True)
class Element:
    """An element of a class.

    Attributes:
        type: `xs:string`, `xs:double`, `xs:int`, `SembolPoz` or the name of a value list.
        mandatory: Written always; demanded of a file only when `enforced`.
        enforced: The row was read in the schema itself.
        fallback: What is written where our data say nothing; empty for a text, and where there is nothing to write.
    """

    name: str
    type: str
    mandatory: bool
    enforced: bool
    fallback: str

    @property
    def is_number(self) -> bool:
        """Whether the value is a number."""
        return self.type in ("xs:double", "xs:int")


@dataclass(frozen=True)
class FeatureClass:
    """A class with all its elements in the order of writing, the inherited ones first.

    Attributes:
        geometry: GML 2 geometry of `GeometryProperty`, empty where there is none.
        own: The elements that the class itself adds.
    """

    name: str
    base: str
    abstract: bool
    geometry: str
    title: str
    title_en: str
    confidence: str
    own: tuple[Element, ...]

    @property
    def inherits_geometry(self) -> bool:
        """Whether the geometry stands in the abstract type."""
        return bool(self.base) and bool(abstract(self.base).geometry)

    @property
    def elements(self) -> tuple[Element, ...]:
        """All elements, the inherited ones first."""
        return (*(abstract(self.base).elements if self.base else ()), *self.own)

    @property
    def by_name(self) -> dict[str, Element]:
        """The elements by name."""
        return {element.name: element for element in self.elements}

    @property
    def order(self) -> tuple[str, ...]:
        """Names in the order of writing, with the geometry's place."""
        inherited = abstract(self.base).order if self.base else ()
        names = [element.name for element in self.own]
        if self.geometry and not self.inherits_geometry:
            names.append(GEOMETRY)
        # The abstract building types are known in their own order; everything else was met in that of the alphabet.
        return (*inherited, *(sorted(names) if self.geometry or not self.abstract else names))


@dataclass(frozen=True)
class ValueList:
    """The values of a type; an open one may have more than are known."""

    name: str
    values: tuple[str, ...]
    open: bool

    def knows(self, value: str) -> bool:
        """Whether the value stands in the list."""
        return value in self.values


@cache
def _read() -> dict[str, FeatureClass]:
    own: dict[str, list[Element]] = {}
    for row in table(FAMILY, "elements"):
        sure = row["confidence"] == CONFIRMED
        element = Element(row["name"], row["type"], row["min"] == "1", sure, row["fallback"])
        own.setdefault(row["owner"], []).append(element)
    return {
        row["class"]: FeatureClass(
            row["class"],
            row["base"],
            row["abstract"] == "yes",
            row["geometry"],
            row["label_tr"],
            row["label_en"],
            row["confidence"],
            tuple(own.get(row["class"], ())),
        )
        for row in table(FAMILY, "classes")
    }


def abstract(name: str) -> FeatureClass:
    """Return an abstract type. Raises KeyError for a name that is none."""
    return _read()[name]


def abstract_types() -> tuple[FeatureClass, ...]:
    """Return the abstract types, bases first."""
    return tuple(c for c in _read().values() if c.abstract)


def classes() -> tuple[FeatureClass, ...]:
    """Return the feature classes in the order of the table."""
    return tuple(c for c in _read().values() if not c.abstract)


def find(name: str) -> FeatureClass | None:
    """Return a feature class, or None for a name that is none."""
    found = _read().get(name)
    return None if found is None or found.abstract else found


@cache
def lists() -> dict[str, ValueList]:
    """Return the value lists by name; one that an element names and no row fills is open and empty."""
    rows: dict[str, list[tuple[str, bool]]] = {}
    for row in table(FAMILY, "values"):
        rows.setdefault(row["list"], []).append((row["value"], row["confidence"] == CONFIRMED))
    found = {
        name: ValueList(
            name, tuple(value for value, _sure in values), not all(sure for _value, sure in values)
        )
        for name, values in rows.items()
    }
    for element in (e for c in _read().values() for e in c.own):
        if not element.type.startswith("xs:") and element.type != "SembolPoz":
            found.setdefault(element.type, ValueList(element.type, (), True))
    return found


@cache
def by_name(name: str) -> dict[str, Element]:
    """Return the elements of a class by name; empty for a name that is no class."""
    found = find(name)
    return found.by_name if found else {}
