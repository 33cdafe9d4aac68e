"""Profiles made, compiled to database roles, and made anew when a policy is published."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping
from typing import Any

from django.db import OperationalError, connection, transaction
from psycopg2.errors import DeadlockDetected

from kbs.access import state
from kbs.access.models import PolicyVersion, Profile, Stamp
from kbs.access.policy import DEFAULT, Policy, read
from kbs.access.principals import EVERYONE, STAFF, Principal
from kbs.access.rights import Rights, rights_of
from kbs.problems import Unavailable
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
_FIXED_SLOTS = {EVERYONE: 0, f"{EVERYONE}+{STAFF}": 1}
_FIRST_FREE = 10
# A change of row policies waits for readers of the tables; longer than this it is given up as a whole.
_LOCK_TIMEOUT = "5s"
_ATTEMPTS = 3


def current_policy() -> Policy:
    """Return the policy in force: the newest published one, else the one the program comes with."""
    return read(*current_document())


def current_document() -> tuple[dict[str, Any], int]:
    """Return the document of the policy in force and its number; the program's own has none (0)."""
    newest = PolicyVersion.objects.first()
    if newest is None:
        return json.loads(DEFAULT.read_text(encoding="utf-8")), 0
    return newest.document, newest.number


def stamp() -> int:
    """Return a number that is another one after every change of policy or areas."""
    return Stamp.objects.filter(pk=1).values_list("value", flat=True).first() or 0


def publish(document: Mapping[str, Any], *, user: Any = None, note: str = "") -> PolicyVersion:
    """Put a policy in force: its document, and all it means in PostgreSQL, in one transaction.

    Raises:
        InvalidData: The document is not a policy; all faults are named.
        Unavailable: Long reads hold a table whose row policies change; nothing was changed.
    """
    read(document)
    with transaction.atomic():
        version = PolicyVersion.objects.create(document=dict(document), published_by=user, note=note[:300])
        renew()
    return version


def renew() -> None:
    """Compile every known profile again where its rights changed, in one transaction.

    Raises:
        Unavailable: Long reads hold a table whose row policies change; nothing was changed.
    """
    try:
        for attempt in range(_ATTEMPTS):
            try:
                _renew_all()
                return
            except OperationalError as exc:
                # Autovacuum holds a table and waits for its row of pg_class, which a grant has changed: the next
                # attempt finds it gone.
                if attempt + 1 == _ATTEMPTS or not isinstance(exc.__cause__, DeadlockDetected):
                    raise
    except OperationalError as exc:
        raise Unavailable(
            "Long reads hold a table whose rights change. Nothing was changed; try again."
        ) from exc
    finally:
        state.forget()


def _renew_all() -> None:
    from kbs.access.logins import renew_logins  # it asks for profiles

    with transaction.atomic():
        # A clock, not a counter: a number that was rolled back must never come again.
        Stamp.objects.update_or_create(pk=1, defaults={"value": time.time_ns()})
        policy, areas = current_policy(), area_marks()
        fixed = [Principal(), Principal(((STAFF, None),))]
        known = [_parsed(key) for key in Profile.objects.order_by("slot").values_list("key", flat=True)]
        for who in [*fixed, *known]:
            _renewed(_canonical(policy, who), rights_of(policy, who, areas))
        renew_logins()


def profile_of(principal: Principal) -> state.Known:
    """Return the profile of a principal, compiled when it is a new one."""
    policy = current_policy()
    allowed = rights_of(policy, principal, area_marks())
    return state.Known(_renewed(_canonical(policy, principal), allowed), allowed)


def area_marks() -> dict[int, str]:
    """Return a short mark of every unit's area, by unit; units without an area are left out."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, left(md5(ST_AsEWKB(area)), 8) FROM access_unit WHERE area IS NOT NULL")
        return dict(cursor.fetchall())


def _canonical(policy: Policy, principal: Principal) -> str:
    """The key of a profile: no unit where the role's grants are bound to none, nothing else that makes no difference."""
    kept = set()
    purposes = set()
    writes = False
    for role, unit in {(EVERYONE, None), *principal.holds}:
        grants = policy.of_roles([role])
        if grants and role != EVERYONE:
            kept.add((role, unit if any(grant.within for grant in grants) else None))
        purposes |= {name for grant in grants for name in grant.purposes}
        writes = writes or any(grant.write or grant.create or grant.retire for grant in grants)
    held = Principal(
        tuple(sorted(kept, key=repr)),
        purpose=principal.purpose if principal.purpose in purposes else "",
        reads_only=principal.reads_only and writes,
        only=principal.only,
    )
    return held.profile


def _parsed(key: str) -> Principal:
    bounded, _mark, purpose = key.partition("?")
    held, *bounds = bounded.split("!")
    pairs = [part.partition("@") for part in held.split("+")[1:]]
    only = next((bound[1:] for bound in bounds if bound.startswith("c")), "")
    return Principal(
        tuple((role, int(unit) if unit else None) for role, _at, unit in pairs),
        purpose=purpose,
        reads_only="r" in bounds,
        only=tuple(only.split(",")) if only else (),
    )


def _renewed(key: str, allowed: dict[str, Rights]) -> str:
    """Store what a profile may and compile it where its database role has something else; return the role's name."""
    document = {name: one.as_json() for name, one in sorted(allowed.items())}
    fingerprint = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
    held = Profile.objects.filter(key=key).values_list("slot", "fingerprint", "compiled").first()
    if held is not None and held[1:] == (fingerprint, fingerprint):
        return _role_of_slot(held[0])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(7261530), set_config('lock_timeout', %s, true)", [_LOCK_TIMEOUT]
        )
        old = Profile.objects.filter(key=key).first()
        slot = old.slot if old else _FIXED_SLOTS[key] if key in _FIXED_SLOTS else _free_slot()
        changed = _changed(old.rights, document) if old and old.compiled == old.fingerprint else None
        Profile.objects.update_or_create(
            key=key, defaults={"slot": slot, "rights": document, "fingerprint": fingerprint}
        )
        cursor.execute(
            "SELECT kbs_compile_profile(%s, %s), set_config('lock_timeout', '0', true)", [key, changed]
        )
        return str(cursor.fetchone()[0])


def _changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """The collections on which a compiled profile has other rights now: no other table is locked for them."""
    return sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))


def _free_slot() -> int:
    taken = set(Profile.objects.filter(slot__gte=_FIRST_FREE).values_list("slot", flat=True))
    return next(number for number in range(_FIRST_FREE, _FIRST_FREE + len(taken) + 1) if number not in taken)


def _role_of_slot(slot: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT kbs_role_of_slot(%s)", [slot])
        return str(cursor.fetchone()[0])
