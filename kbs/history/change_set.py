"""Open a change set for the current transaction."""

from __future__ import annotations

from typing import Any


def open_change_set(cursor: Any, *, user_id: int | None, reason: str, source: str = "", job: str = "") -> int:
    """Open a change set and make it the transaction's; return its id.

    Must run inside a transaction: the setting ends with it. `reason` is shown to people and is cut
    at 300 characters.
    """
    cursor.execute("SELECT kbs_open_change_set(%s, %s, %s, %s)", [user_id, reason, source, job])
    return int(cursor.fetchone()[0])
