"""Reading the past: the rows of a table as they held at a time, or as they were known at a time.

A theme table holds the present. Every other state lies in `<table>_history`: the register believed it open-ended from
`recorded_at` to `closed_at`, from then on up to `valid_to`, and not at all any more from `superseded_at` on. Both times
are half-open: what begins at a moment holds at that moment, what ends there does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg2 import sql

from kbs.sql import identifiers

VALIDITY = "valid_from"


@dataclass(frozen=True)
class AsOf:
    """Two times that may be asked for together.

    Attributes:
        holding: Whether valid time is asked for: what held at some moment from `since` to `until` (both included;
            None is open). Without it: the states in force, as a table of the present has them.
        recorded: Record time: only what the register knew at this moment; None for what it knows now.
    """

    holding: bool = False
    since: datetime | None = None
    until: datetime | None = None
    recorded: datetime | None = None

    @property
    def is_present(self) -> bool:
        """Whether nothing is asked that the table of the present would not answer."""
        return not self.holding and self.recorded is None

    @property
    def form(self) -> tuple[bool, ...]:
        """What the text of a statement depends on; the moments themselves are parameters."""
        return (self.holding, self.since is not None, self.until is not None, self.recorded is not None)

    def parameters(self) -> dict[str, Any]:
        """Return the values for the places that `rows` leaves."""
        moments = {"as_of_since": self.since, "as_of_until": self.until, "as_of_recorded": self.recorded}
        return {name: moment for name, moment in moments.items() if moment is not None}


PRESENT = AsOf()


def rows(
    table: str,
    columns: Sequence[str],
    as_of: AsOf,
    condition: sql.Composable = sql.SQL("TRUE"),  # noqa: B008 (immutable)
    page: sql.Composable = sql.SQL(""),  # noqa: B008 (immutable)
) -> sql.Composable:
    """Return `(SELECT ...)` of the named columns, `id` and `valid_from` among them, each feature once.

    Of a feature that had several states in the interval the latest is given, so pages over ids stay right.

    Args:
        condition: On alias `t`; it is asked of the present and of the past, so that the indexes of both answer it.
        page: A LIMIT: the first ids of the whole are among the first of each part, so no part is read further.
    """
    held: list[sql.Composable] = [condition]
    if as_of.holding and as_of.until is not None:
        held.append(sql.SQL("t.valid_from <= %(as_of_until)s"))
    if as_of.recorded is not None:
        held.append(sql.SQL("t.recorded_at <= %(as_of_recorded)s"))
    present = sql.SQL(" AND ").join(held)
    return sql.SQL(
        "(SELECT DISTINCT ON (state.id) state.* FROM ("
        "(SELECT {columns} FROM {table} AS t WHERE {present} ORDER BY t.id {page}) UNION ALL"
        " (SELECT DISTINCT ON (t.id) {columns} FROM {history} AS t WHERE {present} AND {believed}"
        " ORDER BY t.id, t.valid_from DESC {page})"
        ") AS state ORDER BY state.id, state.valid_from DESC)"
    ).format(
        columns=identifiers(list(columns)),
        table=sql.Identifier(table),
        history=sql.Identifier(f"{table}_history"),
        present=present,
        believed=_believed(as_of),
        page=page,
    )


def _believed(as_of: AsOf) -> sql.Composable:
    """The condition on a row of history beside what it shares with the present."""
    if not as_of.holding:
        return sql.SQL("t.closed_at > %(as_of_recorded)s")
    # What was retired in the moment it began is kept, but held at no time.
    parts = ["(t.valid_to IS NULL OR t.valid_to > t.valid_from)"]
    if as_of.recorded is None:
        parts.append("t.superseded_at IS NULL")
        lasting = "t.valid_to > %(as_of_since)s"
    else:
        parts.append("(t.superseded_at IS NULL OR t.superseded_at > %(as_of_recorded)s)")
        lasting = "(t.closed_at > %(as_of_recorded)s OR t.valid_to > %(as_of_since)s)"
    if as_of.since is not None:
        parts.append(lasting)
    return sql.SQL(" AND ").join(map(sql.SQL, parts))
