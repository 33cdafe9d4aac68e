"""The committed data dictionary is the one the registry gives."""

from __future__ import annotations

import io

from django.conf import settings
from django.core.management import call_command

from kbs.catalog.registry import registry
from kbs.metadata.dictionary import dictionary

PAGE = settings.BASE_DIR / "docs" / "data-dictionary.md"
CITY = [c for c in registry if not c.model.__module__.startswith("tests.")]


def test_the_committed_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == dictionary(CITY), (
        "run: manage.py kbs_dictionary docs/data-dictionary.md"
    )


def test_every_collection_and_property_stands_in_it():
    page = dictionary(CITY)
    for collection in CITY:
        section = page.split(f"\n### {collection.id}\n", 1)[1].split("\n### ", 1)[0]
        assert all(f"`{prop.name}`" in section for prop in collection.properties)


def test_computed_and_protected_values_are_marked():
    page = dictionary([c for c in CITY if c.id in {"parcels", "gas-lines"}])
    assert "*`hesap_alani`*" in page
    assert "| `basinc_bar` | Basınç | Pressure | number, bar | 0 … 200 |  | internal |" in page


def test_the_command_writes_the_page(tmp_path):
    out = io.StringIO()
    call_command("kbs_dictionary", stdout=out)
    call_command("kbs_dictionary", str(tmp_path / "d.md"))
    assert (tmp_path / "d.md").read_text(encoding="utf-8") == out.getvalue()
    assert out.getvalue().startswith("# Data dictionary")
