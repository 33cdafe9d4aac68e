"""GeoJSON (RFC 7946), read strictly and in flat memory: one pass to look, one to give rows.

Coordinates are longitude, latitude in WGS 84; an old `crs` member is obeyed and warned of.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from kbs.exchange import limits
from kbs.exchange.readers import geojson_rules as rules
from kbs.exchange.readers.json_stream import JsonFault, JsonStream
from kbs.exchange.source import Column, Layer, Note, Reader, ReadOptions, Row, SourceCrs, batched
from kbs.geo.crs import UnknownCrs, parse_crs
from kbs.problems import CoordinateSystemProblem, Fault, UnreadableSource

# What a root may mean; other members are read over.
_MEMBERS = frozenset(
    ["type", "features", "crs", "bbox", "id", "geometry", "properties", "coordinates", "geometries"]
)


def _warning(code: str) -> str:
    texts = {
        "geojson-no-properties": _("properties üyesi olmayan nesneler var"),
        "geojson-foreign-member": _("başka tür nesnelerin üyeleri var (RFC 7946, 7.1); dikkate alınmadı"),
        "geojson-bbox": _("bbox bozuk; dikkate alınmadı"),
        "geojson-collection": _("iç içe veya tek elemanlı GeometryCollection var"),
        "geojson-position-long": _("üçten fazla sayılı konumlar var; fazlası atıldı"),
        "geojson-precision": _("dokuz ondalıktan uzun koordinatlar var; yuvarlanır"),
        "geojson-winding": _("dış halkası saat yönünde çokgenler var; çevrildi"),
        "geojson-mixed-types": _("bir sütunda farklı türde değerler var; metin okundu"),
        "geojson-crs-member": _("kaldırılmış crs üyesi var; ona uyuldu"),
    }
    return texts[code]


class GeoJsonReader(Reader):
    """A GeoJSON file."""

    format = "GeoJSON"

    def __init__(self, path: Path, options: ReadOptions) -> None:
        self._path = path
        self._found = rules.Findings()
        self._crs = "EPSG:4326"
        self._types: dict[str, str] = {}
        self._geometry_types: set[str] = set()
        self._has_id = False
        self._rows = 0
        self._look()

    def names(self) -> list[str]:
        """Return the one layer's name: the file's."""
        return [self._path.stem]

    def layer(self, name: str) -> Layer:
        """Return the one layer, columns in order of first appearance."""
        columns = [Column(name, kind) for name, kind in self._types.items()]
        if self._has_id:
            columns.insert(0, Column("@id"))
        notes = tuple(Note(code, f"{_warning(code)} ({count})") for code, count in self._found.counts.items())
        kinds = {t.removeprefix("Multi") for t in self._geometry_types}
        geometry_type = next(iter(self._geometry_types)) if len(self._geometry_types) == 1 else "Unknown"
        if len(kinds) == 1 and geometry_type == "Unknown":
            geometry_type = f"Multi{next(iter(kinds))}"
        return Layer(name, tuple(columns), geometry_type, self._rows, SourceCrs(self._crs), notes=notes)

    def batches(self, layer: Layer) -> Iterator[list[Row]]:
        """Yield features in file order; a broken one carries its fault."""
        return batched(
            self._row(number, feature, layer) for number, feature in enumerate(self._features(), 1)
        )

    def _row(self, number: int, feature: Any, layer: Layer) -> Row:
        fault = rules.feature_fault(feature, rules.Findings())
        if fault:
            return Row(number, (None,) * len(layer.columns), None, fault)
        properties = feature.get("properties") or {}
        values = tuple(
            feature.get("id") if c.name == "@id" else _flat(properties.get(c.name), c.type)
            for c in layer.columns
        )
        geometry = feature["geometry"]
        return Row(number, values, rules.to_wkb(geometry) if geometry else None)

    def _look(self) -> None:
        for feature in self._features(look=True):
            self._rows += 1
            if rules.feature_fault(feature, self._found):
                continue
            self._has_id |= "id" in feature
            if feature["geometry"]:
                self._geometry_types.add(feature["geometry"]["type"])
            for name, value in (feature.get("properties") or {}).items():
                self._types[name] = self._wider(self._types.get(name), value)
            if len(self._types) > limits.MAX_COLUMNS:
                raise limits.too_large(self._path.name, _("sütun sayısı"), limits.MAX_COLUMNS)

    def _wider(self, known: str | None, value: Any) -> str:
        kind = _kind(value)
        if kind is None or kind == known:
            return known or "text" if kind is None and known is None else known or str(kind)
        if known is None or (known, kind) == ("integer", "real"):
            return kind
        if (known, kind) == ("real", "integer"):
            return known
        self._found.add("geojson-mixed-types")
        return "text"

    def _features(self, *, look: bool = False) -> Iterator[Any]:
        """Yield the features of a collection, a single feature, or a bare geometry as one feature."""
        with self._open() as stream:
            if stream.peek() != "{":
                raise JsonFault("geojson-object", _("kök bir nesne olmalı"))
            root: dict[str, Any] = {}
            features_seen = False
            for name in stream.members():
                if name == "features" and stream.peek() == "[":
                    features_seen = True
                    root[name] = []
                    yield from stream.elements()
                else:
                    value = stream.value()
                    root[name] = value if name in _MEMBERS else None
            stream.finish()
            if root.get("type") == "FeatureCollection":
                if not features_seen:
                    raise JsonFault("geojson-features", _("features bir dizi olmalı"))
                if look:
                    self._look_at_root(root)
            elif root.get("type") == "Feature":
                self._refuse_mixture(features_seen and bool(root["features"]))
                yield root
            elif root.get("type") in (*rules.TYPES, "GeometryCollection"):
                yield {"type": "Feature", "properties": None, "geometry": root}
            else:
                raise JsonFault(
                    "geojson-type", _("bilinmeyen tür: %(type)s") % {"type": str(root.get("type"))[:40]}
                )

    def _refuse_mixture(self, mixed: bool) -> None:
        if mixed:
            raise JsonFault("geojson-type", _("hem Feature hem FeatureCollection"))

    def _look_at_root(self, root: dict[str, Any]) -> None:
        rules.note_members(root, "FeatureCollection", self._found)
        if root.get("crs") is None:
            return
        self._found.add("geojson-crs-member")
        try:
            self._crs = f"EPSG:{parse_crs(str(root['crs']['properties']['name'])).srid}"
        except (UnknownCrs, KeyError, TypeError) as exc:
            raise CoordinateSystemProblem(
                _("%(file)s: crs üyesi anlaşılmıyor; --crs ile belirtin") % {"file": self._path.name},
                Fault("geojson-crs", _("crs üyesi anlaşılmıyor"), root["crs"]),
            ) from exc

    @contextmanager
    def _open(self) -> Iterator[JsonStream]:
        try:
            with self._path.open(encoding="utf-8-sig") as file:
                yield JsonStream(file)
        except JsonFault as exc:
            code = exc.code if exc.code.startswith("geojson-") else f"geojson-{exc.code}"
            raise self._unreadable(code, str(exc)) from exc
        except UnicodeDecodeError as exc:
            raise self._unreadable("geojson-encoding", _("UTF-8 değil (RFC 8259, 8.1)")) from exc
        except (OSError, EOFError, RecursionError) as exc:
            raise self._unreadable("geojson-not-json", str(exc)) from exc

    def _unreadable(self, code: str, reason: str) -> UnreadableSource:
        detail = _("%(file)s geçerli bir GeoJSON değil: %(reason)s") % {
            "file": self._path.name,
            "reason": reason,
        }
        return UnreadableSource(detail, Fault(code, reason))


def _kind(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "boolean"
    return "integer" if isinstance(value, int) else "real" if isinstance(value, float) else "text"


def _flat(value: Any, kind: str) -> Any:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value) if kind == "text" and value is not None and not isinstance(value, str) else value
