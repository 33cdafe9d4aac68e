"""Django app of the register of acts."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuditConfig(AppConfig):
    """The register: written through database functions, read through one that records the reading."""

    name = "kbs.access.audit"
    label = "audit"
    verbose_name = _("İz kayıtları")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow logins."""
        from allauth.mfa.signals import authentication_failed
        from axes.signals import user_locked_out
        from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

        from kbs.access.audit import logins

        user_logged_in.connect(logins.entered, dispatch_uid="kbs.access.audit")
        user_logged_out.connect(logins.left, dispatch_uid="kbs.access.audit")
        user_login_failed.connect(logins.refused, dispatch_uid="kbs.access.audit")
        authentication_failed.connect(logins.second_factor_refused, dispatch_uid="kbs.access.audit")
        user_locked_out.connect(logins.locked, dispatch_uid="kbs.access.audit")
