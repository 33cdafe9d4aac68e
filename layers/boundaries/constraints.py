"""Rules about il, ilçe, mahalle and the country's list of names (BND)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import LinkNear, NoGap, NoOverlap, Query, Unique
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, HINT, REPORT, Rule

MUNICIPALITIES = "5393 sayılı Belediye Kanunu m. 9"
OVERLAPS = "ISO 19157:2013 D.4.3"

registry.register_rules(
    Rule(
        code="KBS-BND-001",
        title=_("İdari birimler üst üste"),
        kind="topological",
        constraint=NoOverlap(1.0),
        collections=("neighbourhoods", "districts"),
        severity=DOUBT,
        clause=f"{OVERLAPS}; ölçü: 1 m",
        remedy=_("Ortak sınırı meclis kararındaki sınır tarifine göre tek çizgiye getirin."),
    ),
    Rule(
        code="KBS-BND-002",
        title=_("İlçede hiçbir mahallenin örtmediği yer"),
        kind="completeness",
        constraint=NoGap("neighbourhoods", "ilce", 5.0),
        collections=("districts",),
        severity=HINT,
        clause=f"{OVERLAPS}; ölçü: 5 m; deniz ve göl yüzeyi mahalle dışında kalabilir",
        confidence="GENERAL",
        remedy=_("Eksik mahalleyi yükleyin ya da komşu sınırları çakıştırın."),
    ),
    Rule(
        code="KBS-BND-003",
        title=_("İlçe bağlı olduğu ilde değil"),
        kind="conceptual",
        constraint=LinkNear("il", "provinces", 0.0, inner_point=True),
        collections=("districts",),
        severity=DOUBT,
        clause="5442 sayılı İl İdaresi Kanunu m. 1",
        remedy=_("İlçenin il bağını düzeltin."),
    ),
    Rule(
        code="KBS-BND-004",
        title=_("Mahalle ilçesinin dışına taşıyor"),
        kind="topological",
        constraint=Query(
            __file__, "leaves_its_district", ("districts",), params=(("tolerance", 20.0),), portions=True
        ),
        collections=("neighbourhoods",),
        severity=HINT,
        clause=f"{MUNICIPALITIES}; ölçü: 20 m (ilçe sınırları geneldir)",
        confidence="PROPOSED",
        remedy=_("İlçe bağını ve ortak sınırı denetleyin."),
    ),
    Rule(
        code="KBS-BND-005",
        title=_("İlçede aynı adlı iki mahalle"),
        kind="conceptual",
        constraint=Unique(("ilce", "ad"), fold=True),
        collections=("neighbourhoods",),
        severity=DOUBT,
        clause=MUNICIPALITIES,
        confidence="GENERAL",
        remedy=_("Aynı mahalleyse kayıtları birleştirin; ayrıysa adları ayıran sözü (köy, merkez) yazın."),
    ),
    Rule(
        code="KBS-BND-006",
        title=_("Mahalle kodu iki mahallede"),
        kind="conceptual",
        constraint=Unique(("mahalle_kodu",)),
        collections=("neighbourhoods",),
        severity=DOUBT,
        clause="Ulusal Adres Veri Tabanı (mahalle kodu)",
        remedy=_("Kodu UAVT listesinden denetleyin."),
    ),
    Rule(
        code="KBS-BND-007",
        title=_("Mahalle adı ilçenin ad listesinde yok"),
        kind="thematic",
        constraint=Query(
            __file__,
            "unknown_name",
            ("districts", "provinces", "admin-names"),
            params=(("words", " (mahallesi|mahalle|mah|mh|koyu|koy)$"),),
            portions=True,
        ),
        collections=("neighbourhoods",),
        severity=REPORT,
        clause="İçişleri Bakanlığı idari birim adları; liste resmî değildir",
        confidence="GENERAL",
        remedy=_("Adın yazımını denetleyin; mahalle yeni kurulduysa ya da birleştiyse listeyi yenileyin."),
    ),
    Rule(
        code="KBS-BND-008",
        title=_("İl kodu başka ilin"),
        kind="domain",
        constraint=Query(__file__, "plate_of_another", ("admin-names",), portions=True),
        collections=("provinces",),
        severity=DOUBT,
        clause="İl trafik (plaka) kodları 01-81",
        remedy=_("İlin plaka kodunu düzeltin."),
    ),
    Rule(
        code="KBS-BND-009",
        title=_("Birim başka ilin birimine bağlı"),
        kind="conceptual",
        constraint=Query(__file__, "below_another_province", portions=True, collections=("admin-names",)),
        collections=("admin-names",),
        severity=DOUBT,
        clause="5442 sayılı İl İdaresi Kanunu m. 1",
        remedy=_("Üst birimi ya da il kodunu düzeltin."),
    ),
    Rule(
        code="KBS-BND-010",
        title=_("Nüfus alana sığmayacak kadar çok"),
        kind="thematic",
        constraint=Query(__file__, "dense", params=(("most", 2000.0),), portions=True),
        collections=("neighbourhoods",),
        severity=HINT,
        clause="docs/quality.md; ölçü: hektarda 2000 kişi",
        confidence="PROPOSED",
        remedy=_("Nüfusu ve mahallenin sınırını denetleyin."),
    ),
    Rule(
        code="KBS-BND-011",
        title=_("Mahallenin ilçesi yazılmamış"),
        kind="completeness",
        constraint=Query(__file__, "district_not_linked", ("districts",), portions=True),
        collections=("neighbourhoods",),
        severity=HINT,
        clause=MUNICIPALITIES,
        confidence="GENERAL",
        remedy=_("Mahalleyi ilçesine bağlayın."),
    ),
)
