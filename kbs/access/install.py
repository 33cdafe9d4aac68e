"""The policy compiled to PostgreSQL: roles, grants per column and row security, from the registry."""

from __future__ import annotations

import json
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import sql

from kbs.access import state
from kbs.access.compile import renew
from kbs.access.models import Profile
from kbs.access.policy import GEOMETRY
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.sql import queries_beside

COMPILE = queries_beside(__file__, "compile.sql")
EXPLAIN = queries_beside(__file__, "explain.sql")
LOGINS = queries_beside(__file__, "logins.sql")
STAGING_SCHEMA = "kbs_staging"
# Columns of every feature that carry no content; whoever sees a feature sees them.
TECHNICAL = ("id", "recorded_at", "valid_from", "source", "source_ref", "authority", "change_set")
_SYSTEM_SLOT = 2
# Written by triggers or by the owner only.
_READ_ONLY = ("history_changeset", "history_changedenvelope", "history_tally", "history_succession")
# The register of acts: the service has no right on its tables, only on functions (kbs.access.audit).
_CLOSED = ("audit_entry", "audit_who", "audit_link", "audit_tail", "audit_period")


def install(connection: BaseDatabaseWrapper) -> None:
    """Renew functions, grants and row policies of all tables (idempotent). Runs as the owner of the tables."""
    roles = settings.KBS_DATABASE_ROLES
    login, system = sql.Identifier(roles["login"]), sql.Identifier(roles["system"])
    with connection.cursor() as cursor:
        _ground(cursor, login)
        feature_tables = {collection.table for collection in registry}
        for table in _own_tables(connection) - feature_tables:
            name = sql.Identifier(table)
            cursor.execute(sql.SQL("REVOKE ALL ON {table} FROM {login}").format(table=name, login=login))
            if table in _CLOSED:
                continue
            rights = sql.SQL("SELECT" if table in _READ_ONLY else "SELECT, INSERT, UPDATE, DELETE")
            cursor.execute(
                sql.SQL("GRANT {rights} ON {table} TO {login}").format(table=name, login=login, rights=rights)
            )
        _functions(cursor, roles)
        cursor.execute("SELECT kbs_ensure_role(0), kbs_ensure_role(1), kbs_ensure_role(%s)", [_SYSTEM_SLOT])
        cursor.execute("DELETE FROM kbs_feature_table")
        for collection in registry:
            _declare(cursor, collection)
            _watch_direct_edits(cursor, collection)
            _let_the_service(cursor, collection, system)
        _ground_of_the_service(cursor, system)
    # Tables may be new or have other columns: whatever was compiled before is compiled again.
    Profile.objects.update(compiled="")
    renew()
    state.forget()


def _ground(cursor: Any, login: sql.Identifier) -> None:
    schema = sql.Identifier(STAGING_SCHEMA)
    for statement in (
        "GRANT USAGE ON SCHEMA public TO {login}",
        "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {login}",
        "CREATE SCHEMA IF NOT EXISTS {schema}",
        "GRANT USAGE, CREATE ON SCHEMA {schema} TO {login}",
        "REVOKE EXECUTE ON FUNCTION kbs_open_change_set(bigint, text, text, text, bigint, text, bigint, bigint) FROM PUBLIC",
        "GRANT EXECUTE ON FUNCTION kbs_open_change_set(bigint, text, text, text, bigint, text, bigint, bigint) TO {login}",
        "REVOKE EXECUTE ON FUNCTION kbs_succeed(text, bigint[], bigint[], text, date, text) FROM PUBLIC",
        # Versions say nothing but that something changed: they are read without taking a role.
        "GRANT USAGE ON SCHEMA kbs_overview TO {login}",
        "GRANT SELECT ON kbs_overview.state TO {login}",
        "GRANT EXECUTE ON FUNCTION kbs_version(text, text[]) TO {login}",
    ):
        cursor.execute(sql.SQL(statement).format(login=login, schema=schema))


