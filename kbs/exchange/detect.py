"""What a file is, by its content first and its name second, and which reader opens it.

Only known formats are handed to GDAL: some of its drivers would follow references to other files or
to the network. Drawings that no open tool reads are recognised and answered with the way out.
"""

from __future__ import annotations

import gzip
import shutil
import tarfile
import tempfile
import weakref
import zipfile
from pathlib import Path

from django.utils.translation import gettext as _

from kbs.exchange.readers.gdal import GdalReader
from kbs.exchange.readers.geojson import GeoJsonReader
from kbs.exchange.readers.names import NamesReader
from kbs.exchange.readers.table import TableReader
from kbs.exchange.source import Reader, ReadOptions
from kbs.problems import Fault, NotFound, UnreadableSource, UnsupportedSource


def _suffixes(names: str) -> frozenset[str]:
    return frozenset("." + name for name in names.split())


GDAL_SUFFIXES = _suffixes(
    "gpkg shp dbf gml xml dxf tab mif fgb kml kmz sqlite gpx osm pbf thf dgn jml geojsonl geojsons"
)
TABLE_SUFFIXES = _suffixes("csv tsv txt xlsx ncn xyz")
RASTER_SUFFIXES = _suffixes("tif tiff jp2 ecw sid img vrt png jpg jpeg")


MAX_UNPACKED = 2 * 1024**3


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
    if ".tar" in path.suffixes:
        return _from_archive(path, options)
    virtual, inner = _unpacked(path)
    start = _start(path, inner)
    _refuse_drawings(inner, start)
    suffix = inner.suffix.lower()
    if suffix in (".geojson", ".json"):
        return _json_reader(path, start, options)
    if suffix in TABLE_SUFFIXES:
        return TableReader(path, options)
    if suffix in GDAL_SUFFIXES:
        return GdalReader(virtual, options)
    raise UnsupportedSource(
        _("%(file)s: bu tür okunamıyor. Okunanlar: %(known)s")
        % {
            "file": path.name,
            "known": ", ".join(sorted(GDAL_SUFFIXES | TABLE_SUFFIXES | {".geojson", ".zip", ".gz"})),
        },
        Fault("file", "unknown kind", path.name),
    )


def _from_archive(path: Path, options: ReadOptions) -> Reader:
    """Open the one data set in a tar archive (EDIGEO sheets); its files stay unpacked while the reader lives."""
    folder = tempfile.mkdtemp(prefix="kbs-import-")
    try:
        with tarfile.open(path) as archive:
            members = [member for member in archive.getmembers() if member.isfile()]
            if sum(member.size for member in members) > MAX_UNPACKED:
                raise UnreadableSource(_("%(file)s açılınca çok büyük.") % {"file": path.name})
            for member in members:
                # By its last name only: an archive decides nothing about where it lands.
                (Path(folder) / Path(member.name).name).write_bytes(archive.extractfile(member).read())  # type: ignore[union-attr]
    except (tarfile.TarError, OSError, EOFError) as exc:
        shutil.rmtree(folder, ignore_errors=True)
        raise UnreadableSource(_("%(file)s bozuk bir arşiv.") % {"file": path.name}) from exc
    inside = [p for p in Path(folder).rglob("*") if p.suffix.lower() in GDAL_SUFFIXES - {".dbf"}]
    if len(inside) != 1:
        shutil.rmtree(folder, ignore_errors=True)
        raise UnsupportedSource(
            _("%(file)s içinde tek bir veri dosyası bulunmalı; bulunanlar: %(names)s")
            % {"file": path.name, "names": ", ".join(p.name for p in inside) or "-"}
        )
    reader = open_source(inside[0], options)
    weakref.finalize(reader, shutil.rmtree, folder, ignore_errors=True)
    return reader


def _unpacked(path: Path) -> tuple[str, Path]:
    """Return GDAL's path and the name of the file inside a .gz or .zip (which holds one data set)."""
    suffix = path.suffix.lower()
    if suffix == ".gz":
        return f"/vsigzip/{path.resolve()}", Path(path.stem)
    if suffix == ".zip":
        try:
            names = zipfile.ZipFile(path).namelist()
        except zipfile.BadZipFile as exc:
            raise UnreadableSource(_("%(file)s bozuk bir arşiv.") % {"file": path.name}) from exc
        main = [
            n for n in names if Path(n).suffix.lower() in GDAL_SUFFIXES - {".dbf"} and not n.startswith("__")
        ]
        if len(main) != 1:
            raise UnsupportedSource(
                _("%(file)s içinde tek bir veri dosyası bulunmalı; bulunanlar: %(names)s")
                % {"file": path.name, "names": ", ".join(main) or "-"}
            )
        return f"/vsizip/{path.resolve()}/{main[0]}", Path(main[0])
    return str(path), path


def _start(path: Path, inner: Path) -> bytes:
    if path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as archive:
            name = next((n for n in archive.namelist() if n.endswith(inner.name)), None)
            return archive.open(name).read(512) if name else b""
    try:
        with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as file:
            return file.read(512)
    except (OSError, EOFError) as exc:
        raise UnreadableSource(_("%(file)s bozuk bir arşiv.") % {"file": path.name}) from exc


def _refuse_drawings(inner: Path, start: bytes) -> None:
    suffix = inner.suffix.lower()
    if suffix == ".dwg" or start[:4] == b"AC10":
        raise UnsupportedSource(
            _(
                "%(file)s bir DWG çizimi; açık araçlar okuyamaz. AutoCAD'de Farklı Kaydet ile (DXFOUT), "
                "Netcad'de Dosya > Dışa Aktar > DXF ile DXF yapıp onu yükleyin."
            )
            % {"file": inner.name},
            Fault("file", "dwg", inner.name),
        )
    if suffix in (".ncz", ".nca", ".niw", ".kap") or start[:3].upper() == b"NCZ":
        raise UnsupportedSource(
            _(
                "%(file)s bir Netcad projesi; açık araçlar okuyamaz. Netcad'de Dosya > Dışa Aktar > DXF "
                "(veya Shape/GeoPackage) ile aktarıp onu yükleyin."
            )
            % {"file": inner.name},
            Fault("file", "netcad", inner.name),
        )
    if suffix == ".kml" and b"<" not in start:
        raise UnsupportedSource(
            _(
                "%(file)s Google Earth KML'i değil, Netcad'in kamulaştırma malik dosyası: kişisel veri taşır, "
                "geometrisi yoktur ve yüklenmez. Parselleri Netcad'den DXF olarak aktarın."
            )
            % {"file": inner.name},
            Fault("file", "netcad-kml", inner.name),
        )
    if suffix in RASTER_SUFFIXES:
        raise UnsupportedSource(
            _(
                "%(file)s bir raster; hava fotoğrafları görüntü koleksiyonuna COG olarak eklenir, kbs_import ile değil."
            )
            % {"file": inner.name},
            Fault("file", "raster", inner.name),
        )


def _json_reader(path: Path, start: bytes, options: ReadOptions) -> Reader:
    """GeoJSON names its type near the beginning; a tree of names does not have one."""
    if (
        b'"type"' not in start
        and b'"features"' not in start
        and path.name.lower().endswith((".json", ".json.gz"))
    ):
        return NamesReader(path, options)
    return GeoJsonReader(path, options)
