"""Django app of the theme."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BoundariesConfig(AppConfig):
    """Administrative boundaries: il, ilçe, mahalle."""

    name = "layers.boundaries"
    label = "boundaries"
    verbose_name = _("İdari sınırlar")
    default_auto_field = "django.db.models.BigAutoField"
