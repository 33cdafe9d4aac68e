"""Rules about what development law did to a parcel: 18, ifraz, tevhid, terk (CAD-027 to -032)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Given, Holds, NotInFuture, Query, Where
from kbs.catalog.registry import registry
from kbs.catalog.rules import DOUBT, ERROR, HINT, Rule
from layers.cadastre.rules_parcels import QUERIES

DEVELOPMENT_LAW = "3194 sayılı İmar Kanunu"
APPLIED = Where("uygulama_durumu", "in", ("18", "ifraz", "tevhid", "terk"))

registry.register_rules(
    Rule(
        code="KBS-CAD-027",
        title=_("İmar uygulamasının kararı ya da tarihi yok"),
        kind="completeness",
        constraint=Given(("uygulama_karari", "uygulama_tarihi"), when=(APPLIED,)),
        collections=("parcels",),
        severity=DOUBT,
        clause=f"{DEVELOPMENT_LAW} m. 15, 16, 18 (encümen kararı)",
        remedy=_("Encümen kararının sayısını ve tarihini yazın."),
    ),
    Rule(
        code="KBS-CAD-028",
        title=_("Uygulama yok denmiş, kararı ya da tarihi yazılmış"),
        kind="conceptual",
        constraint=Holds(
            (Where("uygulama_karari", "absent"), Where("uygulama_tarihi", "absent")),
            when=(Where("uygulama_durumu", "=", "yok"),),
        ),
        collections=("parcels",),
        severity=HINT,
        clause=f"{DEVELOPMENT_LAW} m. 15, 16, 18",
        confidence="GENERAL",
        remedy=_("Uygulama durumunu karara göre seçin."),
    ),
    Rule(
        code="KBS-CAD-029",
        title=_("DOP oranı yüzde 45'in üstünde"),
        kind="domain",
        constraint=Holds((Where("dop_orani", "<=", 0.45),)),
        collections=("parcels",),
        severity=ERROR,
        stops="new-acts",
        clause=f"{DEVELOPMENT_LAW} m. 18 (en çok % 45)",
        remedy=_("Oranı dağıtım cetvelinden denetleyin; fazlası kamulaştırılır."),
    ),
    Rule(
        code="KBS-CAD-030",
        title=_("18. madde uygulaması yok, DOP oranı var"),
        kind="conceptual",
        constraint=Holds(
            (Where("dop_orani", "absent"),),
            when=(Where("uygulama_durumu", "in", ("ifraz", "tevhid", "yok")), Where("dop_orani", "<>", 0)),
        ),
        collections=("parcels",),
        severity=HINT,
        clause=f"{DEVELOPMENT_LAW} m. 18",
        confidence="GENERAL",
        remedy=_("Uygulama durumunu ya da oranı düzeltin."),
    ),
    Rule(
        code="KBS-CAD-031",
        title=_("Aynı kararda başka DOP oranı"),
        kind="conceptual",
        constraint=Query(QUERIES, "share_differs", whole=True),
        collections=("parcels",),
        severity=HINT,
        clause=f"{DEVELOPMENT_LAW} m. 18 (tek oran); Arazi ve Arsa Düzenlemeleri Hk. Yön. m. 14/6",
        remedy=_("Daha önce terk yapılmış parsel değilse oranı dağıtım cetvelinden düzeltin."),
    ),
    Rule(
        code="KBS-CAD-032",
        title=_("İmar uygulamasının tarihi gelecekte"),
        kind="temporal",
        constraint=NotInFuture(("uygulama_tarihi",)),
        collections=("parcels",),
        severity=DOUBT,
        clause="ISO 19157:2013 D.6",
        confidence="GENERAL",
        remedy=_("Tarihi encümen kararından düzeltin."),
    ),
)
