"""Django app of the jobs room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    """Deferred work."""

    name = "kbs.jobs"
    verbose_name = _("İşler")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow the changes of features."""
        from kbs.features.write import changed
        from kbs.jobs.overviews import on_change

        changed.connect(on_change, dispatch_uid="kbs.jobs.overviews")
