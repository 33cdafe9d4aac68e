"""Rules of door numbers (ADR); what MAKS asks of roads, doors and units stands in `maks`."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Given, LinkAgrees, LinkNear, NoText, OneSpelling, Query, Unique, Where
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, ERROR, HINT, REPORT, Rule
from layers.addresses import maks  # noqa: F401

DOORS = ("door-numbers",)

REGULATION = "Adres ve Numaralamaya İlişkin Yönetmelik (RG 31.07.2006/26245)"
MAKS_DOOR = "MAKS Numarataj"

TYPE_WORDS = ("sokagi", "sokak", "sok", "sk", "caddesi", "cadde", "cad", "cd", "bulvari", "bulvar", "blv")
TYPE_WORDS += ("meydani", "meydan", "cikmazi", "cikmaz", "ck")
QUARTER_WORDS = ("mahallesi", "mahalle", "mah", "mh")
# One number, its letters, and up to two further parts after a hyphen or a slash (12, 12A, 12/A, 1-3A, 51/3B, 4-6-8).
_LETTERS = "[A-ZÇĞİÖŞÜa-zçğıöşü]"
_PART = rf"[0-9]{{0,4}} ?{_LETTERS}{{0,2}}"
_WELL_FORMED = rf"[1-9][0-9]{{0,4}} ?{_LETTERS}{{0,2}}( ?[-/] ?{_PART}){{0,2}}"
_SEVERAL = r"^[^,;+&]*[,;+&]"

registry.register_rules(
    Rule(
        code="KBS-ADR-001",
        title=_("Kapı numarası aynı yolda iki kez verilmiş"),
        kind="conceptual",
        constraint=Query(__file__, "number_twice", same=("yol", "kapi_no_sayi"), portions=True),
        collections=DOORS,
        severity=ERROR,
        stops="new-acts",
        clause=f"{REGULATION}: bir yolda bir numara iki kez verilmez",
        remedy=_(
            "Kapılardan birine yeni numara verin; aynı kapıysa kayıtları birleştirin, yan girişse tipini girin."
        ),
    ),
    Rule(
        code="KBS-ADR-002",
        title=_("Kapı numarası yolun yanlış yanında: tek ve çift karışmış"),
        kind="conceptual",
        constraint=Query(__file__, "wrong_parity", collections=("streets",), same=("yol_yonu",)),
        collections=DOORS,
        severity=ERROR,
        stops="new-acts",
        clause=f"{REGULATION}: solda tek, sağda çift numara",
        remedy=_("Kapının bağlı olduğu yönü denetleyin; yön doğruysa numarayı o yönün sırasından verin."),
    ),
    Rule(
        code="KBS-ADR-003",
        title=_("Kapı numarası yol boyunca sırasında değil"),
        kind="conceptual",
        constraint=Query(
            __file__, "out_of_order", collections=("street-sides", "street-centrelines"), same=("yol_yonu",)
        ),
        collections=DOORS,
        severity=DOUBT,
        clause=f"{REGULATION}: numaralar yolun başından sonuna artar",
        confidence="GENERAL",
        remedy=_("Kapının yerini ve numarasını komşularıyla karşılaştırın."),
    ),
    Rule(
        code="KBS-ADR-004",
        title=_("Orta hat, numaraların azaldığı yönde çizilmiş"),
        kind="conceptual",
        constraint=Query(
            __file__, "drawn_backwards", collections=("street-sides", "door-numbers"), portions=True
        ),
        collections=("street-centrelines",),
        severity=REPORT,
        clause=f"{REGULATION}: sokağın başı ve sonu",
        confidence="GENERAL",
        remedy=_("Hattın yönünü çevirin; böylece sol ve sağ yürüyenin gördüğü gibi olur."),
    ),
    Rule(
        code="KBS-ADR-005",
        title=_("Kapı, bağlandığı yoldan uzakta"),
        kind="positional",
        constraint=LinkNear("yol", "streets", 100.0),
        collections=DOORS,
        severity=DOUBT,
        clause=f"{MAKS_DOOR} (yolortahatyonid); uzaklık: 100 m",
        confidence="PROPOSED",
        remedy=_("Kapının yerini ya da yol bağını düzeltin."),
    ),
    Rule(
        code="KBS-ADR-006",
        title=_("Kapı, bağlandığı binadan uzakta"),
        kind="positional",
        constraint=LinkNear("bina", "buildings", 15.0),
        collections=DOORS,
        severity=DOUBT,
        clause=f"{MAKS_DOOR} (yapiid); uzaklık: 15 m",
        confidence="PROPOSED",
        remedy=_("Kapının yerini ya da bina bağını düzeltin."),
    ),
    Rule(
        code="KBS-ADR-007",
        title=_("Kapının parseli, binasının parselinden başka"),
        kind="conceptual",
        constraint=Query(__file__, "other_parcel", collections=("buildings",), portions=True),
        collections=DOORS,
        severity=HINT,
        clause=f"{MAKS_DOOR} (parselid, yapiid)",
        confidence="GENERAL",
        remedy=_("Kapının ya da binanın parselini düzeltin."),
    ),
    Rule(
        code="KBS-ADR-008",
        title=_("Kapı, bağlandığı mahallenin dışında"),
        kind="positional",
        constraint=LinkNear("mahalle", "neighbourhoods", 1.0),
        collections=DOORS,
        severity=DOUBT,
        clause="MAKS Yol orta hat yön (mahalleid)",
        confidence="GENERAL",
        remedy=_("Kapının mahallesini ya da yerini düzeltin."),
    ),
    Rule(
        code="KBS-ADR-009",
        title=_("Yazılı mahalle adı, bağlı mahalleninkiyle uyuşmuyor"),
        kind="thematic",
        constraint=LinkAgrees("mahalle", "neighbourhoods", "mahalle_adi", "ad", QUARTER_WORDS),
        collections=DOORS,
        severity=DOUBT,
        clause=f"{REGULATION}: adres bileşenleri",
        confidence="GENERAL",
        remedy=_("Adresin mahallesini kayıttaki ada çevirin; kapı öteki mahalledeyse bağı düzeltin."),
    ),
    Rule(
        code="KBS-ADR-010",
        title=_("Bir mahalle adı birden çok biçimde yazılmış"),
        kind="thematic",
        constraint=OneSpelling("mahalle_adi", QUARTER_WORDS),
        collections=DOORS,
        severity=HINT,
        clause=f"{REGULATION}: adres bileşenleri",
        confidence="GENERAL",
        remedy=_("Adları en çok kullanılan ve kayıttaki biçimde birleştirin."),
    ),
    Rule(
        code="KBS-ADR-011",
        title=_("Yazılı yol adı, bağlı yolunkiyle uyuşmuyor"),
        kind="thematic",
        constraint=LinkAgrees("yol", "streets", "yol_adi", "ad", TYPE_WORDS),
        collections=DOORS,
        severity=DOUBT,
        clause=f"{REGULATION}: adres bileşenleri",
        confidence="GENERAL",
        remedy=_("Yol bağını ya da yazılı adı düzeltin."),
    ),
    Rule(
        code="KBS-ADR-012",
        title=_("Kapı hiçbir yola bağlı değil"),
        kind="completeness",
        constraint=Given(("yol", "yol_yonu"), any_of=True),
        collections=DOORS,
        severity=DOUBT,
        clause=f"{MAKS_DOOR} (yolortahatyonid)",
        remedy=_("Kapıyı yola ve yönüne bağlayın."),
    ),
    Rule(
        code="KBS-ADR-013",
        title=_("Kapı ne binaya ne parsele bağlı"),
        kind="completeness",
        constraint=Given(("bina", "parsel"), any_of=True),
        collections=DOORS,
        severity=HINT,
        clause=f"{MAKS_DOOR} (yapiid, parselid)",
        confidence="GENERAL",
        remedy=_("Kapıyı binasına, boş arsaysa parseline bağlayın."),
    ),
    Rule(
        code="KBS-ADR-014",
        title=_("Kapı numarası biçimine uymuyor"),
        kind="format",
        constraint=NoText(rf"^(?!\s*{_WELL_FORMED}\s*$)(?!.*[,;+&]).*$", ("kapi_no",)),
        collections=DOORS,
        severity=ERROR,
        stops="new-acts",
        clause=f"{REGULATION} md. 26, 27, 33–36",
        remedy=_("Numarayı 12, 12A, 12/A ya da 12-14 biçiminde yazın; numara sıfırla başlamaz."),
    ),
    Rule(
        code="KBS-ADR-015",
        title=_("Bir kapıya birden çok numara yazılmış"),
        kind="format",
        constraint=NoText(_SEVERAL, ("kapi_no",)),
        collections=DOORS,
        severity=HINT,
        clause=f"{REGULATION} md. 33–36",
        confidence="GENERAL",
        remedy=_("Her kapıyı kendi numarasıyla ayrı kaydedin; birleşen numaraları 12-14 biçiminde yazın."),
    ),
    Rule(
        code="KBS-ADR-016",
        title=_("Kapı numarasında küçük harf ya da boşluk var"),
        kind="format",
        constraint=NoText(r"^[^,;+&]*([a-zçğıöşü]|\s)[^,;+&]*$", ("kapi_no",)),
        collections=DOORS,
        severity=REPORT,
        clause=f"{REGULATION} md. 26",
        confidence="GENERAL",
        remedy=_("Harfi büyük ve numaraya bitişik yazın: 12A."),
    ),
    Rule(
        code="KBS-ADR-017",
        title=_("Harfli numaranın harfsizi yolda yok"),
        kind="conceptual",
        constraint=Query(__file__, "letter_without_number", same=("yol",), portions=True),
        collections=DOORS,
        severity=HINT,
        clause=f"{REGULATION} md. 26/4",
        remedy=_("Araya giren bina, önündeki numaranın harflisini alır; önce o numara kayıtlı olmalı."),
    ),
    Rule(
        code="KBS-ADR-018",
        title=_("Dış kapı numarasının yanına iç kapı numarası yazılmış olabilir"),
        kind="format",
        constraint=Query(__file__, "inner_number", portions=True),
        collections=DOORS,
        severity=REPORT,
        clause=f"{REGULATION}: dış kapı ve iç kapı ayrı bileşenlerdir",
        confidence="GENERAL",
        remedy=_(
            "İç kapı numarasını bağımsız bölüme yazın; ifrazdan gelen kesirli numaraysa olduğu gibi bırakın."
        ),
    ),
    Rule(
        code="KBS-ADR-019",
        title=_("Kapı numarası, yolun başka bir kapısının aralığında"),
        kind="conceptual",
        constraint=Query(__file__, "inside_range", same=("yol",), portions=True),
        collections=DOORS,
        severity=DOUBT,
        clause=f"{REGULATION}: bir yolda bir numara iki kez verilmez",
        confidence="GENERAL",
        remedy=_("Aralığı daraltın ya da kapıya başka numara verin."),
    ),
    Rule(
        code="KBS-ADR-020",
        title=_("Posta kodu ilin koduyla başlamıyor"),
        kind="domain",
        constraint=Query(
            __file__, "postcode", collections=("neighbourhoods", "districts", "provinces"), portions=True
        ),
        collections=DOORS,
        severity=DOUBT,
        clause="Posta kodu: ilk iki rakam il kodudur",
        confidence="GENERAL",
        remedy=_("Posta kodunu PTT'nin listesinden yeniden girin."),
    ),
    Rule(
        code="KBS-ADR-021",
        title=_("İki kapı aynı yerde"),
        kind="positional",
        constraint=Query(__file__, "one_place", near_m=0.1, portions=True),
        collections=DOORS,
        severity=HINT,
        clause=f"{MAKS_DOOR} (konum)",
        confidence="GENERAL",
        remedy=_("Her kapıyı kendi girişine taşıyın; aynı kapıysa kayıtları birleştirin."),
    ),
    Rule(
        code="KBS-ADR-022",
        title=_("Binanın birden çok ana girişi var"),
        kind="conceptual",
        constraint=Unique(("bina",), when=(Where("tur", "=", "ana_giris"),)),
        collections=DOORS,
        severity=DOUBT,
        clause=f"{REGULATION}: köşe binada ana giriş belirler, öteki kapılar yan giriştir",
        confidence="GENERAL",
        remedy=_("Bir kapıyı ana giriş bırakın, ötekileri yan giriş yapın."),
    ),
    Rule(
        code="KBS-ADR-023",
        title=_("Yan girişin bağlanacağı ana giriş yok"),
        kind="conceptual",
        constraint=Query(__file__, "side_entrance_alone", same=("bina",), portions=True),
        collections=DOORS,
        severity=DOUBT,
        clause=f"{MAKS_DOOR} (baglioldugunumaratajid)",
        confidence="GENERAL",
        remedy=_("Binanın ana giriş kapısını kaydedin ya da bu kapıyı ana giriş yapın."),
    ),
    Rule(
        code="KBS-ADR-024",
        title=_("Kapı, bağlandığı binanın değil başka bir binanın içinde"),
        kind="positional",
        constraint=Query(__file__, "other_building", collections=("buildings",), portions=True),
        collections=DOORS,
        severity=DOUBT,
        clause=f"{MAKS_DOOR} (yapiid)",
        confidence="GENERAL",
        remedy=_("Kapıyı içinde durduğu binaya bağlayın ya da yerini düzeltin."),
    ),
    Rule(
        code="KBS-ADR-025",
        title=_("Kapının yönü başka bir yolun"),
        kind="conceptual",
        constraint=Query(
            __file__, "other_street", collections=("street-sides", "street-centrelines"), portions=True
        ),
        collections=DOORS,
        severity=ERROR,
        stops="new-acts",
        clause=f"{MAKS_DOOR} (yolortahatyonid)",
        remedy=_("Yön ile yol bağını aynı yola getirin."),
    ),
    Rule(
        code="KBS-ADR-026",
        title=_("Kapı yolun öbür yanında, bağlı olduğu yönün karşısında"),
        kind="positional",
        constraint=Query(
            __file__, "across_the_street", collections=("street-sides", "street-centrelines"), portions=True
        ),
        collections=DOORS,
        severity=DOUBT,
        clause="MAKS Yol orta hat yön (tur)",
        confidence="GENERAL",
        remedy=_("Kapıyı durduğu yanın yönüne bağlayın."),
    ),
    Rule(
        code="KBS-ADR-027",
        title=_("Kapı numarası, yönünün numara aralığının dışında"),
        kind="conceptual",
        constraint=Query(__file__, "outside_range", collections=("street-sides",), portions=True),
        collections=DOORS,
        severity=HINT,
        clause="MAKS Yol orta hat yön (baslangicno, bitisno)",
        confidence="GENERAL",
        remedy=_("Yönün ilk ve son numarasını ya da kapının yönünü düzeltin."),
    ),
)
