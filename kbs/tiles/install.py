"""Database objects of the tiles room, from the registry."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper


def install(connection: BaseDatabaseWrapper) -> None:
    """Install overviews (idempotent)."""
