"""The policy as a form: what is written is what is published, faults stand beside their place."""

import io
import json
from html.parser import HTMLParser

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from kbs.access.compile import current_document
from kbs.access.models import PolicyVersion, User
from kbs.access.policy import DEFAULT

pytestmark = pytest.mark.django_db
EDIT = "/admin/access/policyversion/add/"
DOCUMENT = {
    "roles": [
        {"id": "everyone", "title": {"tr": "Herkes", "en": "Everyone"}},
        {"id": "staff", "title": {"tr": "Çalışan"}},
        {"id": "keeper", "title": {}},
    ],
    "purposes": [{"id": "bakim", "title": {"tr": "Bakım"}, "basis": "5393 s. K."}],
    "grants": [
        {"role": "everyone", "collections": ["*"], "read": ["@open"]},
        {
            "role": "keeper", "collections": ["gardens", "trees"], "read": ["@internal"], "write": ["geometry"],
            "create": True, "within": "unit", "narrow": "write", "bulk": True, "approval": True,
        },
        {
            "role": "keeper", "collections": ["gardens"], "read": ["@personal"], "purposes": ["bakim"],
            "know": ["name"], "rows": {"op": "=", "args": [{"property": "kind"}, "gül"]},
        },
    ],
}  # fmt: skip


class Fields(HTMLParser):
    """The values a browser would send back."""

    def __init__(self, page):
        super().__init__()
        self.values, self._area, self._select = {}, None, None
        self.feed(page.content.decode())

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        name = given.get("name")
        if tag == "input" and name and given.get("type") not in ("submit", "file"):
            if given.get("type") != "checkbox":
                self.values[name] = given.get("value") or ""
            elif "checked" in given:
                self.values[name] = "on"
        elif tag == "textarea":
            self._area, self.values[name] = name, ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and ("selected" in given or self._select not in self.values):
            self.values[self._select] = given["value"]

    def handle_data(self, data):
        if self._area:
            self.values[self._area] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.values[self._area] = self.values[self._area].removeprefix("\n")
            self._area = None


@pytest.fixture
def admin_client(client):
    client.force_login(User.objects.create_superuser("yönetici"))
    return client


def upload(client, content):
    file = io.BytesIO(content if isinstance(content, bytes) else json.dumps(content).encode())
    file.name = "policy.json"
    return client.post(EDIT, {"file": file})


def send(client, page, button, **changes):
    return client.post(EDIT, Fields(page).values | {button: "1"} | changes)


def test_a_file_goes_through_the_form_and_comes_out_as_it_was(admin_client):
    page = upload(admin_client, DOCUMENT)
    page = send(admin_client, page, "_preview")
    assert "değişen haklar" in page.content.decode()
    assert not PolicyVersion.objects.exists()
    answer = send(admin_client, page, "_publish", note="deneme")
    assert answer.status_code == 302
    version = PolicyVersion.objects.get()
    assert (version.document, version.note, version.published_by.username) == (DOCUMENT, "deneme", "yönetici")
    assert json.loads(admin_client.get("/admin/access/policyversion/policy.json").content) == DOCUMENT
    assert (
        send(admin_client, admin_client.get(EDIT), "_preview").content.decode().count("Hiçbir hak değişmiyor")
        == 1
    )


def test_a_field_is_changed_a_grant_added_and_another_taken_away(admin_client):
    page = send(admin_client, admin_client.get(EDIT), "more-grants")
    count = int(Fields(page).values["grants-TOTAL_FORMS"])
    changes = {
        "grants-0-read": "@open, geometry",
        "grants-1-DELETE": "on",
        f"grants-{count - 1}-role": "staff",
        f"grants-{count - 1}-collections": "gardens  trees",
        f"grants-{count - 1}-read": "@open",
    }
    answer = send(admin_client, page, "_publish", note="iki izin", **changes)
    assert answer.status_code == 302
    assert current_document()[0]["grants"] == [
        {"role": "everyone", "collections": ["*"], "read": ["@open", "geometry"]},
        {"role": "staff", "collections": ["gardens", "trees"], "read": ["@open"]},
    ]


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("role", "nobody", "is not declared (nobody)"),
        ("collections", "castles", "there is no such collection (castles)"),
        ("read", "colour", "is no property of gardens (colour)"),
        ("read", "@personal", "personal data are given for a purpose only"),
        ("rows", "{", "JSON olarak okunamadı"),
        ("rows", '{"op": "=", "args": [{"property": "colour"}, 1]}', "names no property of gardens first"),
        ("purposes", "fun", "is not declared (fun)"),
    ],
)
def test_a_fault_stands_in_the_block_of_its_grant(admin_client, field, value, fault):
    page = upload(admin_client, DOCUMENT)
    given = {"grants-1-collections": "gardens", f"grants-1-{field}": value, "grants-0-DELETE": "on"}
    answer = send(admin_client, page, "_publish", note="x", **given).content.decode()
    assert not PolicyVersion.objects.exists()
    assert "Lütfen aşağıdaki hataları düzeltin" in answer
    legends = answer.split("<fieldset")
    guilty = [block for block in legends if "errorlist" in block]
    assert len(guilty) == 1
    assert f'name="grants-1-{field}"' in guilty[0]
    assert fault in guilty[0].replace("&#x27;", "'")


