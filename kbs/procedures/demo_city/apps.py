"""The Django app of the demo city."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DemoCityConfig(AppConfig):
    """Commands only: `kbs_demo` and `kbs_generate`."""

    name = "kbs.procedures.demo_city"
    label = "demo_city"
    verbose_name = _("Gösterim kenti")
