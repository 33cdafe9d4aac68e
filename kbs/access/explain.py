"""Why somebody sees something, or not: grant by grant, and what the grants add up to.

An ordinary user is told of grants only. Of a row nothing is told but whether it is among those shown to them: the one
question asked of the data runs under their own role, so a hidden row and no row give the same answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _
from psycopg2 import sql

from kbs.access.assignments import in_force
from kbs.access.compile import area_marks, current_policy
from kbs.access.models import Assignment, Unit
from kbs.access.policy import GEOMETRY, Grant, Named, Policy, names_of
from kbs.access.principals import EVERYONE, SYSTEM, Principal
from kbs.access.rights import Rights
from kbs.access.session import session
from kbs.access.state import rights_on
from kbs.catalog.declaration import Collection
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)

_TEXTS = {
    "no-grant": _("Hiçbir izin bu koleksiyondan söz etmiyor."),
    "role-not-held": _("%(role)s rolü verilmemiş."),
    "not-in-force": _("%(role)s rolü bugün geçerli değil (%(dates)s)."),
    "purpose-not-named": _("Yalnız şu amaçlarla gösterilir: %(purposes)s."),
    "no-area": _("İzin birimin görev alanıyla sınırlı; birim ya da alanı tanımlı değil."),
    "property-not-given": _("Bu izin %(property)s özelliğini (sınıfı %(access)s) vermiyor."),
    "key-not-named": _("Kayıt yalnız şunlardan birinin değerini bilen tarafından bulunur: %(names)s."),
    "bounded": _("Bu izin kayıtların bir bölümünü gösterir: %(bounds)s."),
    "outside-area": _("Kayıt %(unit)s biriminin görev alanı dışında."),
    "rows-not-met": _("Kayıt iznin satır koşulunu sağlamıyor: %(condition)s"),
    "other-purpose": _("Amaç belirtilince yalnız o amaçla verilen izinlerin kayıtları gösterilir."),
    "gives": _("Bu izin gösteriyor."),
    "not-on-all-rows": _(
        "%(property)s, gösterilen kayıtların ancak bir bölümü için verilmiş; bu yüzden hiçbirinde gösterilmez."
    ),
    "row-not-shown": _("Kayıt görebilecekleriniz arasında değil ya da böyle bir kayıt yok."),
    "row-not-there": _("Yürürlükte böyle bir kayıt yok."),
    "nobody-known": _("Oturum açılmamış: yalnız herkese açık olan gösterilir."),
}


@dataclass(frozen=True)
class Reason:
    """One reason: a stable code, the place of the grant in the policy where it is one grant's, and its words."""

    code: str
    grant: int | None = None
    role: str = ""
    values: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def text(self) -> str:
        """The reason in the language of the request."""
        return gettext(_TEXTS[self.code]) % self.values


@dataclass(frozen=True)
class Explanation:
    """Whether it is shown, and why."""

    shown: bool
    reasons: tuple[Reason, ...]


def explain(
    principal: Principal,
    collection: Collection,
    feature_id: int | None = None,
    property_name: str | None = None,
    *,
    for_administrator: bool = False,
) -> Explanation:
    """Tell why a principal sees a collection, a feature or a property of it, or does not.

    Args:
        collection: As declared, not narrowed.
        property_name: A property, or `geometry`.
        for_administrator: Whether the answer may tell which condition of which grant a hidden row fails.
    """
    policy, rights = current_policy(), rights_on(collection, principal)
    question = _Question(
        policy, principal, collection, feature_id if for_administrator else None, property_name, area_marks()
    )
    grants = [(place, grant) for place, grant in enumerate(policy.grants) if grant.covers(collection)]
    reasons = [reason for place, grant in grants for reason in question.about(place, grant)]
    if not grants:
        reasons.append(Reason("no-grant"))
    if principal.is_anonymous:
        reasons.append(Reason("nobody-known"))
    shown = bool(rights.read if property_name is None else property_name in rights.read)
    if property_name and not shown and any(reason.code in ("gives", "bounded") for reason in reasons):
        reasons.append(Reason("not-on-all-rows", values={"property": property_name}))
    if feature_id is not None and not _shows(principal, collection, rights, feature_id):
        shown = False
        there = not for_administrator or _is_there(collection, feature_id)
        reasons.append(Reason("row-not-shown" if there else "row-not-there"))
    return Explanation(shown, tuple(reasons))


