"""Properties of network objects. Attribute lists are common practice (PROPOSED), hence the open code lists."""

from __future__ import annotations

from kbs.catalog.constraints import Range
from kbs.catalog.declaration import Property
from layers.properties import computed
from layers.standards import codelist

FAMILY = "infrastructure"
LEVEL = Range(-500, 6000)


def network(kinds: str) -> tuple[Property, ...]:
    """Return what every network object declares; `kinds` names the code list of its `tur`."""
    return (
        Property("no", queryable=True, tiles_from_zoom=17, aliases=("hat_no", "bacaNo", "hatId", "dugum")),
        Property(
            "tur",
            codelist=codelist(FAMILY, kinds),
            queryable=True,
            tiles_from_zoom=13,
            aliases=("turu", "cins", "tip"),
        ),
        Property("malzeme", codelist=codelist(FAMILY, "malzeme"), aliases=("boru",)),
        Property("derinlik_cm", unit="cm", constraint=Range(0, 5000)),
        Property("yapim_yili", constraint=Range(1800, 2200), aliases=("yili",)),
        Property("durum", codelist=codelist(FAMILY, "durum"), queryable=True, tiles_from_zoom=13),
        Property("dogruluk", codelist=codelist(FAMILY, "dogruluk")),
        Property("isletmeci", queryable=True),
        Property("proje_no", aliases=("ihaleNo", "projectCode")),
        Property("olcum_tarihi", aliases=("tarih",)),
        Property("src_layer", aliases=("katman", "layer")),
        Property("aciklama"),
    )


LENGTH = (computed("uzunluk_m", unit="m"),)
NODE = (
    Property("zemin_kot", unit="m", constraint=LEVEL, aliases=("zeminKot",)),
    Property("aci", unit="deg", constraint=Range(-360, 360)),
)
PIPE = (Property("cap_mm", unit="mm", constraint=Range(0, 10_000), aliases=("cap",)),)
PRESSURE_PIPE = (Property("basinc_sinifi"), Property("basinc_bolgesi", aliases=("DMA",)))
GRAVITY_PIPE = (
    Property("kesit", codelist=codelist(FAMILY, "kesit")),
    Property("sistem", codelist=codelist(FAMILY, "sistem")),
    Property("genislik_mm", unit="mm", constraint=Range(0, 20_000)),
    Property("yukseklik_mm", unit="mm", constraint=Range(0, 20_000)),
    Property("memba_akar_kot", unit="m", constraint=LEVEL),
    Property("mansap_akar_kot", unit="m", constraint=LEVEL),
    Property("egim_binde", constraint=Range(-1000, 1000), aliases=("egim",)),
)
VALVE = (*PIPE, Property("konum", codelist=codelist(FAMILY, "vana_konumu")))
MANHOLE = (
    Property("kapak_kot", unit="m", constraint=LEVEL, aliases=("bacaKot",)),
    Property("akar_kot", unit="m", constraint=LEVEL, aliases=("akarKot", "akarKotu")),
    *PIPE,
    Property("baca_tipi", codelist=codelist(FAMILY, "baca_tipi")),
)
GAS_PRESSURE = Property("basinc_bar", unit="bar", constraint=Range(0, 200))
VOLTAGE = Property("gerilim_kv", unit="kV", constraint=Range(0, 1000), aliases=("gerilim",))
LAYING = Property("doseme", codelist=codelist(FAMILY, "doseme"))
PANEL = Property("besleme_panosu")
POWER_LINE = (
    VOLTAGE,
    Property("kesit_mm2", unit="mm2", constraint=Range(0, 5000)),
    LAYING,
    Property("devre"),
)
POWER_POINT = (VOLTAGE, Property("guc_kva", unit="kV.A", constraint=Range(0, 1_000_000)))
TELECOM_LINE = (
    Property("goz_sayisi", constraint=Range(0, 200), aliases=("tupSayisi",)),
    Property("kapasite"),
)
TELECOM_POINT = (Property("kapasite"),)
LIGHTING_LINE = (LAYING, PANEL)
LIGHTING_POINT = (
    Property("lamba_tipi", codelist=codelist(FAMILY, "lamba_tipi")),
    Property("guc_w", unit="W", constraint=Range(0, 5000)),
    Property("direk_boyu_m", unit="m", constraint=Range(0, 60)),
    PANEL,
    Property("yol_adi"),
)
