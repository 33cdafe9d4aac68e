"""Declarations that could not be tiled or drawn are told at start-up, not by a failing request."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kbs.catalog.declaration import Collection, Coverage, Tiling
from kbs.catalog.symbols import ByCode, Fill, Stroke, Symbol
from kbs.tiles.checks import check_tiles, faults_of
from tests.toytown.collections import GARDENS, TREES


def test_toytown_is_in_order() -> None:
    assert check_tiles(None) == []


@pytest.mark.parametrize(
    ("collection", "told"),
    [
        (
            replace(GARDENS, tiling=Tiling(overview="dissolve", dissolve_by="nothing")),
            "dissolve_by='nothing'",
        ),
        (replace(GARDENS, tiling=Tiling(minzoom=13, maxzoom=12)), "not in order"),
        (
            replace(TREES, tiling=Tiling(overview="dissolve", dissolve_by="species")),
            "points cannot be dissolved",
        ),
        (replace(GARDENS, coverage=Coverage("nothing")), "the field 'nothing'"),
        (
            replace(GARDENS, symbol=Symbol(Fill(color="#ffffff", pattern="waves-3"))),
            "'waves-3' is not a pattern",
        ),
        (replace(GARDENS, symbol=Symbol(Stroke(color="red"))), "Stroke.color: 'red'"),
        (
            replace(GARDENS, symbol=Symbol(Fill(color=ByCode("kind", (("gul", "#12"),), "#ffffff")))),
            "Fill.color: '#12'",
        ),
    ],
)
def test_a_fault_is_named(collection: Collection, told: str) -> None:
    [fault] = faults_of(collection)
    assert told in fault
