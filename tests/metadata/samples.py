"""A record with everything in it, and one with as little as there can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from kbs.geo.envelope import Envelope
from kbs.metadata import offers
from kbs.metadata.quality import conformity
from kbs.metadata.record import Link, Measured, Party, Record, Step, Theme, Words
from tests.toytown.collections import GARDENS

INSPIRE = Theme("lu", Words("Arazi kullanımı", "Land use"), "http://inspire.ec.europa.eu/theme/lu")
TUCBS = Theme("arazi-kullanimi", Words("Arazi Kullanımı", "Land use"))
MOMENT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
BASE = "https://kent.example/ogc/collections/gardens"

FULL = Record(
    id="6f1c2a52-3f7b-5a35-9d0e-000000000001",
    parent="6f1c2a52-3f7b-5a35-9d0e-000000000000",
    subject="gardens",
    collection=GARDENS,
    source=GARDENS.sources[0],
    title=Words("Bahçeler & <parklar>", "Gardens"),
    abstract=Words("Kentin bahçeleri.", "The city's gardens."),
    purpose=Words("Bakım planı", "Maintenance"),
    usage=Words("Bakım ekipleri kullanır.", "Used by maintenance teams."),
    keywords=(Words("bahçe", "garden"), Words("park", "")),
    tucbs=TUCBS,
    inspire=INSPIRE,
    topic="planningCadastre",
    contact=Party(
        Words("Deneme Belediyesi Park Müdürlüğü", "Parks department"),
        "park@belediye.example",
        "+902161234567",
        "https://belediye.example",
        "Çınar Sokak 1",
        "İstanbul",
    ),
    unit="Park ve Bahçeler Müdürlüğü",
    stamp=MOMENT,
    created=date(2020, 1, 1),
    published=date(2021, 1, 1),
    revised=date(2026, 11, 21),
    since=datetime(2010, 5, 19, tzinfo=UTC),
    bbox=Envelope(28.99, 40.97, 29.01, 40.98),
    count=12,
    geometry_type="polygon",
    crs=("http://www.opengis.net/def/crs/EPSG/0/5254", "http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
    scale=1000,
    resolution_m=0.01,
    cadence="monthly",
    licences=(("CC0-1.0", "https://spdx.org/licenses/CC0-1.0.html"),),
    attribution="Toytown",
    access="otherRestrictions",
    limitation=Words("Bilgi amaçlıdır.", "For information."),
    lineage=Words("Ölçüldü.", "Surveyed."),
    steps=(Step(MOMENT, Words("12 nesne işlendi.", "12 features processed.")),),
    quality=(
        Measured(
            "DQ_CompletenessOmission",
            Words("Eksiklik", "Omission"),
            Words("Boş zorunlu alan oranı", "Share of empty mandatory values"),
            value=1.5,
            unit="%",
            passed=True,
            specification=Words("KBS kuralları", "KBS rules"),
            specified_on=date(2026, 11, 21),
            at=MOMENT,
        ),
        Measured("DQ_TopologicalConsistency", Words("Topoloji", "Topology"), value=3),
        *conformity(INSPIRE),
    ),
    formats=tuple(offers.FILES.values()),
    links=(
        Link("page", f"{BASE}?f=html", "WWW:LINK-1.0-http--link", "text/html", Words("Sayfa", "Page")),
        Link("service", f"{BASE}/items", "OGC API - Features", "application/geo+json", Words("OGC API Features")),
        Link("file", f"{BASE}/download.gpkg", "WWW:DOWNLOAD-1.0-http--download",
             "application/geopackage+sqlite3", Words("GeoPackage")),
    ),
)  # fmt: skip
LEAST = Record(
    id="6f1c2a52-3f7b-5a35-9d0e-000000000002",
    subject="visits",
    collection=replace(GARDENS, geometry=None),
    title=Words("Ziyaretler"),
    abstract=Words("Ziyaretler"),
    contact=Party(Words("Deneme Belediyesi")),
    stamp=MOMENT,
    access="restricted",
)
