"""A catalogue record as a value: everything that ISO 19115, Dublin Core, DCAT and OGC API Records say of data.

Texts stand in both languages, moments in UTC, boxes in CRS84 (east, north). Each encoding takes what it knows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from django.utils.translation import get_language, override

from kbs.catalog.declaration import Collection, Source
from kbs.geo.envelope import Envelope

Language = Literal["tr", "en"]


class Words(NamedTuple):
    """A text in Turkish and English; `str()` gives the one of the active language."""

    tr: str = ""
    en: str = ""

    def __str__(self) -> str:
        return self.pick("en" if (get_language() or "tr").startswith("en") else "tr")

    def __bool__(self) -> bool:
        return bool(self.tr or self.en)

    def pick(self, language: Language) -> str:
        """Return the text in a language, or in the other one when it is missing there."""
        return (self.en or self.tr) if language == "en" else (self.tr or self.en)

    def over(self, other: Words) -> Words:
        """Return these words, with the other's where these are missing."""
        return Words(self.tr or other.tr, self.en or other.en)


NOTHING = Words()


# Labels already read in both languages, each with itself so that its id stays its own. Labels are constants of
# modules; the registry and the rooms have some hundreds.
_spoken: dict[int, tuple[Any, Words]] = {}


def words(label: Any) -> Words:
    """Return a translatable label (a constant of a module) in both languages; a plain text is the same in both."""
    if isinstance(label, str):
        return Words(label, label)
    known = _spoken.get(id(label))
    if known is None or known[0] is not label:
        with override("tr"):
            turkish = str(label)
        with override("en"):
            known = (label, Words(turkish, str(label)))
        _spoken[id(label)] = known
    return known[1]


class Link(NamedTuple):
    """Where the data, or a page about them, are had.

    `kind` is `page`, `service` or `file`; `protocol` the name catalogues use; `href` absolute.
    """

    kind: Literal["page", "service", "file"]
    href: str
    protocol: str
    media_type: str
    title: Words


class Format(NamedTuple):
    """A format the data are handed out in."""

    name: str
    version: str
    media_type: str


@dataclass(frozen=True)
class Party:
    """An organisation that answers for data; empty parts are not known."""

    name: Words
    email: str = ""
    phone: str = ""
    url: str = ""
    address: str = ""
    city: str = ""


class Theme(NamedTuple):
    """A concept of a controlled vocabulary; `uri` may be empty."""

    code: str
    label: Words
    uri: str = ""


class Step(NamedTuple):
    """A delivery that was loaded: lineage that the system itself saw."""

    at: datetime
    what: Words


class Measured(NamedTuple):
    """One result of a quality evaluation (ISO 19157).

    Attributes:
        element: Class of the element as ISO 19139 writes it, such as `DQ_CompletenessOmission`.
        value: Measured number with `unit` (UCUM), None when only the verdict is known.
        passed: Verdict against `specification`; None: not evaluated.
    """

    element: str
    name: Words
    explanation: Words = NOTHING
    value: float | None = None
    unit: str = ""
    passed: bool | None = None
    specification: Words = NOTHING
    specified_on: date | None = None
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Record:
    """What is known of a collection (`source` None), or of one source's data in it.

    Attributes:
        id: GUID, stable for the installation and the subject.
        parent: GUID of the collection's record, empty for a collection.
        stamp: When the record, or the data it counts, last changed.
        since: First moment at which a feature of the data is valid.
        themes: Of the national list first; empty when nobody chose and none follows from the feature type.
    """

    id: str
    subject: str
    collection: Collection
    source: Source | None = None
    parent: str = ""
    title: Words
    abstract: Words
    purpose: Words = NOTHING
    usage: Words = NOTHING
    keywords: tuple[Words, ...] = ()
    tucbs: Theme | None = None
    inspire: Theme | None = None
    topic: str = ""
    contact: Party
    unit: str = ""
    stamp: datetime
    created: date | None = None
    published: date | None = None
    revised: date | None = None
    since: datetime | None = None
    bbox: Envelope | None = None
    count: int = 0
    geometry_type: str = ""
    crs: tuple[str, ...] = ()
    scale: int | None = None
    resolution_m: float | None = None
    cadence: str = ""
    licences: tuple[tuple[str, str], ...] = ()
    attribution: str = ""
    access: str = ""
    limitation: Words = NOTHING
    lineage: Words = NOTHING
    steps: tuple[Step, ...] = ()
    quality: tuple[Measured, ...] = ()
    formats: tuple[Format, ...] = ()
    links: tuple[Link, ...] = field(default=(), repr=False)

    @property
    def file_identifier(self) -> str:
        """The identifier in ISO and CSW: the GUID with `.xml`, as the national editor writes it."""
        return f"{self.id}.xml"

    def texts(self) -> tuple[str, ...]:
        """Return every text a search by words looks into, in both languages."""
        spoken = (self.title, self.abstract, self.purpose, self.usage, self.lineage, self.contact.name)
        themes = tuple(theme.label for theme in (self.tucbs, self.inspire) if theme)
        both = [text for label in (*spoken, *self.keywords, *themes) for text in label]
        return (*both, self.subject, self.id, self.collection.schema, self.attribution)
