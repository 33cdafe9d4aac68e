"""Small hands for writing XML: nodes by prefixed names, empty ones left out."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

NAMESPACES = {
    "gmd": "http://www.isotc211.org/2005/gmd",
    "gco": "http://www.isotc211.org/2005/gco",
    "gmx": "http://www.isotc211.org/2005/gmx",
    "gml": "http://www.opengis.net/gml/3.2",
    "xlink": "http://www.w3.org/1999/xlink",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "csw": "http://www.opengis.net/cat/csw/2.0.2",
    "ows": "http://www.opengis.net/ows",
    "ogc": "http://www.opengis.net/ogc",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dct": "http://purl.org/dc/terms/",
}

Node = Any
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def qualified(name: str) -> str:
    """Return `gmd:title` as lxml writes it; a name without a prefix stays as it is."""
    prefix, colon, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


def node(name: str, /, *content: Node | str | None, **attributes: str) -> Node:
    """Return an element. Texts become its text, None is left out; in names of attributes `_` stands for `:`.

    Characters that XML 1.0 cannot carry (a form feed out of a spreadsheet) are dropped.
    """
    named = {key.replace("_", ":", 1): value for key, value in attributes.items()}
    prefixes = {prefix for prefix, colon, _local in (n.partition(":") for n in (name, *named)) if colon}
    element = etree.Element(qualified(name), nsmap={prefix: NAMESPACES[prefix] for prefix in prefixes})
    for key, value in named.items():
        element.set(qualified(key), clean(value))
    for part in content:
        if isinstance(part, str):
            element.text = (element.text or "") + clean(part)
        elif part is not None:
            element.append(part)
    return element


def clean(text: str) -> str:
    """Return the text without characters that XML 1.0 forbids (2.2)."""
    return _FORBIDDEN.sub("", text)


def document(root: Node, keep: tuple[str, ...] = ()) -> bytes:
    """Return the document as UTF-8; only namespaces in use are declared, at the root.

    Args:
        keep: Prefixes that stand in texts (names as values) and are declared where their elements did it.
    """
    declared = {prefix: uri for prefix, uri in NAMESPACES.items() if prefix not in keep}
    etree.cleanup_namespaces(root, top_nsmap=declared, keep_ns_prefixes=list(keep))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
