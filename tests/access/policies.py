"""Generated policies for toytown."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from kbs.geo.crs import CRS84, epsg, transform
from tests.access.oracle import CLASSES
from tests.toytown.people import EAST, NORTH


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
}


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
    """A grant on one collection, or on all."""
    collection = draw(st.sampled_from(["*", "gardens", "gardens", "trees", "paths", "visits"]))
    grant: dict[str, Any] = {"role": role, "collections": [collection]}
    classes = ["@open"] if role == "everyone" else ["@open", "@internal"]
    names = [] if collection == "*" else [n for n in CLASSES[collection] if n != "keeper"]
    grant["read"] = draw(
        st.lists(st.sampled_from([*classes, *classes, *names, "geometry"]), max_size=4, unique=True)
    )
    if collection == "*" or "geometry" not in CLASSES[collection]:
        grant["read"] = [name for name in grant["read"] if name != "geometry"]
    if collection != "*" and draw(st.booleans()):
        grant["rows"] = draw(conditions(collection))
    if collection != "*" and "geometry" in CLASSES[collection] and draw(st.integers(0, 3)) == 0:
        grant["within"] = "unit"
    if draw(st.integers(0, 3)) == 0:
        grant["narrow"] = "write"
    if role != "everyone" and draw(st.integers(0, 2)) == 0:
        grant["write"] = draw(
            st.lists(st.sampled_from(["@open", "@internal", *names]), max_size=2, unique=True)
        )
    return grant


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """A policy with the roles `everyone` and `asker`."""
    return {
        "roles": [{"id": "everyone"}, {"id": "staff"}, {"id": "asker"}],
        "grants": [
            *draw(st.lists(grants("everyone"), max_size=3)),
            *draw(st.lists(grants("asker"), min_size=1, max_size=4)),
        ],
    }
