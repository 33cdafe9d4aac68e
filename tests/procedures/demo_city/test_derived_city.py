"""What is derived from the real streets and buildings of the demo district."""

from __future__ import annotations

import hashlib

import pytest

from kbs.catalog.constraints import Range
from kbs.catalog.registry import registry
from tests.procedures.demo_city.conftest import DemoCity

# Grid of the derived geometry is a centimetre; sums over the whole city may differ by this many m2.
TOLERANCE_M2 = 1.0
NETWORKS = ("water", "wastewater", "stormwater", "gas", "power", "telecom", "lighting")
STREET = "UIP-TASITYOLU"


def test_city_has_parcels_and_every_other_theme(demo_city: DemoCity) -> None:
    wanted = {
        "cadastre_block": 90,
        "cadastre_parcel": 1200,
        "planning_zoningarea": 100,
        "planning_planline": 100,
        "planning_plannote": 5,
        "roads_streetside": 200,
        "basemap_basemappoint": 2000,
        "basemap_basemapline": 300,
        "basemap_basemaparea": 20,
        "places_assemblyarea": 5,
        "buildings_buildingunit": 1000,
        **{f"infrastructure_{network}line": 300 for network in NETWORKS},
        **{f"infrastructure_{network}point": 300 for network in NETWORKS},
    }
    counts = {
        table: demo_city.one(f"SELECT count(*) FROM {table} WHERE source = 'sentetik'") for table in wanted
    }
    assert {table: count for table, count in counts.items() if count < wanted[table]} == {}


def test_each_parcel_touches_the_street(demo_city: DemoCity) -> None:
    landlocked = demo_city.rows(
        """
        WITH street AS MATERIALIZED (
            SELECT ST_Subdivide(geom, 48) AS geom FROM planning_zoningarea WHERE source = 'sentetik' AND fonksiyon = %(street)s
        )
        SELECT parsel_metni FROM cadastre_parcel AS parcel
        WHERE source = 'sentetik' AND coalesce((
            SELECT sum(ST_Length(ST_Intersection(ST_Boundary(parcel.geom), ST_Buffer(street.geom, 0.02))))
            FROM street WHERE street.geom && parcel.geom
        ), 0) < 2.0
        """,
        street=STREET,
    )
    assert landlocked == []


def test_each_parcel_lies_in_one_block(demo_city: DemoCity) -> None:
    outside = demo_city.rows(
        """
        SELECT parcel.parsel_metni FROM cadastre_parcel AS parcel JOIN cadastre_block AS ada ON ada.id = parcel.ada_id
        WHERE parcel.source = 'sentetik' AND (ada.ada_no <> parcel.ada_no OR ST_Area(ST_Difference(parcel.geom, ada.geom)) > 0.01)
        """
    )
    shared = demo_city.rows(
        """
        SELECT parcel.parsel_metni FROM cadastre_parcel AS parcel JOIN cadastre_block AS other
          ON other.geom && parcel.geom AND other.id <> parcel.ada_id AND ST_Area(ST_Intersection(other.geom, parcel.geom)) > 0.01
        WHERE parcel.source = 'sentetik'
        """
    )
    assert (outside, shared) == ([], [])
    assert (
        demo_city.one("SELECT count(*) FROM cadastre_parcel WHERE source = 'sentetik' AND ada_id IS NULL")
        == 0
    )


def test_streets_and_parcels_leave_no_gap_and_no_overlap(demo_city: DemoCity) -> None:
    [(parts, united, plan)] = demo_city.rows(
        """
        WITH part AS (
            SELECT geom FROM cadastre_parcel WHERE source = 'sentetik'
            UNION ALL SELECT geom FROM planning_zoningarea WHERE source = 'sentetik' AND fonksiyon = %(street)s
        )
        SELECT sum(ST_Area(geom)), ST_Area(ST_Union(geom)),
               (SELECT ST_Area(geom) FROM planning_plan WHERE source = 'sentetik')
        FROM part
        """,
        street=STREET,
    )
    assert parts == pytest.approx(united, abs=TOLERANCE_M2)
    assert united == pytest.approx(plan, abs=TOLERANCE_M2)
    holes = demo_city.one(
        """
        SELECT coalesce(sum(ST_Area(ST_MakePolygon(ring.geom))), 0)
        FROM (SELECT (ST_Dump(ST_Union(geom))).geom FROM cadastre_block WHERE source = 'sentetik') AS block
        CROSS JOIN LATERAL ST_DumpRings(block.geom) AS hole CROSS JOIN LATERAL (SELECT ST_ExteriorRing(hole.geom) AS geom) AS ring
        WHERE hole.path[1] > 0 AND NOT EXISTS (
            SELECT FROM planning_zoningarea AS s WHERE s.fonksiyon = %(street)s AND s.geom && ring.geom
            AND ST_Intersects(s.geom, ST_PointOnSurface(ST_MakePolygon(ring.geom))))
        """,
        street=STREET,
    )
    assert holes < TOLERANCE_M2


