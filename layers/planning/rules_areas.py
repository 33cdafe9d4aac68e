"""Rules of zoning areas: their cover of the plan, their building conditions against each other (PLN)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Given, Holds, NoOverlap, Query, Where
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, HINT, WARNING, Rule
from layers.planning import uses

AREAS = ("zoning-areas",)
DETACHED = Where("nizam", "=", "A")
REGULATION = "Planlı Alanlar İmar Yönetmeliği"
SYMBOLS = "Mekânsal Planlar Yapım Yönetmeliği EK-1d"
VALUE_KINDS = "PlanGML 1.0 (UİP): DegerTip"


def _query(name: str, *collections: str, **params: Any) -> Query:
    return Query(__file__, name, collections=collections, params=tuple(params.items()), portions=True)


registry.register_rules(
    Rule(
        code="KBS-PLN-001",
        title=_("Aynı planda iki kullanım alanı üst üste"),
        kind="topological",
        constraint=NoOverlap(0.05, same=("plan",), when=(Where("fonksiyon", "not in", uses.overlays()),)),
        collections=AREAS,
        stops="new-acts",
        clause="PlanGML denetimleri: çift nesne, topoloji; koruma ve afet alanları sayılmaz",
        confidence="PROPOSED",
        remedy=_("Ortak sınırı bir kez çizip iki alanı ona oturtun; biri ötekinin eski hâliyse kaldırın."),
    ),
    Rule(
        code="KBS-PLN-002",
        title=_("Plan alanları arasında dar boşluk"),
        kind="topological",
        constraint=_query(
            "gaps",
            "zoning-areas",
            least=0.05,
            most=1.0,
            roads=uses.ROADS,
            overlays=uses.overlays(),
            always=True,
        ),
        collections=("plans",),
        severity=WARNING,
        clause="PlanGML denetimleri: topoloji; ölçü: ortalama genişlik 5 cm ile 1 m arası",
        confidence="PROPOSED",
        remedy=_("Komşu alanların kenarlarını birbirine oturtun."),
    ),
    Rule(
        code="KBS-PLN-003",
        title=_("Plan sınırı içinde işlevi olmayan alan"),
        kind="completeness",
        constraint=_query(
            "gaps",
            "zoning-areas",
            least=1.0,
            most=1e9,
            roads=uses.ROADS,
            overlays=uses.overlays(),
            always=False,
        ),
        collections=("plans",),
        severity=WARNING,
        clause="PlanGML denetimleri: onama sınırının içinde kullanım ve yol boşluksuz; yolları alan olan planlarda",
        confidence="PROPOSED",
        remedy=_("Boşluğa işlev verin ya da plan onama sınırını düzeltin."),
    ),
    Rule(
        code="KBS-PLN-004",
        title=_("İmar alanı planının sınırını aşıyor"),
        kind="topological",
        constraint=_query("outside_plan", "plans"),
        collections=AREAS,
        severity=DOUBT,
        clause="PlanGML denetimleri: her alan plan onama sınırının içindedir; ölçü: 0,5 m ve 1 m²",
        confidence="PROPOSED",
        remedy=_("Alanı plan sınırına göre kesin ya da doğru plana bağlayın."),
    ),
    Rule(
        code="KBS-PLN-005",
        title=_("İmar alanının planı ya da işlevi yok"),
        kind="completeness",
        constraint=Given(("plan", "fonksiyon")),
        collections=AREAS,
        severity=DOUBT,
        clause=SYMBOLS,
        remedy=_("Alanı onaylı planına bağlayın ve işlev kodunu seçin."),
    ),
    Rule(
        code="KBS-PLN-006",
        title=_("TAKS, KAKS değerinden büyük"),
        kind="conceptual",
        constraint=_query("coverage_above_ratio"),
        collections=AREAS,
        severity=WARNING,
        clause=f"{REGULATION} m.4 (tanımlar)",
        remedy=_("İki değerin yer değiştirip değiştirmediğine plan paftasından bakın."),
    ),
    Rule(
        code="KBS-PLN-007",
        title=_("KAKS, TAKS ile kat adedinin çarpımından büyük"),
        kind="conceptual",
        constraint=_query("ratio_above_floors"),
        collections=AREAS,
        severity=WARNING,
        clause=f"PlanGML denetimleri; {REGULATION} m.21 (bodrum ve çekme kat yasal olarak aşabilir)",
        confidence="PROPOSED",
        remedy=_(
            "TAKS, KAKS ve kat adedini plan paftasıyla karşılaştırın; plan böyleyse gerekçesiyle geçin."
        ),
    ),
    Rule(
        code="KBS-PLN-008",
        title=_("Yençok ile kat adedi uyuşmuyor"),
        kind="conceptual",
        constraint=_query("height_against_floors", lowest=2.6, highest=5.5),
        collections=AREAS,
        severity=WARNING,
        clause=f"{REGULATION} m.28; kat başına 2,60-5,50 m",
        remedy=_("Yençok metre mi kat mı, kat adedi zemin dahil mi, plan paftasından bakın."),
    ),
    Rule(
        code="KBS-PLN-009",
        title=_("Yapılaşma alanında yapılaşma koşulu yok"),
        kind="completeness",
        constraint=Given(
            ("taks", "kaks", "kat", "yencok_m"),
            when=(Where("fonksiyon", "in", uses.built()), Where("plan_notu", "absent")),
            any_of=True,
        ),
        collections=AREAS,
        severity=WARNING,
        clause="3194 sayılı Kanun m.5 (uygulama imar planı yoğunluk ve düzeni gösterir)",
        confidence="GENERAL",
        remedy=_(
            "TAKS, KAKS, kat adedi ya da Yençok değerini planından girin; koşul plan notundaysa oraya yazın."
        ),
    ),
    Rule(
        code="KBS-PLN-010",
        title=_("Değer tipi “Değer” ama sayı yok"),
        kind="format",
        constraint=_query("kind_without_number"),
        collections=AREAS,
        stops="new-acts",
        clause=VALUE_KINDS,
        remedy=_("Sayıyı girin ya da tipi “Serbest” ya da “Geçerli değil” yapın."),
    ),
    Rule(
        code="KBS-PLN-011",
        title=_("Sayı var ama değer tipi sayıyı geçersiz kılıyor"),
        kind="format",
        constraint=_query("number_without_kind"),
        collections=AREAS,
        severity=HINT,
        clause=VALUE_KINDS,
        remedy=_("Sayı geçerliyse tipi “Değer” yapın, değilse sayıyı silin."),
    ),
    Rule(
        code="KBS-PLN-012",
        title=_("Yapı yüksekliği serbest bırakılmış"),
        kind="thematic",
        constraint=Holds(then=(Where("yencok_tip", "<>", "Serbest"),)),
        collections=AREAS,
        severity=WARNING,
        clause="3194 sayılı Kanun m.8 (7221 sayılı Kanunla): yükseklik serbest olamaz",
        confidence="GENERAL",
        remedy=_("Meclis kararıyla yükseklik belirlenmeden yapı ruhsatına esas alınamaz."),
    ),
    Rule(
        code="KBS-PLN-013",
        title=_("Ayrık nizamda ön bahçe 5 metreden dar"),
        kind="thematic",
        constraint=Holds(then=(Where("on_bahce", ">=", 5),), when=(DETACHED,)),
        collections=AREAS,
        severity=HINT,
        clause=f"{REGULATION} m.23 (plan başka söylemiyorsa 5,00 m)",
        remedy=_("Değer planda böyleyse geçerlidir; değilse düzeltin."),
    ),
    Rule(
        code="KBS-PLN-014",
        title=_("Ayrık nizamda yan ya da arka bahçe kat adedine göre dar"),
        kind="thematic",
        constraint=_query("narrow_gardens"),
        collections=AREAS,
        severity=HINT,
        clause=f"{REGULATION} m.23: 3,00 m, dördün üstündeki her kat için 0,50 m",
        remedy=_("Değer planda böyleyse geçerlidir; değilse düzeltin."),
    ),
    Rule(
        code="KBS-PLN-015",
        title=_("Ayrık nizamda bahçe mesafesi yok"),
        kind="completeness",
        constraint=Given(
            ("on_bahce", "yan_bahce"), when=(DETACHED, Where("plan_notu", "absent"), Where("kat", "given"))
        ),
        collections=AREAS,
        severity=HINT,
        clause=f"{SYMBOLS} s.2-3: dairede üstte ön bahçe, altta yan bahçe",
        remedy=_("Bahçe mesafelerini plan gösteriminden girin."),
    ),
    Rule(
        code="KBS-PLN-016",
        title=_("Adı yazılması gereken kullanımda gösterim yazısı yok"),
        kind="completeness",
        constraint=Given(("etiket",), when=(Where("fonksiyon", "in", uses.NAMED),)),
        collections=AREAS,
        severity=WARNING,
        clause=f"{SYMBOLS} açıklamaları: belediye hizmet alanı, resmî kurum ve toplu işyerleri adıyla yazılır",
        remedy=_("Kullanımı ya da kurumun adını gösterim yazısına girin."),
    ),
    Rule(
        code="KBS-PLN-017",
        title=_("Yeşil alanda yapılaşma hakkı"),
        kind="thematic",
        constraint=Holds(then=(Where("kaks", "<=", 0.1),), when=(Where("fonksiyon", "in", uses.GREEN),)),
        collections=AREAS,
        severity=WARNING,
        clause="Mekânsal Planlar Yapım Yönetmeliği EK-2 (açık ve yeşil alan); eşik 0,10",
        confidence="PROPOSED",
        remedy=_("İşlev kodunun ya da emsalin doğru alana girildiğine bakın."),
    ),
    Rule(
        code="KBS-PLN-018",
        title=_("Yürürlükte olmayan planın alanı imar durumunda"),
        kind="temporal",
        constraint=_query("plan_not_in_force", "plans"),
        collections=AREAS,
        severity=WARNING,
        clause="docs/data-dictionary.md: imar durumu yürürlükteki planı gösterir",
        confidence="PROPOSED",
        remedy=_("Alanı yerine geçen plana bağlayın ya da yürürlükten kaldırın."),
    ),
)
