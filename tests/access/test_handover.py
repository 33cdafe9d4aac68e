"""Accounts made, given roles, and closed with their open work handed over."""

from __future__ import annotations

import io

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command
from django.test import RequestFactory

from kbs.access import handover
from kbs.access.keys import service
from kbs.access.models import Assignment, Unit
from kbs.exchange.models import ImportRun
from kbs.problems import Conflict, InvalidData, Unauthenticated


@pytest.fixture
def people(db):
    users = get_user_model().objects
    return users.create_user("ayse", is_staff=True), users.create_user("fatma", is_staff=True)


def an_upload(user, state="inspected"):
    return ImportRun.objects.create(user=user, file_name="a.csv", state=state)


def test_an_account_with_open_work_closes_only_when_somebody_takes_it(people):
    ayse, fatma = people
    waiting, done = an_upload(ayse), an_upload(ayse, "applied")
    _key, text = service.make(ayse, "x")
    with pytest.raises(Conflict) as caught:
        handover.close(ayse)
    assert [(fault.name, fault.value) for fault in caught.value.faults] == [("uploads", 1)]
    assert service.find(text).user == ayse
    assert [str(work.count) for work in handover.close(ayse, fatma)] == ["1"]
    waiting.refresh_from_db()
    done.refresh_from_db()
    assert (waiting.user, done.user) == (fatma, ayse)
    with pytest.raises(Unauthenticated):
        service.find(text)
    ayse.refresh_from_db()
    assert not ayse.is_active


def test_an_account_without_open_work_just_closes(people):
    an_upload(people[0], "applied")
    assert handover.close(people[0]) == []


def test_work_goes_to_somebody_else_who_is_there(people):
    ayse, fatma = people
    with pytest.raises(InvalidData):
        handover.close(ayse, ayse)
    handover.close(fatma)
    with pytest.raises(InvalidData):
        handover.close(ayse, fatma)
    ayse.refresh_from_db()
    assert ayse.is_active


def test_a_room_can_tell_of_work_of_its_own(people, monkeypatch):
    monkeypatch.setattr(handover, "_kinds", {})
    passed = []
    handover.register(
        handover.Kind("drafts", "Taslaklar", lambda user: 2, lambda user, to: passed.append((user, to)))
    )
    assert [str(work) for work in handover.open_work(people[0])] == ["Taslaklar: 2"]
    handover.close(*people)
    assert passed == [people]


class TestCommand:
    """`manage.py kbs_user`."""

    def run(self, *arguments):
        out = io.StringIO()
        call_command("kbs_user", *arguments, stdout=out)
        return out.getvalue()

    def test_create_role_close(self, db):
        Unit.objects.create(code="imar", name="İmar")
        said = self.run("create", "can", "--name", "Can Ali Ak", "--unit", "imar", "--staff")
        password = said.split()[-1]
        user = get_user_model().objects.get(username="can")
        assert (user.first_name, user.last_name, user.unit.code, user.is_staff) == (
            "Can Ali",
            "Ak",
            "imar",
            True,
        )
        assert authenticate(RequestFactory().post("/giris/"), username="can", password=password) == user
        self.run("role", "can", "staff", "--ends", "2099-01-31")
        assert Assignment.objects.get(user=user).role == "staff"
        an_upload(user)
        with pytest.raises(CommandError, match="open work"):
            self.run("close", "can")
        self.run("create", "ece")
        assert "1" in self.run("close", "can", "--successor", "ece")

    @pytest.mark.parametrize(
        "arguments",
        [
            ("create", "a b"),
            ("create", "ayse"),
            ("create", "can", "--unit", "none"),
            ("role", "ayse", "emperor"),
            ("role", "nobody", "staff"),
            ("close", "nobody"),
        ],
    )
    def test_what_cannot_be_done_is_told(self, people, arguments):
        with pytest.raises(CommandError):
            self.run(*arguments)


class TestBackOffice:
    """The form of a person."""

    @pytest.fixture
    def admin(self, client, people):
        chief = get_user_model().objects.create_superuser("chief")
        client.force_login(chief)
        return client

    def form(self, user, **values):
        empty = {f"assignments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS")}
        joined = {"date_joined_0": "2026-01-01", "date_joined_1": "10:00:00"}
        return {"username": user.username, "is_staff": "on"} | empty | joined | values

    def test_open_work_is_shown_and_handed_over(self, admin, people):
        ayse, fatma = people
        upload = an_upload(ayse)
        address = f"/admin/access/user/{ayse.pk}/change/"
        page = admin.post(address, self.form(ayse), headers={"Accept-Language": "tr"}).content.decode()
        assert "Bekleyen yüklemeler: 1" in page
        assert admin.post(address, self.form(ayse, successor=fatma.pk)).status_code == 302
        upload.refresh_from_db()
        ayse.refresh_from_db()
        assert (upload.user, ayse.is_active) == (fatma, False)

    def test_people_are_not_deleted(self, admin, people):
        assert admin.post(f"/admin/access/user/{people[0].pk}/delete/", {"post": "yes"}).status_code == 403
