"""Looking behind the register in tests: as the owner, in a transaction that is given up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg2
from django.db import connection

from kbs.access.audit.record import look
from kbs.access.principals import Principal
from tests.databases import owner_settings

OFFICER = Principal((("staff", None),), 1, "denetçi")


@contextmanager
def as_owner() -> Iterator[Any]:
    """A cursor of the owner; what it changes is rolled back."""
    owner = owner_settings()
    own = psycopg2.connect(
        dbname=connection.settings_dict["NAME"],
        user=owner["USER"],
        password=owner["PASSWORD"],
        host=owner["HOST"] or None,
        port=owner["PORT"] or None,
    )
    try:
        with own.cursor() as cursor:
            yield cursor
    finally:
        own.rollback()
        own.close()


def last_number() -> int:
    """The id of the newest entry."""
    with as_owner() as cursor:
        cursor.execute("SELECT coalesce(max(id), 0) FROM audit_entry")
        return int(cursor.fetchone()[0])


def since(number: int, *kinds: str) -> list[dict[str, Any]]:
    """The entries after a number, oldest first, as they stand."""
    rows = [row for row in look(OFFICER, {}, most=500) if row["id"] > number and row["kind"] != "look"]
    return [row for row in reversed(rows) if not kinds or row["kind"] in kinds]
