"""Django app of the exchange room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    """Sources in, files out."""

    name = "kbs.exchange"
    verbose_name = _("Veri alışverişi")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell that uploads that wait for their person are open work."""
        from kbs.exchange import waiting

        waiting.register()
