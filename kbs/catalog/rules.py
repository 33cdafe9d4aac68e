"""Coded rules: a constraint with its name, weight, legal ground and remedy. Data only; `kbs.quality` runs them.

A code is `KBS-<THEME>-<NNN>`; once given it is never used for another rule, also after the rule is gone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from kbs.catalog.constraints import Constraint

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as Label
else:
    Label = Any

# Data quality elements of ISO 19157:2013 (7.3 to 7.7), the sub-elements of logical consistency told apart.
Kind = Literal[
    "completeness", "conceptual", "domain", "format", "topological", "positional", "temporal", "thematic"
]
Weight = Literal["error", "warning", "info", "off"]
Profile = Literal["strict", "municipal", "draft"]
PROFILES: tuple[Profile, ...] = ("strict", "municipal", "draft")
# Whom a rule of weight "error" stops: every change, only what the municipality itself newly decides
# (imports bring inherited data and are told), or nobody.
Stops = Literal["every-change", "new-acts", "nobody"]
Confidence = Literal["CONFIRMED", "GENERAL", "PROPOSED"]
CODE = re.compile(r"KBS-[A-Z]{3}-\d{3}")


@dataclass(frozen=True)
class Severity:
    """The weight of a rule in each profile.

    `strict` is what a delivery to the ministry is held to, `municipal` the daily measure, `draft` data under work.
    """

    strict: Weight
    municipal: Weight
    draft: Weight

    def under(self, profile: Profile) -> Weight:
        """Return the weight under a profile."""
        weight: Weight = getattr(self, profile)
        return weight


ERROR = Severity("error", "error", "warning")
DOUBT = Severity("error", "warning", "info")
WARNING = Severity("warning", "warning", "info")
HINT = Severity("warning", "info", "off")
REPORT = Severity("info", "info", "off")

# What may be repaired without a person: each name is a query of kbs/quality/fixes.sql.
Fix = Literal["", "make-valid", "turn-rings", "drop-repeated-points", "trim-text", "drop-duplicate-parts"]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One coded rule.

    Attributes:
        code: `KBS-<THEME>-<NNN>`, never renumbered.
        title: What is wrong, in a few words, as a clerk would say it.
        kind: Data quality element of ISO 19157.
        constraint: What has to hold.
        collections: Ids it is applied to; empty: all collections the constraint makes sense for.
        severity: Weight by profile.
        stops: Whom it stops when its weight is `error`.
        clause: Law, regulation, standard or measured practice it comes from.
        confidence: How sure that source is; what is not CONFIRMED never weighs `error` under `municipal`
            unless it is a matter of geometry or of the database itself.
        remedy: What to do about it.
        fix: Safe automatic repair, or empty.
    """

    code: str
    title: Label
    kind: Kind
    constraint: Constraint
    collections: tuple[str, ...] = ()
    severity: Severity = ERROR
    stops: Stops = "nobody"
    clause: str
    confidence: Confidence = "CONFIRMED"
    remedy: Label
    fix: Fix = ""
    theme: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """Refuse a malformed code where it is written."""
        if not CODE.fullmatch(self.code):
            raise ValueError(f"{self.code!r} is not of the form KBS-ABC-001")
        object.__setattr__(self, "theme", self.code[4:7])
