"""Let the admin's ORM read feature tables under the policy role.

The login role has no right on them; the policy role has none on Django's own tables. Each statement runs
under the one that may: statements that name a feature table inside `access.session`, all others as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.registry import registry


@contextmanager
def reading(principal: Principal) -> Iterator[None]:
    """Within the block, ORM statements on feature tables run under the principal's role."""
    tables = tuple(f'"{collection.table}"' for collection in registry)

    def in_role(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if not any(table in str(sql) for table in tables):
            return execute(sql, params, many, context)
        # Rows are fetched by the client at once, so they outlive the role.
        with session(principal):
            return execute(sql, params, many, context)

    with connection.execute_wrapper(in_role):
        yield
