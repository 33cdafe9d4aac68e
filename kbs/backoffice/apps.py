"""Django app of the backoffice room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BackofficeConfig(AppConfig):
    """Django admin made from the registry; edits go through features.write."""

    name = "kbs.backoffice"
    verbose_name = _("Arka ofis")
    default_auto_field = "django.db.models.BigAutoField"
