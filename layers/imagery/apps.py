"""Django app of the theme."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImageryConfig(AppConfig):
    """Aerial and satellite images: footprints of cloud-optimised GeoTIFF files."""

    name = "layers.imagery"
    label = "imagery"
    verbose_name = _("Görüntüler")
    default_auto_field = "django.db.models.BigAutoField"
