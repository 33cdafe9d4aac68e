"""Logging in by a directory (requirements/ldap.txt), against a slapd of the test's own on this machine.

Needs slapd (Debian: slapd; unpacking the package is enough, `KBS_SLAPD` names the program) and the two packages of
requirements/ldap.txt.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axes.models import AccessAttempt
from django.apps import apps
from django.contrib.auth import get_user_model
from django.test import Client

from kbs.env import ROOT
from tests.access.registers import last_number, since

ldap = pytest.importorskip("ldap", reason="requirements/ldap.txt is not installed")
pytestmark = [pytest.mark.heavy, pytest.mark.django_db]
SLAPD = os.environ.get("KBS_SLAPD") or shutil.which("slapd", path=f"{os.environ['PATH']}:/usr/sbin")
NOBODY = 65534
LOGIN = "/giris/"
PASSWORD = "dizin-parolasi-9"
OWN = "yerel-parola-4"
PEOPLE = """
dn: dc=example,dc=tr
objectClass: dcObject
objectClass: organization
dc: example
o: Deneme Belediyesi

dn: ou=people,dc=example,dc=tr
objectClass: organizationalUnit
ou: people

dn: uid=ayse,ou=people,dc=example,dc=tr
objectClass: inetOrgPerson
uid: ayse
cn: Ayse Isik
givenName:: QXnFn2U=
sn:: ScWfxLFr
mail: ayse@example.tr
userPassword: dizin-parolasi-9

dn: uid=yeni,ou=people,dc=example,dc=tr
objectClass: inetOrgPerson
uid: yeni
cn: Yeni
sn: Yeni
userPassword: dizin-parolasi-9
"""
# `modulepath` and `schemas` lie beside the program where the package was only unpacked.
CONFIGURATION = """
include {schemas}/core.schema
include {schemas}/cosine.schema
include {schemas}/inetorgperson.schema
modulepath {modules}
moduleload back_mdb
TLSCertificateFile {home}/certificate.pem
TLSCertificateKeyFile {home}/key.pem
security simple_bind=64
database mdb
suffix "dc=example,dc=tr"
directory {home}/data
"""


class Directory:
    """A slapd on a free port of this machine, run by nobody."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.process: subprocess.Popen[bytes] | None = None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._prepare()

    def _prepare(self) -> None:
        root = Path(SLAPD).resolve().parents[2]  # / or where the package was unpacked
        modules = root / "usr" / "lib" / "ldap"
        (self.home / "data").mkdir()
        (self.home / "people.ldif").write_text(PEOPLE)
        (self.home / "slapd.conf").write_text(
            CONFIGURATION.format(home=self.home, schemas=root / "etc" / "ldap" / "schema", modules=modules)
        )
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=directory",
             "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", self.home / "key.pem",
             "-out", self.home / "certificate.pem"],
            check=True, capture_output=True,
        )  # fmt: skip
        if os.geteuid() == 0:
            for path in [self.home, *self.home.rglob("*")]:
                os.chown(path, NOBODY, NOBODY)
        self._run(["-T", "add", "-f", self.home / "slapd.conf", "-l", self.home / "people.ldif"]).wait(30)

    def _run(self, arguments: list[object]) -> subprocess.Popen[bytes]:
        user = {"user": NOBODY, "group": NOBODY} if os.geteuid() == 0 else {}
        with (self.home / "log").open("ab") as log:
            return subprocess.Popen([SLAPD, *map(str, arguments)], stdout=log, stderr=log, **user)

    def start(self) -> None:
        self.process = self._run(
            ["-h", f"ldap://127.0.0.1:{self.port}", "-f", self.home / "slapd.conf", "-d", "0"]
        )
        for _try in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        pytest.fail((self.home / "log").read_text()[-2000:])

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(20)
            self.process = None


@pytest.fixture(scope="module")
def directory() -> Iterator[Directory]:
    if SLAPD is None:
        pytest.skip("slapd is not installed")
    with tempfile.TemporaryDirectory(prefix="kbs-slapd-") as folder:
        made = Directory(Path(folder))
        made.start()
        yield made
        made.stop()


