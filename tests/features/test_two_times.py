"""Random edits through every way in, random questions in both times: the register answers as a list of rectangles does.

The model is the textbook's: what the register says of a feature is a set of rectangles in valid time and record time,
and recording a state from a moment on ends whatever was believed from there on.
"""

from __future__ import annotations

import io
import itertools
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg2
import pytest
from django.db import connection
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.features import read
from kbs.features.query import FeatureQuery, Interval
from kbs.features.returning import restore, revert
from kbs.features.write import Reason, Writer, change_set
from kbs.geo.crs import epsg
from kbs.geo.envelope import Envelope
from kbs.problems import Conflict
from tests.databases import owner_settings
from tests.toytown.collections import GARDENS
from tests.toytown.people import EAST, NORTH, ewkt, square

SOURCE = "two-times"
FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
DAYS = st.integers(0, 9).map(lambda n: datetime(2020, 1, 1 + n, tzinfo=UTC)) | st.just(
    datetime(2100, 1, 1, tzinfo=UTC)
)
NAMES = st.sampled_from("abcdefgh")
PLACES = st.integers(0, 3)


@dataclass(frozen=True)
class Said:
    """A rectangle: what was said of a feature, for when it holds, and while it was believed."""

    id: int
    name: str
    place: int
    begins: datetime
    ends: datetime = FOREVER
    recorded: datetime = datetime(1, 1, 1, tzinfo=UTC)
    superseded: datetime = FOREVER

    @property
    def content(self) -> tuple[Any, ...]:
        return (self.id, self.name, self.place, self.begins, self.ends)


@dataclass
class Register:
    """All that was ever said, and what each change set found when it began."""

    said: list[Said] = field(default_factory=list)
    before: dict[int, dict[int, set[tuple[Any, ...]]]] = field(default_factory=dict)
    latest: dict[int, int] = field(default_factory=dict)

    def believed(self, feature: int) -> list[Said]:
        return [one for one in self.said if one.id == feature and one.superseded == FOREVER]

    def in_force(self) -> dict[int, Said]:
        return {o.id: o for o in self.said if o.superseded == FOREVER and o.ends == FOREVER}

    def end(self, feature: int, moment: datetime, now: datetime, number: int) -> None:
        """From the moment on nothing is believed of the feature any more."""
        kept = self.before.setdefault(number, {})
        kept.setdefault(feature, {one.content for one in self.believed(feature)})
        self.latest[feature] = number
        for one in self.believed(feature):
            if one.ends > moment:
                self.said.remove(one)
                self.said.append(replace(one, superseded=now))
                if one.begins < moment:
                    self.said.append(replace(one, ends=moment, recorded=now))

    def say(self, new: Said, now: datetime, number: int) -> None:
        """From its beginning on the feature is this."""
        self.end(new.id, new.begins, now, number)
        self.said.append(replace(new, recorded=now))

    def take_back(self, number: int, now: datetime, by: int) -> None:
        """Believe of the features what was believed before the change set."""
        for feature, wanted in self.before[number].items():
            self.before.setdefault(by, {})[feature] = {one.content for one in self.believed(feature)}
            self.latest[feature] = by
            for one in self.believed(feature):
                if one.content not in wanted:
                    self.said.remove(one)
                    self.said.append(replace(one, superseded=now))
            there = {one.content for one in self.believed(feature)}
            self.said += [Said(*content, recorded=now) for content in wanted - there]

    def as_of(self, valid: Interval | None, recorded: datetime | None) -> dict[int, Said]:
        """Return the states, one per feature: of several in the interval the latest."""
        moment = recorded or FOREVER - timedelta(days=1)
        found: dict[int, Said] = {}
        for one in self.said:
            if not one.recorded <= moment < one.superseded:
                continue
            if valid is None and one.ends != FOREVER:
                continue
            if valid and valid.start and one.ends <= valid.start:
                continue
            if valid and valid.end and one.begins > valid.end:
                continue
            if one.id not in found or found[one.id].begins < one.begins:
                found[one.id] = one
        return found


def _shape(column: int, place: int) -> str:
    # Far from toytown and from one another: no rule speaks.
    return ewkt(square(EAST + 20_000 + column * 20, NORTH + 20_000 + place * 20, 10))


