"""The chain of the register: every kind of tampering is noticed; the tampering is done as the owner of the tables."""

from __future__ import annotations

import hashlib
import json
import time
from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command

from kbs.access.audit import chain
from kbs.access.audit import verify as verifying
from kbs.access.audit.chain import Anchor, State
from kbs.access.audit.kinds import KINDS
from kbs.access.audit.record import record
from kbs.access.audit.verify import GENESIS, canonical, link_hash, verify
from kbs.access.principals import Principal
from kbs.jobs.audit import Chainer
from tests.access.registers import as_owner

pytestmark = pytest.mark.django_db
CLERK = Principal((("staff", None),), 7, "memur")


class _Open:
    """Stands for Django's connection: one transaction of the owner, who may do anything."""

    def __init__(self, cursor):
        self._cursor = cursor

    def cursor(self):
        return self

    def __enter__(self):
        return self._cursor

    def __exit__(self, *_exc):
        return None


@pytest.fixture
def owner(monkeypatch):
    """The owner's transaction with six linked entries, and triggers out of the way; given up at the end."""
    with as_owner() as cursor:
        for number in range(6):
            cursor.execute(
                "SELECT kbs_audit_append(%s, %s)",
                [
                    json.dumps({"kind": "read", "feature_ids": [number], "detail": {"ş": "İ"}}),
                    json.dumps({"name": "ö"}),
                ],
            )
        cursor.execute("SELECT kbs_audit_link(100000)")
        for table in ("audit_entry", "audit_who", "audit_link"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for module in (verifying, chain):
            monkeypatch.setattr(module, "connection", _Open(cursor))
        yield cursor


def _anchor() -> Anchor:
    now = chain.state()
    return Anchor(now.head, now.hash, "2026-11-21")


def _edit(cursor, number: int, change: str) -> None:
    """Change the entry of a link."""
    cursor.execute(
        f"UPDATE audit_entry SET {change} WHERE id = (SELECT entry_id FROM audit_link WHERE number = %s)",
        [number],
    )


def _hash_anew(cursor, first: int) -> None:
    """What a clever forger does: every link from `first` on fits its entry again."""
    cursor.execute("SELECT hash FROM audit_link WHERE number = %s", [first - 1])
    before = (cursor.fetchone() or [GENESIS])[0]
    for number, _hash, _id, _grain, _facts, _over, *fields in list(verifying._rows()):
        if number >= first:
            before = link_hash(before, number, fields)
            cursor.execute("UPDATE audit_link SET hash = %s WHERE number = %s", [before, number])


def test_the_register_is_whole(owner):
    anchor = _anchor()
    report = verify([anchor])
    assert report.faults == []
    assert (report.head, report.waiting, report.unanchored) == (anchor.number, 0, 0)
    assert report.links == report.head


def test_an_edit_is_noticed(owner):
    head = chain.state().head
    _edit(owner, head - 3, "feature_ids = '{99}'")
    [fault] = verify().faults
    assert fault.startswith(f"link {head - 3}: entry ")
    assert "was changed" in fault


@pytest.mark.parametrize(
    "column", ["at", "kind", "outcome", "unit", "collection", "feature_ids", "count", "purpose", "change_set", "detail",
               "request_id", "network", "database_user", "commitment"]
)  # fmt: skip
def test_an_edit_of_any_field_is_noticed(owner, column):
    value = {
        "at": "at + interval '1 microsecond'",
        "unit": "1",
        "feature_ids": "'{1,2}'",
        "count": "0",
        "change_set": "1",
    }
    owner.execute(
        f"UPDATE audit_entry SET {column} = {value.get(column, repr('x'))} WHERE id = (SELECT max(id) FROM audit_entry)"
    )
    assert len(verify().faults) >= 1


def test_a_change_of_who_it_was_is_noticed(owner):
    owner.execute(
        'UPDATE audit_who SET facts = \'{"name": "başkası"}\' WHERE entry_id = (SELECT max(id) FROM audit_entry)'
    )
    [fault] = verify().faults
    assert "what tells who" in fault
    assert "was changed" in fault


def test_an_erasure_before_its_time_is_noticed(owner):
    owner.execute("DELETE FROM audit_who WHERE entry_id = (SELECT max(id) FROM audit_entry)")
    [fault] = verify().faults
    assert "was erased before its time" in fault


def test_a_deleted_entry_is_noticed(owner):
    head = chain.state().head
    owner.execute(
        "DELETE FROM audit_entry WHERE id = (SELECT entry_id FROM audit_link WHERE number = %s)", [head - 2]
    )
    [fault] = verify().faults
    assert fault.startswith(f"link {head - 2}: its entry ")


def test_a_deleted_entry_is_noticed_when_its_link_goes_too(owner):
    head = chain.state().head
    owner.execute(
        "DELETE FROM audit_entry WHERE id = (SELECT entry_id FROM audit_link WHERE number = %s)", [head - 2]
    )
    owner.execute("DELETE FROM audit_link WHERE number = %s", [head - 2])
    faults = verify().faults
    assert faults[0] == f"links {head - 2} to {head - 2} are missing"


def test_two_swapped_entries_are_noticed(owner):
    head = chain.state().head
    owner.execute("SELECT entry_id FROM audit_link WHERE number >= %s ORDER BY number", [head - 1])
    (one,), (other,) = owner.fetchall()
    for number, entry in ((head - 1, -1), (head, one), (head - 1, other)):
        owner.execute("UPDATE audit_link SET entry_id = %s WHERE number = %s", [entry, number])
    assert [fault.split(":")[0] for fault in verify().faults] == [f"link {head - 1}", f"link {head}"]


def test_a_tail_cut_off_is_noticed_against_the_anchor(owner):
    anchor = _anchor()
    owner.execute(
        "DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link WHERE number > %s)",
        [anchor.number - 3],
    )
    owner.execute("DELETE FROM audit_link WHERE number > %s", [anchor.number - 3])
    assert verify().faults == []  # the chain alone cannot tell
    [fault] = verify([anchor]).faults
    assert "its tail was cut off" in fault


def test_a_chain_hashed_anew_is_noticed_against_the_anchor(owner):
    anchor = _anchor()
    _edit(owner, anchor.number - 3, "purpose = 'x'")
    _hash_anew(owner, anchor.number - 3)
    assert verify().faults == []  # the chain alone cannot tell
    [fault] = verify([anchor]).faults
    assert "the chain was hashed anew" in fault


def test_an_entry_slipped_past_the_chain_is_noticed(owner):
    owner.execute("SELECT kbs_audit_append('{\"kind\": \"read\"}', '{}')")
    assert verify().waiting == 1
    owner.execute("DELETE FROM audit_tail")
    assert verify().faults == ["1 entries neither stand in the chain nor wait for it"]


# -- what is over ------------------------------------------------------------------------------------------


def _old_entry(cursor, days: int) -> int:
    """An entry as it would have been made so many days ago."""
    facts, grain = '{"name": "eski"}', "00"
    cursor.execute(
        "INSERT INTO audit_entry (at, kind, outcome, collection, feature_ids, purpose, detail, request_id, network,"
        " database_user, commitment) VALUES (now() - make_interval(days => %s), 'login', 'done', '', '{}', '', '{}', '',"
        " '198.51.100.0/24', 'kbs_login', %s) RETURNING id",
        [days, hashlib.sha256(f"{grain}{facts}".encode()).hexdigest()],
    )
    number = cursor.fetchone()[0]
    cursor.execute("INSERT INTO audit_who VALUES (%s, %s, %s)", [number, grain, facts])
    cursor.execute("INSERT INTO audit_tail VALUES (%s); SELECT kbs_audit_link(100000)", [number])
    return int(number)


def test_what_tells_who_it_was_expires_and_the_chain_still_holds(owner):
    old = _old_entry(owner, KINDS["login"].days + 1)
    young = _old_entry(owner, KINDS["login"].days - 1)
    anchor = _anchor()
    owner.execute("ALTER TABLE audit_who ENABLE TRIGGER USER")
    assert chain.expire() == 1
    owner.execute("SELECT entry_id FROM audit_who WHERE entry_id IN (%s, %s)", [old, young])
    assert owner.fetchall() == [(young,)]
    owner.execute("SELECT network FROM audit_entry WHERE id = %s", [old])
    assert owner.fetchone() == ("198.51.100.0/24",)
    report = verify([anchor])
    assert (report.faults, report.erased) == ([], 1)
    owner.execute("SELECT kind, count FROM audit_entry ORDER BY id DESC LIMIT 1")
    assert owner.fetchone() == ("expire", 1)


def test_the_periods_of_the_database_are_the_declared_ones(owner):
    owner.execute("SELECT kind, days FROM audit_period")
    assert dict(owner.fetchall()) == {kind.id: kind.days for kind in KINDS.values()}


# -- linking -----------------------------------------------------------------------------------------------


def test_entries_are_linked_within_two_seconds():
    chainer = Chainer()
    chainer.start()
    try:
        time.sleep(0.3)
        record("read", CLERK)
        told = time.monotonic()
        while chain.state().waiting and time.monotonic() - told < 5:
            time.sleep(0.05)
        assert time.monotonic() - told < 2
    finally:
        chainer.stop()
        chainer.join()


def test_what_waits_is_reported(owner):
    owner.execute("SELECT kbs_audit_append('{\"kind\": \"read\"}', '{}')")
    state = chain.state()
    assert state.waiting == 1
    assert 0 <= state.seconds < 5


def test_nothing_waiting_waits_no_time():
    assert State(3, "ab", 0, None).seconds == 0


def test_only_one_writer_links():
    record("read", CLERK)
    with as_owner() as other:
        other.execute("SELECT pg_advisory_xact_lock(7261531)")
        assert chain.link() == 0
    assert chain.state().waiting > 0


# -- anchors and commands ------------------------------------------------------------------------------------


def test_an_anchor_is_a_file_that_is_never_written_over(tmp_path, owner, monkeypatch):
    monkeypatch.setattr(chain, "record", lambda *_args, **_named: None)
    anchor = chain.drop_anchor(tmp_path)
    [path] = tmp_path.iterdir()
    assert json.loads(path.read_text()) == {"number": anchor.number, "hash": anchor.hash, "at": anchor.at}
    stamp = path.stat().st_mtime_ns
    assert chain.drop_anchor(tmp_path).number == anchor.number
    assert path.stat().st_mtime_ns == stamp
    assert chain.anchors(tmp_path)[0].hash == anchor.hash


def test_the_command_tells_that_the_register_is_whole(tmp_path, owner, capsys):
    call_command("audit_verify", anchors=tmp_path)
    out = capsys.readouterr().out
    assert "The register is whole." in out
    assert "No anchors in" in out


def test_the_command_fails_when_it_is_not(tmp_path, owner):
    owner.execute("UPDATE audit_entry SET purpose = 'x' WHERE id = (SELECT max(id) FROM audit_entry)")
    with pytest.raises(CommandError, match="was changed") as failure:
        call_command("audit_verify", anchors=tmp_path)
    assert failure.value.returncode == 1


def test_a_broken_anchor_is_told_by_name(tmp_path, owner):
    (tmp_path / "kbs-anchor-000000000001.json").write_text("{}")
    with pytest.raises(CommandError, match="kbs-anchor-000000000001"):
        call_command("audit_verify", anchors=tmp_path)


# -- the canonical text -----------------------------------------------------------------------------------------


def test_the_canonical_text_leaves_no_two_readings():
    moment = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)
    assert canonical([1, moment, None, "", "ş", [3, 4], []]) == (
        "1:1,27:2026-11-21T17:30:00.000000Z,-,0:,2:ş,3:3 4,0:,"
    )
    assert canonical(["a", "b"]) != canonical(["a,1:b"])


def test_the_database_writes_the_same_text(owner):
    owner.execute("SELECT e.*, kbs_audit_text(e) FROM audit_entry AS e ORDER BY id DESC LIMIT 3")
    names = [column[0] for column in owner.description]
    order = ("id", "at", "kind", "outcome", "unit", "collection", "feature_ids", "count", "purpose", "change_set",
             "detail", "request_id", "network", "database_user", "commitment")  # fmt: skip
    for row in owner.fetchall():
        entry = dict(zip(names, row, strict=True))
        assert canonical([entry[name] for name in order]) == entry["kbs_audit_text"]
