"""Database sessions: feature SQL runs only here, under the principal's policy role.

The login role inherits nothing: outside a session a feature table answers "permission denied".
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import psycopg2
from django.db import connection, transaction
from psycopg2 import sql

from kbs.access import state
from kbs.access.audit import reads
from kbs.access.audit.record import actor
from kbs.access.principals import Principal


@contextmanager
def session(principal: Principal) -> Iterator[Any]:
    """Yield a cursor inside a transaction that runs under the principal's database role.

    Role and settings end with the transaction. Inside an outer transaction (tests, edits that join
    several sessions) the role is taken back at the end, because SET LOCAL would outlive the savepoint.
    A failure inside rolls the transaction (or savepoint) back and passes on.
    """
    reads.guard(principal)
    nested = connection.in_atomic_block
    entrance = _entrance(principal)
    with transaction.atomic(), connection.cursor() as cursor, state.inside():
        cursor.execute(entrance)
        yield cursor
        if nested:
            cursor.execute("RESET ROLE")


@contextmanager
def acting_as(cursor: Any, principal: Principal, back: Principal) -> Iterator[None]:
    """Change who acts inside an open session, until the block ends.

    The service judges what somebody changes (rules must see neighbours that the editor may not see), and writes
    what it has judged with the editor's rights. A failure inside ends the session's transaction, and with it the role.
    """
    for turn, who in enumerate((principal, back)):
        cursor.execute("RESET ROLE")  # the policy is asked by the login role
        cursor.execute(_entrance(who))
        if turn == 0:
            yield


def ask(principal: Principal, query: sql.Composable, params: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Return the rows of one query under the principal's database role, in one round trip.

    Several statements in one message are one transaction of their own (PostgreSQL, 55.2.2.1), so role and
    settings end with it. Inside an outer transaction a session is opened instead.
    """
    if connection.in_atomic_block:
        with session(principal) as cursor:
            cursor.execute(query, params)
            return cursor.fetchall()
    reads.guard(principal)
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("{}; {}").format(_entrance(principal), query), params)
        return cursor.fetchall()


def _entrance(principal: Principal) -> sql.Composable:
    known = json.dumps({f"{c}.{name}": text for c, name, text in principal.known}) if principal.known else ""
    told: sql.Composable = sql.SQL("")
    if not principal.is_anonymous:  # who changes nothing need not be told to the triggers
        told = sql.SQL(", set_config('kbs.actor', {actor}, true)").format(actor=sql.Literal(actor(principal)))
    return sql.SQL(
        "SET LOCAL ROLE {role};"
        " SELECT set_config('kbs.principal', {who}, true), set_config('kbs.known', {known}, true){told}"
    ).format(
        told=told,
        role=sql.Identifier(state.role_of(principal)),
        who=sql.Literal(str(principal.user_id or "")),
        known=sql.Literal(known),
    )


class StreamingSession:
    """A read-only session on a connection of its own, open until the last byte is sent.

    Rows come from a server-side cursor in the order of the query; memory does not grow with them.
    Use as a context manager, or call `close` when the client is gone.
    """

    def __init__(self, principal: Principal, *, batch: int = 2000) -> None:
        self._batch = batch
        reads.guard(principal)
        # The wrapper's own parameters, so that host, options and TLS are the application's.
        self._connection = psycopg2.connect(**connection.get_connection_params())
        self._connection.set_session(readonly=True)
        with self._connection.cursor() as cursor:
            cursor.execute(_entrance(principal))

    def rows(self, query: sql.Composable, params: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query as they arrive."""
        with self._connection.cursor("kbs_stream") as cursor:
            cursor.itersize = self._batch
            cursor.execute(query, params)
            yield from cursor

    def copy(self, query: sql.Composable, params: dict[str, Any], file: IO[bytes]) -> int:
        """Write the one text column of a query to a file, a line per row; return how many.

        The fastest way out of PostgreSQL.

        The texts pass as they are: the quote and the delimiter are control characters, which JSON has not.
        """
        with self._connection.cursor() as cursor:
            bound = sql.SQL(cursor.mogrify(query, params).decode())  # COPY itself takes no parameters
            copy = sql.SQL("COPY ({}) TO STDOUT (FORMAT csv, DELIMITER e'\\x02', QUOTE e'\\x01')").format(
                bound
            )
            cursor.copy_expert(copy, file)
            return int(cursor.rowcount)

    def close(self) -> None:
        """End the transaction and the connection; safe to call twice."""
        self._connection.close()

    def __enter__(self) -> StreamingSession:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()
