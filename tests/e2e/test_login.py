"""Logging in as a person does: from the map, with a password, with a passkey, and out again; on a phone's screen."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.city import OWNER
from tests.e2e.conftest import Watch

# Chromium's own authenticator in software: it has a finger that always fits.
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
NARROW = {"width": 360, "height": 740}
PAGES = (
    "/giris/", "/hesap/", "/hesap/anahtarlar", "/giris/2fa/", "/giris/2fa/webauthn/", "/giris/2fa/totp/activate/",
    "/giris/password/change/", "/giris/logout/",
)  # fmt: skip


@pytest.fixture
def phone(live: str, chromium: Browser) -> Iterator[Page]:
    """A page of a narrow phone with an authenticator. Passkeys belong to a name, not to a number: localhost."""
    base = live.replace("127.0.0.1", "localhost")
    context = chromium.new_context(viewport=NARROW, base_url=base, locale="tr-TR", reduced_motion="reduce")
    watch = Watch(base)
    watch.attach(context)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    yield page
    context.close()
    assert watch.verdict() == {}


def arrived(page: Page, path: str) -> None:
    page.wait_for_url(lambda url: urlsplit(url).path == path)


def log_out(page: Page) -> None:
    page.goto("/hesap/")
    page.get_by_role("button", name="Oturumu kapat").click()
    arrived(page, "/")


def test_a_passkey_is_made_and_opens_the_door_from_then_on(phone: Page) -> None:
    name, password = OWNER
    phone.goto("/")
    phone.get_by_role("link", name="Oturum aç").click()
    phone.locator("input[name=login]").fill(name)
    phone.locator("input[name=password]").fill(password)
    phone.get_by_role("button", name="Oturum aç", exact=True).click()
    arrived(phone, "/")
    expect(phone.get_by_role("link", name=name)).to_be_visible()

    phone.goto("/giris/2fa/webauthn/add/")
    phone.locator("input[name=password]").fill(password)  # an open session is not enough to make a way in
    phone.locator("input[name=password]").press("Enter")
    phone.locator("input[name=passwordless]").check()
    phone.locator("#mfa_webauthn_add").click()
    arrived(phone, "/giris/2fa/recovery-codes/")
    wide = [path for path in PAGES if phone.goto(path) and too_wide(phone)]
    assert wide == []
    log_out(phone)
    expect(phone.get_by_role("link", name="Oturum aç")).to_be_visible()

    phone.goto("/giris/?next=/hesap/anahtarlar")
    phone.locator("#passkey_login").click()
    arrived(phone, "/hesap/anahtarlar")
    log_out(phone)

    # Who types the password all the same is asked for the key.
    phone.goto("/giris/")
    phone.locator("input[name=login]").fill(name)
    phone.locator("input[name=password]").fill(password)
    phone.locator("input[name=password]").press("Enter")
    arrived(phone, "/giris/2fa/authenticate/")
    phone.locator("#mfa_webauthn_authenticate").click()
    arrived(phone, "/hesap/")


def too_wide(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
