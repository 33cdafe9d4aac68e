"""What every template knows of the installation."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def municipality(request: HttpRequest) -> dict[str, object]:
    """Return the municipality's name and the other language's address of this page."""
    language = getattr(request, "LANGUAGE_CODE", "tr")
    other = "en" if language.startswith("tr") else "tr"
    query = request.GET.copy()
    query["dil"] = other
    return {
        "municipality": settings.KBS_MUNICIPALITY,
        "language": language[:2],
        "other_language": other,
        "other_language_url": f"{request.path}?{query.urlencode()}",
    }
