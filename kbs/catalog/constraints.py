"""Constraints as data. Checkers in `kbs.quality` interpret them; the schema and the docs tell them.

Names in constraints are model fields of the collection the rule is applied to, never columns. Lengths are
metres, areas square metres, in the storage CRS.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as Label
else:
    Label = Any


@dataclass(frozen=True)
class Constraint:
    """Something that has to hold of a value, a feature or a set of features. Subclasses are pure data."""


# Of one property, beside its declaration.


@dataclass(frozen=True)
class Range(Constraint):
    """A number between two closed limits; None leaves a side open."""

    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True)
class Pattern(Constraint):
    """A text matching a regular expression as a whole; `hint` tells people the form in words."""

    expression: str
    hint: Label = ""


# What declarations already say, checked for every property that says it.


@dataclass(frozen=True)
class DeclaredRequired(Constraint):
    """The collection's required properties are given."""


@dataclass(frozen=True)
class DeclaredCodes(Constraint):
    """Values stand in their code lists: the closed ones, or (`open` True) the open ones."""

    open: bool = False


@dataclass(frozen=True)
class DeclaredRange(Constraint):
    """Numbers lie in their declared `Range`."""


@dataclass(frozen=True)
class DeclaredPattern(Constraint):
    """Texts have their declared `Pattern`."""


# Of the geometry of one feature.


@dataclass(frozen=True)
class GivenGeometry(Constraint):
    """There is a geometry and it is not empty."""


@dataclass(frozen=True)
class ValidGeometry(Constraint):
    """The geometry is valid by OGC Simple Features (ST_IsValid)."""


@dataclass(frozen=True)
class RingOrientation(Constraint):
    """Outer rings run counter-clockwise, holes clockwise (RFC 7946, 3.1.6)."""


@dataclass(frozen=True)
class RepeatedPoints(Constraint):
    """No two vertices in a row are nearer than the tolerance."""

    tolerance_m: float = 0.001


@dataclass(frozen=True)
class NoSpikes(Constraint):
    """No vertex of a ring turns back on itself at less than the angle (degrees)."""

    degrees: float = 1.0


@dataclass(frozen=True)
class NotSliver(Constraint):
    """The mean width (twice the area by the perimeter) is at least this."""

    width_m: float = 0.2


@dataclass(frozen=True)
class MinimumSize(Constraint):
    """Areas and lines are at least this large (m2 or m by geometry type); `exclusive` small parts count alone."""

    size: float
    parts: bool = False


@dataclass(frozen=True)
class NoTinyHoles(Constraint):
    """Holes are at least this large."""

    area_m2: float = 0.5


@dataclass(frozen=True)
class Precision(Constraint):
    """Not all coordinates are multiples of this: such places were rounded on their way here."""

    grid_m: float = 1.0


@dataclass(frozen=True)
class MaximumVertices(Constraint):
    """A feature has no more vertices than this."""

    vertices: int = 50_000


@dataclass(frozen=True)
class SimpleLine(Constraint):
    """Lines do not cross or overlap themselves."""


@dataclass(frozen=True)
class SinglePart(Constraint):
    """The geometry is one piece."""


@dataclass(frozen=True)
class WithinExtent(Constraint):
    """Features lie in the municipality's extent. `astray` chooses what is told of those that do not.

    Attributes:
        astray: `swapped` those that lie in it with their axes exchanged; those that lie in it when their numbers
            are read in another CRS: `zone` a neighbouring 3-degree zone, `prefixed` the zone with its number before
            the easting, `degrees` longitude and latitude in either order, `mercator` the web's map projection;
            `origin` those at the origin of the coordinates; `elsewhere` all others.
    """

    astray: Literal["swapped", "zone", "prefixed", "degrees", "mercator", "origin", "elsewhere"] = "elsewhere"


@dataclass(frozen=True)
class SameDatum(Constraint):
    """Features fit the other collection better as they stand than moved by the difference of ED50 and TUREF.

    Judged over all features together, by the share whose inner point lies in a feature of the other collection.
    """

    collection: str


