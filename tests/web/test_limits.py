"""Limits for each class of request, and whose request it is."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.models import F
from django.test import Client, RequestFactory

from kbs.access.keys import service
from kbs.env import rates
from kbs.web import client as web_client
from kbs.web import turns
from kbs.web.limits import Buckets, buckets, kind_of
from kbs.web.models import Turn

ITEMS = "/ogc/collections/gardens/items?limit=1"


@pytest.fixture(autouse=True)
def _full_buckets(settings):
    settings.KBS_RATE_LIMITS = {"read": (0.01, 3), "login": (0.01, 2), "search": (0.01, 1)}
    buckets.clear()
    yield
    buckets.clear()


def far(address: str = "203.0.113.1", **extra) -> Client:
    return Client(REMOTE_ADDR=address, **extra)


def statuses(client: Client, times: int, path: str = ITEMS, **extra) -> list[int]:
    return [client.get(path, **extra).status_code for _time in range(times)]


@pytest.mark.parametrize(
    ("method", "path", "kind"),
    [
        ("get", "/ogc/collections/x/items", "read"),
        ("get", "/ogc/tiles/WebMercatorQuad/1/0/0", "tile"),
        ("get", "/ogc/collections/x/tiles/WebMercatorQuad/1/0/0", "tile"),
        ("get", "/api/v1/search", "search"),
        ("get", "/ara", "search"),
        ("get", "/ogc/collections/x/download.csv", "download"),
        ("put", "/ogc/collections/x/items/1", "write"),
        ("post", "/ows/csw", "read"),
        ("post", "/giris/", "login"),
        ("post", "/giris/2fa/authenticate/", "login"),
        ("get", "/giris/", "read"),
        ("get", "/static/kbs/common.css", ""),
        ("get", "/healthz", ""),
    ],
)
def test_classes_of_requests(method, path, kind):
    assert kind_of(getattr(RequestFactory(), method)(path)) == kind


def test_a_bucket_fills_again_with_time_and_never_overflows():
    now = [0.0]
    held = Buckets(lambda: now[0])
    assert [held.take(("read", "a"), 2, 3) for _ in range(3)] == [0, 0, 0]
    assert held.take(("read", "a"), 2, 3) == pytest.approx(0.5)
    assert held.take(("read", "b"), 2, 3) == 0
    now[0] = 0.5
    assert held.take(("read", "a"), 2, 3) == 0
    now[0] = 1000.0
    assert [held.take(("read", "a"), 2, 3) > 0 for _ in range(4)] == [False, False, False, True]


@pytest.mark.django_db
def test_too_much_is_a_problem_that_tells_when_to_come_back():
    client = far()
    assert statuses(client, 3) == [200] * 3
    answer = client.get(ITEMS)
    assert answer.status_code == 429
    assert 90 <= int(answer["Retry-After"]) <= 100
    assert answer.json()["type"] == "/problems/too-many-requests"
    assert answer["Content-Security-Policy"]
    page = client.get(ITEMS, headers={"Accept": "text/html", "Accept-Language": "tr"})
    assert "Çok sık istek" in page.content.decode()


@pytest.mark.django_db
def test_another_address_another_class_and_the_machine_itself_are_not_concerned():
    assert statuses(far(), 4)[-1] == 429
    assert statuses(far("203.0.113.2"), 1) == [200]
    assert statuses(far(), 2, "/api/v1/search?q=a") == [200, 429]
    assert statuses(Client(), 10) == [200] * 10


@pytest.mark.django_db
def test_one_household_of_ipv6_is_one_asker():
    assert statuses(far("2001:db8::1"), 3) == [200] * 3
    assert statuses(far("2001:db8::2"), 1) == [429]
    assert statuses(far("2001:db8:0:1::1"), 1) == [200]


@pytest.mark.django_db
def test_users_and_keys_are_counted_apart_from_their_neighbours_at_the_same_address():
    user = get_user_model().objects.create_user("ayse")
    assert statuses(far(), 4)[-1] == 429
    known = far()
    known.force_login(user)
    assert statuses(known, 4) == [200, 200, 200, 429]
    bearer = {"Authorization": f"Bearer {service.make(user, 'x')[1]}"}
    assert statuses(far(), 4, headers=bearer) == [200, 200, 200, 429]


@pytest.mark.django_db
def test_wrong_keys_are_counted_as_failed_logins():
    wrong = {"Authorization": "Bearer kbs_0_no"}
    assert statuses(far(), 3, headers=wrong) == [401, 401, 429]
    # Whoever has a right key at the same address goes on.
    text = service.make(get_user_model().objects.create_user("ayse"), "x")[1]
    assert statuses(far(), 1, headers={"Authorization": f"Bearer {text}"}) == [200]


@pytest.mark.django_db
def test_logins_are_counted_for_all_processes_together():
    post = {"login": "ayse", "password": "x"}
    assert [far().post("/giris/", post).status_code for _time in range(2)] == [200, 200]
    buckets.clear()  # another process has counted nothing
    answer = far().post("/giris/", post)
    assert answer.status_code == 429
    assert 90 <= int(answer["Retry-After"]) <= 100
    assert far("203.0.113.2").post("/giris/", post).status_code == 200


@pytest.mark.django_db
def test_turns_come_back_with_time_and_their_askers_are_forgotten():
    assert [turns.take("a", 0.1, 2) for _turn in range(2)] == [0, 0]
    assert turns.take("a", 0.1, 2) == pytest.approx(10, abs=1)
    pass_by(seconds=11)
    assert turns.take("a", 0.1, 2) == 0
    assert turns.take("a", 0.1, 2) > 8
    pass_by(hours=2)
    turns.take("b", 0.1, 2)
    assert list(Turn.objects.values_list("asker", flat=True)) == ["b"]


def pass_by(**pause):
    Turn.objects.update(free_at=F("free_at") - timedelta(**pause))


def test_of_many_at_once_no_more_than_the_limit_get_a_turn(django_db_setup, django_db_blocker):
    def ask(_number):
        with django_db_blocker.unblock():
            try:
                return turns.take("many", 0.001, 5)
            finally:
                connection.close()

    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(ask, range(40)))
    with django_db_blocker.unblock():
        Turn.objects.all().delete()
    assert waits.count(0) == 5


@pytest.mark.django_db
def test_each_of_several_processes_allows_its_part(settings):
    settings.KBS_WEB_WORKERS = 3
    settings.KBS_RATE_LIMITS = {"read": (0.01, 9)}
    assert statuses(far(), 4) == [200, 200, 200, 429]


@pytest.mark.django_db
def test_a_cookie_that_opens_no_session_buys_nothing():
    for number in range(3):
        far_one = far()
        far_one.cookies["sessionid"] = f"made-up-{number}"
        assert statuses(far_one, 1) == [200]
    far_one.cookies["sessionid"] = "made-up-again"
    assert statuses(far_one, 1) == [429]


@pytest.mark.parametrize(
    ("proxies", "peer", "forwarded", "expected"),
    [
        (0, "203.0.113.1", "198.51.100.1", "203.0.113.1"),
        (1, "10.0.0.1", "198.51.100.1", "198.51.100.1"),
        (1, "10.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"),
        (2, "10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", "198.51.100.1"),
        (2, "10.0.0.1", "1.1.1.1", "10.0.0.1"),
        (1, "10.0.0.1", "", "10.0.0.1"),
        (1, "10.0.0.1", "not an address", ""),
        (0, "", "", ""),
        (0, "::1", "", "::1"),
    ],
)
def test_only_what_our_own_proxies_added_is_believed(settings, proxies, peer, forwarded, expected):
    settings.KBS_TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=peer, headers={"X-Forwarded-For": forwarded})
    assert web_client.address(request) == expected


def test_the_setting_changes_single_limits():
    default = "read=50/200 write=10/100"
    assert rates("", default) == {"read": (50, 200), "write": (10, 100)}
    assert rates("write=1/2", default)["write"] == (1, 2)
    assert rates("read=0/1,write=5/5", default) == {"read": (0, 1), "write": (5, 5)}


@pytest.mark.parametrize(
    "text", ["read", "read=5", "read=a/b", "other=1/1", "read=-1/5", "read=1/0", "read=nan/1"]
)
def test_a_setting_that_cannot_be_meant_stops_the_start(text):
    with pytest.raises(ImproperlyConfigured):
        rates(text, "read=50/200")
