"""Read a PlanGML file feature by feature, in memory that does not grow with it.

Only the form of the file is judged here: XML, root, members, GML geometry. Whether a feature is what the schema
says is asked in `conform`; what a plan ought to be is asked by quality rules over the same features.

Hostile XML is refused before it costs anything: a document type (and with it every entity), depth, tokens and
texts beyond any plan, more than one feature in a member.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.parsers import expat

from django.utils.translation import gettext as _

from kbs.problems import Fault, UnreadableSource, UnsupportedSource
from kbs.procedures.plangml import schema
from kbs.procedures.plangml.geometry import BadGeometry, Builder, Geometry, srid_of

_CHUNK = 1 << 16
# No token (a tag, a comment) may be longer than this; text comes in pieces and has limits of its own.
_LONGEST_TOKEN = 1 << 20
_LONGEST_TEXT = 1 << 18
_LONGEST_COORDINATES = 1 << 25
_DEEPEST = 24
MOST_FEATURES = 200_000
_MOST_VALUES = 200
_PLAN, _GML = f"{schema.NAMESPACE} ", f"{schema.GML} "


@dataclass
class Feature:
    """A feature as the file holds it: nothing is converted, nothing is left out but the bounding box.

    Attributes:
        number: From 1 in the order of the file.
        line: Where its element begins.
        values: Texts by element name, in file order; `gml:name` and `gml:description` with their prefix.
        srs: The `srsName` of its geometry, empty where none stands.
        faults: What could not be read of it.
    """

    number: int
    line: int
    name: str
    fid: str = ""
    values: dict[str, str] = field(default_factory=dict)
    geometry: Geometry | None = None
    srs: str = ""
    faults: list[Fault] = field(default_factory=list)

    @property
    def srid(self) -> int | None:
        """The EPSG code of `srs`, or None."""
        return srid_of(self.srs)

    def fault(self, code: str, element: str, reason: str, value: Any = None) -> None:
        """Note what is wrong, with the place: line, class, element."""
        place = ", ".join(filter(None, (self.name, element)))
        told = {"line": self.line, "place": place, "reason": reason}
        text = _("%(place)s (dosyada %(line)d. satır): %(reason)s") % told
        self.faults.append(Fault(code, text, value))


def features(path: Path) -> Iterator[Feature]:
    """Yield the features of a file in its order.

    Raises:
        UnsupportedSource: The root is not that of PlanGML.
        UnreadableSource: Not well formed, or beyond the limits; the detail names line and column.
    """
    with path.open("rb") as file:
        machine = _Machine(path.name)
        while chunk := file.read(_CHUNK):
            yield from machine.feed(chunk)
        yield from machine.feed(b"", last=True)


def is_plangml(path: Path) -> bool:
    """Whether the root element is PlanGML's, told by its first 64 kB."""
    root: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, _attributes: root.append(name)
    try:
        with path.open("rb") as file:
            parser.Parse(file.read(_CHUNK), False)
    except expat.ExpatError:
        pass
    return bool(root) and root[0] == _PLAN + schema.ROOT


