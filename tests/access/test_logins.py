"""Personal logins to PostgreSQL: the rows and columns of the API over a connection of one's own."""

import io
import re
import subprocess
import time
from contextlib import contextmanager

import psycopg2
import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection
from psycopg2 import sql

from kbs.access import state
from kbs.access.compile import publish, renew
from kbs.access.logins import renew_logins
from kbs.access.models import Assignment, DatabaseLogin, PolicyVersion, Unit, User
from kbs.access.principals import SYSTEM, of_user
from kbs.access.session import session
from kbs.env import env
from kbs.history.models import ChangeSet
from tests.toytown.people import EAST, NORTH

NAME = "Ayşe.Gül"
OPEN = {"role": "everyone", "collections": ["*"], "read": ["@open"]}
WEST = {
    "role": "west", "collections": ["gardens"], "read": ["name", "budget", "geometry"], "write": ["budget"],
    "within": "unit",
}  # fmt: skip
LOGIN = re.compile(r"^  (kbs_u_\w+)  (\S{24})$", re.MULTILINE)


def in_force(*grants):
    roles = dict.fromkeys(["everyone", "staff", *(grant["role"] for grant in grants)])
    publish({"roles": [{"id": role} for role in roles], "purposes": [], "grants": list(grants)})


@pytest.fixture(scope="module")
def as_owner(django_db_setup, django_db_blocker):
    """Work as by hand: with the owner's rights, and for good; a connection of one's own must see it."""
    mine = dict(connection.settings_dict)
    owner = env.db_url("KBS_DATABASE_OWNER_URL")

    @contextmanager
    def owning():
        with django_db_blocker.unblock():
            connection.close()
            connection.settings_dict.update({key: owner[key] for key in ("USER", "PASSWORD", "HOST", "PORT")})
            try:
                yield
            finally:
                connection.close()
                connection.settings_dict.update(mine)

    return owning


@pytest.fixture(scope="module")
def command(as_owner):
    def run(*arguments, **options):
        out = io.StringIO()
        with as_owner():
            call_command("kbs_dblogin", *arguments, stdout=out, **options)
        return out.getvalue()

    return run


@pytest.fixture(scope="module")
def person(as_owner, django_db_blocker, command):
    """A member of a unit whose area holds the first three gardens, under a policy in force for good."""
    area = (
        f"SRID=5254;MULTIPOLYGON((({EAST - 10} {NORTH - 10},{EAST + 290} {NORTH - 10},"
        f"{EAST + 290} {NORTH + 90},{EAST - 10} {NORTH + 90},{EAST - 10} {NORTH - 10})))"
    )
    with django_db_blocker.unblock():
        in_force(OPEN | {"collections": ["paths"]}, WEST)
        user = User.objects.create_user(NAME, unit=Unit.objects.create(code="bati", name="Batı", area=area))
        Assignment.objects.create(user=user, role="west")
        renew()
    yield user
    with django_db_blocker.unblock():
        if DatabaseLogin.objects.filter(user=user).exists():
            command(NAME, revoke=True)
    with as_owner():
        ChangeSet.objects.filter(user=user).update(user=None)
        Assignment.objects.all().delete()
        user.delete()
        Unit.objects.all().delete()
        PolicyVersion.objects.all().delete()
        renew()
    state.forget()


@pytest.fixture
def login(person, command, django_db_blocker):
    """Open a connection as the person does with a desktop program."""
    name, password = LOGIN.search(command(NAME)).groups()
    opened = []

    def connect():
        there = connection.settings_dict
        own = psycopg2.connect(
            dbname=there["NAME"],
            user=name,
            password=password,
            host=there["HOST"] or None,
            port=there["PORT"] or None,
        )
        opened.append(own)
        own.autocommit = True
        return own.cursor()

    with django_db_blocker.unblock():
        yield connect
    for one in opened:
        one.close()


def relations(cursor):
    cursor.execute(
        "SELECT table_name, array_agg(column_name::text ORDER BY column_name::text) FROM information_schema.columns"
        " WHERE table_schema = current_user GROUP BY table_name"
    )
    return dict(cursor.fetchall())


