"""The report on a person, a unit's extract, and the page of the register."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from kbs.access.audit.record import look, record
from kbs.access.models import Assignment, Unit, User
from kbs.access.principals import SYSTEM, Principal
from kbs.documents.paper import Paper, Table
from kbs.documents.pdf import as_pdf
from kbs.features.person import report_on
from kbs.features.write import Reason, change_set
from kbs.problems import InvalidParameter
from tests.access.registers import OFFICER, last_number
from tests.toytown.collections import GARDENS
from tests.toytown.people import ewkt, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def garden():
    """A garden kept by Ayşe first and by somebody else now."""
    values = {"source": "t", "name": "Nar Bahçesi", "keeper": "Ayşe IŞIK"}
    with change_set(SYSTEM, Reason("deneme"), GARDENS) as writer:
        number = writer.insert(GARDENS, values, ewkt(square(415_000, 4_539_000, 10)))
        writer.update(GARDENS, number, {"keeper": "başkası"})
    return number


def _today() -> str:
    return timezone.localdate().isoformat()


def test_a_person_is_found_in_the_present_and_the_past_by_folded_words(garden):
    report = report_on("ayşe ışık", OFFICER)
    [state] = report.held
    assert (state.collection.id, state.id, state.values) == ("gardens", garden, {"keeper": "Ayşe IŞIK"})
    assert state.until is not None
    assert report_on("başkası", OFFICER).held[0].until is None
    assert report_on("ayş", OFFICER).held == []


def test_the_report_tells_who_read_it_and_for_what(garden):
    reader = Principal((("staff", None),), 7, "memur", purpose="bakim")
    record("read", reader, collection="gardens", ids=[garden], count=1)
    record("read", reader, collection="gardens", ids=[10**12], count=1)
    record("export", reader, collection="gardens", count=12)
    report = report_on("Ayşe Işık", OFFICER)
    [entry] = [e for e in report.reads if e["feature_ids"] == [garden]]
    assert (entry["who"]["name"], entry["purpose"]) == ("memur", "bakim")
    assert "export" in {e["kind"] for e in report.perhaps}
    assert not [e for e in report.reads + report.perhaps if e["feature_ids"] == [10**12]]


def test_the_report_holds_the_person_s_account_and_acts():
    unit = Unit.objects.create(code="pb", name="Park ve Bahçeler")
    user = User.objects.create_user(
        "ayse", "ayse@example.org", first_name="Ayşe", last_name="Işık", unit=unit
    )
    Assignment.objects.create(user=user, role="staff")
    record("read", Principal((), user.pk, "ayse"), collection="gardens")
    report = report_on("ayse", OFFICER)
    assert report.account["name"] == "Ayşe Işık"
    assert report.account["unit"] == "Park ve Bahçeler"
    assert report.acts["read"] >= 1
    assert report_on("AYSE@example.org", OFFICER).account["username"] == "ayse"


def test_asking_about_a_person_is_recorded():
    before = last_number()
    report_on("Ayşe Işık", OFFICER)
    entries = [e for e in look(OFFICER, {"kind": "report"}) if e["id"] > before]
    assert {"name": "denetçi", "user_id": 1, "about": "Ayşe Işık"} in [e["who"] for e in entries]
    assert not [e for e in entries if "Ayşe" in json.dumps(e["detail"], ensure_ascii=False)]


def test_too_little_means_nobody():
    with pytest.raises(InvalidParameter):
        report_on("a!", OFFICER)
    with pytest.raises(CommandError, match="letters"):
        call_command("kvkk_report", "a")


@pytest.mark.parametrize(
    ("form", "begins"),
    [("json", b"{"), ("csv", b"\xef\xbb\xbf"), ("pdf", b"%PDF-")],
    ids=["json", "csv", "pdf"],
)
def test_the_report_comes_in_every_form(garden, tmp_path, form, begins):
    path = tmp_path / "rapor"
    call_command("kvkk_report", "Ayşe Işık", format=form, out=path)
    content = path.read_bytes()
    assert content.startswith(begins)
    assert path.stat().st_mode & 0o077 == 0
    if form == "json":
        assert json.loads(content)["held"][0]["values"] == {"keeper": "Ayşe IŞIK"}
    if form == "csv":
        assert "Ayşe IŞIK" in content.decode("utf-8-sig")


@pytest.fixture
def unit():
    # Entries outlive the tests' transactions: a number that no other test has used.
    unit = Unit.objects.create(pk=10**8 + last_number(), code="pb", name="Park ve Bahçeler")
    record(
        "read", Principal((("staff", unit.pk),), 7, "=memur", purpose="bakim"), collection="gardens", ids=[3]
    )
    record("read", Principal((("staff", 10**9),), 8, "yabancı"), collection="gardens", ids=[3])
    return unit


def test_a_unit_s_extract_holds_its_acts_and_no_formula(unit, tmp_path):
    path = tmp_path / "dokum.csv"
    call_command("audit_extract", unit="pb", since=timezone.localdate(), until=timezone.localdate(), out=path)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 2
    assert ";'=memur;" in lines[1]
    assert "Park ve Bahçeler" in lines[1]


def test_a_unit_s_extract_comes_on_paper(unit, tmp_path):
    path = tmp_path / "dokum.pdf"
    call_command(
        "audit_extract",
        unit="pb",
        since=timezone.localdate(),
        until=timezone.localdate(),
        format="pdf",
        out=path,
    )
    assert path.read_bytes().startswith(b"%PDF-")


def test_days_outside_are_not_in_the_extract(unit, tmp_path):
    path, then = tmp_path / "dokum.csv", timezone.localdate() - timedelta(days=3)
    call_command("audit_extract", unit="pb", since=then, until=then, out=path)
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 1


def test_an_unknown_unit_is_told():
    with pytest.raises(CommandError, match="no unit with the code 'yok'"):
        call_command("audit_extract", unit="yok", since=timezone.localdate(), until=timezone.localdate())


def test_a_paper_is_an_archive_pdf_and_its_texts_are_no_commands():
    paper = Paper(
        'Başlık #panic("x")', "Belediye", "21.11.2026", "tr", [("Kişi", "*Ayşe* $x$ #let a = 1")],
        [Table("Tablo", ["Sütun"], [["= başlık"], ["#read(\"/etc/passwd\")"]]), Table("Boş", ["Sütun"], [])], "Kayıt yok.",
    )  # fmt: skip
    content = as_pdf(paper)
    assert content.startswith(b"%PDF-1.7")
    assert b"pdfaid:part" in content


# -- the page ------------------------------------------------------------------------------------------------


@pytest.fixture
def officer():
    client = Client()
    client.force_login(User.objects.create_superuser("sorumlu"))
    return client


def test_the_page_shows_the_register_and_is_recorded(officer, unit):
    before = last_number()
    response = officer.get("/admin/audit/entry/", {"unit": unit.pk, "person": "=memur"})
    text = response.content.decode()
    assert response.status_code == 200
    assert "=memur" in text
    assert "yabancı" not in text
    seen = [e for e in look(OFFICER, {"kind": "look", "person": "sorumlu"}) if e["id"] > before]
    assert seen[0]["who"]["about"] == {"person": "=memur"}


@pytest.mark.parametrize(("key", "begins"), [("csv", b"\xef\xbb\xbf"), ("pdf", b"%PDF-")])
def test_the_page_gives_an_extract(officer, unit, key, begins):
    response = officer.get(
        "/admin/audit/entry/", {"unit": unit.pk, "since": _today(), "until": _today(), "f": key}
    )
    assert response.status_code == 200
    assert response.content.startswith(begins)
    assert response["Content-Disposition"].endswith(f'iz-kayitlari.{key}"')


@pytest.mark.parametrize(
    "query", ["since=dün", "before=x", "kind=yok", "unit=999999999999999999999", "before=-4"]
)
def test_a_filter_that_is_none_is_told_in_the_form(officer, query):
    response = officer.get(f"/admin/audit/entry/?{query}")
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("user", "status"), [({"is_staff": True}, 403), ({"is_staff": True, "is_superuser": True}, 200)]
)
def test_only_who_watches_over_it_sees_it(user, status):
    client = Client()
    client.force_login(User.objects.create_user("biri", **user))
    assert client.get("/admin/audit/entry/").status_code == status


def test_a_role_of_the_settings_may_look(settings):
    user = User.objects.create_user("denetçi", is_staff=True)
    Assignment.objects.create(user=user, role="auditor")
    client = Client()
    client.force_login(user)
    assert client.get("/admin/audit/entry/").status_code == 200
    settings.KBS_AUDIT_ROLES = ["başka"]
    assert client.get("/admin/audit/entry/").status_code == 403


def test_an_entry_has_no_page_to_change_it(officer):
    number = last_number()
    for address in (
        f"/admin/audit/entry/{number}/change/",
        f"/admin/audit/entry/{number}/delete/",
        "/admin/audit/entry/add/",
    ):
        assert officer.get(address).status_code == 404
