"""The database's part in reading a file: bounded in time, its complaints told as problems."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DataError, InternalError, OperationalError
from django.utils.translation import gettext as _

from kbs.exchange import limits
from kbs.problems import Fault, PayloadTooLarge, UnreadableSource

# Cancelled by the timeout; a limit of the program; out of memory or of disk (PostgreSQL, appendix A).
_CANCELLED = "57014"
_LIMITS = ("53", "54")


def begin_judging(cursor: Any) -> None:
    """No statement of this transaction may work longer than `limits.JUDGING_SECONDS`."""
    cursor.execute(
        "SELECT set_config('statement_timeout', %s, true)", [str(round(limits.JUDGING_SECONDS * 1000))]
    )


def end_judging(cursor: Any) -> None:
    """From here on as long as it takes: what is left is writing."""
    cursor.execute("SET LOCAL statement_timeout TO DEFAULT")


@contextmanager
def told_of(file: str) -> Iterator[None]:
    """Tell what PostGIS or PROJ cannot compute of a file; the first line says what, the SQL is nobody's business.

    Raises:
        UnreadableSource: It cannot be computed.
        PayloadTooLarge: It takes too long or too much.
    """
    try:
        yield
    except (DataError, InternalError) as exc:
        reason = _first_line(exc)
        raise UnreadableSource(
            _("%(file)s okunamadı: %(reason)s") % {"file": file, "reason": reason}, Fault("database", reason)
        ) from exc
    except OperationalError as exc:
        code = str(getattr(exc.__cause__, "pgcode", None) or "")
        if code == _CANCELLED:
            raise limits.too_large(
                file, _("veritabanının bir sorguda çalıştığı saniye"), limits.JUDGING_SECONDS
            ) from exc
        if code.startswith(_LIMITS):
            reason = _first_line(exc)
            raise PayloadTooLarge(
                _("%(file)s veritabanı için çok büyük: %(reason)s") % {"file": file, "reason": reason},
                Fault("database", reason),
            ) from exc
        raise


def _first_line(exc: Exception) -> str:
    return str(exc).strip().splitlines()[0]
