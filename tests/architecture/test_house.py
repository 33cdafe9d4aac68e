"""Rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from kbs.catalog.registry import registry
from kbs.env import ROOT
from kbs.problems import PROBLEMS
from kbs.sql import Queries

ENGINE = [p for p in sorted((ROOT / "kbs").rglob("*.py")) if "migrations" not in p.parts]
THEMES = [p for p in sorted((ROOT / "layers").rglob("*.py")) if "migrations" not in p.parts]
SQL_WORDS = re.compile(
    r"\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s.+\sSET|DELETE\s+FROM|CREATE\s+TABLE|WHERE)\b", re.S
)


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _formatted_strings(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield every string made by f-string, %, + with a name, or str.format, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and any(isinstance(v, ast.FormattedValue) for v in node.values):
            yield node.lineno, "".join(v.value for v in node.values if isinstance(v, ast.Constant))
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and _text(node.left):
            yield node.lineno, _text(node.left)
        elif (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"
        ):
            yield node.lineno, _text(node.func.value)


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


@pytest.mark.parametrize("path", ENGINE + THEMES, ids=_name)
def test_strings_are_never_formatted_into_sql(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        f"line {line}: {text[:60]!r}" for line, text in _formatted_strings(tree) if SQL_WORDS.search(text)
    ]
    assert not found


def test_the_sql_rule_sees_what_it_forbids():
    guilty = "x = f'SELECT a FROM {t}'\ny = 'DELETE FROM %s' % t\nz = 'SELECT a FROM {}'.format(t)"
    assert len([1 for _, text in _formatted_strings(ast.parse(guilty)) if SQL_WORDS.search(text)]) == 3


@pytest.mark.parametrize("path", ENGINE, ids=_name)
def test_the_engine_never_asks_for_a_collection_by_name(path: Path):
    if "procedures" in path.parts:
        return
    ids = {collection.id for collection in registry}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        f"line {node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        for side in [node.left, *node.comparators]
        if _text(side) in ids
    ]
    assert not found


@pytest.mark.parametrize("path", sorted((ROOT / "kbs").rglob("*.sql")), ids=_name)
def test_every_query_of_some_length_says_what_it_is(path: Path):
    """The name is enough for a few lines; what is longer promises something to its reader."""
    queries = Queries(path)
    assert queries.names()
    texts = {name: queries.text(name) for name in queries.names()}
    assert [n for n, text in texts.items() if text.count("\n") > 7 and not text.startswith("--")] == []


def test_settings_are_read_in_one_place():
    readers = [
        _name(p)
        for p in ENGINE + THEMES
        if "os.environ" in p.read_text() and p.name not in {"env.py", "wsgi.py", "asgi.py"}
    ]
    assert readers == []


def test_every_setting_is_documented():
    named = set(re.findall(r'env\.\w+\(\s*"(\w+)"', (ROOT / "kbs" / "settings.py").read_text()))
    named |= set(re.findall(r'"((?:KBS|DATABASE)_\w+)"', (ROOT / "kbs" / "env.py").read_text()))
    documented = (ROOT / "docs" / "configuration.md").read_text()
    assert sorted(name for name in named if f"`{name}`" not in documented) == []


def test_psycopg_3_is_not_brought_in():
    locked = (ROOT / "requirements" / "dev.txt").read_text()
    assert "psycopg2-binary==" in locked
    assert not re.search(r"^psycopg(\[\w+\])?==", locked, re.M)


def test_every_problem_has_its_own_words():
    titles = [kind.title for kind in PROBLEMS.values()]
    assert len(set(titles)) == len(titles)
    assert all(kind.__doc__ for kind in PROBLEMS.values())


def test_labels_exist_in_both_languages():
    """Every declared title has an English translation, and the Turkish one is not simply repeated by accident."""
    from django.utils import translation

    missing = []
    for collection in registry:
        if not collection.model.__module__.startswith("layers."):
            continue
        labels = [collection.title, *(collection.label(prop) for prop in collection.properties)]
        for label in labels:
            with translation.override("tr"):
                turkish = str(label)
            with translation.override("en"):
                english = str(label)
            if not turkish or (english == turkish and turkish not in SAME_IN_BOTH):
                missing.append(f"{collection.id}: {turkish}")
    assert missing == []


# Words that are written alike in Turkish and English.
SAME_IN_BOTH = {"TAKS", "KAKS", "PİN", "Plan", "Blok", "Web", "No", "GEOID", "Pafta"}


def test_the_city_stands_in_the_settings_only():
    assert all(name.startswith("layers.") for name in settings.KBS_THEMES)
