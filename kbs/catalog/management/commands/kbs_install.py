"""Install what the registry asks of the database, without migrating."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from kbs.catalog.install import install


class Command(BaseCommand):
    """`manage.py kbs_install`: triggers, grants, search indexes and overviews, from the declarations."""

    help = "Install triggers, grants, search indexes and overviews from the collection registry (idempotent)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run all installers and name them."""
        for name in install():
            self.stdout.write(name)
