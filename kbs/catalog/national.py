"""Feature types of the national model (TUCBS) as tables tell them, and how a collection fills them.

What a table says of a name, a type or a cardinality carries its own confidence; nothing here is enforced on data.
The mapping itself is: `manage.py check` asks of every attribute whether it is mapped, computed, constant or
left out with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as Label
else:
    Label = Any

CONFIRMED = ("CONFIRMED", "CONFIRMED text")


@dataclass(frozen=True)
class NationalAttribute:
    """One attribute of a feature type.

    Attributes:
        type: text, integer, number, boolean, date, dateTime, code, identifier or geometry.
        lower, upper: Cardinality; `upper` is a number or `*`.
        codes: Values seen so far; never the whole list for certain.
        inspire: Counterpart in INSPIRE, where known.
        confidence: How sure the name is; `type_confidence`: type and cardinality.
    """

    name: str
    type: str
    lower: str
    upper: str
    codes: tuple[str, ...] = ()
    inspire: str = ""
    source: str = ""
    confidence: str = ""
    type_source: str = ""
    type_confidence: str = ""


@dataclass(frozen=True)
class NationalRelation:
    """How a feature type refers to another; told, never enforced."""

    name: str
    target: str
    lower: str
    upper: str
    source: str = ""
    confidence: str = ""


@dataclass(frozen=True)
class LeftOut:
    """Attributes that a collection does not hold, and why."""

    reason: Label
    attributes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class NationalType:
    """A feature type with its attributes, and what a collection does with those that are no properties of it.

    Attributes:
        name: Class name, `Bina`.
        attributes: As the table has them; empty where only the class is known.
        relations: To other feature types of the model.
        geometry: Attribute that takes the collection's geometry.
        computed: Attribute and model field that every feature has anyway (record number, times).
        constants: Attribute and the one value that holds for the whole collection.
        left_out: What is not held.
    """

    name: str
    title: str = ""
    theme: str = ""
    inspire: str = ""
    source: str = ""
    confidence: str = ""
    attributes: tuple[NationalAttribute, ...] = ()
    relations: tuple[NationalRelation, ...] = ()
    geometry: str = ""
    computed: tuple[tuple[str, str], ...] = ()
    constants: tuple[tuple[str, str], ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, NationalAttribute]:
        """The attributes by name."""
        return {attribute.name: attribute for attribute in self.attributes}

    @property
    def is_known(self) -> bool:
        """Whether the class was read somewhere and its attributes are known: then files may carry its name."""
        return bool(self.attributes) and self.confidence in CONFIRMED
