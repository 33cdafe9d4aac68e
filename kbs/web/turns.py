"""Turns that all processes of the service give out together, for what is rare and must not be guessed."""

from __future__ import annotations

from django.db import connection

from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)


def take(asker: str, rate: float, burst: float) -> float:
    """Take one of an asker's turns; return 0, or how many seconds to wait when there is none.

    At most `burst` at once and `rate` a second, as a bucket of `burst` tokens that gains `rate` a second: kept as the
    moment at which the bucket will be full again (generic cell rate algorithm), which one statement can move.
    """
    values: dict[str, str | float] = {"asker": asker, "each": 1 / rate, "ahead": (burst - 1) / rate}
    with connection.cursor() as cursor:
        cursor.execute(QUERIES.text("take"), values)
        if cursor.fetchone() is not None:
            cursor.execute(QUERIES.text("forget"))
            return 0.0
        cursor.execute(QUERIES.text("wait"), values)
        found = cursor.fetchone()
    return max(0.001, float(found[0])) if found else 0.0
