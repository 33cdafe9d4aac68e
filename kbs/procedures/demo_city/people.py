"""The demo city's policy, units and accounts: one administrator, a citizen, and a clerk or manager for each unit."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass

from django.db import transaction
from psycopg2 import sql

from kbs.access.compile import publish, renew
from kbs.access.models import Assignment, PolicyVersion, Unit, User
from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.env import ROOT
from kbs.procedures.demo_city.steps import fingerprint
from kbs.sql import queries_beside
from layers.boundaries.collections import DISTRICTS, NEIGHBOURHOODS

QUERIES = queries_beside(__file__)
POLICY = ROOT / "kbs" / "procedures" / "demo_city" / "policy.json"
# Ordinary departments of a municipality; the accounts carry the name of their unit, not of a person.
UNITS = (
    ("imar", "İmar ve Şehircilik Müdürlüğü"),
    ("emlak", "Emlak ve İstimlak Müdürlüğü"),
    ("numarataj", "Numarataj Birimi"),
    ("fen", "Fen İşleri Müdürlüğü"),
    ("park", "Park ve Bahçeler Müdürlüğü"),
    ("cbs", "Coğrafi Bilgi Sistemleri Birimi"),
    ("altyapi", "Altyapı Koordinasyon Birimi"),
    ("saha", "Caferağa Saha Birimi"),
    ("yonetici", "Başkanlık"),
)
# Grants that are bound to the area of a unit hold there: in the whole district, and in one neighbourhood of it.
AREAS = {"altyapi": (DISTRICTS, "Kadıköy"), "saha": (NEIGHBOURHOODS, "Caferağa")}
ROLES = {
    "imar": "imar",
    "numarataj": "numarataj",
    "altyapi": "altyapi",
    "saha": "altyapi",
    "yonetici": "yonetici",
    "cbs": "veri",
    "admin": "veri",
}
CITIZEN = "vatandas"


@dataclass(frozen=True)
class Login:
    """An account as it is shown once, after it was made."""

    username: str
    password: str
    unit: str


def people_fingerprint() -> str:
    """What units, accounts and policy are made from."""
    return fingerprint((POLICY, ROOT / "kbs" / "procedures" / "demo_city" / "people.py"))


@transaction.atomic
def create_people() -> list[Login]:
    """Make what is missing: units, areas, the policy, accounts with random passwords; return the accounts made now.

    A policy that somebody published stays in force.
    """
    made = []
    for code, name in UNITS:
        unit, new = Unit.objects.get_or_create(code=code, defaults={"name": name})
        if new and code in AREAS:
            unit.area = _area(code)
            unit.save()
        made += _create(code, unit)
    made += _create("admin", None, superuser=True)
    made += _create(CITIZEN, None, staff=False)
    if PolicyVersion.objects.exists():
        renew()
    else:
        publish(json.loads(POLICY.read_text(encoding="utf-8")), note="Gösterim kenti")
    return made


def _area(code: str) -> str | None:
    collection, name = AREAS[code]
    with session(SYSTEM) as cursor:
        cursor.execute(QUERIES.build("area", table=sql.Identifier(collection.table)), {"name": name})
        row = cursor.fetchone()
    return str(row[0]) if row else None


def _create(username: str, unit: Unit | None, *, superuser: bool = False, staff: bool = True) -> list[Login]:
    user = User.objects.filter(username=username).first()
    made = []
    if user is None:
        password = secrets.token_urlsafe(12)
        user = User(username=username, unit=unit, is_staff=staff, is_superuser=superuser)
        user.set_password(password)
        user.save()
        made.append(Login(username, password, unit.name if unit else ""))
    if username in ROLES and not user.assignments.exists():
        Assignment.objects.create(user=user, role=ROLES[username])
    return made
