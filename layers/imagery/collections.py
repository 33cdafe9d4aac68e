"""Declaration of images."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Pattern, Range
from kbs.catalog.declaration import Collection, Coverage, MapEntry, Property, Tiling
from kbs.catalog.registry import registry
from layers import groups
from layers.imagery import models
from layers.national import national
from layers.properties import common
from layers.sources import MUNICIPALITY, SYNTHETIC
from layers.standards import codelist

IMAGERY = Collection(
    id="imagery",
    model=models.Image,
    title=_("Görüntüler"),
    description=_("Ortofoto, uydu ve insansız hava aracı görüntüleri; dosyaları COG olarak saklanır."),
    schema="TUCBS.OR:Ortogoruntu",
    national=national("Ortogoruntu"),
    identifier=("dosya",),
    properties=(
        Property("ad", queryable=True, aliases=("adi",)),
        Property("tur", codelist=codelist("imagery", "goruntu_turu")),
        Property("cekim_tarihi", queryable=True, sortable=True),
        Property("cozunurluk_m", unit="m", constraint=Range(0.001, 1000)),
        Property("bant_sayisi", constraint=Range(1, 300)),
        # A path below the media folder: no leading slash, no step upwards.
        Property(
            "dosya",
            constraint=Pattern(r"(?!/)(?!.*\.\.)[\w./ -]+\.tiff?", _("medya klasörü altında .tif dosyası")),
        ),
        Property("uretici"),
        *common(),
    ),
    required=("ad", "dosya"),
    sources=(MUNICIPALITY, SYNTHETIC),
    lineage=_("Çekim tarihi ve çözünürlüğü kaydında yazar."),
    tiling=Tiling(minzoom=10, overview="none"),
    coverage=Coverage("dosya", "cekim_tarihi"),
    map=MapEntry(groups.IMAGES.id, 100, visible=False, identify=False),
)
registry.register(IMAGERY)
