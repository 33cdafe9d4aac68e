"""Django app of the keys."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KeysConfig(AppConfig):
    """Keys for programs."""

    name = "kbs.access.keys"
    label = "keys"
    verbose_name = _("Anahtarlar")
    default_auto_field = "django.db.models.BigAutoField"
