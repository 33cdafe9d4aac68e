"""Django app of the drafts."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DraftsConfig(AppConfig):
    """Change sets with four eyes."""

    name = "kbs.features.drafts"
    label = "drafts"
    verbose_name = _("Taslaklar")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell that drafts that are not decided on are open work."""
        from kbs.features.drafts import waiting

        waiting.register()
