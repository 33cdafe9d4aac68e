"""How large a file and its parts may be: what stands behind "refused within fixed memory and time".

No honest delivery comes near these; docs/import.md lists them. Whoever passes one is told which.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from kbs.problems import Fault, PayloadTooLarge

MiB = 1 << 20

# One geometry as WKB, two dimensions: a million vertices. The largest real one we met (a province) has 60 000.
MAX_VERTICES = 1_000_000
MAX_GEOMETRY_BYTES = 16 * MAX_VERTICES + 1024
# Geometry collections inside each other; plans and registers have none.
MAX_NESTING = 8
# One cell of a table, one feature of GeoJSON, one line of text: the text of a geometry of that size. As parsed
# values, JSON takes some 25 times its text.
MAX_TEXT = 32 * MiB
# One value of a row as it is staged; a WKT has become a geometry by then.
MAX_VALUE = MiB
# PostgreSQL's tables end at 1600 columns, those of a GeoPackage at 2000.
MAX_COLUMNS = 2000
# Rows travel together until they weigh this much.
BATCH_BYTES = 32 * MiB
# Archives: what they unpack to, how many files, and how many times their size.
MAX_UNPACKED = 4 * 1024 * MiB
MAX_ENTRIES = 10_000
MAX_RATIO = 250
# Small things may well shrink a thousandfold.
RATIO_FROM = 64 * MiB
# A workbook's parts, of which some are read into memory.
MAX_WORKBOOK = 256 * MiB
# Entities of a drawing once all its blocks stand where they are inserted.
MAX_ENTITIES = 5_000_000
# What the tree of names (il, ilçe, mahalle) may weigh; it is read as a whole.
MAX_NAMES = 32 * MiB
# Steps of SQLite's machine that a look into a GeoPackage may cost: some seconds.
MAX_SQLITE_STEPS = 200_000_000
# Seconds that the database may work at one statement over staged rows.
JUDGING_SECONDS = 600


def too_large(file: str, what: str, most: int | str) -> PayloadTooLarge:
    """Build the refusal of a file that passes a limit; `what` names it."""
    detail = _("%(file)s: %(what)s en çok %(most)s olabilir; dosyayı bölün ya da küçültün.")
    return PayloadTooLarge(detail % {"file": file, "what": what, "most": most}, Fault("size", what, most))
