"""The catalog at start-up: collect the declarations, freeze the registry, install what hangs on it."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class CatalogConfig(AppConfig):
    """Finds `collections.py` and `constraints.py` in every installed app, as the admin finds `admin.py`."""

    name = "kbs.catalog"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill and freeze the registry; run the installers after each migrate."""
        from kbs.catalog import checks  # noqa: F401  (registers the system checks)
        from kbs.catalog.registry import registry

        autodiscover_modules("collections")
        autodiscover_modules("constraints")
        registry.freeze()
        post_migrate.connect(_install, sender=self)


def _install(using: str, plan: list[Any] | None = None, **_kwargs: Any) -> None:
    from kbs.catalog.install import install, missing_tables

    # A migration to an earlier state leaves themes without tables: nothing can hang on them.
    if not missing_tables(using):
        install(using)
