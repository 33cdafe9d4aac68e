"""Django's own error answers as problems: what never reached a view, and refused forms."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kbs.problems import Forbidden, InvalidParameter, NotFound, PayloadTooLarge, Problem
from kbs.web.problems import respond


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No address fits (handler404)."""
    return respond(request, NotFound())


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request could not be read, or is too long (handler400)."""
    if isinstance(exception, RequestDataTooBig):
        return respond(request, PayloadTooLarge(str(exception)))
    return respond(request, InvalidParameter("The request could not be read."))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The action is refused (handler403)."""
    return respond(request, Forbidden())


def server_error(request: HttpRequest) -> HttpResponse:
    """Something failed outside every view (handler500)."""
    return respond(request, Problem())


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without its token, or from another site (CSRF_FAILURE_VIEW)."""
    return respond(
        request,
        Forbidden(_("Formun güvenlik belirteci eksik veya eskimiş. Sayfayı yenileyip yeniden gönderin.")),
    )
