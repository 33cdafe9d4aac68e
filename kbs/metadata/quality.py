"""Quality elements of a record (ISO 19157), from the last evaluation of the collection."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from kbs.catalog.declaration import Collection
from kbs.metadata.record import Measured, Theme, words

# Commission Regulation (EU) No 1089/2010, published on that day: what INSPIRE measures conformity against.
INTEROPERABILITY = _(
    "1089/2010 sayılı AB Komisyon Tüzüğü (mekânsal veri setlerinin birlikte çalışabilirliği)"
)
INTEROPERABILITY_DATE = date(2010, 12, 8)


def elements(collection: Collection) -> tuple[Measured, ...]:
    """Return what the last evaluation of a collection found; empty when it was never evaluated."""
    return ()


def conformity(inspire: Theme | None) -> tuple[Measured, ...]:
    """Return the statement that INSPIRE asks of every record: its degree is not evaluated here."""
    if inspire is None:
        return ()
    return (
        Measured(
            "DQ_DomainConsistency",
            words(_("INSPIRE uygunluğu")),
            words(_("Değerlendirilmedi.")),
            specification=words(INTEROPERABILITY),
            specified_on=INTEROPERABILITY_DATE,
        ),
    )
