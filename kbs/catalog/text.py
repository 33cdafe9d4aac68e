"""Turkish folding: the one definition that search, slugs and matching share.

The same function stands in SQL (`kbs_fold`, see the catalog's migrations) and in the front end;
one vector file keeps the three equal.
"""

from __future__ import annotations

import unicodedata

_TURKISH_LOWER = str.maketrans("İI", "iı")
_MARKS = range(0x0300, 0x0370)


def fold(text: str) -> str:
    """Return the text in the form in which Turkish readers would call two spellings the same.

    NFC, Turkish lower case (İ to i, I to ı), ı to i, NFD, combining marks U+0300-036F dropped,
    every run of characters that are neither letter (L*) nor decimal digit (Nd) to one space, trimmed.

    >>> fold("IŞIK") == fold("ışık") == "isik"
    True
    >>> fold("KÂZIM Paşa Cad.")
    'kazim pasa cad'
    """
    lowered = unicodedata.normalize("NFC", text).translate(_TURKISH_LOWER).lower().replace("ı", "i")
    letters = (ch for ch in unicodedata.normalize("NFD", lowered) if ord(ch) not in _MARKS)
    spaced = "".join(ch if _is_alphanumeric(ch) else " " for ch in letters)
    return " ".join(spaced.split())


def slug(text: str) -> str:
    """Return the folded text with hyphens for spaces, for addresses.

    >>> slug("Caferağa Mahallesi")
    'caferaga-mahallesi'
    """
    return fold(text).replace(" ", "-")


def _is_alphanumeric(ch: str) -> bool:
    category = unicodedata.category(ch)
    return category.startswith("L") or category == "Nd"
