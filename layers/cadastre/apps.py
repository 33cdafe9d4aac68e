"""Django app of the theme."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CadastreConfig(AppConfig):
    """Cadastral blocks (ada) and parcels."""

    name = "layers.cadastre"
    label = "cadastre"
    verbose_name = _("Kadastro")
    default_auto_field = "django.db.models.BigAutoField"
