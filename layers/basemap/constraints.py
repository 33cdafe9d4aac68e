"""Rules of the present-state base map (BAS): heights against each other, control points, things in impossible places."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Given, Holds, NoOverlap, Query, Unique, Where
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, ERROR, HINT, REPORT, WARNING, Rule

POINTS, LINES, AREAS = ("base-map-points",), ("base-map-lines",), ("base-map-areas",)
CHECKS = "Hâlihazır harita denetimleri (data/standards/base-map)"
REGULATION = "Büyük Ölçekli Harita ve Harita Bilgileri Üretim Yönetmeliği"
CONTROL = ("nirengi", "poligon_noktasi", "nivelman_noktasi", "yer_kontrol_noktasi")
STANDING = (
    "agac",
    "aydinlatma_diregi",
    "elektrik_diregi",
    "telefon_diregi",
    "trafik_lambasi",
    "tabela",
    "rogar",
)


def _query(name: str, *collections: str, near_m: float = 0, **params: Any) -> Query:
    return Query(
        __file__, name, collections=collections, near_m=near_m, params=tuple(params.items()), portions=True
    )


registry.register_rules(
    Rule(
        code="KBS-BAS-001",
        title=_("Yükseklik nesnesinin kotu yok"),
        kind="completeness",
        constraint=Given(
            ("kot",), when=(Where("sinif", "in", ("esyukselti", "kot_noktasi", "nivelman_noktasi")),)
        ),
        collections=(*POINTS, *LINES),
        severity=DOUBT,
        clause=f"{CHECKS}: TUCBS.TO YukseklikNoktasi, EsyukseltiEgrisi",
        remedy=_("Kotu çizimin yüksekliğinden ya da yanındaki yazıdan girin."),
    ),
    Rule(
        code="KBS-BAS-002",
        title=_("Eğri kotu yarım metrenin katı değil"),
        kind="domain",
        constraint=_query("off_interval"),
        collections=LINES,
        severity=WARNING,
        clause=f"{CHECKS}: kot, eğri aralığının katıdır (1/1000 ölçekte 1 m, yardımcı eğri 0,5 m)",
        confidence="PROPOSED",
        remedy=_("Kotu düzeltin; çizgi eşyükselti değilse sınıfını değiştirin."),
    ),
    Rule(
        code="KBS-BAS-003",
        title=_("Farklı kotlu iki eşyükselti eğrisi kesişiyor"),
        kind="topological",
        constraint=Query(__file__, "contours_crossing", portions=True),
        collections=LINES,
        severity=ERROR,
        clause=f"{CHECKS}: eğriler kesişmez",
        confidence="PROPOSED",
        remedy=_("Kotu yanlış olan eğriyi bulun ya da çizimi düzeltin."),
    ),
    Rule(
        code="KBS-BAS-004",
        title=_("Eşyükselti eğrisi kopuk"),
        kind="topological",
        constraint=Query(__file__, "broken_contour", near_m=2.0, portions=True),
        collections=LINES,
        severity=WARNING,
        clause=f"{CHECKS}: eğri uçları pafta ve blok kenarlarında birleşir; ölçü: 2 m",
        confidence="PROPOSED",
        remedy=_("Aynı kotlu iki ucu birleştirin."),
    ),
    Rule(
        code="KBS-BAS-005",
        title=_("Ana eğrinin kotu beş metrenin katı değil"),
        kind="thematic",
        constraint=_query("index_contour"),
        collections=LINES,
        severity=HINT,
        clause=f"{CHECKS}: her beşinci eğri ana eğridir (1 m aralıkta 5 m)",
        confidence="PROPOSED",
        remedy=_("Eğrinin türünü ya da kotunu düzeltin."),
    ),
    Rule(
        code="KBS-BAS-006",
        title=_("Kot noktası yanındaki eğriyle uyuşmuyor"),
        kind="positional",
        constraint=_query("spot_against_contour", "base-map-lines", reach=1.0, most=2.0),
        collections=POINTS,
        severity=WARNING,
        clause=f"{CHECKS}: 1 m yakındaki eğriden en çok 2 m fark",
        confidence="PROPOSED",
        remedy=_("Nokta kotunu ve eğri kotunu karşılaştırın; istinat duvarı varsa geçin."),
    ),
    Rule(
        code="KBS-BAS-007",
        title=_("Kot noktası komşularından kopuk yükseklikte"),
        kind="positional",
        constraint=_query("height_outlier", near_m=50, most=20.0, least_neighbours=4),
        collections=POINTS,
        severity=WARNING,
        clause=f"{CHECKS}: 50 m içindeki en az dört noktanın ortancasından 20 m fark",
        confidence="PROPOSED",
        remedy=_("Ondalık ayırıcıya ve nokta ile metre karışmasına bakın; 0 ve 9999 “bilinmiyor” demektir."),
    ),
    Rule(
        code="KBS-BAS-008",
        title=_("Kontrol noktasının numarası yok"),
        kind="completeness",
        constraint=Given(("nokta_no",), when=(Where("sinif", "in", CONTROL),)),
        collections=POINTS,
        severity=DOUBT,
        clause=f"{REGULATION} (nokta numaralama)",
        confidence="GENERAL",
        remedy=_("Numarayı röper krokisinden ya da koordinat özetinden girin."),
    ),
    Rule(
        code="KBS-BAS-009",
        title=_("Kontrol noktası numarası yineleniyor"),
        kind="conceptual",
        constraint=Unique(("sinif", "nokta_no"), fold=True, when=(Where("sinif", "in", CONTROL),)),
        collections=POINTS,
        severity=DOUBT,
        clause=f"{REGULATION} (nokta numarası paftasında tektir)",
        confidence="GENERAL",
        remedy=_("Aynı nokta iki kez yüklendiyse birini kaldırın; değilse numarayı pafta adıyla tamamlayın."),
    ),
    Rule(
        code="KBS-BAS-010",
        title=_("Bir yerde iki ayrı yükseklik"),
        kind="conceptual",
        constraint=_query("two_heights", apart_m=0.1, most=0.1),
        collections=POINTS,
        severity=WARNING,
        clause=f"{CHECKS}: ölçü: 10 cm içinde 10 cm fark",
        confidence="PROPOSED",
        remedy=_("Güncel ölçüyü tutun; üst ve alt kot ise sınıflarını ayırın."),
    ),
    Rule(
        code="KBS-BAS-011",
        title=_("Ağaç, direk ya da kapak binanın içinde"),
        kind="positional",
        constraint=_query("inside_building", "buildings", classes=STANDING, depth=1.0),
        collections=POINTS,
        severity=WARNING,
        clause=f"{CHECKS}: açıkta duran nesne binanın 1 m içinde olamaz",
        confidence="PROPOSED",
        remedy=_("Nokta kaymış olabilir; bina yeniyse noktayı kaldırın."),
    ),
    Rule(
        code="KBS-BAS-012",
        title=_("Duvar ya da çit binanın içinden geçiyor"),
        kind="topological",
        constraint=_query(
            "through_building",
            "buildings",
            classes=("duvar", "istinat_duvari", "cit", "korkuluk"),
            length=1.0,
        ),
        collections=LINES,
        severity=WARNING,
        clause=f"{CHECKS}: ölçü: binanın kenarından 30 cm içeride 1 m",
        confidence="PROPOSED",
        remedy=_("Duvarı binanın kenarına kadar kısaltın ya da binanın yerini denetleyin."),
    ),
    Rule(
        code="KBS-BAS-013",
        title=_("Çizim katmanı sınıflanmamış"),
        kind="thematic",
        constraint=Holds(then=(Where("sinif", "<>", "diger"),), when=(Where("src_layer", "given"),)),
        collections=(*POINTS, *LINES, *AREAS),
        severity=REPORT,
        clause=f"{CHECKS}: eşlenmeyen katman çizim olarak kalır",
        confidence="PROPOSED",
        remedy=_("Katmanı aktarım eşlemesinde bir sınıfa bağlayıp yeniden yükleyin."),
    ),
    Rule(
        code="KBS-BAS-014",
        title=_("Ölçüm yöntemi var, tarihi yok"),
        kind="temporal",
        constraint=Given(
            ("olcum_tarihi",),
            when=(Where("olcum_yontemi", "in", ("yersel_olcum", "fotogrametrik", "gnss", "lidar")),),
        ),
        collections=(*POINTS, *LINES, *AREAS),
        severity=HINT,
        clause=f"{REGULATION}; ISO 19115-1 DQ: yersel ölçümde ölçüm, fotogrametride resim tarihi",
        confidence="GENERAL",
        remedy=_("Ölçüm ya da resim çekim tarihini girin; üst üste gelen bloklarda yenisi geçerlidir."),
    ),
    Rule(
        code="KBS-BAS-015",
        title=_("Aynı sınıftan iki alan üst üste"),
        kind="topological",
        constraint=NoOverlap(
            0.5, same=("sinif",), when=(Where("sinif", "not in", ("diger", "kopru", "gecit", "spor_sahasi")),)
        ),
        collections=AREAS,
        severity=WARNING,
        clause=f"{CHECKS}: blok kenarlarındaki çift çizimler",
        confidence="PROPOSED",
        remedy=_("Blokların ortak kenarındaki çift alanı kaldırın ya da alanları birleştirin."),
    ),
)
