"""Keys made, found, used and revoked."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from kbs.access.keys.models import ApiKey
from kbs.access.narrow import visible
from kbs.access.principals import Principal, of_user
from kbs.problems import Conflict, Fault, InvalidData, Unauthenticated

# A key is `kbs_<mark>_<secret>`: the word in front lets secret scanners know it.
WORD = "kbs"
MOST_DAYS = 730
MOST_KEYS = 20
MOST_COLLECTIONS = 8
_LONGEST = 200
_LONGEST_NAME = 80
# The names stand in the key of the profile (kbs.access.models.Profile) with the roles.
_MOST_LETTERS = 300
_NOTED_EVERY = timedelta(minutes=1)


def make(
    user: Any,
    name: str,
    *,
    write: bool = False,
    unversioned: bool = False,
    collections: Iterable[str] = (),
    days: int = 365,
) -> tuple[ApiKey, str]:
    """Make a key and return it with its text, which nobody can tell again.

    Args:
        write: Whether the key changes things where its user may.
        unversioned: Whether an edit without `If-Match` is taken as one with `If-Match: *`, for programs that know no
            versions (QGIS). Only for a key that writes.
        collections: Ids of the only collections it sees; none: all that its user sees.
        days: How long it is valid, 1 to `MOST_DAYS`.

    Raises:
        InvalidData: A value is not allowed; all are named.
        Conflict: The user has as many keys as one may have.
    """
    wanted = sorted(set(collections))
    faults = list(_faults(user, name, wanted, days))
    if unversioned and not write:
        faults.append(Fault("unversioned", "only for a key that writes"))
    if faults:
        raise InvalidData("; ".join(f"{f.name}: {f.reason}" for f in faults), *faults)
    if sum(key.is_open for key in ApiKey.objects.filter(user=user)) >= MOST_KEYS:
        raise Conflict(f"You have {MOST_KEYS} keys. Revoke one first.")
    mark, secret = secrets.token_hex(5), secrets.token_urlsafe(32)
    key = ApiKey.objects.create(
        user=user,
        name=name.strip(),
        mark=mark,
        secret_hash=_digest(secret),
        may_write=write,
        unversioned=unversioned,
        collections=wanted,
        expires_at=timezone.now() + timedelta(days=days),
    )
    key.refresh_from_db()
    return key, f"{WORD}_{mark}_{secret}"


def find(text: str) -> ApiKey:
    """Return the key with this text, and note that it is used.

    Raises:
        Unauthenticated: There is none, it is revoked or has expired, or the account is closed.
    """
    word, _sep, rest = text.partition("_")
    mark, _sep, secret = rest.partition("_")
    key = None
    if word == WORD and secret and len(text) < _LONGEST and text.isascii() and text.isprintable():
        key = ApiKey.objects.select_related("user__unit").filter(mark=mark).first()
    if key is None or not hmac.compare_digest(key.secret_hash, _digest(secret)):
        raise Unauthenticated("There is no such key.")
    if key.revoked_at is not None:
        raise Unauthenticated("The key was revoked.")
    if not key.is_open:
        raise Unauthenticated(f"The key was valid until {key.expires_at:%Y-%m-%d}.")
    if not key.user.is_active:
        raise Unauthenticated("The account of the key is closed.")
    _note_use(key)
    return key


def principal_of(key: ApiKey) -> Principal:
    """Return the principal of a key: its user within the key's bounds."""
    return within(of_user(key.user), key)


def within(principal: Principal, key: ApiKey) -> Principal:
    """Return a principal within the bounds of a key."""
    return replace(principal, reads_only=not key.may_write, only=tuple(sorted(key.collections)))


def revoke(key: ApiKey) -> None:
    """End a key at once; a second time changes nothing."""
    ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=timezone.now())


def _faults(user: Any, name: str, collections: list[str], days: int) -> Iterable[Fault]:
    if not name.strip() or len(name) > _LONGEST_NAME:
        yield Fault("name", "1 to 80 characters")
    if not name.isprintable():
        yield Fault("name", "no control characters")
    if not 1 <= days <= MOST_DAYS:
        yield Fault("days", f"a whole number from 1 to {MOST_DAYS}", days)
    if len(collections) > MOST_COLLECTIONS or len(",".join(collections)) > _MOST_LETTERS:
        yield Fault("collections", f"at most {MOST_COLLECTIONS}, or none for all")
    seen = {collection.id for collection in visible(of_user(user))}
    for one in collections:
        if one not in seen:
            yield Fault("collections", "there is no such collection", one)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _note_use(key: ApiKey) -> None:
    """Write the time of use down, not oftener than once a minute: reading stays reading."""
    now = timezone.now()
    if key.last_used_at is not None and key.last_used_at > now - _NOTED_EVERY:
        return
    stale = Q(last_used_at=None) | Q(last_used_at__lte=now - _NOTED_EVERY)
    ApiKey.objects.filter(stale, pk=key.pk).update(last_used_at=now)
