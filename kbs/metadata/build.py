"""Make the records: the registry, the data, their history and people's words put together.

One record for every collection the principal sees, and one for what it holds of every source.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from kbs.access.narrow import visible
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection, Source
from kbs.catalog.text import slug
from kbs.geo.crs import CRS84, WEB_MERCATOR, WGS84, epsg
from kbs.geo.envelope import Envelope
from kbs.metadata import codes, offers, quality
from kbs.metadata.facts import Facts, Holding, Load, facts
from kbs.metadata.models import Contact, Entry
from kbs.metadata.record import Format, Link, Measured, Party, Record, Step, Theme, Words, words

_DATASET_TITLE = _("%(collection)s: %(source)s")
_DATASET_ABSTRACT = _("%(collection)s koleksiyonunda kaynağı %(source)s olan nesneler.")
_LOADED = _("%(rows)d nesne işlendi (%(source)s).")
_LOADED_FILE = _(
    "%(rows)d nesne işlendi (%(source)s): %(format)s, %(crs)s; %(read)d satır okundu, %(rejected)d reddedildi."
)
_SYNTHETIC = _("Üretilmiş (sentetik) nesneler içerir; gerçek kayıt değildir.")
# Open data have no limit but their licence, which stands among the other restrictions.
_DEFAULT_ACCESS = {"open": "otherRestrictions", "view": "restricted"}
_START = datetime(1970, 1, 1, tzinfo=UTC)


def namespace() -> uuid.UUID:
    """Return the installation's namespace: a rename of the municipality must not renumber its records."""
    return uuid.uuid5(uuid.NAMESPACE_URL, settings.KBS_CATALOGUE_NAMESPACE or slug(settings.KBS_MUNICIPALITY))


def identifier(subject: str) -> str:
    """Return the GUID of a subject's record."""
    return str(uuid.uuid5(namespace(), subject))


def records(principal: Principal, origin: str = "") -> list[Record]:
    """Return the records of all the principal sees, collections in the registry's order, each before its parts.

    Args:
        origin: Scheme and host of the service for absolute links, no slash at the end.
    """
    collections = visible(principal)
    known = facts(collections, principal)
    judged = quality.elements(c.id for c in collections if not c.rows)  # counts tell of hidden rows too
    said = _Said.read()
    made: list[Record] = []
    for collection in collections:
        fact = known[collection.id]
        offered = (offers.formats(collection, principal), offers.links(collection, principal, origin))
        made.append(_collection_record(collection, fact, said, judged.get(collection.id, ()), offered))
        made += [
            _dataset_record(made[-1], source, holding, fact.loads, said)
            for source, holding in _held_sources(collection, fact.holdings)
        ]
    return made


def find(principal: Principal, wanted: str, origin: str = "") -> Record | None:
    """Return the record with this GUID (or file identifier), or None when there is none to be seen."""
    guid = wanted.strip().lower().removesuffix(".xml")
    return next((record for record in records(principal, origin) if record.id == guid), None)


def default_party() -> Party:
    """Return the office that answers where no other is named: the default contact, else the municipality's name."""
    return _Said.read().party(None)


@dataclass(frozen=True)
class _Said:
    """People's words, read once per answer."""

    entries: dict[str, Entry]
    default: Contact | None

    @classmethod
    def read(cls) -> _Said:
        entries = Entry.objects.select_related("contact", "unit")
        return cls(
            {entry.subject: entry for entry in entries}, Contact.objects.filter(is_default=True).first()
        )

    def of(self, subject: str) -> Entry:
        return self.entries.get(subject) or Entry(subject=subject)

    def party(self, contact: Contact | None) -> Party:
        office = contact or self.default
        if office is None:
            return Party(Words(settings.KBS_MUNICIPALITY))
        name = Words(office.name_tr, office.name_en)
        return Party(name, office.email, office.phone, office.url, office.address, office.city)


def _held_sources(collection: Collection, holdings: Iterable[Holding]) -> list[tuple[Source, Holding]]:
    declared = {source.id: source for source in collection.sources}
    return [(declared.get(h.source) or Source(h.source, h.source, ""), h) for h in holdings]


