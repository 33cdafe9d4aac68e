"""JSON out of request bodies, read strictly: what two programs could read differently is refused (RFC 8259, 4-8)."""

from __future__ import annotations

import json
import math
from typing import Any

from django.http import HttpRequest

from kbs.problems import InvalidBody, UnsupportedSource


def read_json(request: HttpRequest, media_types: tuple[str, ...]) -> Any:
    """Return the value of a request's JSON body.

    Args:
        media_types: What its `Content-Type` may be.

    Raises:
        InvalidBody: No `Content-Type` (OGC API Features 4, /req/create-replace-delete/post-content-type), no body, not
            UTF-8, not JSON, or JSON with a name twice in an object, NaN, Infinity, a number beyond doubles
            or half of a surrogate pair.
        UnsupportedSource: The media type is another one.
        RequestDataTooBig: The body is longer than the service takes (answered with 413).
    """
    given = request.content_type or ""
    if not given:
        raise InvalidBody(f"Send Content-Type: {media_types[0]}.")
    charset = (request.content_params or {}).get("charset", "utf-8").lower()
    if given.lower() not in media_types or charset not in ("utf-8", "utf8"):
        raise UnsupportedSource(f"The body is {given[:80]}; read here: {', '.join(media_types)}, in UTF-8.")
    body = request.body
    if not body.strip():
        raise InvalidBody("The body is empty.")
    try:
        text = body.decode("utf-8-sig")
        value = json.loads(
            text, object_pairs_hook=_distinct, parse_constant=_refuse_constant, parse_float=_finite
        )
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False).encode()
        return value
    except RecursionError:
        raise InvalidBody("The JSON is nested too deeply.") from None
    except UnicodeEncodeError:
        raise InvalidBody("A text holds half of a surrogate pair.") from None
    except UnicodeDecodeError as exc:
        raise InvalidBody(f"The body is not UTF-8 (byte {exc.start}).") from None
    except ValueError as exc:
        raise InvalidBody(f"The body is not JSON: {str(exc)[:200]}") from None


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"{name[:80]!r} stands twice in an object")
        found[name] = value
    return found


def _refuse_constant(text: str) -> Any:
    raise ValueError(f"{text} is no number in JSON")


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text[:40]} is beyond what numbers here can be")
    return value
