"""Overviews: prepared, marked, read with the reader's own rights, and never empty."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command

from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.access.session import session
from kbs.catalog.declaration import Tiling
from kbs.features.write import Reason, change_set
from kbs.tiles import cache, generalize, vector
from tests.tiles.conftest import address_at, decode, ids, seen
from tests.toytown.collections import GARDENS
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
READY = {"gardens": cache.Version(1, 1)}


def low(zoom: int = 11):  # type: ignore[no-untyped-def]
    return address_at(EAST + 100, NORTH + 25, zoom)


def test_before_the_first_refresh_the_largest_features_stand_in() -> None:
    made = vector.tile([seen("gardens")], low(), ANONYMOUS)
    assert len(ids(made.content, "gardens")) == 12
    assert made.left_out == 0


def test_a_prepared_overview_is_marked_and_carries_what_the_symbol_needs() -> None:
    assert generalize.refresh(GARDENS) == 5 * 12
    for zoom in range(8, 13):
        features = decode(vector.tile([seen("gardens")], low(zoom), ANONYMOUS, READY).content)["gardens"][
            "features"
        ]
        assert len(features) == 12
        assert all(f["properties"]["generalized"] is True for f in features)
        assert {f["properties"]["kind"] for f in features} == {"gul", "oyun"}
        # Declared for zoom 14, read by a text that begins at 15.
        assert all("name" not in f["properties"] for f in features)
    assert vector.tile([seen("gardens")], low(7), ANONYMOUS, READY).content == b""


def test_overviews_show_each_role_its_own_properties() -> None:
    generalize.refresh(GARDENS)
    for principal, expected in ((ANONYMOUS, False), (SYSTEM, True)):
        content = vector.tile([seen("gardens", principal)], low(), principal, READY).content
        found = {key for f in decode(content)["gardens"]["features"] for key in f["properties"]}
        assert ("budget" in found) is expected


def test_a_deleted_feature_vanishes_before_the_next_refresh() -> None:
    with change_set(SYSTEM, Reason("new garden"), GARDENS) as writer:
        new = writer.insert(
            GARDENS, {"source": "t", "source_ref": "x", "name": "Yeni"}, ewkt(square(EAST, NORTH + 200, 80))
        )
    generalize.refresh(GARDENS)
    assert new in ids(vector.tile([seen("gardens")], low(), ANONYMOUS, READY).content, "gardens")
    with change_set(SYSTEM, Reason("away"), GARDENS) as writer:
        writer.delete(GARDENS, new)
    assert new not in ids(vector.tile([seen("gardens")], low(), ANONYMOUS, READY).content, "gardens")


def test_only_the_largest_stay_per_tile_and_never_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generalize, "BUDGET", 5)
    generalize.refresh(GARDENS)
    assert len(ids(vector.tile([seen("gardens")], low(12), ANONYMOUS, READY).content, "gardens")) in range(
        5, 11
    )
    # All gardens are far below a pixel here: the rule for tiny things keeps some nevertheless.
    monkeypatch.setattr(generalize, "ALWAYS", 3)
    generalize.refresh(GARDENS)
    assert 3 <= len(ids(vector.tile([seen("gardens")], low(8), ANONYMOUS, READY).content, "gardens")) <= 6


def test_dissolved_outlines_unite_equal_values_and_have_no_ids() -> None:
    united = replace(GARDENS, tiling=Tiling(minzoom=13, overview="dissolve", dissolve_by="kind"))
    shown = replace(seen("gardens"), tiling=united.tiling)
    with change_set(SYSTEM, Reason("neighbours"), GARDENS) as writer:
        for number in range(3):
            shape = ewkt(square(EAST + 50 * number, NORTH - 500, 50))
            writer.insert(
                GARDENS, {"source": "t", "source_ref": f"n{number}", "name": "x", "kind": "gul"}, shape
            )
    assert generalize.refresh(united) > 0
    features = decode(vector.tile([shown], low(12), ANONYMOUS, READY).content)["gardens"]["features"]
    assert not any(f.get("id") for f in features)
    # Three squares side by side are one outline; the twelve apart stay twelve.
    assert sorted(f["properties"]["kind"] for f in features) == ["gul"] * 7 + ["oyun"] * 6
    assert all(f["properties"]["generalized"] for f in features)


def test_the_anonymous_role_reads_overviews_and_cannot_write_them() -> None:
    from django.db import ProgrammingError, transaction

    with session(ANONYMOUS) as cursor:
        cursor.execute("SELECT count(*) FROM kbs_overview.toytown_garden")
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        session(ANONYMOUS) as cursor,
    ):
        cursor.execute("DELETE FROM kbs_overview.toytown_garden")


def test_staleness_follows_the_data_and_versions_grow() -> None:
    generalize.refresh(GARDENS)
    first = cache.versions([GARDENS])["gardens"]
    assert "gardens" not in {c.id for c in generalize.stale([GARDENS])}
    with change_set(SYSTEM, Reason("more"), GARDENS) as writer:
        writer.insert(
            GARDENS, {"source": "t", "source_ref": "y", "name": "Yeni"}, ewkt(square(EAST, NORTH + 300, 80))
        )
    assert [c.id for c in generalize.stale([GARDENS])] == ["gardens"]
    generalize.refresh(GARDENS)
    second = cache.versions([GARDENS])["gardens"]
    assert first.overview is not None
    assert second.overview == first.overview + 1


def test_what_an_overview_does_not_draw_makes_it_no_older() -> None:
    generalize.refresh(GARDENS)
    with session(SYSTEM) as cursor:
        cursor.execute("UPDATE toytown_garden SET name = name || '!', budget = 1")
    assert generalize.stale([GARDENS]) == []
    with session(SYSTEM) as cursor:
        cursor.execute("UPDATE toytown_garden SET geom = ST_Translate(geom, 1, 0)")
    assert generalize.stale([GARDENS]) == [GARDENS]


def test_the_command_refreshes_and_refuses_unknown_collections(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("kbs_tiles", "--refresh", "--collection", "gardens")
    assert "gardens: 60 rows" in capsys.readouterr().out
    call_command("kbs_tiles", "--refresh", "--stale", "--collection", "gardens")
    assert capsys.readouterr().out == ""
    with pytest.raises(CommandError, match="no collection nope"):
        call_command("kbs_tiles", "--refresh", "--collection", "nope")
    with pytest.raises(CommandError, match="--refresh"):
        call_command("kbs_tiles")
