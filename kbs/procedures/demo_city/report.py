"""Tables of what was loaded and made, for the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.procedures.demo_city.store import SYNTHETIC, Difference
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)


def difference_table(differences: Mapping[str, Difference]) -> str:
    """Lay out what a run added, changed and deleted by collection."""
    rows = [(name, str(d.added), str(d.changed), str(d.deleted)) for name, d in sorted(differences.items())]
    return table((_("koleksiyon"), _("eklenen"), _("değişen"), _("silinen")), rows)


def contents_table() -> str:
    """Lay out how many real and synthetic features each collection holds."""
    rows = []
    with session(SYSTEM) as cursor:
        for collection in registry:
            cursor.execute(
                QUERIES.build("counts", table=sql.Identifier(collection.table)), {"synthetic": SYNTHETIC}
            )
            real, synthetic = cursor.fetchone()
            if real or synthetic:
                rows.append((collection.id, str(real), str(synthetic)))
    return table((_("koleksiyon"), _("gerçek"), _("sentetik")), rows)


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Lay out rows under a head: first column left, numbers right."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]

    def line(row: tuple[str, ...]) -> str:
        cells = [
            row[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)),
        ]
        return "  " + "  ".join(cells)

    return "\n".join([line(head), *map(line, rows)])
