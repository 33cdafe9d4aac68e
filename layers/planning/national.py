"""What of the national types Plan and PlanliAraziKullanimi plans and zoning areas hold."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from layers.national import IN_FORCE, NO_DOCUMENT, NOT_KEPT, UNKNOWN_VALUES, LeftOut, national

_END = LeftOut(IN_FORCE.reason, ("gecerlilikSonu",))
_BACKGROUND = LeftOut(
    NOT_KEPT,
    ("kullanilanAltlikHaritaReferans", "kullanilanAltlikHaritaTarihi", "kullanilanAltlikHaritaURI"),
)
_REGULATION = LeftOut(
    NO_DOCUMENT,
    (
        *("yonetmelikAtfi", "yonetmelikTarihi", "yonetmelikMetni", "ilgiliKanunYonetmelikAtfi"),
        *("avrupaSinirlayiciMevzuat", "sinirlayiciMevzuat", "sinirlayiciMevzuatSureci"),
        *("IDA_ad", "IDA_kisaAd", "IDA_ozelReferans", "IDA_tarih", "IDA_CI_Date", "IDA_url"),
        *("dokumanResmiSayisi", "cevrimiciSurumBaglantisi", "seviye_HukumSeviyeDegeri"),
        *("ResmiGazeteBilgisi_ISBN", "ResmiGazeteBilgisi_ISSN", "resmiGazeteKimligi"),
        *("yururlugeGirisTarihi", "yururluktenKaldirilisTarihi"),
    ),
)
PLAN = national(
    "Plan",
    geometry="geometri",
    constants={"planSiniri": "PlanSiniri"},
    left_out=(
        _END,
        _BACKGROUND,
        _REGULATION,
        LeftOut(
            _("Planın adı planAdi özniteliğinde, numarası planIslemNumarasi özniteliğinde yazar."),
            ("adi", "kimlikNumarasi"),
        ),
        LeftOut(
            _("Arazi kullanımı planın değil, imar alanlarının bilgisidir."),
            ("planliAraziKullanimKarariDeger", "hilucsAraziKullanimi", "hilucsDurumu"),
        ),
        LeftOut(
            UNKNOWN_VALUES,
            (
                *("mekansalPlanDuzeyi", "gostergeReferansi", "yasalBaglayicilikDurumu"),
                "digerPlanlardanAlinmaDurumu",
            ),
        ),
    ),
)
LAND_USE = national(
    "PlanliAraziKullanimi",
    geometry="geometri",
    left_out=(
        _END,
        _BACKGROUND,
        LeftOut(NOT_KEPT, ("adi",)),
        LeftOut(_("Süreç planın bilgisidir; imar alanı planına bağlıdır."), ("planSureci",)),
        LeftOut(
            UNKNOWN_VALUES,
            (
                *("hilucsAraziKullanimi", "hilucsDurumu", "planliAraziKullanimKarariDurum"),
                *("gostergeReferansi", "yasalBaglayicilikDurumu"),
            ),
        ),
    ),
)
