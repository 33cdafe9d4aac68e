"""A PlanGML file as the imports read files: by class as it stands, or by collection as it is taken."""

from __future__ import annotations

import hashlib
import pickle
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from django.utils.translation import gettext as _

from kbs.exchange.source import BATCH, Column, Layer, Reader, Row
from kbs.problems import Fault, NotFound
from kbs.procedures.plangml import codes, conform, schema
from kbs.procedures.plangml.bindings import BINDINGS, CLASS, RECORD, fields_of, record
from kbs.procedures.plangml.look import Look, look_at
from kbs.procedures.plangml.parse import Feature, features

FORMAT = "PlanGML 1.0 (UİP)"
# Names that we gave: the class, and the geometry's fingerprint or the number of the feature that was written.
_OWN_FID = re.compile(r"([A-Za-z]+)\.(g[0-9a-f]{16}|k\d+)(-\d+)?", re.ASCII)
# Classes with few features never touch the disk.
_IN_MEMORY = 1 << 16
_KINDS = {"xs:double": "real", "xs:int": "integer"}
SHAPES = {
    "plans": "MultiPolygon",
    "zoning-areas": "MultiPolygon",
    "plan-lines": "MultiLineString",
    "plan-notes": "MultiPolygon",
}
CODES = {"zoning-areas": "fonksiyon", "plan-lines": "tur"}


class ClassReader(Reader):
    """One layer per class of the file, its columns as in the schema.

    The file is read once, whatever number of classes it has: the rows of each wait in a file of its own.
    """

    format = FORMAT

    def __init__(self, path: Path) -> None:
        self._kept: dict[str, IO[bytes]] = {}
        self._columns: dict[str, tuple[Column, ...]] = {}
        self._look = look_at(path, self._keep)

    def names(self) -> list[str]:
        """Return the classes of the file."""
        return list(self._look.classes)

    def layer(self, name: str) -> Layer:
        """Return a class as a layer. Raises NotFound for a class that the file does not hold."""
        if name not in self._look.classes:
            raise NotFound(_("%(name)s dosyada yok.") % {"name": name})
        found = schema.find(name)
        shape = (found.geometry or "MultiPolygon") if found else ""
        multi = shape if shape in ("", "Point") else f"Multi{shape.removeprefix('Multi')}"
        rows = self._look.classes[name]
        return Layer(name, self._columns_of(name), multi, rows, self._look.crs, notes=self._look.told())

    def batches(self, layer: Layer) -> Iterator[list[Row]]:
        """Yield the features of a class."""
        kept = self._kept[layer.name]
        kept.seek(0)
        for start in range(0, self._look.classes[layer.name], BATCH):
            count = min(BATCH, self._look.classes[layer.name] - start)
            yield [pickle.load(kept) for _row in range(count)]  # noqa: S301  (written by `_keep`)

    def _keep(self, feature: Feature) -> None:
        if feature.name not in self._kept:
            self._kept[feature.name] = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        names = self._columns_of(feature.name)[1:]
        values = (feature.fid or None, *(feature.values.get(c.name) or None for c in names))
        wkb = feature.geometry.wkb() if feature.geometry and feature.geometry.parts else None
        pickle.dump(Row(feature.number, values, wkb, _fault(feature)), self._kept[feature.name])

    def _columns_of(self, name: str) -> tuple[Column, ...]:
        if name not in self._columns:
            own = (Column(e.name, _KINDS.get(e.type, "text")) for e in schema.by_name(name).values())
            self._columns[name] = (Column("fid"), *own)
        return self._columns[name]


