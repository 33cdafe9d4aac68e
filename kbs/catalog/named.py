"""A collection under the names that its files bear outside the house.

A name without prefix is an attribute of the national model; everything the model has no name for bears `kbs_` and
our own name, so that nobody takes it for the ministry's. Reading such a file back needs no mapping: both forms are
known spellings (kbs.exchange).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db import models

from kbs.catalog.declaration import Collection, Property
from kbs.catalog.national import NationalAttribute

PREFIX = "kbs_"


@dataclass(frozen=True)
class FileProperty(Property):
    """A property as a file carries it.

    Attributes:
        own: Name of the property in the collection; empty for what the national model adds.
        constant: The value of every feature; the field then only tells that it is a text.
        codes: Pairs of our code and the national value, where they differ.
        attribute: The attribute of the national type, where there is one.
    """

    own: str = ""
    constant: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    attribute: NationalAttribute | None = None


def file_name(prop: Property) -> str:
    """Return the name of a property in files under national names."""
    return prop.tucbs or own_name(prop)


def own_name(prop: Property) -> str:
    """Return the marked form of our own name."""
    return PREFIX + prop.name


def national_codes(collection: Collection, prop: Property) -> tuple[tuple[str, str], ...]:
    """Return pairs of our code and the national value, for codes whose national value was seen and differs."""
    attribute = _attribute(collection, prop.tucbs)
    if attribute is None or prop.codelist is None:
        return ()
    return tuple(
        (code.code, code.external)
        for code in prop.codelist
        if code.external in attribute.codes and code.external != code.code
    )


def under_national_names(collection: Collection) -> Collection:
    """Return a (narrowed) collection with the names of its national type, and what that type adds.

    Order: computed attributes and constants of the type, then the collection's own order.
    """
    national = collection.national
    added: list[FileProperty] = []
    if national is not None:
        added = [
            FileProperty(name, field=field, writable=False, attribute=national.by_name.get(name))
            for name, field in national.computed
        ]
        added += [
            # Every feature has a source, and it is a text: the type of the constant.
            FileProperty(
                name, field="source", writable=False, constant=value, attribute=national.by_name.get(name)
            )
            for name, value in national.constants
        ]
    renamed = [_renamed(collection, prop) for prop in collection.properties]
    required = tuple(file_name(collection.by_name[n]) for n in collection.required if n in collection.by_name)
    return replace(collection, properties=(*added, *renamed), required=required)


def to_be_filled(collection: Collection, *, national: bool = False) -> Collection:
    """Return a (narrowed) collection with what a file to be imported has to bring: nothing the system makes itself.

    References bear the marked form of their name in both forms: they take record numbers, not words.
    """
    given: list[FileProperty] = []
    if "source_ref" in collection.identifier:
        name = own_name(Property("source_ref")) if national else "source_ref"
        label = collection.model_field("source_ref").verbose_name
        given.append(FileProperty(name, field="source_ref", title=label, own="source_ref"))
    for prop in collection.properties:
        if not prop.writable or collection.model_field(prop.field_name).generated:
            continue
        filled = _renamed(collection, prop)
        if isinstance(collection.model_field(prop.field_name), models.ForeignKey):
            filled = replace(filled, name=own_name(prop))
        elif not national:
            filled = replace(filled, name=prop.name, codes=())
        given.append(filled)
    keys = ("source_ref", *collection.identifier, *collection.required)
    required = tuple(prop.name for prop in given if prop.own in keys or prop.field_name in keys)
    return replace(collection, properties=tuple(given), required=required)


def geometry_name(collection: Collection) -> str:
    """Return the name of the geometry in files that name it."""
    return (collection.national.geometry if collection.national else "") or f"{PREFIX}geometri"


def type_name(collection: Collection) -> str:
    """Return the feature type's name: the national one where it is known, else the id in upper camel case.

    >>> from types import SimpleNamespace as S
    >>> type_name(S(national=None, id="base-map-points"))
    'BaseMapPoints'
    """
    if collection.national is not None and collection.national.is_known:
        return collection.national.name
    return "".join(part.capitalize() for part in collection.id.split("-"))


def _renamed(collection: Collection, prop: Property) -> FileProperty:
    given = {name: getattr(prop, name) for name in Property.__dataclass_fields__}
    given |= {"name": file_name(prop), "field": prop.field_name, "title": collection.label(prop)}
    return FileProperty(
        **given,
        own=prop.name,
        codes=national_codes(collection, prop),
        attribute=_attribute(collection, prop.tucbs),
    )


def _attribute(collection: Collection, name: str) -> NationalAttribute | None:
    return collection.national.by_name.get(name) if collection.national and name else None
