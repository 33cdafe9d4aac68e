"""Generated policies for toytown."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from kbs.geo.crs import CRS84, epsg, transform
from tests.access.oracle import CLASSES
from tests.toytown.people import EAST, NORTH


@cache
def reaching(metres: int) -> dict[str, Any]:
    """A GeoJSON polygon over toytown from its west edge to so many metres east; `kbs:reach` is for the oracle."""
    corners = [(-50, -50), (metres, -50), (metres, 200), (-50, 200), (-50, -50)]
    ring = transform(epsg(5254), CRS84, [(EAST + e, NORTH + n) for e, n in corners])
    return {"type": "Polygon", "coordinates": [[[lon, lat] for lon, lat in ring]], "kbs:reach": metres}


def _test(op: str, name: str, *values: Any) -> dict[str, Any]:
    return {"op": op, "args": [{"property": name}, *values]}


_SIMPLE: dict[str, list[Any]] = {
    "gardens": [
        st.sampled_from(["gul", "oyun", "yok"]).map(lambda v: _test("=", "kind", v)),
        st.sampled_from(["gul", "oyun"]).map(lambda v: _test("<>", "kind", v)),
        st.integers(-1, 12).map(lambda n: _test(">", "budget", n * 1000)),
        st.tuples(st.integers(0, 6), st.integers(4, 11)).map(
            lambda p: _test("between", "budget", p[0] * 1000, p[1] * 1000)
        ),
        st.sampled_from(["%Bahçesi", "I%", "%ü%", "x%"]).map(lambda v: _test("like", "name", v)),
        st.just(_test("=", "fenced", True)),
        st.just(_test("isNull", "budget")),
        st.lists(st.sampled_from(["gul", "oyun", "o'yun"]), min_size=1, max_size=2).map(
            lambda v: _test("in", "kind", v)
        ),
    ],
    "paths": [
        st.sampled_from(["1. Patika", "2. Patika"]).map(lambda v: _test("=", "name", v)),
        st.sampled_from([2.0, 2.5, 3.0]).map(lambda v: _test("<=", "width_m", v)),
    ],
    "trees": [
        st.sampled_from(["Çınar", "Ihlamur", '"; DROP TABLE toytown_tree; --']).map(
            lambda v: _test("=", "species", v)
        ),
        st.integers(2, 18).map(lambda n: _test(">=", "height_m", float(n))),
    ],
    "visits": [st.sampled_from([6, 7, 8]).map(lambda v: _test("=", "visitors", v))],
    "findings": [st.sampled_from(["gardens", "trees"]).map(lambda v: _test("=", "koleksiyon", v))],
}
# What may have to be known before a feature is found.
_KEYS = {
    "gardens": ["name", "kind"],
    "paths": ["name"],
    "trees": ["species"],
    "visits": ["visitors"],
    "findings": ["koleksiyon"],
}
PURPOSE = "denetim"


def conditions(collection: str) -> st.SearchStrategy[dict[str, Any]]:
    """Conditions on the rows of a collection, nested a little."""
    simple = st.one_of(_SIMPLE[collection])
    if "geometry" in CLASSES[collection]:
        reach = st.integers(0, 12).map(
            lambda k: {"op": "s_intersects", "args": [{"property": "geometry"}, reaching(100 * k - 20)]}
        )
        simple = st.one_of(simple, reach)
    return st.recursive(
        simple,
        lambda inner: st.one_of(
            st.tuples(st.sampled_from(["and", "or"]), st.lists(inner, min_size=1, max_size=3)).map(
                lambda p: {"op": p[0], "args": p[1]}
            ),
            inner.map(lambda c: {"op": "not", "args": [c]}),
        ),
        max_leaves=4,
    )


@st.composite
def grants(draw: st.DrawFn, role: str) -> dict[str, Any]:
    """A grant on one collection, on some, or (rarely, because it is compiled for every table) on all."""
    names = list(CLASSES)
    chosen = draw(
        st.sampled_from([[name] for name in [*names, "gardens", "gardens"]] + [names, names[:2], ["*"]])
    )
    one = chosen[0] if len(chosen) == 1 and chosen != ["*"] else ""
    grant: dict[str, Any] = {"role": role, "collections": chosen}
    if draw(st.integers(0, 3 if role == "asker" else 9)) == 0:
        grant["purposes"] = [PURPOSE]
    classes = ["@open", "@internal"] if role != "everyone" or one == "findings" else ["@open"]
    classes += ["@personal"] if "purposes" in grant else []
    known = [name for name, kind in CLASSES.get(one, {}).items() if kind != "personal" or "purposes" in grant]
    grant["read"] = draw(st.lists(st.sampled_from([*classes, *classes, *known]), max_size=4, unique=True))
    if one:
        _narrow(draw, grant, one)
    if role != "everyone" and draw(st.integers(0, 2)) == 0:
        grant["write"] = draw(
            st.lists(st.sampled_from(["@open", "@internal", *known]), max_size=2, unique=True)
        )
    return grant


def _narrow(draw: st.DrawFn, grant: dict[str, Any], collection: str) -> None:
    if draw(st.booleans()):
        grant["rows"] = draw(conditions(collection))
    if "geometry" in CLASSES[collection] and draw(st.integers(0, 3)) == 0:
        grant["within"] = "unit"
    if draw(st.integers(0, 3)) == 0:
        grant["narrow"] = "write"
    if draw(st.integers(0, 5)) == 0:
        grant["know"] = draw(st.lists(st.sampled_from(_KEYS[collection]), min_size=1, unique=True))


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """A policy with the roles `everyone` and `asker`."""
    return {
        "roles": [{"id": "everyone"}, {"id": "staff"}, {"id": "asker"}],
        "purposes": [{"id": PURPOSE}],
        "grants": [
            *draw(st.lists(grants("everyone"), max_size=3)),
            *draw(st.lists(grants("asker"), min_size=1, max_size=4)),
        ],
    }
