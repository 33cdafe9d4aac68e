"""Searching among 200 000 parcels and 100 000 doors: p95 below 150 ms on the server, and indexes answer."""

from __future__ import annotations

import statistics
import time

import pytest
from django.db import connection

from kbs.access.principals import ANONYMOUS
from kbs.features.search import search

pytestmark = [pytest.mark.django_db, pytest.mark.heavy]

PARCELS, DOORS = 200_000, 100_000
P95_MS = 150
NAMES = [
    "Caferağa",
    "Osmanağa",
    "Rasimpaşa",
    "Fenerbahçe",
    "Göztepe",
    "Erenköy",
    "Suadiye",
    "Bostancı",
    "Kozyatağı",
    "Hasanpaşa",
]
QUESTIONS = [
    "123/4", "fenerbahçe 77/3", "göztepe 250 ada 9 parsel", "osmanağa", "caferaga 12", "lale sokak 15",
    "papatya cd no 7", "lale", "fenerbahce lale sok 99", "papatia caddesi", "goztpe lale", "1", "sokak", "yok böyle",
    "erenköy papatya caddesi 5/a d:3", "parsel 9", "40.98, 29.02", "bostancı 400 2", "kozyatağı sümbül sk", "a",
]  # fmt: skip


@pytest.fixture
def large_city(db):
    """Rows made by SQL inside the test's transaction; statistics as autovacuum would keep them."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE kbs_staff")
        cursor.execute(
            """INSERT INTO cadastre_parcel (source, source_ref, mahalle_adi, ada_no, parsel_no, geom)
               SELECT 'sentetik', 'speed-' || n, (%(names)s::text[])[1 + n %% 10], (100 + n / 400)::text, (1 + n %% 400)::text,
                      ST_Multi(ST_MakeEnvelope(410000 + n %% 500 * 20, 4530000 + n / 500 * 20,
                                               410018 + n %% 500 * 20, 4530018 + n / 500 * 20, 5254))
               FROM generate_series(0, %(count)s - 1) AS n""",
            {"names": NAMES, "count": PARCELS},
        )
        cursor.execute(
            """INSERT INTO addresses_doornumber (source, source_ref, kapi_no, yol_adi, mahalle_adi, geom)
               SELECT 'sentetik', 'speed-' || n, (1 + n %% 120)::text,
                      (ARRAY['Lale', 'Papatya', 'Sümbül', 'Menekşe', 'Gül', 'Nergis'])[1 + n / 120 %% 6] || ' '
                      || (ARRAY['Sokağı', 'Caddesi', 'Çıkmazı'])[1 + n / 720 %% 3],
                      (%(names)s::text[])[1 + n / 2160 %% 10],
                      ST_SetSRID(ST_MakePoint(410000 + n %% 1000 * 10, 4530000 + n / 1000 * 10), 5254)
               FROM generate_series(0, %(count)s - 1) AS n""",
            {"names": NAMES, "count": DOORS},
        )
        cursor.execute("RESET ROLE")


def test_the_search_box_answers_in_time(large_city, owner_cursor):
    times = []
    slowest: dict[str, float] = {}
    for _round in range(3):
        for question in QUESTIONS:
            started = time.perf_counter()
            search(question, ANONYMOUS)
            took = (time.perf_counter() - started) * 1000
            times.append(took)
            slowest[question] = max(slowest.get(question, 0), took)
    worst = sorted(slowest.items(), key=lambda item: -item[1])[:8]
    told = f"median {statistics.median(times):.0f} ms; slowest {[(q, round(ms)) for q, ms in worst]}"
    print(told)
    assert statistics.quantiles(times, n=20)[-1] < P95_MS, told
