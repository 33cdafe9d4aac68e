"""OGC API Features 1 (17-069r4), conformance class core: collections, items, item, by clause."""

from datetime import UTC

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.django_db
ITEMS = "collections/gardens/items"


def _names(body):
    return [feature["properties"]["name"] for feature in body["features"]]


def _rels(body):
    return [link["rel"] for link in body["links"]]


class TestCollections:
    """7.13, 7.14."""

    def test_every_collection_has_its_links_and_answers_as_its_own_resource(self, get):
        for body in get("collections")["collections"]:
            own = get(f"collections/{body['id']}")
            assert {"self", "items"} <= set(_rels(body))
            assert own["id"] == body["id"]
            assert own.get("extent") == body.get("extent")
            # A catalogue of records stands among them (test_records.py).
            assert body["itemType"] == ("record" if body.get("type") == "Collection" else "feature")

    def test_the_extent_holds_every_feature_and_little_more(self, get, owner_cursor):
        (west, south, east, north) = get("collections/gardens")["extent"]["spatial"]["bbox"][0]
        owner_cursor.execute(
            "SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e)"
            " FROM (SELECT ST_Extent(ST_Transform(geom, 4326)) AS e FROM toytown_garden) AS x"
        )
        w, s, e, n = owner_cursor.fetchone()
        assert west <= w + 1e-7 and south <= s + 1e-7 and east >= e - 1e-7 and north >= n - 1e-7
        assert max(w - west, s - south, east - e, north - n) < 1e-5

    def test_the_extent_follows_the_data_out_and_back(self, get, owner_cursor):
        before = get("collections/trees")["extent"]
        owner_cursor.execute(
            "INSERT INTO toytown_tree (species, geom) VALUES ('Uzak', 'SRID=5254;POINT(425000 4538000)') RETURNING id"
        )
        feature_id = owner_cursor.fetchone()[0]
        try:
            assert get("collections/trees")["extent"]["spatial"]["bbox"][0][2] > 29.1
        finally:
            owner_cursor.execute("DELETE FROM toytown_tree WHERE id = %s", [feature_id])
        assert get("collections/trees")["extent"] == before

    def test_the_temporal_extent_begins_with_the_first_feature_and_is_open(self, get):
        assert get("collections/gardens")["extent"]["temporal"]["interval"] == [
            ["2010-05-19T00:00:00Z", None]
        ]

    def test_a_collection_without_geometry_has_no_spatial_extent_and_no_crs(self, get):
        body = get("collections/visits")
        assert "spatial" not in body["extent"]
        assert "crs" not in body
        assert "bbox" in get("collections/visits/items?bbox=1,2,3,4", 400)["detail"]

    def test_licence_and_files_stand_beside_the_data(self, get):
        body = get("collections/gardens")
        assert {"license", "enclosure"} <= set(_rels(body))
        assert body["kbs"]["synthetic"] is True
        assert "enclosure" not in _rels(get("collections/paths"))

    def test_every_link_answers(self, get, client):
        for link in get("collections/gardens")["links"]:
            if link["href"].startswith("http://testserver"):
                assert client.get(link["href"].removeprefix("http://testserver")).status_code == 200, link


class TestLimit:
    """7.15.2: /req/core/fc-limit-definition."""

    def test_ten_by_default_and_never_more_than_asked(self, get):
        assert get(ITEMS)["numberReturned"] == 10
        assert len(get(f"{ITEMS}?limit=3")["features"]) == 3

    def test_above_the_maximum_the_maximum_is_given(self, get):
        assert get(f"{ITEMS}?limit=10001")["numberReturned"] == 12

    @pytest.mark.parametrize("value", ["0", "-1", "abc", "1.5", "", "٣", "1e3", "+1"])
    def test_other_values_are_refused(self, get, value):
        assert get(f"{ITEMS}?limit={value}", 400)["errors"][0]["name"] == "limit"

    def test_a_limit_given_twice_is_refused(self, get):
        assert get(f"{ITEMS}?limit=1&limit=2", 400)["errors"][0]["name"] == "limit"