def test_publishing_needs_a_note_and_the_version_that_was_read(admin_client):
    page = admin_client.get(EDIT)
    assert "Açıklama gerekli" in send(admin_client, page, "_publish").content.decode()
    call_command("kbs_policy", "publish", str(DEFAULT), note="başkası", stdout=io.StringIO())
    answer = send(admin_client, page, "_publish", note="benimki")
    assert "başka bir sürüm yayımlandı" in answer.content.decode()
    assert PolicyVersion.objects.count() == 1


@pytest.mark.parametrize(
    "content", [b"{", b"\xff", b"[]", {"grants": [3]}, {"grants": [{"role": "x"}]}, {"x": 1}]
)
def test_a_file_that_is_no_policy_is_refused(admin_client, content):
    answer = upload(admin_client, content)
    assert answer.status_code == 200
    assert "kbs-problem" in answer.content.decode()


def test_an_older_version_is_looked_at_and_put_in_force_again(admin_client):
    send(admin_client, upload(admin_client, DOCUMENT), "_publish", note="ilk")
    first = PolicyVersion.objects.get()
    call_command("kbs_policy", "publish", str(DEFAULT), note="sonra", stdout=io.StringIO())
    address = f"/admin/access/policyversion/{first.pk}/"
    page = admin_client.get(address + "change/").content.decode()
    assert "ilk" in page
    assert "keeper" in page
    assert admin_client.post(address + "publish/", {"note": ""}).status_code == 302
    assert PolicyVersion.objects.count() == 2
    admin_client.post(address + "publish/", {"note": "geri"})
    assert (current_document()[0], PolicyVersion.objects.count()) == (DOCUMENT, 3)
    listed = admin_client.get("/admin/access/policyversion/")
    assert listed.content.decode().count("geri") >= 1
    assert admin_client.get("/admin/access/policyversion/999999/change/").status_code == 404


def test_the_pages_have_no_inline_script_or_style(admin_client):
    pages = [
        EDIT,
        "/admin/access/policyversion/",
        "/admin/access/policyversion/explain/",
        "/admin/access/unit/add/",
    ]
    for address in pages:
        for language in ("tr", "en"):
            text = admin_client.get(address, {"dil": language}).content.decode()
            assert "<style" not in text
            assert " style=" not in text
            assert "onclick" not in text


def test_the_explanation_has_a_page(admin_client, policy):
    policy(*DOCUMENT["grants"][:1])
    staff = User.objects.create_user("memur", is_staff=True)
    asked = {"collection": "gardens", "property": "budget"}
    page = admin_client.get(
        "/admin/access/policyversion/explain/", asked | {"user": "memur"}
    ).content.decode()
    assert "Görünmüyor" in page
    assert "internal" in page
    own = Client()
    own.force_login(staff)
    page = own.get("/admin/access/policyversion/explain/", asked | {"user": "yönetici"}).content.decode()
    assert "Görünmüyor" in page  # about oneself: the field is not there
    assert 'name="user"' not in page
    assert (
        "Görünüyor"
        in own.get("/admin/access/policyversion/explain/", {"collection": "gardens"}).content.decode()
    )


def test_the_command_exports_checks_and_publishes(tmp_path):
    file = tmp_path / "policy.json"
    call_command("kbs_policy", "export", str(file))
    assert json.loads(file.read_text()) == json.loads(DEFAULT.read_text())
    file.write_text(json.dumps(DOCUMENT))
    out = io.StringIO()
    call_command("kbs_policy", "check", str(file), stdout=out)
    assert "keeper  gardens  " in out.getvalue()
    assert "staff" in out.getvalue()
    assert not PolicyVersion.objects.exists()
    with pytest.raises(CommandError, match="--note"):
        call_command("kbs_policy", "publish", str(file), stdout=out)
    call_command("kbs_policy", "publish", str(file), note="x", stdout=out)
    assert current_document()[0] == DOCUMENT
    file.write_text('{"grants": [{"role": "x", "colour": 1}]}')
    with pytest.raises(CommandError, match=r"grants\[0\].colour"):
        call_command("kbs_policy", "check", str(file), stdout=out)
