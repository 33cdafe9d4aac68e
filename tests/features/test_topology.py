"""Split, merge and adjust: what was shared stays shared, areas add up, and what cannot be done is told."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest
import shapely
from django.db import transaction
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.features.lineage import lineage
from kbs.features.operations import Part, adjust, merge, move, plan_split, split
from kbs.features.write import Reason, Writer, change_set
from kbs.problems import ApprovalNeeded, Conflict, Forbidden, InvalidData, NotFound
from tests.features.side_by_side import gardens, lay, line, total, untidy
from tests.features.test_gate import OVERLAP
from tests.toytown.collections import GARDENS, TREES, VISITS
from tests.toytown.people import EAST, NORTH, ewkt

pytestmark = pytest.mark.django_db
# Sums of areas hold far better than the grid asks: doubles of 4 538 000 m are exact to a nanometre.
EXACT = 1e-5
STAFF = Principal((("staff", None),))


@contextmanager
def open_writer(principal: Principal = SYSTEM) -> Iterator[Writer]:
    with change_set(principal, Reason("topology"), GARDENS, TREES) as writer:
        yield writer


def halves(**values: Any) -> list[Part]:
    return [Part((0,), values), Part((1,), values)]


def rows(query: str, *params: Any) -> list[Any]:
    with session(SYSTEM) as cursor:
        cursor.execute(query, params)
        return cursor.fetchall()


def test_a_split_makes_new_features_and_corners_on_both_sides() -> None:
    ids = lay(3, 3)
    with open_writer() as writer:
        done = split(writer, GARDENS, ids[4], line((27, 15), (33, 45)), halves())
    shapes = gardens()
    assert ids[4] not in shapes and len(shapes) == 10
    assert untidy(list(shapes.values())) == []
    assert set(done.neighbours) == {ids[1], ids[7]}
    assert [len(shapes[n].geoms[0].exterior.coords) for n in done.neighbours] == [6, 6]
    assert total([shapes[made.id] for made in done.plan.after]) == pytest.approx(400, abs=EXACT)


def test_parts_inherit_values_and_share_quantities() -> None:
    [garden] = lay(1, 1, keeper="Ayşe", area_m2=Decimal("400.01"))
    with open_writer() as writer:
        parts = [Part((0,), {"name": "Büyük"}), Part((1,), {})]
        done = split(writer, GARDENS, garden, line((15, -1), (15, 21)), parts)
    stored = rows(
        "SELECT id, name, keeper, area_m2, source FROM toytown_garden WHERE source = 't' ORDER BY id"
    )
    big, small = (made.id for made in done.plan.after)
    assert stored == [
        (big, "Büyük", "Ayşe", Decimal("300.01"), "t"),
        (small, "Bahçe 0-0", "Ayşe", Decimal("100.00"), "t"),
    ]
    assert [made.computed for made in done.plan.after] == [("area_m2",), ("area_m2",)]


def test_a_given_share_leaves_the_rest_to_the_others() -> None:
    [garden] = lay(1, 1, area_m2=401)
    cut = line((10, -1), (10, 21))
    with open_writer() as writer:
        done = split(writer, GARDENS, garden, cut, [Part((0,), {"area_m2": 200}), Part((1,), {})])
    assert [made.values["area_m2"] for made in done.plan.after] == [200, 201]
    assert done.plan.after[0].computed == ()
    with pytest.raises(InvalidData, match="more than the whole"), open_writer() as writer:
        split(
            writer,
            GARDENS,
            done.plan.after[0].id,
            line((-1, 9), (21, 9)),
            [Part((0,), {"area_m2": 300}), Part((1,), {})],
        )


def test_who_was_split_has_successors_and_they_a_predecessor() -> None:
    [garden] = lay(1, 1)
    with open_writer() as writer:
        done = split(writer, GARDENS, garden, line((10, -1), (10, 21)), halves(), act="ifraz")
        number = writer.change_set
    new = {made.id for made in done.plan.after}
    assert {kin.found.id for kin in lineage(GARDENS, garden, SYSTEM).later} == new
    [kin] = lineage(GARDENS, min(new), SYSTEM).earlier
    assert (kin.found.id, kin.act, kin.found.retired is not None) == (garden, "ifraz", True)
    assert kin.note == "Alan payından hesaplandı: Alan"
    assert rows(
        "SELECT count(*) FROM toytown_garden_history WHERE id = %s AND closed_by = %s", garden, number
    ) == [(1,)]


def test_what_refers_to_the_garden_refers_to_the_part_it_stands_in() -> None:
    [garden] = lay(1, 1)
    with open_writer() as writer:
        trees = [
            writer.insert(
                TREES,
                {"source": "t", "species": "Ihlamur", "garden": garden},
                ewkt(f"POINT({EAST + east} {NORTH + 5_010})"),
            )
            for east in (3, 17)
        ]
    with open_writer() as writer:
        done = split(writer, GARDENS, garden, line((12, -1), (12, 21)), halves())
    west, east = (made.id for made in done.plan.after)
    assert rows("SELECT garden_id FROM toytown_tree WHERE id = ANY (%s) ORDER BY id", trees) == [
        (west,),
        (east,),
    ]
    with open_writer() as writer:
        joined = merge(writer, GARDENS, [west, east], {})
    assert joined.references == tuple(("trees", tree) for tree in trees)


def test_a_merger_gives_back_the_shape_and_sums_quantities() -> None:
    ids = lay(2, 2, seed=3, jitter=4)
    before = gardens()
    with open_writer() as writer:
        done = merge(writer, GARDENS, ids[:2], {"name": "Birleşik"})
    after = gardens()
    [made] = done.plan.after
    assert untidy(list(after.values())) == []
    assert after[made.id].area == pytest.approx(before[ids[0]].area + before[ids[1]].area, abs=EXACT)
    assert rows("SELECT name, area_m2, kind FROM toytown_garden WHERE id = %s", made.id) == [
        ("Birleşik", 800, "")
    ]
    assert {kin.found.id for kin in lineage(GARDENS, made.id, SYSTEM).earlier} == set(ids[:2])


def test_where_values_differ_one_is_given() -> None:
    ids = lay(2, 1)
    with pytest.raises(InvalidData, match="name: must be given"), open_writer() as writer:
        merge(writer, GARDENS, ids, {})


def test_split_and_merge_again_is_the_same_area() -> None:
    ids = lay(3, 3, seed=1, jitter=5)
    before = gardens()[ids[4]]
    with open_writer() as writer:
        done = split(writer, GARDENS, ids[4], line((10, 31), (50, 28)), halves())
    with open_writer() as writer:
        back = merge(writer, GARDENS, [made.id for made in done.plan.after], {})
    shapes = gardens()
    assert untidy(list(shapes.values())) == []
    again = shapes[back.plan.after[0].id]
    assert again.symmetric_difference(before).area == pytest.approx(0, abs=EXACT)


def test_an_adjusted_boundary_changes_two_and_keeps_their_ids() -> None:
    ids = lay(3, 3)
    with open_writer() as writer:
        done = adjust(writer, GARDENS, [ids[3], ids[4]], line((15, 18), (15, 30), (25, 42)))
    shapes = gardens()
    assert sorted(shapes) == sorted(ids)
    assert untidy(list(shapes.values())) == []
    assert shapes[ids[3]].area + shapes[ids[4]].area == pytest.approx(800, abs=EXACT)
    assert shapes[ids[3]].area < 400 - 1
    assert set(done.neighbours) == {ids[0], ids[7]}
    assert lineage(GARDENS, ids[3], SYSTEM).later == ()


def test_holes_and_several_polygons() -> None:
    ring = "({0} {1},{2} {1},{2} {3},{0} {3},{0} {1})"

    def box(west: float, south: float, size: float) -> str:
        e, n = EAST + west, NORTH + 5_000 + south
        return ring.format(e, n, e + size, n + size)

    with open_writer() as writer:
        with_hole = writer.insert(
            GARDENS, {"source": "t", "name": "Halka"}, ewkt(f"POLYGON({box(0, 0, 30)},{box(10, 10, 10)})")
        )
        inside = writer.insert(GARDENS, {"source": "t", "name": "İç"}, ewkt(f"POLYGON({box(10, 10, 10)})"))
        two = writer.insert(
            GARDENS,
            {"source": "t", "name": "İki"},
            ewkt(f"MULTIPOLYGON(({box(40, 0, 20)}),({box(70, 0, 10)}))"),
        )
    with open_writer() as writer:
        done = split(writer, GARDENS, with_hole, line((15, -5), (15, 35)), halves())
        assert done.neighbours == (inside,)
        parts = [Part((0,), {"name": "Bir"}), Part((1, 2), {"name": "Öteki"})]
        done = split(writer, GARDENS, two, line((50, -5), (50, 35)), parts)
    assert [round(made.area, 6) for made in done.plan.after] == [200, 300]
    assert untidy([s for s in gardens().values() if s.bounds[0] < EAST + 39]) == []
    assert len(gardens()) == 5


@pytest.mark.parametrize(
    ("points", "told"),
    [
        (((5, 5), (15, 15)), "does not cut"),
        (((50, 5), (50, 15)), "does not cut"),
        (((0, 0), (20, 0)), "does not cut"),
        (((5, -1), (5, 10), (8, 10), (3, 12), (5, 9)), "crosses or touches itself"),
        (((-1, 0.025), (21, 0.025)), "wide"),
        (((5, 5), (5, 5)), "touches itself|no length"),
    ],
)
def test_a_line_that_does_not_cut_is_told(points: tuple[tuple[float, float], ...], told: str) -> None:
    [garden] = lay(1, 1)
    with pytest.raises(InvalidData, match=told) as caught, open_writer() as writer:
        split(writer, GARDENS, garden, line(*points), halves())
    assert {fault.name for fault in caught.value.faults} == {"line"}
    assert sorted(gardens()) == [garden]


def test_a_line_through_a_corner_uses_that_corner() -> None:
    ids = lay(2, 2)
    with open_writer() as writer:
        done = split(writer, GARDENS, ids[0], line((-0.5, -0.5), (20.01, 19.99)), halves())
    assert done.neighbours == ()
    assert untidy(list(gardens().values())) == []
    assert [made.area for made in done.plan.after] == [pytest.approx(200)] * 2


def test_pieces_are_named_once_each() -> None:
    [garden] = lay(1, 1)
    for parts in (
        [Part((0,), {})],
        [Part((0,), {}), Part((0,), {})],
        [Part((0, 1), {}), Part((), {})],
        [Part((0,), {}), Part((2,), {})],
    ):
        with pytest.raises(InvalidData, match="name each of them"), open_writer() as writer:
            split(writer, GARDENS, garden, line((10, -1), (10, 21)), parts)


def test_features_apart_are_not_merged() -> None:
    ids = lay(3, 2)
    for chosen in ([ids[0], ids[2]], [ids[0], ids[4]]):
        with pytest.raises(InvalidData, match="along an edge"), open_writer() as writer:
            merge(writer, GARDENS, chosen, {"name": "?"})
    with pytest.raises(InvalidData, match="different features"), open_writer() as writer:
        merge(writer, GARDENS, [ids[0], ids[0]], {"name": "?"})
    with pytest.raises(NotFound), open_writer() as writer:
        merge(writer, GARDENS, [ids[0], 999_999_999], {"name": "?"})


def test_corners_that_nearly_meet_are_told() -> None:
    ids = lay(2, 1)
    with open_writer() as writer:
        e, n = EAST + 20, NORTH + 5_000
        writer.update(
            GARDENS,
            ids[1],
            {},
            ewkt(f"POLYGON(({e} {n},{e + 20} {n},{e + 20} {n + 20},{e + 0.004} {n + 20.003},{e} {n}))"),
        )
    with pytest.raises(Conflict, match="nearly meet"), open_writer() as writer:
        merge(writer, GARDENS, ids, {"name": "?"})


def test_a_corner_on_a_bare_edge_leaves_no_slit() -> None:
    ids = lay(3, 2)
    with open_writer() as writer:
        e, n = EAST, NORTH + 5_000
        # One long garden below two: its edge has no corner where they meet, and passes 4 mm beside it.
        writer.update(
            GARDENS,
            ids[0],
            {},
            ewkt(f"POLYGON(({e} {n},{e + 40} {n},{e + 40} {n + 20.008},{e} {n + 20},{e} {n}))"),
        )
        writer.delete(GARDENS, ids[1])
        writer.update(
            GARDENS,
            ids[4],
            {},
            ewkt(
                f"POLYGON(({e + 20} {n + 20},{e + 40} {n + 20.008},{e + 40} {n + 40},{e + 20} {n + 40},{e + 20} {n + 20}))"
            ),
        )
        done = merge(writer, GARDENS, [ids[0], ids[3], ids[4]], {"name": "Bir"})
    shape = gardens()[done.plan.after[0].id]
    assert len(shape.geoms) == 1 and len(shape.geoms[0].interiors) == 0
    assert shape.area == pytest.approx(1600, abs=0.2)


def test_rights_hold(policy: Any) -> None:
    ids = lay(2, 1)
    policy(
        {"role": "everyone", "read": ["@open", "geometry"]},
        {
            "role": "gardener",
            "collections": ["gardens"],
            "read": ["@open", "geometry"],
            "write": ["name", "geometry"],
            "create": True,
            "retire": True,
        },
        {
            "role": "corner",
            "collections": ["gardens"],
            "read": ["@open"],
            "write": ["name", "geometry"],
            "create": True,
            "retire": True,
            "rows": {"op": "=", "args": [{"property": "name"}, "Bahçe 0-0"]},
            "narrow": "write",
        },
        {"role": "clerk", "collections": ["gardens"], "read": ["@open", "geometry"], "write": ["name"]},
    )
    gardener, corner, clerk = (Principal(((role, None),)) for role in ("gardener", "corner", "clerk"))
    cut = line((10, -1), (10, 21))
    with pytest.raises(Forbidden), change_set(clerk, Reason("?"), GARDENS) as writer:
        split(writer, GARDENS, ids[0], cut, halves())
    with pytest.raises(Forbidden), change_set(corner, Reason("?"), GARDENS) as writer:
        split(writer, GARDENS, ids[1], line((30, -1), (30, 21)), halves())
    with pytest.raises(InvalidData, match="keeper"), change_set(gardener, Reason("?"), GARDENS) as writer:
        split(writer, GARDENS, ids[0], cut, halves(keeper="Ben"))
    # The neighbour is not the corner's to change; the corner on the common edge is made all the same.
    with change_set(corner, Reason("ok"), GARDENS) as writer:
        done = split(writer, GARDENS, ids[0], line((-1, 9), (21, 9)), halves())
    assert done.neighbours == (ids[1],)
    assert untidy(list(gardens().values())) == []


def test_what_has_no_place_holds_a_split_up_and_follows_a_merger() -> None:
    ids = lay(2, 1)
    with change_set(SYSTEM, Reason("t"), VISITS) as writer:
        visit = writer.insert(VISITS, {"source": "t", "garden": ids[0], "visitors": 3})
    with pytest.raises(Conflict, match="still refers here"), open_writer() as writer:
        split(writer, GARDENS, ids[0], line((10, -1), (10, 21)), halves())
    with open_writer() as writer:
        done = merge(writer, GARDENS, ids, {"name": "Bir"})
    assert done.references == (("visits", visit),)


def test_approval_is_asked_for(policy: Any) -> None:
    [garden] = lay(1, 1)
    policy(
        {
            "role": "gardener",
            "collections": ["gardens"],
            "read": ["@open", "geometry"],
            "write": ["@open", "geometry"],
            "create": True,
            "retire": True,
            "approval": True,
        }
    )
    with (
        pytest.raises(ApprovalNeeded),
        change_set(Principal((("gardener", None),)), Reason("?"), GARDENS) as writer,
    ):
        split(writer, GARDENS, garden, line((10, -1), (10, 21)), halves())


def test_rules_judge_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that breaks a rule takes everything back; an old fault is played through with service and editor."""
    ids = lay(2, 1)
    with open_writer() as writer:
        writer.insert(GARDENS, {"source": "u", "name": "Üstte"}, line_box(5, 5))
    monkeypatch.setattr(registry, "_rules", registry._rules | {OVERLAP.code: OVERLAP})
    with pytest.raises(InvalidData, match="KBS-TOY-001"), open_writer() as writer:
        split(writer, GARDENS, ids[0], line((10, -1), (10, 21)), halves())
    with change_set(STAFF, Reason("beside"), GARDENS) as writer:
        writer.update(GARDENS, ids[0], {"name": "Eski kusur"})
        done = split(writer, GARDENS, ids[1], line((19, 9), (41, 9)), halves())
    assert done.neighbours == (ids[0],)
    assert untidy(list(gardens().values())) == []


