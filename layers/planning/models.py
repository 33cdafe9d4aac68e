"""Zoning plans: the plan, its zoning areas, notes and lines (TUCBS Arazi Kullanımı, PlanGML)."""

from __future__ import annotations

from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField
from layers.fields import code, day, exact, link, number, text, whole


class Exchanged(Feature):
    """What comes and goes as PlanGML.

    `plangml_sinif` is the class there, `plangml` the elements as they came (JSON text, docs/plangml.md):
    what no field of ours holds is kept there, so that a file goes out as it came in.
    """

    plangml_sinif = code(_("PlanGML sınıfı"))
    plangml = models.TextField(_("PlanGML kaydı"), null=True, blank=True)

    class Meta(Feature.Meta):
        abstract = True


class Plan(Exchanged):
    """A plan with its boundary. `pin` is the national plan transaction number (Plan İşlem Numarası)."""

    pin = models.CharField(_("Plan işlem numarası (PİN)"), max_length=40)
    ad = models.CharField(_("Plan adı"), max_length=300)
    tur = code(_("Plan türü"))
    nitelik = code(_("Plan niteliği"))
    olcek = text(_("Ölçek"), 20)
    onaylayan = text(_("Onaylayan idare"), 200)
    karar_no = text(_("Karar no"), 60)
    onay_tarihi = day(_("Onay tarihi"))
    aski_baslangic = day(_("Askı başlangıcı"))
    aski_bitis = day(_("Askı bitişi"))
    kesinlesme_tarihi = day(_("Kesinleşme tarihi"))
    durum = code(_("Plan durumu"))
    dava_durumu = code(_("Dava durumu"))
    dava_no = text(_("Dava esas no"), 60)
    muellif = text(_("Plan müellifi"), 200)
    aciklama = text(_("Açıklama"), 2000)
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("Plan")
        verbose_name_plural = _("Planlar")
        constraints = (
            *Feature.Meta.constraints,
            models.UniqueConstraint(fields=["source", "pin"], name="planning_plan_pin"),
        )
        indexes = (
            models.Index(fields=["pin"], name="planning_plan_pin_lookup"),
            models.Index(fields=["tur"], name="planning_plan_tur"),
            models.Index(fields=["durum"], name="planning_plan_durum"),
            models.Index(fields=["onay_tarihi"], name="planning_plan_onay"),
        )

    def __str__(self) -> str:
        return f"{self.pin} {self.ad}"


class ZoningArea(Exchanged):
    """An area of one function in a plan, with its building conditions.

    A number and its kind are two things: a plan may leave a value free (PlanGML DegerTip).
    """

    plan = link("planning.Plan", _("Plan"))
    fonksiyon = code(_("Fonksiyon"))
    etiket = text(_("Gösterim yazısı"), 60)
    taks = exact(_("TAKS"), 6, 3)
    taks_tip = code(_("TAKS değer tipi"))
    kaks = exact(_("KAKS (Emsal)"), 6, 3)
    kaks_tip = code(_("KAKS değer tipi"))
    yencok_m = number(_("Yençok"))
    yencok_tip = code(_("Yençok değer tipi"))
    kat = whole(_("Kat adedi"))
    nizam = code(_("Yapı nizamı"))
    on_bahce = number(_("Ön bahçe"))
    yan_bahce = number(_("Yan bahçe"))
    arka_bahce = number(_("Arka bahçe"))
    bina_derinligi = number(_("Bina derinliği"))
    plan_notu = text(_("Plan notu"), 2000)
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("Plan fonksiyon alanı")
        verbose_name_plural = _("Plan fonksiyon alanları")
        indexes = (
            models.Index(fields=["fonksiyon"], name="planning_area_fonksiyon"),
            models.Index(fields=["nizam"], name="planning_area_nizam"),
            models.Index(fields=["kat"], name="planning_area_kat"),
            models.Index(fields=["kaks"], name="planning_area_kaks"),
            models.Index(fields=["taks"], name="planning_area_taks"),
        )

    def __str__(self) -> str:
        return self.etiket or self.fonksiyon or str(self.pk)


class PlanNote(Exchanged):
    """A clause of a plan's notes; without a geometry it is valid in the whole plan."""

    plan = models.ForeignKey(Plan, verbose_name=_("Plan"), on_delete=models.PROTECT, related_name="notlar")
    madde_no = text(_("Madde no"), 40)
    baslik = text(_("Başlık"), 200)
    metin = models.TextField(_("Metin"))
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON", null=True, blank=True)

    class Meta(Feature.Meta):
        verbose_name = _("Plan notu")
        verbose_name_plural = _("Plan notları")
        indexes = (models.Index(fields=["madde_no"], name="planning_note_madde"),)

    def __str__(self) -> str:
        return f"{self.madde_no or ''} {self.baslik or ''}".strip() or str(self.pk)


class PlanLine(Exchanged):
    """A line of a plan: approach limit, kerb, frontage, boundary ..."""

    plan = link("planning.Plan", _("Plan"))
    tur = code(_("Tür"))
    genislik_m = number(_("Genişlik"))
    etiket = text(_("Gösterim yazısı"), 60)
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTILINESTRING")

    class Meta(Feature.Meta):
        verbose_name = _("Plan çizgisi")
        verbose_name_plural = _("Plan çizgileri")
        indexes = (models.Index(fields=["tur"], name="planning_line_tur"),)

    def __str__(self) -> str:
        return self.etiket or self.tur or str(self.pk)