# Of the values of one feature.


@dataclass(frozen=True)
class Where:
    """A condition on a row: `field op value`. `op` `given` and `absent` take no value, `in` and `not in` several."""

    field: str
    op: Literal["=", "<>", "<", "<=", ">", ">=", "in", "not in", "given", "absent"]
    value: Any = None


@dataclass(frozen=True)
class Given(Constraint):
    """The fields are given (one of them is enough with `any_of`), in rows where all conditions hold."""

    fields: tuple[str, ...]
    when: tuple[Where, ...] = ()
    any_of: bool = False


@dataclass(frozen=True)
class Holds(Constraint):
    """In rows where all `when` conditions hold, all `then` conditions hold too. NULL never offends."""

    then: tuple[Where, ...]
    when: tuple[Where, ...] = ()


@dataclass(frozen=True)
class InOrder(Constraint):
    """The first date or number is not greater than the second, where both are given."""

    first: str
    second: str


@dataclass(frozen=True)
class Differ(Constraint):
    """Two fields hold different values. Pairs of fields that a collection does not have say nothing of it."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Positive(Constraint):
    """Numbers of these fields are greater than zero. Fields a collection does not have say nothing of it."""

    fields: tuple[str, ...]


@dataclass(frozen=True)
class NotInFuture(Constraint):
    """Dates and times of these fields have come."""

    fields: tuple[str, ...]


@dataclass(frozen=True)
class PlausibleDates(Constraint):
    """No date or time of any property is before the year; `filler` True looks for the dates programs put for "none"."""

    year: int = 1800
    filler: bool = False


@dataclass(frozen=True)
class NotCut(Constraint):
    """No text fills its column, or the 254 characters of a DBF field, to the last letter: the rest was cut off."""

    shortest: int = 40


@dataclass(frozen=True)
class NoText(Constraint):
    """No text of these fields (all that people write and no code list holds when empty) matches the expression.

    The expression is PostgreSQL's. Nor is a text one of the words, blanks around it apart: an expression of many words
    costs thirty times as much as a list of them.
    """

    expression: str
    fields: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class ComposedText(Constraint):
    """Texts of all text properties are in Unicode normalisation form C."""


# Of a feature among others.


@dataclass(frozen=True)
class Unique(Constraint):
    """No two features have the same values in these fields; rows where one is empty do not count.

    Attributes:
        fold: Texts are compared folded (kbs_fold).
        within_m: Only features nearer than this to each other count.
        when: Rows that count.
    """

    fields: tuple[str, ...]
    fold: bool = False
    within_m: float | None = None
    when: tuple[Where, ...] = ()


@dataclass(frozen=True)
class UniqueEach(Constraint):
    """Each of these keys, by itself, is in one feature only. Fields a collection does not have say nothing of it."""

    fields: tuple[str, ...]


@dataclass(frozen=True)
class OneSpelling(Constraint):
    """A name is spelled one way: texts equal without case, accents, blanks and the trailing `words` are equal."""

    field: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class NoOverlap(Constraint):
    """No two features share an interior wider than the tolerance.

    Attributes:
        same: Only features equal in these fields count.
        when: Features that count.
    """

    tolerance_m: float = 0.05
    same: tuple[str, ...] = ()
    when: tuple[Where, ...] = ()


@dataclass(frozen=True)
class NoGap(Constraint):
    """The members linked to a feature leave no part of it uncovered that is wider than the tolerance."""

    members: str
    link: str
    tolerance_m: float = 0.05


@dataclass(frozen=True)
class NotTwice(Constraint):
    """No two features have the same geometry; only features equal in `same` count.

    Attributes:
        kinds: Geometry types it is asked of: two things may stand at one point, never on one area.
    """

    same: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("point", "line", "polygon")


@dataclass(frozen=True)
class WithinOne(Constraint):
    """Each feature lies inside one feature of another collection; with `inner_point` its inner point is enough."""

    collection: str
    tolerance_m: float = 0.05
    inner_point: bool = False


@dataclass(frozen=True)
class LinkNear(Constraint):
    """The linked feature of the other collection is no farther than this (0: they touch)."""

    link: str
    collection: str
    distance_m: float = 0.0
    inner_point: bool = False


@dataclass(frozen=True)
class LinkAgrees(Constraint):
    """A text kept beside a link says the same as the linked feature's field, folded, without `words` at the end."""

    link: str
    collection: str
    field: str
    other_field: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class HasMember(Constraint):
    """At least one feature of the other collection points here by its link field."""

    members: str
    link: str


