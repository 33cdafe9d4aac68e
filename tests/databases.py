"""Databases of the tests: made from a template and dropped by the owner role."""

from __future__ import annotations

import time
from typing import Any

import psycopg2
from psycopg2 import sql

from kbs.env import env


def owner_settings() -> dict[str, Any]:
    """How the owner role gets in."""
    owner = env.db_url("KBS_DATABASE_OWNER_URL")
    return {key: owner[key] for key in ("USER", "PASSWORD", "HOST", "PORT")}


def _maintenance(owner: dict[str, Any]) -> Any:
    maintenance = psycopg2.connect(
        dbname="postgres",
        user=owner["USER"],
        password=owner["PASSWORD"],
        host=owner["HOST"] or None,
        port=owner["PORT"] or None,
    )
    maintenance.autocommit = True
    return maintenance


def recreate(owner: dict[str, Any], name: str, template: str) -> None:
    """Make a database from a template, whatever bore its name before."""
    drop(owner, name)
    administer(owner, "CREATE DATABASE {} TEMPLATE {}", name, template)


def drop(owner: dict[str, Any], name: str) -> None:
    """Drop a database; the owner may not end the login role's last backends, so wait until they are gone."""
    for _attempt in range(50):
        try:
            return administer(owner, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        except psycopg2.errors.InsufficientPrivilege:
            time.sleep(0.2)
    return administer(owner, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def administer(owner: dict[str, Any], statement: str, *names: str) -> None:
    """Run one statement outside any transaction; psycopg2's `with connection` would open one."""
    maintenance = _maintenance(owner)
    with maintenance.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
    maintenance.close()