class TestResponse:
    """7.15.7, 7.15.8: members and links of a page."""

    def test_counts_are_exact_where_they_are_given(self, get):
        whole = get(f"{ITEMS}?limit=100")
        assert whole["numberMatched"] == whole["numberReturned"] == len(whole["features"]) == 12
        assert "numberMatched" not in get(f"{ITEMS}?limit=5")

    def test_links_and_time_stamp(self, get):
        body = get(f"{ITEMS}?limit=5")
        assert {"self", "alternate", "next"} <= set(_rels(body))
        assert body["timeStamp"].endswith("Z")
        assert "next" not in _rels(get(f"{ITEMS}?limit=12"))

    def test_the_next_link_keeps_every_parameter(self, get):
        body = get(f"{ITEMS}?limit=2&kind=gul&properties=name&bbox=28,40,30,42")
        (following,) = [link["href"] for link in body["links"] if link["rel"] == "next"]
        for part in ("limit=2", "kind=gul", "properties=name", "bbox=28,40,30,42", "f=json"):
            assert part in following

    @pytest.mark.parametrize(
        "cursor", ["1", "AAAAAAAAAAA", "AAAAAAAAAAo=", "zzzz", "x" * 5000, "_________8", "ü"]
    )
    def test_a_made_up_cursor_is_refused(self, get, cursor):
        assert get(f"{ITEMS}?after={cursor}", 400)["errors"][0]["name"] == "after"


class TestBbox:
    """7.15.3: /req/core/fc-bbox-definition, fc-bbox-response."""

    FIRST = "28.9901,40.9724,28.9908,40.9729"

    def test_only_what_meets_the_box_is_given(self, get):
        assert _names(get(f"{ITEMS}?bbox={self.FIRST}")) == ["Işık Bahçesi"]

    def test_six_numbers_ignore_the_heights(self, get):
        w, s, e, n = self.FIRST.split(",")
        assert _names(get(f"{ITEMS}?bbox={w},{s},-10,{e},{n},900")) == ["Işık Bahçesi"]

    def test_a_box_over_the_antimeridian_goes_the_other_way_round(self, get):
        assert get(f"{ITEMS}?bbox=29.1,40,28,42&limit=100")["numberMatched"] == 0
        assert get(f"{ITEMS}?bbox=28,40,-170,42&limit=100")["numberMatched"] == 12
        assert get(f"{ITEMS}?bbox=170,40,29.5,42&limit=100")["numberMatched"] == 12

    def test_the_whole_world_holds_everything(self, get):
        assert get(f"{ITEMS}?bbox=-180,-90,180,90&limit=100")["numberMatched"] == 12

    def test_elsewhere_there_is_nothing(self, get):
        assert get(f"{ITEMS}?bbox=-75,-40,-70,-35")["features"] == []

    def test_a_point_and_a_line_are_boxes_too(self, get):
        assert _names(get(f"{ITEMS}?bbox=28.9904,40.9726,28.9904,40.9726")) == ["Işık Bahçesi"]
        assert get(f"{ITEMS}?bbox=28,40.9726,30,40.9726&limit=100")["numberMatched"] == 12

    @pytest.mark.parametrize(
        "value",
        ["", "1", "1,2,3", "1,2,3,4,5", "1,2,3,4,5,6,7", "a,b,c,d", "1,2,3,nan", "1,2,3,inf", "1,2,3,1e999",
         "1,5,3,4", "1,2,9,3,4,8", "١,٢,٣,٤", "1,2,3,4%00", "1;2;3;4", "1,2,3,0x4", "1,2,3," + "9" * 5000],
    )  # fmt: skip
    def test_anything_else_is_refused(self, get, value):
        assert get(f"{ITEMS}?bbox={value}", 400)["errors"][0]["name"] == "bbox"


