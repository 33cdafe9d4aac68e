"""What a change set has written so far, judged as a whole before it may stay.

Rules are asked at the end, because two edits may be right only together (a parcel cut in two, two numbers
exchanged). A fault that was there before is not the editor's: where something offends, everything is taken
back, the old rows are asked the same, and when nothing new remains the statements are played again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.access.principals import SYSTEM, Principal, service_for
from kbs.access.session import acting_as
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features import telling
from kbs.problems import Conflict, Fault, InvalidData
from kbs.quality import gate
from kbs.quality.judge import Found

_BEFORE = "kbs_before_change"


@dataclass
class Journal:
    """The statements of a change set, in order, and the features they touched."""

    cursor: Any
    principal: Principal
    service: bool = False  # whether the service itself writes at the moment
    _played: list[tuple[bool, sql.Composable, dict[str, Any]]] = field(default_factory=list)
    _touched: dict[str, tuple[Collection, set[int]]] = field(default_factory=dict)
    _new: set[int] = field(default_factory=set)
    _referred: dict[tuple[str, str, str], set[int]] = field(default_factory=dict)

    def open(self) -> None:
        """Mark the state to go back to."""
        self.cursor.execute(sql.SQL("SAVEPOINT {}").format(sql.Identifier(_BEFORE)))

    def wrote(
        self,
        collection: Collection,
        feature_id: int,
        statement: sql.Composable,
        params: Mapping[str, Any],
        *,
        new: bool = False,
    ) -> None:
        """Remember a statement that inserted (with its id) or updated a feature."""
        self.wrote_all(collection, [feature_id], statement, params, new=new)

    def wrote_all(
        self,
        collection: Collection,
        ids: Iterable[int],
        statement: sql.Composable,
        params: Mapping[str, Any],
        *,
        new: bool = False,
    ) -> None:
        """Remember a statement that inserted or updated several features."""
        self._played.append((self.service, statement, dict(params)))
        self._touched.setdefault(collection.id, (collection, set()))[1].update(ids)
        if new:
            self._new.update(ids)

    def refers(self, collection: Collection, name: str, other: Collection, feature_id: int) -> None:
        """Remember that a feature was made to refer to a feature of another collection by a property."""
        self._referred.setdefault((collection.id, name, other.id), set()).add(feature_id)

    def require_seen(self) -> None:
        """Ask for what was referred to. A feature that the editor does not see is as good as missing.

        Raises:
            Conflict: A feature is not there, or not to be seen.
        """
        for (mine, name, other), ids in self._referred.items():
            collection = registry.get(other)
            if collection and ids - telling.in_sight(self.cursor, collection, ids, self.principal):
                raise Conflict(f"A reference does not fit: {name} of {mine} names a feature that is missing.")

    def noted(self, statement: sql.Composable, params: Mapping[str, Any]) -> None:
        """Remember a statement that no rule is asked about."""
        self._played.append((self.service, statement, dict(params)))

    def removed(
        self, collection: Collection, feature_id: int, statement: sql.Composable, params: Mapping[str, Any]
    ) -> None:
        """Remember a statement that retired a feature."""
        self.removed_all(collection, [feature_id], statement, params)

    def removed_all(
        self,
        collection: Collection,
        ids: Iterable[int],
        statement: sql.Composable,
        params: Mapping[str, Any],
    ) -> None:
        """Remember a statement that retired several features."""
        self._played.append((self.service, statement, dict(params)))
        if collection.id in self._touched:
            self._touched[collection.id][1].difference_update(ids)

    def settle(self) -> None:
        """Ask the rules that stop a change.

        Raises:
            InvalidData: Something offends that did not before; `findings` names rule, features, place and remedy, as
                far as the editor sees what the rule looked at.
        """
        found = self._judge(set())
        if not found:
            return
        savepoint = sql.Identifier(_BEFORE)
        self.cursor.execute(sql.SQL("ROLLBACK TO SAVEPOINT {}").format(savepoint))
        known = {one.key for _collection, one in self._judge(self._new)}
        fresh = [(collection, one) for collection, one in found if one.key not in known]
        if fresh:
            own = {name: ids for name, (_collection, ids) in self._touched.items()}
            told = telling.shown(self.cursor, fresh, self.principal, own)
            raise broken(
                one if is_told else replace(one, other=None, place=None, value=None)
                for (_collection, one), is_told in zip(fresh, told, strict=True)
            )
        for service, steps in groupby(self._played, key=lambda step: step[0]):
            who = service_for(self.principal) if service else self.principal
            with acting_as(self.cursor, who, self.principal):
                for _service, statement, params in steps:
                    self.cursor.execute(statement, params)

    def _judge(self, without: set[int]) -> list[telling.Finding]:
        """Rules are asked by the service: neighbours count that the editor does not see."""
        with acting_as(self.cursor, SYSTEM, self.principal):
            return [
                (collection, one)
                for collection, ids in self._touched.values()
                for one in gate.judge(self.cursor, collection, ids - without)
            ]


def broken(found: Iterable[Found]) -> InvalidData:
    """Return the problem that names what offends, where, and what to do."""
    faults, findings = [], []
    for one in found:
        rule = registry.rule(one.code)
        assert rule is not None
        reason = f"{rule.title}. {rule.remedy}"
        faults.append(Fault(one.code, reason, one.value))
        findings.append(
            {
                "code": one.code,
                "title": str(rule.title),
                "remedy": str(rule.remedy),
                "clause": rule.clause,
                "feature": one.feature,
                "other": one.other,
                "place": one.place,
                "value": one.value,
            }
        )
    detail = _("Değişiklik %(count)d kurala takıldı (%(profile)s profili): %(faults)s") % {
        "count": len(faults),
        "profile": settings.KBS_QUALITY_PROFILE,
        "faults": "; ".join(f"{f.name} {f.reason}" for f in faults[:3]),
    }
    return InvalidData(detail, *faults, findings=findings)
