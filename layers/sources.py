"""Where the city's data come from (data/standards/sources). A feature's `source` column holds one of these ids."""

from __future__ import annotations

from datetime import date

from django.utils.functional import lazy

from kbs.catalog.codelists import CodeList
from kbs.catalog.declaration import Source
from layers.standards import Row, codelist, table

SOURCES: CodeList = codelist("sources", "kaynak")


def _source(row: Row) -> Source:
    title = lazy(lambda: SOURCES.label(row["code"]), str)()
    return Source(
        row["code"],
        title,
        row["licence"],
        row["attribution"],
        row["url"],
        date.fromisoformat(row["date"]) if row["date"] else None,
        synthetic=row["synthetic"] == "yes",
    )


_BY_ID = {row["code"]: _source(row) for row in table("sources", "kaynak")}

MUNICIPALITY = _BY_ID["belediye"]
OSM = _BY_ID["osm"]
# Derived from OpenStreetMap streets and buildings, therefore ODbL as well.
SYNTHETIC = _BY_ID["sentetik"]
MAKS = _BY_ID["maks"]
LAND_REGISTRY = _BY_ID["tkgm"]
AFAD = _BY_ID["afad"]
OPERATOR = _BY_ID["isletmeci"]
UNIT_NAMES = _BY_ID["idari-adlar"]
