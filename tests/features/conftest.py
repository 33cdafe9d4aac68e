"""A garden that is really committed, changed in transactions of their own, and taken away afterwards."""

import pytest


@pytest.fixture
def committed_gardens(owner_cursor):
    """Yield the owner's autocommit cursor, a garden's id and a function that changes it in its own transaction."""
    owner_cursor.execute(
        "INSERT INTO toytown_garden (source, source_ref, name, kind, fenced, keeper, authority, geom, valid_from)"
        " VALUES ('t', 'committed', 'Yeni', '', false, '', '',"
        " 'SRID=5254;MULTIPOLYGON(((415000 4538500,415010 4538500,415010 4538510,415000 4538500)))', '2020-01-01')"
        " RETURNING id"
    )
    feature_id = owner_cursor.fetchone()[0]

    def change(values):
        for column in values:
            assert column.isidentifier()
        assignments = ", ".join(f"{column} = %s" for column in values)
        owner_cursor.execute(
            f"UPDATE toytown_garden SET {assignments} WHERE id = %s", [*values.values(), feature_id]
        )

    yield owner_cursor, feature_id, change
    owner_cursor.execute("DELETE FROM toytown_garden WHERE id = %s", [feature_id])
    owner_cursor.execute("DELETE FROM toytown_garden_history WHERE id = %s", [feature_id])