def test_zoning_areas_tile_the_plan(demo_city: DemoCity) -> None:
    [(parts, united, plan)] = demo_city.rows(
        """
        SELECT sum(ST_Area(area.geom)), ST_Area(ST_Union(area.geom)), max(ST_Area(plan.geom))
        FROM planning_zoningarea AS area JOIN planning_plan AS plan ON plan.id = area.plan_id WHERE area.source = 'sentetik'
        """
    )
    assert parts == pytest.approx(united, abs=TOLERANCE_M2)
    assert united == pytest.approx(plan, abs=TOLERANCE_M2)


def test_a_place_of_worship_stands_on_ground_of_its_own_function(demo_city: DemoCity) -> None:
    found = demo_city.rows(
        """
        SELECT DISTINCT place.alt_kategori, area.fonksiyon
        FROM planning_zoningarea AS area JOIN places_place AS place ON ST_Contains(area.geom, place.geom)
        WHERE area.source = 'sentetik' AND place.kategori = 'dini' AND area.fonksiyon LIKE '108%'
        """
    )
    assert found
    assert set(found) <= {("cami", "108001"), ("kilise", "108002")}


def test_passive_parcels_live_in_history_with_what_they_became(demo_city: DemoCity) -> None:
    rows = demo_city.rows(
        """
        SELECT old.parsel_metni, new.parsel_metni, ST_Area(ST_Difference(old.geom, new.geom)), old.superseded_at
        FROM history_succession AS s JOIN cadastre_parcel_history AS old ON old.id = s.predecessor
        LEFT JOIN cadastre_parcel AS new ON new.id = s.successor
        """
    )
    assert len(rows) >= 8
    assert [row for row in rows if row[1] is None or row[2] > 0.5 or row[3] is not None] == []
    assert demo_city.one("SELECT count(*) FROM cadastre_parcel WHERE source_ref LIKE 'gecmis-%'") == 0


def test_zoning_values_fit_each_other(demo_city: DemoCity) -> None:
    odd = demo_city.rows(
        """
        SELECT etiket, taks, kaks, kat, yencok_m, on_bahce, yan_bahce FROM planning_zoningarea
        WHERE source = 'sentetik' AND kat IS NOT NULL
          AND (abs(kaks - taks * kat) > 0.001 OR yencok_m NOT BETWEEN 3.0 * kat AND 4.6 * kat OR taks NOT BETWEEN 0.1 AND 0.9
               OR (nizam = 'B' AND (on_bahce <> 0 OR yan_bahce IS NOT NULL)) OR (nizam = 'A' AND (on_bahce < 5 OR yan_bahce < 3)))
        """
    )
    assert odd == []
    assert (
        demo_city.one(
            "SELECT count(*) FROM planning_zoningarea WHERE source = 'sentetik' AND kat IS NOT NULL"
        )
        > 50
    )


def test_fewer_than_two_in_a_hundred_buildings_cross_a_parcel_line(demo_city: DemoCity) -> None:
    [(crossing, buildings)] = demo_city.rows(
        """
        WITH most AS (
            SELECT b.id, max(ST_Area(ST_Intersection(p.geom, b.geom))) / ST_Area(b.geom) AS share
            FROM buildings_building AS b LEFT JOIN cadastre_parcel AS p ON p.geom && b.geom AND ST_Intersects(p.geom, b.geom)
            GROUP BY b.id
        )
        SELECT count(*) FILTER (WHERE coalesce(share, 0) < 0.995), count(*) FROM most
        """
    )
    assert buildings > 1500
    assert crossing / buildings < 0.02


