"""Where the city's data come from. A feature's `source` column holds one of these ids."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from kbs.catalog.declaration import Source

ODBL = "ODbL-1.0"

MUNICIPALITY = Source("belediye", _("Belediyenin kendi verisi"), "", url="")
OSM = Source(
    "osm",
    _("OpenStreetMap"),
    ODBL,
    "© OpenStreetMap contributors",
    "https://www.openstreetmap.org/copyright",
    date(2026, 4, 21),
)
# Derived from OpenStreetMap streets and buildings, therefore ODbL as well.
SENTETIK = Source(
    "sentetik",
    _("Sentetik (gösterim için üretilmiş)"),
    ODBL,
    "© OpenStreetMap contributors",
    "https://www.openstreetmap.org/copyright",
    date(2026, 11, 21),
    synthetic=True,
)
MAKS = Source("maks", _("Mekânsal Adres Kayıt Sistemi (MAKS)"), "")
TKGM = Source("tkgm", _("Tapu ve Kadastro Genel Müdürlüğü"), "")
AFAD = Source("afad", _("Afet ve Acil Durum Yönetimi Başkanlığı"), "")
OPERATOR = Source("isletmeci", _("Altyapı işletmecisi"), "")
