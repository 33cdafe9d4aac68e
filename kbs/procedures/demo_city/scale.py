"""A purely synthetic city of N parcels for scale tests (`kbs_generate --parcels N`).

Written in one transaction and one change set, in batches of districts: the program holds no rows and the
database works on a few thousand at a time. A city that is there already is left alone; another seed, size
or place replaces it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.catalog.registry import registry
from kbs.features.write import Reason, change_set, changed
from kbs.geo.crs import epsg, transform
from kbs.problems import Fault, InvalidData
from kbs.procedures.demo_city import steps
from kbs.procedures.demo_city.progress import Progress
from kbs.procedures.demo_city.store import Difference
from kbs.sql import Queries

SQL_FOLDER = Path(__file__).parent / "sql"
STEP = "city"
# Metres of a district's side; parcels it holds at least, so that the city's shape can be planned.
DISTRICT_M = 640.0
LEAST_PARCELS = 550
# Surveyed coordinates are not whole metres; an origin given in whole metres would make borders and avenues so.
OFF_GRID_M = 0.37
BATCH = 4
# The order rows are written in: what is referred to first.
STORES = (
    ("store_neighbourhoods", "neighbourhoods"),
    ("store_blocks", "blocks"),
    ("store_parcels", "parcels"),
    ("store_buildings", "buildings"),
    ("store_streets", "streets"),
    ("store_centrelines", "street-centrelines"),
    ("store_avenues", "street-centrelines"),
    ("store_approaches", "street-centrelines"),
    ("store_sides", "street-sides"),
    ("store_doors", "door-numbers"),
    ("store_zones", "zoning-areas"),
    ("store_parks", "zoning-areas"),
    ("store_green", "green-areas"),
    ("store_roads", "zoning-areas"),
)
COLLECTIONS = tuple(dict.fromkeys((*(collection for _query, collection in STORES), "plans")))


@dataclass(frozen=True)
class Origin:
    """South-west corner of the city: east, north in metres of the storage CRS."""

    east: float
    north: float


def parse_origin(text: str | None) -> Origin:
    """Read `EAST,NORTH`; without a text the city begins below the map's first view.

    Raises:
        InvalidData: The text is not two numbers.
    """
    if not text:
        longitude, latitude, _zoom = settings.KBS_MAP_VIEW
        east, north = transform(epsg(4326), epsg(settings.KBS_STORAGE_SRID), [(longitude, latitude)])[0]
        return Origin(round(east) - 320.0, round(north) - 320.0)
    try:
        east, north = (float(part) for part in text.split(","))
    except ValueError:
        raise InvalidData(
            _("--origin iki sayı ister: doğu,kuzey (metre)"), Fault("origin", "EAST,NORTH", text)
        ) from None
    return Origin(east, north)


def build_city(parcels: int, seed: int, origin: Origin, progress: Progress) -> dict[str, Difference]:
    """Make a city of exactly `parcels` parcels; return what changed by collection id.

    Raises:
        InvalidData: The number is not between 1 and 2 000 000, or real buildings stand in the place.
    """
    if not 1 <= parcels <= 2_000_000:
        raise InvalidData(
            _("--parcels 1 ile 2 000 000 arasında olmalı"), Fault("parcels", "1..2000000", str(parcels))
        )
    wanted = steps.fingerprint([SQL_FOLDER / "scale.sql"], str(parcels), str(seed), f"{origin}")
    if steps.done().get(STEP) == wanted:
        return dict.fromkeys(COLLECTIONS, Difference(0, 0, 0))
    known = {collection.id: collection for collection in registry}
    collections = {name: known[name] for name in COLLECTIONS}
    reason = Reason(f"Ölçek denemesi: {parcels} parselli sentetik kent", source="sentetik")
    with change_set(SYSTEM, reason, *collections.values()) as writer:
        city = City(writer.cursor, seed, origin, parcels)
        city.require_free_place()
        removed = city.remove({name: c.table for name, c in collections.items()})
        added = city.build(progress)
        for name in COLLECTIONS:
            changed.send(sender=name, change_set=writer.change_set)
    steps.mark(STEP, wanted)
    return {name: Difference(added.get(name, 0), 0, removed.get(name, 0)) for name in COLLECTIONS}


class City:
    """One run inside an open change set."""

    def __init__(self, cursor: Any, seed: int, origin: Origin, parcels: int) -> None:
        self._cursor = cursor
        self._queries = Queries(SQL_FOLDER / "scale.sql")
        self._parcels = parcels
        self._added: dict[str, int] = {}
        self._params: dict[str, Any] = {
            "seed": seed,
            "east": origin.east + OFF_GRID_M,
            "north": origin.north + OFF_GRID_M,
            "size": DISTRICT_M,
            "columns": max(1, math.ceil(math.sqrt(parcels / LEAST_PARCELS))),
            "srid": settings.KBS_STORAGE_SRID,
            "batch": BATCH,
        }
        ground = Queries(SQL_FOLDER / "ground.sql")
        cursor.execute(ground.build("seed"), self._params)
        cursor.execute(ground.build("chance"))
        for name in ("place", "tables"):
            cursor.execute(self._queries.build(name))

    def require_free_place(self) -> None:
        """Refuse to build over real buildings."""
        extent = self._params["columns"] * DISTRICT_M
        self._cursor.execute(self._queries.build("real_in_box"), self._params | {"extent": extent})
        if self._cursor.fetchone()[0]:
            raise InvalidData(
                _("Burada gerçek binalar var: --origin ile başka bir yer ya da ayrı bir veritabanı seçin."),
                Fault("origin", "occupied"),
            )

    def remove(self, tables: dict[str, str]) -> dict[str, int]:
        """Take an earlier city away; return the rows removed by collection id."""
        removed = {}
        for name in reversed(tables):
            self._cursor.execute(self._queries.build("remove", table=sql.Identifier(tables[name])), {})
            removed[name] = self._cursor.rowcount
        return removed

    def build(self, progress: Progress) -> dict[str, int]:
        """Write districts until there are enough parcels; return the rows written by collection id."""
        self._cursor.execute("SELECT nextval('kbs_feature_id')")
        self._params["plan"] = self._cursor.fetchone()[0]
        first, made = 0, 0
        while made < self._parcels:
            count = self._batch(first, self._parcels - made)
            made += count
            first += BATCH
            progress.advance(count, _("%(made)d / %(all)d parsel") % {"made": made, "all": self._parcels})
        self._store("store_plan", "plans")
        return self._added

    def _batch(self, first: int, room: int) -> int:
        """Compute and write some districts; return the number of their parcels."""
        params = self._params | {"first": first, "room": room}
        for name in ("clear", "districts", "blocks", "trim", "parcels", "odd", "pieces", "streets"):
            self._cursor.execute(self._queries.build(name), params)
        for table in ("city_block", "city_parcel", "city_piece", "city_street"):
            self._cursor.execute(sql.SQL("ANALYZE {}").format(sql.Identifier(table)))
        for name, collection in STORES:
            if name == "store_parks":
                self._cursor.execute(self._queries.build("grounds"))
            self._store(name, collection)
        self._cursor.execute(self._queries.build("forget_grounds"))
        self._cursor.execute("SELECT count(*) FROM city_parcel")
        return int(self._cursor.fetchone()[0])

    def _store(self, query: str, collection: str) -> None:
        self._cursor.execute(self._queries.build(query), self._params)
        self._added[collection] = self._added.get(collection, 0) + self._cursor.rowcount
