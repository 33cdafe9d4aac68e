"""What people say about data beyond what the system knows: contacts, and their words of a catalogue record."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Contact(models.Model):
    """An office that answers for data. An organisation with its shared mailbox, never a person."""

    name_tr = models.CharField(_("Kurum ve birim (Türkçe)"), max_length=200)
    name_en = models.CharField(_("Kurum ve birim (İngilizce)"), max_length=200, blank=True, default="")
    unit = models.ForeignKey(
        "access.Unit", verbose_name=_("Birim"), null=True, blank=True, on_delete=models.PROTECT
    )
    email = models.EmailField(_("Kurumsal e-posta"), help_text=_("Birimin ortak kutusu; kişi adresi değil."))
    phone = models.CharField(
        _("Telefon"),
        max_length=16,
        blank=True,
        default="",
        help_text=_("Ülke koduyla, boşluksuz: +902161234567"),
        validators=[RegexValidator(r"^\+[1-9][0-9]{3,14}$", _("Ülke koduyla, boşluksuz: +902161234567"))],
    )
    url = models.URLField(_("Web adresi"), blank=True, default="")
    address = models.CharField(_("Açık adres"), max_length=300, blank=True, default="")
    city = models.CharField(_("İl"), max_length=60, blank=True, default="")
    is_default = models.BooleanField(
        _("Varsayılan"), default=False, help_text=_("Kendi ilgilisi olmayan kayıtlar bunu gösterir.")
    )

    class Meta:
        verbose_name = _("Üst veri ilgilisi")
        verbose_name_plural = _("Üst veri ilgilileri")
        ordering = ("name_tr",)
        constraints = (
            models.UniqueConstraint(
                fields=["is_default"],
                condition=models.Q(is_default=True),
                name="metadata_one_default_contact",
            ),
        )

    def __str__(self) -> str:
        return self.name_tr


class Entry(models.Model):
    """People's words of one record; what is left empty comes from the declaration, the data and their history.

    `subject` says what is described: a collection (`parcels`), or one source's data in it (`parcels/tkgm`).
    Codes are those of `data/standards/metadata`.
    """

    subject = models.CharField(_("Konu"), max_length=130, primary_key=True, editable=False)
    title_tr = models.CharField(_("Ad (Türkçe)"), max_length=200, blank=True, default="")
    title_en = models.CharField(_("Ad (İngilizce)"), max_length=200, blank=True, default="")
    abstract_tr = models.TextField(_("Özet (Türkçe)"), blank=True, default="")
    abstract_en = models.TextField(_("Özet (İngilizce)"), blank=True, default="")
    purpose_tr = models.TextField(_("Amaç (Türkçe)"), blank=True, default="")
    purpose_en = models.TextField(_("Amaç (İngilizce)"), blank=True, default="")
    usage_tr = models.TextField(_("Kullanım (Türkçe)"), blank=True, default="")
    usage_en = models.TextField(_("Kullanım (İngilizce)"), blank=True, default="")
    lineage_tr = models.TextField(_("Köken (Türkçe)"), blank=True, default="")
    lineage_en = models.TextField(_("Köken (İngilizce)"), blank=True, default="")
    keywords_tr = models.CharField(
        _("Anahtar sözcükler (Türkçe)"),
        max_length=400,
        blank=True,
        default="",
        help_text=_("Virgülle ayrılır."),
    )
    keywords_en = models.CharField(
        _("Anahtar sözcükler (İngilizce)"),
        max_length=400,
        blank=True,
        default="",
        help_text=_("Virgülle ayrılır."),
    )
    tucbs_theme = models.CharField(_("TUCBS teması"), max_length=60, blank=True, default="")
    inspire_theme = models.CharField(_("INSPIRE teması"), max_length=2, blank=True, default="")
    topic = models.CharField(_("Konu kategorisi"), max_length=40, blank=True, default="")
    contact = models.ForeignKey(
        Contact, verbose_name=_("İlgili"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    unit = models.ForeignKey(
        "access.Unit",
        verbose_name=_("Sorumlu birim"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    cadence = models.CharField(_("Güncelleme sıklığı"), max_length=20, blank=True, default="")
    scale = models.PositiveIntegerField(
        _("Ölçek paydası"),
        null=True,
        blank=True,
        help_text=_("1/1000 için 1000"),
        validators=[MinValueValidator(1), MaxValueValidator(100_000_000)],
    )
    resolution_m = models.FloatField(
        _("Çözünürlük (m)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0.0001), MaxValueValidator(100_000)],
    )
    created_on = models.DateField(_("Oluşturma tarihi"), null=True, blank=True)
    published_on = models.DateField(_("Yayım tarihi"), null=True, blank=True)
    revised_on = models.DateField(_("Gözden geçirme tarihi"), null=True, blank=True)
    access_constraint = models.CharField(_("Erişim kısıtı"), max_length=40, blank=True, default="")
    limitation_tr = models.TextField(_("Kullanım koşulları (Türkçe)"), blank=True, default="")
    limitation_en = models.TextField(_("Kullanım koşulları (İngilizce)"), blank=True, default="")
    changed_at = models.DateTimeField(_("Son değişiklik"), auto_now=True)

    class Meta:
        verbose_name = _("Üst veri kaydı")
        verbose_name_plural = _("Üst veri kayıtları")
        ordering = ("subject",)

    def __str__(self) -> str:
        return self.subject


class Edition(models.Model):
    """A saved state of an entry or a contact, kept for ever: what it said, who said it, when."""

    about = models.CharField(_("Konu"), max_length=140)
    saved_at = models.DateTimeField(_("Kayıt zamanı"), db_default=Now())
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Kullanıcı"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    values = models.JSONField(_("Değerler"))

    class Meta:
        verbose_name = _("Üst veri sürümü")
        verbose_name_plural = _("Üst veri sürümleri")
        ordering = ("-id",)
        indexes = (models.Index(fields=["about", "-id"], name="metadata_editions"),)

    def __str__(self) -> str:
        return f"{self.about} {self.saved_at:%Y-%m-%d %H:%M}"
