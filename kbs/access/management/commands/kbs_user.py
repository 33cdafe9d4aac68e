"""`manage.py kbs_user`: make accounts, give roles, close accounts with a handover."""

from __future__ import annotations

import secrets
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from kbs.access import handover
from kbs.access.compile import current_policy
from kbs.access.models import Assignment, Unit, User
from kbs.problems import Problem


class Command(BaseCommand):
    """One word says what is done; the rest are its arguments."""

    help = "Make accounts (create), give roles (role), close accounts and hand their open work over (close)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        acts = parser.add_subparsers(dest="act", required=True)
        create = acts.add_parser("create", help="a new account; its password is made and shown once")
        create.add_argument("username")
        create.add_argument("--name", default="", help="given name and family name")
        create.add_argument("--email", default="")
        create.add_argument("--unit", default="", help="code of the unit")
        create.add_argument("--staff", action="store_true", help="may enter the back office")
        role = acts.add_parser("role", help="give a role of the policy")
        role.add_argument("username")
        role.add_argument("role")
        role.add_argument("--unit", default="", help="code of the unit it is held in; else the person's own")
        role.add_argument("--ends", type=date.fromisoformat, help="last day, such as 2027-01-31")
        close = acts.add_parser("close", help="close an account")
        close.add_argument("username")
        close.add_argument("--successor", default="", help="who takes over the open work")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what is asked."""
        try:
            {"create": self._create, "role": self._role, "close": self._close}[options["act"]](options)
        except Problem as problem:
            raise CommandError(problem.detail or problem.title) from None

    def _create(self, options: dict[str, Any]) -> None:
        given, _space, family = options["name"].rpartition(" ")
        user = User(
            username=options["username"],
            first_name=given or family,
            last_name=family if given else "",
            email=options["email"],
            unit=_unit(options["unit"]),
            is_staff=options["staff"],
        )
        password = secrets.token_urlsafe(15)
        user.set_password(password)
        try:
            user.full_clean()
            user.save()
        except (ValidationError, IntegrityError) as exc:
            raise CommandError("; ".join(getattr(exc, "messages", [str(exc)]))) from None
        self.stdout.write(_("Parola yalnız şimdi gösterilir; ilk girişten sonra değiştirin."))
        self.stdout.write(f"  {user.username}  {password}")

    def _role(self, options: dict[str, Any]) -> None:
        declared = [role.id for role in current_policy().roles]
        if options["role"] not in declared:
            raise CommandError(f"{options['role']!r}: {', '.join(declared)}")
        Assignment.objects.create(
            user=_user(options["username"]),
            role=options["role"],
            unit=_unit(options["unit"]),
            ends=options["ends"],
        )

    def _close(self, options: dict[str, Any]) -> None:
        successor = _user(options["successor"]) if options["successor"] else None
        for work in handover.close(_user(options["username"]), successor):
            self.stdout.write(_("Devredildi: %(work)s") % {"work": work})


def _user(username: str) -> User:
    user = User.objects.filter(username=username).first()
    if user is None:
        raise CommandError(_("Böyle bir kullanıcı yok."))
    return user


def _unit(code: str) -> Unit | None:
    unit = Unit.objects.filter(code=code).first() if code else None
    if code and unit is None:
        raise CommandError(_("Böyle bir birim yok."))
    return unit
