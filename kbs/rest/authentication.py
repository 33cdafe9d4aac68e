"""How REST resources know who asks: by the key that the middleware found, else by the session."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request


class KeyAuthentication(BaseAuthentication):
    """Takes over what `kbs.web.keys` has found; it has refused wrong keys already."""

    def authenticate(self, request: Request) -> tuple[Any, Any] | None:
        """Return the user and the key, or None without a key."""
        key = getattr(request._request, "kbs_key", None)
        return (key.user, key) if key is not None else None

    def authenticate_header(self, request: Request) -> str:
        """Name the challenge, so that nobody known is 401 and not 403."""
        return 'Bearer realm="kbs"'


class KeyScheme(OpenApiAuthenticationExtension):
    """The key in the OpenAPI definition."""

    target_class = "kbs.rest.authentication.KeyAuthentication"
    name = ["key", "keyAsPassword", "keyInAddress"]

    def get_security_definition(self, auto_schema: Any) -> list[dict[str, Any]]:
        """Return the three ways to give a key."""
        return [
            {"type": "http", "scheme": "bearer", "description": "A key made at /hesap/anahtarlar"},
            {"type": "http", "scheme": "basic", "description": "Any user name, the key as password"},
            {"type": "apiKey", "in": "query", "name": "api_key"},
        ]
