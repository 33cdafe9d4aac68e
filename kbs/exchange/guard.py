"""Files looked at before a library opens them: what would cost without end, or reach beyond itself, is refused.

XML may not declare a document type: every entity, small or endless, inner or outer, needs one. What GDAL takes for a
pointer to other data (virtual data sets, services) is no data. A workbook and a KMZ are archives of XML. A GeoPackage
may compute (views, generated columns, virtual tables) where it should hold; a drawing may repeat blocks of blocks.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from django.utils.translation import gettext as _

from kbs.exchange import guard_dxf, guard_sqlite, limits
from kbs.problems import Fault, PayloadTooLarge, UnreadableSource, UnsupportedSource

_PROLOG = 1 << 16
_XML = (".gml", ".xml", ".kml", ".gpx", ".osm", ".jml")
_ZIPPED_XML = (".xml", ".rels", ".kml", ".vml", ".gml")
_ASIDE = re.compile(rb"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_ROOT = re.compile(rb"<(?:[\w.-]+:)?([\w.-]+)")
# Roots of XML by which GDAL's drivers reach for other files or for the network.
_POINTERS = re.compile(rb"(OGR|VRT|GDAL|WMS)\w*(DataSource|Dataset|WMS|Service)?", re.IGNORECASE)


def require_harmless(path: Path, start: bytes) -> None:
    """Look at a file that GDAL or a workbook's library is about to open.

    Args:
        start: Its first bytes.

    Raises:
        UnreadableSource: It declares a document type, computes, or is broken where that shows at once.
        UnsupportedSource: It points to other data instead of holding some.
        PayloadTooLarge: It passes a limit of `limits`.
    """
    suffix = path.suffix.lower()
    if suffix in _XML or _begins_as_xml(start):
        if suffix not in _XML:
            raise _foreign(path.name, "XML")
        with path.open("rb") as file:
            _require_plain_xml(file, path.name)
    elif start[:4] == b"PK\x03\x04":
        _require_sound_parts(path)
    elif start[:15] == b"SQLite format 3":
        guard_sqlite.require_stored(path)
    elif suffix == ".dxf":
        guard_dxf.require_finite(path)


def _begins_as_xml(start: bytes) -> bool:
    """Whether it does, or hides what it begins with behind blanks."""
    return start.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] in (b"<", b"")


def _require_plain_xml(file: IO[bytes], name: str) -> None:
    """Read up to the root element. Zero bytes are dropped, so that UTF-16 reads as ASCII where it matters."""
    text = file.read(_PROLOG).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    at = 0
    while match := _ASIDE.match(text, at):
        at = match.end()
    root = _ROOT.match(text, at)
    if text[at : at + 9].upper() == b"<!DOCTYPE":
        reason = _("XML belge türü (DOCTYPE) bildiriyor; varlık (entity) tanımları okunmaz")
        raise UnreadableSource(f"{name}: {reason}", Fault("xml-doctype", reason))
    if root is None:
        reason = _("XML'in kök ögesi başta bulunamadı")
        raise UnreadableSource(f"{name}: {reason}", Fault("xml-root", reason))
    if _POINTERS.match(root[1]):
        raise _foreign(name, root[1].decode("ascii"))


def _foreign(name: str, found: str) -> UnsupportedSource:
    reason = _("veri değil, başka verilere bir gönderme ya da adının söylemediği bir tür (%(found)s)")
    return UnsupportedSource(f"{name}: {reason % {'found': found}}", Fault("file", "pointer", found))


def _require_sound_parts(path: Path) -> None:
    """Look into a workbook or a KMZ: sizes first, then the beginning of every XML in it."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            require_sizes(path, [part.file_size for part in parts], limits.MAX_WORKBOOK)
            for part in parts:
                if part.filename.lower().endswith(_ZIPPED_XML):
                    with archive.open(part) as file:
                        _require_plain_xml(file, f"{path.name}/{part.filename}")
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as exc:
        raise UnreadableSource(_("%(file)s bozuk bir arşiv.") % {"file": path.name}) from exc


def require_sizes(path: Path, sizes: Iterable[int], most: int) -> None:
    """Hold an archive's files, by their unpacked sizes, to the limits."""
    listed = list(sizes)
    if len(listed) > limits.MAX_ENTRIES:
        raise limits.too_large(path.name, _("arşivdeki dosya sayısı"), limits.MAX_ENTRIES)
    require_ratio(path, sum(listed), most)


def require_ratio(path: Path, unpacked: int, most: int) -> None:
    """Hold what an archive unpacks to, so far or in all, to the limits. Raises PayloadTooLarge."""
    if unpacked > most:
        raise PayloadTooLarge(
            _("%(file)s açılınca çok büyük: en çok %(most)d MB olabilir.")
            % {"file": path.name, "most": most // limits.MiB},
            Fault("size", "unpacked", unpacked),
        )
    if unpacked > limits.RATIO_FROM and unpacked > limits.MAX_RATIO * path.stat().st_size:
        raise PayloadTooLarge(
            _("%(file)s açılınca %(most)d katından çok büyüyor: bir arşiv bombası.")
            % {"file": path.name, "most": limits.MAX_RATIO},
            Fault("size", "ratio", unpacked),
        )
