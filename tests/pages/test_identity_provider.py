"""Logging in by the municipality's identity provider, against one on this machine that speaks OpenID Connect."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth import get_user_model
from django.test import Client

LOGIN = "/giris/oidc/kurum/login/"


class Provider(BaseHTTPRequestHandler):
    """Tells its addresses, gives tokens for any code, and says who it was."""

    person: dict[str, str]
    asked: list[tuple[str, dict]]

    def do_GET(self):
        base = f"http://{self.headers['Host']}"
        if self.path == "/.well-known/openid-configuration":
            self._tell(
                {
                    "issuer": base,
                    "authorization_endpoint": f"{base}/authorize",
                    "token_endpoint": f"{base}/token",
                    "userinfo_endpoint": f"{base}/userinfo",
                    "jwks_uri": f"{base}/keys",
                    "token_endpoint_auth_methods_supported": ["client_secret_post"],
                }
            )
        else:
            self._tell(self.person)

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.asked.append((self.path, form))
        now = int(time.time())
        claims = {
            "iss": f"http://{self.headers['Host']}",
            "aud": "kbs",
            "iat": now,
            "exp": now + 60,
        } | self.person
        token = jwt.encode(claims, "x" * 32, algorithm="HS256")
        self._tell({"access_token": "a", "token_type": "Bearer", "id_token": token})

    def _tell(self, body):
        content = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_arguments):
        pass


@pytest.fixture
def provider(settings, db) -> Iterator[type[Provider]]:
    server = HTTPServer(("127.0.0.1", 0), Provider)
    Provider.person, Provider.asked = {"sub": "41", "preferred_username": "ayse", "given_name": "Ayşe"}, []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    app = {
        "provider_id": "kurum",
        "name": "Kurum hesabı",
        "client_id": "kbs",
        "secret": "gizli",
        "settings": {"server_url": f"http://127.0.0.1:{server.server_port}"},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
    yield Provider
    server.shutdown()
    server.server_close()


def come_back(client: Client, **changed):
    """Go to the provider and come back with a code, as the browser is sent."""
    sent = client.post(LOGIN)
    asked = parse_qs(urlsplit(sent["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    return client.get(asked["redirect_uri"][0], {"code": "c", "state": asked["state"][0]} | changed)


def who(client: Client) -> str | None:
    return client.get("/api/v1/users/me").json()["username"]


def test_the_login_page_offers_it(client, provider):
    page = client.get("/giris/").content.decode()
    assert LOGIN in page
    assert "Kurum hesabı" in page


def test_a_person_is_found_by_name_once_and_by_the_provider_s_number_from_then_on(client, provider):
    user = get_user_model().objects.create_user("ayse", is_staff=True)
    come_back(client)
    assert who(client) == "ayse"
    user.username = "ayse.yilmaz"
    user.save()
    other = Client()
    come_back(other)
    assert who(other) == "ayse.yilmaz"
    ((path, form), _again) = provider.asked
    assert path == "/token"
    assert form["client_secret"] == ["gizli"]
    assert form["code_verifier"]


def test_who_has_no_account_gets_none(client, provider):
    accounts = get_user_model().objects.count()
    page = come_back(client)
    assert who(client) is None
    assert get_user_model().objects.count() == accounts
    assert page.status_code == 200
    assert "<h1>" in page.content.decode()


def test_who_has_no_account_gets_one_without_any_role_where_that_is_wanted(client, provider, settings):
    settings.KBS_OIDC_CREATE = True
    come_back(client)
    me = client.get("/api/v1/users/me").json()
    assert (me["username"], me["role"], me["roles"]) == ("ayse", "member", [])


def test_a_closed_account_stays_closed(client, provider):
    get_user_model().objects.create_user("ayse", is_active=False)
    come_back(client)
    assert who(client) is None


def test_a_second_factor_of_ours_is_asked_for_here_too(client, provider):
    totp.TOTP.activate(get_user_model().objects.create_user("ayse"), totp.generate_totp_secret())
    assert come_back(client)["Location"].startswith("/giris/2fa/authenticate/")
    assert who(client) is None


def test_an_answer_to_nobody_s_question_is_refused(client, provider):
    get_user_model().objects.create_user("ayse")
    assert come_back(client, state="made-up").status_code == 401
    assert who(client) is None
    assert Client().get("/giris/oidc/kurum/login/callback/", {"code": "c", "state": "x"}).status_code < 500
    assert provider.asked == []


def test_a_token_for_another_service_is_refused(client, provider):
    get_user_model().objects.create_user("ayse")
    provider.person["aud"] = "another"
    come_back(client)
    assert who(client) is None


def test_an_unknown_provider_is_not_there(client, db):
    assert client.post("/giris/oidc/kurum/login/").status_code == 404
