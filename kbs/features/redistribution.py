"""How much of a collection somebody without the right to take it as a whole may read at once.

A collection with redistribution `view` may be seen and read one by one. So that maps, QGIS and ogrinfo still
work on it, a reader without bulk right gets: any single feature; small pages (`PAGE`) of a map-scale box
(`BOX_KM2`), one after the other; and of everything else the first small page, as a sample.
"""

from __future__ import annotations

from django.conf import settings

from kbs.access.narrow import may_download
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.features.query import FeatureQuery
from kbs.geo.crs import epsg
from kbs.geo.region import regions
from kbs.problems import Fault, Forbidden, Unauthenticated

PAGE = 100
BOX_KM2 = 4.0


def largest_page(query: FeatureQuery, principal: Principal) -> int | None:
    """Return the page size the reader is held to, None when there is no such limit.

    Raises:
        Forbidden, Unauthenticated: The query walks on beyond the sample without a map-scale box.
    """
    if may_download(query.collection, principal):
        return None
    if query.after and not _is_map_scale(query):
        raise refusal(
            query.collection,
            principal,
            f"Of {query.collection.id} only a sample is given without a bbox of at most {BOX_KM2:g} km².",
            Fault("bbox", f"needed from the second page on, at most {BOX_KM2:g} km²"),
        )
    return PAGE


def require_download(collection: Collection, principal: Principal) -> None:
    """Let a download pass, or raise Forbidden or Unauthenticated."""
    if not may_download(collection, principal):
        raise refusal(
            collection, principal, f"{collection.id} may be seen and read one by one, not taken as a whole."
        )


def refusal(
    collection: Collection, principal: Principal, detail: str, *faults: Fault
) -> Forbidden | Unauthenticated:
    """Return the problem: log in first, or no right."""
    kind = Unauthenticated if principal.is_anonymous else Forbidden
    return kind(detail, *faults)


def _is_map_scale(query: FeatureQuery) -> bool:
    storage = epsg(settings.KBS_STORAGE_SRID)
    boxes = [region.outer for envelope in query.envelopes for region in regions(envelope, storage)]
    area = sum((box.east - box.west) * (box.north - box.south) for box in boxes)
    return bool(query.envelopes) and area <= BOX_KM2 * 1e6
