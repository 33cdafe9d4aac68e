"""Django app of the jobs room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    """Deferred work."""

    name = "kbs.jobs"
    verbose_name = _("İşler")
    default_auto_field = "django.db.models.BigAutoField"
