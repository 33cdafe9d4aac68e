"""The admin of features: reading as staff, writing through the gate, refusals as form errors."""

import pytest
from django.db import connection

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.features.write import Reason, change_set
from tests.toytown.collections import GARDENS, TREES
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
LIST = "/admin/toytown/garden/"


@pytest.fixture
def staff(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("memur", password="x", is_staff=True))
    return client


@pytest.fixture
def garden() -> int:
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        return writer.insert(
            GARDENS, {"source": "t", "name": "Deneme", "kind": "gul", "area_m2": 100, "budget": 5},
            ewkt(square(EAST, NORTH + 800, 10)),
        )  # fmt: skip


def _row(feature_id: int) -> dict:
    with session(SYSTEM) as cursor:
        cursor.execute(
            "SELECT name, kind, area_m2, opened_on, fenced, budget, ST_AsText(geom), change_set_id"
            " FROM toytown_garden WHERE id = %s",
            [feature_id],
        )
        row = cursor.fetchone()
        return dict(zip([c[0] for c in cursor.description], row, strict=True)) if row else {}


def _values(client, feature_id: int | None) -> dict:
    """What the browser would send back unchanged."""
    path = f"{LIST}{feature_id}/change/" if feature_id else f"{LIST}add/"
    form = client.get(path).context["form"]
    data = {}
    for bound in form:
        value = bound.value()
        if value is True:
            data[bound.html_name] = "on"
        elif value not in (None, False):
            data[bound.html_name] = bound.field.widget.format_value(value) or ""
    return data


def _save(client, feature_id: int | None, **values):
    path = f"{LIST}{feature_id}/change/" if feature_id else f"{LIST}add/"
    return client.post(path, _values(client, feature_id) | values)


def test_the_index_and_the_lists_are_there_for_staff(staff):
    page = staff.get("/admin/").content.decode()
    for name in ("Bahçeler", "Patikalar", "Ağaçlar", "Ziyaretler", "Değişiklik takımları"):
        assert name in page
    page = staff.get(LIST).content.decode()
    assert "Işık Bahçesi" in page
    assert GARDENS.by_name["kind"].codelist.label("gul") in page


def test_others_are_asked_to_log_in(client, django_user_model):
    assert client.get(LIST).status_code == 302
    client.force_login(django_user_model.objects.create_user("yurttas", password="x"))
    assert client.get(LIST).status_code == 302


def test_searching_a_list_folds(staff):
    page = staff.get(LIST, {"q": "ISIK bah"}).content.decode()
    assert "Işık Bahçesi" in page
    assert "İnönü Bahçesi" not in page


def test_a_number_finds_the_record(staff, garden):
    assert "Deneme" in staff.get(LIST, {"q": str(garden)}).content.decode()


def test_filters_come_from_code_lists(staff):
    page = staff.get(LIST, {"kind": "gul"}).content.decode()
    assert "İnönü Bahçesi" in page
    assert "Işık Bahçesi" not in page


@pytest.mark.parametrize("path", ["path", "tree", "visit"])
def test_every_collection_has_list_and_forms(staff, path):
    assert staff.get(f"/admin/toytown/{path}/").status_code == 200
    assert staff.get(f"/admin/toytown/{path}/add/").status_code == 200


def test_personal_properties_are_in_no_form(staff, garden):
    page = staff.get(f"{LIST}{garden}/change/").content.decode()
    assert "Bütçe" in page
    assert "Bahçıvan" not in page


def test_a_change_goes_through_the_gate_with_user_and_reason(staff, garden, django_user_model):
    before = _row(garden)
    response = _save(staff, garden, name="Yeni ad", kbs_reason="tabela değişti")
    assert response.status_code == 302, response.context and response.context["form"].errors
    after = _row(garden)
    assert after["name"] == "Yeni ad"
    assert after | {"name": "", "change_set_id": 0} == before | {"name": "", "change_set_id": 0}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT reason, user_id FROM history_changeset WHERE id = %s", [after["change_set_id"]]
        )
        assert cursor.fetchone() == ("tabela değişti", django_user_model.objects.get(username="memur").pk)


