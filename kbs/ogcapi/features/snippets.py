"""Ready lines to paste: QGIS, ogr2ogr, Python, curl."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection


def snippets(collection: Collection, root: str, *, downloadable: bool) -> list[dict[str, str]]:
    """Return title and text of each snippet for a collection.

    Args:
        root: Absolute address of the API root.
        downloadable: Whether the asker may take the whole; otherwise the lines ask for a box.
    """
    return [
        {
            "title": "QGIS",
            "text": f"{root}/",
            "help": _("Katman › Veri kaynağı yöneticisi › WFS / OGC API Features › Yeni: bu adres"),
        },
        {
            "title": "ogr2ogr",
            "text": _ogr2ogr(collection, root, downloadable),
            "help": _("GDAL 3.6 ve sonrası"),
        },
        {"title": "Python", "text": _python(collection, root, downloadable), "help": "geopandas / requests"},
        {"title": "curl", "text": _curl(collection, root), "help": ""},
    ]


def _box(collection: Collection) -> tuple[float, float, float, float]:
    lon, lat = settings.KBS_MAP_VIEW[:2]
    return (round(lon - 0.005, 4), round(lat - 0.004, 4), round(lon + 0.005, 4), round(lat + 0.004, 4))


def _ogr2ogr(collection: Collection, root: str, downloadable: bool) -> str:
    near = "" if downloadable or not collection.geometry else "-spat {} {} {} {} ".format(*_box(collection))
    return f'ogr2ogr {near}{collection.id}.gpkg "OAPIF:{root}/" {collection.id}'


def _python(collection: Collection, root: str, downloadable: bool) -> str:
    base = f"{root}/collections/{collection.id}"
    if not collection.geometry:
        return f'import requests\nrows = requests.get("{base}/items?limit=1000&f=json", timeout=60).json()["features"]'
    if downloadable:
        return f'import geopandas\nframe = geopandas.read_file("{base}/download.gpkg")'
    box = ",".join(map(str, _box(collection)))
    return f'import geopandas\nframe = geopandas.read_file("{base}/items?bbox={box}&limit=100&f=json")'


def _curl(collection: Collection, root: str) -> str:
    box = f"bbox={','.join(map(str, _box(collection)))}&" if collection.geometry else ""
    return f'curl "{root}/collections/{collection.id}/items?{box}limit=100&f=json"'
