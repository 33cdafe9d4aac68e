"""Named SQL queries kept in `.sql` files beside their module.

A file holds queries, each headed by `-- name: <identifier>`; the comment lines that follow are the
query's promise to its reader. Values are bound parameters (`%(name)s`); identifiers and fragments
are `{name}` places filled with `psycopg2.sql` objects only. Strings are never formatted into SQL.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from psycopg2 import sql

_HEADER = re.compile(r"^-- name: (?P<name>[a-z0-9_]+)[ \t]*$", re.MULTILINE)


class Queries:
    """The queries of one `.sql` file, by name.

    >>> Queries(Path("kbs/features/read.sql")).names()  # doctest: +SKIP
    """

    def __init__(self, path: Path) -> None:
        parts = _HEADER.split(path.read_text(encoding="utf-8"))
        names, bodies = parts[1::2], parts[2::2]
        duplicated = {name for name in names if names.count(name) > 1}
        if duplicated:
            raise AssertionError(f"{path.name}: query named twice: {', '.join(sorted(duplicated))}")
        self._queries = {name: body.strip().rstrip(";") for name, body in zip(names, bodies, strict=True)}
        self._path = path

    def names(self) -> tuple[str, ...]:
        """Return the names of all queries in file order."""
        return tuple(self._queries)

    def text(self, name: str) -> str:
        """Return a query as written. Raises KeyError naming the file when there is none."""
        try:
            return self._queries[name]
        except KeyError:
            raise KeyError(f"no query {name!r} in {self._path.name}") from None

    def build(self, name: str, **fragments: sql.Composable) -> sql.Composed:
        """Return a query with its `{places}` filled by `psycopg2.sql` objects.

        Literal percent signs and braces in the file follow `psycopg2.sql.SQL.format`: `%%`, `{{`.
        """
        for key, fragment in fragments.items():
            if not isinstance(fragment, sql.Composable):
                raise TypeError(f"{name}: {key} must be a psycopg2.sql object, not {type(fragment).__name__}")
        return sql.SQL(self.text(name)).format(**fragments)


@cache
def queries_beside(module_file: str, name: str | None = None) -> Queries:
    """Load the queries of the `.sql` file beside a module (same stem unless `name` is given)."""
    path = Path(module_file)
    return Queries(path.with_name(name) if name else path.with_suffix(".sql"))


def identifiers(names: tuple[str, ...] | list[str]) -> sql.Composed:
    """Return a comma-separated list of quoted identifiers."""
    return sql.SQL(", ").join([sql.Identifier(name) for name in names])