def _collection_record(
    collection: Collection,
    fact: Facts,
    said: _Said,
    judged: tuple[Measured, ...],
    offered: tuple[tuple[Format, ...], tuple[Link, ...]],
) -> Record:
    entry = said.of(collection.id)
    tucbs, inspire = _themes(entry, collection)
    title = words(collection.title)
    described = words(collection.description)
    first, last = fact.first_change, fact.last_change
    created = min((s.date for s in collection.sources if s.date), default=_day(first))
    return Record(
        id=identifier(collection.id),
        subject=collection.id,
        collection=collection,
        title=Words(entry.title_tr, entry.title_en).over(title),
        abstract=Words(entry.abstract_tr, entry.abstract_en).over(described or title),
        purpose=Words(entry.purpose_tr, entry.purpose_en),
        usage=Words(entry.usage_tr, entry.usage_en),
        keywords=_keywords(entry),
        tucbs=tucbs,
        inspire=inspire,
        topic=entry.topic or _topic(inspire),
        contact=said.party(entry.contact),
        unit=entry.unit.name if entry.unit else "",
        stamp=_stamp(entry, last),
        created=entry.created_on or created,
        published=entry.published_on or _day(first),
        revised=entry.revised_on or _day(last),
        since=min((h.since for h in fact.holdings if h.since), default=None),
        bbox=_united(h.bbox for h in fact.holdings) or Envelope(*settings.KBS_EXTENT),
        count=sum(h.count for h in fact.holdings),
        geometry_type=collection.geometry_type,
        crs=_systems(collection),
        scale=entry.scale,
        resolution_m=_resolution(entry, collection),
        cadence=entry.cadence or _promised(collection),
        licences=_licences(collection.sources),
        attribution=" · ".join(dict.fromkeys(s.attribution for s in collection.sources if s.attribution)),
        access=entry.access_constraint or _DEFAULT_ACCESS[collection.redistribution],
        limitation=_limitation(entry, collection.sources),
        lineage=Words(entry.lineage_tr, entry.lineage_en).over(words(collection.lineage)),
        steps=_steps(fact.loads, collection.sources),
        quality=(*judged, *quality.conformity(inspire)),
        formats=offered[0],
        links=offered[1],
    )


def _dataset_record(
    whole: Record, source: Source, holding: Holding, loads: Iterable[Load], said: _Said
) -> Record:
    """What a collection holds of one source: its own words, dates, licence and deliveries; the rest is the whole's."""
    collection = whole.collection
    subject = f"{collection.id}/{source.id}"
    entry = said.of(subject)
    tucbs, inspire = _themes(entry, collection)
    names = {"collection": collection.title, "source": source.title}
    own = [load for load in loads if load.source == source.id]
    tucbs, inspire = tucbs or whole.tucbs, inspire or whole.inspire
    return Record(
        id=identifier(subject),
        subject=subject,
        collection=collection,
        source=source,
        parent=whole.id,
        title=Words(entry.title_tr, entry.title_en).over(_filled(_DATASET_TITLE, names)),
        abstract=Words(entry.abstract_tr, entry.abstract_en).over(_filled(_DATASET_ABSTRACT, names)),
        purpose=Words(entry.purpose_tr, entry.purpose_en).over(whole.purpose),
        usage=Words(entry.usage_tr, entry.usage_en).over(whole.usage),
        keywords=_keywords(entry) or whole.keywords,
        tucbs=tucbs,
        inspire=inspire,
        topic=entry.topic or _topic(inspire) or whole.topic,
        contact=said.party(entry.contact) if entry.contact else whole.contact,
        unit=entry.unit.name if entry.unit else whole.unit,
        stamp=_stamp(entry, holding.last),
        created=entry.created_on or source.date or _day(holding.first),
        published=entry.published_on or _day(min((load.at for load in own), default=holding.first)),
        revised=entry.revised_on or _day(holding.last),
        since=holding.since,
        bbox=holding.bbox or whole.bbox,
        count=holding.count,
        geometry_type=whole.geometry_type,
        crs=whole.crs,
        scale=entry.scale or whole.scale,
        resolution_m=entry.resolution_m or whole.resolution_m,
        cadence=entry.cadence or whole.cadence,
        licences=_licences([source]),
        attribution=source.attribution,
        access=entry.access_constraint or whole.access,
        limitation=_limitation(entry, [source]),
        lineage=Words(entry.lineage_tr, entry.lineage_en).over(whole.lineage),
        steps=_steps(own, [source]),
        # The collection is evaluated as a whole; of a part only what holds for every part is said.
        quality=quality.conformity(inspire),
        formats=whole.formats,
        links=whole.links,
    )


