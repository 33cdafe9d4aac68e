"""The opaque cursor of a page: the key of the last feature before it.

Ids are given by one rising sequence and never reused, so pages over `id > key` neither repeat nor skip a
feature, whatever is written between two requests.
"""

from __future__ import annotations

import base64
import binascii

_BYTES = 8
_LARGEST = 2**53


def encode_cursor(after: int) -> str:
    """Return the cursor of the page that follows the feature `after`: 11 URL-safe characters."""
    return base64.urlsafe_b64encode(after.to_bytes(_BYTES)).rstrip(b"=").decode()


def decode_cursor(text: str) -> int:
    """Return the key inside a cursor. Raises ValueError when `encode_cursor` did not make it.

    >>> decode_cursor(encode_cursor(42))
    42
    """
    try:
        after = int.from_bytes(base64.urlsafe_b64decode(text[:16] + "="))
    except (binascii.Error, ValueError) as exc:
        raise ValueError("not a cursor") from exc
    if not 0 < after < _LARGEST or encode_cursor(after) != text:
        raise ValueError("not a cursor")
    return after
