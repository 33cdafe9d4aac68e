"""features.write: access, constraints, history, and the database's own refusal."""

import pytest
from django.db import connection
from django.db.utils import IntegrityError, ProgrammingError

from kbs.access.principals import ANONYMOUS, SYSTEM, Principal
from kbs.access.session import session
from kbs.features.write import Reason, change_set
from kbs.problems import Conflict, InvalidData, NotFound, Unauthenticated
from tests.toytown.collections import GARDENS, PATHS, TREES
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
SHAPE = ewkt(square(EAST, NORTH + 500, 10))

STAFF = Principal((("staff", None),))


def _insert(**values: object) -> int:
    with change_set(SYSTEM, Reason("test"), GARDENS) as writer:
        return writer.insert(GARDENS, {"source": "t", "name": "Yeni"} | values, SHAPE)


def _row(feature_id: int) -> tuple:
    with session(SYSTEM) as cursor:
        cursor.execute(
            "SELECT name, change_set_id, ST_AsText(geom), ST_IsPolygonCCW(geom) FROM toytown_garden WHERE id = %s",
            [feature_id],
        )
        return cursor.fetchone()


def test_an_insert_belongs_to_its_change_set_and_is_promoted_to_the_multi_type():
    with change_set(SYSTEM, Reason("new garden", source="survey"), GARDENS) as writer:
        feature_id = writer.insert(GARDENS, {"source": "t", "name": "Yeni"}, SHAPE)
        number = writer.change_set

    name, stored_set, shape, ccw = _row(feature_id)
    assert (name, stored_set, ccw) == ("Yeni", number, True)
    assert shape.startswith("MULTIPOLYGON")


def test_a_clockwise_ring_is_stored_counter_clockwise():
    clockwise = ewkt(
        f"POLYGON(({EAST} {NORTH},{EAST} {NORTH + 9},{EAST + 9} {NORTH + 9},{EAST + 9} {NORTH},{EAST} {NORTH}))"
    )
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        feature_id = writer.insert(GARDENS, {"source": "t", "name": "a"}, clockwise)
    assert _row(feature_id)[3] is True


def test_an_update_moves_the_old_state_to_history(owner_cursor):
    feature_id = _insert(name="Eski")
    with change_set(SYSTEM, Reason("rename"), GARDENS) as writer:
        writer.update(GARDENS, feature_id, {"name": "Yeni ad"})
        number = writer.change_set

    assert _row(feature_id)[:2] == ("Yeni ad", number)
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="permission denied"):
        cursor.execute("SELECT 1 FROM toytown_garden_history")


def test_history_keeps_what_was_believed_and_what_was_corrected(committed_gardens):
    """A correction supersedes; a change with a later valid_from closes a piece that stays believed."""
    cursor, feature_id, change = committed_gardens
    change({"name": "Düzeltme"})
    change({"name": "Yenileme", "valid_from": "2030-01-01T00:00:00Z"})

    cursor.execute(
        "SELECT name, valid_to IS NULL, superseded_at IS NULL FROM toytown_garden_history WHERE id = %s ORDER BY name",
        [feature_id],
    )
    assert cursor.fetchall() == [("Düzeltme", False, True), ("Yeni", True, False)]


def test_direct_sql_is_caught_in_a_change_set_of_its_own(committed_gardens):
    cursor, feature_id, _change = committed_gardens
    cursor.execute(
        "UPDATE toytown_garden SET name = 'psql' WHERE id = %s RETURNING change_set_id", [feature_id]
    )
    number = cursor.fetchone()[0]
    cursor.execute("SELECT reason, database_user FROM history_changeset WHERE id = %s", [number])
    assert cursor.fetchone() == ("direct SQL", "kbs_owner")
    cursor.execute(
        "SELECT rows, ST_IsValid(envelope) FROM history_changedenvelope WHERE change_set = %s", [number]
    )
    assert cursor.fetchone() == (1, True)


