"""The rule book: every coded rule of an installation as one Markdown page, made from the registry alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from kbs.catalog.constraints import Constraint, Query
from kbs.catalog.rules import PROFILES, Rule
from kbs.metadata.markdown import both, row, rule_line

HEAD = """\
# Data quality rules

Written by `manage.py kbs_rules` from the registry; do not edit by hand. How rules are run, and what findings are, stands in
[quality.md](quality.md).

A code is given once and never used again. *Weight* is what a finding counts under the profiles strict / municipal / draft.
*Stops*: `every-change` means that neither an edit nor an import may bring the fault when its weight is `error`; `new-acts`
that only what the municipality newly decides is stopped, and inherited data are told; `nobody` that it is reported. *Ground*
is the law, standard or practice, with how sure we are of it: `CONFIRMED` was read in the source named, `GENERAL` is common
knowledge, `PROPOSED` our own choice. Only what is confirmed, or is plain geometry, weighs as an error in daily work.
"""
THEMES = {
    "GEO": "Geometry",
    "ATT": "Attributes",
    "CRS": "Coordinate systems and place",
    "BND": "Boundaries",
    "CAD": "Cadastre",
    "BLD": "Buildings",
    "ROD": "Roads",
    "ADR": "Addresses",
    "MKS": "MAKS",
    "PLN": "Zoning plans",
    "GML": "PlanGML",
    "INF": "Infrastructure",
    "PLC": "Places",
    "BAS": "Base map",
    "IMG": "Imagery",
}


def rulebook(rules: Iterable[Rule]) -> str:
    """Return the page for these rules, by theme and code."""
    listed = list(rules)
    parts = [HEAD, f"{len(listed)} rules, {len({type(r.constraint) for r in listed})} kinds of check.\n"]
    parts += _summary(listed)
    for theme in [*THEMES, *sorted({r.theme for r in listed} - set(THEMES))]:
        chosen = [rule for rule in listed if rule.theme == theme]
        if chosen:
            parts += ["", f"## {theme}: {THEMES.get(theme, theme)}", *_rules(chosen)]
    return "\n".join(parts) + "\n"


def _summary(rules: list[Rule]) -> Iterator[str]:
    kinds = Counter(rule.kind for rule in rules)
    yield from row("quality element (ISO 19157)", "rules")
    yield from rule_line(2)
    for kind, count in sorted(kinds.items()):
        yield from row(kind, str(count))


def _rules(rules: list[Rule]) -> Iterator[str]:
    for rule in rules:
        turkish, english = both(rule.title)
        remedy_tr, remedy_en = both(rule.remedy)
        weights = " / ".join(rule.severity.under(profile) for profile in PROFILES)
        scope = ", ".join(f"`{name}`" for name in rule.collections) or "all collections it makes sense for"
        yield ""
        yield f"### {rule.code}: {english}\n"
        yield f"{turkish}\n"
        yield f"- {scope}; {rule.kind}; weight {weights}; stops {rule.stops}"
        yield f"- check: {_check(rule.constraint)}"
        yield f"- ground: {rule.clause} ({rule.confidence})"
        yield f"- remedy: {remedy_en} / {remedy_tr}" + (f" Automatic: `{rule.fix}`." if rule.fix else "")


def _check(constraint: Constraint) -> str:
    """The constraint's kind and what it is set to, without what is left as it was."""
    name = type(constraint).__name__
    if isinstance(constraint, Query):
        return f"query `{constraint.name}`"
    shown = [f"{f.name} {_value(getattr(constraint, f.name))}" for f in fields(constraint)]
    return f"`{name}`" + (f" ({'; '.join(shown)})" if shown else "")


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(_value(part) for part in value) or "none"
    if hasattr(value, "op"):
        return f"{value.field} {value.op} {'' if value.value is None else _value(value.value)}".strip()
    return f"`{value}`" if isinstance(value, str) else str(value)