def composed(**given: str) -> dict[str, object]:
    """The settings as an installation has them with these in its environment."""
    ask = (
        "import json; from django.conf import settings as s; print(json.dumps("
        "{n: getattr(s, n) for n in dir(s) if n.startswith('AUTH_LDAP_') or n == 'AUTHENTICATION_BACKENDS'}))"
    )
    done = subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", ask],
        cwd=ROOT, env={k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"} | given,
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def wanted(directory):
    return composed(
        KBS_LDAP_URI=f"ldap://127.0.0.1:{directory.port}",
        KBS_LDAP_USER_DN="uid=%(user)s,ou=people,dc=example,dc=tr",
    )


@pytest.fixture(autouse=True)
def _installed(wanted, settings, directory):
    for name, value in wanted.items():
        setattr(settings, name, value)
    trust(directory.home / "certificate.pem")
    apps.get_app_config("web").ready()
    if directory.process is None:
        directory.start()


@pytest.fixture
def ayse():
    return get_user_model().objects.create_user("ayse")


def trust(certificates: Path | str) -> None:
    """Whom libldap believes; `LDAPTLS_CACERT` does it for a server that starts."""
    ldap.set_option(ldap.OPT_X_TLS_CACERTFILE, str(certificates))
    ldap.set_option(ldap.OPT_X_TLS_NEWCTX, 0)


def log_in(client: Client, password: str, name: str = "ayse", **extra):
    return client.post(LOGIN, {"login": name, "password": password}, **extra)


def test_the_password_of_the_directory_opens(client, ayse):
    before = last_number()
    assert log_in(client, PASSWORD).status_code == 302
    assert client.get("/hesap/").status_code == 200
    ayse.refresh_from_db()
    assert (ayse.first_name, ayse.last_name, ayse.email) == ("Ayşe", "Işık", "ayse@example.tr")
    assert not ayse.has_usable_password()
    assert [entry["outcome"] for entry in since(before, "login")] == ["done"]


def test_a_wrong_one_does_not_and_is_counted(client, ayse):
    assert log_in(client, "yanlis").status_code == 200
    assert "_auth_user_id" not in client.session
    assert AccessAttempt.objects.get().failures_since_start == 1


@pytest.mark.parametrize("name", ["ayse,ou=people", "*", "ayse)(uid=*", ""])
def test_names_are_no_addresses_in_the_directory(client, ayse, name):
    assert log_in(client, PASSWORD, name).status_code == 200
    assert "_auth_user_id" not in client.session


def test_an_empty_password_is_no_login_by_nobody(client, ayse):
    log_in(client, "")
    assert "_auth_user_id" not in client.session


def test_who_has_no_account_gets_one_only_where_that_is_wanted(client, settings):
    assert log_in(client, PASSWORD, "yeni").status_code == 200
    assert not get_user_model().objects.exists()
    settings.AUTH_LDAP_NO_NEW_USERS = False
    assert log_in(client, PASSWORD, "yeni").status_code == 302
    assert client.get("/api/v1/users/me").json()["roles"] == []


def test_a_closed_account_stays_closed(client, ayse):
    ayse.is_active = False
    ayse.save()
    log_in(client, PASSWORD)
    assert "_auth_user_id" not in client.session


def test_while_it_is_silent_local_passwords_open_and_others_are_told_why_not(client, ayse, directory):
    directory.stop()
    get_user_model().objects.create_user("fatma", password=OWN)
    assert log_in(Client(), OWN, "fatma").status_code == 302
    answer = log_in(client, PASSWORD, headers={"Accept": "text/html"})
    assert answer.status_code == 503
    assert "does not answer" in answer.content.decode()
    # Guessing local passwords meanwhile is counted as ever.
    assert AccessAttempt.objects.get().failures_since_start == 1
    for _guess in range(4):
        answer = log_in(client, "tahmin")
    assert answer.status_code == 429


def test_an_answer_from_who_is_not_the_directory_is_not_believed(client, ayse):
    trust("/etc/ssl/certs/ca-certificates.crt")
    assert log_in(client, PASSWORD).status_code == 503