def test_buildings_and_doors_are_linked_to_the_parcel_they_stand_on(demo_city: DemoCity) -> None:
    assert demo_city.one("SELECT count(*) FROM buildings_building WHERE parsel_id IS NULL") <= 5
    wrong = demo_city.one(
        """
        SELECT count(*) FROM buildings_building AS b JOIN cadastre_parcel AS p ON p.id = b.parsel_id
        WHERE ST_Area(ST_Intersection(p.geom, b.geom)) < 0.5 * ST_Area(b.geom)
        """
    )
    assert wrong == 0
    doors, with_parcel, with_side = demo_city.rows(
        "SELECT count(*), count(parsel_id), count(yol_yonu_id) FROM addresses_doornumber WHERE source = 'osm'"
    )[0]
    assert (doors, with_parcel > 0.98 * doors, with_side > 0.8 * doors) == (1200, True, True)


def test_numbers_are_unique_in_their_neighbourhood(demo_city: DemoCity) -> None:
    doubles = demo_city.rows(
        "SELECT mahalle_id, ada_no, parsel_no FROM cadastre_parcel WHERE source = 'sentetik' GROUP BY 1, 2, 3 HAVING count(*) > 1"
    )
    assert doubles == []
    assert (
        demo_city.one(
            "SELECT count(*) FROM cadastre_parcel WHERE mahalle_id IS NULL OR ada_no = '' OR parsel_no = ''"
        )
        == 0
    )


def test_neighbourhoods_tile_the_frame(demo_city: DemoCity) -> None:
    overlap, uncovered = demo_city.rows(
        """
        SELECT (SELECT coalesce(sum(ST_Area(ST_Intersection(a.geom, b.geom))), 0) FROM boundaries_neighbourhood AS a
                JOIN boundaries_neighbourhood AS b ON a.id < b.id AND a.geom && b.geom),
               ST_Area(ST_Difference(plan.geom, (SELECT ST_Union(geom) FROM boundaries_neighbourhood)))
        FROM planning_plan AS plan WHERE source = 'sentetik'
        """
    )[0]
    assert (overlap < TOLERANCE_M2, uncovered < TOLERANCE_M2) == (True, True)


def test_outer_rings_run_counter_clockwise(demo_city: DemoCity) -> None:
    for table in (
        "cadastre_parcel",
        "cadastre_block",
        "planning_zoningarea",
        "planning_plan",
        "boundaries_neighbourhood",
    ):
        query = f"SELECT count(*) FROM {table} WHERE source = 'sentetik' AND NOT (ST_IsPolygonCCW(geom) AND ST_IsValid(geom))"
        assert demo_city.one(query) == 0, table


def _sheet(longitude: float, latitude: float) -> str:
    """The 1:1000 sheet name: every quarter clockwise from the north-west; 1:10 000 is one of 5 x 5 in 1:50 000."""
    x, y = (longitude - 18) * 2, (44 - latitude) * 2
    name = "ABCDEFGHIJKLMNOPRSTUVYZ"[int(y)] + str(int(x))
    x, y = x % 1, y % 1

    def quarter(letters: str) -> str:
        nonlocal x, y
        i, j = int(x * 2), int(y * 2)
        x, y = x * 2 - i, y * 2 - j
        return letters[{(0, 0): 0, (1, 0): 1, (1, 1): 2, (0, 1): 3}[i, j]]

    name += "-" + quarter("abcd")
    i, j = int(x * 5), int(y * 5)
    x, y = x * 5 - i, y * 5 - j
    return "-".join([name, f"{j * 5 + i + 1:02d}", quarter("abcd"), quarter("1234"), quarter("abcd")])


def test_parcels_name_their_map_sheet(demo_city: DemoCity) -> None:
    assert _sheet(28.9784, 41.0082) == "F21-c-25-c-4-a"
    places = demo_city.rows(
        "SELECT pafta, ST_X(p), ST_Y(p) FROM cadastre_parcel, ST_Transform(ST_PointOnSurface(geom), 5252) AS p"
        " WHERE source = 'sentetik'"
    )
    assert [(sheet, lon, lat) for sheet, lon, lat in places if sheet != _sheet(lon, lat)] == []
    assert len({sheet for sheet, _lon, _lat in places}) > 2


