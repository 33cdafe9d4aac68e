"""Every collection of the city has a record that lacks nothing but what only people can say."""

from __future__ import annotations

import pytest
from lxml import etree
from owslib.iso import MD_Metadata

from kbs.access.narrow import visible
from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.catalog.registry import registry
from kbs.metadata import codes
from kbs.metadata.build import records
from kbs.metadata.iso.document import metadata
from kbs.metadata.models import Contact
from kbs.metadata.validate import validate
from kbs.metadata.xml import document

CITY = [c for c in registry if c.model.__module__.startswith("layers.")]


@pytest.mark.parametrize("collection", CITY, ids=lambda c: c.id)
def test_a_collection_belongs_to_a_national_theme(collection):
    theme = collection.theme or codes.theme_of_schema(collection.schema)
    assert theme in codes.table("tucbs_theme")
    assert not (collection.theme and codes.theme_of_schema(collection.schema)), "one of the two is enough"


def test_the_catalogue_has_an_address_that_no_collection_takes():
    from kbs.ogcapi.records.documents import CATALOGUE

    assert registry.get(CATALOGUE) is None


@pytest.mark.django_db
def test_with_a_contact_every_record_is_complete():
    Contact.objects.create(name_tr="CBS Müdürlüğü", email="cbs@belediye.example", is_default=True)
    found = {record.subject: record for record in records(SYSTEM) if record.collection in CITY}
    assert {collection.id for collection in CITY} <= set(found)
    # Before anything is loaded there is no date; the locator is written by the doors.
    lacking = {name: {f.name for f in validate(r)} - {"published", "locator"} for name, r in found.items()}
    assert {name: faults for name, faults in lacking.items() if faults} == {}


@pytest.mark.django_db
def test_every_record_is_read_back_from_iso():
    for record in records(SYSTEM, "https://kent.example"):
        md = MD_Metadata(etree.fromstring(document(metadata(record))))
        assert md.identifier == record.file_identifier
        assert md.identification[0].title == record.title.tr
        assert md.identification[0].bbox is not None


@pytest.mark.django_db
def test_a_collection_that_is_not_for_everybody_is_not_in_the_public_catalogue():
    public = {collection.id for collection in visible(ANONYMOUS)}
    internal = {collection.id for collection in CITY} - public
    assert "gas-lines" in internal
    assert {record.collection.id for record in records(ANONYMOUS)} == public
    assert internal <= {record.collection.id for record in records(SYSTEM)}
