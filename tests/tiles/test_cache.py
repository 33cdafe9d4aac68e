"""Versions and tags: they move with every commit, whatever the order, and differ by what is shown."""

from __future__ import annotations

from typing import Any

import psycopg2
import pytest

from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.features.write import Reason, change_set
from kbs.geo.tilematrix import TileAddress
from kbs.tiles import cache, vector
from tests.tiles.conftest import address_at, seen
from tests.toytown.collections import GARDENS, PATHS, TREES
from tests.toytown.people import EAST, NORTH, ewkt


@pytest.mark.django_db
def test_a_change_moves_the_version_of_its_own_collection_only() -> None:
    before = cache.versions([GARDENS, TREES])
    with change_set(SYSTEM, Reason("plant"), TREES) as writer:
        writer.insert(
            TREES, {"source": "t", "source_ref": "new", "species": "Çam"}, ewkt(f"POINT({EAST} {NORTH})")
        )
    after = cache.versions([GARDENS, TREES])
    assert after["trees"].data != before["trees"].data
    assert after["gardens"] == before["gardens"]


@pytest.mark.django_db
def test_a_late_commit_with_an_older_id_still_moves_the_version(owner_cursor: Any) -> None:
    """Two transactions take their ids in one order and commit in the other."""
    insert = "INSERT INTO history_tally (\"table\", columns, number) VALUES ('toytown_path', '{*}', 7) RETURNING id"
    start = cache.versions([PATHS])["paths"]
    slow = psycopg2.connect(owner_cursor.connection.dsn, password=owner_cursor.connection.info.password)
    made = []
    try:
        with slow.cursor() as cursor:
            cursor.execute(insert)
            made.append(cursor.fetchone()[0])
            owner_cursor.execute(insert)
            made.append(owner_cursor.fetchone()[0])
            assert made[0] < made[1]
            early = cache.versions([PATHS])["paths"]
            slow.commit()
        late = cache.versions([PATHS])["paths"]
        assert len({start.data, early.data, late.data}) == 3
    finally:
        slow.close()
        owner_cursor.execute("DELETE FROM history_tally WHERE id = ANY(%s)", [made])


@pytest.mark.django_db
def test_tags_differ_by_place_data_and_what_is_shown() -> None:
    state = cache.versions([GARDENS])
    here, there = address_at(EAST, NORTH, 16), address_at(EAST, NORTH + 2000, 16)
    tags = {
        cache.tile_tag([seen("gardens")], here, state),
        cache.tile_tag([seen("gardens")], there, state),
        cache.tile_tag([seen("gardens", SYSTEM)], here, state),
        cache.tile_tag([seen("gardens")], here, {"gardens": cache.Version(state["gardens"].data + 1, None)}),
    }
    assert len(tags) == 4
    assert all(tag.startswith('W/"') for tag in tags)
    assert cache.tile_tag([seen("gardens")], here, state) in tags


@pytest.mark.django_db
def test_a_prepared_overview_changes_the_tags_of_the_zooms_that_show_it() -> None:
    data = cache.versions([GARDENS])["gardens"].data
    before, after = ({"gardens": cache.Version(data, overview)} for overview in (None, 1))
    for zoom, same in ((12, False), (13, True)):
        address = address_at(EAST, NORTH, zoom)
        tags = [cache.tile_tag([seen("gardens")], address, state) for state in (before, after)]
        assert (tags[0] == tags[1]) is same


@pytest.mark.django_db
def test_versions_read_with_the_tile_are_those_read_ahead(middle: TileAddress) -> None:
    collections = [seen("gardens"), seen("trees")]
    made = vector.tile(collections, middle, ANONYMOUS, with_versions=True)
    ahead = cache.versions(collections)
    assert {name: v.data for name, v in made.state.items()} == {name: v.data for name, v in ahead.items()}
    assert cache.tile_tag(collections, middle, made.state) == cache.tile_tag(collections, middle, ahead)


def test_only_open_data_is_kept_by_shared_caches() -> None:
    assert cache.cache_control(ANONYMOUS) == "public, no-cache"
    assert cache.cache_control(ANONYMOUS, immutable=True).endswith("immutable")
    assert cache.cache_control(SYSTEM, immutable=True) == "private, no-cache"
