"""Rules about coordinate systems for every theme (CRS): features that lie where another reading of their numbers is meant."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import WithinExtent
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, ERROR, Rule

EPSG = "EPSG 11.022"
LARGE_SCALE_MAPS = "Büyük Ölçekli Harita ve Harita Bilgileri Üretim Yönetmeliği (RG 26.06.2018/30460)"

registry.register_rules(
    Rule(
        code="KBS-CRS-001",
        title=_("Belediyenin dışında"),
        kind="positional",
        constraint=WithinExtent("elsewhere"),
        severity=DOUBT,
        clause="KBS_EXTENT",
        remedy=_("Kaydın yerini ve koordinat sistemini denetleyin; başka belediyenin kaydıysa kaldırın."),
    ),
    Rule(
        code="KBS-CRS-002",
        title=_("Sağa ve yukarı değerler yer değiştirmiş"),
        kind="positional",
        constraint=WithinExtent("swapped"),
        severity=ERROR,
        stops="every-change",
        clause=f"{EPSG} (X yukarı, Y sağa)",
        remedy=_("Eksenlerin sırasını değiştirerek yeniden yükleyin."),
    ),
    Rule(
        code="KBS-CRS-003",
        title=_("Koordinatlar komşu dilimin"),
        kind="positional",
        constraint=WithinExtent("zone"),
        severity=ERROR,
        stops="every-change",
        clause=f"{LARGE_SCALE_MAPS}; {EPSG} 5253-5259",
        remedy=_("Verinin dilim orta boylamını belirtip dönüştürerek yeniden yükleyin."),
    ),
    Rule(
        code="KBS-CRS-004",
        title=_("Sağa değerin önünde dilim numarası"),
        kind="positional",
        constraint=WithinExtent("prefixed"),
        severity=ERROR,
        stops="every-change",
        clause=f"{EPSG} 5269-5275",
        remedy=_("Veriyi dilim numaralı (3° GK) koordinat sistemiyle yeniden yükleyin."),
    ),
    Rule(
        code="KBS-CRS-005",
        title=_("Metre yerine enlem ve boylam"),
        kind="positional",
        constraint=WithinExtent("degrees"),
        severity=ERROR,
        stops="every-change",
        clause=f"{EPSG} 4326",
        remedy=_("Veriyi coğrafi koordinat (EPSG:4326) olarak yeniden yükleyin."),
    ),
    Rule(
        code="KBS-CRS-006",
        title=_("Koordinatlar web haritasının izdüşümünde"),
        kind="positional",
        constraint=WithinExtent("mercator"),
        severity=ERROR,
        stops="every-change",
        clause=f"{EPSG} 3857",
        remedy=_("Veriyi EPSG:3857 olarak yeniden yükleyin; alan ve uzunlukları ondan hesaplamayın."),
    ),
    Rule(
        code="KBS-CRS-007",
        title=_("Koordinatlar sıfır noktasında"),
        kind="positional",
        constraint=WithinExtent("origin"),
        severity=ERROR,
        stops="every-change",
        clause="KBS_EXTENT; ölçü: sıfır noktasına 1 km",
        remedy=_("Yeri bilinmeyen kaydı yersiz bırakın ya da yerini ölçün."),
    ),
)
