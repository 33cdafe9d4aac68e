"""What every classic service does with a request: parameters without regard to case, XML without traps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from lxml import etree

from kbs.problems import Fault, InvalidParameter, PayloadTooLarge

# A question to a catalogue is a page of text at most.
LARGEST_BODY = 256 * 1024
FORM = "application/x-www-form-urlencoded"


class Parameters(Mapping[str, str]):
    """Key-value pairs; names in any case, as OWS Common 1.0, 11.5.2 has them. Unknown names are ignored (ibid.)."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self._pairs = {name.lower(): value.strip() for name, value in pairs.items()}

    def __getitem__(self, name: str) -> str:
        return self._pairs[name.lower()]

    def __iter__(self) -> Any:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def text(self, name: str, default: str = "") -> str:
        """Return a value, or the default when it is absent or empty. Raises InvalidParameter for a NUL inside."""
        value = self.get(name, "")
        if "\x00" in value:
            raise InvalidParameter.of(name, value, "holds a NUL character")
        return value or default

    def required(self, name: str) -> str:
        """Return a value. Raises the exception `MissingParameterValue` when it is absent or empty."""
        value = self.text(name)
        if not value:
            raise missing(name)
        return value


def missing(name: str) -> InvalidParameter:
    """Return the problem of a parameter that has to be given."""
    return InvalidParameter(
        f"{name} is missing", Fault(name, "has to be given"), code="MissingParameterValue"
    )


def body_of(request: HttpRequest) -> bytes:
    """Return the body of a request. Raises PayloadTooLarge before it is read when it says that it is too long."""
    length = request.headers.get("Content-Length") or "0"
    if not length.isdecimal() or int(length[:12]) > LARGEST_BODY:
        raise PayloadTooLarge(f"at most {LARGEST_BODY // 1024} kB")
    return request.body


def parse_xml(text: bytes) -> Any:
    """Return the root element of a request.

    Nothing outside is read, no entity is replaced; a document type is refused, because what it can do is only harm.

    Raises:
        InvalidParameter: It is no XML, or has a document type.
    """
    if not text.strip():
        raise InvalidParameter("The body is empty.", Fault("body", "XML is expected"))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text, parser)
    except (etree.XMLSyntaxError, ValueError) as exc:
        reason = str(exc).splitlines()[0] if str(exc) else "no XML"
        raise InvalidParameter(f"The body cannot be read: {reason}", Fault("body", reason)) from None
    if root.getroottree().docinfo.doctype:
        raise InvalidParameter("A DOCTYPE is not accepted.", Fault("body", "without a DOCTYPE, please"))
    return root


def local(element: Any) -> str:
    """Return the name of an element without its namespace; of an entity reference, an empty one."""
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""
