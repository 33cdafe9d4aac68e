"""The receiving side: a collection with a mapping applied to a layer, compiled to one function per row."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection
from kbs.catalog.text import fold, slug
from kbs.exchange import convert
from kbs.exchange.by_names import by_names
from kbs.exchange.mapping import PSEUDO, Condition, Lookup, Mapping, Rule
from kbs.exchange.source import Layer, Row
from kbs.problems import Fault, InvalidData
from kbs.quality.attributes import TECHNICAL, check_values

# Marks a value that cannot be read and that the mapping takes for absent.
IGNORED = "ignored-value"


@dataclass(frozen=True)
class Target:
    """One field that the import writes: its public name, its rule, and how its value is made.

    `ruled` says that the declaration limits its values further (code list, range, pattern).
    """

    name: str
    field: models.Field[Any, Any]
    rule: Rule
    read: Callable[[Row], Any]
    convert: Callable[[Any], Any]
    ruled: bool = False

    @property
    def column(self) -> str:
        """The database column."""
        return str(self.field.column)

    @property
    def lookup(self) -> Lookup | None:
        """How the reference is found, for references."""
        return self.rule.lookup


@dataclass(frozen=True)
class Plan:
    """An import's way: collection, mapping and layer brought together.

    `ignored` counts, by field, the unreadable values that the mapping takes for absent.
    """

    collection: Collection
    mapping: Mapping
    layer: Layer
    source: str
    file: str
    targets: tuple[Target, ...] = field(default=())
    ignored: dict[str, int] = field(default_factory=dict)

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The database columns that name a feature."""
        return tuple(self.collection.column(name) for name in self.collection.identifier)

    @cached_property
    def has_geometry(self) -> bool:
        """Whether geometries are loaded."""
        return (
            self.collection.geometry is not None
            and not self.mapping.geometry.none
            and bool(self.layer.geometry_type)
        )

    def takes(self, row: Row) -> bool:
        """Whether the mapping's conditions take the row; a row that cannot be read is always taken."""
        return row.fault is not None or all(self._meets(row, c) for c in self.mapping.where)

    def _meets(self, row: Row, condition: Condition) -> bool:
        if condition.known:
            rule = self.mapping.fields[condition.known]
            return _reader(self, rule)(row) in (rule.codes or {})
        value = fold(convert.text(_cell(self, condition.column)(row) or ""))
        if condition.empty is not None and (value == "") != condition.empty:
            return False
        if condition.any and value not in map(fold, condition.any):
            return False
        return value not in map(fold, condition.none)

    def values(self, row: Row) -> tuple[list[Any], list[Fault]]:
        """Return the row's values in the order of `targets`, and what is wrong with them."""
        if row.fault:
            return [None] * len(self.targets), [row.fault]
        values, faults = [], []
        for target in self.targets:
            value, fault = _value(target, row)
            values.append(value)
            if fault and fault.name == IGNORED:
                self.ignored[target.name] = self.ignored.get(target.name, 0) + 1
            elif fault:
                faults.append(fault)
        return values, faults or self._declared_faults(values)

    def _declared_faults(self, values: list[Any]) -> list[Fault]:
        """The rules of the edit form; types are right already, references are found later."""
        plain = {t.name: v for t, v in zip(self.targets, values, strict=True) if t.ruled and v is not None}
        if not plain:
            return []
        return [
            Fault("bad-value", f"{f.name}: {f.reason}", f.value)
            for f in check_values(self.collection, plain, complete=False)
        ]


def plan(
    collection: Collection, mapping: Mapping | None, layer: Layer, source: str | None, file: str
) -> Plan:
    """Bring the three together.

    Raises:
        InvalidData: The mapping names columns or fields that do not exist, or leaves the key open.
    """
    mapping = mapping or by_names(collection, layer, source)
    if mapping.collection and mapping.collection != collection.id:
        raise InvalidData(
            _("Bu eşleme %(theirs)s koleksiyonu içindir, %(ours)s için değil.")
            % {"theirs": mapping.collection, "ours": collection.id},
            Fault("mapping", "other collection", mapping.collection),
        )
    names = {name: rule for name, rule in _present(mapping.fields, layer) if rule is not None}
    own = source or mapping.source or _only_source(collection)
    _require_source(collection, own)
    names.setdefault("source", Rule(const=own))
    shell = Plan(collection, mapping, layer, own, file)
    targets = tuple(_target(shell, name, rule) for name, rule in names.items())
    missing = [n for n in collection.identifier if n not in names]
    if missing:
        raise InvalidData(
            _(
                "%(collection)s kayıtlarını tanıyan alan eksik: %(fields)s. "
                "Dosyanın sütunları: %(columns)s. --mapping ile belirtin."
            )
            % {
                "collection": collection.id,
                "fields": ", ".join(missing),
                "columns": ", ".join(c.name for c in layer.columns) or "-",
            },
            *(Fault(name, "key without a column") for name in missing),
        )
    _require_columns(collection, targets, layer)
    return Plan(collection, mapping, layer, own, file, targets)