class TestDatetime:
    """7.15.4: /req/core/fc-time-definition, fc-time-response; the state in force holds from its beginning on."""

    @pytest.mark.parametrize(
        ("value", "count"),
        [
            ("2012-05-18T23:59:59Z", 2),
            ("2012-05-19T00:00:00Z", 3),
            ("2012-05-19", 3),
            ("2012-05-19T03:00:00%2B03:00", 3),
            ("2012-05-19T03:00:00+03:00", 3),
            ("../2011-01-01T00:00:00Z", 1),
            ("/2011-01-01T00:00:00Z", 1),
            ("2030-01-01/..", 12),
            ("2030-01-01/", 12),
            ("2009-01-01/2010-01-01", 0),
            ("../..", 12),
            ("0001-01-01T00:00:00Z/9999-12-31T23:59:59Z", 12),
        ],
    )
    def test_instants_and_intervals(self, get, value, count):
        assert get(f"{ITEMS}?datetime={value}&limit=100")["numberMatched"] == count

    @pytest.mark.parametrize(
        "value",
        ["", "..", "yesterday", "2012", "2012-13-01", "2012-02-30T00:00:00Z", "2012-05-19T00:00:00",
         "2012-05-19/2011-05-19", "2012-05-19/2013-05-19/2014-05-19", "0000-01-01", "2012-05-19T24:00:00Z",
         "٢٠١٢-05-19", "2012-05-19T00:00:00.1234567890Z", "2012-05-19%00"],
    )  # fmt: skip
    def test_anything_else_is_refused(self, get, value):
        assert get(f"{ITEMS}?datetime={value}", 400)["errors"][0]["name"] == "datetime"


class TestPast:
    """`datetime` reads the present and the believed past; without it a collection is the present."""

    @pytest.fixture
    def renamed(self, owner_cursor):
        """A garden of 2020, corrected once, renamed in 2025, gone now."""
        owner_cursor.execute(
            "INSERT INTO toytown_garden (source, source_ref, name, kind, valid_from, geom) VALUES"
            " ('t', 'past', 'Yanlış', 'gul', '2020-01-01',"
            " 'SRID=5254;MULTIPOLYGON(((415000 4538700,415010 4538700,415010 4538710,415000 4538700)))') RETURNING id"
        )
        feature_id = owner_cursor.fetchone()[0]
        for change in ("name = 'Eski'", "name = 'Yeni', valid_from = '2025-01-01'"):
            owner_cursor.execute(f"UPDATE toytown_garden SET {change} WHERE id = %s", [feature_id])
        yield (
            feature_id,
            lambda: owner_cursor.execute("DELETE FROM toytown_garden WHERE id = %s", [feature_id]),
        )
        owner_cursor.execute("DELETE FROM toytown_garden WHERE id = %s", [feature_id])
        owner_cursor.execute("DELETE FROM toytown_garden_history WHERE id = %s", [feature_id])

    def _then(self, get, renamed, moment, more=""):
        query = f"limit=1000&properties=name{more}" + (f"&datetime={moment}" if moment else "")
        return [f["properties"]["name"] for f in get(f"{ITEMS}?{query}")["features"] if f["id"] == renamed[0]]

    @pytest.mark.parametrize(
        ("moment", "names"),
        [
            ("2019-12-31", []),
            ("2020-01-01", ["Eski"]),
            ("2024-12-31T23:59:59Z", ["Eski"]),
            ("2025-01-01T00:00:00Z", ["Yeni"]),
            ("2021-01-01/2023-01-01", ["Eski"]),
            ("2021-01-01/2026-01-01", ["Yeni"]),
            ("../2019-01-01", []),
            ("", ["Yeni"]),
        ],
    )
    def test_a_state_is_given_for_its_own_time_and_an_id_stands_once(self, get, renamed, moment, names):
        assert self._then(get, renamed, moment) == names

    def test_what_is_gone_is_still_found_in_its_time(self, get, renamed):
        renamed[1]()
        assert self._then(get, renamed, "") == []
        assert self._then(get, renamed, "2021-06-01") == ["Eski"]
        assert self._then(get, renamed, "2100-01-01") == []

    @pytest.mark.parametrize("limit", [1, 2, 5, 12, 13])
    def test_pages_of_a_time_are_the_whole_too(self, all_items, renamed, limit):
        whole, _ = all_items(f"{ITEMS}?limit=1000&datetime=2018-01-01/2030-01-01")
        paged, _ = all_items(f"{ITEMS}?limit={limit}&datetime=2018-01-01/2030-01-01")
        assert [f["id"] for f in paged] == [f["id"] for f in whole]
        assert len({f["id"] for f in whole}) == len(whole) >= 13

    def test_boxes_filters_and_files_look_into_the_past_too(self, get, renamed, client):
        near = "&bbox=28.98,40.97,29,40.99&kind=gul"
        assert self._then(get, renamed, "2021-06-01", near) == ["Eski"]
        file = client.get("/ogc/collections/gardens/download.csv?datetime=2021-06-01&name=Eski")
        assert b"".join(file.streaming_content).count(b"Eski") == 1


