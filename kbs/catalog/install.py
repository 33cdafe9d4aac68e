"""Run the installers: database objects derived from the registry (triggers, grants, indexes, overviews).

Each room brings one function `install(connection)`, named in `settings.KBS_INSTALLERS` in order;
all are idempotent. Theme migrations therefore hold tables only.
"""

from __future__ import annotations

from django.conf import settings
from django.db import connections, transaction
from django.utils.module_loading import import_string

from kbs.catalog.registry import registry


def install(using: str = "default") -> list[str]:
    """Run every installer in one transaction; return their names. Needs the owner's connection."""
    connection = connections[using]
    with transaction.atomic(using=using):
        for dotted in settings.KBS_INSTALLERS:
            import_string(dotted)(connection)
    return list(settings.KBS_INSTALLERS)


def missing_tables(using: str = "default") -> list[str]:
    """Return the tables of registered collections that are not migrated (or no longer)."""
    connection = connections[using]
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
    return [collection.table for collection in registry if collection.table not in there]
