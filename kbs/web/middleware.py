"""Middleware shared by the doors: problems, language, security headers."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from kbs.web.problems import from_exception, respond

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action {form_targets}; "
    "frame-ancestors 'none'"
)
# A login by the municipality's identity provider begins with a form that leads there.
_idp = urlsplit(settings.KBS_OIDC_ISSUER)
_form_targets = ["'self'"] + ([f"{_idp.scheme}://{_idp.netloc}"] if _idp.netloc else [])
CONTENT_SECURITY_POLICY = _POLICY.format(form_targets=" ".join(_form_targets))
_LANGUAGES = {code for code, _ in settings.LANGUAGES}
_LANGUAGE_COOKIE = "kbs_dil"

GetResponse = Callable[[HttpRequest], HttpResponse]


class ProblemMiddleware:
    """Turns every exception of a view into a problem answer; no door shows a traceback."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exc: Exception) -> HttpResponse:
        """Render the exception."""
        return respond(request, from_exception(request, exc))


class LanguageMiddleware:
    """Chooses the language: `?dil=`, then the cookie of an earlier choice, then Accept-Language, then Turkish."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.GET.get("dil", "")
        language = chosen if chosen in _LANGUAGES else request.COOKIES.get(_LANGUAGE_COOKIE, "")
        if language not in _LANGUAGES:
            language = translation.get_language_from_request(request)[:2]
        if language not in _LANGUAGES:
            language = settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        if chosen in _LANGUAGES and response.headers.get("Content-Type", "").startswith("text/html"):
            response.set_cookie(
                _LANGUAGE_COOKIE, chosen, max_age=31_536_000, samesite="Lax", secure=settings.SECURE_SSL
            )
        return response


class SecurityHeadersMiddleware:
    """Strict content policy on every page; open reading across origins for the APIs."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        headers = response.headers
        headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        headers.setdefault("Referrer-Policy", "same-origin")
        headers.setdefault("Permissions-Policy", "geolocation=(self), camera=(), microphone=()")
        if request.path.startswith("/ows/") or (
            request.path.startswith(("/ogc/", "/api/v1/search"))
            and request.method in ("GET", "HEAD", "OPTIONS")
        ):
            # Open data for any page; credentials are never shared across origins.
            headers.setdefault("Access-Control-Allow-Origin", "*")
            headers.setdefault("Access-Control-Expose-Headers", "Content-Crs, ETag, Link, KBS-Tile-Truncated")
        return response
