"""The mapping of a file that nobody wrote one for: columns find their property by what they are called."""

from __future__ import annotations

from django.db import models

from kbs.catalog.declaration import Collection, Property
from kbs.catalog.named import national_codes, own_name
from kbs.catalog.registry import registry
from kbs.catalog.text import fold
from kbs.exchange.mapping import Lookup, Mapping, Rule
from kbs.exchange.source import Layer
from kbs.quality.attributes import TECHNICAL

# The key of a feature at its source, by the names that files give it.
_KEY_COLUMNS = (
    "kbs_source_ref",
    "source_ref",
    "@id",
    "id",
    "gml_id",
    "osm_ref",
    "osm_id",
    "uuid",
    "globalid",
)


def by_names(collection: Collection, layer: Layer, source: str | None) -> Mapping:
    """Without a mapping columns find their property by name, national name, alias or label.

    A file of this house (kbs.catalog.named) brings its references, sources and dates back as well.
    """
    columns = {fold(c.name): c.name for c in layer.columns}
    ours = fold(own_name(Property("source"))) in columns
    rules: dict[str, Rule] = {}
    for prop in collection.properties:
        if collection.model_field(prop.field_name).generated:
            continue
        if prop.field_name in TECHNICAL:
            rule = _provenance(prop, columns, source) if ours else None
        elif isinstance(collection.model_field(prop.field_name), models.ForeignKey):
            rule = _reference_rule(collection, prop, columns)
        else:
            rule = _value_rule(collection, prop, columns) if prop.writable else None
        if rule is not None:
            rules[prop.field_name] = rule
    if "source_ref" in collection.identifier:
        lower = {c.name.lower(): c.name for c in layer.columns}
        key = next((lower[n] for n in _KEY_COLUMNS if n in lower), None)
        if key:
            rules["source_ref"] = Rule(source=(key,))
    return Mapping(rules)


def _value_rule(collection: Collection, prop: Property, columns: dict[str, str]) -> Rule | None:
    label = str(collection.label(prop))
    spellings = (prop.name, prop.field_name, prop.tucbs, own_name(prop), *prop.aliases, label)
    column = next((columns[fold(s)] for s in spellings if s and fold(s) in columns), None)
    codes = {theirs: ours for ours, theirs in national_codes(collection, prop)}
    return Rule(source=(column,), codes=codes or None) if column else None


def _provenance(prop: Property, columns: dict[str, str], source: str | None) -> Rule | None:
    """Whose record it was and since when; a source that a person names wins."""
    if prop.field_name == "source" and source is not None:
        return None
    column = next((columns[fold(s)] for s in (own_name(prop), prop.tucbs) if s and fold(s) in columns), None)
    return Rule(source=(column,)) if column else None


def _reference_rule(collection: Collection, prop: Property, columns: dict[str, str]) -> Rule | None:
    """The record number that our files carry; where a key needs the reference, else the area around the feature."""
    if column := columns.get(fold(own_name(prop))):
        return Rule(source=(column,), lookup=Lookup(by="id"))
    target = registry.by_model(collection.model_field(prop.field_name).related_model)  # type: ignore[arg-type]
    if prop.field_name in collection.identifier and target and target.geometry_type == "polygon":
        return Rule(lookup=Lookup(within=True))
    return None
