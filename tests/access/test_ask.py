"""One question in one message: under the role while it lasts, and not a moment longer."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import DataError, connection
from django.db.utils import ProgrammingError
from psycopg2 import sql

from kbs.access.principals import ANONYMOUS, SYSTEM, Principal
from kbs.access.session import ask

pytestmark = pytest.mark.django_db


def _alone(function):
    """Run in a thread of its own, whose connection stands in no test's transaction."""

    def run():
        try:
            return function()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(run).result()


def _who() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, coalesce(current_setting('kbs.principal', true), '')")
        return cursor.fetchone()


@pytest.mark.parametrize(
    "where", [_alone, lambda function: function()], ids=["by itself", "in a transaction"]
)
def test_the_role_ends_with_the_answer(where):
    def asked():
        rows = ask(Principal((("staff", None),), 7, "memur"), sql.SQL("SELECT current_user, %(n)s"), {"n": 1})
        return rows, _who()

    rows, (user, _principal) = where(asked)
    assert (rows, user) == ([("kbs_staff", 1)], "kbs_login")


def test_the_principal_is_forgotten_with_the_answer():
    def asked():
        ask(Principal((("staff", None),), 7, "memur"), sql.SQL("SELECT 1"), {})
        return _who()

    assert _alone(asked) == ("kbs_login", "")


def test_the_role_ends_with_a_failure_too():
    def asked():
        with pytest.raises(DataError):
            ask(SYSTEM, sql.SQL("SELECT 1 / 0"), {})
        return _who()

    assert _alone(asked) == ("kbs_login", "")


@pytest.mark.parametrize(
    "where", [_alone, lambda function: function()], ids=["by itself", "in a transaction"]
)
def test_a_hidden_column_is_refused_by_the_database(where):
    def asked():
        with pytest.raises(ProgrammingError, match="permission denied"):
            ask(ANONYMOUS, sql.SQL("SELECT keeper FROM toytown_garden"), {})

    where(asked)