@dataclass(frozen=True)
class _Question:
    """What is asked; `feature_id` only where the answer may tell of a hidden row."""

    policy: Policy
    principal: Principal
    collection: Collection
    feature_id: int | None
    property_name: str | None
    areas: dict[int, str]

    def about(self, place: int, grant: Grant) -> Iterator[Reason]:
        """Yield why one grant gives, or gives not, what is asked."""
        role = title_of(self.policy.roles, grant.role)
        units = [unit for held, unit in {(EVERYONE, None), *self.principal.holds} if held == grant.role]
        found = list(self._of_grant(grant, units))
        for code, values in found:
            yield Reason(code, place, grant.role, {"role": role} | values)

    def _of_grant(self, grant: Grant, units: list[int | None]) -> Iterator[tuple[str, dict[str, str]]]:
        given = names_of(self.collection, (*grant.read, *grant.write))
        if self.property_name is not None and self.property_name not in given:
            yield "property-not-given", {"property": self.property_name, "access": self._access()}
        elif not units:
            yield self._not_held(grant.role)
        elif grant.purposes and self.principal.purpose not in grant.purposes:
            yield "purpose-not-named", {"purposes": self._purposes(grant)}
        elif grant.know and not self._is_named(grant):
            yield "key-not-named", {"names": ", ".join(grant.know)}
        elif not grant.purposes and self._has_lens():
            yield "other-purpose", {}
        else:
            yield from self._rows(grant, units)

    def _rows(self, grant: Grant, units: list[int | None]) -> Iterator[tuple[str, dict[str, str]]]:
        bounded = grant.narrow == "all" and (grant.within or grant.rows is not None)
        with_area = [unit for unit in units if unit is not None and unit in self.areas]
        if grant.within and not with_area:
            yield "no-area", {}
        elif not bounded:
            yield "gives", {}
        elif self.feature_id is None:
            yield "bounded", {"bounds": ", ".join(self._bounds(grant, with_area))}
        else:
            yield from self._row(self.feature_id, grant, with_area) or [("gives", {})]

    def _row(self, feature_id: int, grant: Grant, units: list[int]) -> list[tuple[str, dict[str, str]]]:
        """Which conditions of a grant one row fails; asked by the service itself."""
        failed = []
        if grant.within:
            areas = [{"op": "kbs:within", "args": [unit, ""]} for unit in units]
            if not any(_fulfils(self.collection, feature_id, area) for area in areas):
                failed.append(("outside-area", {"unit": _names_of_units(units)}))
        if grant.rows is not None and not _fulfils(self.collection, feature_id, grant.rows):
            failed.append(("rows-not-met", {"condition": json.dumps(grant.rows, ensure_ascii=False)}))
        return failed

    def _bounds(self, grant: Grant, units: list[int]) -> Iterator[str]:
        if grant.within:
            yield gettext("%(unit)s biriminin görev alanı") % {"unit": _names_of_units(units)}
        if grant.rows is not None:
            yield gettext("satır koşulu")

    def _not_held(self, role: str) -> tuple[str, dict[str, str]]:
        person = self.principal.in_name_of or self.principal.user_id
        if person is None:
            return "role-not-held", {}
        given = Assignment.objects.filter(user_id=person, role=role).exclude(pk__in=in_force().values("pk"))
        other = given.order_by("-ends").first()
        if other is None:
            return "role-not-held", {}
        dates = [date_format(day, "SHORT_DATE_FORMAT") if day else "…" for day in (other.starts, other.ends)]
        return "not-in-force", {"dates": " – ".join(dates)}

    def _purposes(self, grant: Grant) -> str:
        return ", ".join(title_of(self.policy.purposes, name) for name in grant.purposes)

    def _access(self) -> str:
        if self.property_name == GEOMETRY:
            return self.collection.geometry.access if self.collection.geometry else ""
        return next(p.access for p in self.collection.properties if p.name == self.property_name)

    def _is_named(self, grant: Grant) -> bool:
        known = {name for place, name, _text in self.principal.known if place == self.collection.id}
        return bool(known & set(grant.know))

    def _has_lens(self) -> bool:
        roles = {EVERYONE, *(role for role, _unit in self.principal.holds)}
        return any(
            self.principal.purpose in grant.purposes
            and grant.covers(self.collection)
            and names_of(self.collection, (*grant.read, *grant.write))
            for grant in self.policy.of_roles(roles)
        )


def title_of(declared: Iterable[Named], name: str) -> str:
    """Return the title of a declared role or purpose in the language of the request; else its id."""
    found = next((one.title for one in declared if one.id == name), {})
    return found.get((get_language() or "tr")[:2]) or found.get("tr") or name


def _names_of_units(units: list[int]) -> str:
    return ", ".join(Unit.objects.filter(pk__in=units).values_list("name", flat=True))


def _shows(principal: Principal, collection: Collection, rights: Rights, feature_id: int) -> bool:
    return bool(rights.read) and _exists(principal, collection, feature_id)


def _is_there(collection: Collection, feature_id: int) -> bool:
    return _exists(SYSTEM, collection, feature_id)


def _exists(principal: Principal, collection: Collection, feature_id: int) -> bool:
    with session(principal) as cursor:
        cursor.execute(QUERIES.build("exists", table=sql.Identifier(collection.table)), {"id": feature_id})
        return bool(cursor.fetchone()[0])


def _fulfils(collection: Collection, feature_id: int, condition: Any) -> bool:
    with session(SYSTEM) as cursor:
        values = {"collection": collection.id, "id": feature_id, "condition": json.dumps(condition)}
        cursor.execute(QUERIES.text("fulfils"), values)
        return bool(cursor.fetchone()[0])