class _Machine:
    """The handlers of one parse. `_path` are the open elements; features stand at depth 3, their elements at 4."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._path: list[str] = []
        self._done: list[Feature] = []
        self._count = 0
        self._in_member = 0
        self._feature: Feature | None = None
        self._element = ""
        self._builder: Builder | None = None
        self._text: list[str] = []
        self._length = 0
        self._limit = 0
        self._separators = (".", ",", " ")
        self._box_srs = ""
        self._silent = 0
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def feed(self, chunk: bytes, *, last: bool = False) -> list[Feature]:
        """Parse on and return the features that were completed."""
        self._silent += len(chunk)
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as exc:
            reason = expat.errors.messages.get(exc.code, str(exc)) if exc.code else str(exc)
            raise self._unreadable("xml", reason) from exc
        except (LookupError, ValueError) as exc:
            raise self._unreadable("encoding", str(exc)) from exc
        if self._silent > _LONGEST_TOKEN:
            raise self._unreadable("token", _("bir etiket veya açıklama çok uzun"))
        done, self._done = self._done, []
        return done

    def _unreadable(self, code: str, reason: str) -> UnreadableSource:
        place = {"line": self._parser.CurrentLineNumber, "column": self._parser.CurrentColumnNumber + 1}
        detail = _("%(file)s okunamadı, satır %(line)d, sütun %(column)d: %(reason)s")
        return UnreadableSource(
            detail % {"file": self._file, "reason": reason, **place}, Fault(f"plangml-{code}", reason)
        )

    def _doctype(self, *_declared: Any) -> None:
        raise self._unreadable("doctype", _("belge türü (DOCTYPE) ve varlık tanımı kabul edilmez"))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._silent = 0
        depth = len(self._path) + 1
        if depth > _DEEPEST:
            raise self._unreadable("depth", _("ögeler %(depth)d kattan derin") % {"depth": _DEEPEST})
        if depth == 1:
            self._root(name)
        elif depth == 2:
            self._in_member = 0
        elif (
            self._feature is None
            and depth == 3
            and self._path[1] in (_PLAN + schema.MEMBER, _GML + schema.MEMBER)
        ):
            self._open_feature(name, attributes)
        elif self._feature is None:
            if self._path[1] == _GML + "boundedBy" and depth == 3:
                self._box_srs = attributes.get("srsName", "")
        elif depth == 4:
            self._open_element(name)
        else:
            self._inside(name, attributes)
        self._path.append(name)

    def _root(self, name: str) -> None:
        if name != _PLAN + schema.ROOT:
            namespace, _blank, local = name.rpartition(" ")
            raise UnsupportedSource(
                _(
                    "%(file)s PlanGML değil: kök öge {%(namespace)s}%(name)s; beklenen {%(wanted)s}FeatureCollection."
                )
                % {"file": self._file, "namespace": namespace, "name": local, "wanted": schema.NAMESPACE},
                Fault("plangml-root", "other root", name),
            )

    def _open_feature(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        self._in_member += 1
        if self._count > MOST_FEATURES:
            raise self._unreadable("features", _("nesne sayısı %(most)d'i aşıyor") % {"most": MOST_FEATURES})
        if self._in_member > 1:
            raise self._unreadable("member", _("bir featureMember içinde birden çok nesne var"))
        namespace, _blank, local = name.rpartition(" ")
        fid = attributes.get("fid") or attributes.get(_GML + "id") or ""
        self._feature = Feature(
            self._count, self._parser.CurrentLineNumber, local, fid[:200], srs=self._box_srs
        )
        if namespace != schema.NAMESPACE:
            reason = _("ad alanı {%(found)s}; beklenen {%(wanted)s}")
            self._feature.fault(
                "plangml-namespace", "", reason % {"found": namespace, "wanted": schema.NAMESPACE}, namespace
            )

    def _open_element(self, name: str) -> None:
        feature = self._feature
        assert feature is not None
        namespace, _blank, local = name.rpartition(" ")
        self._element = local if namespace == schema.NAMESPACE else f"gml:{local}"
        self._collect(_LONGEST_TEXT)
        if self._element == schema.GEOMETRY:
            if feature.geometry:
                feature.fault("plangml-twice", self._element, _("öge iki kez verilmiş"))
            self._builder = Builder()
        elif self._element in feature.values:
            feature.fault("plangml-twice", self._element, _("öge iki kez verilmiş"))
        elif len(feature.values) >= _MOST_VALUES:
            raise self._unreadable("values", _("bir nesnenin ögesi çok fazla"))

    def _inside(self, name: str, attributes: dict[str, str]) -> None:
        """An element within an element: geometry, or the point that may stand for the place of a symbol."""
        feature = self._feature
        assert feature is not None
        local = name.rpartition(" ")[2]
        if local == "coordinates":
            self._collect(_LONGEST_COORDINATES)
            self._separators = (
                attributes.get("decimal", ".")[:1] or ".",
                attributes.get("cs", ",")[:1] or ",",
                attributes.get("ts", " ")[:1] or " ",
            )
        if self._builder is None:
            if self._element not in ("SembolPoz", "gml:boundedBy"):
                feature.fault(
                    "plangml-nested", self._element, _("içinde öge olamaz: %(name)s") % {"name": local}
                )
            return
        if len(self._path) == 4 and attributes.get("srsName"):
            feature.srs = attributes["srsName"][:200]
        self._geometry(lambda builder: builder.start(local))

    def _geometry(self, step: Any) -> None:
        """Do one step of the builder; after the first mistake the rest of the geometry is passed over."""
        assert self._builder is not None and self._feature is not None
        if self._feature.faults and self._feature.faults[-1].name == "plangml-geometry":
            return
        try:
            step(self._builder)
        except BadGeometry as exc:
            self._feature.fault("plangml-geometry", schema.GEOMETRY, str(exc))

    def _end(self, _name: str) -> None:
        self._silent = 0
        depth = len(self._path)
        self._path.pop()
        feature = self._feature
        if feature is None or depth < 3:
            return
        if depth == 3:
            self._feature = None
            self._done.append(feature)
        elif depth == 4:
            self._close_element(feature)
        elif self._builder is not None:
            text = "".join(self._text)
            self._geometry(lambda builder: builder.end(text, self._separators))

    def _close_element(self, feature: Feature) -> None:
        if self._builder is not None:
            broken = any(fault.name == "plangml-geometry" for fault in feature.faults)
            feature.geometry = None if broken else self._builder.geometry
            self._builder = None
        elif self._element != "gml:boundedBy":
            feature.values.setdefault(self._element, "".join(self._text).strip())
        self._limit = 0

    def _collect(self, limit: int) -> None:
        self._text, self._length, self._limit = [], 0, limit

    def _characters(self, text: str) -> None:
        self._silent = 0
        if not self._limit:
            return
        self._length += len(text)
        if self._length > self._limit:
            raise self._unreadable("text", _("bir ögenin metni çok uzun"))
        self._text.append(text)
