"""Django app of the theme."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RoadsConfig(AppConfig):
    """Streets (CSBM), centrelines and their two sides."""

    name = "layers.roads"
    label = "roads"
    verbose_name = _("Yollar")
    default_auto_field = "django.db.models.BigAutoField"
