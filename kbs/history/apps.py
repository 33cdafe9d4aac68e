"""Django app of the history room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HistoryConfig(AppConfig):
    """Change sets and changed envelopes."""

    name = "kbs.history"
    verbose_name = _("Değişiklik geçmişi")
    default_auto_field = "django.db.models.BigAutoField"
