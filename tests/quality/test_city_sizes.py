"""A synthetic city has as many parcels as were asked for, and its last block is as full as the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.quality.checkers import shapes
from tests.quality.test_damaged_city import Told, everywhere, found

pytest.importorskip("kbs.procedures.demo_city.scale")
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(registry.get("parcels") is None, reason="the real themes are left out"),
]


def _made(parcels: int, collections: list[str]) -> tuple[int, set[Told]]:
    """Make a city of so many parcels; return how many it has, and what is found in it."""
    from kbs.procedures.demo_city.progress import Progress
    from kbs.procedures.demo_city.scale import build_city, parse_origin

    build_city(parcels, 7, parse_origin(None), Progress(parcels, quiet=True))
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT count(*) FROM cadastre_parcel")
        return cursor.fetchone()[0], found(cursor, collections)


@pytest.mark.parametrize("parcels", [1, 37, 40])
def test_the_last_block_is_full(parcels: int) -> None:
    assert _made(parcels, ["blocks", "parcels", "buildings", "door-numbers"]) == (parcels, set())


@pytest.fixture
def wide(settings: Any) -> Iterator[None]:
    """A municipality that a city of thousands of parcels does not outgrow; rules compute with its box once."""
    remembered = (shapes.extent, shapes.extent_read_as)
    settings.KBS_EXTENT = (28.9, 40.9, 29.2, 41.1)
    for one in remembered:
        one.cache_clear()
    yield
    for one in remembered:
        one.cache_clear()


@pytest.mark.heavy
def test_a_city_of_five_thousand_parcels_has_no_fault(wide: None) -> None:
    assert _made(5_000, everywhere()) == (5_000, set())
