"""Django app of the metadata room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MetadataConfig(AppConfig):
    """Catalogue records, people's words of them, the data dictionary."""

    name = "kbs.metadata"
    verbose_name = _("Üst veri")
    default_auto_field = "django.db.models.BigAutoField"