def test_the_login_shows_the_rows_and_columns_of_the_api(login, client, person):
    client.force_login(person)
    cursor = login()
    assert relations(cursor) == {
        "gardens": ["budget", "geometry", "id", "name"],
        "paths": ["geometry", "id", "name", "width_m"],
    }
    for collection in ("gardens", "paths"):
        answer = client.get(f"/ogc/collections/{collection}/items", {"limit": 100}).json()
        served = {item["id"]: item["properties"] for item in answer["features"]}
        cursor.execute(f'SELECT * FROM "{collection}"')  # as a desktop program asks
        names = [column.name for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        shown = {row["id"]: {n: v for n, v in row.items() if n not in ("id", "geometry")} for row in rows}
        assert len(shown) == 3
        assert shown.keys() == served.keys()
        for number, values in shown.items():
            assert values.items() <= served[number].items()


def test_desktop_programs_find_the_layers(login):
    cursor = login()
    cursor.execute(
        "SELECT f_table_name, srid, type FROM geometry_columns WHERE f_table_schema = current_user ORDER BY 1"
    )
    assert cursor.fetchall() == [("gardens", 5254, "MULTIPOLYGON"), ("paths", 5254, "MULTILINESTRING")]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT keeper FROM toytown_garden",
        "SELECT * FROM toytown_tree",
        "SELECT * FROM access_user",
        "SELECT * FROM access_policyversion",
        "SELECT kbs_compile_profile('everyone+staff', NULL)",
        "SELECT kbs_renew_logins()",
        "SET ROLE kbs_staff",
        "SET ROLE kbs_system",
        "UPDATE gardens SET name = 'x'",
        "INSERT INTO gardens (name) VALUES ('x')",
        "DELETE FROM gardens",
        "CREATE TABLE public.mine ()",
    ],
)
def test_nothing_beside_it_is_reached(login, statement):
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        login().execute(statement)


def test_no_function_with_the_owners_rights_is_open_to_everybody(owner_cursor):
    owner_cursor.execute(
        "SELECT proname FROM pg_proc WHERE prosecdef AND proowner = (SELECT oid FROM pg_roles WHERE rolname = 'kbs_owner')"
        " AND prorettype <> 'trigger'::regtype AND has_function_privilege('public', oid, 'EXECUTE')"
    )
    assert {name for (name,) in owner_cursor.fetchall()} <= {"kbs_change_set", "kbs_tile_version"}


def test_changes_are_the_persons_whatever_the_client_says(login, person):
    cursor = login()
    cursor.execute("SELECT set_config('kbs.change_set', '1', false), set_config('kbs.principal', '1', false)")
    cursor.execute("UPDATE gardens SET budget = budget + 1")
    assert cursor.rowcount == 3
    made = ChangeSet.objects.latest("id")
    assert (made.pk > 1, made.user_id, made.database_user) == (
        True,
        person.pk,
        DatabaseLogin.objects.get().role_name,
    )
    cursor.execute("UPDATE gardens SET budget = budget - 1")


def test_ogr2ogr_edits_within_the_rights_of_the_person(login, person, tmp_path):
    """As in docs/access.md: rows are changed and appended where the person may, and nowhere else."""
    in_force(
        OPEN | {"collections": ["paths"]},
        WEST | {"write": ["name", "budget", "geometry"], "create": True, "retire": True},
    )
    info = login().connection.info
    place = (
        f"host={info.host} port={info.port} dbname={info.dbname} user={info.user} password={info.password}"
    )

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)

    def append(east: float) -> subprocess.CompletedProcess[str]:
        ring = f"{east} {NORTH + 60},{east + 9} {NORTH + 60},{east + 9} {NORTH + 69},{east} {NORTH + 60}"
        (tmp_path / "new.csv").write_text(f'name,budget,WKT\nogr2ogr,7,"MULTIPOLYGON((({ring})))"\n')
        return run("ogr2ogr", "-append", f"PG:{place}", "new.csv", "-nln", "gardens", "-a_srs", "EPSG:5254")

    done = append(EAST + 5)
    assert done.returncode == 0, done.stderr
    assert append(EAST + 5000).returncode != 0
    cursor = login()
    cursor.execute("SELECT id, budget FROM gardens WHERE name = 'ogr2ogr'")
    [(number, budget)] = cursor.fetchall()
    assert budget == 7
    try:
        for statement in (
            "budget = 8 WHERE id = 1",
            f"budget = 8 WHERE id = {number}",
            "budget = 8 WHERE id = 12",
        ):
            run("ogrinfo", f"PG:{place}", "-sql", f"UPDATE gardens SET {statement}")
        with session(SYSTEM) as everything:
            everything.execute("SELECT id FROM toytown_garden WHERE budget = 8 ORDER BY id")
            assert everything.fetchall() == [(1,), (number,)]  # the twelfth garden is not theirs
        assert ChangeSet.objects.latest("id").user_id == person.pk
    finally:
        cursor.execute("UPDATE gardens SET budget = 0 WHERE id = 1")
        cursor.execute("DELETE FROM gardens WHERE id = %s", [number])


