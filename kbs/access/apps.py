"""Django app of the access room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    """Users and units."""

    name = "kbs.access"
    verbose_name = _("Yetki")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let logins to the database follow what people hold."""
        from django.db.models.signals import post_delete, post_save

        from kbs.access.logins import follow_assignment, follow_person
        from kbs.access.models import Assignment, User

        post_save.connect(follow_person, sender=User, dispatch_uid="kbs.access.logins")
        for signal in (post_save, post_delete):
            signal.connect(follow_assignment, sender=Assignment, dispatch_uid="kbs.access.logins")
