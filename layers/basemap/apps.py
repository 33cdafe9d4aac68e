"""Django app of the theme."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BasemapConfig(AppConfig):
    """The present-state base map (hâlihazır): points, lines, areas."""

    name = "layers.basemap"
    label = "basemap"
    verbose_name = _("Hâlihazır harita")
    default_auto_field = "django.db.models.BigAutoField"
