"""`manage.py kbs_metadata`."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from lxml import etree

from kbs.metadata.models import Contact, Entry

pytestmark = pytest.mark.django_db


def test_what_is_missing_is_named_and_the_exit_code_says_so(capsys):
    with pytest.raises(SystemExit) as exit_code:
        call_command("kbs_metadata")
    assert exit_code.value.code == 1
    assert "gardens: " in capsys.readouterr().out


def test_complete_records_pass(capsys, monkeypatch):
    from kbs.metadata import build
    from tests.toytown.collections import GARDENS

    monkeypatch.setattr(build, "visible", lambda principal: [GARDENS])
    Contact.objects.create(name_tr="CBS", email="cbs@belediye.example", is_default=True)
    Entry.objects.create(subject="gardens", tucbs_theme="arazi-kullanimi", lineage_tr="Ölçüldü.")
    call_command("kbs_metadata")
    assert "2 kayıt" in capsys.readouterr().out


def test_files_for_a_portal(tmp_path):
    call_command("kbs_metadata", str(tmp_path / "iso"), "--origin", "https://kent.example/")
    files = list((tmp_path / "iso").glob("*.xml"))
    assert len(files) >= 8
    root = etree.parse(files[0]).getroot()
    assert root[0][0].text == files[0].name
    assert b"https://kent.example/ogc/collections/" in files[0].read_bytes()


def test_files_need_an_address_for_their_links(tmp_path):
    with pytest.raises(CommandError, match="--origin"):
        call_command("kbs_metadata", str(tmp_path))
