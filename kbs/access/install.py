"""The policy compiled to PostgreSQL: grants per column and row security, from the registry."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import sql

from kbs.access.policy import POLICY, readable_columns
from kbs.access.principals import Role
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.sql import identifiers

STAGING_SCHEMA = "kbs_staging"


def install(connection: BaseDatabaseWrapper) -> None:
    """Renew grants and row policies of all tables (idempotent). Roles must exist (see docs/operation.md)."""
    roles = settings.KBS_DATABASE_ROLES
    login = sql.Identifier(roles["login"])
    with connection.cursor() as cursor:
        _grant_ground(cursor, roles)
        feature_tables = {collection.table for collection in registry}
        for table in _own_tables(connection) - feature_tables:
            cursor.execute(
                sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {login}").format(
                    table=sql.Identifier(table), login=login
                )
            )
        # Written by triggers only, whoever works; readable, because ETags come from it.
        for table in ("history_changeset", "history_changedenvelope"):
            cursor.execute(
                sql.SQL("REVOKE INSERT, UPDATE, DELETE ON {table} FROM {login}").format(
                    table=sql.Identifier(table), login=login
                )
            )
        for collection in registry:
            _grant_collection(cursor, collection, roles)


def _grant_ground(cursor: Any, roles: dict[str, str]) -> None:
    everyone = identifiers(list(roles.values()))
    login, staff = sql.Identifier(roles["login"]), sql.Identifier(roles["staff"])
    schema = sql.Identifier(STAGING_SCHEMA)
    statements = (
        "GRANT USAGE ON SCHEMA public TO {everyone}",
        "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {login}, {staff}",
        "GRANT SELECT ON history_changedenvelope TO {everyone}",
        "CREATE SCHEMA IF NOT EXISTS {schema}",
        "GRANT USAGE, CREATE ON SCHEMA {schema} TO {login}",
        "GRANT USAGE ON SCHEMA {schema} TO {staff}",
        "REVOKE EXECUTE ON FUNCTION kbs_open_change_set(bigint, text, text, text) FROM PUBLIC",
        "GRANT EXECUTE ON FUNCTION kbs_open_change_set(bigint, text, text, text) TO {login}, {staff}",
    )
    for statement in statements:
        cursor.execute(sql.SQL(statement).format(everyone=everyone, login=login, staff=staff, schema=schema))


def _own_tables(connection: BaseDatabaseWrapper) -> set[str]:
    existing = set(connection.introspection.table_names())
    models = apps.get_models(include_auto_created=True)
    return {m._meta.db_table for m in models if m._meta.managed and not m._meta.proxy} & existing | {
        "django_migrations"
    }


def _grant_collection(cursor: Any, collection: Collection, roles: dict[str, str]) -> None:
    table = sql.Identifier(collection.table)
    cursor.execute(sql.SQL("ALTER TABLE {table} ENABLE ROW LEVEL SECURITY").format(table=table))
    cursor.execute(
        sql.SQL("REVOKE ALL ON {table} FROM {roles}").format(
            table=table, roles=identifiers(list(roles.values()))
        )
    )
    for role, rule in POLICY.items():
        database_role = sql.Identifier(roles[role])
        cursor.execute(
            sql.SQL("GRANT SELECT ({columns}) ON {table} TO {role}").format(
                columns=identifiers(readable_columns(collection, role)), table=table, role=database_role
            )
        )
        _grant_past(cursor, collection, role, roles[role])
        if rule.writes:
            cursor.execute(
                sql.SQL("GRANT INSERT, UPDATE, DELETE ON {table} TO {role}").format(
                    table=table, role=database_role
                )
            )
        _renew_policy(cursor, collection.table, roles[role], writes=rule.writes)


def _grant_past(cursor: Any, collection: Collection, role: Role, database_role: str) -> None:
    """What a role reads of the present it reads of the past: retired features keep their pages."""
    history = sql.Identifier(f"{collection.table}_history")
    columns = [*readable_columns(collection, role), "valid_to", "superseded_at", "closed_by"]
    who = sql.Identifier(database_role)
    cursor.execute(sql.SQL("REVOKE ALL ON {} FROM {}").format(history, who))
    cursor.execute(sql.SQL("GRANT SELECT ({}) ON {} TO {}").format(identifiers(columns), history, who))


def _renew_policy(cursor: Any, table: str, role: str, *, writes: bool) -> None:
    """All rows: literally USING (true), the only form that leaves the GiST index usable for `&&`."""
    name = sql.Identifier(f"kbs_{role}")
    where = {"name": name, "table": sql.Identifier(table), "role": sql.Identifier(role)}
    cursor.execute(sql.SQL("DROP POLICY IF EXISTS {name} ON {table}").format(**where))
    kind = (
        "FOR ALL TO {role} USING (true) WITH CHECK (true)" if writes else "FOR SELECT TO {role} USING (true)"
    )
    cursor.execute(sql.SQL("CREATE POLICY {name} ON {table} " + kind).format(**where))
