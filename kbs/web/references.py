"""What the references of a feature point at, in words and as addresses."""

from __future__ import annotations

from django.db import models

from kbs.access.narrow import narrow, shows_something
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features.find import Found, references
from kbs.web.addresses import page_address


def references_of(found: Found, principal: Principal) -> dict[str, tuple[str, str]]:
    """Label and address of what each foreign key refers to; one query per referred collection."""
    wanted: dict[str, tuple[Collection, int]] = {}
    for prop in found.collection.properties:
        field = found.collection.model_field(prop.field_name)
        value = found.values.get(prop.name)
        if isinstance(field, models.ForeignKey) and value is not None:
            target = registry.by_model(field.related_model)
            shown_target = narrow(target, principal) if target else None
            if shown_target is not None and shows_something(shown_target):
                wanted[prop.name] = (shown_target, value)
    shown: dict[str, tuple[str, str]] = {}
    for target in {collection.id: collection for collection, _id in wanted.values()}.values():
        ids = {feature_id for collection, feature_id in wanted.values() if collection.id == target.id}
        found_ones = references(target, ids, principal)
        for name, (collection, feature_id) in wanted.items():
            if collection.id == target.id and feature_id in found_ones:
                reference = found_ones[feature_id]
                shown[name] = (reference.label, page_address(target, feature_id, reference.values))
    return shown
