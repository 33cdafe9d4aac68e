"""Checkers of the values of one feature."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.gis.db import models
from psycopg2 import sql

from kbs.catalog import constraints as c
from kbs.catalog.declaration import Property
from kbs.catalog.schema import value_field
from kbs.quality.checkers import Statement, checks
from kbs.quality.scope import Scope
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# The zero of Excel and OLE, of Excel's day one, of Unix, of SQL Server and of the calendar.
_FILLER_DATES = ("1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01", "1753-01-01", "0001-01-01")
_DBF_LIMIT = 254
_OPERATORS = {"=", "<>", "<", "<=", ">", ">="}
Test = tuple[Property, sql.Composable]


def judged(scope: Scope) -> list[Property]:
    """The properties rules may look at: personal data are nobody's business here."""
    return [prop for prop in scope.collection.properties if prop.access != "personal"]


def place(scope: Scope) -> sql.Composable:
    """Where a feature is: its inner point, or NULL when it has no geometry."""
    if scope.collection.geometry is None:
        return sql.SQL("NULL::geometry")
    # Without empty parts: GEOS 3.11 ends the server process at a line that has one.
    sound = "ST_PointOnSurface(ST_CollectionExtract({}, 2))"
    form = sound if scope.collection.geometry_type == "line" else "ST_PointOnSurface({})"
    return sql.SQL(form).format(sql.Identifier("s", scope.collection.geometry_column))


def condition(scope: Scope, where: Iterable[c.Where], alias: str = "s") -> sql.Composable:
    """All conditions joined by AND; true when there are none. NULL compares to nothing."""
    tests = [_test(scope, w, alias) for w in where]
    return sql.SQL("({})").format(sql.SQL(" AND ").join(tests)) if tests else sql.SQL("true")


def absent(column: sql.Composable) -> sql.Composable:
    """Whether a column holds nothing: NULL or an empty text."""
    return sql.SQL("({0} IS NULL OR {0}::text = '')").format(column)


def folded(column: sql.Composable, words: tuple[str, ...]) -> sql.Composable:
    """A text without case, accents and the given words at its end."""
    text = sql.SQL("kbs_fold({}::text)").format(column)
    if not words:
        return text
    ending = sql.Literal(" (" + "|".join(words) + ")$")
    return sql.SQL("regexp_replace({}, {}, '')").format(text, ending)


def _test(scope: Scope, where: c.Where, alias: str) -> sql.Composable:
    column = sql.Identifier(alias, scope.collection.column(where.field))
    if where.op == "given":
        return sql.SQL("NOT {}").format(absent(column))
    if where.op == "absent":
        return absent(column)
    if where.op in ("in", "not in"):
        form = "{}::text = ANY ({}::text[])" if where.op == "in" else "{}::text <> ALL ({}::text[])"
        return sql.SQL(form).format(column, sql.Literal([str(v) for v in where.value]))
    if where.op not in _OPERATORS:
        raise ValueError(f"{where.op!r} is no operator of a condition")
    return sql.SQL("{} {} {}").format(column, sql.SQL(where.op), sql.Literal(where.value))


def _offending(
    scope: Scope, offends: sql.Composable, value: sql.Composable, params: dict[str, Any] | None = None
) -> Statement:
    query = QUERIES.build(
        "offending", subject=scope.subject, place=place(scope), condition=offends, value=value
    )
    return Statement(query, params or {})


def _each(scope: Scope, tests: Sequence[Test]) -> Statement | None:
    if not tests:
        return None
    rows = [
        sql.SQL("({}, {}::text, {})").format(
            sql.Literal(prop.name), sql.Identifier("s", scope.collection.column(prop.field_name)), offends
        )
        for prop, offends in tests
    ]
    # Asked of the row first: to lay out the list costs more than the tests, and nearly no row offends.
    some = sql.SQL(" OR ").join([sql.SQL("({})").format(offends) for _prop, offends in tests])
    query = QUERIES.build(
        "each", subject=scope.subject, place=place(scope), tests=sql.SQL(", ").join(rows), some=some
    )
    return Statement(query, {})