@pytest.mark.parametrize("network", NETWORKS)
def test_each_line_of_a_network_ends_at_a_point_of_it(demo_city: DemoCity, network: str) -> None:
    loose = demo_city.one(
        f"""
        SELECT count(*) FROM infrastructure_{network}line AS line
        CROSS JOIN LATERAL (SELECT ST_GeometryN(line.geom, 1) AS geom) AS single
        CROSS JOIN LATERAL (VALUES (ST_StartPoint(single.geom)), (ST_EndPoint(single.geom))) AS tip (geom)
        WHERE NOT EXISTS (SELECT FROM infrastructure_{network}point AS p WHERE ST_DWithin(p.geom, tip.geom, 0.001))
        """
    )
    assert loose == 0


@pytest.mark.parametrize("network", ["wastewater", "stormwater"])
def test_water_runs_downhill_to_an_outfall_or_a_lifting_station(demo_city: DemoCity, network: str) -> None:
    rising = demo_city.one(
        f"SELECT count(*) FROM infrastructure_{network}line WHERE memba_akar_kot <= mansap_akar_kot OR egim_binde < 0"
    )
    assert rising == 0
    unequal = demo_city.one(
        f"""
        SELECT count(*) FROM infrastructure_{network}line AS line
        CROSS JOIN LATERAL (SELECT ST_GeometryN(line.geom, 1) AS geom) AS single
        JOIN infrastructure_{network}point AS top ON ST_DWithin(top.geom, ST_StartPoint(single.geom), 0.001)
        JOIN infrastructure_{network}point AS foot ON ST_DWithin(foot.geom, ST_EndPoint(single.geom), 0.001)
        WHERE abs(top.akar_kot - line.memba_akar_kot) > 0.002 OR abs(foot.akar_kot - line.mansap_akar_kot) > 0.002
           OR top.akar_kot > top.kapak_kot OR foot.akar_kot > foot.kapak_kot
        """
    )
    assert unequal == 0
    if network == "wastewater":
        dead_ends = demo_city.one(
            """
            SELECT count(*) FROM infrastructure_wastewaterpoint AS p WHERE p.tur = 'muayene_bacasi' AND NOT EXISTS (
                SELECT FROM infrastructure_wastewaterline AS l
                WHERE ST_DWithin(ST_StartPoint(ST_GeometryN(l.geom, 1)), p.geom, 0.001))
            """
        )
        assert dead_ends == 0


def test_contours_lie_at_the_height_they_say(demo_city: DemoCity) -> None:
    """Spot heights near a contour differ from it by less than the ground can rise on the way."""
    wrong = demo_city.one(
        """
        SELECT count(*) FROM basemap_basemapline AS contour JOIN basemap_basemappoint AS spot
          ON spot.sinif = 'kot_noktasi' AND spot.source = 'sentetik' AND ST_DWithin(spot.geom, contour.geom, 3)
        WHERE contour.sinif = 'esyukselti' AND contour.source = 'sentetik' AND abs(spot.kot - contour.kot) > 1.0
        """
    )
    assert wrong == 0
    crossing = demo_city.one(
        """
        SELECT count(*) FROM basemap_basemapline AS a JOIN basemap_basemapline AS b ON a.id < b.id AND a.geom && b.geom
        WHERE a.sinif = 'esyukselti' AND b.sinif = 'esyukselti' AND a.kot <> b.kot AND ST_Intersects(a.geom, b.geom)
        """
    )
    assert crossing == 0


def test_synthetic_features_say_so(demo_city: DemoCity) -> None:
    tables = [
        row[0]
        for row in demo_city.rows(
            "SELECT c.relname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'source_ref'"
            " WHERE c.relkind = 'r' AND c.relname NOT LIKE '%_history'"
        )
    ]
    assert len(tables) > 30
    for table in tables:
        sources = {row[0] for row in demo_city.rows(f"SELECT DISTINCT source FROM {table}")}
        own = {"boundaries_adminname": {"idari-adlar"}, "quality_finding": {"kbs-quality"}}
        assert sources <= own.get(table, {"osm", "sentetik"}), table
    assert "sentetik" in demo_city.one("SELECT ad FROM planning_plan")
    assert demo_city.rows("SELECT ad FROM places_assemblyarea WHERE ad NOT LIKE '%sentetik%'") == []
    assert (
        demo_city.rows(
            "SELECT ad FROM boundaries_neighbourhood WHERE source = 'sentetik' AND ad NOT LIKE 'Sentetik%'"
        )
        == []
    )


