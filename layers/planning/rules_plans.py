"""Rules of plans, their decisions, notes and lines (PLN)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import (
    Given,
    HasMember,
    Holds,
    InOrder,
    LinkNear,
    NotInFuture,
    Query,
    Unique,
    Where,
)
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, ERROR, HINT, WARNING, Rule
from layers.planning import uses

PLANS = ("plans",)
DISPLAY = "Mekânsal Planlar Yapım Yönetmeliği m.33; 3194 sayılı Kanun m.8"
RECORD = "docs/data-dictionary.md: plan kaydı"


def _query(name: str, *collections: str, **params: Any) -> Query:
    return Query(__file__, name, collections=collections, params=tuple(params.items()), portions=True)


registry.register_rules(
    Rule(
        code="KBS-PLN-020",
        title=_("Plan onaylanmadan askıya çıkmış"),
        kind="temporal",
        constraint=InOrder("onay_tarihi", "aski_baslangic"),
        collections=PLANS,
        severity=ERROR,
        stops="new-acts",
        clause=DISPLAY,
        remedy=_("Onay ve askı tarihlerini tutanaktan düzeltin."),
    ),
    Rule(
        code="KBS-PLN-021",
        title=_("Askı süresi 30 günden kısa"),
        kind="temporal",
        constraint=_query("short_display", days=30),
        collections=PLANS,
        severity=DOUBT,
        clause=f"{DISPLAY} (ilk gün dahil 30 gün)",
        remedy=_(
            "Askı ve indirme tutanaklarının tarihlerini girin; süre gerçekten kısaysa plan yeniden askıya çıkar."
        ),
    ),
    Rule(
        code="KBS-PLN-022",
        title=_("Plan onayından çok sonra askıya çıkmış"),
        kind="temporal",
        constraint=_query("late_display", days=31),
        collections=PLANS,
        severity=HINT,
        clause=f"{DISPLAY} (15 iş günü; ölçü: 31 takvim günü)",
        confidence="GENERAL",
        remedy=_("Tarihleri tutanakla karşılaştırın; büyükşehir onayı beklendiyse onun tarihini yazın."),
    ),
    Rule(
        code="KBS-PLN-023",
        title=_("Plan askı bitmeden kesinleşmiş"),
        kind="temporal",
        constraint=InOrder("aski_bitis", "kesinlesme_tarihi"),
        collections=PLANS,
        severity=DOUBT,
        clause=f"{DISPLAY} (itirazlar askıdan sonra 15 günde karara bağlanır)",
        remedy=_("Kesinleşme tarihini düzeltin; dava süreleri bu tarihten yürür."),
    ),
    Rule(
        code="KBS-PLN-024",
        title=_("Askı süresi dolmuş plan hâlâ askıda görünüyor"),
        kind="temporal",
        constraint=_query("display_over", days=15),
        collections=PLANS,
        severity=WARNING,
        clause=DISPLAY,
        remedy=_("Plan durumunu güncelleyin: itiraz değerlendirmede ya da yürürlükte."),
    ),
    Rule(
        code="KBS-PLN-025",
        title=_("Plan tarihi gelecekte"),
        kind="temporal",
        constraint=NotInFuture(("onay_tarihi", "kesinlesme_tarihi")),
        collections=PLANS,
        stops="new-acts",
        clause=RECORD,
        remedy=_("Tarihi karar metninden düzeltin."),
    ),
    Rule(
        code="KBS-PLN-026",
        title=_("Yürürlükteki planın onay kararı yok"),
        kind="completeness",
        constraint=Given(("onay_tarihi", "karar_no", "onaylayan"), when=(Where("durum", "=", "yururlukte"),)),
        collections=PLANS,
        severity=DOUBT,
        clause="3194 sayılı Kanun m.8/b",
        remedy=_("Onaylayan idareyi, karar numarasını ve tarihini girin."),
    ),
    Rule(
        code="KBS-PLN-027",
        title=_("Davalı planın esas numarası yok"),
        kind="completeness",
        constraint=Given(
            ("dava_no",),
            when=(
                Where(
                    "dava_durumu",
                    "in",
                    ("davali", "yurutmesi_durduruldu", "mahkemece_iptal", "dava_reddedildi"),
                ),
            ),
        ),
        collections=PLANS,
        severity=WARNING,
        clause=RECORD,
        confidence="GENERAL",
        remedy=_("Mahkemenin esas numarasını girin."),
    ),
    Rule(
        code="KBS-PLN-028",
        title=_("Mahkemece iptal edilen plan yürürlükte görünüyor"),
        kind="conceptual",
        constraint=Holds(
            then=(Where("durum", "not in", ("yururlukte", "askida", "onayli")),),
            when=(Where("dava_durumu", "=", "mahkemece_iptal"),),
        ),
        collections=PLANS,
        severity=WARNING,
        clause="2577 sayılı Kanun m.28 (iptal kararının uygulanması)",
        confidence="GENERAL",
        remedy=_("Planın durumunu iptal yapın; karar bir kısmı içinse o alanı ayırın."),
    ),
    Rule(
        code="KBS-PLN-029",
        title=_("Ölçek plan türüne uymuyor"),
        kind="conceptual",
        constraint=_query("scale_of_other_type"),
        collections=PLANS,
        severity=WARNING,
        clause="Mekânsal Planlar Yapım Yönetmeliği: UİP 1/1000, NİP 1/5000-1/25 000, ÇDP 1/25 000-1/100 000",
        confidence="GENERAL",
        remedy=_("Plan türünü ya da ölçeği düzeltin."),
    ),
    Rule(
        code="KBS-PLN-030",
        title=_("PİN’in ön eki başka bir plan türünü söylüyor"),
        kind="conceptual",
        constraint=_query("prefix_of_other_type"),
        collections=PLANS,
        severity=WARNING,
        clause="e-Plan Otomasyon Sistemi (ön ekli yazım uygulamada görülür)",
        confidence="GENERAL",
        remedy=_("PİN’i e-Plan kaydından düzeltin."),
    ),
    Rule(
        code="KBS-PLN-031",
        title=_("Bir PİN iki planda"),
        kind="conceptual",
        constraint=Unique(("pin",), fold=True),
        collections=PLANS,
        severity=DOUBT,
        clause="2013/41 sayılı Genelge (her plan, revizyon, ilave ve değişikliğin ayrı numarası vardır)",
        remedy=_("Aynı plan iki kez yüklendiyse birini kaldırın; değilse PİN’i düzeltin."),
    ),
    Rule(
        code="KBS-PLN-032",
        title=_("Plan değişikliği değiştirdiği planın dışına taşıyor"),
        kind="topological",
        constraint=Query(__file__, "amendment_outside", portions=True),
        collections=PLANS,
        severity=WARNING,
        clause="Mekânsal Planlar Yapım Yönetmeliği m.26 (plan değişikliği)",
        confidence="GENERAL",
        remedy=_("Asıl planı yükleyin ya da değişikliğin niteliğini ilave yapın."),
    ),
    Rule(
        code="KBS-PLN-033",
        title=_("Aynı türde yürürlükteki iki plan üst üste"),
        kind="topological",
        constraint=Query(__file__, "plans_in_force_overlap", portions=True),
        collections=PLANS,
        severity=WARNING,
        clause="3194 sayılı Kanun m.8 (bir yerde her türden tek plan yürürlüktedir)",
        confidence="GENERAL",
        remedy=_("Yenisinin yerini aldığı planı yürürlükten kaldırın ya da sınırını kesin."),
    ),
    Rule(
        code="KBS-PLN-034",
        title=_("Planın hiç alanı yok"),
        kind="completeness",
        constraint=HasMember("zoning-areas", "plan"),
        collections=PLANS,
        severity=WARNING,
        clause=RECORD,
        confidence="PROPOSED",
        remedy=_("Planın alanlarını yükleyin."),
    ),
    Rule(
        code="KBS-PLN-035",
        title=_("Plan notu madde numarası yineleniyor"),
        kind="conceptual",
        constraint=Unique(("plan", "madde_no"), when=(Where("madde_no", "given"),)),
        collections=("plan-notes",),
        severity=WARNING,
        clause="docs/data-dictionary.md: plan notları",
        confidence="PROPOSED",
        remedy=_("Maddeleri numaralayın; aynı madde iki kez yüklendiyse birini kaldırın."),
    ),
    Rule(
        code="KBS-PLN-036",
        title=_("Plan çizgisi planına değmiyor"),
        kind="topological",
        constraint=LinkNear("plan", "plans", distance_m=0.5),
        collections=("plan-lines",),
        severity=DOUBT,
        clause="PlanGML denetimleri: her nesne plan onama sınırının içindedir",
        confidence="PROPOSED",
        remedy=_("Çizgiyi doğru plana bağlayın ya da yerini düzeltin."),
    ),
    Rule(
        code="KBS-PLN-019",
        title=_("Yapı yaklaşma sınırı yolun içinde"),
        kind="topological",
        constraint=_query("approach_limit_on_road", "zoning-areas", roads=uses.ROADS),
        collections=("plan-lines",),
        severity=WARNING,
        clause="Planlı Alanlar İmar Yönetmeliği m.4: yaklaşma sınırı parselin içindedir",
        confidence="GENERAL",
        remedy=_("Çizgiyi imar adasının içine, ön bahçe mesafesine çekin."),
    ),
)
