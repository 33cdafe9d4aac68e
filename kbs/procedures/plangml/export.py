"""A plan of ours as PlanGML, whatever it came from: rows stream out of the database into the file.

A feature that came as PlanGML goes out as it came, but for what was changed here since. Any other gets its class by
the table of codes; what the table does not tell is left out and reported, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.access.narrow import find as find_collection
from kbs.access.narrow import may_download
from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import session
from kbs.problems import Conflict, CoordinateSystemProblem, Fault, Forbidden, NotFound
from kbs.procedures.plangml import codes, schema
from kbs.procedures.plangml.bindings import BINDINGS, fields_of, pin, printed_pin, recorded
from kbs.procedures.plangml.readers import CODES
from kbs.procedures.plangml.schema import FeatureClass
from kbs.procedures.plangml.write import CannotWrite, ExportReport, Writer
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__, "plangml.sql")
COLLECTIONS = ("plan-notes", "zoning-areas", "plan-lines")
_HEAD = ("id", "source", "source_ref", "plangml_sinif", "plangml", "code", "srid", "whole", "parts")
_AMENDMENT = ("PlanDegisiklikSiniri", "PlanDegisikligi")


@dataclass(frozen=True)
class Stored:
    """A feature of ours.

    Attributes:
        fields: Our fields by name.
        whole: Its area as GML 2, empty where it has none (lines that do not close).
        parts: Its pieces as GML 2.
    """

    collection: str
    id: int
    source_ref: str
    name: str
    record: dict[str, Any]
    code: str
    fields: dict[str, Any]
    whole: str
    parts: tuple[str, ...]

    @property
    def elements(self) -> dict[str, str]:
        """The elements as they came."""
        kept = self.record.get("ogeler")
        return {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}


@dataclass(frozen=True)
class Plan:
    """The plan to be written."""

    stored: Stored
    pin: str
    source: str
    srid: int
    box: tuple[float, float, float, float]


def find(number: str, source: str = "", crs: int | None = None, principal: Principal = SYSTEM) -> Plan:
    """Return the plan of a PİN.

    Args:
        source: Whose plan, where several sources have one of this number.
        crs: EPSG code to write; None takes that of the file it came in, else that of the storage.

    Raises:
        NotFound: There is none, or it may not be seen.
        Conflict: Several sources have one.
        Forbidden: The reader may not take plans away.
        CoordinateSystemProblem: The CRS is unknown here.
    """
    for name in ("plans", *COLLECTIONS):
        if not may_download(find_collection(name, principal), principal):
            raise Forbidden(_("%(name)s indirilemez.") % {"name": name})
    _require_known(crs, principal)
    params = {"pin": number, "source": source, "srid": crs, "storage": settings.KBS_STORAGE_SRID}
    with session(principal) as cursor:
        cursor.execute(QUERIES.text("plan"), params)
        rows = cursor.fetchall()
    if not rows:
        raise NotFound(_("%(pin)s numaralı bir plan yok.") % {"pin": number})
    if len(rows) > 1:
        known = ", ".join(str(row[1]) for row in rows)
        raise Conflict(
            _("%(pin)s numaralı planın kaynağı birden çok: %(known)s; birini seçin.")
            % {"pin": number, "known": known},
            Fault("source", "several", known),
        )
    row = rows[0]
    stored = _stored("plans", row, {"nitelik": row[14], "ad": row[15]})
    return Plan(stored, str(row[13]), str(row[1]), int(row[6]), tuple(map(float, row[9:13])))  # type: ignore[arg-type]


def _require_known(crs: int | None, principal: Principal) -> None:
    with session(principal) as cursor:
        cursor.execute(QUERIES.text("crs_known"), {"srid": crs})
        if not cursor.fetchone()[0]:
            raise CoordinateSystemProblem(
                _("EPSG:%(srid)s bilinmiyor; örnek: 5254") % {"srid": crs}, Fault("crs", "unknown", crs)
            )


def export(plan: Plan, file: IO[bytes], principal: Principal = SYSTEM) -> ExportReport:
    """Write a plan and return what had to be filled in or left out."""
    report = ExportReport(plan.pin, plan.srid)
    writer = Writer(file, report)
    writer.open(plan.box)
    _write_plan(writer, plan, report)
    with session(principal):
        for name in COLLECTIONS:
            for stored in _features(name, plan):
                try:
                    _write(writer, stored)
                except CannotWrite as exc:
                    report.left_out[f"{name}: {exc}"] += 1
        _without_place(plan, report)
    for other in plan.stored.record.get("digerleri") or ():
        _write_kept(writer, other, plan.srid, plan.stored.record.get("epsg") or plan.srid)
    writer.close()
    return report


def _features(name: str, plan: Plan) -> Iterator[Stored]:
    collection = find_collection(name, SYSTEM)
    fields = list(dict.fromkeys(binding.field for binding in BINDINGS[name]))
    code = sql.Identifier("t", CODES[name]) if name in CODES else sql.NULL
    area = (
        "CASE WHEN ST_IsClosed(s.shape) THEN ST_Normalize(ST_BuildArea(s.shape)) END"
        if name == "plan-lines"
        else "s.shape"
    )
    query = QUERIES.build(
        "features",
        code=code,
        area=sql.SQL(area),
        table=sql.Identifier(collection.table),
        columns=sql.SQL(", ").join([sql.Identifier("t", collection.column(field)) for field in fields]),
    )
    for row in _rows(query, {"plan": plan.stored.id, "srid": plan.srid}):
        yield _stored(name, row, dict(zip(fields, row[len(_HEAD) :], strict=True)))


def _rows(query: sql.Composable, params: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Rows of a query as they arrive, in the open session: a cursor in the server keeps the rest."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(query, params)
        yield from cursor


def _stored(collection: str, row: tuple[Any, ...], fields: dict[str, Any]) -> Stored:
    head = dict(zip(_HEAD, row, strict=False))
    return Stored(
        collection,
        int(head["id"]),
        head["source_ref"] or "",
        head["plangml_sinif"] or "",
        recorded(head["plangml"]),
        head["code"] or "",
        fields,
        head["whole"] or "",
        tuple(head["parts"] or ()),
    )


def _write_plan(writer: Writer, plan: Plan, report: ExportReport) -> None:
    stored = plan.stored
    amendment, word = _AMENDMENT
    name = amendment if stored.fields["nitelik"] == word else "PlanSiniri"
    values = _values(stored, name) if name == stored.name else _values(stored, name, keep=("PlanAdi",))
    number = printed_pin(plan.pin)
    if pin(values.get("Pin", "")) not in (number, plan.pin):
        values["Pin"] = number
    if not number:
        report.filled[f"Pin = 0 ({plan.pin})"] += 1
        values["Pin"] = values.get("Pin") or "0"
    found = schema.find(name)
    assert found is not None
    writer.feature(found, "", values, stored.whole)


def _write(writer: Writer, stored: Stored) -> None:
    """Write a feature; one that its class takes in single pieces only becomes several."""
    found, values = _as_class(stored)
    shapes = _shapes(found, stored)
    key = stored.source_ref.rpartition("/")[2]
    fid = key if key.startswith(f"{found.name}.") else f"{found.name}.k{stored.id}"
    for number, shape in enumerate(shapes, 1):
        writer.feature(found, fid if number == 1 else f"{fid}-{number}", values, shape)


def _as_class(stored: Stored) -> tuple[FeatureClass, dict[str, str]]:
    """The class and elements of a feature: those it came with while its code is still theirs, else the table's."""
    if stored.collection == "plan-notes":
        name = "PlanNotu"
    elif stored.name and (codes.code_of(stored.name, stored.elements) or "") == stored.code:
        name = stored.name
    else:
        return _by_code(stored)
    found = schema.find(name)
    if found is None:
        raise CannotWrite(_("bilinmeyen sınıf %(name)s") % {"name": name})
    return found, _values(stored, name)


