"""How people log in: what allauth and axes ask us."""

from __future__ import annotations

import math
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from axes.helpers import get_cool_off
from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse

from kbs.problems import TooManyRequests
from kbs.web import client
from kbs.web.problems import respond


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the municipality."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Let axes count wrong passwords: for all processes together, and by name and address."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """The client's address behind the declared proxies."""
        return client.address(request) or "unknown"


class SocialAdapter(DefaultSocialAccountAdapter):
    """People who come from the municipality's identity provider."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Whether somebody without an account gets one, without any role (`KBS_OIDC_CREATE`)."""
        return bool(settings.KBS_OIDC_CREATE)

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Join a person's account with the provider's on the first login, by the declared claim and the user name."""
        if sociallogin.is_existing:
            return
        data = sociallogin.account.extra_data
        claims = {**data.get("id_token", {}), **data.get("userinfo", {})}
        name = str(claims.get(settings.KBS_OIDC_CLAIM) or "")
        user = get_user_model().objects.filter(username=name, is_active=True).first() if name else None
        if user is not None:
            sociallogin.connect(request, user)


def tried_username(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """Return the user name of a login that is tried, folded: `AYŞE ` and `ayşe` are counted as one."""
    told = (credentials or {}).get("username") or request.POST.get("login") or ""
    return str(told).strip().casefold()[:150]


def locked_out(
    request: HttpRequest, original_response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Answer a login after too many failed ones; whether the password is right is not told."""
    pause = get_cool_off(request)
    wait = math.ceil(pause.total_seconds()) if pause else 900
    return respond(
        request,
        TooManyRequests(
            f"Too many failed logins with this name from this address; wait {wait // 60} minutes.",
            retry_after=wait,
        ),
    )
