"""Empty templates: `/ogc/collections/{id}/template?f=xlsx|gpkg`. Who sees a collection may take its empty form."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from kbs.access.narrow import find
from kbs.access.policy import fingerprint
from kbs.catalog.named import to_be_filled
from kbs.encodings import geopackage, xlsx
from kbs.geo.crs import epsg
from kbs.ogcapi.common.resource import etag, resource, unchanged
from kbs.ogcapi.features.links import GPKG, TUCBS, template_formats
from kbs.ogcapi.features.parameters import parse_profile
from kbs.web.negotiation import negotiate
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of


@resource
def template(request: HttpRequest, collection_id: str) -> HttpResponse:
    """Send an empty file that, filled in, is imported without a mapping; in the storage CRS."""
    found = find(collection_id, principal_of(request))
    refuse_unknown(request, {"profile"})
    wanted = negotiate(request, template_formats(found))
    named = parse_profile(request)
    tag = etag(request, fingerprint(found))
    if not_changed := unchanged(request, tag):
        return not_changed
    form = to_be_filled(found, national=named)
    crs = epsg(settings.KBS_STORAGE_SRID)
    if wanted is GPKG:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{found.id}.gpkg"
            geopackage.template(path, form, crs)
            body = path.read_bytes()
    else:
        body = xlsx.template(form, crs)
    response = HttpResponse(body, content_type=wanted.media_type)
    mark = f"-{TUCBS}" if named else ""
    response["Content-Disposition"] = f'attachment; filename="{found.id}{mark}-sablon.{wanted.key}"'
    response["ETag"] = tag
    return response