def _column(scope: Scope, prop: Property) -> sql.Identifier:
    return sql.Identifier("s", scope.collection.column(prop.field_name))


@checks(c.DeclaredRequired)
def declared_required(rule: c.DeclaredRequired, scope: Scope) -> Statement | None:
    """Required properties that hold nothing."""
    wanted = [prop for prop in judged(scope) if prop.name in scope.collection.required]
    if scope.alone:  # a reference is found in the city only
        wanted = [p for p in wanted if not scope.collection.model_field(p.field_name).is_relation]
    return _each(scope, [(prop, absent(_column(scope, prop))) for prop in wanted])


@checks(c.DeclaredCodes)
def declared_codes(rule: c.DeclaredCodes, scope: Scope) -> Statement | None:
    """Values that are not in their code list."""
    tests: list[Test] = []
    for prop in judged(scope):
        if prop.codelist is not None and prop.codelist.open == rule.open:
            codes = sql.Literal([code.code for code in prop.codelist])
            offends = sql.SQL("{0} IS NOT NULL AND {0}::text <> '' AND NOT {0}::text = ANY ({1}::text[])")
            tests.append((prop, offends.format(_column(scope, prop), codes)))
    return _each(scope, tests)


@checks(c.DeclaredRange)
def declared_range(rule: c.DeclaredRange, scope: Scope) -> Statement | None:
    """Numbers outside their declared limits."""
    tests: list[Test] = []
    for prop in judged(scope):
        if isinstance(prop.constraint, c.Range):
            sides = ((prop.constraint.minimum, "{} < {}"), (prop.constraint.maximum, "{} > {}"))
            broken = [
                sql.SQL(form).format(_column(scope, prop), sql.Literal(limit))
                for limit, form in sides
                if limit is not None
            ]
            tests.append((prop, sql.SQL("({})").format(sql.SQL(" OR ").join(broken))))
    return _each(scope, tests)


@checks(c.DeclaredPattern)
def declared_pattern(rule: c.DeclaredPattern, scope: Scope) -> Statement | None:
    """Texts that do not have their declared form."""
    tests: list[Test] = []
    for prop in judged(scope):
        if isinstance(prop.constraint, c.Pattern):
            form = sql.Literal(f"^(?:{prop.constraint.expression})$")
            offends = sql.SQL("{0} IS NOT NULL AND {0}::text <> '' AND {0}::text !~ {1}")
            tests.append((prop, offends.format(_column(scope, prop), form)))
    return _each(scope, tests)


@checks(c.Given)
def given(rule: c.Given, scope: Scope) -> Statement | None:
    """Rows that should hold a value and do not."""
    holes = [absent(sql.Identifier("s", scope.collection.column(name))) for name in rule.fields]
    empty = sql.SQL("({})").format(sql.SQL(" AND " if rule.any_of else " OR ").join(holes))
    offends = sql.SQL("{} AND {}").format(condition(scope, rule.when), empty)
    return _offending(scope, offends, sql.Literal(", ".join(rule.fields)))


@checks(c.Holds)
def holds(rule: c.Holds, scope: Scope) -> Statement | None:
    """Rows that meet the first conditions and break one of the others."""
    offends = sql.SQL("{} AND NOT {}").format(condition(scope, rule.when), condition(scope, rule.then))
    return _offending(scope, offends, _shown(scope, [w.field for w in rule.then]))


@checks(c.InOrder)
def in_order(rule: c.InOrder, scope: Scope) -> Statement | None:
    """Rows whose first value is greater than the second."""
    first, second = (sql.Identifier("s", scope.collection.column(n)) for n in (rule.first, rule.second))
    return _offending(
        scope, sql.SQL("{} > {}").format(first, second), _shown(scope, [rule.first, rule.second])
    )


@checks(c.Differ)
def differ(rule: c.Differ, scope: Scope) -> Statement | None:
    """Rows with one value in two fields that have nothing to do with each other."""
    names = {prop.field_name for prop in judged(scope)}
    tests: list[Test] = []
    for prop in judged(scope):
        for first, second in rule.pairs:
            if prop.field_name == first and second in names:
                twin = sql.Identifier("s", scope.collection.column(second))
                tests.append((prop, sql.SQL("{} = {}").format(_column(scope, prop), twin)))
    return _each(scope, tests)


