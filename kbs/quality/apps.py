"""Django app of the quality room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QualityConfig(AppConfig):
    """Coded rules, their runs and findings."""

    name = "kbs.quality"
    label = "quality"
    verbose_name = _("Veri kalitesi")
    default_auto_field = "django.db.models.BigAutoField"
