"""The one search: folding, abbreviations, typos, nearness, hidden properties, interpreters."""

from dataclasses import replace

import pytest
from psycopg2 import sql

from kbs.access.narrow import narrow
from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.access.session import session
from kbs.catalog.declaration import Search
from kbs.features import interpret
from kbs.features import search as searching
from kbs.features.coordinates import read_positions
from kbs.features.interpret import Reading
from kbs.features.search import search
from kbs.features.write import Reason, change_set
from tests.toytown.collections import GARDENS, PATHS
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db


def _labels(text: str, **options: object) -> list[str]:
    return [hit.label for group in search(text, ANONYMOUS, **options).groups for hit in group.hits if hit.id]


@pytest.mark.parametrize(
    "text", ["Işık Bahçesi", "ISIK BAHCESI", "işik bahçesi", "ışık", "isik bah", "bahçesi ışık"]
)
def test_spellings_and_beginnings_of_words_find_the_garden_first(text):
    assert _labels(text)[0] == "Işık Bahçesi"


@pytest.mark.parametrize(
    ("text", "found"), [("Inönö bahçesi", "İnönü Bahçesi"), ("Okaliptus bahcse", "Ökaliptüs Bahçesi")]
)
def test_one_typo_is_forgiven(text, found):
    assert found in _labels(text)


def test_nothing_is_found_for_what_resembles_nothing():
    assert search("qwxzv", ANONYMOUS).groups == []
    assert search("  ?! ", ANONYMOUS).groups == []


def test_digits_are_never_guessed():
    assert "1. Patika" in _labels("1 patika")
    assert _labels("7. patika") == []


def test_a_page_is_cut_at_the_limit_and_says_how_many_there_are():
    (group,) = [g for g in search("bahçesi", ANONYMOUS, limit=5).groups if g.id == "bahce"]
    assert len(group.hits) == 5
    assert group.more
    assert group.total >= 12


def test_hits_carry_position_box_code_labels_and_the_values_of_their_page():
    (hit,) = [
        h for g in search("Çınar Bahçesi", ANONYMOUS).groups for h in g.hits if h.collection.id == "gardens"
    ]
    west, south, east, north = hit.bbox
    assert west < hit.position[0] < east
    assert south < hit.position[1] < north
    assert hit.detail == GARDENS.by_name["kind"].codelist.label("oyun")
    assert hit.synthetic


def test_the_nearer_of_equals_comes_first():
    ids = {}
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        for east in (0, 3000):
            ids[east] = writer.insert(
                GARDENS, {"source": "t", "name": "Eş Bahçe"}, ewkt(square(EAST + east, NORTH + 900, 20))
            )
    (far,) = [h for g in search("eş bahçe", ANONYMOUS).groups for h in g.hits if h.id == ids[3000]]
    found = [h.id for g in search("eş bahçe", ANONYMOUS, near=far.position).groups for h in g.hits]
    assert found == [ids[3000], ids[0]]
    (near,) = [h for g in search("eş bahçe", ANONYMOUS).groups for h in g.hits if h.id == ids[0]]
    found = [h.id for g in search("eş bahçe", ANONYMOUS, near=near.position).groups for h in g.hits]
    assert found == [ids[0], ids[3000]]


def test_a_hidden_property_is_not_searched(monkeypatch):
    secret = replace(GARDENS, search=Search(("name", "budget"), "bahce", "name"))
    monkeypatch.setattr(searching, "visible", lambda principal: [narrow(secret, principal)])
    assert search("ışık", ANONYMOUS).groups == []


def test_the_index_answers_even_for_words_the_statistics_do_not_know():
    """A pattern of one short word is answered by the trigram index, not by folding every row."""
    with session(SYSTEM) as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            sql.SQL("EXPLAIN SELECT id FROM toytown_path AS t WHERE {} LIKE '% 1%'").format(
                searching.document(PATHS, "t")
            )
        )
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "toytown_path_search_" in plan
    assert "Index Cond" in plan


def test_layers_are_found_by_title():
    (group,) = [g for g in search("ağaç", ANONYMOUS).groups if g.id == "katman"]
    assert [hit.collection.id for hit in group.hits] == ["trees"]


def test_a_registered_interpreter_is_asked_and_its_hint_is_told(monkeypatch):
    monkeypatch.setattr(
        interpret, "_interpreters", [lambda question: Reading(hint=f"eksik: {question.words[-1]}")]
    )
    assert search("moda cad", ANONYMOUS).hint == "eksik: cad"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("40.98, 29.02", 1),
        ("40,98 29,02", 1),
        ("29.02 40.98", 1),
        ("40°58'48\"N 29°01'12\"E", 1),
        ("40°58′48″K, 29°1′12″D", 1),
        ("29°01'12\"D 40°58'48\"K", 1),
        ("https://www.google.com/maps/@40.98,29.02,17z", 1),
        ("https://www.google.com/maps/place/x/@1.0,2.0,17z/data=!3d40.98!4d29.02", 1),
        ("https://www.openstreetmap.org/#map=17/40.98/29.02", 1),
        ("https://parselsorgu.tkgm.gov.tr/#ara/cografi/40.98/29.02", 1),
    ],
)
def test_positions_in_degrees(text, count):
    positions = read_positions(text)
    assert len(positions) == count
    assert (positions[0].lon, positions[0].lat) == pytest.approx((29.02, 40.98), abs=1e-6)
    assert positions[0].inside


def test_metres_are_read_in_every_system_whose_reading_lies_in_the_city():
    positions = read_positions("416500.5 4537800")
    described = [position.described for position in positions]
    assert described[0] == "TUREF / TM30 (EPSG:5254)"
    assert any("ED50 / TM30" in text for text in described)
    assert read_positions("4537800 416500.5") == positions
    (north,) = {round(p.lat, 4) for p in positions if "TUREF" in p.described}
    (shifted,) = {round(p.lat, 4) for p in positions if "ED50 / TM30" in p.described}
    assert 0.001 < abs(north - shifted) < 0.003


def test_other_zones_are_recognised_by_where_they_lie():
    """Zone 27 and UTM 35 share their meridian: both lie in the city, the storage zone's reading does not."""
    described = [position.described for position in read_positions("Y=669873 X=4538100")]
    assert "ED50 / UTM zone 35N (EPSG:23035)" in described
    assert "TUREF / TM30 (EPSG:5254)" not in described


@pytest.mark.parametrize(
    "text", ["moda 12", "123/4", "123 4", "1234 56", "40 29", "416500", "99.5, 299.1", "http://x"]
)
def test_what_is_no_position_is_left_to_the_words(text):
    assert read_positions(text) == []


def test_a_position_elsewhere_is_said_to_be_elsewhere():
    (group,) = search("52.5, 13.4", ANONYMOUS).groups
    assert group.id == "koordinat"
    assert "dışında" in group.hits[0].detail


@pytest.mark.parametrize(
    "text", ["%", "_", "\\", "'; DROP", "a" * 5000, "%%%", "1" * 300, "İ" * 200, "\u0000"[:0] + "\n"]
)
def test_odd_input_never_fails(text):
    search(text, ANONYMOUS)


def test_numbers_inside_labels_are_sorted_by_value():
    labels = ["Moda 100", "Moda 12/A", "Moda 7", "Moda 12"]
    assert sorted(labels, key=searching.natural) == ["Moda 7", "Moda 12", "Moda 12/A", "Moda 100"]