def test_what_needs_approval_is_not_changed_directly(login):
    in_force(OPEN | {"collections": ["paths"]}, WEST | {"approval": True})
    with pytest.raises(psycopg2.errors.InsufficientPrivilege, match="approved by somebody else"):
        login().execute("UPDATE gardens SET budget = 1")


def test_rows_for_who_knows_a_key_stay_closed(login):
    in_force(OPEN | {"collections": ["paths"]}, WEST | {"know": ["name"]})
    cursor = login()
    cursor.execute("""SELECT set_config('kbs.known', '{"gardens.name": "Işık Bahçesi"}', false)""")
    cursor.execute("SELECT count(*) FROM gardens")
    assert cursor.fetchone() == (0,)


PERSONAL = WEST | {"read": ["name", "@personal"], "write": [], "within": "", "purposes": ["bakim"]}
REACH = """
SELECT array_agg(DISTINCT relation::text) FROM (
    SELECT unnest(ARRAY[name::regclass, (name || '_history')::regclass]) AS relation FROM kbs_feature_table) AS t
JOIN pg_attribute AS a ON a.attrelid = t.relation AND a.attname = 'keeper'
WHERE has_column_privilege(%s, t.relation, a.attnum, 'SELECT, INSERT, UPDATE')
"""


@pytest.fixture
def for_a_purpose(person):
    """A policy that gives personal data for a purpose, and the role of the person's profile with it."""
    roles = [{"id": name} for name in ("everyone", "staff", "west")]
    grants = [OPEN | {"collections": ["paths"]}, WEST, PERSONAL]
    publish({"roles": roles, "purposes": [{"id": "bakim"}], "grants": grants})
    yield state.role_of(of_user(person, purpose="bakim"))
    in_force(OPEN | {"collections": ["paths"]}, WEST)


def told(query, *values):
    """One value that the service is told."""
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchone()[0]


def test_no_personal_data_are_reached_even_where_a_purpose_would_give_them(login, for_a_purpose):
    cursor = login()
    assert relations(cursor)["gardens"] == ["budget", "geometry", "id", "name"]
    tables = ["toytown_garden", "toytown_garden_history"]
    for table in tables:
        with pytest.raises(psycopg2.errors.InsufficientPrivilege):
            cursor.execute(f"SELECT keeper FROM {table}")
    assert told(REACH, cursor.connection.info.user) is None
    assert told(REACH, for_a_purpose) == tables


def test_a_role_of_a_purpose_is_no_logins_even_when_it_is_written_for_it(login, for_a_purpose):
    name = login().connection.info.user
    DatabaseLogin.objects.update(policy_role=for_a_purpose)  # the service, gone astray
    told("SELECT kbs_renew_logins()")
    with pytest.raises(ProgrammingError, match="admin option"):
        told(sql.SQL("GRANT {} TO {}").format(*map(sql.Identifier, (for_a_purpose, name))))
    assert told("SELECT pg_has_role(%s, %s, 'MEMBER')", name, for_a_purpose) is False
    with pytest.raises(psycopg2.OperationalError, match="not permitted to log in"):
        login()
    renew_logins()
    login().execute("SELECT 1")


def test_a_right_that_is_taken_is_gone_at_once_from_an_open_connection(login, person):
    in_force(OPEN | {"collections": ["paths"]}, WEST)
    cursor = login()
    cursor.execute("SELECT count(budget) FROM gardens")
    assert cursor.fetchone() == (3,)
    assignment = Assignment.objects.get(user=person)
    began = time.monotonic()
    assignment.delete()
    with pytest.raises(psycopg2.Error):
        cursor.execute("SELECT count(budget) FROM gardens")
    assert time.monotonic() - began < 1
    assert "gardens" not in relations(cursor)
    assignment.save()
    assert "gardens" in relations(cursor)


def test_a_closed_account_cannot_connect(login, person):
    person.is_active = False
    person.save()
    try:
        with pytest.raises(psycopg2.OperationalError, match="not permitted to log in"):
            login()
    finally:
        person.is_active = True
        person.save()
    login().execute("SELECT 1")


def test_a_revoked_login_is_gone_and_a_new_password_ends_the_old_one(login, command):
    before = login()
    again = LOGIN.search(command(NAME)).groups()
    with pytest.raises(psycopg2.OperationalError, match="password"):
        login()
    assert before.connection.info.user == again[0]
    assert "kaldırıldı" in command(NAME, revoke=True)
    assert "yok" in command(NAME, revoke=True)
    with pytest.raises(psycopg2.OperationalError):
        login()


def test_a_login_is_made_for_known_people_only(command, person):
    with pytest.raises(CommandError, match="kullanıcı"):
        command("nobody")
