"""Every theme says what it holds, by which standard, from where, who keeps it and under which licence."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.apps import apps

from kbs.catalog.registry import registry
from layers.standards import STANDARDS

THEMES = [Path(app.path) for app in apps.get_app_configs() if app.name.startswith("layers.")]


@pytest.mark.parametrize("theme", THEMES, ids=lambda p: p.name)
def test_a_theme_explains_itself(theme: Path):
    text = (theme / "README.md").read_text(encoding="utf-8")
    for heading in ("**Standard:**", "**Source:**", "**Steward:**", "**Licence:**"):
        assert heading in text
    own = [c for c in registry if c.model.__module__ == f"layers.{theme.name}.models"]
    assert own
    for collection in own:
        prefix, _, kind = collection.id.rpartition("-")
        assert f"`{collection.id}`" in text or (f"`{prefix}`" in text and f"`-{kind}`" in text)


@pytest.mark.parametrize("theme", THEMES, ids=lambda p: p.name)
def test_a_theme_is_declarations_only(theme: Path):
    assert {p.name for p in theme.glob("*.py")} & {
        "views.py",
        "serializers.py",
        "tasks.py",
        "admin.py",
    } == set()


def test_every_family_of_tables_is_explained():
    text = (STANDARDS / "README.md").read_text(encoding="utf-8")
    families = {path.name for path in STANDARDS.iterdir() if path.is_dir()}
    assert {family for family in families if f"| `{family}` |" not in text} == set()