def _by_code(stored: Stored) -> tuple[FeatureClass, dict[str, str]]:
    for meaning in codes.of_code(stored.collection, stored.code):
        found = schema.find(meaning.name)
        assert found is not None
        if found.geometry.startswith("MultiPolygon") and not stored.whole:
            continue
        values = _values(stored, meaning.name, keep=tuple(found.by_name))
        values.pop(codes.type_element(meaning.name), None)
        if meaning.value:
            values[codes.type_element(meaning.name)] = meaning.value
        if meaning.ownership:
            values[codes.OWNERSHIP] = meaning.ownership
        return found, values
    raise CannotWrite(_("%(code)s kodunun PlanGML sınıfı yok") % {"code": stored.code or "-"})


def _values(stored: Stored, name: str, keep: tuple[str, ...] | None = None) -> dict[str, str]:
    """The elements as they came (all, or those to keep), those whose field was changed here written anew."""
    values = {n: v for n, v in stored.elements.items() if keep is None or n in keep}
    came = fields_of(stored.collection, stored.name, stored.elements) if stored.elements else {}
    known = schema.by_name(name)
    for binding in BINDINGS[stored.collection]:
        now = stored.fields.get(binding.field)
        if binding.element not in known or (binding.element in values and came.get(binding.field) == now):
            continue
        values.pop(binding.element, None)
        if now is not None and (text := binding.write(now)):
            values[binding.element] = text
    return values


def _shapes(found: FeatureClass, stored: Stored) -> list[str]:
    if not found.geometry:
        return [stored.whole]
    if found.geometry == "MultiPolygon":
        if not stored.whole:
            raise CannotWrite(_("%(name)s alandır; çizgi kapanmıyor") % {"name": found.name})
        return [stored.whole]
    if found.geometry == "MultiLineString":
        members = "".join(f"<gml:lineStringMember>{part}</gml:lineStringMember>" for part in stored.parts)
        return [f"<gml:MultiLineString>{members}</gml:MultiLineString>"]
    return list(stored.parts)


def _write_kept(writer: Writer, other: dict[str, Any], srid: int, kept_srid: int) -> None:
    """Write a point that was kept with the plan."""
    found = schema.find(str(other.get("sinif")))
    if found is None:
        return
    shape = ""
    for east, north in other.get("konum") or ():
        if srid != kept_srid:
            east, north = transform(east, north, kept_srid, srid)
        shape = (
            f'<gml:Point srsName="EPSG:{srid}"><gml:coordinates>{east:.3f},{north:.3f}'
            "</gml:coordinates></gml:Point>"
        )
    values = {str(name): str(value) for name, value in (other.get("ogeler") or {}).items()}
    writer.feature(found, str(other.get("fid") or ""), values, shape)


def transform(east: float, north: float, source: int, target: int) -> tuple[float, float]:
    """Bring one position from one CRS into another, both east, north."""
    with session(SYSTEM) as cursor:
        cursor.execute(
            QUERIES.text("moved"), {"east": east, "north": north, "source": source, "target": target}
        )
        moved = cursor.fetchone()
    return float(moved[0]), float(moved[1])


def _without_place(plan: Plan, report: ExportReport) -> None:
    for query in ("areas_without_place", "notes_without_place"):
        for name, count in _rows(QUERIES.build(query), {"plan": plan.stored.id}):
            if count:
                report.without_place[name] += int(count)