def line_box(east: float, north: float) -> str:
    e, n = EAST + east, NORTH + 5_000 + north
    return ewkt(f"POLYGON(({e} {n},{e + 2} {n},{e + 2} {n + 2},{e} {n + 2},{e} {n}))")


def test_a_large_area_is_cut_in_reasonable_time() -> None:
    """A plan area of 4 000 corners with a line of 200, in and out many times."""
    corners = [
        (
            EAST + (500 + 20 * math.sin(n / 3)) * math.cos(2 * math.pi * n / 4000),
            NORTH + 9_000 + 500 * math.sin(2 * math.pi * n / 4000),
        )
        for n in range(4000)
    ]
    ring = ",".join(f"{x:.2f} {y:.2f}" for x, y in [*corners, corners[0]])
    with open_writer() as writer:
        garden = writer.insert(GARDENS, {"source": "t", "name": "Büyük"}, ewkt(f"POLYGON(({ring}))"))
    points = [(-600 + 6 * n, 4_000 + 30 * math.sin(n)) for n in range(200)]
    started = time.perf_counter()
    with session(SYSTEM) as cursor:
        plan = plan_split(cursor, SYSTEM, GARDENS, garden, line(*points))
    assert time.perf_counter() - started < 20  # 5 s on a busy machine
    assert sum(made.area for made in plan.after) == pytest.approx(plan.before[0].area, abs=1e-4)


