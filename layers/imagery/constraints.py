"""Rules of images (IMG): their record and their footprint; the files themselves are judged when they are loaded."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Given, Holds, NotInFuture, Query, Unique, Where
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, HINT, REPORT, WARNING, Rule

IMAGERY = ("imagery",)
RECORD = "docs/data-dictionary.md: görüntü kaydı"

registry.register_rules(
    Rule(
        code="KBS-IMG-001",
        title=_("Görüntünün çekim tarihi ya da çözünürlüğü yok"),
        kind="completeness",
        constraint=Given(("cekim_tarihi", "cozunurluk_m")),
        collections=IMAGERY,
        severity=WARNING,
        clause="INSPIRE Orthoimagery (phenomenonTime, footprint); ISO 19115-1 MD_Resolution",
        confidence="GENERAL",
        remedy=_("Çekim gününü ve yerdeki piksel boyunu girin; yenisi eskisinin üstünde çizilir."),
    ),
    Rule(
        code="KBS-IMG-002",
        title=_("Çekim tarihi gelecekte"),
        kind="temporal",
        constraint=NotInFuture(("cekim_tarihi",)),
        collections=IMAGERY,
        stops="new-acts",
        clause=RECORD,
        remedy=_("Tarihi uçuş raporundan düzeltin."),
    ),
    Rule(
        code="KBS-IMG-003",
        title=_("Aynı görüntü iki kez"),
        kind="conceptual",
        constraint=Unique(("ad", "tur", "cekim_tarihi"), fold=True),
        collections=IMAGERY,
        severity=DOUBT,
        clause=RECORD,
        confidence="PROPOSED",
        remedy=_("Kopyayı kaldırın; paftalarıysa adlarına pafta numarasını yazın."),
    ),
    Rule(
        code="KBS-IMG-004",
        title=_("Ortofotonun çözünürlüğü olağan değil"),
        kind="conceptual",
        constraint=Holds(
            then=(Where("cozunurluk_m", ">=", 0.01), Where("cozunurluk_m", "<=", 1)),
            when=(Where("tur", "in", ("ortofoto", "iha_goruntusu")),),
        ),
        collections=IMAGERY,
        severity=WARNING,
        clause="Ortofoto yer örnekleme aralığı uygulamada 1 cm - 1 m",
        confidence="GENERAL",
        remedy=_("Değer metre midir, santimetre mi; görüntünün türüne ve birimine bakın."),
    ),
    Rule(
        code="KBS-IMG-005",
        title=_("Bant sayısı görüntünün türüne uymuyor"),
        kind="conceptual",
        constraint=Query(__file__, "bands_of_kind", portions=True),
        collections=IMAGERY,
        severity=HINT,
        clause="Yükseklik modeli tek bantlıdır; renkli görüntüler üç ve çok bantlı",
        confidence="GENERAL",
        remedy=_("Görüntünün türünü ya da bant sayısını düzeltin."),
    ),
    Rule(
        code="KBS-IMG-006",
        title=_("Görüntü yenisinin altında bütünüyle kalıyor"),
        kind="temporal",
        constraint=Query(__file__, "hidden_by_newer", portions=True),
        collections=IMAGERY,
        severity=REPORT,
        clause=f"{RECORD}: yenisi eskisinin üstünde çizilir",
        confidence="PROPOSED",
        remedy=_("Eskisini arşive kaldırın ya da adında yılını belirterek tutun."),
    ),
)
