"""What MAKS asks of streets, centrelines, sides, doors and units before it takes them (MKS)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import (
    Differ,
    Given,
    HasMember,
    Holds,
    NoText,
    Positive,
    Query,
    Unique,
    UniqueEach,
    Where,
)
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, ERROR, HINT, Rule

GUIDE = "MAKS–KBS Entegrasyon Kılavuzu KLMAKSVUK 2.7.2.7.3"
COPY = "MAKS tablolarının bakanlık ve belediye kopyaları"
UNITS = ("districts", "neighbourhoods")
ROADS = ("streets", "street-centrelines", "street-sides")
OBJECTS = (*UNITS, *ROADS, "buildings", "building-units", "door-numbers")
KEYS = ("maks_kimlikno", "ilce_kodu", "mahalle_kodu", "csbm_kodu", "yapi_kod", "yapi_kimlikno")
KEYS += ("numarataj_kod", "numarataj_kimlikno", "uavt_adres_no")

registry.register_rules(
    Rule(
        code="KBS-MKS-001",
        title=_("Yol orta hattı kesintisiz tek çizgi değil"),
        kind="topological",
        constraint=Query(__file__, "broken_line", portions=True),
        collections=("street-centrelines",),
        severity=DOUBT,
        clause=f"{GUIDE} (3)",
        remedy=_("Boşluğu kapatın ya da parçaları ayrı orta hatlar yapın."),
    ),
    Rule(
        code="KBS-MKS-002",
        title=_("Orta hattın bir sol ve bir sağ yönü yok"),
        kind="completeness",
        constraint=Query(__file__, "two_sides", collections=("street-sides",), portions=True),
        collections=("street-centrelines",),
        severity=DOUBT,
        clause=f"{GUIDE} (2)",
        remedy=_("Eksik yönü ekleyin."),
    ),
    Rule(
        code="KBS-MKS-003",
        title=_("Yol orta hattı binanın içinden geçiyor"),
        kind="topological",
        constraint=Query(__file__, "through_building", collections=("buildings",), portions=True),
        collections=("street-centrelines",),
        severity=DOUBT,
        clause=f"{GUIDE} (3)",
        remedy=_(
            "Hattı ya da bina tabanını düzeltin; yol alttan geçiyorsa tünel ya da seviye bilgisini girin."
        ),
    ),
    Rule(
        code="KBS-MKS-004",
        title=_("Yolun hiç orta hattı yok"),
        kind="completeness",
        constraint=HasMember("street-centrelines", "yol"),
        collections=("streets",),
        severity=DOUBT,
        clause=f"{GUIDE} (1)",
        remedy=_("Orta hattı çizip yola bağlayın."),
    ),
    Rule(
        code="KBS-MKS-005",
        title=_("Sabit tanıtım numarası mahallede iki kez geçiyor"),
        kind="conceptual",
        constraint=Unique(("mahalle", "tanitim_kodu")),
        collections=("street-sides",),
        severity=ERROR,
        stops="new-acts",
        clause=f"{GUIDE} (6)",
        remedy=_("Numarayı MAKS'taki kayıtla karşılaştırıp düzeltin."),
    ),
    Rule(
        code="KBS-MKS-006",
        title=_("Yol yönü hiçbir mahalleye bağlı değil"),
        kind="completeness",
        constraint=Given(("mahalle",)),
        collections=("street-sides",),
        severity=DOUBT,
        clause=f"{GUIDE} (7)",
        remedy=_("Yönün mahallesini girin."),
    ),
    Rule(
        code="KBS-MKS-007",
        title=_("Bir MAKS ya da UAVT numarası iki kayıtta"),
        kind="conceptual",
        constraint=UniqueEach(KEYS),
        collections=OBJECTS,
        severity=ERROR,
        clause=f"{COPY}: her numara kendi başına tektir",
        remedy=_("Numarayı MAKS'tan yeniden alın; aynı nesneyse kayıtları birleştirin."),
    ),
    Rule(
        code="KBS-MKS-008",
        title=_("UAVT kodu ile MAKS kimlik numarası aynı yazılmış"),
        kind="domain",
        constraint=Differ(
            (
                ("numarataj_kod", "numarataj_kimlikno"),
                ("yapi_kod", "yapi_kimlikno"),
                ("csbm_kodu", "maks_kimlikno"),
                ("mahalle_kodu", "maks_kimlikno"),
                ("ilce_kodu", "maks_kimlikno"),
            )
        ),
        collections=OBJECTS,
        severity=HINT,
        clause=f"{COPY}: iki anahtar birbirinden türetilmez",
        confidence="GENERAL",
        remedy=_("Hangi sütunun doğru olduğunu MAKS kaydından denetleyin, ötekini boşaltın."),
    ),
    Rule(
        code="KBS-MKS-009",
        title=_("MAKS ya da UAVT numarası sıfır ya da eksi"),
        kind="domain",
        constraint=Positive(KEYS),
        collections=OBJECTS,
        severity=DOUBT,
        clause=f"{COPY}: numara yoksa alan boştur",
        confidence="GENERAL",
        remedy=_("Numara bilinmiyorsa alanı boş bırakın."),
    ),
    Rule(
        code="KBS-MKS-010",
        title=_("Yolun tipi (CSBM) girilmemiş"),
        kind="completeness",
        constraint=Given(("tip",)),
        collections=("streets",),
        severity=DOUBT,
        clause="MAKS–KBS Entegrasyon Kılavuzu KLMAKSVUK 2.7.2.8.1 (Yol.Tip)",
        remedy=_("Meydan, bulvar, cadde, sokak ya da küme evler olarak tipini girin."),
    ),
    Rule(
        code="KBS-MKS-011",
        title=_("Kapı numarası MAKS'a sığmıyor (16 harf)"),
        kind="format",
        constraint=NoText("^.{17,}$", ("kapi_no",)),
        collections=("door-numbers",),
        severity=DOUBT,
        clause=f"{COPY}: kapino 16 karakter",
        remedy=_("Numarayı kısaltın; bina adını ad alanına, iç kapıyı bağımsız bölüme yazın."),
    ),
    Rule(
        code="KBS-MKS-012",
        title=_("Bağımsız bölümü olan binanın kapı numarası yok"),
        kind="completeness",
        constraint=Query(
            __file__, "units_without_door", collections=("building-units", "door-numbers"), portions=True
        ),
        collections=("buildings",),
        severity=HINT,
        clause="MAKS Bağımsız bölüm (numaratajid)",
        confidence="GENERAL",
        remedy=_("Binaya kapı numarası verin ya da var olan kapıyı binaya bağlayın."),
    ),
    Rule(
        code="KBS-MKS-013",
        title=_("Yıkılmış binada kullanımda bağımsız bölüm"),
        kind="conceptual",
        constraint=Query(__file__, "unit_of_ruin", collections=("buildings",), portions=True),
        collections=("building-units",),
        severity=DOUBT,
        clause="MAKS Yapı (durum), Bağımsız bölüm (durum)",
        confidence="GENERAL",
        remedy=_("Bağımsız bölümü kullanım dışı yapın ya da yapı durumunu düzeltin."),
    ),
    Rule(
        code="KBS-MKS-014",
        title=_("Boş arsaya ayrılmış numara bir binaya bağlı"),
        kind="thematic",
        constraint=Holds(then=(Where("bina", "absent"),), when=(Where("tur", "=", "tahsisli_arsa_parsel"),)),
        collections=("door-numbers",),
        severity=HINT,
        clause="MAKS Numarataj (tip, yapiid)",
        confidence="GENERAL",
        remedy=_("Bina yapıldıysa kapının tipini ana giriş yapın."),
    ),
)
