"""Metadata in the back office: what is missing, people's words with their history, contacts, the inventory."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from kbs.access.principals import ANONYMOUS
from kbs.metadata.build import records
from kbs.metadata.models import Contact, Edition, Entry

pytestmark = pytest.mark.django_db
LIST = "/admin/metadata/entry/"
FORM = f"{LIST}gardens/change/"


@pytest.fixture
def staff(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("memur", password="x", is_staff=True))
    return client


def gardens():
    return next(record for record in records(ANONYMOUS) if record.subject == "gardens")


def post(staff, url=FORM, /, **values):
    """Send the form as a browser does: everything it holds, with these values changed."""
    page = staff.get(url)
    assert page.status_code == 200
    form = page.context["adminform"].form
    held = {name: "" if (v := form[name].value()) is None else v for name in form.fields}
    return staff.post(url, {k: v for k, v in held.items() if v is not False} | values, follow=True)


class TestRecords:
    def test_every_record_is_listed_with_what_it_lacks(self, staff):
        response = staff.get(LIST)
        text = response.content.decode()
        for subject in ("gardens", "gardens/toytown", "visits"):
            assert subject in text
        row = next(r for r in response.context["rows"] if r["record"].subject == "gardens")
        assert {fault.name for fault in row["faults"]} >= {"topic", "inspire_theme", "contact_email"}
        assert response.context["incomplete"] >= 1

    def test_the_form_shows_what_the_system_says_without_words(self, staff):
        text = staff.get(FORM).content.decode()
        assert 'placeholder="Bahçeler"' in text
        assert "eksik" in text

    def test_words_are_saved_published_and_kept(self, staff):
        office = Contact.objects.create(name_tr="Park", email="park@belediye.example")
        response = post(
            staff,
            title_tr="Kent bahçeleri",
            tucbs_theme="arazi-kullanimi",
            cadence="monthly",
            contact=office.pk,
        )
        assert response.status_code == 200
        record = gardens()
        assert (record.title.tr, record.cadence, record.contact.email) == (
            "Kent bahçeleri", "monthly", "park@belediye.example",
        )  # fmt: skip
        [edition] = Edition.objects.filter(about="gardens")
        assert (edition.user.username, edition.values["title_tr"]) == ("memur", "Kent bahçeleri")

    def test_what_is_still_missing_is_said_after_saving(self, staff):
        response = post(staff, title_tr="Kent bahçeleri")
        assert any("eksik" in str(message) for message in response.context["messages"])

    def test_the_history_tells_who_changed_what(self, staff):
        post(staff, title_tr="Bir")
        post(staff, title_tr="İki")
        text = staff.get(f"{LIST}gardens/history/").content.decode()
        assert "Bir → İki" in text and "memur" in text
        assert Entry.objects.get(pk="gardens").title_tr == "İki"
        assert Edition.objects.count() == 2

    def test_a_part_has_a_form_of_its_own(self, staff):
        post(staff, f"{LIST}gardens_2Ftoytown/change/", purpose_tr="Deneme")
        assert Entry.objects.get().subject == "gardens/toytown"

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"created_on": "2020-02-02", "published_on": "2020-01-01"}, "published_on"),
            ({"scale": "0"}, "scale"),
            ({"cadence": "bazen"}, "cadence"),
            ({"resolution_m": "-1"}, "resolution_m"),
            ({"published_on": "dün"}, "published_on"),
        ],
    )
    def test_what_cannot_be_is_refused_beside_its_field(self, staff, values, field):
        response = post(staff, **values)
        assert field in response.context["adminform"].form.errors
        assert not Entry.objects.exists()

    @pytest.mark.parametrize("subject", ["yok", "gardens_2Fyok", "_00"])
    def test_no_record_no_form(self, staff, subject):
        response = staff.get(f"{LIST}{subject}/change/")
        assert response.status_code in (302, 404)
        assert not Entry.objects.exists()

    def test_others_see_nothing(self, client):
        for url in (LIST, FORM, f"{LIST}inventory.csv", "/admin/metadata/contact/"):
            assert client.get(url).status_code in (302, 401, 403)

    def test_records_are_not_deleted_or_added_by_hand(self, staff):
        Entry.objects.create(subject="gardens")
        assert staff.get(f"{LIST}gardens/delete/").status_code == 403
        assert staff.get(f"{LIST}add/").status_code == 403


class TestContacts:
    URL = "/admin/metadata/contact/add/"

    def test_an_office_is_added_and_answers_for_all(self, staff):
        post(staff, self.URL, name_tr="CBS Müdürlüğü", email="cbs@belediye.example", is_default="on")
        assert gardens().contact.email == "cbs@belediye.example"
        contact = Contact.objects.get()
        assert Edition.objects.get().about == f"contact/{contact.pk}"

    def test_there_is_one_default(self, staff):
        Contact.objects.create(name_tr="Bir", email="a@b.example", is_default=True)
        response = post(staff, self.URL, name_tr="İki", email="c@d.example", is_default="on")
        assert "is_default" in response.context["adminform"].form.errors

    @pytest.mark.parametrize(
        ("field", "value"), [("email", "cbs"), ("phone", "0216 123"), ("url", "belediye")]
    )
    def test_wrong_addresses_are_refused(self, staff, field, value):
        response = post(staff, self.URL, **{"name_tr": "CBS", "email": "cbs@belediye.example", field: value})
        assert field in response.context["adminform"].form.errors


class TestInventory:
    def test_it_has_the_columns_of_the_ministry_and_a_row_per_collection(self, staff):
        response = staff.get(f"{LIST}inventory.csv")
        assert response["Content-Disposition"].endswith('"kbs-katman-envanteri.csv"')
        assert response.content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
        row = next(r for r in rows if r["Katman kodu"] == "gardens")
        assert row["Katman adı"] == "Bahçeler"
        assert (row["Geometri türü"], row["Nesne sayısı"], row["WMS"]) == ("alan", "12", "Hayır")
        assert "TUREF" in row["Projeksiyon"] and row["Datum"]
        assert row["INSPIRE teması"] == "Tema dışı"
        assert (row["Üst veri Bakanlıkla paylaşıldı mı"], row["Servis yoksa nedeni"]) == ("", "")
        assert not any("/" in r["Katman kodu"] for r in rows)

    def test_as_a_workbook(self, staff):
        response = staff.get(f"{LIST}inventory.xlsx")
        sheet = load_workbook(io.BytesIO(response.content)).active
        assert sheet["A1"].value == "Katman adı"
        assert sheet.max_row >= 5

    def test_no_other_format(self, staff):
        assert staff.get(f"{LIST}inventory.pdf").status_code == 404

    def test_a_text_is_no_formula(self, staff):
        Entry.objects.create(subject="gardens", title_tr="=HYPERLINK(1)")
        assert "'=HYPERLINK(1)" in staff.get(f"{LIST}inventory.csv").content.decode()
