"""The one gate of the writes: every change meets the same access, the same constraints, the same history.

Values come in by property name; geometries as EWKT or WKB hex in the storage CRS (east, north), None to leave them as
they are, empty to take them away.
Set-based changes of imports go through `kbs.features.write_bulk`, inside the same kind of transaction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import psycopg2.errors
from django.db import DataError, IntegrityError, InternalError, ProgrammingError
from django.dispatch import Signal
from psycopg2 import sql

from kbs.access.install import TECHNICAL
from kbs.access.narrow import require_write
from kbs.access.policy import GEOMETRY
from kbs.access.principals import Principal, service_for
from kbs.access.session import acting_as, session
from kbs.access.state import rights_on
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features.journal import Journal
from kbs.history.change_set import open_change_set
from kbs.problems import ApprovalNeeded, Conflict, Fault, Forbidden, InvalidData, NotFound
from kbs.quality.attributes import check_values

# Sent inside the transaction: sender=collection id, change_set=int. The one sanctioned signal.
changed = Signal()
_SUCCEED = sql.SQL(
    "SELECT kbs_succeed(%(collection)s, %(old)s::bigint[], %(new)s::bigint[], %(act)s, %(day)s, %(note)s)"
)


@dataclass(frozen=True)
class Reason:
    """Why a change is made, on what document (a number or an address); kept with the change set."""

    text: str
    source: str = ""
    job: str = ""
    document: str = ""


@dataclass(frozen=True)
class Writer:
    """An open change set: writes through it belong together and are kept or lost together."""

    cursor: Any
    principal: Principal
    change_set: int
    journal: Journal = field(repr=False)

    def insert(self, collection: Collection, values: Mapping[str, Any], geometry: str | None = None) -> int:
        """Add a feature; return its id, given by the server.

        Raises:
            InvalidData: A value breaks the declaration, or the geometry is invalid.
            Conflict: The identifier is taken.
        """
        if not require_write(collection, self.principal).create:
            raise Forbidden(f"Your role adds nothing to {collection.id}.")
        columns, params = self._checked(collection, values, geometry, complete=True)
        feature_id = self._told(collection, self._execute(_insertion(collection, columns), params))
        again = _insertion(collection, {"id": sql.Literal(feature_id)} | columns)
        self.journal.wrote(collection, feature_id, again, params, new=True)
        return feature_id

    def update(
        self, collection: Collection, feature_id: int, values: Mapping[str, Any], geometry: str | None = None
    ) -> int:
        """Change the given properties (and geometry) of a feature; return its id.

        Raises:
            NotFound: There is no such feature.
            InvalidData, Conflict: As for `insert`.
        """
        columns, params = self._checked(collection, values, geometry, complete=False)
        if not columns:
            return feature_id
        assignments = [
            sql.SQL("{} = {}").format(sql.Identifier(column), value) for column, value in columns.items()
        ]
        statement = sql.SQL("UPDATE {table} SET {assignments} WHERE id = %(id)s RETURNING id").format(
            table=sql.Identifier(collection.table), assignments=sql.SQL(", ").join(assignments)
        )
        params |= {"id": feature_id}
        self._told(
            collection, self._execute(statement, params) or self._none(collection, feature_id), feature_id
        )
        self.journal.wrote(collection, feature_id, statement, params)
        return feature_id

    def delete(self, collection: Collection, feature_id: int) -> int:
        """Retire a feature: its last state moves to history. Raises NotFound, Conflict (still referred to)."""
        if not require_write(collection, self.principal).retire:
            raise Forbidden(f"Your role retires nothing of {collection.id}.")
        statement = sql.SQL("DELETE FROM {table} WHERE id = %(id)s RETURNING id").format(
            table=sql.Identifier(collection.table)
        )
        params = {"id": feature_id}
        self._told(
            collection, self._execute(statement, params) or self._none(collection, feature_id), feature_id
        )
        self.journal.removed(collection, feature_id, statement, params)
        return feature_id

    @contextmanager
    def as_service(self) -> Iterator[Writer]:
        """Yield the writer for what follows of itself from the change, whoever may change it.

        A reference goes over to the successor, a corner made on a shared edge is made on the neighbour's side too.
        """
        service = service_for(self.principal)
        with acting_as(self.cursor, service, self.principal):
            self.journal.service = True
            yield replace(self, principal=service)
            self.journal.service = False

    def succeed(
        self,
        collection: Collection,
        predecessors: Sequence[int],
        successors: Sequence[int],
        act: str,
        *,
        day: date | None = None,
        note: str = "",
    ) -> None:
        """Enter that each predecessor became each successor; `act` is the register's word for how."""
        params = {
            "collection": collection.id,
            "old": list(predecessors),
            "new": list(successors),
            "act": act,
            "day": day,
            "note": note,
        }
        self.cursor.execute(_SUCCEED, params)
        self.journal.noted(_SUCCEED, params)

    def require_references(self) -> None:
        """Ask what the database asks at the end only, while the failure can still be told as a conflict.

        Raises:
            Conflict: A reference does not fit (Django's foreign keys are deferred), or to nothing that is seen.
        """
        self.journal.require_seen()
        try:
            self.cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        except IntegrityError as exc:
            raise conflict(exc) from exc

    def _checked(
        self, collection: Collection, values: Mapping[str, Any], geometry: str | None, *, complete: bool
    ) -> tuple[dict[str, sql.Composable], dict[str, Any]]:
        self._require_rights(collection, values, geometry)
        faults = check_values(collection, values, complete=complete)
        if geometry is not None:
            faults += self._geometry_faults(collection, geometry)
        if faults:
            raise InvalidData("; ".join(f"{f.name}: {f.reason}" for f in faults), *faults)
        columns: dict[str, sql.Composable] = {}
        params: dict[str, Any] = {}
        for name, value in values.items():
            prop = collection.by_name.get(name)
            field = prop.field_name if prop else name
            columns[collection.column(field)] = sql.Placeholder(f"v_{field}")
            params[f"v_{field}"] = value
            self._refers(collection, field, value)
        if geometry is not None:
            columns[collection.geometry_column] = _storable(collection) if geometry else sql.NULL
            params["geometry"] = geometry
        return columns, params

    def _refers(self, collection: Collection, field: str, value: Any) -> None:
        """Remember what somebody refers to; what follows of itself, and the service, refer to what there is."""
        target = collection.model_field(field).related_model
        other = registry.by_model(target) if isinstance(target, type) else None
        if other is not None and value is not None and not self.principal.everything:
            self.journal.refers(collection, field, other, int(value))

    def _geometry_faults(self, collection: Collection, geometry: str) -> list[Fault]:
        if not geometry:
            nullable = collection.model_field(collection.geometry.field).null  # type: ignore[union-attr]
            return [] if nullable else [Fault("geometry", "must be given")]
        try:
            self.cursor.execute(
                "SELECT ST_IsEmpty(g), reason(d), ST_AsText(location(d)), GeometryType(g),"
                " EXISTS (SELECT FROM generate_series(1, ST_NumGeometries(g)) n WHERE ST_IsEmpty(ST_GeometryN(g, n)))"
                " FROM ST_GeomFromEWKT(%s) AS g, ST_IsValidDetail(g) AS d",
                [geometry],
            )
        except (DataError, InternalError) as exc:
            fault = Fault("geometry", "cannot be read as EWKT", geometry[:80])
            raise InvalidData(f"geometry: {fault.reason}", fault) from exc
        empty, reason, place, kind, hollow = self.cursor.fetchone()
        if empty:
            return [Fault("geometry", "is empty")]
        if hollow:  # GEOS 3.11 ends the server process in ST_PointOnSurface of such a line
            return [Fault("geometry", "has an empty part")]
        declared = collection.model_field(collection.geometry.field).geom_type  # type: ignore[union-attr, attr-defined]
        if declared != "GEOMETRY" and kind.removeprefix("MULTI") != declared.removeprefix("MULTI"):
            return [Fault("geometry", f"must be a {declared}", kind)]
        if kind.startswith("MULTI") and not declared.startswith(("MULTI", "GEOMETRY")):
            return [Fault("geometry", f"must be a single {declared}", kind)]
        return [Fault("geometry", f"{reason} at {place}")] if reason else []

    def _require_rights(
        self, collection: Collection, values: Mapping[str, Any], geometry: str | None
    ) -> None:
        """Refuse what the principal may not change, by name; the database would refuse it without one."""
        rights = require_write(collection, self.principal)
        fields = {prop.field_name: prop.name for prop in collection.properties}
        asked = {fields.get(name, name) for name in values} | ({GEOMETRY} if geometry is not None else set())
        refused = sorted(asked - rights.write - set(TECHNICAL)) if not self.principal.everything else []
        if refused:
            faults = [Fault(name, "your role does not change it") for name in refused]
            raise Forbidden(f"Your role does not change {', '.join(refused)} of {collection.id}.", *faults)

    def _none(self, collection: Collection, feature_id: int) -> tuple[Any, ...] | None:
        """Nothing was changed: tell a feature that may be seen but not changed from one that is not there."""
        query = sql.SQL("SELECT id FROM {} WHERE id = %(id)s").format(sql.Identifier(collection.table))
        self.cursor.execute(query, {"id": feature_id})
        if self.cursor.fetchone():
            raise Forbidden(f"Feature {feature_id} of {collection.id} is not among those you may change.")
        return None

    def refused_as_forbidden(
        self, statement: sql.Composable, params: Mapping[str, Any]
    ) -> list[tuple[Any, ...]]:
        """Return the rows of a statement under the principal's role; a refusal by the database is Forbidden."""
        try:
            self.cursor.execute(statement, params)
        except IntegrityError as exc:
            raise conflict(exc) from exc
        except ProgrammingError as exc:
            if isinstance(exc.__cause__, psycopg2.errors.InsufficientPrivilege):
                raise Forbidden("The change reaches beyond what your role may change.") from exc
            raise
        rows: list[tuple[Any, ...]] = self.cursor.fetchall()
        return rows

    def _execute(self, statement: sql.Composable, params: Mapping[str, Any]) -> tuple[Any, ...] | None:
        return next(iter(self.refused_as_forbidden(statement, params)), None)

    def _told(self, collection: Collection, row: tuple[Any, ...] | None, asked: int | None = None) -> int:
        if row is None:
            raise NotFound(f"{collection.id} has no feature {asked}.")
        changed.send(sender=collection.id, change_set=self.change_set)
        return int(row[0])


