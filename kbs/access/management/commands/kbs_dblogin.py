"""`manage.py kbs_dblogin`: a person's own login to PostgreSQL, for QGIS and other desktop programs."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from kbs.access.logins import create_login, renew_logins, revoke_login
from kbs.access.models import User
from kbs.problems import Problem


class Command(BaseCommand):
    """Make, renew or take away logins. Works as the owner of the database."""

    help = "A personal PostgreSQL login with exactly the rights of the person's roles; the password is shown once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("username", nargs="?", help="whose login; with --renew everybody's")
        parser.add_argument("--revoke", action="store_true", help="take the login away")
        parser.add_argument(
            "--renew", action="store_true", help="give all logins what their people hold today"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what is asked."""
        if options["renew"]:
            self.stdout.write(_("Güncellenen giriş: %(count)s") % {"count": renew_logins()})
            return
        user = User.objects.filter(username=options["username"]).first()
        if user is None:
            raise CommandError(_("Böyle bir kullanıcı yok."))
        if options["revoke"]:
            gone = revoke_login(user)
            self.stdout.write(_("Veritabanı girişi kaldırıldı.") if gone else _("Veritabanı girişi yok."))
            return
        try:
            name, password = create_login(user)
        except Problem as problem:
            raise CommandError(problem.detail) from None
        self.stdout.write(_("Parola yalnız şimdi gösterilir; yeniden çalıştırmak yenisini verir."))
        self.stdout.write(f"  {name}  {password}")
        self.stdout.write(
            _(
                "Kişisel veriler bu girişle görülmez. Yazılanlar veri kalitesi kurallarından geçmez; "
                "aykırılıkları gece denetimi bulur. Kişiye bildirin."
            )
        )
