"""Add to the register.

An entry of a read, a login or a refusal is committed by itself, before the act goes on: it cannot be rolled back with
it. Changes are recorded by triggers, in the transaction of the change.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping, Sequence
from typing import Any

import psycopg2
from django.db import DatabaseError, connection

from kbs.access.audit.context import current
from kbs.access.audit.kinds import FILES, KINDS
from kbs.access.principals import STAFF, Principal
from kbs.problems import Unavailable

# Ids kept with an entry; beyond them the number tells.
MOST_IDS = 1000
_KEY_SECONDS = 3600
_APPEND = "SELECT kbs_audit_append(%s, %s)"
_keys_used: dict[str, float] = {}
_lock = threading.Lock()


def record(
    kind: str,
    principal: Principal,
    *,
    outcome: str = "done",
    unit: int | None = None,
    collection: str = "",
    ids: Sequence[int] = (),
    count: int | None = None,
    detail: Mapping[str, Any] | None = None,
    private: Mapping[str, Any] | None = None,
) -> None:
    """Record an act in a transaction of its own.

    Args:
        kind: One of `kinds.KINDS`.
        outcome: `done`, `refused` or `failed`.
        unit: The unit acted for; found from what the principal holds when None.
        ids: Features concerned; at most `MOST_IDS` are kept.
        count: Number of features, None when it is not known beforehand.
        detail: What is kept for good: nothing that tells who it was.
        private: What can be erased: words typed, filters.

    Raises:
        Unavailable: It could not be recorded; what was to follow must not.
    """
    entry, who = _parts(kind, principal, unit)
    entry |= {"outcome": outcome, "collection": collection, "count": count, "detail": dict(detail or {})}
    entry["feature_ids"] = [int(one) for one in ids[:MOST_IDS]]
    try:
        _apart(entry, who | dict(private or {}))
    except (DatabaseError, psycopg2.Error) as exc:
        raise Unavailable("The act could not be recorded, so it was not carried out.") from exc
    facts = current.get()
    if facts is not None and kind in FILES:
        facts.exported = True


def actor(principal: Principal) -> str:
    """Return who acts as the triggers read it (`kbs.actor`)."""
    entry, who = _parts("", principal, None)
    del entry["kind"]
    return json.dumps({"entry": entry, "who": who}, ensure_ascii=False)


def look(
    principal: Principal,
    wanted: Mapping[str, Any],
    *,
    before: int = 2**62,
    most: int = 100,
    kind: str = "look",
) -> list[dict[str, Any]]:
    """Return entries of the register, newest first; the look is recorded.

    Args:
        wanted: Any of person, unit, kind, collection, features, purpose, request, since, until (ISO 8601).
        before: Only entries with smaller ids.
        kind: As what the look is recorded.
    """
    asked = {name: value for name, value in wanted.items() if value not in (None, "", [])}
    entry, who = _parts(kind, principal, None)
    # Whom the look was about can be erased with who looked.
    entry["detail"] = {name: value for name, value in asked.items() if name not in ("person", "features")}
    about = {name: asked[name] for name in ("person", "features") if name in asked}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM kbs_audit_look(%s, %s, %s, %s, %s)",
            [_json(entry), _json(who | {"about": about}), _json(asked), before, most],
        )
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    for row in rows:
        row["detail"] = json.loads(row["detail"])
        row["who"] = json.loads(row["who"]) if row["who"] else None
    return rows


def key_used(principal: Principal, key: str) -> None:
    """Record the use of an API key, by its prefix: the first in every hour of each server process."""
    now = time.monotonic()
    with _lock:
        if now - _keys_used.get(key, float("-inf")) < _KEY_SECONDS:
            return
        _keys_used[key] = now
    record("key", principal, detail={"key": key})


def _parts(kind: str, principal: Principal, unit: int | None) -> tuple[dict[str, Any], dict[str, Any]]:
    if kind and kind not in KINDS:
        raise ValueError(kind)
    facts = current.get()
    entry = {
        "kind": kind,
        "unit": unit if unit is not None else _unit_of(principal),
        "purpose": principal.purpose,
        "request_id": facts.request_id if facts else "",
        "network": facts.network if facts else "",
    }
    who = {
        "user_id": principal.user_id,
        "name": principal.name or None,
        "in_name_of": principal.in_name_of,
        "address": facts.address or None if facts else None,
    }
    return entry, who


def _unit_of(principal: Principal) -> int | None:
    units = [unit for role, unit in sorted(principal.holds, key=lambda held: held[0] != STAFF) if unit]
    return units[0] if units else None


def _apart(entry: Mapping[str, Any], who: Mapping[str, Any]) -> None:
    """Append outside the transaction at hand, on a connection of its own where there is one."""
    values = [_json(entry), _json(who)]
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute(_APPEND, values)
        return
    own = psycopg2.connect(**connection.get_connection_params())
    try:
        own.autocommit = True
        with own.cursor() as cursor:
            cursor.execute(_APPEND, values)
    finally:
        own.close()


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
