"""Words of Turkish addresses: the abbreviations people write, as beginnings of the words they stand for."""

from __future__ import annotations

# Folded word -> beginnings that the document's word may have. A beginning finds every inflected form:
# `cad` finds Cad., Cadde and Caddesi; `sok` finds Sok., Sokak and Sokağı.
_FORMS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("cd", "cad", "cadde", "caddesi"), ("cad", "cd")),
    (("sk", "sok", "sokak", "sokagi"), ("sok", "sk")),
    (("blv", "bulv", "bul", "bulvar", "bulvari"), ("bul", "blv")),
    (("mh", "mah", "mahalle", "mahallesi"), ("mah", "mh")),
    (("apt", "ap", "apartman", "apartmani"), ("ap",)),
    (("cmz", "cikmaz", "cikmazi"), ("cikmaz", "cmz")),
    (("myd", "meydan", "meydani"), ("meydan", "myd")),
)
_ALTERNATIVES = {word: forms for words, forms in _FORMS for word in words}

STREET_KINDS = frozenset(
    word for words, _ in _FORMS for word in words if words[0] in ("cd", "sk", "blv", "cmz", "myd")
)
# Words that name a part of an address and stand in no document: "no:5", "kapı 5", "kat 2", "d:3".
NUMBER_WORDS = frozenset({"no", "numara", "kapi"})
INNER_WORDS = frozenset({"d", "daire", "kat", "k", "ic"})


def alternatives(word: str) -> tuple[str, ...]:
    """Return the beginnings under which a folded word may stand in a document.

    >>> alternatives("caddesi")
    ('cad', 'cd')
    >>> alternatives("moda")
    ('moda',)
    """
    return _ALTERNATIVES.get(word, (word,))
