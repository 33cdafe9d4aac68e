"""Rules of the city guide (PLC): places, assembly areas, green areas."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import (
    Given,
    InOrder,
    MinimumSize,
    NoOverlap,
    NoText,
    NotInFuture,
    Query,
    Unique,
    Where,
)
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, HINT, REPORT, WARNING, Rule
from layers.standards import table

PLACES, ASSEMBLY, GREEN = ("places",), ("assembly-areas",), ("green-areas",)
GUIDE = "docs/data-dictionary.md: kent rehberi"
AFAD = "AFAD toplanma alanı ölçütleri"
_TREE = tuple((row["code"], row["parent"]) for row in table("city-guide", "yer_kategori") if row["parent"])
# Piers, pools, boats and sights may well stand in the water.
_AFLOAT = ("iskele", "gezi_noktasi", "yuzme_havuzu", "spor_tesisi", "otel", "anit", "tarihi_yapi")
# "444 1 234", "0216 123 45 67", "+90 (216) 123 45 67", "112"; numbers abroad begin with their plus sign.
_TELEPHONE = r"^(1[0-9]{2}|444[0-9]{4}|(\+?90|0)?[2-58][0-9]{9}|\+(?!90)[1-9][0-9]{6,14})$"
_IMPOSSIBLE_TIME = (
    r"(^|[^0-9:])(2[5-9]|[3-9][0-9]):[0-5][0-9]|(^|[^0-9])24:(0[1-9]|[1-5][0-9])|[0-9]:[6-9][0-9]"
)
_SHELTER = "(kadin|siginma).*(siginma ?ev|konuk ?ev)|kadin siginma|siginma ?evi"


def _query(name: str, *collections: str, **params: Any) -> Query:
    return Query(__file__, name, collections=collections, params=tuple(params.items()), portions=True)


registry.register_rules(
    Rule(
        code="KBS-PLC-001",
        title=_("Alt kategori başka bir kategorinin"),
        kind="conceptual",
        constraint=_query("branch_of_other_tree", pairs=_TREE, leaves=tuple(leaf for leaf, _root in _TREE)),
        collections=PLACES,
        severity=WARNING,
        clause=f"{GUIDE}: kategori ağacı",
        confidence="PROPOSED",
        remedy=_("Kategoriyi alt kategorinin bağlı olduğu kategori yapın."),
    ),
    Rule(
        code="KBS-PLC-002",
        title=_("Aynı yer iki kez"),
        kind="conceptual",
        constraint=Unique(("ad", "alt_kategori"), fold=True, within_m=30),
        collections=PLACES,
        severity=WARNING,
        clause=f"{GUIDE}; ölçü: 30 m içinde aynı ad ve alt kategori",
        confidence="PROPOSED",
        remedy=_("Kayıtları birleştirin; iki ayrı şubeyse adlarında belirtin."),
    ),
    Rule(
        code="KBS-PLC-003",
        title=_("Telefon numarası geçersiz"),
        kind="format",
        constraint=_query("telephone", form=_TELEPHONE),
        collections=PLACES,
        severity=WARNING,
        clause="Ulusal numaralandırma planı (alan kodu ve yedi hane; 444 ve üç haneli numaralar)",
        confidence="GENERAL",
        remedy=_("Numarayı alan koduyla yazın; birden çok numarayı noktalı virgülle ayırın."),
    ),
    Rule(
        code="KBS-PLC-004",
        title=_("Çalışma saatinde olmayan bir saat"),
        kind="domain",
        constraint=NoText(_IMPOSSIBLE_TIME, ("calisma_saatleri",)),
        collections=PLACES,
        severity=WARNING,
        clause="ISO 8601-1:2019 (günün saatleri 00:00-24:00)",
        remedy=_("Saati 00:00 ile 24:00 arasında yazın."),
    ),
    Rule(
        code="KBS-PLC-005",
        title=_("Yer suyun içinde"),
        kind="positional",
        constraint=_query("in_water", "base-map-areas", afloat=_AFLOAT),
        collections=PLACES,
        severity=WARNING,
        clause=f"{GUIDE}: konum",
        confidence="PROPOSED",
        remedy=_(
            "Noktayı binasının ya da girişinin üstüne taşıyın; yeri gerçekten iskelede ya da teknedeyse geçin."
        ),
    ),
    Rule(
        code="KBS-PLC-006",
        title=_("Doğrulama tarihi gelecekte"),
        kind="temporal",
        constraint=NotInFuture(("dogrulama_tarihi",)),
        collections=PLACES,
        severity=DOUBT,
        clause=GUIDE,
        confidence="PROPOSED",
        remedy=_("Doğrulamanın yapıldığı günü girin."),
    ),
    Rule(
        code="KBS-PLC-007",
        title=_("Kadın sığınmaevi kaydı"),
        kind="thematic",
        constraint=_query("shelter", form=_SHELTER),
        collections=PLACES,
        stops="every-change",
        clause="6284 sayılı Kanun (kadın konukevlerinin yeri gizlidir)",
        remedy=_("Kaydı hemen kaldırın ve geçmişinden de silinmesini isteyin."),
    ),
    Rule(
        code="KBS-PLC-008",
        title=_("Toplanma alanının kapasitesi yok"),
        kind="completeness",
        constraint=Given(("kapasite",), when=(Where("durum", "<>", "kullanim_disi"),)),
        collections=ASSEMBLY,
        severity=WARNING,
        clause=AFAD,
        remedy=_("Kullanılabilir alandan kişi sayısını hesaplayıp girin."),
    ),
    Rule(
        code="KBS-PLC-009",
        title=_("Toplanma alanı 500 m²’den küçük"),
        kind="thematic",
        constraint=MinimumSize(500),
        collections=ASSEMBLY,
        severity=HINT,
        clause=f"{AFAD} üzerine akademik çalışmalar (en az 500 m²)",
        remedy=_("Alanın uygunluğunu AFAD il müdürlüğüyle değerlendirin."),
    ),
    Rule(
        code="KBS-PLC-010",
        title=_("Kişi başına 1 m²’den az yer düşüyor"),
        kind="conceptual",
        constraint=InOrder("kapasite", "kullanilabilir_m2"),
        collections=ASSEMBLY,
        severity=DOUBT,
        clause=f"{AFAD}: kişi başına en az 1 m²",
        remedy=_("Kapasiteyi kullanılabilir alana göre düşürün."),
    ),
    Rule(
        code="KBS-PLC-011",
        title=_("Kullanılabilir alan binalardan kalan yerden büyük"),
        kind="conceptual",
        constraint=_query("usable_without_buildings", "buildings"),
        collections=ASSEMBLY,
        severity=WARNING,
        clause=f"{AFAD}: yıkılabilecek yapılardan uzak açık alan",
        remedy=_(
            "Alanın içindeki binaları düşün; sonradan yapılan bina alanı kapattıysa alanı gözden geçirin."
        ),
    ),
    Rule(
        code="KBS-PLC-012",
        title=_("Kullanılan toplanma alanı hiç denetlenmemiş"),
        kind="temporal",
        constraint=Given(("son_kontrol",), when=(Where("durum", "=", "kullanilabilir"),)),
        collections=ASSEMBLY,
        severity=HINT,
        clause=f"{GUIDE}: toplanma alanı kaydı",
        confidence="PROPOSED",
        remedy=_("Alanı yerinde denetleyip tarihini girin."),
    ),
    Rule(
        code="KBS-PLC-013",
        title=_("Parkın adı yok"),
        kind="completeness",
        constraint=Given(("ad",), when=(Where("tur", "=", "park"),)),
        collections=GREEN,
        severity=HINT,
        clause="5393 sayılı Kanun m.18 (park adlarını meclis verir)",
        confidence="GENERAL",
        remedy=_("Meclisin verdiği adı girin."),
    ),
    Rule(
        code="KBS-PLC-014",
        title=_("Aynı türde iki yeşil alan üst üste"),
        kind="topological",
        constraint=NoOverlap(0.5, same=("tur",)),
        collections=GREEN,
        severity=WARNING,
        clause=f"{GUIDE}: yeşil alan envanteri alanı bir kez sayar",
        confidence="PROPOSED",
        remedy=_("Alanları birleştirin ya da ortak sınırlarını çizin."),
    ),
    Rule(
        code="KBS-PLC-015",
        title=_("Yeşil alanın büyük bölümü bina"),
        kind="conceptual",
        constraint=_query("mostly_built", "buildings", share=0.5),
        collections=GREEN,
        severity=REPORT,
        clause=f"{GUIDE}: yeşil alan; ölçü: yarısından çoğu",
        confidence="PROPOSED",
        remedy=_("Sınırı, binanın çevresindeki yeşile göre çizin."),
    ),
)