class TestRecorded:
    """`recorded` (an extension): what the register knew at a moment; with `datetime` both times are asked."""

    @pytest.fixture
    def known(self, owner_cursor):
        """A garden said to be of 2020, renamed since 2025, found never to have been so, gone; and when each was recorded."""
        owner_cursor.execute(
            "INSERT INTO toytown_garden (source, name, kind, valid_from, geom) VALUES ('t', 'Eski', 'gul', '2020-01-01',"
            " 'SRID=5254;MULTIPOLYGON(((415000 4538700,415010 4538700,415010 4538710,415000 4538700)))')"
            " RETURNING id, recorded_at"
        )
        feature_id, first = owner_cursor.fetchone()
        moments = [first]
        for change in (
            "name = 'Yeni', valid_from = '2025-01-01'",
            "name = 'Asıl', valid_from = '2019-01-01'",
        ):
            owner_cursor.execute(
                f"UPDATE toytown_garden SET {change} WHERE id = %s RETURNING recorded_at", [feature_id]
            )
            moments.append(owner_cursor.fetchone()[0])
        owner_cursor.execute("DELETE FROM toytown_garden WHERE id = %s", [feature_id])
        owner_cursor.execute("SELECT max(closed_at) FROM toytown_garden_history WHERE id = %s", [feature_id])
        moments.append(owner_cursor.fetchone()[0])
        yield feature_id, [moment.astimezone(UTC).isoformat().replace("+00:00", "Z") for moment in moments]
        owner_cursor.execute("DELETE FROM toytown_garden_history WHERE id = %s", [feature_id])

    @pytest.mark.parametrize(
        ("known_at", "held_at", "name"),
        [
            (0, None, "Eski"),
            (1, None, "Yeni"),
            (2, None, "Asıl"),
            (3, None, None),
            (0, "2026-01-01", "Eski"),
            (1, "2024-01-01", "Eski"),
            (1, "2026-01-01", "Yeni"),
            (2, "2024-01-01", "Asıl"),
            (3, "2024-01-01", "Asıl"),
            (3, "2100-01-01", None),
            (0, "2019-06-01", None),
            (2, "2019-06-01", "Asıl"),
        ],
    )
    def test_items_and_item_agree_in_both_times(self, get, known, known_at, held_at, name):
        feature_id, moments = known
        query = f"recorded={moments[known_at]}" + (f"&datetime={held_at}" if held_at else "")
        listed = [f for f in get(f"{ITEMS}?limit=1000&{query}")["features"] if f["id"] == feature_id]
        assert [f["properties"]["name"] for f in listed] == ([name] if name else [])
        answer = get(f"{ITEMS}/{feature_id}?properties=name&{query}", 200 if name else 404)
        if name:
            assert answer["properties"] == {"name": name}

    def test_before_anything_was_recorded_nothing_was_known(self, get, known):
        assert get(f"{ITEMS}?recorded=2000-01-01T00:00:00Z")["features"] == []

    @pytest.mark.parametrize("value", ["2026-01-01", "dün", "2026-01-01T00:00:00Z/..", ".."])
    def test_it_is_one_moment(self, get, value):
        assert get(f"{ITEMS}?recorded={value}", 400)["errors"][0]["name"] == "recorded"


