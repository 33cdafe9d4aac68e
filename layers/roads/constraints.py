"""Rules of streets, centrelines and sides (ROD)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import (
    EndsMeet,
    Given,
    Holds,
    InOrder,
    IntervalsApart,
    LinkAgrees,
    LinkNear,
    Noded,
    NoSharedStretch,
    Query,
    Where,
)
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, ERROR, HINT, REPORT, Rule

STREETS = ("streets",)
CENTRELINES = ("street-centrelines",)
SIDES = ("street-sides",)

NETWORK = "INSPIRE D2.10.1 Generic Network Model; TUCBS UL KarayoluHatti"
NUMBERING = "Adres ve Numaralamaya İlişkin Yönetmelik (RG 31.07.2006/26245)"
MAKS_ROAD = "MAKS–KBS Entegrasyon Kılavuzu KLMAKSVUK 2.7.2.7.3"
MEASURED = "Gösterim kentinde ölçüldü"

# Type words at the end of a name, folded.
TYPE_WORDS = ("sokagi", "sokak", "sok", "sk", "caddesi", "cadde", "cad", "cd", "bulvari", "bulvar", "blv")
TYPE_WORDS += ("meydani", "meydan", "cikmazi", "cikmaz", "ck", "kume evler", "kume evleri")
_ENDING = (("words", " (" + "|".join(TYPE_WORDS) + ")$"),)
_CARRIAGEWAYS = ["otoyol", "anayol", "cadde", "sokak", "servis"]
_SLOW = ("sokak", "servis", "yaya", "bisiklet", "merdiven", "toprak")

registry.register_rules(
    Rule(
        code="KBS-ROD-001",
        title=_("Orta hatlar birbirine bağlanmadan kesişiyor"),
        kind="topological",
        constraint=Noded(same=("seviye", "kopru", "tunel"), at="no-vertex"),
        collections=CENTRELINES,
        severity=DOUBT,
        clause=NETWORK,
        confidence="GENERAL",
        remedy=_(
            "Yollar kavşaksa kesişimde iki hatta da köşe koyup bölün; biri üstten geçiyorsa seviyesini girin."
        ),
    ),
    Rule(
        code="KBS-ROD-002",
        title=_("Orta hat kavşakta bölünmemiş"),
        kind="topological",
        constraint=Noded(same=("seviye", "kopru", "tunel"), at="vertex"),
        collections=CENTRELINES,
        severity=HINT,
        clause=NETWORK,
        confidence="GENERAL",
        remedy=_("Hatları ortak köşede bölün; böylece her parça kavşaktan kavşağa gider."),
    ),
    Rule(
        code="KBS-ROD-003",
        title=_("Orta hattın ucu öteki hatta az kala bitiyor ya da onu az geçiyor"),
        kind="topological",
        constraint=EndsMeet(CENTRELINES, 1.0),
        collections=CENTRELINES,
        severity=DOUBT,
        clause=NETWORK,
        confidence="GENERAL",
        remedy=_("Ucu öteki hatta yapıştırın."),
    ),
    Rule(
        code="KBS-ROD-004",
        title=_("Yol parçası ağın geri kalanına bağlı değil"),
        kind="topological",
        constraint=Query(__file__, "isolated_part", whole=True),
        collections=CENTRELINES,
        severity=HINT,
        clause=NETWORK,
        confidence="GENERAL",
        remedy=_("Eksik bağlantıyı çizin; gerçekten kopuksa gerekçesiyle muaf tutun."),
    ),
    Rule(
        code="KBS-ROD-005",
        title=_("İki orta hat üst üste çizilmiş"),
        kind="topological",
        constraint=NoSharedStretch(0.5, same=("seviye",)),
        collections=CENTRELINES,
        severity=DOUBT,
        clause=NETWORK,
        confidence="GENERAL",
        remedy=_("Fazla hattı ya da ortak parçasını silin."),
    ),
    Rule(
        code="KBS-ROD-006",
        title=_("Yol orta hattı mahalle sınırını aşıyor"),
        kind="topological",
        constraint=Query(__file__, "leaves_neighbourhood", collections=("neighbourhoods",), portions=True),
        collections=CENTRELINES,
        severity=DOUBT,
        clause=f"{MAKS_ROAD} (4)",
        remedy=_("Hattı mahalle sınırında bölün; her parça kendi mahallesinde kalsın."),
    ),
    Rule(
        code="KBS-ROD-007",
        title=_("İki yol adı birbirinin yazım hatası olabilir"),
        kind="thematic",
        constraint=Query(__file__, "similar_names", params=_ENDING, whole=True),
        collections=STREETS,
        severity=REPORT,
        clause=MEASURED,
        confidence="PROPOSED",
        remedy=_("Meclis kararındaki adla karşılaştırın; aynı yolsa kayıtları birleştirin."),
    ),
    Rule(
        code="KBS-ROD-008",
        title=_("Aynı ad ve tip iki yola verilmiş"),
        kind="conceptual",
        constraint=Query(
            __file__, "same_name", same=("tip",), params=(*_ENDING, ("anything", "%")), portions=True
        ),
        collections=STREETS,
        severity=ERROR,
        stops="new-acts",
        clause=f"{NUMBERING}; {MAKS_ROAD} (5)",
        remedy=_("Yollardan birine meclis kararıyla başka ad verin; aynı yolsa kayıtları birleştirin."),
    ),
    Rule(
        code="KBS-ROD-009",
        title=_("Orta hattın adı bağlı olduğu yolun adıyla uyuşmuyor"),
        kind="thematic",
        constraint=LinkAgrees("yol", "streets", "ad", "ad", TYPE_WORDS),
        collections=CENTRELINES,
        severity=DOUBT,
        clause="MAKS Yol orta hat (yolid, yoladi)",
        confidence="GENERAL",
        remedy=_("Bağı ya da adı düzeltin."),
    ),
    Rule(
        code="KBS-ROD-010",
        title=_("Adı olan orta hat hiçbir yola bağlı değil"),
        kind="completeness",
        constraint=Given(("yol",), when=(Where("ad", "given"),)),
        collections=CENTRELINES,
        severity=HINT,
        clause="MAKS Yol orta hat (yolid)",
        confidence="GENERAL",
        remedy=_("Yolu kaydedin ve orta hattı ona bağlayın."),
    ),
    Rule(
        code="KBS-ROD-011",
        title=_("Yol genişliği şerit sayısına yetmiyor"),
        kind="conceptual",
        constraint=Query(__file__, "narrow", portions=True),
        collections=CENTRELINES,
        severity=HINT,
        clause="Şerit başına en az 2,25 m",
        confidence="PROPOSED",
        remedy=_("Genişliği ve şerit sayısını yerinde denetleyin."),
    ),
    Rule(
        code="KBS-ROD-012",
        title=_("Hız sınırı yolun sınıfına göre yüksek"),
        kind="thematic",
        constraint=Holds(then=(Where("hiz_siniri", "<=", 50),), when=(Where("sinif", "in", _SLOW),)),
        collections=CENTRELINES,
        severity=HINT,
        clause="2918 sayılı Kanun md. 50; Karayolları Trafik Yönetmeliği md. 100",
        confidence="GENERAL",
        remedy=_("Hız sınırını ya da sınıfı düzeltin; UKOME kararı varsa gerekçesiyle muaf tutun."),
    ),
    Rule(
        code="KBS-ROD-013",
        title=_("Tek yönlü yolun çıkışı kapalı"),
        kind="conceptual",
        constraint=Query(__file__, "one_way_trap", near_m=0.1, params=(("carriageways", _CARRIAGEWAYS),)),
        collections=CENTRELINES,
        severity=HINT,
        clause=NETWORK,
        confidence="GENERAL",
        remedy=_("Yönü, ucu ya da bağlandığı yolu düzeltin; hat verinin kenarında bitiyorsa muaf tutun."),
    ),
    Rule(
        code="KBS-ROD-014",
        title=_("Köprü ya da tünel, seviyesiyle çelişiyor"),
        kind="conceptual",
        constraint=Query(__file__, "level", portions=True),
        collections=CENTRELINES,
        severity=HINT,
        clause="INSPIRE TN VerticalPosition",
        confidence="GENERAL",
        remedy=_("Köprüde seviye 1 ya da üstü, tünelde -1 ya da altıdır."),
    ),
    Rule(
        code="KBS-ROD-015",
        title=_("Yol yönü orta hattın öbür yanında çizilmiş"),
        kind="positional",
        constraint=Query(__file__, "side_across", collections=CENTRELINES, portions=True),
        collections=SIDES,
        severity=DOUBT,
        clause="MAKS Yol orta hat yön (tur, sayisallastirmayon)",
        confidence="GENERAL",
        remedy=_("Tarafı (sol, sağ) ya da çizgiyi düzeltin."),
    ),
    Rule(
        code="KBS-ROD-016",
        title=_("Yönün ilk kapı numarası son numarasından büyük"),
        kind="conceptual",
        constraint=InOrder("baslangic_no", "bitis_no"),
        collections=SIDES,
        severity=DOUBT,
        clause="MAKS Yol orta hat yön (baslangicno, bitisno)",
        confidence="GENERAL",
        remedy=_("İlk ve son numaranın yerini değiştirin ya da orta hattın yönünü çevirin."),
    ),
    Rule(
        code="KBS-ROD-017",
        title=_("Yönün ilk ve son kapı numarasından biri tek, öteki çift"),
        kind="conceptual",
        constraint=Query(__file__, "mixed_range", portions=True),
        collections=SIDES,
        severity=DOUBT,
        clause=f"{NUMBERING}: solda tek, sağda çift numara",
        confidence="GENERAL",
        remedy=_("Aralığı yönde gerçekten verilmiş numaralardan yeniden yazın."),
    ),
    Rule(
        code="KBS-ROD-018",
        title=_("Bir yolun iki parçasında numara aralıkları örtüşüyor"),
        kind="conceptual",
        constraint=IntervalsApart(("uavtkodu", "taraf"), "baslangic_no", "bitis_no"),
        collections=SIDES,
        severity=DOUBT,
        clause=f"{NUMBERING}: bir yolda bir numara iki kez verilmez",
        confidence="GENERAL",
        remedy=_("Aralıkları kapı numaralarının bulunduğu parçaya göre ayırın."),
    ),
    Rule(
        code="KBS-ROD-019",
        title=_("Yol yönü, bağlandığı mahallenin dışında"),
        kind="positional",
        constraint=LinkNear("mahalle", "neighbourhoods", 25.0, inner_point=True),
        collections=SIDES,
        severity=DOUBT,
        clause=f"{MAKS_ROAD} (4, 7)",
        confidence="GENERAL",
        remedy=_("Yönün mahallesini ya da yerini düzeltin."),
    ),
    Rule(
        code="KBS-ROD-020",
        title=_("Yolun adındaki tür sözcüğü tipiyle çelişiyor"),
        kind="thematic",
        constraint=Query(__file__, "type_word", portions=True),
        collections=STREETS,
        severity=DOUBT,
        clause="MAKS CSBM tipi",
        confidence="GENERAL",
        remedy=_("Tipi ya da adı meclis kararına göre düzeltin."),
    ),
    Rule(
        code="KBS-ROD-021",
        title=_("Meydana ad yerine numara verilmiş"),
        kind="conceptual",
        constraint=Query(__file__, "numbered_square", portions=True),
        collections=STREETS,
        severity=ERROR,
        stops="new-acts",
        clause=f"{NUMBERING}: meydana yalnız ad verilir",
        remedy=_("Meydana meclis kararıyla ad verin."),
    ),
)
