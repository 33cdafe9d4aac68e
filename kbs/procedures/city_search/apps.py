"""Django app of the city's search."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CitySearchConfig(AppConfig):
    """Registers the interpreters of register, parcel and door numbers."""

    name = "kbs.procedures.city_search"
    label = "city_search"
    verbose_name = _("Kent araması")

    def ready(self) -> None:
        """Register the interpreters, most certain first."""
        from kbs.features.interpret import register
        from kbs.procedures.city_search import doors, parcels, registers

        register(registers.interpret)
        register(parcels.interpret)
        register(doors.interpret)
