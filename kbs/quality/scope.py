"""What a rule is run on: a whole collection, some rows of it, or staged rows standing before it.

Every checker is one SELECT over `{subject}`, the rows judged, and reaches the rest of the collection only
through `near` and `same`. So the same statement judges a table at night, a row in the edit form (its
neighbours come through the index) and the staging table of an import, where the rows to come stand in for
those they replace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from psycopg2 import sql

from kbs.catalog.declaration import Collection


@dataclass(frozen=True)
class Scope:
    """The rows judged and those around them.

    Attributes:
        collection: Whose rows.
        staged: Table with all columns of the collection's, holding rows that are to come; None when the rows
            judged are in force. Ids of new rows are negative there.
        ids: Judge only these (never with `staged`); None judges all.
        span: Judge only ids from the first up to, not including, the second; for work in portions.
        box: Judge only what touches this envelope (west, south, east, north in the storage CRS).
        alone: Staged rows have no city around them: a file looked at by itself.
    """

    collection: Collection
    staged: sql.Composable | None = None
    ids: tuple[int, ...] | None = None
    span: tuple[int, int] | None = None
    box: tuple[float, float, float, float] | None = None
    alone: bool = False

    @property
    def whole(self) -> bool:
        """Whether all features are judged, so that of two that offend together one has to be told."""
        return self.ids is None and self.box is None and (self.staged is None or self.alone)

    @property
    def table(self) -> sql.Composable:
        """The table in force."""
        return sql.Identifier(self.collection.table)

    @property
    def columns(self) -> tuple[str, ...]:
        """What is looked at: keys, declared properties, the geometry; never a column of personal data."""
        keys = ("id", "source", "source_ref", "authority", "valid_from", "recorded_at")
        fields = [*keys, *(p.field_name for p in self.collection.properties if p.access != "personal")]
        if self.collection.geometry is not None:
            fields.append(self.collection.geometry.field)
        return tuple(dict.fromkeys(self.collection.column(name) for name in fields))

    @property
    def subject(self) -> sql.Composable:
        """The relation of the rows judged."""
        if self.staged is not None:
            return self.staged
        wanted: list[sql.Composable] = []
        if self.ids is not None:
            wanted.append(sql.SQL("j.id = ANY ({})").format(sql.Literal(list(self.ids))))
        if self.span is not None:
            first, last = map(sql.Literal, self.span)
            wanted.append(sql.SQL("j.id >= {} AND j.id < {}").format(first, last))
        if self.box is not None and self.collection.geometry is not None:
            edges = sql.SQL(", ").join(map(sql.Literal, self.box))
            column = sql.Identifier("j", self.collection.geometry_column)
            srid = sql.SQL("ST_SRID({})").format(column)
            wanted.append(sql.SQL("{} && ST_MakeEnvelope({}, {})").format(column, edges, srid))
        if not wanted:
            return self.table
        # OFFSET 0 is a fence: the few rows come first, and the others are looked up for them, never the other way round.
        return sql.SQL("(SELECT {} FROM {} AS j WHERE {} OFFSET 0)").format(
            self._listed("j"), self.table, sql.SQL(" AND ").join(wanted)
        )

    def _listed(self, alias: str) -> sql.Composable:
        return sql.SQL(", ").join([sql.Identifier(alias, name) for name in self.columns])

    @property
    def apart(self) -> sql.Composable:
        """What tells `s` from `w`; each pair once where both of it are judged anyhow.

        The sums keep the planner from the primary key: it would join half the table's ids into every box.
        """
        return sql.SQL("w.id + 0 > s.id + 0") if self.whole else sql.SQL("w.id <> s.id")

    def near(self, distance_m: float) -> sql.Composable:
        """The features whose box is within a distance of `s`, for CROSS JOIN LATERAL."""
        column = self.collection.geometry_column
        box: sql.Composable = sql.Identifier("s", column)
        if distance_m > 0:
            box = sql.SQL("ST_Expand({}, {})").format(box, sql.Literal(distance_m))
        return self.others(sql.SQL("{} && {}").format(sql.Identifier("w", column), box))

    def same(self, columns: Sequence[str], *, fold: bool = False) -> sql.Composable:
        """The features with the same values as `s` in these columns, for CROSS JOIN LATERAL."""
        form = sql.SQL("kbs_fold({0}::text) = kbs_fold({1}::text)" if fold else "{0} = {1}")
        pairs = [form.format(sql.Identifier("w", c), sql.Identifier("s", c)) for c in columns]
        return self.others(sql.SQL(" AND ").join(pairs) if pairs else sql.SQL("true"))

    def others(self, condition: sql.Composable) -> sql.Composable:
        """The features that meet a condition on `w`; it stands inside, so that each branch uses its own index."""
        rows = sql.SQL("SELECT {} FROM {} AS w WHERE {}")
        listed = self._listed("w")
        if self.staged is None:
            return sql.SQL("({})").format(rows.format(listed, self.table, condition))
        coming = rows.format(listed, self.staged, condition)
        if self.alone:
            return sql.SQL("({})").format(coming)
        return sql.SQL(
            "({coming} UNION ALL {standing} AND NOT EXISTS (SELECT FROM {staged} AS x WHERE x.id = w.id))"
        ).format(coming=coming, standing=rows.format(listed, self.table, condition), staged=self.staged)
