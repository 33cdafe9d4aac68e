"""What of the national type Bina buildings hold, and what they do not."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from layers.national import ELSEWHERE, NO_DOCUMENT, NOT_KEPT, UNKNOWN_VALUES, LeftOut, national

BUILDING = national(
    "Bina",
    geometry="geometri",
    left_out=(
        LeftOut(
            ELSEWHERE,
            (
                *("bagimsizBolumSayisi", "BO_isyeriSayisi", "BO_konutBirimSayisi"),
                *("BO_toplamBagimsizBolumAlani", "BO_toplamOrtakAlan"),
                *("BO_yapiKullanimIzniTarihi", "YO_yapiRuhsatiOnayTarihi"),
            ),
        ),
        LeftOut(
            _("Toplamı taşıyan ayrı bir alan yok: zemin üstü ve zemin altı kat sayıları ayrı tutulur."),
            ("toplamKatsayisi",),
        ),
        LeftOut(
            _("Ölçünün niteliği nesne başına değil, kaynağın künyesinde yazar."),
            (
                *("duseyGeometriTahminiDogruluk", "yatayGeometriTahminiDogruluk", "referansGeometri"),
                *("yatayGeometriReferansDegeri", "yukseklikReferansDegeri"),
                *("OY_yukseklikDegeri", "OY_yukseklikReferansDegeri"),
                *("YIY_yukseklikReferansDegeriAlt", "YIY_yukseklikReferansDegeriUst"),
            ),
        ),
        LeftOut(
            NOT_KEPT,
            (
                *("BTO_dogalgazBaglantisi", "BTO_elektrikBaglantisi", "BTO_icmeSuyuBaglantisi"),
                *("BTO_kanalizasyonBaglantisi", "zeminAltiDerinlik", "yapininOneCikanOzelligi"),
                *("YO_toplamInsaatAlani", "YO_yapiMaliyeti", "yapiYenilemeTarihi", "yapiYikimTarihi"),
            ),
        ),
        LeftOut(
            UNKNOWN_VALUES,
            (
                *("BTO_atiksuTipi", "BTO_catiMalzemesiTuru", "BTO_catiTipi", "BTO_enerjiVerimliligiDegeri"),
                *("BTO_icmeSuyuTipi", "BTO_isitmaSistemTipi", "BTO_isitmaYakitTipi"),
                *("BTO_ortakKullanimAlanlariTipi", "BTO_sicakSuTeminSekliTipi", "BTO_sicakSuYakitCinsiTipi"),
                *("BTO_tesisatTipi", "YO_depremYerHareketDuzeyiTipi", "YTO_cepheMalzemesiTuru"),
                *("YTO_dosemeTipi", "YTO_duvarDolguMalzemesiTipi", "YTO_mevcutBetonarmeDonatiTipi"),
                "YTO_temelTipi",
            ),
        ),
        LeftOut(NO_DOCUMENT, ("RD_dokumanBaglantisi", "RD_dokumanBicimTipi", "RD_tarih")),
    ),
)
