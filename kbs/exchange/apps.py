"""Django app of the exchange room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    """Sources in, files out."""

    name = "kbs.exchange"
    verbose_name = _("Veri alışverişi")
    default_auto_field = "django.db.models.BigAutoField"
