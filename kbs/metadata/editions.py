"""Save people's words and keep what they said before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models, transaction

from kbs.metadata.models import Contact, Edition, Entry

# What is no word of a person.
_SYSTEM = {"changed_at"}


@dataclass(frozen=True)
class Change:
    """One saved state and how it differs from the one before: (label of the field, before, after)."""

    edition: Edition
    fields: list[tuple[Any, Any, Any]]


def about(saved: Entry | Contact) -> str:
    """Return the name under which editions of an entry or a contact are kept."""
    return saved.subject if isinstance(saved, Entry) else f"contact/{saved.pk}"


def save(changed: Entry | Contact, user_id: int | None) -> None:
    """Store an entry or a contact, and its new state beside the older ones, in one transaction."""
    with transaction.atomic():
        changed.save()
        Edition.objects.create(about=about(changed), user_id=user_id, values=_values(changed))


def history(saved: Entry | Contact) -> Iterator[Change]:
    """Yield the saved states, newest first."""
    editions = list(Edition.objects.filter(about=about(saved)).select_related("user"))
    labels = {field.attname: field.verbose_name for field in saved._meta.concrete_fields}
    for number, edition in enumerate(editions):
        before = editions[number + 1].values if number + 1 < len(editions) else {}
        changed = [
            (labels.get(name, name), before.get(name), value)
            for name, value in edition.values.items()
            if value != before.get(name) and not (value in (None, "", False) and name not in before)
        ]
        yield Change(edition, changed)


def _values(saved: models.Model) -> dict[str, Any]:
    values = {field.attname: field.value_from_object(saved) for field in saved._meta.concrete_fields}
    return {name: _json(value) for name, value in values.items() if name not in _SYSTEM}


def _json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