def _require_source(collection: Collection, source: str) -> None:
    """Refuse a source that the collection's list does not know, before reading a row."""
    prop = collection.by_name.get("source")
    if prop and prop.codelist and not prop.codelist.open and source not in prop.codelist:
        known = ", ".join(code.code for code in prop.codelist)
        raise InvalidData(
            _("%(source)s bilinen bir kaynak değil; kaynaklar: %(known)s")
            % {"source": source, "known": known},
            Fault("source", "unknown", source),
        )


def _require_columns(collection: Collection, targets: tuple[Target, ...], layer: Layer) -> None:
    """Refuse a mapping that leaves out what every feature must have, before reading a row."""
    given = {t.field.name for t in targets}
    geometry = collection.geometry.field if collection.geometry else ""
    needed = {collection.by_name[name].field_name for name in collection.required} | {
        f.name
        for f in collection.model._meta.local_concrete_fields
        if not (f.null or f.has_default() or f.has_db_default() or f.primary_key or f.generated or f.blank)
    }
    if absent := sorted(needed - given - {geometry}):
        raise InvalidData(
            _(
                "%(collection)s için gerekli alanların sütunu yok: %(fields)s. Dosyanın sütunları: %(columns)s."
            )
            % {
                "collection": collection.id,
                "fields": ", ".join(absent),
                "columns": ", ".join(c.name for c in layer.columns) or "-",
            },
            *(Fault(name, "required without a column") for name in absent),
        )


def _only_source(collection: Collection) -> str:
    """The collection's own source when it has one, else the municipality's."""
    return collection.sources[0].id if len(collection.sources) == 1 else "belediye"


def _present(fields: dict[str, Rule], layer: Layer) -> Iterator[tuple[str, Rule | None]]:
    """Yield the rules with their alternatives cut to the columns there are; None where the file has none of them.

    One column by name must exist (`_target` refuses it); alternatives are other spellings of one thing.
    """
    for name, rule in fields.items():
        if len(rule.source) < 2 or rule.join:
            yield name, rule
            continue
        there = tuple(c for c in rule.source if c in PSEUDO or c.lower() in layer.index)
        elsewhere = rule.tags or rule.template or rule.lookup or rule.reference or rule.default is not None
        yield name, replace(rule, source=there) if there or elsewhere else None


def _target(plan: Plan, name: str, rule: Rule) -> Target:
    known = {f.name: f for f in plan.collection.model._meta.local_concrete_fields}
    declared = {p.field_name: p for p in plan.collection.properties}
    by_name = plan.collection.by_name
    field_name = by_name[name].field_name if name in by_name else name
    model_field = known.get(field_name)
    allowed = [n for n, f in known.items() if n in TECHNICAL or (n in declared and not f.generated)]
    if model_field is None or field_name not in allowed:
        raise InvalidData(
            _("%(collection)s koleksiyonunda %(field)s diye yüklenebilir bir alan yok; olanlar: %(known)s")
            % {"collection": plan.collection.id, "field": name, "known": ", ".join(sorted(allowed))},
            Fault("mapping", "unknown field", name),
        )
    for column in rule.columns:
        if column.lower() not in plan.layer.index and column not in PSEUDO:
            raise InvalidData(
                _("%(layer)s katmanında %(column)s sütunu yok; sütunlar: %(known)s")
                % {
                    "layer": plan.layer.name,
                    "column": column,
                    "known": ", ".join(c.name for c in plan.layer.columns),
                },
                Fault("mapping", "unknown column", column),
            )
    if isinstance(model_field, models.ForeignKey):
        if rule.lookup is None:
            raise InvalidData(
                _("%(field)s bir bağlantıdır; eşlemede lookup gerekir.") % {"field": name},
                Fault("mapping", "reference without lookup", name),
            )
        return Target(name, model_field, rule, _reader(plan, rule), convert.text)
    prop = declared.get(field_name)
    ruled = prop is not None and bool(prop.constraint or (prop.codelist and not prop.codelist.open))
    made = convert.for_field(model_field, rule.decimal)
    return Target(prop.name if prop else name, model_field, rule, _reader(plan, rule), made, ruled)


