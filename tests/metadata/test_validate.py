"""What a record must have (INSPIRE's minimum) and what it had better have (the national editor's questions)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kbs.metadata import codes
from kbs.metadata.record import NOTHING, Words
from kbs.metadata.validate import _FILLED, advise, validate
from tests.metadata.samples import FULL, LEAST


def names(faults):
    return {fault.name for fault in faults}


def test_a_full_record_has_no_fault():
    assert validate(FULL) == []
    assert advise(FULL) == []


@pytest.mark.parametrize(
    ("emptied", "missing"),
    [
        ({"title": NOTHING}, "title"),
        ({"abstract": NOTHING}, "abstract"),
        ({"topic": ""}, "topic"),
        ({"inspire": None}, "inspire_theme"),
        ({"bbox": None}, "bbox"),
        ({"lineage": NOTHING, "steps": ()}, "lineage"),
        ({"quality": ()}, "conformity"),
        ({"limitation": NOTHING, "licences": ()}, "limitation"),
        ({"access": ""}, "access"),
        ({"scale": None, "resolution_m": None}, "resolution"),
        ({"created": None, "published": None, "revised": None}, "published"),
        ({"contact": replace(FULL.contact, email="")}, "contact_email"),
    ],
)
def test_what_is_mandatory_is_missed(emptied, missing):
    [fault] = validate(replace(FULL, **emptied))
    assert fault.name == missing
    assert fault.reason


def test_what_is_only_asked_for_is_advised():
    bare = replace(FULL, purpose=NOTHING, usage=NOTHING, keywords=(), cadence="", unit="")
    assert validate(bare) == []
    assert names(advise(bare)) == {"purpose", "usage", "keywords", "cadence", "unit"}


def test_dates_do_not_run_backwards():
    [fault] = validate(replace(FULL, published=date(2019, 1, 1)))
    assert fault.name == "published"
    assert "2019-01-01" in fault.reason


def test_steps_of_deliveries_are_lineage_too():
    assert "lineage" not in names(validate(replace(FULL, lineage=NOTHING)))


def test_a_table_needs_no_resolution():
    assert "resolution" not in names(validate(LEAST))


def test_every_row_of_the_profile_is_judged_and_the_national_obligation_is_not_invented():
    profile = codes.table("profile")
    assert set(profile) == set(_FILLED)
    assert {row["national"] for row in profile.values()} == {"unknown"}
    assert {row["inspire"] for row in profile.values()} == {"M", "C", "O"}


@pytest.mark.parametrize(
    "name", ["tucbs_theme", "inspire_theme", "topic_category", "update_cadence", "restriction", "profile"]
)
def test_every_vocabulary_has_both_languages(name):
    assert all(code.label_tr and code.label_en for code in codes.codelist(name))


def test_themes_and_topics_point_at_each_other():
    topics, themes = codes.table("topic_category"), codes.table("inspire_theme")
    assert all(row["topic"] in topics for row in themes.values())
    assert all(row["inspire_theme"] in themes for row in codes.table("tucbs_theme").values())
    assert len(themes) == 34


def test_a_feature_type_names_its_theme():
    assert codes.theme_of_schema("TUCBS.TK:Parsel") == "tapu-kadastro"
    assert codes.theme_of_schema("MAKS:YolOrtaHatYon") == codes.theme_of_schema("") == ""


def test_words_fall_back_to_the_other_language():
    assert Words("", "English").pick("tr") == "English"
    assert Words("Türkçe").over(Words("öteki", "other")) == Words("Türkçe", "other")
