"""Rules that hold for every theme: geometry (GEO), attributes (ATT) and coordinate systems (CRS)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import (
    DeclaredCodes,
    DeclaredRange,
    DeclaredRequired,
    GivenGeometry,
    RepeatedPoints,
    RingOrientation,
    ValidGeometry,
)
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, ERROR, HINT, Rule

SIMPLE_FEATURES = "OGC 06-103r4 6.1 (Simple Features)"

registry.register_rules(
    Rule(
        code="KBS-GEO-001",
        title=_("Geometri geçersiz"),
        kind="topological",
        constraint=ValidGeometry(),
        stops="every-change",
        clause=SIMPLE_FEATURES,
        remedy=_("Gösterilen yerdeki kendini kesen ya da değen kenarı düzeltin."),
        fix="make-valid",
    ),
    Rule(
        code="KBS-GEO-002",
        title=_("Geometri yok ya da boş"),
        kind="completeness",
        constraint=GivenGeometry(),
        stops="every-change",
        clause=SIMPLE_FEATURES,
        remedy=_("Geometriyi çizin ya da kaydı kaldırın."),
    ),
    Rule(
        code="KBS-GEO-003",
        title=_("Dış halka saat yönünde"),
        kind="format",
        constraint=RingOrientation(),
        severity=DOUBT,
        clause="RFC 7946 3.1.6",
        remedy=_("Halkanın yönü çevrilir; kendiliğinden düzeltilebilir."),
        fix="turn-rings",
    ),
    Rule(
        code="KBS-GEO-004",
        title=_("Aynı yerde ardışık köşe"),
        kind="topological",
        constraint=RepeatedPoints(0.001),
        severity=HINT,
        clause="ISO 19107:2019 (GM_Curve); ölçü: 1 mm",
        confidence="PROPOSED",
        remedy=_("Fazla köşe silinir; kendiliğinden düzeltilebilir."),
        fix="drop-repeated-points",
    ),
    Rule(
        code="KBS-ATT-001",
        title=_("Zorunlu öznitelik boş"),
        kind="completeness",
        constraint=DeclaredRequired(),
        stops="every-change",
        clause="docs/data-dictionary.md",
        remedy=_("Değeri girin."),
    ),
    Rule(
        code="KBS-ATT-002",
        title=_("Değer kapalı kod listesinde yok"),
        kind="domain",
        constraint=DeclaredCodes(open=False),
        stops="every-change",
        clause="docs/data-dictionary.md",
        remedy=_("Listeden bir kod seçin."),
    ),
    Rule(
        code="KBS-ATT-003",
        title=_("Değer açık kod listesinde yok"),
        kind="domain",
        constraint=DeclaredCodes(open=True),
        severity=HINT,
        clause="docs/data-dictionary.md",
        confidence="GENERAL",
        remedy=_("Belediyeye özgü kodu listeye ekleyin ya da listedeki karşılığını seçin."),
    ),
    Rule(
        code="KBS-ATT-004",
        title=_("Değer izin verilen aralığın dışında"),
        kind="domain",
        constraint=DeclaredRange(),
        severity=ERROR,
        stops="every-change",
        clause="docs/data-dictionary.md",
        remedy=_("Değeri ve birimini denetleyin."),
    ),
)

# The finer ones register themselves.
from kbs.quality import rules_attributes, rules_crs, rules_geometry  # noqa: E402, F401
