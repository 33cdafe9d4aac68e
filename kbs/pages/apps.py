"""Django app of the pages room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    """Server-rendered pages of the map and of every object; they work without JavaScript."""

    name = "kbs.pages"
    verbose_name = _("Sayfalar")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the check of the accent colour, and the card that all pages have."""
        from kbs.pages import accent, lineage  # noqa: F401

        lineage.register_card()