class Machine(RuleBasedStateMachine):
    """Every rule is one transaction: through the gate, by COPY, or by somebody with psql."""

    owner: Any
    steps = 0

    @initialize()
    def begin(self) -> None:
        self.model = Register()
        self.moments: list[datetime] = []
        self.numbers: list[int] = []
        self.columns = itertools.count()
        self.column: dict[int, int] = {}

    # -- ways in -----------------------------------------------------------------------------------

    @rule(data=st.data(), steps=st.integers(1, 3))
    def edit(self, data: st.DataObject, steps: int) -> None:
        """One change set of the API with up to three changes, also of the same feature."""
        with change_set(SYSTEM, Reason("two times"), GARDENS) as writer:
            now = self._now(writer.cursor)
            for _ in range(steps):
                self._edit(data, writer, now)
        self._remember(now, writer.change_set)

    def _edit(self, data: st.DataObject, writer: Writer, now: datetime) -> None:
        alive = self.model.in_force()
        what = data.draw(st.sampled_from(["insert", "update", "delete"] if alive else ["insert"]))
        name, place, begins = data.draw(NAMES), data.draw(PLACES), data.draw(DAYS)
        if what == "insert":
            values = {"source": SOURCE, "name": name, "valid_from": begins}
            column = next(self.columns)
            feature = writer.insert(GARDENS, values, _shape(column, place))
            self.column[feature] = column
            self.model.say(Said(feature, name, place, begins), now, writer.change_set)
            return
        old = alive[data.draw(st.sampled_from(sorted(alive)))]
        if what == "delete":
            writer.delete(GARDENS, old.id)
            self.model.end(old.id, now, now, writer.change_set)
        elif data.draw(st.booleans()):
            writer.update(
                GARDENS, old.id, {"name": name, "valid_from": begins}, _shape(self.column[old.id], place)
            )
            self.model.say(Said(old.id, name, place, begins), now, writer.change_set)
        else:
            writer.update(GARDENS, old.id, {"name": name})
            self.model.say(replace(old, name=name), now, writer.change_set)

    @rule(names=st.lists(NAMES, min_size=1, max_size=3), begins=DAYS)
    def copy(self, names: list[str], begins: datetime) -> None:
        with self.owner, self.owner.cursor() as cursor:
            now = self._now(cursor)
            ids = [self._next_id(cursor) for _name in names]
            self.column |= {feature: next(self.columns) for feature in ids}
            lines = [
                f"{i}\t{SOURCE}\t{n}\t{begins.isoformat()}\t{_shape(self.column[i], 0)}"
                for i, n in zip(ids, names, strict=True)
            ]
            multi = [line.replace("POLYGON((", "MULTIPOLYGON(((").replace("))", ")))") for line in lines]
            file = io.StringIO("\n".join(multi))
            cursor.copy_expert("COPY toytown_garden (id, source, name, valid_from, geom) FROM STDIN", file)
            number = self._number(cursor)
        for feature, name in zip(ids, names, strict=True):
            self.model.say(Said(feature, name, 0, begins), now, number)
        self._remember(now, number)

    @precondition(lambda self: self.model.in_force())
    @rule(data=st.data(), days=st.integers(-3, 3), name=NAMES)
    def update_by_psql(self, data: st.DataObject, days: int, name: str) -> None:
        ids = data.draw(st.sets(st.sampled_from(sorted(self.model.in_force())), min_size=1, max_size=3))
        with self.owner, self.owner.cursor() as cursor:
            now = self._now(cursor)
            cursor.execute(
                "UPDATE toytown_garden SET name = %s, valid_from = valid_from + make_interval(days => %s)"
                " WHERE id = ANY (%s)",
                [name, days, list(ids)],
            )
            number = self._number(cursor)
        for feature in ids:
            old = self.model.in_force()[feature]
            new = replace(old, name=name, begins=old.begins + timedelta(days=days))
            self.model.say(new, now, number)
        self._remember(now, number)

    @precondition(lambda self: self.model.in_force())
    @rule(data=st.data())
    def delete_by_psql(self, data: st.DataObject) -> None:
        ids = data.draw(st.sets(st.sampled_from(sorted(self.model.in_force())), min_size=1, max_size=2))
        with self.owner, self.owner.cursor() as cursor:
            now = self._now(cursor)
            cursor.execute("DELETE FROM toytown_garden WHERE id = ANY (%s)", [list(ids)])
            number = self._number(cursor)
        for feature in ids:
            self.model.end(feature, now, now, number)
        self._remember(now, number)

    @precondition(lambda self: self.numbers)
    @rule(data=st.data())
    def revert(self, data: st.DataObject) -> None:
        """A change set is taken back as a whole, or not at all where something was changed since."""
        number = data.draw(st.sampled_from(self.numbers))
        since = [f for f in self.model.before[number] if self.model.latest[f] != number]
        if since:
            with pytest.raises(Conflict):
                revert(SYSTEM, number, Reason("back"))
            return
        by = revert(SYSTEM, number, Reason("back"))
        now = self._recorded(by)
        self.model.take_back(number, now, by)
        self._remember(now, by)

    @precondition(lambda self: self.model.latest)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        """A feature becomes what it was, in force or retired."""
        feature = data.draw(st.sampled_from(sorted(self.model.latest)))
        with self.owner, self.owner.cursor() as cursor:
            cursor.execute(
                "SELECT entry, name, (ST_YMin(geom) - %s)::int / 20, valid_from FROM toytown_garden_history"
                " WHERE id = %s AND piece_of IS NULL ORDER BY entry",
                [NORTH + 20_000, feature],
            )
            entries = cursor.fetchall()
        if not entries:
            return
        entry, name, place, begins = data.draw(st.sampled_from(entries))
        number = restore(SYSTEM, GARDENS, feature, entry, Reason("restore"))
        now = self._recorded(number)
        self.model.say(Said(feature, name, place, begins.astimezone(UTC)), now, number)
        self._remember(now, number)

    # -- questions ---------------------------------------------------------------------------------

    @rule(data=st.data())
    def ask(self, data: st.DataObject) -> None:
        """Any of the two times, both, none; now and then only a part of the plane."""
        Machine.steps += 1
        moments = st.sampled_from(self.moments) if self.moments else st.just(datetime(2026, 1, 1, tzinfo=UTC))
        beside = st.sampled_from([timedelta(0), timedelta(microseconds=-1), timedelta(microseconds=1)])
        recorded = data.draw(st.none() | st.builds(lambda m, d: m + d, moments, beside))
        times = DAYS | moments
        spans = st.tuples(times, times).map(sorted).map(lambda pair: Interval(*pair))
        valid = data.draw(
            st.none()
            | times.map(lambda t: Interval(t, t))
            | spans
            | st.builds(Interval, st.none(), times)
            | st.builds(Interval, times, st.none())
        )
        place = data.draw(st.none() | PLACES)
        expected = {
            f: (o.name, o.place)
            for f, o in self.model.as_of(valid, recorded).items()
            if place is None or o.place == place
        }
        if valid is None or valid.start == valid.end or place is None:
            assert self._asked(valid, recorded, place) == expected, (valid, recorded, place)

    def _asked(
        self, valid: Interval | None, recorded: datetime | None, place: int | None
    ) -> dict[int, tuple[str, int]]:
        boxes: tuple[Envelope, ...] = ()
        if place is not None:
            south = NORTH + 20_000 + place * 20
            boxes = (Envelope(EAST + 19_990, south + 1, EAST + 41_000, south + 9, epsg(5254)),)
        ids = tuple(self.model.latest) or (0,)
        query = FeatureQuery(GARDENS, envelopes=boxes, interval=valid, recorded=recorded, ids=ids, limit=1000)
        shown = sql.SQL("json_build_array(t.id, t.name, (ST_YMin(t.geom) - {})::int / 20)").format(
            sql.Literal(NORTH + 20_000)
        )
        values = read.items(query, lambda _query: shown, SYSTEM).values
        assert len({row[0] for row in values}) == len(values)
        return {feature: (name, where) for feature, name, where in values}

    # -- the clock and the numbers of the database --------------------------------------------------

    def _remember(self, now: datetime, number: int) -> None:
        Machine.steps += 1
        self.moments.append(now)
        self.numbers.append(number)

    def _now(self, cursor: Any) -> datetime:
        cursor.execute("SELECT now()")
        moment: datetime = cursor.fetchone()[0]
        return moment.astimezone(UTC)

    def _next_id(self, cursor: Any) -> int:
        cursor.execute("SELECT nextval('kbs_feature_id')")
        return int(cursor.fetchone()[0])

    def _number(self, cursor: Any) -> int:
        cursor.execute("SELECT kbs_change_set()")
        return int(cursor.fetchone()[0])

    def _recorded(self, number: int) -> datetime:
        with self.owner, self.owner.cursor() as cursor:
            cursor.execute("SELECT opened_at FROM history_changeset WHERE id = %s", [number])
            moment: datetime = cursor.fetchone()[0]
            return moment.astimezone(UTC)


@pytest.fixture
def owner(django_db_setup, django_db_blocker):
    """Real transactions: the owner's connection, and Django's without a test around it."""
    own = psycopg2.connect(
        dbname=connection.settings_dict["NAME"],
        **{key.lower(): value for key, value in owner_settings().items() if value},
    )
    with django_db_blocker.unblock():
        yield own
        connection.close()
    with own, own.cursor() as cursor:
        cursor.execute("DELETE FROM toytown_garden WHERE source = %s", [SOURCE])
        cursor.execute("DELETE FROM toytown_garden_history WHERE source = %s", [SOURCE])
    own.close()


def test_a_thousand_random_operations_agree_with_the_model(owner):
    Machine.owner, Machine.steps = owner, 0
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=36,
            stateful_step_count=50,
            deadline=None,
            phases=(Phase.generate,),
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert Machine.steps >= 1000
