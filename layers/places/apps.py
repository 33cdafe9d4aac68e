"""Django app of the theme."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    """City guide: places, disaster assembly areas, green areas."""

    name = "layers.places"
    label = "places"
    verbose_name = _("Kent rehberi")
    default_auto_field = "django.db.models.BigAutoField"
