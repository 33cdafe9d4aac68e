"""What doors say of collections in the same words: sources, attribution."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kbs.catalog.declaration import Collection, Source


def source_json(source: Source) -> dict[str, Any]:
    """Return a source as data; absent parts are left out."""
    body = {
        "id": source.id,
        "title": str(source.title),
        "licence": source.licence,
        "attribution": source.attribution,
        "date": source.date.isoformat() if source.date else None,
        "url": source.url,
        "synthetic": source.synthetic,
    }
    return {key: value for key, value in body.items() if value not in (None, "")}


def attribution(collections: Iterable[Collection]) -> str:
    """Return the attributions of all sources of the collections, each once, in order."""
    credits = [source.attribution for collection in collections for source in collection.sources]
    return " · ".join(dict.fromkeys(credit for credit in credits if credit))


def source_of(collection: Collection, source_id: str) -> Source | None:
    """Return the declared source with this id, or None."""
    return next((source for source in collection.sources if source.id == source_id), None)


def any_synthetic(collection: Collection, source_ids: Iterable[str]) -> bool:
    """Whether one of the sources says that its data are made up."""
    made_up = {source.id for source in collection.sources if source.synthetic}
    return not made_up.isdisjoint(source_ids)
