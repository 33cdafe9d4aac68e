"""Django app of the access room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    """Users and units."""

    name = "kbs.access"
    verbose_name = _("Yetki")
    default_auto_field = "django.db.models.BigAutoField"
