"""Records are made from the registry, the data, their history, and people's words."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from django.test import override_settings

from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.catalog.registry import registry
from kbs.exchange.models import ImportRun
from kbs.features.write import Reason, change_set
from kbs.metadata.build import find, identifier, records
from kbs.metadata.models import Contact, Entry
from kbs.metadata.record import Words
from tests.toytown.collections import GARDENS, TREES

pytestmark = pytest.mark.django_db
ORIGIN = "https://kent.example"
POINT = "SRID=5254;POINT(415030 4538030)"


def by_subject(principal=ANONYMOUS):
    return {record.subject: record for record in records(principal, ORIGIN)}


def test_every_collection_and_every_source_in_it_has_a_record():
    subjects = set(by_subject())
    for collection_id in ("gardens", "paths", "trees", "visits"):
        assert {collection_id, f"{collection_id}/toytown"} <= subjects


def test_the_system_fills_what_it_knows():
    record = by_subject()["gardens"]
    assert record.title == Words("Bahçeler", "Bahçeler")
    assert (record.count, record.geometry_type) == (12, "polygon")
    assert record.crs[0].endswith("/5254")
    west, south, east, north = record.bbox.bounds
    assert 28.98 < west < east < 29.01 and 40.97 < south < north < 40.98
    assert record.created == date(2026, 1, 1)  # the source's date
    assert record.published == record.revised == record.stamp.date()
    assert record.licences == (("CC0-1.0", "https://spdx.org/licenses/CC0-1.0.html"),)
    assert record.resolution_m == 0.01
    assert record.since.year == 2010
    assert "sentetik" in record.limitation.tr


def test_a_part_belongs_to_its_collection():
    found = by_subject()
    part = found["trees/toytown"]
    assert part.parent == found["trees"].id
    assert part.source.id == "toytown"
    assert part.count == 30


def test_an_unknown_source_is_still_described(owner_cursor):
    with change_set(SYSTEM, Reason("yabancı"), TREES) as writer:
        writer.insert(TREES, {"species": "Servi", "source": "baska"}, POINT)
    record = by_subject()["trees/baska"]
    assert record.count == 1
    assert record.title.tr.endswith(": baska")
    assert record.licences == ()


def test_a_change_of_the_data_changes_counts_and_dates():
    before = by_subject()["trees"]
    with change_set(SYSTEM, Reason("yeni ağaç"), TREES) as writer:
        writer.insert(TREES, {"species": "Servi", "source": "toytown"}, POINT)
    after = by_subject()["trees"]
    assert after.count == before.count + 1
    assert after.stamp > before.stamp


def test_deliveries_become_process_steps():
    with change_set(SYSTEM, Reason("teslim", source="toytown"), TREES) as writer:
        writer.insert(TREES, {"species": "Servi", "source": "toytown"}, POINT)
    ImportRun.objects.create(
        state="applied",
        file_name="ahmet-yilmaz.gpkg",
        change_set=writer.change_set,
        report={"format": "GeoPackage", "crs": "EPSG:5254", "read": 7, "rejected": 2},
    )
    step = by_subject()["trees/toytown"].steps[-1]
    assert "GeoPackage" in step.what.tr and "EPSG:5254" in step.what.tr and "7 satır" in step.what.tr
    assert "7 rows read" in step.what.en
    assert "ahmet" not in step.what.tr  # file names may hold people's names


def test_peoples_words_come_first_and_the_system_fills_the_rest():
    office = Contact.objects.create(name_tr="Park Müdürlüğü", email="park@belediye.example", is_default=True)
    Entry.objects.create(
        subject="gardens",
        title_tr="Kent bahçeleri",
        keywords_tr="bahçe, park",
        keywords_en="garden",
        tucbs_theme="arazi-kullanimi",
        cadence="monthly",
        scale=1000,
        published_on=date(2020, 2, 3),
    )
    record = by_subject()["gardens"]
    assert record.title == Words("Kent bahçeleri", "Bahçeler")
    assert record.keywords == (Words("bahçe", "garden"), Words("park", ""))
    assert (record.tucbs.code, record.inspire.code, record.topic) == (
        "arazi-kullanimi",
        "lu",
        "planningCadastre",
    )
    assert record.contact.name.tr == office.name_tr
    assert (record.cadence, record.scale, record.published) == ("monthly", 1000, date(2020, 2, 3))
    part = by_subject()["gardens/toytown"]
    assert (part.tucbs.code, part.cadence, part.scale) == ("arazi-kullanimi", "monthly", 1000)


def test_identifiers_are_guids_that_a_rename_can_keep():
    before = identifier("gardens")
    assert uuid.UUID(before).version == 5
    with override_settings(KBS_MUNICIPALITY="Yeni Ad", KBS_CATALOGUE_NAMESPACE="deneme-belediyesi"):
        assert identifier("gardens") == before
    with override_settings(KBS_MUNICIPALITY="Yeni Ad"):
        assert identifier("gardens") != before
    assert identifier("gardens/toytown") != before


def test_find_takes_the_guid_and_the_file_identifier():
    record = by_subject()["gardens"]
    assert find(ANONYMOUS, record.id).subject == "gardens"
    assert find(ANONYMOUS, record.file_identifier.upper()).subject == "gardens"
    assert find(ANONYMOUS, "00000000-0000-0000-0000-000000000000") is None


def test_files_are_offered_to_whom_they_may_be_given():
    def kinds(principal):
        return [link.kind for link in by_subject(principal)["paths"].links]

    assert "file" not in kinds(ANONYMOUS)  # redistribution: view
    assert "file" in kinds(SYSTEM)
    assert all(link.href.startswith(ORIGIN) for link in by_subject()["gardens"].links)


def test_the_number_of_statements_does_not_grow_with_the_records(django_assert_max_num_queries):
    records(ANONYMOUS)
    with django_assert_max_num_queries(8):
        assert len(records(ANONYMOUS)) >= 2 * len(
            [c for c in registry if c.model.__module__.startswith("tests")]
        )


def test_what_may_not_be_seen_has_no_record(monkeypatch):
    from kbs.metadata import build

    monkeypatch.setattr(build, "visible", lambda principal: [GARDENS])
    assert set(by_subject()) == {"gardens", "gardens/toytown"}
