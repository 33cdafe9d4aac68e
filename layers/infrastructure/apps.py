"""Django app of the theme."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InfrastructureConfig(AppConfig):
    """Utility networks: water, waste water, storm water, gas, power, telecom, lighting."""

    name = "layers.infrastructure"
    label = "infrastructure"
    verbose_name = _("Altyapı")
    default_auto_field = "django.db.models.BigAutoField"