def _themes(entry: Entry, collection: Collection) -> tuple[Theme | None, Theme | None]:
    """The national theme that people chose, the declaration names or the feature type has; INSPIRE's counterpart."""
    declared = collection.theme or codes.theme_of_schema(collection.schema)
    national = codes.row("tucbs_theme", entry.tucbs_theme or declared)
    european = codes.row("inspire_theme", entry.inspire_theme or (national or {}).get("inspire_theme", ""))
    return _theme(national), _theme(european)


def _theme(row: codes.Row | None) -> Theme | None:
    return Theme(row["code"], Words(row["label_tr"], row["label_en"]), row.get("uri", "")) if row else None


def _topic(inspire: Theme | None) -> str:
    row = codes.row("inspire_theme", inspire.code) if inspire else None
    return row["topic"] if row else ""


def _keywords(entry: Entry) -> tuple[Words, ...]:
    """The words of both languages side by side; a surplus of one language stands alone."""
    turkish, english = (
        [word.strip() for word in text.split(",") if word.strip()]
        for text in (entry.keywords_tr, entry.keywords_en)
    )
    longest = max(len(turkish), len(english))
    turkish += [""] * (longest - len(turkish))
    english += [""] * (longest - len(english))
    return tuple(Words(*pair) for pair in zip(turkish, english, strict=True))


def _limitation(entry: Entry, sources: Iterable[Source]) -> Words:
    made_up = words(_SYNTHETIC) if any(source.synthetic for source in sources) else Words()
    said = Words(entry.limitation_tr, entry.limitation_en)
    return Words(*(" ".join(part for part in pair if part) for pair in zip(said, made_up, strict=True)))


def _licences(sources: Iterable[Source]) -> tuple[tuple[str, str], ...]:
    """Name and address of each licence, once; addresses of SPDX names are SPDX's."""
    named = dict.fromkeys((source.licence, source.url) for source in sources if source.licence)
    return tuple((name, _licence_url(name) or url) for name, url in named)


def _licence_url(name: str) -> str:
    if name.startswith(("http://", "https://")):
        return name
    return f"https://spdx.org/licenses/{name}.html" if " " not in name else ""


def _resolution(entry: Entry, collection: Collection) -> float | None:
    return entry.resolution_m or (collection.geometry.resolution_m if collection.geometry else None)


def _promised(collection: Collection) -> str:
    """The cadence nearest to what the declaration promises, never a faster one; empty without a promise."""
    if collection.renewed_days is None:
        return ""
    slower = (
        (int(row["days"]), code)
        for code, row in codes.table("update_cadence").items()
        if row["days"] and int(row["days"]) >= collection.renewed_days
    )
    return min(slower, default=(0, "irregular"))[1]


def _systems(collection: Collection) -> tuple[str, ...]:
    if collection.geometry is None:
        return ()
    served = dict.fromkeys((epsg(settings.KBS_STORAGE_SRID), CRS84, WGS84, WEB_MERCATOR))
    return tuple(system.uri for system in served)


def _steps(loads: Iterable[Load], sources: Iterable[Source]) -> tuple[Step, ...]:
    titles = {source.id: source.title for source in sources}
    return tuple(Step(load.at, _told(load, titles[load.source])) for load in loads if load.source in titles)


def _told(load: Load, source: Any) -> Words:
    values = {"rows": load.rows, "source": source}
    if load.format is None:
        return _filled(_LOADED, values)
    more = {
        "format": load.format,
        "crs": load.crs or "-",
        "read": load.read or 0,
        "rejected": load.rejected or 0,
    }
    return _filled(_LOADED_FILE, values | more)


def _filled(sentence: Any, values: dict[str, Any]) -> Words:
    """Fill a sentence in each language; values that are labels are translated with it."""
    sentences = words(sentence)
    texts = {name: words(value) for name, value in values.items() if not isinstance(value, int)}
    turkish = {name: text.tr for name, text in texts.items()}
    english = {name: text.en for name, text in texts.items()}
    return Words(sentences.tr % (values | turkish), sentences.en % (values | english))


def _united(boxes: Iterable[Envelope | None]) -> Envelope | None:
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    return Envelope(
        min(b.west for b in known),
        min(b.south for b in known),
        max(b.east for b in known),
        max(b.north for b in known),
    )


def _stamp(entry: Entry, changed: datetime | None) -> datetime:
    return max(entry.changed_at or _START, changed or _START)


def _day(moment: datetime | None) -> date | None:
    return moment.astimezone(UTC).date() if moment else None
