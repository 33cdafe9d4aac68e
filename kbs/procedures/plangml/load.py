"""Bring a PlanGML file in: the plan, its areas, lines and notes, in one change set.

The file holds the whole plan: what stands under its number and not in the file is retired.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import session
from kbs.exchange import formats
from kbs.exchange.archive import is_archive, unpack
from kbs.exchange.mapping import Lookup, Mapping, Rule, Scope
from kbs.exchange.parts import Part, WholeReport, import_parts
from kbs.exchange.run import Progress
from kbs.problems import Fault, NotFound, UnsupportedSource
from kbs.procedures.plangml.bindings import printed_pin
from kbs.procedures.plangml.look import look_at
from kbs.procedures.plangml.parse import is_plangml
from kbs.procedures.plangml.readers import ClassReader, PlanReader
from kbs.sql import queries_beside
from layers.sources import MUNICIPALITY

NAME = "plangml"
QUERIES = queries_beside(__file__, "plangml.sql")
# What the schema itself says of every plan in it; the municipality may know better of a plan that it has.
_NEW_PLAN = {"tur": "UIP", "olcek": "1/1000"}


def register_format() -> None:
    """Let the imports know the format."""
    formats.register(
        formats.Format(
            NAME,
            gettext_lazy("PlanGML (plan, alanları, çizgileri, notları)"),
            is_plangml,
            lambda path, _options: ClassReader(path),
            load,
        )
    )


def load(
    path: Path, *, principal: Principal = SYSTEM, progress: Progress | None = None, **choices: Any
) -> WholeReport:
    """Import a file; keyword arguments beyond these are those of `exchange.run.Choices`.

    Raises:
        Problem: The file is not PlanGML, cannot be read, holds no plan or several, or its features are
            refused (`InvalidData`, unless `allow_rejects`). Nothing is loaded then.
    """
    if not path.is_file():
        raise NotFound(_("%(file)s diye bir dosya yok.") % {"file": str(path)})
    choices.pop("layer", None)
    with _unpacked(path) as file:
        look = look_at(file)
        source = choices.get("source") or MUNICIPALITY.id
        stored = _stored(look.pin, source, principal)
        pin = stored or look.pin
        reader = PlanReader(file, look, pin)
        parts = [
            Part(name, name, _mapping(reader, name, pin, source, new=not stored)) for name in reader.names()
        ]
        return import_parts(file, reader, parts, name=NAME, principal=principal, progress=progress, **choices)


def _mapping(reader: PlanReader, collection: str, pin: str, source: str, *, new: bool) -> Mapping:
    rules = {column.name: Rule(source=(column.name,)) for column in reader.layer(collection).columns}
    if collection == "plans":
        rules |= {name: Rule(const=value) for name, value in _NEW_PLAN.items()} if new else {}
        return Mapping(rules, collection=collection)
    rules["plan"] = Rule(const=pin, lookup=Lookup(by="pin", source=source), missing="reject")
    return Mapping(rules, collection=collection, complete=True, scope=Scope("plan", "pin", pin))


def _stored(pin: str, source: str, principal: Principal) -> str:
    """Return the PİN of the stored plan with this number, which may be kept as it is printed; else empty."""
    with session(principal) as cursor:
        cursor.execute(QUERIES.text("stored"), {"pin": pin, "source": source})
        found = [str(kept) for (kept,) in cursor.fetchall()]
    same = [kept for kept in found if kept == pin] or [kept for kept in found if printed_pin(kept) == pin]
    return same[0] if same else ""


@contextmanager
def _unpacked(path: Path) -> Iterator[Path]:
    """Yield the file, or the one PlanGML file of an archive, which is taken away again."""
    if not is_archive(path):
        yield path
        return
    folder = unpack(path)
    try:
        found = [file for file in sorted(folder.iterdir()) if is_plangml(file)]
        if len(found) != 1:
            raise UnsupportedSource(
                _("%(file)s içinde tek bir PlanGML dosyası bulunmalı; bulunan: %(count)d")
                % {"file": path.name, "count": len(found)},
                Fault("file", "archive", path.name),
            )
        yield found[0]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
