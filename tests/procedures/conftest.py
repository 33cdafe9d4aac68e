"""Tests of procedures need the real themes; without them (KBS_TEST_CITY=0) they are not collected."""

import os

import pytest

if os.environ.get("KBS_TEST_CITY", "1") == "0":
    collect_ignore_glob = ["*"]


@pytest.fixture
def small_city(db):
    """The hand-made objects, gone with the test's transaction."""
    from tests.procedures.small_city import build

    return build()
