"""Django app of the features room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FeaturesConfig(AppConfig):
    """The ways to read features and the one way to write them."""

    name = "kbs.features"
    verbose_name = _("Okuma ve yazma")
    default_auto_field = "django.db.models.BigAutoField"
