"""Django app of the tiles room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TilesConfig(AppConfig):
    """Vector and raster tiles straight from the database."""

    name = "kbs.tiles"
    verbose_name = _("Karolar")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks."""
        from kbs.tiles import checks  # noqa: F401