def test_what_the_editor_does_not_see_follows_too(policy: Any) -> None:
    [garden] = lay(1, 1, keeper="Ayşe", budget=5)
    policy(
        {
            "role": "gardener",
            "collections": ["gardens"],
            "read": ["name", "geometry"],
            "write": ["name", "geometry"],
            "create": True,
            "retire": True,
        },
    )
    with change_set(Principal((("gardener", None),), None), Reason("t"), GARDENS) as writer:
        done = split(writer, GARDENS, garden, line((10, -1), (10, 21)), halves())
    assert (
        rows("SELECT keeper, budget, area_m2 FROM toytown_garden WHERE source = 't'")
        == [("Ayşe", 5, 200)] * 2
    )
    assert all(set(made.values) <= {"name", "source", "authority"} for made in done.plan.after)


def _point(x: float, y: float) -> str:
    return ewkt(f"POINT({EAST + x!r} {NORTH + 5_000 + y!r})")


def test_a_corner_moves_in_all_who_have_it() -> None:
    ids = lay(3, 3)
    with open_writer() as writer:
        done = move(writer, GARDENS, _point(20.01, 20), _point(23.456, 17))
    shapes = gardens()
    assert {made.id for made in done.plan.after} == {ids[0], ids[1], ids[3], ids[4]}
    assert untidy(list(shapes.values())) == []
    assert total(list(shapes.values())) == pytest.approx(3600, abs=EXACT)
    assert (EAST + 23.46, NORTH + 5_017) in shapes[ids[4]].geoms[0].exterior.coords
    # A place on a bare edge becomes a corner on both sides.
    with open_writer() as writer:
        move(writer, GARDENS, _point(40, 50), _point(42, 50))
    assert untidy(list(gardens().values())) == []


