"""Django app of the theme."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BuildingsConfig(AppConfig):
    """Buildings, their independent units and their papers."""

    name = "layers.buildings"
    label = "buildings"
    verbose_name = _("Yapılar")
    default_auto_field = "django.db.models.BigAutoField"
