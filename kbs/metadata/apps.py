"""Django app of the metadata room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MetadataConfig(AppConfig):
    """What is said about the collections: the data dictionary."""

    name = "kbs.metadata"
    verbose_name = _("Üst veri")
    default_auto_field = "django.db.models.BigAutoField"
