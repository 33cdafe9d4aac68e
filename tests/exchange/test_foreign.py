"""Files of other countries in cities of their own: the counts that SOURCE.md states, twice, and refused at home."""

from __future__ import annotations

from typing import Any

import pytest

from kbs.exchange.run import import_file
from kbs.problems import CoordinateSystemProblem
from tests.exchange.conftest import DATA

pytest.importorskip(
    "layers.boundaries.collections", reason="the real themes are left out", exc_type=RuntimeError
)

LUXIOL = DATA / "fr-luxiol-kadastro" / "luxiol.gpkg"
ARAMON = DATA / "fr-aramon-imar" / "aramon_plu.gpkg"
NL = DATA / "nl-adres" / "dutch_addresses_28992.gpkg"
IZMIR = DATA / "tr-izmir-yesil-osm" / "izmir_yesil.gpkg"
# Storage SRID and extent of the city; file, mapping, collection, features.
CITIES = {
    "luxiol": (
        2154,
        (6.32, 47.35, 6.40, 47.42),
        [
            (LUXIOL, "luxiol-blocks", "blocks", 8),
            (LUXIOL, "luxiol-parcels", "parcels", 511),
            (LUXIOL, "luxiol-buildings", "buildings", 252),
            (LUXIOL, "luxiol-door-numbers", "door-numbers", 58),
            (LUXIOL, "luxiol-street-centrelines", "street-centrelines", 74),
            (LUXIOL, "luxiol-boundary-stones", "base-map-points", 1903),
        ],
    ),
    "aramon": (
        2154,
        (4.31, 43.96, 4.42, 44.04),
        [
            (ARAMON, "aramon-plans", "plans", 1),
            (ARAMON, "aramon-zoning-areas", "zoning-areas", 90),
            (ARAMON, "aramon-plan-lines", "plan-lines", 15),
            (ARAMON, "aramon-plan-notes", "plan-notes", 77),
        ],
    ),
    "nl": (28992, (5.6, 52.0, 5.9, 52.2), [(NL, "nl-door-numbers", "door-numbers", 2481)]),
    "izmir": (5253, (26.0, 37.7, 28.7, 39.5), [(IZMIR, "izmir-places", "places", 4306)]),
}


# A city of each system is made for these, which takes longer than to read the files; one system is enough every day.
EVERY_DAY = ("luxiol", "aramon")


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=() if n in EVERY_DAY else pytest.mark.heavy) for n in CITIES]
)
def test_the_counts_are_those_of_the_source_and_the_second_time_nothing_changes(name: str, foreign_city: Any):
    srid, extent, files = CITIES[name]
    jobs = [{"path": path, "mapping": mapping, "collection": to} for path, mapping, to, _count in files]
    reports = foreign_city(srid).imports(extent, jobs + jobs)
    assert len(reports) == 2 * len(jobs)
    for (path, mapping, _to, count), first, second in zip(
        files, reports, reports[len(files) :], strict=False
    ):
        assert "problem" not in first, first
        assert (mapping, first["new"], first["rejected"]) == (mapping, count, 0), path
        assert (mapping, second["unchanged"], second["new"] + second["changed"]) == (mapping, count, 0)


def test_the_parcels_keep_their_drawn_and_registered_areas(foreign_city: Any):
    srid, extent, _files = CITIES["luxiol"]
    report = foreign_city(srid).imports(
        extent, [{"path": LUXIOL, "mapping": "luxiol-parcels", "collection": "parcels", "dry_run": True}]
    )[0]
    assert (report["unchanged"], report["retired"]) == (511, 0)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "mapping", "collection"),
    [
        (LUXIOL, "luxiol-parcels", "parcels"),
        (ARAMON, "aramon-zoning-areas", "zoning-areas"),
        (NL, "nl-door-numbers", "door-numbers"),
        (IZMIR, "izmir-places", "places"),
    ],
)
def test_into_the_demo_city_they_are_refused(path: Any, mapping: str, collection: str, settings: Any):
    settings.KBS_EXTENT = (29.015, 40.970, 29.045, 40.995)
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(path, collection, mapping=mapping)
    assert refused.value.extra["code"] == "outside-municipality"
