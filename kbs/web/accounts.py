"""How people log in: what allauth and axes ask us."""

from __future__ import annotations

import logging
import math
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from kbs.problems import TooManyRequests, Unavailable
from kbs.web import client
from kbs.web.problems import respond

log = logging.getLogger("kbs.accounts")


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the municipality."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Let axes count wrong passwords: for all processes together, and by name and address."""

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Say so when the directory could not be asked: the password may be right (the try is counted by now).

        Raises:
            Unavailable: It did not answer.
        """
        if getattr(request, "kbs_directory_silent", False):
            raise Unavailable(
                "The directory that knows the passwords does not answer. Accounts with a password of this service can log in."
            )

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


def directory_silent(
    sender: Any, exception: Exception, request: HttpRequest | None = None, **_kwargs: Any
) -> None:
    """The directory gave no answer (signal of django-auth-ldap)."""
    log.error("the directory does not answer: %s", type(exception).__name__)
    if request is not None:
        request.kbs_directory_silent = True  # type: ignore[attr-defined]


def tried_username(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """Return the user name of a login that is tried, folded: `AYŞE ` and `ayşe` are counted as one."""
    told = (credentials or {}).get("username") or request.POST.get("login") or ""
    return str(told).strip().casefold()[:150]


def locked_out(
    request: HttpRequest, original_response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Answer a login after too many failed ones; whether the password is right is not told."""
    name = tried_username(request, credentials)
    tried = AccessAttempt.objects.filter(username=name, ip_address=client.address(request) or None)
    last = tried.aggregate(last=Max("attempt_time"))["last"] or timezone.now()
    left = (last + settings.AXES_COOLOFF_TIME - timezone.now()).total_seconds()
    wait = max(1, math.ceil(left))
    return respond(
        request,
        TooManyRequests(
            f"Too many failed logins with this name from this address; wait {math.ceil(wait / 60)} minutes.",
            retry_after=wait,
        ),
    )
