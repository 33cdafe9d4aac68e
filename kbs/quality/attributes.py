"""The attribute checker: values of one feature against its declaration."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models

from kbs.catalog.constraints import Pattern, Range
from kbs.catalog.declaration import Collection, Property
from kbs.problems import Fault

# Technical fields that may be given beside the declared properties.
TECHNICAL = frozenset({"source", "source_ref", "authority", "valid_from"})


def check_values(collection: Collection, values: Mapping[str, Any], *, complete: bool) -> list[Fault]:
    """Return what is wrong with the values, by property name; an empty list when all is well.

    Args:
        collection: The declaration.
        values: Property values by public name (technical fields by field name).
        complete: Whether the values are a whole feature, so that required properties must be there.
    """
    faults = [
        fault for name, value in values.items() if (fault := _check_one(collection, name, value)) is not None
    ]
    if complete:
        missing = [n for n in collection.required if n not in values or values[n] == ""]
        faults += [Fault(n, "must be given") for n in missing]
    return faults


def _check_one(collection: Collection, name: str, value: Any) -> Fault | None:
    prop = collection.by_name.get(name)
    if prop is None:
        return None if name in TECHNICAL else Fault(name, f"is not a property of {collection.id}")
    if value is None:
        nullable = collection.model_field(prop.field_name).null
        return None if nullable else Fault(name, "must not be empty")
    return _type_fault(collection, prop, value) or _code_fault(prop, value) or _constraint_fault(prop, value)


def _type_fault(collection: Collection, prop: Property, value: Any) -> Fault | None:
    try:
        field = collection.model_field(prop.field_name)
    except FieldDoesNotExist:
        return Fault(prop.name, "is not stored")
    if isinstance(field, models.ForeignKey):
        field = field.target_field
    try:
        cleaned = field.to_python(value)
        for validator in field.validators:
            validator(cleaned)
    except ValidationError as exc:
        return Fault(prop.name, " ".join(exc.messages), value)
    return None


def _code_fault(prop: Property, value: Any) -> Fault | None:
    if prop.codelist is None or prop.codelist.open or value == "" or value in prop.codelist:
        return None
    return Fault(prop.name, f"is not a code of the list {prop.codelist.id}", value)


def _constraint_fault(prop: Property, value: Any) -> Fault | None:
    rule = prop.constraint
    if isinstance(rule, Range):
        number = Decimal(str(value))
        if rule.minimum is not None and number < Decimal(str(rule.minimum)):
            return Fault(prop.name, f"must be at least {rule.minimum:g}", value)
        if rule.maximum is not None and number > Decimal(str(rule.maximum)):
            return Fault(prop.name, f"must be at most {rule.maximum:g}", value)
    if isinstance(rule, Pattern) and not re.fullmatch(rule.expression, str(value)):
        return Fault(prop.name, str(rule.hint) or f"must have the form {rule.expression}", value)
    return None