class PlanReader(Reader):
    """One layer per collection, its columns the fields of ours."""

    format = FORMAT

    def __init__(self, path: Path, look: Look, pin: str) -> None:
        self._path, self._look, self._pin = path, look, pin

    def names(self) -> list[str]:
        """Return the collections."""
        return list(SHAPES)

    def layer(self, name: str) -> Layer:
        """Return the layer of a collection."""
        fields = dict.fromkeys(binding.field for binding in BINDINGS[name])
        own = ("pin",) if name == "plans" else ("source_ref", *((CODES[name],) if name in CODES else ()))
        columns = tuple(map(Column, (*own, *fields, CLASS, RECORD)))
        counts = self._look.classes.items()
        rows = sum(count for class_, count in counts if home(class_) == name)
        notes = self._look.told() if name == "plans" else ()
        return Layer(name, columns, SHAPES[name], rows, self._look.crs, notes=notes)

    def batches(self, layer: Layer) -> Iterator[list[Row]]:
        """Yield the features that go into the collection."""
        keys = Keys(self._pin)

        def row(feature: Feature) -> Row | None:
            if home(feature.name) != layer.name:
                return None
            conform.check(feature)
            self._same_crs(feature)
            values = self._fields(feature, layer.name)
            if layer.name != "plans":
                values["source_ref"] = keys.of(feature)
            cells = tuple(values.get(column.name) for column in layer.columns)
            return Row(feature.number, cells, _shape(feature, layer.name), _fault(feature))

        return _batched(self._path, row)

    def _fields(self, feature: Feature, collection: str) -> dict[str, Any]:
        values = fields_of(collection, feature.name, feature.values)
        more: dict[str, Any] = {}
        if collection == "plans":
            values["pin"] = self._pin
            more = {"epsg": self._look.crs.srid if self._look.crs else None}
            if self._look.others:
                keys = Keys("")
                more["digerleri"] = [_kept(other, keys.of(other)[1:]) for other in self._look.others]
        elif collection in CODES:
            values[CODES[collection]] = codes.code_of(feature.name, feature.values)
        found = schema.find(feature.name)
        values[CLASS] = feature.name if found else None
        values[RECORD] = record(feature.values, **more)
        return values

    def _same_crs(self, feature: Feature) -> None:
        crs = self._look.crs
        if crs is not None and feature.geometry is not None and feature.srid not in (None, crs.srid):
            reason = _("koordinat sistemi %(other)s; dosyanınki %(crs)s")
            feature.fault(
                "plangml-mixed-crs",
                schema.GEOMETRY,
                reason % {"other": feature.srs, "crs": crs.definition},
                feature.srs,
            )


class Keys:
    """The key of each feature of a plan, the same for the same file and for the file that we write of it.

    A file that we wrote names its features (`fid`). Any other is known by its class and shape: a feature whose shape
    changes is another one, which is what a changed plan decision is. Equal ones are numbered in file order.
    """

    def __init__(self, pin: str) -> None:
        self._pin = pin
        self._seen: Counter[str] = Counter()

    def of(self, feature: Feature) -> str:
        """Return `pin/Class.key`."""
        own = _OWN_FID.fullmatch(feature.fid)
        if own and own[1] == feature.name:
            return f"{self._pin}/{feature.fid}"
        told = feature.geometry.canonical() if feature.geometry else repr(sorted(feature.values.items()))
        key = f"{feature.name}.g{hashlib.sha256(told.encode()).hexdigest()[:16]}"
        self._seen[key] += 1
        return f"{self._pin}/{key}" + (f"-{self._seen[key]}" if self._seen[key] > 1 else "")


def home(name: str) -> str:
    """Return the collection of a class; features of unknown classes are refused among the areas.

    >>> home("PlanSiniri"), home("KentselImge")
    ('plans', '')
    """
    return codes.collection_of(name) if schema.find(name) else "zoning-areas"


def _kept(feature: Feature, fid: str) -> dict[str, Any]:
    """A feature that no collection takes, as it is kept with the plan: a point."""
    positions = feature.geometry.points if feature.geometry else []
    return {"sinif": feature.name, "fid": fid, "ogeler": feature.values, "konum": list(positions[:1])}


def _shape(feature: Feature, collection: str) -> bytes | None:
    if feature.geometry is None or not feature.geometry.parts:
        return None
    return feature.geometry.outlines() if collection == "plan-lines" else feature.geometry.wkb()


def _fault(feature: Feature) -> Fault | None:
    """All that is wrong with a feature, as one."""
    if not feature.faults:
        return None
    first = feature.faults[0]
    return Fault(first.name, "; ".join(fault.reason for fault in feature.faults[:5]), first.value)


def _batched(path: Path, row: Callable[[Feature], Row | None]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for feature in features(path):
        made = row(feature)
        if made is not None:
            batch.append(made)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