@checks(c.Positive)
def positive(rule: c.Positive, scope: Scope) -> Statement | None:
    """Numbers that are zero or less."""
    named = [prop for prop in judged(scope) if prop.field_name in rule.fields]
    return _each(scope, [(prop, sql.SQL("{} <= 0").format(_column(scope, prop))) for prop in named])


@checks(c.NotInFuture)
def not_in_future(rule: c.NotInFuture, scope: Scope) -> Statement | None:
    """Dates that have not come yet; a day of grace for clocks and zones."""
    names = [sql.Identifier("s", scope.collection.column(n)) for n in rule.fields]
    tests = [sql.SQL("{} > now() + interval '1 day'").format(name) for name in names]
    offends = sql.SQL("({})").format(sql.SQL(" OR ").join(tests))
    return _offending(scope, offends, _shown(scope, list(rule.fields)))


def _shown(scope: Scope, fields: list[str]) -> sql.Composable:
    columns = [sql.Identifier("s", scope.collection.column(n)) for n in dict.fromkeys(fields)]
    return sql.SQL("concat_ws(' / ', {})").format(sql.SQL(", ").join(columns))


@checks(c.PlausibleDates)
def plausible_dates(rule: c.PlausibleDates, scope: Scope) -> Statement | None:
    """Dates of long ago, or those that stand where there was none."""
    filler = sql.SQL("{0}::date IN ({1})")
    fillers = sql.SQL(", ").join(map(sql.Literal, _FILLER_DATES))
    early = sql.SQL("{0} < make_date({1}, 1, 1)")
    tests: list[Test] = []
    for prop in judged(scope):
        if isinstance(scope.collection.model_field(prop.field_name), models.DateField):
            column = _column(scope, prop)
            form = (
                filler.format(column, fillers)
                if rule.filler
                else early.format(column, sql.Literal(rule.year))
            )
            tests.append((prop, form))
    return _each(scope, tests)


@checks(c.NotCut)
def not_cut(rule: c.NotCut, scope: Scope) -> Statement | None:
    """Texts as long as they can be."""
    tests: list[Test] = []
    for prop in _texts(scope):
        longest = scope.collection.model_field(prop.field_name).max_length
        if longest is not None and longest >= rule.shortest:
            limits = sql.SQL(", ").join([sql.Literal(longest), sql.Literal(_DBF_LIMIT)])
            tests.append((prop, sql.SQL("length({}) IN ({})").format(_column(scope, prop), limits)))
    return _each(scope, tests)


def _texts(scope: Scope, fields: tuple[str, ...] = ()) -> list[Property]:
    return [
        prop for prop in judged(scope) if (prop.field_name in fields if fields else _is_text(scope, prop))
    ]


def _is_text(scope: Scope, prop: Property) -> bool:
    field = scope.collection.model_field(prop.field_name)
    written = prop.writable and prop.codelist is None
    written = written and not isinstance(field, models.GeneratedField | models.ForeignKey)
    return written and isinstance(value_field(field), models.CharField | models.TextField)


@checks(c.NoText)
def no_text(rule: c.NoText, scope: Scope) -> Statement | None:
    """Texts that match what they must not."""
    pattern, words = sql.Literal(rule.expression), sql.Literal(list(rule.words))
    form = "({0} ~ {1} OR btrim({0}, {2}) = ANY ({3}))" if rule.words else "{0} ~ {1}"
    blanks = sql.Literal(" \t\n\r\f\v")
    tests = [
        (prop, sql.SQL(form).format(_column(scope, prop), pattern, blanks, words))
        for prop in _texts(scope, rule.fields)
    ]
    return _each(scope, tests)


@checks(c.ComposedText)
def composed_text(rule: c.ComposedText, scope: Scope) -> Statement | None:
    """Texts with letters put together from two characters."""
    tests = [
        (prop, sql.SQL("{0} IS NOT NULL AND {0} IS NOT NFC NORMALIZED").format(_column(scope, prop)))
        for prop in _texts(scope)
    ]
    return _each(scope, tests)
