"""Compare staged rows with the state in force: new, changed, within tolerance, unchanged, missing."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.exchange import crs_check
from kbs.exchange.mapping import Tolerance
from kbs.exchange.report import ImportReport
from kbs.exchange.source import SourceCrs
from kbs.exchange.staging import Stage
from kbs.exchange.target import Plan
from kbs.problems import ConfirmationNeeded
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)


class Diff:
    """The comparison of one import."""

    def __init__(self, cursor: Any, stage: Stage, plan: Plan, report: ImportReport) -> None:
        self.cursor, self.plan, self.report = cursor, plan, report
        self._parts: dict[str, sql.Composable] = {
            "rows": stage.rows,
            "table": sql.Identifier(plan.collection.table),
            "same_key": self._same_key(),
        }
        if plan.collection.geometry:
            self._parts["geometry"] = sql.Identifier(plan.collection.geometry_column)

    def _run(self, name: str, params: dict[str, Any] | None = None, **fragments: sql.Composable) -> None:
        text = QUERIES.text(name)
        parts = {k: v for k, v in {**self._parts, **fragments}.items() if "{" + k + "}" in text}
        self.cursor.execute(QUERIES.build(name, **parts), params or {})

    def _same_key(self) -> sql.Composable:
        """Equality on the identifier; texts, so that absent parts compare and the join can hash."""
        pairs: list[sql.Composable] = [
            sql.SQL("coalesce(t.{0}::text, '') = coalesce(r.{0}::text, '')").format(sql.Identifier(c))
            for c in self.plan.key
        ]
        if "source" not in self.plan.key:
            pairs.append(sql.SQL("t.source = r.source"))
        return sql.SQL(" AND ").join(pairs)

    def compare(self, crs: SourceCrs | None) -> list[int]:
        """Decide every row's action; return the ids of features that the file does not hold.

        Args:
            crs: The CRS the file was read with, when its datum is to be doubted; a person who confirmed
                the change has decided that already.

        Raises:
            CoordinateSystemProblem: All known features moved by the difference of two datums.
        """
        self._run("match")
        compared = [t for t in self.plan.targets if t.name != "source"]
        differ: sql.Composable = sql.SQL("false")
        if compared:
            differ = sql.SQL(" OR ").join(
                [_different(t.field).format(sql.Identifier(t.column)) for t in compared]
            )
        self._run("compare_values", values_differ=differ)
        if self.plan.has_geometry:
            self._compare_geometry(crs)
        self._run("decide")
        if self.plan.mapping.tolerance and self.plan.has_geometry:
            self._tolerate(self.plan.mapping.tolerance)
        missing = self._missing()
        self._count(missing)
        return missing

    def _compare_geometry(self, crs: SourceCrs | None) -> None:
        geometry = self.plan.collection.geometry
        assert geometry is not None
        if crs is not None and (other := crs_check.other_datum(crs)):
            self._run("displacement")
            count, east, north = self.cursor.fetchone()
            crs_check.require_datum(other, int(count), float(east or 0), float(north or 0))
            if count < 5:
                near = {"near": 0.0 if self.plan.collection.geometry_type == "polygon" else 3.0}
                self._run("on_features", near | {"east": other.east, "north": other.north})
                crs_check.require_fit(other, *map(int, self.cursor.fetchone()))
        self._run("compare_geometry", {"resolution": geometry.resolution_m})

    def _tolerate(self, tolerance: Tolerance) -> None:
        lower, upper, rate = [], [], []
        floor = 0.0
        for limit, share in tolerance.tiers:
            lower.append(floor)
            upper.append(limit)
            rate.append(share)
            floor = limit or floor
        column = sql.Identifier(self.plan.collection.column(tolerance.registered))
        self._run("within_tolerance", {"lower": lower, "upper": upper, "rate": rate}, registered=column)

    def _missing(self) -> list[int]:
        self._run("missing", {"source": self.plan.source})
        missing = [int(i) for (i,) in self.cursor.fetchall()]
        return self._in_scope(missing) if missing else []

    def _in_scope(self, ids: list[int] | None) -> list[int]:
        """Of these features (of all, for None) the ones that the file speaks for."""
        scope = self.plan.mapping.scope
        if scope is None:
            return ids or []
        model = self.plan.collection.model_field(scope.link).related_model
        assert isinstance(model, type) and issubclass(model, models.Model)
        self._run(
            "in_scope",
            {"ids": ids, "source": self.plan.source, "value": scope.value},
            link=sql.Identifier("t", self.plan.collection.column(scope.link)),
            other=sql.Identifier(model._meta.db_table),
            by=sql.Identifier("o", str(model._meta.get_field(scope.by).column)),  # type: ignore[union-attr]
        )
        return [int(i) for (i,) in self.cursor.fetchall()]

    def _known(self) -> int:
        """How many features the file speaks for."""
        if self.plan.mapping.scope is not None:
            return len(self._in_scope(None))
        self._run("known", {"source": self.plan.source})
        return int(self.cursor.fetchone()[0])

    def _count(self, missing: list[int]) -> None:
        self._run("counts")
        counts = {action: int(count) for action, count in self.cursor.fetchall()}
        report = self.report
        report.new, report.changed = counts.get("new", 0), counts.get("changed", 0)
        report.tolerated, report.unchanged = counts.get("tolerated", 0), counts.get("unchanged", 0)
        report.merged, report.rejected = counts.get("merged", 0), counts.get("rejected", 0)
        if self.plan.mapping.complete:
            report.retired = len(missing)
        else:
            report.missing = len(missing)

    def require_confirmation(self, confirmed: bool) -> None:
        """Stop a mass change that nobody confirmed.

        Raises:
            ConfirmationNeeded: Too large a share is retired, or moved.
        """
        if confirmed:
            return
        limits = self.plan.mapping.limits
        known = self._known()
        self._run("moved")
        moved = int(self.cursor.fetchone()[0]) - self.report.tolerated
        for count, share, text in (
            (
                self.report.retired,
                limits.retired,
                _("%(count)d kayıt pasife alınacak (bilinen %(known)d kaydın %%%(share).1f'i)"),
            ),
            (
                moved,
                limits.moved,
                _("%(count)d kaydın yeri değişecek (bilinen %(known)d kaydın %%%(share).1f'i)"),
            ),
        ):
            if known >= limits.at_least and count > known * share:
                shown = {"count": count, "known": known, "share": 100 * count / known}
                raise ConfirmationNeeded(
                    text % shown + ". " + _("Doğruysa --confirm ile onaylayın."), report=self.report.as_dict()
                )


def _different(field: models.Field[Any, Any]) -> sql.SQL:
    """The comparison that a file can stand: it keeps seconds or thousandths, and no text is an empty one."""
    if isinstance(field, models.DateTimeField):
        return sql.SQL("date_trunc('second', t.{0}) IS DISTINCT FROM date_trunc('second', r.{0})")
    if isinstance(field, models.CharField | models.TextField):
        return sql.SQL("nullif(t.{0}, '') IS DISTINCT FROM nullif(r.{0}, '')")
    return sql.SQL("t.{0} IS DISTINCT FROM r.{0}")
