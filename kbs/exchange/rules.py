"""The coded rules on staged rows: the same rules as in the edit form and at night, before anything is applied."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.gis.db import models
from psycopg2 import sql

from kbs.catalog.constraints import WithinExtent
from kbs.catalog.rules import Profile, Rule
from kbs.exchange.report import Counted
from kbs.exchange.staging import Stage
from kbs.exchange.target import Plan
from kbs.quality.gate import stopping
from kbs.quality.judge import Found, applicable, find, weighed
from kbs.quality.scope import Scope
from kbs.quality.twin import create_twin, index_twin
from kbs.sql import identifiers, queries_beside

QUERIES = queries_beside(__file__)
# What a report shows of one rule; the count goes on.
MOST = 10_000


class StagedRules:
    """The rules of one import, in the session of the acting principal.

    Args:
        alone: The file is judged by itself: nothing of the city is read, so its verdict is always the same.
    """

    def __init__(
        self, cursor: Any, stage: Stage, plan: Plan, *, profile: Profile | None = None, alone: bool = False
    ):
        self.cursor, self.stage, self.plan, self.alone = cursor, stage, plan, alone
        self.profile: Profile = profile or settings.KBS_QUALITY_PROFILE
        twin = create_twin(cursor, plan.collection, f"twin_{stage.key}")
        self.scope = Scope(plan.collection, staged=twin, alone=alone)
        self._fill(twin)
        index_twin(cursor, plan.collection, twin)

    def close(self) -> None:
        """Drop the twin."""
        assert self.scope.staged is not None
        self.cursor.execute(sql.SQL("DROP TABLE {}").format(self.scope.staged))

    def find(self, rules: list[Rule] | None = None) -> list[tuple[Rule, list[Found]]]:
        """Return what the rules of the profile find, by rule; rules that find nothing are left out."""
        chosen = weighed(applicable(self.plan.collection, rules), self.profile)
        if self.plan.mapping.extent == "any":  # the profile says that features may lie anywhere
            chosen = [rule for rule in chosen if not isinstance(rule.constraint, WithinExtent)]
        found = ((rule, find(self.cursor, rule, self.scope, limit=MOST)) for rule in chosen)
        return [(rule, listed) for rule, listed in found if listed]

    def stop(self) -> tuple[int, list[Counted]]:
        """Make faults of what stops an import; return how many, and the counts of everything else that was found."""
        stops = {rule.code for rule in stopping(self.plan.collection, inherited=True)}
        stopped, told = 0, []
        for rule, found in self.find():
            if rule.code in stops:
                stopped += len(found)
                self._fault(rule, found)
            else:
                weight = rule.severity.under(self.profile)
                told.append(Counted(rule.code, str(rule.title), weight, len(found)))
        return stopped, told

    def row_of(self, found: list[Found]) -> dict[int, int]:
        """Return the row numbers of the found features."""
        ids = [f.feature for f in found if f.feature >= 0]
        rows = {f.feature: -f.feature for f in found if f.feature < 0}
        if ids:
            self.cursor.execute(QUERIES.build("rows_of", rows=self.stage.rows), {"ids": ids})
            rows |= {int(feature): int(row) for feature, row in self.cursor.fetchall()}
        return rows

    def _fault(self, rule: Rule, found: list[Found]) -> None:
        params = {
            "code": rule.code,
            "message": f"{rule.title}. {rule.remedy}",
            "features": [f.feature for f in found],
            "values": [f.value for f in found],
            "places": [f.place for f in found],
        }
        self.cursor.execute(QUERIES.build("fault", rows=self.stage.rows, faults=self.stage.faults), params)

    def _fill(self, twin: sql.Identifier) -> None:
        staged = {t.column for t in self.plan.targets}
        values: dict[str, sql.Composable] = {"id": sql.SQL("coalesce(r.target_id, -r.row_no)")}
        if self.alone:
            values["id"] = sql.SQL("-r.row_no")
        for column in self.scope.columns:
            if column in staged:
                values[column] = sql.Identifier("r", column)
            elif column not in values and not self._computed(column):
                values[column] = self._kept(column)
        if self.plan.has_geometry:
            geometry = self.plan.collection.geometry_column
            values[geometry] = (
                sql.SQL("r.geom")
                if self.alone
                else sql.SQL("coalesce(r.geom, t.{})").format(sql.Identifier(geometry))
            )
        fragments: dict[str, sql.Composable] = {
            "twin": twin,
            "columns": identifiers(list(values)),
            "values": sql.SQL(", ").join(values.values()),
            "rows": self.stage.rows,
        }
        if self.alone:
            self.cursor.execute(QUERIES.build("fill_twin_alone", **fragments))
        else:
            table = sql.Identifier(self.plan.collection.table)
            self.cursor.execute(QUERIES.build("fill_twin", table=table, **fragments))

    def _computed(self, column: str) -> bool:
        field = next(f for f in self.plan.collection.model._meta.local_concrete_fields if f.column == column)
        return isinstance(field, models.GeneratedField)

    def _kept(self, column: str) -> sql.Composable:
        """The value in force, for a new row what a new feature gets."""
        field = next(f for f in self.plan.collection.model._meta.local_concrete_fields if f.column == column)
        default: sql.Composable = sql.SQL("NULL")
        if column in ("valid_from", "recorded_at"):
            default = sql.SQL("now()")
        elif field.has_default():
            default = sql.Literal(field.get_default())
        return (
            default if self.alone else sql.SQL("coalesce(t.{}, {})").format(sql.Identifier(column), default)
        )
