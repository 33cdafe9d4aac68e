"""Folding: one vector file for Python, SQL and the front end; all three give the same text."""

import json
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from kbs.catalog.text import fold, slug

VECTORS = json.loads((Path(__file__).parent.parent / "data" / "folding.json").read_text(encoding="utf-8"))


def _sql_fold(*texts: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kbs_fold(t) FROM unnest(%s::text[]) WITH ORDINALITY AS u (t, n) ORDER BY n", [list(texts)]
        )
        return [row[0] for row in cursor.fetchall()]


@pytest.mark.parametrize(("text", "folded"), VECTORS["fold"])
def test_python_folds_as_the_vectors_say(text, folded):
    assert fold(text) == folded


@pytest.mark.django_db
def test_sql_folds_as_the_vectors_say():
    texts, folded = zip(*VECTORS["fold"], strict=True)
    assert _sql_fold(*texts) == list(folded)


@pytest.mark.parametrize("spellings", VECTORS["same"])
def test_spellings_of_one_word_are_one(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("text", "expected"), VECTORS["slug"])
def test_slugs(text, expected):
    assert slug(text) == expected


# Letters, marks and signs that Turkish data can hold; NUL and surrogates cannot stand in PostgreSQL.
LATIN = st.text(
    st.characters(max_codepoint=0x24F, exclude_characters="\x00") | st.sampled_from("\u0307\u0301\u2019₺")
)


@pytest.mark.django_db(transaction=False)
@settings(max_examples=60, deadline=None)
@given(texts=st.lists(LATIN, min_size=1, max_size=20))
def test_sql_and_python_agree_on_any_latin_text(texts):
    assert _sql_fold(*texts) == [fold(text) for text in texts]
