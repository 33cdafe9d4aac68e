"""Personal logins to PostgreSQL for desktop programs: the rights of the person's profile, and nothing else.

A login is made by the owner of the database (`manage.py kbs_dblogin`); the service can only bring it up to date with
what its person holds. It has a schema of its own with one view for each collection that the person may read, with
exactly the columns of the policy: programs ask for `*`, and for what a table is registered with.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import connection
from psycopg2 import sql
from psycopg2.extensions import encrypt_password

from kbs.access.compile import profile_of
from kbs.access.models import DatabaseLogin, User
from kbs.access.principals import of_user
from kbs.catalog.text import fold
from kbs.problems import Conflict, Forbidden
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# PostgreSQL cuts names at 63 bytes; the prefix and a number have to fit too.
_LONGEST = 40
_MOST_CONNECTIONS = 10


def renew_logins(people: Iterable[int] | None = None) -> int:
    """Give every login (or those of some people) what its person holds today; return how many were looked at.

    An account that is closed has a login that cannot be used until it is open again.
    """
    logins = DatabaseLogin.objects.select_related("user")
    chosen = list(logins if people is None else logins.filter(user_id__in=list(people)))
    for login in chosen:
        role = _policy_role(login.user)
        if role != login.policy_role:
            DatabaseLogin.objects.filter(pk=login.pk).update(policy_role=role)
    if chosen:
        with connection.cursor() as cursor:
            cursor.execute("SELECT kbs_renew_logins()")
    return len(chosen)


def create_login(user: User) -> tuple[str, str]:
    """Make a person's login, or give it a new password; return its name and the password. Runs as the owner.

    Raises:
        Forbidden: The account is closed.
        Conflict: A role of this name is somebody else's.
    """
    if not user.is_active:
        raise Forbidden(f"The account {user.get_username()} is closed.")
    login = DatabaseLogin.objects.filter(user=user).first()
    name = login.role_name if login else _free_name(user)
    password = secrets.token_urlsafe(18)
    with connection.cursor() as cursor:
        cursor.execute("SELECT FROM pg_roles WHERE rolname = %s", [name])
        exists = cursor.fetchone() is not None
        if exists and login is None:
            raise Conflict(f"There is a role {name} in this cluster already.")
        # The server is given the verifier only: no password stands in its log.
        verifier = encrypt_password(password, name, scope=cursor.connection, algorithm="scram-sha-256")
        cursor.execute(
            QUERIES.build(
                "alter_role" if exists else "create_role",
                role=sql.Identifier(name), verifier=sql.Literal(verifier), most=sql.Literal(_MOST_CONNECTIONS),
            )
        )  # fmt: skip
        cursor.execute(
            sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(
                sql.Identifier(connection.settings_dict["NAME"]), sql.Identifier(name)
            )
        )
    DatabaseLogin.objects.update_or_create(user=user, defaults={"role_name": name})
    renew_logins([user.pk])
    return name, password


def revoke_login(user: User) -> bool:
    """Take a person's login away; whether there was one. Runs as the owner."""
    login = DatabaseLogin.objects.filter(user=user).first()
    if login is None:
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT FROM pg_roles WHERE rolname = %s", [login.role_name])
        exists = cursor.fetchone() is not None
        if exists:
            names = {
                "role": sql.Identifier(login.role_name),
                "database": sql.Identifier(connection.settings_dict["NAME"]),
            }
            cursor.execute(QUERIES.build("drop_role", **names))
    login.delete()
    return True


def follow_person(sender: Any, instance: User, update_fields: Any = None, **_given: Any) -> None:
    """Bring a person's login up to date when the account changes (signal of a saved user)."""
    if update_fields is None or set(update_fields) - {"last_login", "password"}:
        renew_logins([instance.pk])


def follow_assignment(sender: Any, instance: Any, **_given: Any) -> None:
    """Bring a person's login up to date when an assignment changes or is taken away (signal)."""
    renew_logins([instance.user_id])


def _policy_role(user: User) -> str:
    """The database role of a person's profile; without a purpose, so that personal data stay out of reach."""
    return profile_of(of_user(user)).database_role if user.is_active else ""


def _free_name(user: User) -> str:
    prefix = settings.KBS_DATABASE_ROLES["person"]
    plain = re.sub(r"[^a-z0-9]+", "_", fold(user.get_username())).strip("_")[:_LONGEST]
    name = f"{prefix}_{plain or user.pk}"
    taken = DatabaseLogin.objects.filter(role_name=name).exists()
    return f"{name}_{user.pk}" if taken else name
