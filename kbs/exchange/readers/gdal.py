"""Vector files through GDAL (pyogrio): read in chunks, so that memory does not grow with the file."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pyogrio.raw
from django.utils.translation import gettext as _
from pyogrio.errors import DataLayerError, DataSourceError, FeatureError

from kbs.exchange import encoding, limits
from kbs.exchange.readers import gpkg_rules
from kbs.exchange.source import BATCH, Column, Layer, Note, Reader, ReadOptions, Row, SourceCrs, plain_path
from kbs.problems import UnreadableSource

_TYPES = {
    "OFTString": "text",
    "OFTInteger": "integer",
    "OFTInteger64": "integer",
    "OFTReal": "real",
    "OFTDate": "date",
    "OFTDateTime": "datetime",
    "OFTTime": "text",
    "OFTBinary": "binary",
}
# Arcs become chords every degree: at a radius of 50 m they stay within 2 mm of the arc.
# Texts of GML stay texts: types guessed from values would drop the zeros before a number and a moment's time zone.
# A feature of GeoJSON text sequences is as long as one of GeoJSON may be, in MB.
pyogrio.set_gdal_config_options(
    {
        "OGR_ARC_STEPSIZE": "1",
        "GML_FIELDTYPES": "ALWAYS_STRING",
        "OGR_GEOJSON_MAX_OBJ_SIZE": str(limits.MAX_TEXT // limits.MiB),
    }
)
# Schemas from the network are nobody's wish.
_OPEN_OPTIONS = {".gml": {"DOWNLOAD_SCHEMA": "NO"}, ".xml": {"DOWNLOAD_SCHEMA": "NO"}}
# Warnings that come from how we open files, not from what is in them.
_OURS = ("GFS file saving",)


class GdalReader(Reader):
    """A file that GDAL opens."""

    def __init__(self, path: str, options: ReadOptions) -> None:
        self.options = options
        self._suffix = Path(path).suffix.lower()
        self._open_options = _OPEN_OPTIONS.get(self._suffix, {})
        if self._open_options and not path.startswith("/vsi"):
            # A part of a file has no neighbours: the driver writes no .gfs beside what we only read.
            path = f"/vsisubfile/0,{Path(path).resolve()}"
        self.path = path
        with _told(path):
            names = [str(name) for name, _type in pyogrio.list_layers(path)]
            self.format = (
                str(pyogrio.read_info(path, layer=names[0], **self._open_options)["driver"]) if names else ""
            )
        if not names:
            raise UnreadableSource(_("Dosyada katman yok."))
        self._names = names

    def names(self) -> list[str]:
        """Return the names of the layers."""
        return list(self._names)

    def layer(self, name: str) -> Layer:
        """Return a layer with what GDAL knows without reading rows."""
        text = self._text_encoding(name)
        with _told(self.path) as told:
            info = pyogrio.read_info(
                self.path, layer=name, encoding=text.codec if text else None, **self._open_options
            )
        types = [str(t) for t in info["ogr_types"]]
        kinds = [
            "boolean" if str(d) == "bool" else _TYPES.get(t, "text")
            for t, d in zip(types, info["dtypes"], strict=True)
        ]
        if len(kinds) > limits.MAX_COLUMNS:
            raise limits.too_large(plain_path(self.path).name, _("sütun sayısı"), limits.MAX_COLUMNS)
        columns = tuple(Column(str(f), kind) for f, kind in zip(info["fields"], kinds, strict=True))
        crs = info["crs"]
        geometry_type = info["geometry_type"]
        notes = (text.notes() if text else ()) + tuple(Note("gdal", line) for line in told)
        if self.format == "GPKG" and not self.path.startswith("/vsi"):
            notes += gpkg_rules.notes(Path(self.path), name)
        return Layer(
            name=name,
            columns=columns,
            geometry_type="" if geometry_type in (None, "None") else str(geometry_type),
            rows=info["features"] if info["features"] >= 0 else None,
            crs=SourceCrs(str(crs)) if crs else None,
            encoding=text.name if text else self._declared_encoding(),
            notes=notes,
        )

    def _text_encoding(self, layer: str) -> encoding.Encoding | None:
        """Shapefiles and MapInfo tables may lie about their encoding: look at the bytes; the rest are UTF-8."""
        path = plain_path(self.path)
        if not path.exists() or self.path.startswith("/vsi"):
            return (
                None
                if not self.options.encoding
                else encoding.Encoding(encoding.codec_of(self.options.encoding))
            )
        if self._suffix in (".shp", ".dbf", ".shx"):
            table = _sibling(path, ".dbf")
            return encoding.of_dbf(table, self.options.encoding) if table else None
        if self._suffix == ".tab":
            table = _sibling(path, ".dat")
            if table and _mapinfo_charset(path) in ("", "neutral"):
                return encoding.of_mapinfo(path, table, self.options.encoding)
        return None

    def _declared_encoding(self) -> str:
        """The charset that a MapInfo table names and GDAL obeys; all other formats arrive as UTF-8."""
        path = plain_path(self.path)
        charset = _mapinfo_charset(path) if self._suffix == ".tab" and path.exists() else ""
        return {"windowslatin1": "Windows-1252", "windowsturkish": "Windows-1254"}.get(charset, "UTF-8")

    def batches(self, layer: Layer) -> Iterator[list[Row]]:
        """Yield rows in file order, `BATCH` at a time."""
        text = self._text_encoding(layer.name)
        done = 0
        most = self._batch(layer)
        while True:
            with _told(self.path):
                _meta, _fids, wkbs, data = pyogrio.raw.read(
                    self.path,
                    layer=layer.name,
                    skip_features=done,
                    max_features=most,
                    encoding=text.codec if text else None,
                    read_geometry=bool(layer.geometry_type),
                    datetime_as_string=True,
                    **self._open_options,
                )
            size = len(data[0]) if len(data) else len(wkbs) if wkbs is not None else 0
            if not size:
                return
            columns = [_plain(values, layer.columns[i].type) for i, values in enumerate(data)]
            geometries = wkbs if wkbs is not None else [None] * size
            yield [
                Row(done + i + 1, tuple(column[i] for column in columns), geometries[i]) for i in range(size)
            ]
            done += size
            if size < most:
                return

    def _batch(self, layer: Layer) -> int:
        """Rows to read at once: as many as weigh, by the average of the file, no more than a batch may."""
        size = plain_path(self.path).stat().st_size if not self.path.startswith("/vsi") else 0
        if size <= limits.BATCH_BYTES or not layer.rows:
            return BATCH
        return max(1, min(BATCH, layer.rows * limits.BATCH_BYTES // size))


def _plain(values: np.ndarray[Any, Any], kind: str) -> list[Any]:
    """Return Python values: NaN and NaT are absent, integers that lost their type to NaN regain it."""
    if kind == "integer" and values.dtype.kind == "f":
        return [None if math.isnan(v) else int(v) for v in values.tolist()]
    if kind == "boolean":
        return [None if v is None or v != v else bool(v) for v in values.tolist()]
    if values.dtype.kind == "f":
        return [None if math.isnan(v) else v for v in values.tolist()]
    if values.dtype.kind == "M":
        return list(values.astype("datetime64[D]").tolist())
    if kind in ("date", "datetime"):
        return [_moment(v) if v else None for v in values.tolist()]
    return ["; ".join(map(str, v)) if isinstance(v, np.ndarray) else v for v in values.tolist()]


def _moment(text: str) -> date | datetime:
    """A date or a moment as the driver tells it; its time zone where it has one."""
    moment = datetime.fromisoformat(text.replace("/", "-").replace("Z", "+00:00"))
    return moment if "T" in text or ":" in text else moment.date()


def _sibling(path: Path, suffix: str) -> Path | None:
    return next((p for p in path.parent.glob(path.stem + ".*") if p.suffix.lower() == suffix), None)


def _mapinfo_charset(path: Path) -> str:
    for line in path.read_text("latin-1").splitlines()[:5]:
        if line.lower().startswith("!charset"):
            return line.split(None, 1)[1].strip().lower()
    return ""


@contextmanager
def _told(path: str) -> Iterator[list[str]]:
    """Collect what GDAL warns of; its errors become a problem that names the file, not the machine's folders."""
    lines: list[str] = []
    name = plain_path(path).name
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            yield lines
        texts = [str(w.message).replace(str(plain_path(path)), name) for w in caught]
        lines += [text for text in dict.fromkeys(texts) if not text.startswith(_OURS)]
    except (DataSourceError, DataLayerError, FeatureError, ValueError, UnicodeDecodeError) as exc:
        reason = str(exc).replace(path, name).replace(str(plain_path(path)), name)
        raise UnreadableSource(
            _("%(file)s okunamadı: %(reason)s") % {"file": name, "reason": reason}
        ) from exc