@contextmanager
def change_set(
    principal: Principal,
    reason: Reason,
    *collections: Collection,
    approved_by: Principal | None = None,
    reverts: int | None = None,
) -> Iterator[Writer]:
    """Open a change set over the named collections; on leaving without an error all of it is in force.

    Args:
        approved_by: The second person, where the policy asks for one; must hold `approve` for every collection.
        reverts: The change set that this one takes back (`kbs.features.returning`).

    Raises:
        ApprovalNeeded: The policy asks for a second person and none approved.
        Unauthenticated, Forbidden: The principal may not change one of the collections.
        InvalidData: At the end, a rule that stops changes finds something new in what was written.
    """
    for collection in collections:
        if require_write(collection, principal).approval:
            _require_approval(collection, principal, approved_by)
    with _opened(principal, reason, reverts, approved_by) as writer:
        yield writer
        writer.journal.require_seen()  # first: a rule may tell what is wrong with a feature that is not seen
        writer.journal.settle()
        writer.require_references()


@contextmanager
def trial(principal: Principal, reason: Reason, *collections: Collection) -> Iterator[Writer]:
    """Open a change set of which nothing stays: what a change would do is seen, nobody has to approve it.

    The rules are not asked of themselves. Raises as `change_set`.
    """
    for collection in collections:
        require_write(collection, principal)
    with suppress(_TakenBack), _opened(principal, reason) as writer:
        yield writer
        raise _TakenBack