@pytest.mark.parametrize("to", [(45, 45), (20, -5), (20, 20.0)])
def test_a_corner_is_not_moved_over_others(to: tuple[float, float]) -> None:
    ids = lay(3, 3)
    before = gardens()
    if to == (20, 20.0):
        with pytest.raises(InvalidData, match="no corner"), open_writer() as writer:
            move(writer, GARDENS, _point(10, 10), _point(*to))
    else:
        with pytest.raises(InvalidData, match="too far"), open_writer() as writer:
            move(writer, GARDENS, _point(20, 20), _point(*to))
    assert {feature: gardens()[feature].wkt for feature in ids} == {f: before[f].wkt for f in ids}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 10_000),
    steps=st.lists(
        st.tuples(
            st.sampled_from(["split", "merge", "adjust", "move"]),
            st.integers(0, 1_000),
            st.lists(st.tuples(st.floats(-5, 65), st.floats(-5, 65)), min_size=2, max_size=4),
        ),
        min_size=1,
        max_size=5,
    ),
)
def test_whatever_is_cut_stays_side_by_side(seed: int, steps: list[Any]) -> None:
    with transaction.atomic():
        lay(3, 3, seed=seed, jitter=7)
        ground = total(list(gardens().values()))
        for kind, choice, points in steps:
            shapes = gardens()
            ids = sorted(shapes)
            first = ids[choice % len(ids)]
            second = min(
                (i for i in ids if i != first),
                key=lambda i: (-shapes[i].intersection(shapes[first]).length, i),
            )
            pulled = shapely.union_all([shapes[first], shapes[second]]) if kind == "adjust" else shapes[first]
            cut = line(*_across(pulled, points, upright=choice % 2 == 0))
            try:
                with open_writer() as writer:
                    if kind == "split":
                        parts = [Part((n,), {}) for n in range(_pieces(writer, first, cut))]
                        split(writer, GARDENS, first, cut, parts)
                    elif kind == "merge":
                        merge(writer, GARDENS, [first, second], {"name": "Bir"})
                    elif kind == "move":
                        corner = shapes[first].geoms[0].exterior.coords[choice % 4]
                        old = (corner[0] - EAST, corner[1] - NORTH - 5_000)
                        move(
                            writer,
                            GARDENS,
                            _point(*old),
                            _point(old[0] + points[0][0] / 10, old[1] + points[0][1] / 10),
                        )
                    else:
                        adjust(writer, GARDENS, [first, second], cut)
                event(f"{kind} done")
            except InvalidData as refused:
                assert refused.faults
            after = list(gardens().values())
            assert untidy(after) == []
            covered = float(shapely.union_all(after).area)
            assert total(after) == pytest.approx(covered, abs=EXACT)
            if kind != "move":  # a corner of the outer boundary takes land in or gives it away
                assert covered == pytest.approx(ground, abs=EXACT)
            ground = covered
        transaction.set_rollback(True)


def _across(
    shape: shapely.Geometry, points: list[tuple[float, float]], *, upright: bool
) -> list[tuple[float, float]]:
    """Lay drawn points across a shape, from beyond one side to beyond the other."""
    west, south, east, north = shape.bounds
    shares = [((x + 5) / 70, (y + 5) / 70) for x, y in points]
    along = [-0.1, *sorted(share for share, _other in shares[1:-1]), 1.1]
    places = [(x, y) for x, (_share, y) in zip(along, shares, strict=True)]
    places = [(y, x) for x, y in places] if upright else places
    return [(west + x * (east - west) - EAST, south + y * (north - south) - NORTH - 5_000) for x, y in places]


def _pieces(writer: Writer, garden: int, cut: str) -> int:
    return len(plan_split(writer.cursor, SYSTEM, GARDENS, garden, cut).after)