def test_saving_without_a_change_changes_nothing(staff, garden):
    before = _row(garden)
    assert _save(staff, garden).status_code == 302
    assert _row(garden) == before


def test_an_emptied_field_becomes_null_and_numbers_may_be_turkish(staff, garden):
    assert _save(staff, garden, area_m2="1250,75", budget="").status_code == 302
    row = _row(garden)
    assert (str(row["area_m2"]), row["budget"]) == ("1250.75", None)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"area_m2": "-1"}, "area_m2"),
        ({"area_m2": "çok"}, "area_m2"),
        ({"opened_on": "yarın"}, "opened_on"),
        ({"kind": "yok"}, "kind"),
        ({"geometry": "POLYGON((0 0"}, "geometry"),
        ({"geometry": "POINT(415000 4538000)"}, "geometry"),
        ({"geometry": '{"type":"Polygon","coordinates":[[]]}'}, "geometry"),
        (
            {
                "geometry": "POLYGON((415000 4538000,415010 4538010,415010 4538000,415000 4538010,415000 4538000))"
            },
            "geometry",
        ),
        ({"geometry": "SRID=999999;POINT(1 1)"}, "geometry"),
        ({"geometry": "'; DROP TABLE toytown_garden"}, "geometry"),
    ],
)
def test_what_breaks_a_rule_is_told_beside_its_field(staff, garden, values, field):
    before = _row(garden)
    response = _save(staff, garden, **values)
    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert _row(garden) == before


def test_geometry_may_be_geojson_or_another_system(staff, garden):
    degrees = (
        '{"type":"Polygon","coordinates":[[[29.02,40.98],[29.021,40.98],[29.021,40.981],[29.02,40.98]]]}'
    )
    assert _save(staff, garden, geometry=degrees).status_code == 302
    first = _row(garden)["st_astext"]
    assert first.startswith("MULTIPOLYGON(((41")
    same = "SRID=4326;POLYGON((29.02 40.98,29.021 40.98,29.021 40.981,29.02 40.98))"
    assert _save(staff, garden, geometry=same).status_code == 302
    assert _row(garden)["st_astext"] == first


def test_somebody_elses_change_in_between_is_not_overwritten(staff, owner_cursor, garden):
    data = _values(staff, garden)
    with change_set(SYSTEM, Reason("t"), GARDENS) as writer:
        writer.update(GARDENS, garden, {"name": "Başkası"})
        # Within one transaction now() stands still: the stamp is moved by hand.
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT recorded_at FROM toytown_garden WHERE id = %s", [garden])
    stale = data | {"kbs_version": "2020-01-01T00:00:00+00:00", "name": "Benimki"}
    response = staff.post(f"{LIST}{garden}/change/", stale)
    assert response.status_code == 200
    assert "siz düzenlerken değişti" in response.content.decode()
    assert _row(garden)["name"] == "Başkası"


def test_a_new_feature(staff):
    response = _save(staff, None, name="Yepyeni", kind="oyun", geometry=square(EAST, NORTH + 900, 5))
    assert response.status_code == 302, response.context and response.context["form"].errors
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT source, kind FROM toytown_garden WHERE name = 'Yepyeni'")
        assert cursor.fetchall() == [("belediye", "oyun")]


def test_a_new_feature_without_its_geometry_is_refused(staff):
    response = _save(staff, None, name="Yersiz")
    assert "geometry" in response.context["form"].errors


def test_a_missing_reference_is_a_form_error(staff):
    response = staff.post(
        "/admin/toytown/tree/add/",
        {"species": "Çam", "garden": "999999999", "geometry": f"POINT({EAST} {NORTH})"},
    )
    assert response.status_code == 200
    assert "reference" in str(response.context["form"].errors).lower()


