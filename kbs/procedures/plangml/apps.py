"""Django app of PlanGML."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanGmlConfig(AppConfig):
    """Registers the format with the imports and the file with the page of a plan."""

    name = "kbs.procedures.plangml"
    label = "plangml"
    verbose_name = _("PlanGML")

    def ready(self) -> None:
        """Register what the modules bring."""
        from kbs.procedures.plangml import load, pages

        load.register_format()
        pages.register_cards()
