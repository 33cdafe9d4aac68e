"""The demo city's units and accounts: one administrator and one clerk for each unit."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.db import transaction

from kbs.access.models import Unit, User

# Ordinary departments of a municipality; the accounts carry the name of their unit, not of a person.
UNITS = (
    ("imar", "İmar ve Şehircilik Müdürlüğü"),
    ("emlak", "Emlak ve İstimlak Müdürlüğü"),
    ("numarataj", "Numarataj Birimi"),
    ("fen", "Fen İşleri Müdürlüğü"),
    ("park", "Park ve Bahçeler Müdürlüğü"),
    ("cbs", "Coğrafi Bilgi Sistemleri Birimi"),
)


@dataclass(frozen=True)
class Login:
    """An account as it is shown once, after it was made."""

    username: str
    password: str
    unit: str


@transaction.atomic
def create_people() -> list[Login]:
    """Make the accounts that are missing, with random passwords; return only those made now."""
    made = []
    for code, name in UNITS:
        unit, _created = Unit.objects.get_or_create(code=code, defaults={"name": name})
        made += _create(code, unit, superuser=False)
    made += _create("admin", None, superuser=True)
    return made


def _create(username: str, unit: Unit | None, *, superuser: bool) -> list[Login]:
    if User.objects.filter(username=username).exists():
        return []
    password = secrets.token_urlsafe(12)
    user = User(username=username, unit=unit, is_staff=True, is_superuser=superuser)
    user.set_password(password)
    user.save()
    return [Login(username, password, unit.name if unit else "")]
