"""What a file is, by its content first and its name second, and which reader opens it.

Only known formats are handed to GDAL: some of its drivers would follow references to other files or
to the network. Drawings that no open tool reads are recognised and answered with the way out.
"""

from __future__ import annotations

import shutil
import weakref
from pathlib import Path

from django.utils.translation import gettext as _

from kbs.exchange import formats
from kbs.exchange.archive import is_archive, unpack
from kbs.exchange.guard import require_harmless
from kbs.exchange.readers.geojson import GeoJsonReader
from kbs.exchange.readers.names import NamesReader
from kbs.exchange.source import Reader, ReadOptions
from kbs.problems import Fault, NotFound, UnreadableSource, UnsupportedSource


def _suffixes(names: str) -> frozenset[str]:
    return frozenset("." + name for name in names.split())


GDAL_SUFFIXES = _suffixes(
    "gpkg shp dbf gml xml dxf tab mif fgb kml kmz sqlite gpx osm pbf thf dgn jml geojsonl geojsons"
)
TABLE_SUFFIXES = _suffixes("csv tsv txt xlsx ncn xyz")
# Read by their own readers, or recognised and answered with the way out.
OTHER_SUFFIXES = _suffixes("geojson json dwg ncz nca")
RASTER_SUFFIXES = _suffixes("tif tiff jp2 ecw sid img vrt png jpg jpeg")


def open_source(path: Path | str, options: ReadOptions | None = None) -> Reader:
    """Open a file with the reader for it.

    Raises:
        NotFound: There is no such file.
        UnsupportedSource: A kind of file that cannot be read; the detail says how to bring it instead.
        UnreadableSource: A known kind, damaged.
    """
    path = Path(path)
    options = options or ReadOptions()
    if not path.is_file():
        raise NotFound(_("%(file)s diye bir dosya yok.") % {"file": str(path)})
    if path.stat().st_size == 0:
        raise UnreadableSource(_("%(file)s boş.") % {"file": path.name})
    if is_archive(path):
        return _from_archive(path, options)
    with path.open("rb") as file:
        start = file.read(512)
    _refuse_drawings(path, start)
    if _is_markup(start) and (own := formats.of_file(path)) is not None:
        return own.open(path, options)
    suffix = path.suffix.lower()
    if suffix in (".geojson", ".json"):
        return _json_reader(path, start, options)
    # GDAL, pandas and openpyxl cost seconds and 90 MB: only a process that reads such a file pays for them.
    if suffix in TABLE_SUFFIXES:
        if suffix == ".xlsx":
            require_harmless(path, start)
        from kbs.exchange.readers.table import TableReader

        return TableReader(path, options)
    if suffix in GDAL_SUFFIXES:
        require_harmless(path, start)
        from kbs.exchange.readers.gdal import GdalReader

        return GdalReader(str(path), options)
    raise UnsupportedSource(
        _("%(file)s: bu tür okunamıyor. Okunanlar: %(known)s")
        % {
            "file": path.name,
            "known": ", ".join(sorted(GDAL_SUFFIXES | TABLE_SUFFIXES | {".geojson", ".zip", ".gz"})),
        },
        Fault("file", "unknown kind", path.name),
    )


def _from_archive(path: Path, options: ReadOptions) -> Reader:
    """Open the one data set in an archive; its files stay unpacked while the reader lives."""
    folder = unpack(path)
    try:
        files = [
            p for p in folder.iterdir() if p.suffix.lower() in GDAL_SUFFIXES | TABLE_SUFFIXES | OTHER_SUFFIXES
        ]
        # A DBF beside another file is a part of it.
        main = [p for p in files if p.suffix.lower() != ".dbf"] or files
        if len(main) != 1:
            raise UnsupportedSource(
                _("%(file)s içinde tek bir veri dosyası bulunmalı; bulunanlar: %(names)s")
                % {"file": path.name, "names": ", ".join(sorted(p.name for p in main)) or "-"},
                Fault("file", "archive", path.name),
            )
        reader = open_source(main[0], options)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    weakref.finalize(reader, shutil.rmtree, folder, ignore_errors=True)
    return reader


def _refuse_drawings(path: Path, start: bytes) -> None:
    suffix = path.suffix.lower()
    if suffix == ".dwg" or start[:4] == b"AC10":
        raise UnsupportedSource(
            _(
                "%(file)s bir DWG çizimi; açık araçlar okuyamaz. AutoCAD'de Farklı Kaydet ile (DXFOUT), "
                "Netcad'de Dosya > Dışa Aktar > DXF ile DXF yapıp onu yükleyin."
            )
            % {"file": path.name},
            Fault("file", "dwg", path.name),
        )
    if suffix in (".ncz", ".nca", ".niw", ".kap") or start[:3].upper() == b"NCZ":
        raise UnsupportedSource(
            _(
                "%(file)s bir Netcad projesi; açık araçlar okuyamaz. Netcad'de Dosya > Dışa Aktar > DXF "
                "(veya Shape/GeoPackage) ile aktarıp onu yükleyin."
            )
            % {"file": path.name},
            Fault("file", "netcad", path.name),
        )
    if suffix == ".kml" and b"<" not in start:
        raise UnsupportedSource(
            _(
                "%(file)s Google Earth KML'i değil, Netcad'in kamulaştırma malik dosyası: kişisel veri taşır, "
                "geometrisi yoktur ve yüklenmez. Parselleri Netcad'den DXF olarak aktarın."
            )
            % {"file": path.name},
            Fault("file", "netcad-kml", path.name),
        )
    if suffix in RASTER_SUFFIXES:
        raise UnsupportedSource(
            _(
                "%(file)s bir raster; hava fotoğrafları görüntü koleksiyonuna COG olarak eklenir, kbs_import ile değil."
            )
            % {"file": path.name},
            Fault("file", "raster", path.name),
        )


def _is_markup(start: bytes) -> bool:
    """Whether a file begins as XML does, in UTF-8 or UTF-16."""
    return start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" or start[:2] in (b"\xff\xfe", b"\xfe\xff")


def _json_reader(path: Path, start: bytes, options: ReadOptions) -> Reader:
    """GeoJSON names its type near the beginning; a tree of names does not have one."""
    if path.suffix.lower() == ".json" and not (b'"type"' in start or b'"features"' in start):
        return NamesReader(path, options)
    return GeoJsonReader(path, options)
