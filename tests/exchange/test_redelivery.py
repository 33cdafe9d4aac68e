"""A complete file delivered again: new, passive, changed, within tolerance, unchanged; nothing is guessed."""

from __future__ import annotations

import math

import pytest

from kbs.exchange import mapping
from kbs.exchange.run import import_file
from kbs.problems import ConfirmationNeeded
from tests.exchange.conftest import garden, ring, rows

pytestmark = pytest.mark.django_db

# The tiers of the regulation on plan tolerance (Official Gazette 27.09.2022 no. 31966, article 8).
TIERS = [[10, 0.05], [100, 0.02], [500, 0.01], [1000, 0.005], [5000, 0.004], [25000, 0.003], [None, 0.0015]]


def profile(**changes):
    body = {
        "source": "survey",
        "complete": True,
        "tolerance": {"registered": "area_m2", "tiers": TIERS},
        "fields": {
            "source_ref": "source_ref",
            "name": "name",
            "area_m2": {"from": "area", "missing": "allow"},
        },
    }
    return mapping.parse(body | changes)


def plots(count: int, **options):
    return [garden(n, ring(n, **options), area=400) for n in range(count)]


def test_the_report_comes_before_anything_is_applied(geojson):
    import_file(geojson(plots(40)), "gardens", mapping=profile())
    # 20 x 20 m, registered 400 m2: limit 0.5 + 1.8 + 3 = 5.3 m2. A side moved by 0.2 m changes 4 m2, by 1 m 20 m2.
    wider = [[e + (0.2 if i in (1, 2) else 0), n] for i, (e, n) in enumerate(ring(0))]
    far = [[e + (1.0 if i in (1, 2) else 0), n] for i, (e, n) in enumerate(ring(1))]
    second = [
        garden(0, wider, area=400),
        garden(1, far, area=400),
        garden(2, area=401),
        *plots(39)[3:],
        garden(50, area=400),
    ]
    report = import_file(geojson(second), "gardens", mapping=profile(), dry_run=True)
    found = {name: getattr(report, name) for name in ("new", "retired", "changed", "tolerated", "unchanged")}
    assert found == {"new": 1, "retired": 1, "changed": 2, "tolerated": 1, "unchanged": 36}
    assert rows("SELECT count(*) FROM toytown_garden WHERE source = 'survey'") == [(40,)]

    import_file(geojson(second), "gardens", mapping=profile())
    assert rows("SELECT count(*) FROM toytown_garden WHERE source = 'survey'") == [(40,)]
    again = import_file(geojson(second), "gardens", mapping=profile())
    assert again.changes == 0 and again.unchanged == 40


def test_a_share_of_passive_features_stops_for_a_second_confirmation(geojson):
    import_file(geojson(plots(40)), "gardens", mapping=profile())
    fewer = geojson(plots(30))
    with pytest.raises(ConfirmationNeeded) as stopped:
        import_file(fewer, "gardens", mapping=profile())
    assert stopped.value.extra["report"]["retired"] == 10
    assert "--confirm" in stopped.value.detail
    assert rows("SELECT count(*) FROM toytown_garden WHERE source = 'survey'") == [(40,)]
    report = import_file(fewer, "gardens", mapping=profile(), confirm=True)
    assert (report.retired, report.applied) == (10, True)


def test_missing_rows_mean_nothing_unless_the_profile_says_so(geojson):
    import_file(geojson(plots(40)), "gardens", mapping=profile())
    report = import_file(geojson(plots(10)), "gardens", mapping=profile(complete=False))
    assert (report.missing, report.retired, report.changes) == (30, 0, 0)
    assert rows("SELECT count(*) FROM toytown_garden WHERE source = 'survey'") == [(40,)]


def test_rejected_rows_are_not_missing(geojson):
    import_file(geojson(plots(40)), "gardens", mapping=profile())
    second = plots(40)
    second[3]["geometry"] = None
    report = import_file(geojson(second), "gardens", mapping=profile(), allow_rejects=True)
    assert (report.rejected, report.retired, report.unchanged) == (1, 0, 39)


def test_another_source_is_another_delivery(geojson):
    import_file(geojson(plots(40)), "gardens", mapping=profile())
    report = import_file(geojson(plots(5)), "gardens", mapping=profile(source="other"))
    assert (report.new, report.retired) == (5, 0)


@pytest.mark.parametrize(
    ("registered", "limit"),
    [(10, 0.50), (100, 2.30), (500, 6.30), (900, 8.30), (1000, 8.80), (5000, 24.80), (25000, 84.80)],
)
def test_the_tiers_are_those_of_the_regulation(geojson, registered: int, limit: float):
    """Both sides of the limit, for the examples of the regulation: a square whose side grows."""
    side = math.sqrt(registered)
    square = garden(0, ring(0, size=side), area=registered)
    import_file(geojson([square]), "gardens", mapping=profile())
    for excess, expected in ((-0.05, "tolerated"), (0.05, "changed")):
        wide = [[e, n] for e, n in ring(0, size=side)]
        growth = (limit + excess) / side
        wide[1][0] += growth
        wide[2][0] += growth
        report = import_file(
            geojson([garden(0, wide, area=registered)]), "gardens", mapping=profile(), dry_run=True
        )
        assert getattr(report, expected) == 1, (registered, excess, report.lines())
