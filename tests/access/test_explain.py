"""Why somebody sees something, or not; and that nobody is told what a hidden row holds."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from kbs.access.compile import renew
from kbs.access.explain import explain
from kbs.access.models import Assignment, Unit, User
from kbs.access.principals import ANONYMOUS, SYSTEM, of_user
from kbs.access.session import session
from tests.toytown.collections import GARDENS
from tests.toytown.people import EAST, NORTH

pytestmark = pytest.mark.django_db
OPEN = {"role": "everyone", "collections": ["*"], "read": ["@open"]}
ROSES = {"op": "=", "args": [{"property": "kind"}, "gul"]}


@pytest.fixture
def clerk():
    """A member of a unit whose area holds the first three gardens."""
    unit = Unit.objects.create(code="bati", name="Batı")
    unit.area = (
        f"SRID=5254;MULTIPOLYGON((({EAST - 10} {NORTH - 10},{EAST + 290} {NORTH - 10},"
        f"{EAST + 290} {NORTH + 90},{EAST - 10} {NORTH + 90},{EAST - 10} {NORTH - 10})))"
    )
    unit.save()
    user = User.objects.create_user("ayşe", unit=unit)
    Assignment.objects.create(user=user, role="keeper")
    return user


@pytest.fixture
def gardens():
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT source_ref, id FROM toytown_garden")
        return dict(cursor.fetchall())


def codes(explanation):
    return [reason.code for reason in explanation.reasons]


def test_a_property_of_another_class_is_named(policy):
    policy(OPEN)
    told = explain(ANONYMOUS, GARDENS, property_name="budget")
    assert not told.shown
    assert codes(told) == ["property-not-given", "nobody-known"]
    with translation.override("en"):
        assert "budget" in told.reasons[0].text
        assert "internal" in told.reasons[0].text


@pytest.mark.parametrize(
    ("days", "code"), [((1, 9), "not-in-force"), ((-9, -1), "not-in-force"), ((-1, 1), "gives")]
)
def test_a_role_holds_between_its_days(policy, days, code):
    policy(OPEN, {"role": "keeper", "collections": ["gardens"], "read": ["@open", "@internal"]})
    user = User.objects.create_user("mehmet")
    today = timezone.localdate()
    starts, ends = (today + timedelta(days=number) for number in days)
    Assignment.objects.create(user=user, role="keeper", starts=starts, ends=ends)
    assert code in codes(explain(of_user(user), GARDENS, property_name="budget"))


def test_roles_purposes_keys_and_areas_are_told_apart(policy, clerk):
    policy(
        {"role": "other", "collections": ["gardens"], "read": ["@open"]},
        {"role": "keeper", "collections": ["gardens"], "read": ["budget"], "purposes": ["bakim"]},
        {"role": "keeper", "collections": ["gardens"], "read": ["budget"], "know": ["name"]},
        {"role": "keeper", "collections": ["gardens"], "read": ["budget"], "within": "unit"},
        purposes=("bakim",),
    )
    told = codes(explain(of_user(clerk), GARDENS, property_name="budget"))
    assert told[:4] == ["property-not-given", "purpose-not-named", "key-not-named", "bounded"]
    Unit.objects.update(area=None)
    renew()
    assert codes(explain(of_user(clerk), GARDENS, property_name="budget"))[3] == "no-area"


def test_a_property_given_for_some_of_the_rows_is_shown_on_none(policy, clerk):
    policy(OPEN, {"role": "keeper", "collections": ["gardens"], "read": ["budget"], "within": "unit"})
    told = explain(of_user(clerk), GARDENS, property_name="budget")
    assert not told.shown
    assert codes(told)[-1] == "not-on-all-rows"


def test_an_administrator_is_told_what_a_row_fails(policy, clerk, gardens):
    policy({"role": "keeper", "collections": ["gardens"], "read": ["@open"], "within": "unit", "rows": ROSES})
    principal = of_user(clerk)
    expected = {
        "g1": [],
        "g0": ["rows-not-met"],
        "g11": ["outside-area"],
        "g10": ["outside-area", "rows-not-met"],
    }
    for reference, failed in expected.items():
        told = explain(principal, GARDENS, gardens[reference], for_administrator=True)
        assert told.shown is not bool(failed)
        assert codes(told) == ([*failed, "row-not-shown"] if failed else ["gives"])
    assert codes(explain(principal, GARDENS, 10**9, for_administrator=True))[-1] == "row-not-there"


def test_others_learn_nothing_of_a_hidden_row(policy, clerk, gardens):
    policy({"role": "keeper", "collections": ["gardens"], "read": ["@open"], "within": "unit", "rows": ROSES})
    principal = of_user(clerk)
    hidden = {explain(principal, GARDENS, gardens[name]) for name in ("g0", "g10", "g11")}
    assert hidden == {explain(principal, GARDENS, 10**9)}
    assert explain(principal, GARDENS, gardens["g1"]).shown


@pytest.fixture
def ask(client):
    def asked(**parameters):
        return client.get("/api/v1/access/explain", parameters)

    return asked


def test_what_is_known_opens_the_rows_that_need_it(policy, clerk, gardens, ask, client):
    policy({"role": "keeper", "collections": ["gardens"], "read": ["@open"], "know": ["kind"]})
    client.force_login(clerk)
    for known, shown in (("", False), ("kind=gul", True), ("kind=oyun", False), ("name=gul", False)):
        told = ask(collection="gardens", feature=gardens["g1"], know=known).json()
        assert told["shown"] is shown, known
    for wrong in ("kind", "kind=", "=gul", "keeper2=x"):
        assert ask(collection="gardens", know=wrong).status_code == 400


def test_nobody_known_asks_nothing(ask):
    assert ask(collection="gardens").status_code == 401


def test_people_ask_for_themselves_and_administrators_for_others(client, ask, clerk, policy):
    policy(OPEN)
    client.force_login(clerk)
    own = ask(collection="gardens", property="name", dil="en")
    assert own.json() == {
        "shown": True,
        "reasons": [{"code": "gives", "text": "This grant shows it.", "grant": 0, "role": "everyone"}],
    }
    assert ask(collection="gardens", user="admin").status_code == 403
    assert ask(collection="gardens", user="nobody").status_code == 403
    client.force_login(User.objects.create_superuser("admin"))
    assert ask(collection="gardens", user="ayşe").status_code == 200
    assert ask(collection="gardens", user="nobody").status_code == 404


@pytest.mark.parametrize(
    ("parameters", "status"),
    [
        ({"collection": "nothing"}, 404),
        ({"collection": "gardens", "property": "nothing"}, 400),
        ({"collection": "gardens", "feature": "1; DROP"}, 400),
        ({"collection": "gardens", "feature": "9" * 30}, 400),
        ({"collection": "gardens", "color": "red"}, 400),
        ({}, 404),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(client, ask, clerk, parameters, status):
    client.force_login(clerk)
    assert ask(**parameters).status_code == status
