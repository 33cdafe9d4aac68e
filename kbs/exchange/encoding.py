"""Which encoding a file's texts are in: what it claims, what its bytes prove.

Turkish files come as UTF-8 or Windows-1254; a `.cpg` may be absent or lie. UTF-8 is proven by valid
multi-byte sequences. Single-byte texts are told apart by the six letters in which Windows-1254 and
Windows-1252 differ (Ğ İ Ş ğ ı ş); without any of them both read the same.
"""

from __future__ import annotations

import codecs
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from kbs.exchange.source import Note
from kbs.problems import Fault, UnreadableSource

TURKISH = frozenset(b"\xd0\xdd\xde\xf0\xfd\xfe")
_NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "ascii": "UTF-8",
    "cp1254": "Windows-1254",
    "cp1252": "Windows-1252",
}
# A sequence of bytes that Windows-1254 does not assign.
_UNASSIGNED = frozenset(b"\x81\x8d\x8e\x8f\x90\x9d\x9e")
# DBF language driver identifiers in use for Turkish and western data.
_LDID = {0x03: "cp1252", 0x57: "cp1252", 0xCA: "cp1254", 0x88: "cp857", 0x6B: "cp857"}


@dataclass(frozen=True)
class Encoding:
    """The encoding to read with, what the file claimed, and whether the claim holds."""

    codec: str
    claimed: str | None = None
    contradicted: bool = False

    @property
    def name(self) -> str:
        """The name people know: UTF-8, Windows-1254."""
        return _NAMES.get(self.codec, self.codec)

    def notes(self) -> tuple[Note, ...]:
        """What the sender should know."""
        if not self.contradicted:
            return ()
        text = _("Dosya %(claimed)s olduğunu söylüyor, metinler %(found)s; %(found)s ile okundu.") % {
            "claimed": self.claimed or "-",
            "found": self.name,
        }
        return (Note("encoding-contradicted", text),)


def codec_of(name: str) -> str:
    """Return Python's codec for an encoding's name as files and people write it.

    Raises:
        UnreadableSource: There is no such encoding.
    """
    text = name.strip().lower().replace("_", "-")
    text = {
        "1254": "cp1254",
        "1252": "cp1252",
        "ansi 1254": "cp1254",
        "ansi-1254": "cp1254",
        "utf8": "utf-8",
    }.get(text, text)
    try:
        codec = codecs.lookup(text).name
    except LookupError:
        raise UnreadableSource(
            _("%(name)s bilinen bir kodlama değil; örnek: --encoding windows-1254") % {"name": name},
            Fault("encoding", "unknown", name),
        ) from None
    # Every file called Latin-1 on Windows is Windows-1252: they differ in unprintable places only.
    return {"iso8859-1": "cp1252", "iso8859-9": "cp1254"}.get(codec, codec)


def detect(chunks: Iterator[bytes], claimed: str | None = None, forced: str | None = None) -> Encoding:
    """Decide the encoding of texts from their bytes; `forced` wins over everything."""
    if forced:
        return Encoding(codec_of(forced), claimed)
    claim = _known(claimed)
    utf8, high = True, set[int]()
    decoder = codecs.getincrementaldecoder("utf-8")()
    for chunk in chunks:
        high.update(byte for byte in set(chunk) if byte >= 0x80)
        if utf8:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                utf8 = False
    if not high:
        return Encoding(claim or "utf-8", claimed)
    if utf8:
        return Encoding("utf-8", claimed, claim not in (None, "utf-8"))
    if claim and claim != "utf-8":
        # A western claim over Turkish letters is the usual lie of a Turkish office.
        if claim == "cp1252" and _looks_turkish(high):
            return Encoding("cp1254", claimed, True)
        return Encoding(claim, claimed)
    return Encoding("cp1254", claimed, claim == "utf-8")


def _looks_turkish(high: set[int]) -> bool:
    return bool(high & TURKISH) and not high & _UNASSIGNED


def _known(name: str | None) -> str | None:
    try:
        return codec_of(name) if name else None
    except UnreadableSource:
        return None


def of_text(path: Path, forced: str | None = None) -> Encoding:
    """Detect the encoding of a text file; a byte order mark proves UTF-8."""
    with path.open("rb") as file:
        start = file.read(4)
        if start.startswith(codecs.BOM_UTF8):
            return Encoding("utf-8-sig" if not forced else codec_of(forced))
        if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return Encoding("utf-16")
        file.seek(0)
        return detect(iter(lambda: file.read(1 << 20), b""), forced=forced)


def of_dbf(path: Path, forced: str | None = None) -> Encoding:
    """Detect the encoding of a DBF table: its `.cpg`, its language byte, and its character fields."""
    return detect(_dbf_texts(path), _dbf_claim(path), forced)


def of_mapinfo(tab: Path, dat: Path, forced: str | None = None) -> Encoding:
    """Detect the encoding of a MapInfo table that calls its charset neutral.

    Its `.dat` is a DBF whose binary dates pass for text; only the `.tab` tells them apart.
    """
    kinds = re.findall(
        r"^\s+\S+\s+(\w+)\s*(?:\([\d,\s]+\))?\s*(?:Index \d+)?\s*;", tab.read_text("latin-1"), re.M
    )
    return detect(_dbf_texts(dat, [kind.lower() == "char" for kind in kinds]), None, forced)


def _dbf_claim(path: Path) -> str | None:
    for side in path.parent.glob(path.stem + ".*"):
        if side.suffix.lower() == ".cpg":
            return side.read_text("latin-1").strip() or None
    with path.open("rb") as file:
        header = file.read(32)
    return _LDID.get(header[29]) if len(header) == 32 else None


def _dbf_texts(path: Path, wanted: list[bool] | None = None) -> Iterator[bytes]:
    """Yield the bytes of the character fields, each field apart: padding may cut a UTF-8 letter at its end."""
    with path.open("rb") as file:
        header = file.read(32)
        if len(header) < 32:
            return
        count, header_size, row_size = struct.unpack("<IHH", header[4:12])
        fields = file.read(max(header_size - 33, 0))
        spans, at = [], 1
        for i in range(0, len(fields) - 31, 32):
            if fields[i] == 0x0D:
                break
            width = fields[i + 16]
            number = i // 32
            if fields[i + 11 : i + 12] == b"C" and (
                wanted is None or (number < len(wanted) and wanted[number])
            ):
                spans.append((at, at + width))
            at += width
        file.seek(header_size)
        for _row in range(count):
            record = file.read(row_size)
            if len(record) < row_size:
                return
            for start, end in spans:
                yield _whole_letters(record[start:end].rstrip(b" \x00")) + b" "


def _whole_letters(text: bytes) -> bytes:
    """Drop a UTF-8 letter that the fixed width of the field cut in two."""
    for cut in range(1, 4):
        lead = text[-cut] if len(text) >= cut else 0
        if lead >= 0xC0:
            needed = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
            return text[:-cut] if cut < needed and len(text) > 250 else text
        if lead < 0x80:
            break
    return text
