"""Mapping profiles: how the columns of a file become the fields of a collection (docs/import.md).

A profile is data, not code: no expression is evaluated. Unknown keys are refused, so that a slip of
the pen cannot silently change what is loaded.
"""

from __future__ import annotations

import csv
import re
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

import yaml
from django.utils.translation import gettext as _

from kbs.problems import Fault, InvalidData

DATA = Path(__file__).resolve().parent.parent.parent / "data"
FOLDER = DATA / "mappings"
# Columns that every file has: its row number, its layer, its file name, and a fingerprint of the geometry.
PSEUDO = ("@row", "@layer", "@file", "@geometry")


@dataclass(frozen=True)
class Lookup:
    """How a reference is found: by a field of the other feature, by place, or both.

    Attributes:
        by: Field of the referred model that equals the value.
        fold: Compare Turkish-folded texts.
        strip: Words dropped from the end of folded texts on both sides (`mahallesi`, `mah`).
        within: The polygon that contains the feature is the reference.
        nearest_m: Among those that match, the nearest one not farther than this, in metres.
        source: Only features of this source.
    """

    by: str = ""
    fold: bool = False
    strip: tuple[str, ...] = ()
    within: bool = False
    nearest_m: float | None = None
    source: str = ""


@dataclass(frozen=True)
class Rule:
    """Where one field's value comes from and how it is turned; applied in the order of the attributes.

    Attributes:
        source: Columns, the first one that holds something wins (`from` in the file).
        join: Sign that joins what all the columns hold, to the letter, instead: for keys.
        tags: Columns whose `column=value` (then `column=*`) is looked up in `codes`, in order.
        const: A fixed value.
        template: Text with column names in braces; empty columns leave no double blanks.
        pattern: Regular expression that finds the part wanted (its first group, else all of it).
        replace: Pairs of regular expression and replacement.
        codes: Values to codes; `"*"` stands for any other value; a key may be empty.
        codes_from: A table of `data/standards` that gives the codes: {table, column, give}.
        slug: The folded text with hyphens, for keys.
        reference: `link.field`: where nothing is given, the field of the feature that the link found.
        decimal: Decimal sign of numbers, when known.
        lookup: For references.
        invalid: What a value that cannot be read becomes: `reject` its row, or `null`.
        missing: What an absent value or reference does: `allow` (kept empty) or `reject`.
        default: Value where nothing is given.
    """

    source: tuple[str, ...] = ()
    join: str = ""
    tags: tuple[str, ...] = ()
    const: Any = None
    template: str = ""
    pattern: str = ""
    replace: tuple[tuple[str, str], ...] = ()
    codes: dict[str, Any] | None = None
    slug: bool = False
    reference: str = ""
    decimal: str = ""
    lookup: Lookup | None = None
    invalid: Literal["reject", "null"] = "reject"
    missing: Literal["allow", "reject"] = "allow"
    default: Any = None

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns the rule reads."""
        return (*self.source, *self.tags, *re.findall(r"\{([^}]+)\}", self.template))


@dataclass(frozen=True)
class Condition:
    """A row is taken when the column's text is one of `any` (compared folded), or is (not) empty.

    `known` names a field instead: its `codes` know the row's value.
    """

    column: str = ""
    known: str = ""
    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    empty: bool | None = None


@dataclass(frozen=True)
class Shape:
    """What is done to geometries on the way in.

    Attributes:
        x, y, wkt: Columns of a text table.
        area: Closed lines become areas (drawings).
        close_gap_m: Lines whose ends are nearer than this are closed, and told.
        none: Load the attributes without geometry.
    """

    x: str = ""
    y: str = ""
    wkt: str = ""
    area: bool = False
    close_gap_m: float = 0.0
    none: bool = False

    def columns(self) -> dict[str, str]:
        """The roles given for a text table."""
        return {role: name for role in ("x", "y", "wkt") if (name := getattr(self, role))}


@dataclass(frozen=True)
class Texts:
    """Texts of a drawing that stand inside an area become its attribute.

    Attributes:
        field: The collection's field.
        layers: Drawing layers of the texts, compared folded.
        pattern: Only texts that match as a whole; the first group is the value.
    """

    field: str
    layers: tuple[str, ...]
    pattern: str = ""


@dataclass(frozen=True)
class Tolerance:
    """When a changed shape counts as within tolerance: |registered - new area| <= the tiers' sum.

    Attributes:
        registered: Field with the registered area in m2; the old drawn area where it is absent.
        tiers: (upper limit in m2 or None, rate): each part of the area counts at its tier's rate.
    """

    registered: str
    tiers: tuple[tuple[float | None, float], ...]


@dataclass(frozen=True)
class Scope:
    """What a complete file speaks for, when that is not everything of its source: what refers to one feature.

    Attributes:
        link: Field that refers to the feature.
        by: Field of the referred model.
        value: Its value there; the feature is of the file's source.
    """

    link: str
    by: str
    value: str


@dataclass(frozen=True)
class Limits:
    """Shares of the features known before, above which a change stops for a second confirmation."""

    retired: float = 0.05
    moved: float = 0.5
    at_least: int = 20


@dataclass(frozen=True)
class Mapping:
    """A profile.

    Attributes:
        fields: Rules by field name of the collection.
        complete: The file holds everything of its source (of its `scope`): features missing in it are retired.
        duplicates: Rows with the same key: `reject` all, take the `first`, or `merge` their shapes.
        extent: `touching`: rows outside the municipality are rejected; `any`: boundaries of a country.
    """

    fields: dict[str, Rule]
    title: str = ""
    collection: str = ""
    layer: str = ""
    source: str = ""
    crs: str = ""
    axis: str = ""
    encoding: str = ""
    where: tuple[Condition, ...] = ()
    geometry: Shape = field(default_factory=Shape)
    texts: tuple[Texts, ...] = ()
    duplicates: Literal["reject", "first", "merge"] = "reject"
    complete: bool = False
    scope: Scope | None = None
    extent: Literal["touching", "any"] = "touching"
    tolerance: Tolerance | None = None
    limits: Limits = field(default_factory=Limits)


def load(name: str | Path) -> Mapping:
    """Read a profile from a file, or by its name from `data/mappings`.

    Raises:
        InvalidData: The profile is not YAML, or holds something a profile does not have.
    """
    path = Path(name)
    if not path.exists():
        path = FOLDER / (path.name if path.suffix else f"{path.name}.yml")
    if not path.is_file():
        known = ", ".join(sorted(p.stem for p in FOLDER.glob("*.yml")))
        raise _bad(str(name), _("böyle bir eşleme dosyası yok; hazır olanlar: %(known)s") % {"known": known})
    try:
        body = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as exc:
        raise _bad(path.name, str(exc)) from exc
    return parse(body, path.name)


def parse(body: Any, name: str = "mapping") -> Mapping:
    """Build a profile from plain data. Raises InvalidData naming the place of the mistake."""
    if not isinstance(body, dict) or not isinstance(body.get("fields"), dict):
        raise _bad(name, _("'fields' bölümü yok"))
    body = dict(body)
    rules = {key: _rule(value, f"{name}: fields.{key}") for key, value in body.pop("fields").items()}
    nested: dict[str, Any] = {}
    if "where" in body:
        nested["where"] = tuple(_build(Condition, c, f"{name}: where") for c in _list(body.pop("where")))
    if "texts" in body:
        nested["texts"] = tuple(_build(Texts, t, f"{name}: texts") for t in _list(body.pop("texts")))
    for key, kind in (
        ("geometry", Shape),
        ("tolerance", Tolerance),
        ("limits", Limits),
        ("scope", Scope),
    ):
        if key in body:
            nested[key] = _build(kind, body.pop(key), f"{name}: {key}")
    return _build(Mapping, body, name, fields=rules, **nested)


def matched(pattern: str, text: str) -> str | None:
    """Return the first group (else all) of a text that matches as a whole; any text without a pattern."""
    if not pattern:
        return text.strip()
    match = re.fullmatch(pattern, text.strip())
    return None if match is None else match[1] if match.re.groups else match[0]


def _rule(value: Any, where: str) -> Rule:
    if isinstance(value, str):
        return Rule(source=(value,))
    if isinstance(value, list):
        return Rule(source=_texts(value))
    if not isinstance(value, dict):
        return Rule(const=value)
    body = dict(value)
    made: dict[str, Any] = {}
    if "from" in body:
        made["source"] = _texts(body.pop("from"))
    if "lookup" in body:
        made["lookup"] = _build(Lookup, body.pop("lookup"), f"{where}.lookup")
    if "codes" in body:
        made["codes"] = {"" if k is None else _key(k): v for k, v in body.pop("codes").items()}
    if "codes_from" in body:
        made["codes"] = _code_table(body.pop("codes_from"), where) | made.get("codes", {})
    if "replace" in body:
        made["replace"] = tuple((str(a), str(b)) for a, b in body.pop("replace"))
    rule: Rule = _build(Rule, body, where, **made)
    for pattern in (rule.pattern, *(a for a, _b in rule.replace)):
        try:
            re.compile(pattern)
        except re.error as exc:
            raise _bad(where, f"{pattern}: {exc}") from exc
    return rule


def _code_table(spec: Any, where: str) -> dict[str, Any]:
    """Read codes from the newest dated table of a family: cells of `column` (split at `;`) to `give`."""
    if not isinstance(spec, dict) or not {"table", "column"} <= spec.keys() <= {"table", "column", "give"}:
        raise _bad(where, "codes_from: {table: family/name, column: ..., give: ...}")
    family, _slash, name = str(spec["table"]).partition("/")
    paths = sorted((DATA / "standards" / family).glob(f"????-??-??/{name}.csv"))
    if not paths or ".." in family + name:
        raise _bad(where, f"codes_from: {spec['table']}")
    with paths[-1].open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    column, give = spec["column"], spec.get("give", "code")
    if column not in rows[0] or give not in rows[0]:
        raise _bad(where, f"codes_from: {', '.join(rows[0])}")
    return {cell.strip(): row[give] for row in rows for cell in row[column].split(";") if cell.strip()}


def _key(value: Any) -> str:
    """YAML reads a bare yes and no as booleans; in a code table they are texts."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _build(kind: Any, body: Any, where: str, /, **made: Any) -> Any:
    known = {f.name: f for f in fields(kind)}
    if not isinstance(body, dict):
        raise _bad(where, _("anahtar: değer çiftleri beklenir"))
    for key in body:
        if key not in known or key in made:
            raise _bad(
                where,
                _("bilinmeyen anahtar %(key)s; bilinenler: %(known)s")
                % {"key": key, "known": ", ".join(known)},
            )
    values = {key: _shaped(known[key], value, f"{where}.{key}") for key, value in body.items()} | made
    absent = [
        n
        for n, f in known.items()
        if f.default is MISSING and f.default_factory is MISSING and n not in values
    ]
    if absent:
        raise _bad(where, _("eksik: %(names)s") % {"names": ", ".join(absent)})
    return kind(**values)


def _shaped(spec: Any, value: Any, where: str) -> Any:
    """Check a value against the field's annotation (kept as text): tuples, choices, booleans."""
    kind = str(spec.type)
    if kind.startswith("tuple[str"):
        return _texts(value)
    if kind.startswith("tuple["):
        return tuple(tuple(v) if isinstance(v, list) else v for v in _list(value))
    if kind.startswith("Literal"):
        allowed = re.findall(r"'([^']*)'|\"([^\"]*)\"", kind)
        names = [a or b for a, b in allowed]
        value = "null" if value is None and "null" in names else value
        if value not in names:
            raise _bad(where, _("izin verilenler: %(known)s") % {"known": ", ".join(names)})
    if kind.startswith("bool") and not isinstance(value, bool):
        raise _bad(where, _("true veya false beklenir"))
    return str(value) if kind == "str" else value


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_key(v) for v in _list(value))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _bad(where: str, reason: str) -> InvalidData:
    return InvalidData(
        _("Eşleme dosyası, %(where)s: %(reason)s") % {"where": where, "reason": reason},
        Fault("mapping", reason, where),
    )