def test_truncate_is_refused(owner_cursor):
    with pytest.raises(Exception, match="TRUNCATE is refused"):
        owner_cursor.execute("TRUNCATE toytown_garden CASCADE")


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"name": None}, "name"),
        ({"kind": "yok"}, "kind"),
        ({"area_m2": -1}, "area_m2"),
        ({"area_m2": "çok"}, "area_m2"),
        ({"opened_on": "yarın"}, "opened_on"),
        ({"no_such": 1}, "no_such"),
        ({"name": "x" * 81}, "name"),
    ],
)
def test_a_value_outside_the_declaration_is_refused_by_name(values, named):
    with pytest.raises(InvalidData) as refused:
        _insert(**values)
    assert [fault.name for fault in refused.value.faults] == [named]


def test_an_invalid_geometry_is_refused_with_the_place_of_the_fault():
    bow_tie = ewkt(
        f"POLYGON(({EAST} {NORTH},{EAST + 10} {NORTH + 10},{EAST + 10} {NORTH},{EAST} {NORTH + 10},{EAST} {NORTH}))"
    )
    with (
        pytest.raises(InvalidData, match="Self-intersection"),
        change_set(SYSTEM, Reason("t"), GARDENS) as writer,
    ):
        writer.insert(GARDENS, {"name": "a"}, bow_tie)


def test_a_taken_identifier_is_a_conflict_and_nothing_is_kept():
    _insert(source_ref="k1")
    with pytest.raises(Conflict, match="source_key"):
        _insert(source_ref="k1")
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT count(*) FROM toytown_garden WHERE source_ref = 'k1'")
        assert cursor.fetchone() == (1,)


def test_a_missing_reference_is_a_conflict():
    with pytest.raises(Conflict, match="reference"), change_set(SYSTEM, Reason("t"), TREES) as writer:
        writer.insert(TREES, {"species": "Çam", "garden": 999_999_999}, ewkt(f"POINT({EAST} {NORTH})"))


def test_what_does_not_exist_cannot_be_changed():
    with pytest.raises(NotFound), change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        writer.update(GARDENS, 999_999_999, {"name": "a"})


def test_nobody_writes_without_a_login():
    with pytest.raises(Unauthenticated), change_set(ANONYMOUS, Reason("t"), GARDENS):
        pass


def test_without_a_session_feature_tables_are_refused_by_the_database():
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="permission denied"):
        cursor.execute("SELECT 1 FROM toytown_garden")


@pytest.mark.parametrize("column", ["budget", "keeper"])
def test_the_anonymous_database_role_cannot_read_hidden_columns(column):
    with pytest.raises(ProgrammingError, match="permission denied"), session(ANONYMOUS) as cursor:
        cursor.execute(f"SELECT {column} FROM toytown_garden")


def test_personal_columns_are_closed_to_staff_too():
    with pytest.raises(ProgrammingError, match="permission denied"), session(STAFF) as cursor:
        cursor.execute("SELECT keeper FROM toytown_garden")


def test_the_role_ends_with_the_session():
    with session(STAFF) as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("kbs_staff",)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("kbs_login",)


HOLLOW = f"MULTILINESTRING(({EAST} {NORTH},{EAST + 9} {NORTH}),EMPTY)"


def test_an_empty_part_beside_others_is_refused():
    """It would end the database server in ST_PointOnSurface (GEOS 3.11)."""
    with pytest.raises(InvalidData, match="empty part"), change_set(SYSTEM, Reason("t"), PATHS) as writer:
        writer.insert(PATHS, {"source": "t", "name": "a"}, ewkt(HOLLOW))


def test_the_table_itself_refuses_an_empty_part():
    statement = "INSERT INTO toytown_path (name, geom) VALUES ('a', ST_GeomFromEWKT(%s))"
    with pytest.raises(IntegrityError, match="kbs_no_empty_part"), session(SYSTEM) as cursor:
        cursor.execute(statement, [ewkt(HOLLOW)])