class TestFilters:
    """7.15.5: /rec/core/fc-filters; each queryable is a parameter of its own type."""

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ("name=Işık Bahçesi", 1),
            ("name=%25", 0),
            ("name=' OR 1=1 --", 0),
            ("kind=gul", 6),
            ("fenced=true", 4),
            ("area_m2=2500", 12),
            ("area_m2=2.5e3", 12),
            ("opened_on=2010-05-19", 1),
            ("kind=gul&fenced=true", 2),
        ],
    )
    def test_a_property_equals_a_value(self, get, query, count):
        assert get(f"{ITEMS}?{query}&limit=100")["numberMatched"] == count

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("kind", "yok"), ("kind", ""), ("fenced", "1"), ("fenced", "TRUE"), ("area_m2", "çok"),
            ("area_m2", "NaN"), ("area_m2", "1e999999"), ("area_m2", "٣"), ("opened_on", "19.05.2010"),
            ("opened_on", "2010-02-30"), ("name", "x" * 1001), ("name", "a%00b"),
        ],
    )  # fmt: skip
    def test_a_value_of_another_type_is_refused_naming_it(self, get, name, value):
        assert get(f"{ITEMS}?{name}={value}", 400)["errors"][0]["name"] == name

    def test_whole_numbers_have_the_width_of_their_column(self, get):
        assert get("collections/visits/items?visitors=7")["numberMatched"] == 2
        assert get("collections/visits/items?visitors=2147483648", 400)
        assert get("collections/visits/items?garden=9223372036854775807")["numberMatched"] == 0
        assert get("collections/visits/items?garden=9223372036854775808", 400)

    def test_what_is_not_queryable_is_no_parameter(self, get):
        assert get("collections/trees/items?height=1", 400)["type"] == "/problems/unknown-parameter"


class TestHidden:
    """A hidden property cannot be read, filtered or described."""

    @pytest.mark.parametrize("name", ["budget", "keeper"])
    def test_it_is_nowhere_for_everyone(self, get, name):
        assert name not in get(ITEMS)["features"][0]["properties"]
        assert name not in get("collections/gardens/schema")["properties"]
        assert name not in get("collections/gardens/queryables")["properties"]
        assert get(f"{ITEMS}?{name}=1", 400)["type"] == "/problems/unknown-parameter"
        assert get(f"{ITEMS}?properties={name}", 400)["errors"][0]["name"] == "properties"
        assert f'"{name}"' not in str(get("api"))

    def test_staff_sees_internal_but_not_personal_properties(self, staff):
        feature = staff.get(f"/ogc/{ITEMS}?budget=1000").json()["features"][0]
        assert feature["properties"]["budget"] == 1000
        assert "keeper" not in feature["properties"]

    def test_a_refusal_does_not_tell_hidden_names(self, get):
        for query in ("properties=yok", "yok=1"):
            assert "budget" not in str(get(f"{ITEMS}?{query}", 400))


class TestItem:
    """7.16: /req/core/f-success."""

    def test_it_is_the_feature_of_the_page_with_links(self, get):
        first = get(f"{ITEMS}?limit=1")["features"][0]
        item = get(f"{ITEMS}/{first['id']}")
        assert {key: item[key] for key in first} == first
        assert {"self", "alternate", "collection"} <= set(_rels(item))

    def test_its_first_page_for_people_is_the_object_page(self, get):
        first = get(f"{ITEMS}?limit=1")["features"][0]
        pages = [
            link["href"]
            for link in get(f"{ITEMS}/{first['id']}")["links"]
            if (link["rel"], link.get("type")) == ("alternate", "text/html")
        ]
        assert pages[0] == f"http://testserver/bahce/{first['id']}"

    @pytest.mark.parametrize("query", ["bbox=1,2,3,4", "limit=1", "kind=gul"])
    def test_it_has_no_selection_parameters(self, get, query):
        first = get(f"{ITEMS}?limit=1")["features"][0]
        assert get(f"{ITEMS}/{first['id']}?{query}", 400)["type"] == "/problems/unknown-parameter"


class TestShape:
    """Fewer properties, no geometry."""

    def test_properties_are_given_in_declared_order(self, get):
        assert list(get(f"{ITEMS}?properties=kind,name")["features"][0]["properties"]) == ["name", "kind"]
        assert get(f"{ITEMS}?properties=")["features"][0]["properties"] == {}

    def test_skip_geometry(self, get):
        assert get(f"{ITEMS}?skipGeometry=true")["features"][0]["geometry"] is None
        assert get(f"{ITEMS}?skipGeometry=yes", 400)["errors"][0]["name"] == "skipGeometry"


