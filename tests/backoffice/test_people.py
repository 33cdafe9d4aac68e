"""Units with areas, people with what they hold."""

import pytest

from kbs.access.assignments import held_by
from kbs.access.models import Assignment, Unit, User
from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.access.state import rights_on
from tests.toytown.collections import GARDENS

pytestmark = pytest.mark.django_db
UNITS = "/admin/access/unit/"
SQUARE = "POLYGON((415000 4538000,415100 4538000,415100 4538100,415000 4538100,415000 4538000))"


@pytest.fixture
def admin_client(client):
    client.force_login(User.objects.create_superuser("yönetici"))
    return client


def unit_form(**given):
    return {"code": "bati", "name": "Batı", "parent": ""} | given


@pytest.mark.parametrize(
    ("given", "size"),
    [
        ({}, None),
        ({"area_text": SQUARE}, 10_000),
        ({"area_text": '{"type": "Point", "coordinates": [29, 41]}'}, "alan değil"),
        ({"area_text": "POLYGON((0 0,9 9,0 9,1 0,0 0))"}, "Self-intersection"),
        ({"area_text": "MULTIPOLYGON EMPTY"}, "alan değil"),
        ({"area_text": "burası"}, "okunamadı"),
        ({"area_collection": "gardens", "area_feature": "999999"}, "böyle bir kayıt yok"),
        ({"area_collection": "trees", "area_feature": "1"}, "alanlardan biri değil|geçerli"),
    ],
    ids=["none", "text", "point", "crossing", "empty", "words", "nothing there", "no areas"],
)
def test_the_area_of_a_unit_is_a_valid_area(admin_client, given, size):
    answer = admin_client.post(UNITS + "add/", unit_form(**given))
    if isinstance(size, str):
        assert answer.status_code == 200
        assert any(word in answer.content.decode() for word in size.split("|"))
        assert not Unit.objects.exists()
    else:
        assert answer.status_code == 302
        area = Unit.objects.get().area
        if size is not None:
            assert (round(area.area), area.geom_type, area.srid) == (size, "MultiPolygon", 5254)


def test_an_area_is_taken_from_a_feature_and_rights_follow_at_once(admin_client, policy):
    policy(
        {"role": "everyone", "collections": ["gardens"], "read": ["@open"]},
        {"role": "keeper", "collections": ["gardens"], "read": ["@open"], "write": ["name"], "within": "unit",
         "narrow": "write"},
    )  # fmt: skip
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT id FROM toytown_garden WHERE source_ref = 'g3'")
        garden = cursor.fetchone()[0]
    unit = Unit.objects.create(code="bati", name="Batı")
    user = User.objects.create_user("ayşe", unit=unit)
    Assignment.objects.create(user=user, role="keeper")

    def writes():
        from kbs.access.principals import of_user

        return rights_on(GARDENS, of_user(user)).writes

    assert not writes()
    form = unit_form(area_collection="gardens", area_feature=garden)
    assert admin_client.post(f"{UNITS}{unit.pk}/change/", form).status_code == 302
    unit.refresh_from_db()
    assert round(unit.area.area) == 2500
    assert writes()
    admin_client.post(f"{UNITS}{unit.pk}/change/", unit_form())
    assert writes()
    admin_client.post(f"{UNITS}{unit.pk}/change/", unit_form(area_cleared="on"))
    assert not writes()


def test_a_unit_is_not_below_itself(admin_client):
    above = Unit.objects.create(code="a", name="A")
    below = Unit.objects.create(code="b", name="B", parent=above)
    form = unit_form(code="a", name="A", parent=below.pk)
    answer = admin_client.post(f"{UNITS}{above.pk}/change/", form)
    assert "kendisine bağlı olamaz" in answer.content.decode()


@pytest.fixture
def people(policy):
    policy({"role": "keeper", "collections": ["gardens"], "read": ["@open"]})
    giver, taker = User.objects.create_user("veren"), User.objects.create_user("alan")
    Assignment.objects.create(user=giver, role="keeper")
    return giver, taker


def save(client, user, **row):
    form = {
        "username": user.username, "is_active": "on", "date_joined_0": "2026-01-01", "date_joined_1": "10:00",
        "assignments-TOTAL_FORMS": "1", "assignments-INITIAL_FORMS": "0",
    }  # fmt: skip
    form |= {f"assignments-0-{name}": value for name, value in row.items()}
    return client.post(f"/admin/access/user/{user.pk}/change/", form)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"kind": "own", "role": "keeper"}, None),
        ({"kind": "own", "document": "x"}, "Rol gerekli"),
        ({"kind": "own", "role": "nothing"}, "nothing"),
        ({"kind": "delegated", "role": "keeper", "given_by": "veren", "document": "2026/1"}, None),
        ({"kind": "delegated", "role": "keeper", "given_by": "veren"}, "belgeye dayanır"),
        ({"kind": "delegated", "role": "keeper", "document": "2026/1"}, "Devreden ya da vekil eden gerekli"),
        ({"kind": "delegated", "role": "keeper", "given_by": "alan", "document": "2026/1"}, "kendisine devredemez"),
        ({"kind": "deputy", "given_by": "veren", "document": "2026/1", "ends": "2030-01-01"}, None),
        ({"kind": "deputy", "given_by": "veren", "document": "2026/1"}, "son günü gerekli"),
        ({"kind": "deputy", "role": "keeper", "given_by": "veren", "document": "x", "ends": "2030-01-01"}, "rol yazılmaz"),
        ({"kind": "own", "role": "keeper", "starts": "2026-02-02", "ends": "2026-02-01"}, "başlangıçtan önce"),
    ],
)  # fmt: skip
def test_what_somebody_holds_is_complete(admin_client, people, row, fault):
    giver, taker = people
    if "given_by" in row:
        row = row | {"given_by": {"veren": giver.pk, "alan": taker.pk}[row["given_by"]]}
    answer = save(admin_client, taker, **row)
    if fault:
        assert fault in answer.content.decode()
    else:
        assert answer.status_code == 302, answer.content.decode()[:4000]
        assert held_by(taker) == (() if row["kind"] == "deputy" else (("keeper", None),))


def test_who_delegates_holds_the_role(admin_client, people):
    _giver, taker = people
    other = User.objects.create_user("başkası")
    answer = save(admin_client, taker, kind="delegated", role="keeper", given_by=other.pk, document="2026/1")
    assert "asıl olarak taşımıyor" in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["user", "unit", "policyversion", "policyversion/add", "policyversion/policy.json"]
)
def test_people_units_and_policy_are_the_administrators(client, path):
    client.force_login(User.objects.create_user("memur", is_staff=True))
    address = f"/admin/access/{path}" + ("" if path.endswith("json") else "/")
    assert client.get(address).status_code == 403
