"""Django app of the object cards."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ObjectCardsConfig(AppConfig):
    """Registers headings and sections of object pages."""

    name = "kbs.procedures.object_cards"
    label = "object_cards"
    verbose_name = _("Nesne sayfaları")

    def ready(self) -> None:
        """Register what the modules bring."""
        from kbs.procedures.object_cards import addresses, parcels, plans

        for module in (parcels, addresses, plans):
            module.register_cards()
