"""Log lines: for people or as JSON, each with the id of its request, none with secrets or personal data.

What comes from outside reaches log lines in few ways: addresses with a query, headers in messages, values in the
messages of the database. They are taken out here, once for all loggers.
"""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime

from kbs.access.audit.context import request_id

_OUT = "***"
_SECRETS = re.compile(
    r"""(?ix) \b(api[_-]?key|password\d?|parola|passwd|token|secret|sessionid|csrf\w*|authorization|cookie|x-api-key)
    (["']?\s*[=:]\s*["']?) (?:(?:basic|bearer)\s+)? [^\s"'&;,}]+"""
)
_SCHEMES = re.compile(r"(?i)\b(basic|bearer)\s+[A-Za-z0-9+/=._~-]{8,}")
# The query of an address: names stay, values go.
_QUERY = re.compile(r"\?([^\s\"'<>]*=[^\s\"'<>]*)")
_URL_PASSWORD = re.compile(r"(?<=://)[^/\s:@]*:[^/\s@]+(?=@)")
# Lines by which PostgreSQL repeats values or the statement.
_ECHOES = re.compile(r"^(?:DETAIL|CONTEXT|HINT|QUERY|STATEMENT|LINE \d+):.*(?:\n[ \t]*\^.*)?$", re.MULTILINE)
_DATABASE = re.compile(r"^((?:django\.db|psycopg2)[\w.]*: .*)$", re.MULTILINE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


def clean(text: str) -> str:
    """Return a text without secrets, values of queries, and what the database repeats of data.

    >>> clean("GET /ogc/collections/x/items?keeper=Ali&api_key=abc failed")
    'GET /ogc/collections/x/items?keeper=***&api_key=*** failed'
    """
    text = _QUERY.sub(_without_values, text)
    text = _SECRETS.sub(rf"\1\2{_OUT}", text)
    text = _SCHEMES.sub(rf"\1 {_OUT}", text)
    text = _URL_PASSWORD.sub(_OUT, text)
    text = _ECHOES.sub("", text)
    return _DATABASE.sub(lambda line: _QUOTED.sub(f'"{_OUT}"', line[1]), text)


def _without_values(query: re.Match[str]) -> str:
    names = [part.partition("=")[0] for part in query[1].split("&")]
    return "?" + "&".join(f"{name}={_OUT}" for name in names)


class LineFormatter(logging.Formatter):
    """A line for people; a traceback follows it."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(request)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, cleaned."""
        record.request = request_id() or "-"
        return clean(super().format(record))


class JsonFormatter(logging.Formatter):
    """One JSON object per line: time (UTC), level, logger, message, request, and the traceback when there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the object, cleaned."""
        body = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "request": request_id(),
            "message": clean(record.getMessage()),
        }
        if record.exc_info:
            body["traceback"] = clean(self.formatException(record.exc_info))
        return json.dumps({name: value for name, value in body.items() if value}, ensure_ascii=False)


class WithoutTraceback(logging.Filter):
    """Lets a record pass as one line: where in the program it was noticed tells nothing."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Take the traceback off."""
        record.exc_info = record.exc_text = None
        return True