def test_deleting_asks_retires_and_refuses_what_others_need(staff, garden):
    assert "silinsin mi" in staff.get(f"{LIST}{garden}/delete/").content.decode()
    assert staff.post(f"{LIST}{garden}/delete/", {"kbs_reason": "yok artık"}).status_code == 302
    assert _row(garden) == {}
    assert (
        "yürürlükte değildir"
        in staff.get(f"/bahce/{garden}", headers={"Accept": "text/html"}).content.decode()
    )

    with change_set(SYSTEM, Reason("t"), GARDENS, TREES) as writer:
        kept = writer.insert(GARDENS, {"source": "t", "name": "Ağaçlı"}, ewkt(square(EAST, NORTH + 800, 10)))
        writer.insert(
            TREES, {"source": "t", "species": "Çam", "garden": kept}, ewkt(f"POINT({EAST} {NORTH})")
        )
    response = staff.post(f"{LIST}{kept}/delete/", follow=True)
    assert response.status_code == 200
    assert _row(kept)


def test_history_tells_who_what_and_why(staff, garden):
    _save(staff, garden, name="Sonraki", kbs_reason="yeni tabela")
    page = staff.get(f"{LIST}{garden}/history/").content.decode()
    assert "Ad: Deneme → Sonraki" in page
    assert "yeni tabela" in page
    assert "memur" in page


@pytest.mark.parametrize(
    "path", ["999999/change/", "abc/change/", "9" * 30 + "/change/", "0/delete/", "1/history/x"]
)
def test_nothing_there_is_not_found(staff, path):
    assert staff.get(LIST + path, follow=True).status_code == 404


def test_odd_queries_of_a_list_are_no_errors(staff):
    for query in (
        {"o": "99.x"},
        {"p": "-5"},
        {"q": "%_\\'"},
        {"kind": "x' OR 1"},
        {"bilinmeyen": "1"},
        {"e": "1"},
    ):
        assert staff.get(LIST, query, follow=True).status_code == 200


def test_without_the_wrapper_the_orm_is_refused_by_the_database():
    from django.db.utils import ProgrammingError

    with pytest.raises(ProgrammingError, match="permission denied"):
        list(GARDENS.model.objects.all()[:1])


def test_change_sets_are_read_only(staff, garden):
    assert staff.get("/admin/history/changeset/").status_code == 200
    number = _row(garden)["change_set_id"]
    assert staff.get(f"/admin/history/changeset/{number}/change/").status_code == 200
    assert staff.post(f"/admin/history/changeset/{number}/change/", {"reason": "x"}).status_code == 403
    assert staff.get("/admin/history/changeset/add/").status_code == 403


def test_people_are_for_superusers(staff, django_user_model, client):
    assert staff.get("/admin/access/user/").status_code == 403
    client.force_login(django_user_model.objects.create_superuser("yonetici", password="x"))
    assert client.get("/admin/access/user/").status_code == 200
    assert client.get("/admin/access/unit/add/").status_code == 200


def test_pages_of_the_admin_obey_the_content_policy(staff, garden):
    for path in ("/admin/", LIST, f"{LIST}{garden}/change/", f"{LIST}{garden}/delete/", f"{LIST}add/"):
        response = staff.get(path)
        page = response.content.decode()
        assert " style=" not in page, path
        assert "<script>" not in page, path
        assert "onclick=" not in page, path
        assert "unsafe" not in response["Content-Security-Policy"]


def test_a_version_is_restored_from_the_history(staff, garden):
    with change_set(SYSTEM, Reason("renamed"), GARDENS) as writer:
        writer.update(GARDENS, garden, {"name": "Yeni ad"})
    page = staff.get(f"{LIST}{garden}/history/").content.decode()
    assert "Bu sürüme dön" in page
    entry = page.split('name="entry" value="')[1].split('"')[0]
    response = staff.post(f"{LIST}{garden}/history/", {"entry": entry})
    assert response.status_code == 302
    assert _row(garden)["name"] == "Deneme"
    assert staff.post(f"{LIST}{garden}/history/", {"entry": "0"}).status_code == 404
