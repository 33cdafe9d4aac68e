"""Django app of the ogcapi room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OgcapiConfig(AppConfig):
    """OGC API."""

    name = "kbs.ogcapi"
    verbose_name = _("OGC API")
    default_auto_field = "django.db.models.BigAutoField"
