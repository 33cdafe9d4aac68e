"""`kbs_generate --parcels N`: a purely synthetic city, here of 2 000 parcels."""

from __future__ import annotations

import pytest

from tests.procedures.demo_city.conftest import DemoCity

ORIGIN = "430000,4560000"
PARCELS = 2000


@pytest.fixture(scope="module")
def city(demo_city: DemoCity) -> DemoCity:
    """The demo database with a synthetic city ten kilometres away."""
    demo_city.manage("kbs_generate", "--parcels", str(PARCELS), "--origin", ORIGIN, "--quiet")
    return demo_city


def test_city_has_exactly_the_parcels_asked_for(city: DemoCity) -> None:
    assert city.one("SELECT count(*) FROM cadastre_parcel WHERE source_ref LIKE 'kent-%'") == PARCELS
    west, south = (float(part) for part in ORIGIN.split(","))
    assert city.rows(
        "SELECT ST_XMin(e) >= %(w)s, ST_YMin(e) >= %(s)s FROM"
        " (SELECT ST_Extent(geom) AS e FROM cadastre_parcel WHERE source_ref LIKE 'kent-%%') AS box",
        w=west,
        s=south,
    ) == [(True, True)]


def test_parcels_lie_in_their_block_without_overlap(city: DemoCity) -> None:
    outside = city.one(
        """
        SELECT count(*) FROM cadastre_parcel AS p JOIN cadastre_block AS b ON b.id = p.ada_id
        WHERE p.source_ref LIKE 'kent-%' AND ST_Area(ST_Difference(p.geom, b.geom)) > 0.05
        """
    )
    overlaps = city.one(
        """
        SELECT count(*) FROM cadastre_parcel AS a JOIN cadastre_parcel AS b ON a.id < b.id AND a.geom && b.geom
        WHERE a.source_ref LIKE 'kent-%' AND b.source_ref LIKE 'kent-%' AND ST_Area(ST_Intersection(a.geom, b.geom)) > 0.05
        """
    )
    assert (outside, overlaps) == (0, 0)


def test_buildings_stand_on_their_parcel(city: DemoCity) -> None:
    assert city.one("SELECT count(*) FROM buildings_building WHERE source_ref LIKE 'kent-%'") > 0.85 * PARCELS
    crossing = city.one(
        """
        SELECT count(*) FROM buildings_building AS b JOIN cadastre_parcel AS p ON p.id = b.parsel_id
        WHERE b.source_ref LIKE 'kent-%' AND ST_Area(ST_Difference(b.geom, p.geom)) > 0.05
        """
    )
    assert crossing == 0


def test_doors_stand_on_the_side_their_number_says(city: DemoCity) -> None:
    doors, right = city.rows(
        """
        SELECT count(*), count(*) FILTER (WHERE (door.kapi_no_sayi %% 2 = 1) = (side.taraf = 'sol')
                                          AND ST_Distance(side.geom, door.geom) < 8
                                          AND side_line.yol_id = door.yol_id AND ST_Intersects(parcel.geom, door.geom))
        FROM addresses_doornumber AS door JOIN roads_streetside AS side ON side.id = door.yol_yonu_id
        JOIN roads_streetcentreline AS side_line ON side_line.id = side.orta_hat_id
        JOIN cadastre_parcel AS parcel ON parcel.id = door.parsel_id
        WHERE door.source_ref LIKE %(own)s
        """,
        own="kent-%",
    )[0]
    assert (doors, right) == (PARCELS, PARCELS)
    doubles = city.rows(
        "SELECT yol_id, kapi_no FROM addresses_doornumber WHERE source_ref LIKE 'kent-%' GROUP BY 1, 2 HAVING count(*) > 1"
    )
    assert doubles == []


def test_zoning_areas_tile_the_districts(city: DemoCity) -> None:
    parts, united, districts = city.rows(
        """
        SELECT (SELECT sum(ST_Area(geom)) FROM planning_zoningarea WHERE source_ref LIKE 'kent-%'),
               (SELECT ST_Area(ST_Union(geom)) FROM planning_zoningarea WHERE source_ref LIKE 'kent-%'),
               (SELECT sum(ST_Area(geom)) FROM boundaries_neighbourhood WHERE source_ref LIKE 'kent-%')
        """
    )[0]
    assert parts == pytest.approx(united, abs=5.0)
    assert united == pytest.approx(districts, abs=5.0)


def test_second_run_changes_nothing_and_another_size_replaces_it(city: DemoCity) -> None:
    last = city.one("SELECT max(id) FROM history_changeset")
    city.manage("kbs_generate", "--parcels", str(PARCELS), "--origin", ORIGIN, "--quiet")
    assert city.one("SELECT max(id) FROM history_changeset") == last
    city.manage("kbs_generate", "--parcels", "50", "--origin", ORIGIN, "--quiet")
    assert city.one("SELECT count(*) FROM cadastre_parcel WHERE source_ref LIKE 'kent-%'") == 50
    assert city.one("SELECT count(*) FROM cadastre_parcel WHERE source_ref LIKE 'parsel-%'") > 1000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--parcels", "0"), "--parcels"),
        (("--parcels", "10", "--origin", "here"), "--origin"),
        (("--parcels", "10", "--origin", "417700,4538700"), "gerçek binalar"),
    ],
)
def test_wrong_wishes_are_refused_without_a_traceback(
    city: DemoCity, arguments: tuple[str, ...], said: str
) -> None:
    done = city.try_manage("kbs_generate", *arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
