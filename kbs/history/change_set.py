"""Open a change set for the current transaction."""

from __future__ import annotations

from typing import Any


def open_change_set(
    cursor: Any,
    *,
    user_id: int | None,
    reason: str,
    source: str = "",
    job: str = "",
    in_name_of: int | None = None,
    document: str = "",
    reverts: int | None = None,
    approved_by: int | None = None,
) -> int:
    """Open a change set and make it the transaction's; return its id.

    Must run inside a transaction: the setting ends with it. `reason` and `source` are cut at 300
    characters, `document` (number or address of the decision) at 500.

    Args:
        in_name_of: The person for whom a deputy acts.
        reverts: The change set that this one takes back: what it writes is believed in its place, as if that
            one had never been recorded.
        approved_by: The second person, where one had to approve.
    """
    cursor.execute(
        "SELECT kbs_open_change_set(%s, %s, %s, %s, %s, %s, %s, %s)",
        [user_id, reason, source, job, in_name_of, document, reverts, approved_by],
    )
    return int(cursor.fetchone()[0])