class _TakenBack(Exception):
    """Ends a trial."""


@contextmanager
def _opened(
    principal: Principal,
    reason: Reason,
    reverts: int | None = None,
    approved_by: Principal | None = None,
) -> Iterator[Writer]:
    try:
        with session(principal) as cursor:
            number = open_change_set(
                cursor,
                user_id=principal.user_id,
                reason=reason.text,
                source=reason.source,
                job=reason.job,
                in_name_of=principal.in_name_of,
                document=reason.document,
                reverts=reverts,
                approved_by=approved_by.user_id if approved_by else None,
            )
            journal = Journal(cursor, principal)
            journal.open()
            yield Writer(cursor, principal, number, journal)
            cursor.execute("SELECT set_config('kbs.change_set', '', true)")
    except IntegrityError as exc:
        raise conflict(exc) from exc


def _require_approval(collection: Collection, principal: Principal, approved_by: Principal | None) -> None:
    if approved_by is None:
        raise ApprovalNeeded(
            f"Changes of {collection.id} are prepared as a draft and approved by somebody else."
        )
    same = approved_by.user_id is None or approved_by.people & principal.people
    if same or not rights_on(collection, approved_by).approve:
        raise Forbidden(f"Who approves changes of {collection.id} is another person with that right.")


def _insertion(collection: Collection, columns: Mapping[str, sql.Composable]) -> sql.Composable:
    if not columns:
        table = sql.Identifier(collection.table)
        return sql.SQL("INSERT INTO {} DEFAULT VALUES RETURNING id").format(table)
    return sql.SQL("INSERT INTO {table} ({columns}) VALUES ({values}) RETURNING id").format(
        table=sql.Identifier(collection.table),
        columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
        values=sql.SQL(", ").join(columns.values()),
    )


def _storable(collection: Collection) -> sql.Composable:
    """The bound geometry promoted to the declared multi type, outer rings counter-clockwise."""
    geometry: sql.Composable = sql.SQL("ST_GeomFromEWKT(%(geometry)s)")
    geom_type = collection.model_field(collection.geometry.field).geom_type  # type: ignore[union-attr,attr-defined]
    if geom_type.startswith("MULTI"):
        geometry = sql.SQL("ST_Multi({})").format(geometry)
    return sql.SQL("ST_ForcePolygonCCW({})").format(geometry) if "POLYGON" in geom_type else geometry


def conflict(exc: IntegrityError) -> Conflict:
    """Name the constraint, never the SQL."""
    cause = exc.__cause__
    constraint = getattr(getattr(cause, "diag", None), "constraint_name", "") or ""
    if isinstance(cause, psycopg2.errors.UniqueViolation):
        return Conflict(f"Another feature has the same identifier ({constraint}).")
    if isinstance(cause, psycopg2.errors.ForeignKeyViolation):
        return Conflict(
            f"A reference does not fit: the other feature is missing or still refers here ({constraint})."
        )
    if isinstance(cause, psycopg2.errors.NotNullViolation):
        return Conflict(f"A value that must be given is missing ({cause.diag.column_name}).")
    return Conflict(f"The database refuses the change ({constraint}).")
