"""Judge staged rows: bring their geometry into storage form, find references, and note every fault."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import connection, models
from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.catalog.registry import registry
from kbs.exchange import crs_check
from kbs.exchange.mapping import Lookup
from kbs.exchange.report import ImportReport
from kbs.exchange.source import Note, SourceCrs
from kbs.exchange.staging import Stage, lookup_column
from kbs.exchange.target import Plan, Target
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)


class Judge:
    """The checks of one import, in the session of the acting principal."""

    def __init__(self, cursor: Any, stage: Stage, plan: Plan, report: ImportReport) -> None:
        self.cursor, self.stage, self.plan, self.report = cursor, stage, plan, report
        tables = stage.tables()
        self._tables = {"rows": tables["rows"], "faults": tables["faults"], "texts": tables["texts"]}

    def run(self, name: str, params: dict[str, Any] | None = None, **fragments: sql.Composable) -> None:
        """Execute one of the queries on the staging tables."""
        self.cursor.execute(QUERIES.build(name, **self._tables, **fragments), params or {})

    def ask(self, name: str, params: dict[str, Any] | None = None, **fragments: sql.Composable) -> Any:
        """Execute a query and return its first row."""
        self.run(name, params, **fragments)
        return self.cursor.fetchone()

    def note(self, code: str, text: str, count: int) -> None:
        """Tell the sender of something that happened to `count` rows."""
        if count:
            self.report.notes.append(Note(code, f"{text}: {count}"))

    # Geometry.

    def sample(self) -> list[tuple[float, float]]:
        """Return places spread over the file, in its CRS."""
        self.run("sample")
        return [(float(x), float(y)) for x, y in self.cursor.fetchall()]

    def geometries(self, crs: SourceCrs, axis: str, sample: list[tuple[float, float]]) -> None:
        """Bring geometries into storage form and note what is wrong with them.

        Raises:
            CoordinateSystemProblem: The file as a whole lies elsewhere.
        """
        if axis == "yx":
            self.run("flip")
            self.run("flip_texts")
            sample = [(y, x) for x, y in sample]
        # A geometry column that may be empty (streets before their centrelines) takes rows without one.
        if not self._geometry_field.null:
            self.run("null_geometry", {"message": _("geometri yok")})
        self.run("empty_geometry", {"message": _("geometri boş")})
        self._places(crs, sample)
        self._areas()
        self._prepare(crs)

    @property
    def _geometry_field(self) -> Any:
        assert self.plan.collection.geometry is not None
        return self.plan.collection.model_field(self.plan.collection.geometry.field)

    def _places(self, crs: SourceCrs, sample: list[tuple[float, float]]) -> None:
        limits = dict(zip(("west", "south", "east", "north"), crs_check.plausible(crs), strict=True))
        self.run("out_of_range", {"message": _("koordinatlar bu sistemde olamaz"), **limits})
        extent = self.ask("extent")
        if extent[0] is None:
            return
        crs_check.require_inside(crs, extent, sample, self.report.file)
        box = crs_check.extent_in(crs)
        if self.plan.mapping.extent == "touching" and box is not None:
            edges = dict(zip(("west", "south", "east", "north"), box, strict=True))
            self.run("outside", {"message": _("belediye sınırlarının dışında"), **edges})

    def _areas(self) -> None:
        shape = self.plan.mapping.geometry
        if not shape.area:
            return
        gap = {"gap": shape.close_gap_m}
        self.note("gap-closed", _("uçları birleştirilen çizgi"), self.ask("gaps_closed", gap)[0])
        self.run("close_lines", gap)
        self.run("open_lines", {"message": _("çizgi kapanmıyor; aralık metre olarak verildi")})

    def _prepare(self, crs: SourceCrs) -> None:
        geometry = self.plan.collection.geometry
        assert geometry is not None
        grid = {"grid": geometry.resolution_m / 10}
        wanted = str(self._geometry_field.geom_type).upper()
        final: sql.Composable = sql.SQL("final")
        if "POLYGON" in wanted:
            self.note("clockwise", _("halkası saatin tersine çevrilen çokgen"), self.ask("clockwise")[0])
            final = sql.SQL("ST_ForcePolygonCCW({})").format(final)
        if wanted.startswith("MULTI"):
            final = sql.SQL("ST_Multi({})").format(final)
        self.run("prepare", grid, promoted=final, transformed=transformed(crs))
        self.run("prepare_texts", transformed=transformed(crs))
        self.run("collapsed", {"message": _("geometri saklama hassasiyetinden küçük")})
        self.run(
            "wrong_type", {"message": _("beklenen geometri türü %(type)s") % {"type": wanted}, "type": wanted}
        )
        self.run("invalid")

    # References and texts.

    def references(self) -> None:
        """Find the features that rows refer to; what stays open is told, or refuses the row."""
        for target in self.plan.targets:
            if target.lookup:
                self._reference(target, target.lookup)

    def _reference(self, target: Target, lookup: Lookup) -> None:
        other_model = target.field.related_model
        assert isinstance(other_model, type) and issubclass(other_model, models.Model)
        other = registry.by_model(other_model)
        parts: dict[str, sql.Composable] = {
            "column": sql.Identifier(target.column),
            "lookup": lookup_column(target.column),
            "other": sql.Identifier(other_model._meta.db_table),
        }
        values = {"source": lookup.source}
        near = bool(lookup.nearest_m and other and other.geometry)
        if other and other.geometry:
            parts["other_geometry"] = sql.Identifier(other.geometry_column)
        if lookup.by:
            known = sql.Identifier("t", _column(other_model, lookup.by))
            parts |= {"known": _compared(known, lookup), "asked": _compared(parts["lookup"], lookup)}
        if near:
            parts.setdefault("known", sql.SQL("''"))
            parts.setdefault("asked", sql.SQL("''"))
            self.run(
                "lookup_nearest", {**values, "distance": lookup.nearest_m}, **_needed("lookup_nearest", parts)
            )
        elif lookup.by:
            self.run("lookup_exact", values, **_needed("lookup_exact", parts))
        if lookup.within and other and other.geometry:
            self.run("lookup_within", values, **_needed("lookup_within", parts))
        if target.rule.missing == "reject":
            message = _("%(field)s: gösterilen kayıt bulunamadı") % {"field": target.name}
            self.run("lookup_refuse", {"message": message}, **_needed("lookup_refuse", parts))
        else:
            left = self.ask("lookup_open", {}, **_needed("lookup_open", parts))[0]
            self.note(
                "reference-open", _("%(field)s: bağlantısı bulunamayan satır") % {"field": target.name}, left
            )

    def fill_from_references(self) -> None:
        """Give values that only the referred feature knows (the name of the neighbourhood around a door)."""
        by_name = {t.name: t for t in self.plan.targets}
        for target in self.plan.targets:
            link, _dot, field = target.rule.reference.partition(".")
            if not link:
                continue
            model = by_name[link].field.related_model
            assert isinstance(model, type) and issubclass(model, models.Model)
            self.run(
                "fill",
                column=sql.Identifier(target.column),
                link=sql.Identifier(by_name[link].column),
                other=sql.Identifier(model._meta.db_table),
                given=sql.Identifier(_column(model, field)),
            )

    def texts(self) -> None:
        """Give areas the texts that stand in them."""
        by_name = {t.name: t for t in self.plan.targets}
        for spec in self.plan.mapping.texts:
            target = by_name[spec.field]
            kind = sql.SQL(str(target.field.db_type(connection)))
            field = {"field": spec.field}
            self.run("join_texts", field, column=sql.Identifier(target.column), type=kind)
            self.note(
                "texts-contested",
                _("birden çok farklı yazı bulunan alan"),
                self.ask("texts_contested", field)[0],
            )
            self.note("texts-alone", _("hiçbir alana düşmeyen yazı"), self.ask("texts_alone", field)[0])

    # Keys and required values.

    def keys(self) -> None:
        """Look at identifiers: present, and once in the file (or merged as the profile says)."""
        key = self._key()
        own = [c for c in self.plan.key if c != "source"]
        absent = sql.SQL(" AND ").join(
            [sql.SQL("({0} IS NULL OR {0}::text = '')").format(sql.Identifier(c)) for c in own]
        )
        self.run("missing_key", {"message": _("kaydı tanıyan numara boş")}, absent=absent)
        if self.plan.mapping.duplicates == "merge":
            self.run("merge_duplicates", key=key, merged=self._merged())
        elif self.plan.mapping.duplicates == "first":
            self.run("first_of_duplicates", key=key)
        message = _("dosyada aynı numaralı başka satır var")
        self.run("duplicates", {"message": message}, key=key)

    def _key(self) -> sql.Composed:
        return sql.SQL(", ").join(
            [sql.SQL("coalesce({}::text, '')").format(sql.Identifier(c)) for c in self.plan.key]
        )

    def _merged(self) -> sql.Composable:
        if not self.plan.has_geometry:
            return sql.SQL("NULL::geometry")
        if "POLYGON" in str(self._geometry_field.geom_type).upper():
            return sql.SQL("ST_Multi(ST_ForcePolygonCCW(ST_Union(geom)))")
        return sql.SQL("ST_Multi(ST_CollectionExtract(ST_Collect(geom ORDER BY row_no)))")

    def required(self, *, references: bool = True) -> None:
        """Note rows that leave out what the collection requires; `references` False: what is found in the city does not count."""
        by_name = {t.name: t for t in self.plan.targets if references or not t.lookup}
        for name in self.plan.collection.required:
            if name in by_name:
                message = _("%(field)s boş olamaz") % {"field": name}
                self.run("required", {"message": message}, column=sql.Identifier(by_name[name].column))

    def reject(self) -> None:
        """Take the faulty rows out and count them by reason."""
        self.run("reject")
        self.run("counts_by_code")
        self.report.reasons = {code: int(count) for code, count in self.cursor.fetchall()}

    def faults(self) -> list[tuple[Any, ...]]:
        """Return the rejects: row, code, message, value, place, geometry as read."""
        self.run("faults")
        return list(self.cursor.fetchall())


def transformed(crs: SourceCrs) -> sql.Composable:
    """The geometry `raw` in storage CRS, two dimensions; a CRS without code is used by its definition."""
    storage = sql.Literal(settings.KBS_STORAGE_SRID)
    flat = sql.SQL("ST_Force2D(raw)")
    if crs.srid == settings.KBS_STORAGE_SRID:
        return sql.SQL("ST_SetSRID({}, {})").format(flat, storage)
    if crs.srid is not None:
        return sql.SQL("ST_Transform(ST_SetSRID({}, {}), {})").format(flat, sql.Literal(crs.srid), storage)
    return sql.SQL("ST_Transform({}, {}, {})").format(flat, sql.Literal(crs.crs.to_wkt("WKT1_GDAL")), storage)


def _compared(value: sql.Composable, lookup: Lookup) -> sql.Composable:
    """The form in which both sides of a reference are compared."""
    text = sql.SQL("{}::text").format(value)
    if not lookup.fold:
        return text
    folded = sql.SQL("kbs_fold({})").format(text)
    if not lookup.strip:
        return folded
    words = sql.Literal(" (" + "|".join(lookup.strip) + ")$")
    return sql.SQL("regexp_replace({}, {}, '')").format(folded, words)


def _column(model: type[models.Model], name: str) -> str:
    return str(model._meta.get_field(name).column)  # type: ignore[union-attr]


def _needed(name: str, parts: dict[str, sql.Composable]) -> dict[str, sql.Composable]:
    text = QUERIES.text(name)
    return {key: part for key, part in parts.items() if "{" + key + "}" in text}
