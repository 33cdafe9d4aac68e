"""Django app of the rest room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RestConfig(AppConfig):
    """REST resources for what is not a feature collection."""

    name = "kbs.rest"
    verbose_name = _("REST")
    default_auto_field = "django.db.models.BigAutoField"