def _functions(cursor: Any, roles: dict[str, str]) -> None:
    names = {name: sql.Literal(roles[name]) for name in ("anonymous", "staff", "system", "prefix")}
    cursor.execute(COMPILE.text("tables"))
    cursor.execute(COMPILE.build("role_name", **names))
    cursor.execute(COMPILE.text("about_condition"))
    cursor.execute(COMPILE.build("row_condition", login=sql.Literal(roles["login"])))
    cursor.execute(COMPILE.build("ensure_role", login=sql.Literal(roles["login"])))
    for name in (
        "renew_policy",
        "compile_table",
        "compile_profile_before",
        "compile_profile",
        "area_changed_function",
        "area_changed_trigger",
    ):
        cursor.execute(COMPILE.text(name))
    cursor.execute(EXPLAIN.text("fulfils_function"))
    for name in ("login_views", "renew_logins", "direct_edit"):
        cursor.execute(LOGINS.build(name, person=sql.Literal(roles["person"])))
    for queries in (COMPILE, LOGINS):
        cursor.execute(queries.build("rights_of_functions", login=sql.Identifier(roles["login"])))


def _own_tables(connection: BaseDatabaseWrapper) -> set[str]:
    existing = set(connection.introspection.table_names())
    models = apps.get_models(include_auto_created=True)
    return {m._meta.db_table for m in models if m._meta.managed and not m._meta.proxy} & existing | {
        "django_migrations"
    }


def _declare(cursor: Any, collection: Collection) -> None:
    """Write what profiles are compiled for, and switch row security on for the present and the past."""
    properties = {prop.name: collection.column(prop.field_name) for prop in collection.properties}
    geometry = collection.geometry_column if collection.geometry else ""
    if geometry:
        properties[GEOMETRY] = geometry
    cursor.execute(
        "INSERT INTO kbs_feature_table (collection, name, geometry, technical, properties, overview)"
        " VALUES (%s, %s, %s, %s, %s, CASE WHEN to_regclass(%s) IS NULL THEN '' ELSE %s END)",
        [
            collection.id,
            collection.table,
            geometry,
            [collection.column(name) for name in TECHNICAL],
            json.dumps(properties),
            f'kbs_overview."{collection.table}"',
            collection.table,
        ],
    )
    for table in (collection.table, f"{collection.table}_history"):
        name = sql.Identifier(table)
        cursor.execute(sql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(name))
        login = sql.Identifier(settings.KBS_DATABASE_ROLES["login"])
        cursor.execute(sql.SQL("REVOKE ALL ON {} FROM {}").format(name, login))
        for role in ("anonymous", "staff"):  # as earlier versions called their policies
            old = sql.Identifier(f"kbs_{settings.KBS_DATABASE_ROLES[role]}")
            cursor.execute(sql.SQL("DROP POLICY IF EXISTS {} ON {}").format(old, name))


def _watch_direct_edits(cursor: Any, collection: Collection) -> None:
    """Hold and name what is changed over personal logins; the service does both itself."""
    cursor.execute(
        LOGINS.build(
            "direct_edit_trigger",
            table=sql.Identifier(collection.table),
            collection=sql.Literal(collection.id),
            login=sql.Literal(settings.KBS_DATABASE_ROLES["login"]),
        )
    )


def _let_the_service(cursor: Any, collection: Collection, system: sql.Identifier) -> None:
    """The service itself works beyond the policy: jobs, rules and imports see and change whole rows."""
    for table, rights in (
        (collection.table, "SELECT, INSERT, UPDATE, DELETE"),
        (f"{collection.table}_history", "SELECT"),
    ):
        cursor.execute(
            sql.SQL("GRANT {rights} ON {table} TO {system}").format(
                rights=sql.SQL(rights), table=sql.Identifier(table), system=system
            )
        )
        cursor.execute(
            "SELECT FROM pg_policies WHERE schemaname = 'public' AND tablename = %s AND policyname = 'kbs_service'",
            [table],
        )
        if cursor.fetchone() is None:
            cursor.execute(
                sql.SQL(
                    "CREATE POLICY kbs_service ON {table} TO {system} USING (true) WITH CHECK (true)"
                ).format(table=sql.Identifier(table), system=system)
            )


def _ground_of_the_service(cursor: Any, system: sql.Identifier) -> None:
    for statement in (
        "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {system}",
        "GRANT USAGE ON SCHEMA {schema} TO {system}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA kbs_overview TO {system}",
        "GRANT EXECUTE ON FUNCTION kbs_open_change_set(bigint, text, text, text, bigint, text, bigint, bigint) TO {system}",
        "GRANT EXECUTE ON FUNCTION kbs_succeed(text, bigint[], bigint[], text, date, text) TO {system}",
        "GRANT SELECT ON kbs_feature_table, history_changedenvelope TO {system}",
    ):
        cursor.execute(sql.SQL(statement).format(system=system, schema=sql.Identifier(STAGING_SCHEMA)))
