"""Rules a plan is held to before it goes out as PlanGML (GML): what the schema demands and our fields leave open."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Given, Holds, NoText, Query, Unique, Where
from kbs.catalog.registry import registry
from kbs.catalog.rules import HINT, WARNING, Rule
from layers.planning import uses

SCHEMA = "PlanGML 1.0 (UİP)"
CHECKS = "PlanGML denetimleri"
AREAS, LINES, PLANS = ("zoning-areas",), ("plan-lines",), ("plans",)
REAL = Where("taks_tip", "=", "Deger")


def _query(name: str, *collections: str, **params: Any) -> Query:
    return Query(__file__, name, collections=collections, params=tuple(params.items()), portions=True)


registry.register_rules(
    Rule(
        code="KBS-GML-001",
        title=_("PİN’de sayı yok"),
        kind="format",
        constraint=NoText(r"^[^0-9]*$", ("pin",)),
        collections=PLANS,
        severity=WARNING,
        clause=f"{SCHEMA}: AbstractPlanOnama/Pin (xs:double)",
        remedy=_("e-Plan’ın verdiği plan işlem numarasını girin."),
    ),
    Rule(
        code="KBS-GML-002",
        title=_("Planın niteliği yok"),
        kind="completeness",
        constraint=Given(("nitelik",)),
        collections=PLANS,
        severity=WARNING,
        clause=f"{SCHEMA}: PlanSiniri/Nitelik, PlanDegisiklikSiniri",
        remedy=_("Plan mı, revizyon mu, ilave mi, değişiklik mi olduğunu seçin."),
    ),
    Rule(
        code="KBS-GML-003",
        title=_("İşlevin PlanGML sınıfı yok"),
        kind="conceptual",
        constraint=Holds(
            then=(Where("fonksiyon", "in", (*uses.exchanged(), *uses.ROADS)),),
            when=(Where("plangml_sinif", "absent"),),
        ),
        collections=AREAS,
        severity=HINT,
        clause=f"{SCHEMA}: sınıflar; eşleme data/standards/plangml/functions.csv",
        confidence="PROPOSED",
        remedy=_("İşlevi standarttaki karşılığıyla kodlayın; yoksa alan PlanGML dosyasına yazılamaz."),
    ),
    Rule(
        code="KBS-GML-004",
        title=_("Sayıların değer tipi yok"),
        kind="completeness",
        constraint=_query("kinds_missing", codes=uses.storeyed()),
        collections=AREAS,
        severity=WARNING,
        clause=f"{SCHEMA}: EmsalKaksTip, TaksTip, YapiYuksekligiTip zorunlu",
        remedy=_("Her sayı için Değer, Serbest ya da Geçerli değil seçin."),
    ),
    Rule(
        code="KBS-GML-005",
        title=_("Yapılaşma koşulu var, yapı nizamı yok"),
        kind="completeness",
        constraint=Given(("nizam",), when=(REAL, Where("fonksiyon", "in", uses.built()))),
        collections=AREAS,
        severity=WARNING,
        clause=f"{SCHEMA}: AbstractYapilasma/YapiDuzeni zorunlu",
        remedy=_("Ayrık, bitişik, blok, serbest ya da ikiz seçin."),
    ),
    Rule(
        code="KBS-GML-006",
        title=_("Çizgi gösterimi alana verilmiş"),
        kind="conceptual",
        constraint=Holds(then=(Where("fonksiyon", "not in", uses.lines()),)),
        collections=AREAS,
        severity=WARNING,
        clause=f"{CHECKS}: beklenen geometri türü",
        remedy=_("Nesneyi plan çizgilerine taşıyın ya da işlev kodunu düzeltin."),
    ),
    Rule(
        code="KBS-GML-007",
        title=_("Alan gösterimi çizgiye verilmiş"),
        kind="conceptual",
        constraint=Holds(then=(Where("tur", "not in", uses.areas()),)),
        collections=LINES,
        severity=WARNING,
        clause=f"{CHECKS}: beklenen geometri türü",
        remedy=_("Alanı kapatıp imar alanlarına taşıyın ya da çizginin türünü düzeltin."),
    ),
    Rule(
        code="KBS-GML-008",
        title=_("Yapılaşma koşulu var, kat adedi sıfır"),
        kind="conceptual",
        constraint=Holds(then=(Where("kat", ">=", 1),), when=(REAL, Where("taks", ">", 0))),
        collections=AREAS,
        severity=WARNING,
        clause=f"{SCHEMA}: AbstractKatliYapi/KatAdedi (xs:int)",
        remedy=_("Kat adedini girin; plan kat adedi vermiyorsa boş bırakın."),
    ),
    Rule(
        code="KBS-GML-009",
        title=_("Gösterim yazısı yapı nizamı ya da kat adediyle çelişiyor"),
        kind="conceptual",
        constraint=_query("label_against_values", form=r"(?:^|[\s(])(BL|A|B|İ|S)-([0-9]{1,2})(?:$|[\s),;])"),
        collections=AREAS,
        severity=WARNING,
        clause=f"{CHECKS}: imar adası ile sembolünün eşleşmesi; EK-1d yapı düzeni dairesi",
        remedy=_("Paftadaki gösterime göre yazıyı ya da değerleri düzeltin."),
    ),
    Rule(
        code="KBS-GML-010",
        title=_("Yol çizgisinin genişliği yok"),
        kind="completeness",
        constraint=Given(("genislik_m",), when=(Where("tur", "in", uses.ROADS),)),
        collections=LINES,
        severity=WARNING,
        clause=f"{SCHEMA}: Yolorta/YolGenisligi, YayaYolu ve BisikletYolu/Genislik zorunlu",
        remedy=_("Planlı yol genişliğini metre olarak girin."),
    ),
    Rule(
        code="KBS-GML-011",
        title=_("Ada kenarı imar alanlarının sınırına oturmuyor"),
        kind="topological",
        constraint=_query("block_edge_astray", "zoning-areas", roads=uses.ROADS, reach=0.5),
        collections=LINES,
        severity=WARNING,
        clause=f"{CHECKS}: imar adası ile sembolünün eşleşmesi; ölçü: 0,5 m",
        confidence="PROPOSED",
        remedy=_("Çizgiyi adanın köşelerine oturtun."),
    ),
    Rule(
        code="KBS-GML-012",
        title=_("Plan çizgisi çok parçalı"),
        kind="format",
        constraint=_query("several_lines", codes=uses.single_lines()),
        collections=LINES,
        severity=HINT,
        clause=f"{SCHEMA}: çizgilerin geometrisi LineString",
        remedy=_("Parçaları birleştirin ya da ayrı kayıtlara bölün; dosyaya ayrı nesneler olarak yazılır."),
    ),
    Rule(
        code="KBS-GML-013",
        title=_("Plan onama çizgisi planın sınırıyla çakışmıyor"),
        kind="topological",
        constraint=_query("approval_line_astray", "plans", reach=1.0),
        collections=LINES,
        severity=WARNING,
        clause=f"{SCHEMA}: PlanSiniri; ölçü: 1 m",
        confidence="PROPOSED",
        remedy=_("Plan sınırını onama çizgisinden yeniden oluşturun."),
    ),
    Rule(
        code="KBS-GML-014",
        title=_("Planın birden çok onama çizgisi var"),
        kind="conceptual",
        constraint=Unique(("plan", "tur"), when=(Where("tur", "in", ("122108", "122109")),)),
        collections=LINES,
        severity=WARNING,
        clause=f"{SCHEMA}: dosyada tek PlanSiniri ya da PlanDegisiklikSiniri",
        confidence="PROPOSED",
        remedy=_("Onama çizgisini tek nesnede toplayın."),
    ),
)