def _cell(plan: Plan, column: str) -> Callable[[Row], Any]:
    if column == "@row":
        return lambda row: row.number
    if column == "@layer":
        return lambda row: plan.layer.name
    if column == "@file":
        return lambda row: plan.file
    if column == "@geometry":
        return lambda row: hashlib.sha256(row.wkb).hexdigest()[:24] if row.wkb else None
    index = plan.layer.index.get(column.lower())
    if index is None:
        raise InvalidData(
            _("%(layer)s katmanında %(column)s sütunu yok; sütunlar: %(known)s")
            % {
                "layer": plan.layer.name,
                "column": column,
                "known": ", ".join(c.name for c in plan.layer.columns),
            },
            Fault("mapping", "unknown column", column),
        )
    return lambda row: row.values[index]


def _reader(plan: Plan, rule: Rule) -> Callable[[Row], Any]:
    """Return the function that takes the raw value out of a row."""
    if rule.template:
        parts = {name: _cell(plan, name) for name in re.findall(r"\{([^}]+)\}", rule.template)}
        return lambda row: _filled(rule.template, {n: cell(row) for n, cell in parts.items()})
    if rule.tags:
        tags = [(name, _cell(plan, name)) for name in rule.tags]
        return lambda row: _tagged(tags, row, rule.codes or {})
    if rule.source:
        cells = [_cell(plan, name) for name in rule.source]
        if rule.join:
            return lambda row: rule.join.join([convert.text(cell(row) or "") for cell in cells])
        return lambda row: next((v for cell in cells if (v := cell(row)) not in (None, "")), None)
    return lambda row: rule.const


def _filled(template: str, values: dict[str, Any]) -> str | None:
    if all(v in (None, "") for v in values.values()):
        return None
    texts = {n: "" if v is None else convert.text(v) for n, v in values.items()}
    return " ".join(re.sub(r"\{([^}]+)\}", lambda m: texts[m[1]], template).split()).strip(" ,/-")


def _tagged(tags: list[tuple[str, Callable[[Row], Any]]], row: Row, codes: dict[str, Any]) -> str | None:
    """Return the first `column=value` that `codes` knows; else the first that is there at all."""
    first = None
    for name, cell in tags:
        value = cell(row)
        if value in (None, ""):
            continue
        full = f"{name}={value}"
        first = first or full
        for key in (full, f"{name}=*"):
            if key in codes:
                return key
    return first


def _value(target: Target, row: Row) -> tuple[Any, Fault | None]:
    rule = target.rule
    raw = target.read(row)
    shown = raw
    try:
        raw = _turned(rule, raw)
        if raw in (None, ""):
            raw = rule.default
        if rule.slug and raw is not None:
            raw = slug(convert.text(raw))
        if raw in (None, ""):
            return _absent(target)
        value = target.convert(raw)
    except (ValueError, TypeError, OverflowError):
        if rule.invalid == "null":
            return None, Fault(IGNORED, target.name, shown)
        code = {"DateField": "bad-date", "DateTimeField": "bad-date"}.get(
            target.field.get_internal_type(), "bad-number"
        )
        return None, Fault(code, _("%(field)s: değer okunamadı") % {"field": target.name}, shown)
    if isinstance(value, str) and not _encodable(value):
        return None, Fault(
            "bad-text", _("%(field)s: metin UTF-8 olarak yazılamıyor") % {"field": target.name}
        )
    longest = getattr(target.field, "max_length", None)
    if isinstance(value, str) and longest and target.lookup is None and len(value) > longest:
        reason = _("%(field)s: en çok %(longest)d harf olabilir") % {"field": target.name, "longest": longest}
        return None, Fault("too-long", reason, value)
    return value, None


def _encodable(text: str) -> bool:
    """Whether a text is made of characters; JSON may bring halves of surrogate pairs."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _turned(rule: Rule, value: Any) -> Any:
    if rule.pattern and value not in (None, ""):
        match = re.search(rule.pattern, convert.text(value))
        value = None if match is None else match[1] if match.re.groups else match[0]
    for pattern, replacement in rule.replace:
        if value not in (None, ""):
            value = re.sub(pattern, replacement, convert.text(value)).strip()
    if rule.codes is not None:
        key = "" if value is None else convert.text(value)
        if key in rule.codes:
            return rule.codes[key]
        return rule.codes.get("*", value) if key else None
    return value


def _absent(target: Target) -> tuple[Any, Fault | None]:
    """An absent value: NULL where the column takes it, its default, or an empty text; else a fault."""
    must = target.rule.missing == "reject" and not (target.lookup and target.lookup.within)
    if not must and (target.field.null or target.lookup):
        return None, None
    if not must and target.field.has_default():
        return target.field.get_default(), None
    if not must and target.field.empty_strings_allowed and target.field.blank:
        return "", None
    return None, Fault("missing-value", _("%(field)s boş olamaz") % {"field": target.name})