class TestRevalidation:
    """RFC 9110, 13: a weak tag that changes with the data, the question and what may be seen."""

    def test_an_unchanged_answer_is_304(self, client):
        for path in (f"/ogc/{ITEMS}?limit=2", f"/ogc/{ITEMS}/1"):
            tag = client.get(path)["ETag"]
            again = client.get(path, headers={"If-None-Match": tag})
            assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)

    def test_another_question_language_or_person_has_another_tag(self, client, staff):
        tags = {client.get(f"/ogc/{ITEMS}{query}")["ETag"] for query in ("", "?limit=2", "?dil=en")}
        client.logout()
        tags.add(client.get(f"/ogc/{ITEMS}")["ETag"])
        assert len(tags) == 4

    def test_a_change_of_the_data_changes_the_tag(self, client, owner_cursor):
        turned = (
            "UPDATE toytown_garden SET fenced = NOT fenced WHERE id = (SELECT min(id) FROM toytown_garden)"
        )
        tags = [client.get(f"/ogc/{ITEMS}")["ETag"]]
        for _there_and_back in range(2):
            owner_cursor.execute(turned)
            tags.append(client.get(f"/ogc/{ITEMS}")["ETag"])
        assert len(set(tags)) == 3


class TestViewOnly:
    """What may be viewed only: single features, map-scale boxes, otherwise a sample."""

    PATHS = "collections/paths/items"
    NEAR = "bbox=28.99,40.97,29.004,40.98"

    def test_the_first_page_is_a_sample(self, get):
        assert get(f"{self.PATHS}?limit=10000")["numberReturned"] == 3

    def test_walking_on_without_a_box_asks_for_a_login(self, get):
        (following,) = [x["href"] for x in get(f"{self.PATHS}?limit=1")["links"] if x["rel"] == "next"]
        problem = get(following.split("/ogc/")[1], 401)
        assert problem["errors"][0]["name"] == "bbox"

    def test_a_map_scale_box_is_paged_to_its_end(self, all_items):
        features, pages = all_items(f"{self.PATHS}?limit=1&{self.NEAR}")
        assert (len(features), pages) == (3, 3)

    def test_a_large_box_is_not_a_way_round(self, get):
        body = get(f"{self.PATHS}?limit=1&bbox=28,40,30,42")
        (following,) = [x["href"] for x in body["links"] if x["rel"] == "next"]
        get(following.split("/ogc/")[1], 401)

    def test_staff_reads_on(self, staff):
        assert staff.get(f"/ogc/{self.PATHS}?limit=1&after=AAAAAAAAAAE").status_code == 200


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(limit=st.integers(1, 40), kind=st.sampled_from(["", "species=Çınar", "bbox=28.99,40.97,28.995,40.98"]))
def test_pages_of_any_size_together_are_the_whole_without_gap_or_repeat(all_items, limit, kind):
    whole, _ = all_items(f"collections/trees/items?limit=10000&{kind}")
    paged, pages = all_items(f"collections/trees/items?limit={limit}&{kind}")
    assert [f["id"] for f in paged] == [f["id"] for f in whole]
    assert pages == max(1, -(-len(whole) // limit))


def test_a_feature_written_between_two_pages_neither_repeats_nor_hides_another(get, owner_cursor):
    body = get("collections/trees/items?limit=20")
    owner_cursor.execute(
        "INSERT INTO toytown_tree (species, geom) VALUES ('Yeni', 'SRID=5254;POINT(415000 4539900)') RETURNING id"
    )
    new = owner_cursor.fetchone()[0]
    try:
        (following,) = [x["href"] for x in body["links"] if x["rel"] == "next"]
        ids = [f["id"] for f in body["features"] + get(following.split("/ogc/")[1])["features"]]
        assert len(ids) == len(set(ids)) == 31
        assert new in ids
    finally:
        owner_cursor.execute("DELETE FROM toytown_tree WHERE id = %s", [new])


def test_a_collection_of_which_nothing_may_be_seen_does_not_exist(client, policy):
    """Not even how many features it has is told."""
    policy({"role": "everyone", "collections": ["gardens"], "read": ["@open"]})
    assert client.get("/ogc/collections/gardens").status_code == 200
    answer = client.get("/ogc/collections/visits")
    assert answer.status_code == 404
    assert "visits" not in client.get("/ogc/collections").content.decode()
