"""Django app of the web room."""

from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    """What the doors share."""

    name = "kbs.web"
    verbose_name = _("Web")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hear when the directory does not answer, where there is one."""
        if settings.AUTH_LDAP_SERVER_URI:
            from django_auth_ldap.backend import ldap_error

            from kbs.web.accounts import directory_silent

            ldap_error.connect(directory_silent, dispatch_uid="kbs.web")