def test_synthetic_values_keep_the_declared_code_lists_and_ranges(demo_city: DemoCity) -> None:
    odd = []
    for collection in registry:
        if collection.model._meta.app_label == "toytown":
            continue
        for prop in collection.properties:
            column = collection.column(prop.field_name)
            if not (prop.codelist or isinstance(prop.constraint, Range)):
                continue
            query = (
                f'SELECT DISTINCT "{column}"::text FROM {collection.table} '
                f"WHERE source = 'sentetik' AND \"{column}\" IS NOT NULL"
            )
            values = {row[0] for row in demo_city.rows(query)}
            if prop.codelist and not prop.codelist.open:
                odd += [(collection.id, prop.name, value) for value in values - prop.codelist.by_code.keys()]
            if isinstance(prop.constraint, Range):
                low, high = prop.constraint.minimum, prop.constraint.maximum
                odd += [(collection.id, prop.name, v) for v in values if float(v) < low or float(v) > high]
    assert odd == []


def test_derivation_is_one_change_set_with_its_reason(demo_city: DemoCity) -> None:
    sets = demo_city.rows(
        "SELECT DISTINCT p.change_set_id, s.reason, s.database_user FROM cadastre_parcel AS p"
        " JOIN history_changeset AS s ON s.id = p.change_set_id"
        " UNION SELECT DISTINCT z.change_set_id, s.reason, s.database_user FROM planning_zoningarea AS z"
        " JOIN history_changeset AS s ON s.id = z.change_set_id"
    )
    assert len(sets) == 1
    assert "sentetik" in sets[0][1]
    assert sets[0][2] == demo_city.environment["DATABASE_URL"].split("//")[1].split(":")[0]


def _fingerprint(city: DemoCity) -> str:
    """All that a derivation decides, without the ids that the server gives."""
    digest = hashlib.sha256()
    for query in (
        "SELECT source_ref, ada_no, parsel_no, pafta, nitelik, tapu_alani, uygulama_durumu, ST_AsBinary(geom)"
        " FROM cadastre_parcel WHERE source = 'sentetik' ORDER BY 1",
        "SELECT source_ref, etiket, taks, kaks, ST_AsBinary(geom) FROM planning_zoningarea WHERE source = 'sentetik' ORDER BY 1",
        "SELECT source_ref, tur, memba_akar_kot, ST_AsBinary(geom) FROM infrastructure_wastewaterline ORDER BY 1",
        "SELECT source_ref, sinif, kot, ST_AsBinary(geom) FROM basemap_basemappoint WHERE source = 'sentetik' ORDER BY 1",
        "SELECT source_ref, kot, ST_AsBinary(geom) FROM basemap_basemapline WHERE source = 'sentetik' ORDER BY 1",
    ):
        for row in city.rows(query):
            digest.update(repr([bytes(v) if isinstance(v, memoryview) else v for v in row]).encode())
    return digest.hexdigest()


@pytest.mark.heavy  # that the same seed changes nothing is asked of `kbs_demo --again` every time
def test_same_seed_gives_the_same_city_and_another_seed_another(demo_city: DemoCity) -> None:
    first = _fingerprint(demo_city)
    demo_city.manage("kbs_generate", "--seed", "7", "--quiet")
    other = _fingerprint(demo_city)
    demo_city.manage("kbs_generate", "--seed", "1", "--quiet")
    assert other != first
    assert _fingerprint(demo_city) == first
    assert (
        demo_city.one(
            "SELECT count(*) FROM buildings_building AS b WHERE parsel_id IS NOT NULL"
            " AND NOT EXISTS (SELECT FROM cadastre_parcel AS p WHERE p.id = b.parsel_id)"
        )
        == 0
    )
