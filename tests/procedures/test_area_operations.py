"""İfraz, tevhid, yola terk and moved plan boundaries on the real themes, with their rules."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import Any

import pytest

from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import session
from kbs.features.lineage import lineage
from kbs.features.operations import Done, Part, adjust, merge, split
from kbs.features.write import Reason, change_set
from kbs.problems import Conflict, InvalidData
from layers.buildings.collections import BUILDINGS
from layers.cadastre.collections import PARCELS
from layers.planning.collections import ZONING_AREAS
from tests.procedures.small_city import EAST, NORTH, SmallCity, box
from tests.toytown.people import ewkt

pytestmark = pytest.mark.django_db
STAFF = Principal((("staff", None),))


def _line(*points: tuple[float, float]) -> str:
    return ewkt("LINESTRING(" + ",".join(f"{EAST + x} {NORTH + y}" for x, y in points) + ")")


def _rows(query: str, *params: Any) -> list[Any]:
    with session(SYSTEM) as cursor:
        cursor.execute(query, params)
        return cursor.fetchall()


def _split(parcel: int, line: str, *parts: Part, act: str = "ifraz") -> Done:
    with change_set(STAFF, Reason("Encümen 2026/12"), PARCELS) as writer:
        return split(writer, PARCELS, parcel, line, parts, act=act)


def test_ifraz(small_city: SmallCity, client: Any) -> None:
    with change_set(SYSTEM, Reason("t"), PARCELS, BUILDINGS) as writer:
        writer.update(PARCELS, small_city.parcel, {"zemin_no": 7001})
        house = writer.insert(
            BUILDINGS, {"source": "sentetik", "parsel": small_city.parcel}, box(5, 35, 10, 10)
        )
    done = _split(
        small_city.parcel, _line((-5, 20), (25, 20)),
        Part((0,), {"parsel_no": "50"}), Part((1,), {"parsel_no": "51", "tapu_alani": Decimal("405.00")}),
    )  # fmt: skip
    large, small = (made.id for made in done.plan.after)
    stored = _rows(
        "SELECT id, ada_no, parsel_no, mahalle_adi, tapu_alani, hesap_alani, zemin_no, durum, pafta, ada_id IS NOT NULL"
        " FROM cadastre_parcel WHERE id = ANY (%s) ORDER BY parsel_no", [large, small]
    )  # fmt: skip
    assert stored == [
        (large, "123", "50", "Caferağa", Decimal("595.00"), Decimal("600.00"), None, "aktif", "G22a1", True),
        (small, "123", "51", "Caferağa", Decimal("405.00"), Decimal("400.00"), None, "aktif", "G22a1", True),
    ]
    assert [made.computed for made in done.plan.after] == [("tapu_alani",), ()]
    assert done.neighbours == (small_city.neighbour,)
    assert _rows("SELECT parsel_id FROM buildings_building WHERE id = %s", house) == [(large,)]
    page = client.get("/parsel/caferaga/123/4", headers={"Accept": "text/html"}).content.decode()
    assert "yürürlükte değildir" in page and "123 ada 50 parsel" in page and "123 ada 51 parsel" in page
    assert "Alan payından hesaplandı: Tapu alanı" in page


def test_numbers_are_given_and_not_taken(small_city: SmallCity) -> None:
    cut = _line((-5, 20), (25, 20))
    with pytest.raises(InvalidData, match=r"parts\[1\].values.parsel_no: must be given"):
        _split(small_city.parcel, cut, Part((0,), {"parsel_no": "50"}), Part((1,), {}))
    with pytest.raises((InvalidData, Conflict)):
        _split(small_city.parcel, cut, Part((0,), {"parsel_no": "50"}), Part((1,), {"parsel_no": "5"}))
    assert _rows("SELECT count(*) FROM cadastre_parcel WHERE ada_no = '123'") == [(2,)]


def test_yola_terk(small_city: SmallCity) -> None:
    road = Part((1,), {}, kept=False)
    done = _split(
        small_city.parcel, _line((-5, 3), (25, 3)), Part((0,), {"parsel_no": "50"}), road, act="yola terk"
    )
    [made] = done.plan.after
    assert (made.area, made.values["tapu_alani"]) == (pytest.approx(940), Decimal("940.00"))
    [kin] = lineage(PARCELS, small_city.parcel, SYSTEM).later
    assert (kin.found.id, kin.act) == (made.id, "yola terk")
    with pytest.raises(InvalidData, match="one at least is kept"):
        _split(
            made.id or 0, _line((-5, 10), (25, 10)), Part((0,), {}, kept=False), Part((1,), {}, kept=False)
        )


def test_tevhid(small_city: SmallCity) -> None:
    with change_set(STAFF, Reason("t"), PARCELS) as writer:
        writer.update(PARCELS, small_city.neighbour, {"tapu_alani": Decimal("1001.25")})
    with change_set(STAFF, Reason("Encümen 2026/13"), PARCELS) as writer:
        done = merge(
            writer, PARCELS, [small_city.parcel, small_city.neighbour], {"parsel_no": "60"}, act="tevhid"
        )
    [made] = done.plan.after
    assert _rows("SELECT tapu_alani, hesap_alani, ada_no FROM cadastre_parcel WHERE id = %s", made.id) == [
        (Decimal("2001.25"), Decimal("2000.00"), "123")
    ]
    assert {kin.found.id for kin in lineage(PARCELS, made.id or 0, SYSTEM).earlier} == {
        small_city.parcel,
        small_city.neighbour,
    }


def test_a_plan_boundary_moves_and_an_area_is_split(small_city: SmallCity) -> None:
    with change_set(SYSTEM, Reason("t"), ZONING_AREAS) as writer:
        areas = [
            writer.insert(
                ZONING_AREAS,
                {
                    "source": "sentetik",
                    "plan": small_city.plan,
                    "fonksiyon": "101001",
                    "taks": Decimal("0.4"),
                },
                box(east, 900, 100, 100),
            )
            for east in (1000, 1100)
        ]
    with change_set(STAFF, Reason("Meclis 2026/4"), ZONING_AREAS) as writer:
        adjust(writer, ZONING_AREAS, areas, _line((1090, 890), (1080, 950), (1080, 1010)))
    [(left, right, gap, overlap)] = _rows(
        "SELECT ST_Area(a.geom), ST_Area(b.geom), 20000 - ST_Area(ST_Union(a.geom, b.geom)),"
        " ST_Area(ST_Intersection(a.geom, b.geom)) FROM planning_zoningarea AS a, planning_zoningarea AS b"
        " WHERE a.id = %s AND b.id = %s", *areas
    )  # fmt: skip
    assert left + right == pytest.approx(20_000, abs=1e-5) and left < 9_000
    assert (gap, overlap) == (pytest.approx(0, abs=1e-5), pytest.approx(0, abs=1e-5))
    with change_set(STAFF, Reason("Meclis 2026/5"), ZONING_AREAS) as writer:
        done = split(
            writer,
            ZONING_AREAS,
            areas[1],
            _line((1070, 970), (1210, 970)),
            [Part((0,), {}), Part((1,), {"fonksiyon": "102001"})],
        )
    rows = _rows(
        "SELECT fonksiyon, taks, plan_id FROM planning_zoningarea WHERE id = ANY (%s) ORDER BY fonksiyon",
        [made.id for made in done.plan.after],
    )
    assert rows == [
        ("101001", Decimal("0.400"), small_city.plan),
        ("102001", Decimal("0.400"), small_city.plan),
    ]
    assert done.neighbours == (areas[0],)


def test_a_split_in_a_block_of_two_hundred_is_quick(small_city: SmallCity) -> None:
    with change_set(SYSTEM, Reason("block"), PARCELS) as writer:
        ids = [
            writer.insert(
                PARCELS,
                {
                    "source": "sentetik",
                    "mahalle_adi": "Uzak",
                    "ada_no": "900",
                    "parsel_no": str(number),
                    "tapu_alani": 400,
                },
                box(2000 + 20 * (number % 20), 2000 + 20 * (number // 20), 20, 20),
            )
            for number in range(200)
        ]
    took = []
    for turn, number in enumerate((25, 47, 88, 111, 152)):
        east, north = 2000 + 20 * (number % 20), 2000 + 20 * (number // 20)
        started = time.perf_counter()
        done = _split(
            ids[number], _line((east + 7, north - 1), (east + 12, north + 21)),
            Part((0,), {"parsel_no": f"{300 + turn}"}), Part((1,), {"parsel_no": f"{400 + turn}"}),
        )  # fmt: skip
        took.append(time.perf_counter() - started)
        assert len(done.neighbours) == 2
    # 60 to 80 ms on two idle cores (asked for: 200 ms); a busy machine is given twice as much.
    assert min(took) < 0.4, took
