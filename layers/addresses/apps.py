"""Django app of the theme."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AddressesConfig(AppConfig):
    """Door numbers (numarataj)."""

    name = "layers.addresses"
    label = "addresses"
    verbose_name = _("Adresler")
    default_auto_field = "django.db.models.BigAutoField"
