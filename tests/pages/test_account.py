"""Logging in, the second factor, one's own page and keys: what people see and what is refused."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from axes.models import AccessAttempt, AccessLog
from django.contrib.auth import get_user_model
from django.core import mail
from django.db.models import F
from django.test import Client

from kbs.access.keys import service
from kbs.access.models import Assignment
from kbs.web.models import CacheEntry
from tests.access.registers import last_number, since
from tests.pages.strict import inline_code

LOGIN = "/giris/"
SECOND = "/giris/2fa/authenticate/"
PASSWORD = "uzun-ve-gizli-7"


@pytest.fixture
def user(db):
    return get_user_model().objects.create_user(
        "ayse", "ayse@example.org", PASSWORD, is_staff=True, first_name="Ayşe"
    )


def log_in(client, password=PASSWORD, name="ayse", **extra):
    return client.post(LOGIN, {"login": name, "password": password}, **extra)


def later(**pause) -> None:
    """Let time pass for what is locked."""
    AccessAttempt.objects.update(attempt_time=F("attempt_time") - timedelta(**pause))


def code_of(secret: str) -> str:
    return totp.format_hotp_value(totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time()))))


class TestLogin:
    """At one address, for pages and the back office."""

    def test_who_logs_in_is_led_to_where_they_wanted_to_go(self, client, user):
        page = client.get("/admin/")
        assert page.status_code == 302
        page = client.get(page["Location"], follow=True)
        assert page.redirect_chain[-1][0] == f"{LOGIN}?next=/admin/"
        answer = client.post(LOGIN, {"login": "ayse", "password": PASSWORD, "next": "/admin/"})
        assert answer["Location"] == "/admin/"
        assert client.get("/admin/").status_code == 200

    def test_the_session_gets_a_new_key_and_ends_with_the_browser(self, client, user):
        client.get("/hesap/")
        session = client.session
        session["x"] = 1
        session.save()
        before = session.session_key
        answer = log_in(client)
        cookie = answer.cookies["sessionid"]
        assert cookie.value != before
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert not cookie["max-age"]

    @pytest.mark.parametrize(
        "target", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"]
    )
    def test_nobody_is_led_to_another_site(self, client, user, target):
        answer = client.post(LOGIN, {"login": "ayse", "password": PASSWORD, "next": target})
        assert answer["Location"] == "/hesap/"
        answer = client.post("/hesap/gorunum", {"citizen": "1", "next": target})
        assert answer["Location"] == "/hesap/"

    def test_nobody_makes_an_account_for_themselves(self, client, db):
        client.post("/giris/signup/", {"username": "x", "password1": PASSWORD, "password2": PASSWORD})
        assert not get_user_model().objects.filter(username="x").exists()
        assert "signup" not in client.get(LOGIN).content.decode()

    def test_who_may_not_enter_the_back_office_is_told_and_not_sent_round(self, client, db):
        client.force_login(get_user_model().objects.create_user("fatma"))
        answer = client.get("/admin/", follow=True, headers={"Accept": "text/html"})
        assert answer.status_code == 403

    def test_a_form_needs_its_token(self, user):
        assert log_in(Client(enforce_csrf_checks=True)).status_code == 403

    def test_a_closed_account_cannot_log_in(self, client, user):
        user.is_active = False
        user.save()
        log_in(client)
        assert "_auth_user_id" not in client.session

    def test_api_addresses_never_lead_to_a_login(self, client, db):
        for path in ("/api/v1/uploads", "/api/v1/keys", "/api/v1/quality/runs"):
            answer = client.get(path)
            assert answer.status_code == 401
            assert answer["Content-Type"] == "application/problem+json"


class TestLockout:
    """Guessing a password ends after a few times, for this name from this address."""

    def test_after_five_wrong_passwords_the_right_one_is_refused_too(self, client, user):
        for _attempt in range(5):
            answer = log_in(client, "wrong")
        assert answer.status_code == 429
        answer = log_in(client)
        assert answer.status_code == 429
        assert int(answer["Retry-After"]) == 900
        assert "_auth_user_id" not in client.session
        page = log_in(client, headers={"Accept": "text/html", "Accept-Language": "tr"})
        assert "Çok sık istek" in page.content.decode()
        page = log_in(client, headers={"Accept": "text/html", "Accept-Language": "en"})
        assert "Too many" in page.content.decode()

    def test_another_address_and_another_name_are_not_locked_out(self, client, user):
        get_user_model().objects.create_user("fatma", password=PASSWORD)
        for _attempt in range(6):
            log_in(client, "wrong")
        assert log_in(Client(REMOTE_ADDR="203.0.113.9")).status_code == 302
        assert log_in(Client(), name="fatma").status_code == 302

    def test_the_name_is_counted_however_it_is_written(self, client, user):
        for name in ("ayse", "AYSE", " Ayse", "ayse ", "aYse"):
            answer = log_in(client, "wrong", name)
        assert answer.status_code == 429

    def test_behind_a_proxy_the_client_is_locked_out_not_everybody(self, user, settings):
        settings.KBS_TRUSTED_PROXIES = 1
        proxy = Client(REMOTE_ADDR="127.0.0.1")
        for number in range(6):
            log_in(proxy, "wrong", headers={"X-Forwarded-For": f"6.6.6.{number}, 203.0.113.1"})
        assert log_in(proxy, headers={"X-Forwarded-For": "203.0.113.1"}).status_code == 429
        assert log_in(proxy, headers={"X-Forwarded-For": "203.0.113.1, 203.0.113.2"}).status_code == 302

    def test_the_page_tells_how_long_and_afterwards_it_is_over(self, client, user):
        for _attempt in range(5):
            log_in(client, "wrong")
        page = {"Accept": "text/html", "Accept-Language": "tr"}
        assert "Bekleme süresi: <strong>15 dakika</strong>" in log_in(client, headers=page).content.decode()
        later(minutes=10)
        answer = log_in(client, headers=page)
        assert 295 <= int(answer["Retry-After"]) <= 300
        assert "<strong>5 dakika</strong>" in answer.content.decode()
        later(minutes=6)
        assert log_in(client).status_code == 302

    def test_a_right_password_in_between_begins_anew_and_passwords_are_not_kept(self, client, user):
        for _attempt in range(4):
            log_in(client, "wrong-secret")
        assert "wrong-secret" not in str(AccessAttempt.objects.values())
        assert log_in(client).status_code == 302
        assert not AccessAttempt.objects.exists()
        assert not AccessLog.objects.exists()  # the register of acts keeps logins, for its period


class TestSecondFactor:
    """Codes of an app, and the codes for when the phone is gone."""

    def test_set_up_log_in_with_a_code_and_with_a_recovery_code(self, client, user):
        log_in(client)
        assert client.get("/giris/2fa/totp/activate/")["Location"].startswith("/giris/reauthenticate/")
        client.post("/giris/reauthenticate/", {"password": PASSWORD})
        page = client.get("/giris/2fa/totp/activate/").content.decode()
        secret = re.search(r'id="authenticator_secret"[^>]*value="(\w+)"', page)[1]
        assert client.post("/giris/2fa/totp/activate/", {"code": code_of(secret)}).status_code == 302
        codes = RecoveryCodes(user.authenticator_set.get(type="recovery_codes")).get_unused_codes()
        assert len(codes) == 10

        other = Client()
        asked = log_in(other)
        assert asked["Location"].startswith("/giris/2fa/authenticate/")
        assert other.get("/hesap/").status_code == 302
        assert other.post(asked["Location"], {"code": "000000"}).status_code == 200
        assert other.post(asked["Location"], {"code": codes[0]}).status_code == 302
        assert other.get("/hesap/").status_code == 200

        third = Client()
        log_in(third)
        third.post("/giris/2fa/authenticate/", {"code": codes[0]})
        assert "_auth_user_id" not in third.session

    def test_a_code_of_the_app_opens_once(self, client, user, settings):
        secret = totp.generate_totp_secret()
        totp.TOTP.activate(user, secret)
        code = code_of(secret)
        settings.MFA_TOTP_TOLERANCE = 1  # half a minute may just be over
        log_in(client)
        assert client.post(SECOND, {"code": code})["Location"] == "/hesap/"
        assert client.get("/hesap/").status_code == 200
        overheard = Client()
        log_in(overheard)
        assert overheard.post(SECOND, {"code": code}).status_code == 200
        assert "_auth_user_id" not in overheard.session

    def test_codes_are_not_guessed_by_whatever_process_they_are_asked(self, user):
        secret = totp.generate_totp_secret()
        totp.TOTP.activate(user, secret)
        for number in range(5):
            guesser = Client(REMOTE_ADDR=f"203.0.113.{number}")
            log_in(guesser)
            assert guesser.post(SECOND, {"code": "000000"}).status_code == 200
        assert CacheEntry.objects.filter(cache_key__contains="login_failed").exists()
        log_in(guesser)
        answer = guesser.post(SECOND, {"code": code_of(secret)}, headers={"Accept-Language": "en"})
        assert "Too many" in answer.content.decode()
        assert "_auth_user_id" not in guesser.session

    def test_wrong_codes_new_factors_and_lost_ones_stand_in_the_register(self, client, user):
        before = last_number()
        secret = totp.generate_totp_secret()
        factor = totp.TOTP.activate(user, secret).instance
        log_in(client)
        client.post(SECOND, {"code": "000000"})
        factor.delete()
        made, wrong, gone = (e for e in since(before) if e["detail"].get("table") != "access_user")
        assert (made["kind"], made["detail"]["changed"]) == (
            "people",
            ["created_at", "data", "id", "type", "user_id"],
        )
        assert (wrong["kind"], wrong["outcome"], wrong["detail"]) == ("login", "failed", {"factor": "totp"})
        assert wrong["who"]["name"] == "ayse"
        assert (gone["kind"], gone["detail"]["operation"]) == ("people", "delete")
        assert secret not in str([made, gone])

    def test_an_administrator_takes_it_away_and_never_sees_its_secret(self, client, user):
        secret = totp.generate_totp_secret()
        factor = totp.TOTP.activate(user, secret).instance
        client.force_login(get_user_model().objects.create_superuser("yonetici"))
        for address in ("", f"{factor.pk}/change/", f"{factor.pk}/delete/"):
            page = client.get(f"/admin/mfa/authenticator/{address}")
            assert page.status_code == 200
            assert secret not in page.content.decode()
        assert client.get("/admin/mfa/authenticator/add/").status_code == 403
        client.post(f"/admin/mfa/authenticator/{factor.pk}/delete/", {"post": "yes"})
        assert log_in(Client())["Location"] == "/hesap/"

    @pytest.mark.parametrize(
        "told", ["", "[]", "1", '"x"', "{}", '{"response": []}', '{"id": "x", "rawId": "\u0000"}']
    )
    def test_a_passkey_that_cannot_be_read_is_refused(self, client, user, told):
        asked = client.get("/giris/2fa/webauthn/login/", headers={"Accept": "application/json"})
        assert asked.json()["request_options"]["publicKey"]["userVerification"] == "required"
        answer = client.post("/giris/2fa/webauthn/login/", {"credential": told})
        assert answer.status_code < 500
        assert "_auth_user_id" not in client.session


class TestPassword:
    """Changing and resetting it."""

    def test_change_it_and_every_session_ends(self, client, user):
        elsewhere = Client()
        log_in(elsewhere)
        log_in(client)
        new = "yeni-uzun-gizli-8"
        client.post("/giris/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
        assert elsewhere.get("/hesap/").status_code == 302
        assert log_in(Client(), new).status_code == 302

    @pytest.mark.parametrize("weak", ["kisa", "password123", "ayse@example.org"])
    def test_weak_ones_are_refused(self, client, user, weak):
        log_in(client)
        client.post(
            "/giris/password/change/", {"oldpassword": PASSWORD, "password1": weak, "password2": weak}
        )
        user.refresh_from_db()
        assert user.check_password(PASSWORD)

    def test_reset_it_by_mail_once(self, client, user, settings):
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        client.post("/giris/password/reset/", {"email": "ayse@example.org"})
        (message,) = mail.outbox
        path = re.search(r"http://testserver(\S+)", message.body)[1]
        form = client.get(path, follow=True)
        address, new = form.redirect_chain[-1][0], "yeni-uzun-gizli-8"
        client.post(address, {"password1": new, "password2": new})
        assert log_in(Client(), new).status_code == 302
        assert "password1" not in Client().get(path, follow=True).content.decode()

    def test_unknown_addresses_are_not_told_from_known_ones(self, client, user):
        known = client.post("/giris/password/reset/", {"email": "ayse@example.org"})
        unknown = client.post("/giris/password/reset/", {"email": "nobody@example.org"})
        assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])


class TestOwnPage:
    """`/hesap/`."""

    def test_it_is_for_who_is_logged_in(self, client, user):
        assert client.get("/hesap/")["Location"] == f"{LOGIN}?next=/hesap/"
        log_in(client)
        page = client.get("/hesap/", headers={"Accept-Language": "tr"}).content.decode()
        assert "Ayşe" in page
        assert "Belediye çalışanı" in page

    def test_a_key_is_made_seen_once_and_revoked(self, client, user):
        log_in(client)
        page = client.post("/hesap/anahtarlar", {"name": "QGIS", "days": "30"}).content.decode()
        text = re.search(r"kbs_[0-9a-f]{10}_[\w-]{43}", page)[0]
        assert service.find(text).user == user
        assert text not in client.get("/hesap/anahtarlar").content.decode()
        (key,) = user.api_keys.all()
        assert not key.may_write
        client.post(f"/hesap/anahtarlar/{key.pk}/iptal")
        key.refresh_from_db()
        assert key.revoked_at is not None

    def test_somebody_else_s_key_cannot_be_revoked(self, client, user):
        key, _text = service.make(get_user_model().objects.create_user("fatma"), "x")
        log_in(client)
        assert client.post(f"/hesap/anahtarlar/{key.pk}/iptal").status_code == 404

    def test_a_band_says_so_on_every_page(self, client, user):
        log_in(client)
        assert "view-band" not in client.get("/ara").content.decode()
        answer = client.post("/hesap/gorunum", {"citizen": "1", "next": "/ara"})
        assert answer["Location"] == "/ara"
        for page in ("/ara", "/", "/veri-sozlugu", "/hesap/"):
            assert "view-band" in client.get(page).content.decode(), page

    def test_choosing_somebody_one_does_not_stand_for_is_refused(self, client, user):
        get_user_model().objects.create_user("fatma")
        log_in(client)
        page = client.post("/hesap/secim", {"in_name_of": "fatma"}, follow=True).content.decode()
        assert "notice-danger" in page
        Assignment.objects.create(
            user=user, given_by=get_user_model().objects.get(username="fatma"), kind=Assignment.Kind.DEPUTY
        )
        assert "fatma" in client.get("/hesap/").content.decode()


def test_pages_for_nobody_ask_no_session_of_the_database(client, db, django_assert_num_queries):
    client.get("/problems/")
    with django_assert_num_queries(0):
        client.get("/problems/")


STATES = [
    "/giris/",
    "/giris/logout/",
    "/giris/password/reset/",
    "/giris/password/reset/done/",
    "/giris/password/reset/key/1-x/",
    "/giris/signup/",
    "/giris/inactive/",
    "/giris/password/change/",
    "/giris/reauthenticate/",
    "/giris/2fa/",
    "/giris/2fa/totp/activate/",
    "/giris/2fa/totp/deactivate/",
    "/giris/2fa/recovery-codes/",
    "/giris/2fa/recovery-codes/generate/",
    "/giris/2fa/webauthn/",
    "/giris/2fa/webauthn/add/",
    "/giris/email/",
    "/giris/3rdparty/",
    "/giris/3rdparty/login/cancelled/",
    "/giris/3rdparty/login/error/",
    "/hesap/",
    "/hesap/anahtarlar",
    "/admin/",
    "/admin/access/user/",
    "/admin/access/user/add/",
    "/admin/toytown/garden/",
    "/admin/toytown/garden/add/",
    "/ara",
    "/",
]


@pytest.mark.parametrize("second_factor", [False, True])
@pytest.mark.parametrize("known", [False, True])
def test_every_page_state_keeps_the_strict_content_policy(client, user, known, second_factor):
    user.is_superuser = True
    user.save()
    if known:
        log_in(client)
        client.post("/giris/reauthenticate/", {"password": PASSWORD})
        if second_factor:
            totp.TOTP.activate(user, totp.generate_totp_secret())
            RecoveryCodes.activate(user)
    for path in STATES:
        page = client.get(path, follow=True)
        assert page.status_code < 500, path
        policy = page["Content-Security-Policy"]
        assert "unsafe" not in policy
        assert page["X-Frame-Options"] == "DENY"
        if page["Content-Type"].startswith("text/html"):
            assert inline_code(page.content.decode()) == [], path


def test_the_password_page_says_what_to_do_without_a_mail_server(client, db, settings):
    assert "/giris/password/reset/" not in client.get(LOGIN).content.decode()
    settings.KBS_EMAIL_URL = "smtp://mail.example.org"
    assert "/giris/password/reset/" in client.get(LOGIN).content.decode()
