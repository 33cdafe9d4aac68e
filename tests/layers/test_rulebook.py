"""The committed rule book is the one the registry gives, and the rules are what the house asks of them."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import override

from kbs.catalog.registry import registry
from kbs.metadata.rulebook import THEMES, rulebook

PAGE = settings.BASE_DIR / "docs" / "quality-rules.md"
RULES = [rule for rule in registry.rules if rule.theme != "TOY"]


def test_the_committed_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == rulebook(RULES), (
        "run: manage.py kbs_rules docs/quality-rules.md"
    )


def test_there_are_enough_rules_of_enough_kinds() -> None:
    assert len(RULES) >= 150
    assert len({type(rule.constraint) for rule in RULES}) >= 15
    assert {rule.kind for rule in RULES} == {
        "completeness", "conceptual", "domain", "format", "topological", "positional", "temporal", "thematic",
    }  # fmt: skip


def test_every_rule_has_its_words_in_both_languages() -> None:
    for rule in RULES:
        told = {}
        for language in ("tr", "en"):
            with override(language):
                told[language] = (str(rule.title), str(rule.remedy))
        assert told["tr"][0] != told["en"][0], rule.code
        assert told["tr"][1] != told["en"][1], rule.code


def test_every_theme_has_a_name_and_every_named_collection_exists() -> None:
    for rule in RULES:
        assert rule.theme in THEMES, rule.code
        assert all(registry.get(name) for name in rule.collections), rule.code


def test_what_is_not_confirmed_is_no_error_in_daily_work() -> None:
    for rule in RULES:
        if rule.confidence != "CONFIRMED" and rule.severity.municipal == "error":
            assert rule.theme in ("GEO", "CRS", "ATT") or rule.kind in (
                "topological",
                "conceptual",
                "format",
            ), rule.code
