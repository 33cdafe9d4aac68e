"""Django app of the theme."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanningConfig(AppConfig):
    """Zoning plans, zoning areas, plan notes and plan lines."""

    name = "layers.planning"
    label = "planning"
    verbose_name = _("İmar planları")
    default_auto_field = "django.db.models.BigAutoField"