@dataclass(frozen=True)
class AreaAgrees(Constraint):
    """The registered area differs from the computed one by no more than the tiers allow, or `factor` times that.

    `tiers` are (lower m2, upper m2 or None, rate): the tolerance is the sum over the parts of the area.
    """

    registered: str
    tiers: tuple[tuple[float, float | None, float], ...]
    factor: float = 1.0


@dataclass(frozen=True)
class NoCross(Constraint):
    """No feature lies on both sides of an outline of the other collection by more than the area."""

    collection: str
    area_m2: float = 1.0


@dataclass(frozen=True)
class Noded(Constraint):
    """Lines meet in their ends: no two cross in between, where they are equal in `same` (a level).

    Attributes:
        unless: Rows that may cross (bridges).
        at: Which crossings count: those without a vertex of both lines, those at such a vertex, or all.
    """

    same: tuple[str, ...] = ()
    unless: tuple[Where, ...] = ()
    at: Literal["anywhere", "no-vertex", "vertex"] = "anywhere"


@dataclass(frozen=True)
class NoSharedStretch(Constraint):
    """No two lines run on each other for longer than this; only features equal in `same` count."""

    length_m: float = 0.5
    same: tuple[str, ...] = ()


@dataclass(frozen=True)
class EndsMeet(Constraint):
    """Ends of lines touch a line or point of the collections, or keep a distance: no end stops just short.

    Attributes:
        reach_m: Ends nearer than this to something they do not touch (1 mm) offend.
    """

    collections: tuple[str, ...]
    reach_m: float = 0.5


@dataclass(frozen=True)
class Connected(Constraint):
    """Each feature touches (within the snap) a feature of one of the collections; for lines each end does with `both`."""

    collections: tuple[str, ...]
    snap_m: float = 0.01
    both: bool = False


@dataclass(frozen=True)
class IntervalsApart(Constraint):
    """Features with the same values in `same` do not hold overlapping spans of numbers or dates."""

    same: tuple[str, ...]
    first: str
    last: str


@dataclass(frozen=True)
class Query(Constraint):
    """A rule of one theme, written as a named query in the `.sql` file beside the declaring module.

    The query selects (feature, other or NULL, place or NULL, value or NULL) of what offends. Its places:
    `{subject}` the rows to judge (name it `s`); `{near}` for CROSS JOIN LATERAL, the collection's features whose
    box is within `near_m` of `s`; `{same}` likewise, those equal in the `same` columns; `{apart}` the condition that
    tells `s` from `w` and takes each pair once; other collections by id, hyphens as underscores (`{zoning_areas}`),
    which must be listed in `collections`; `-points` there stands for the judged collection's sister (`water-points`
    beside `water-lines`) and is the place `{points}`. Values of `params` are bound.

    Attributes:
        file: `__file__` of the declaring module.
        whole: The query groups over all features: it is asked of whole collections only.
        portions: Whether the query may be asked of a part of the features at a time (no grouping over all).
    """

    file: str
    name: str
    collections: tuple[str, ...] = ()
    near_m: float = 0.0
    same: tuple[str, ...] = ()
    params: tuple[tuple[str, Any], ...] = field(default=())
    portions: bool = False
    whole: bool = False
