"""OGC Filter Encoding 1.1 (04-095) as a predicate: the comparison, logical and BBOX operators."""

from __future__ import annotations

from typing import Any

from kbs.ows.csw.predicates import Predicate, between, compares, in_box, is_like, is_null, refused
from kbs.ows.requests import local

# More is no question of a person or a harvester.
MOST_OPERATORS = 200
_SIGNS = {
    "PropertyIsEqualTo": "=",
    "PropertyIsNotEqualTo": "<>",
    "PropertyIsLessThan": "<",
    "PropertyIsLessThanOrEqualTo": "<=",
    "PropertyIsGreaterThan": ">",
    "PropertyIsGreaterThanOrEqualTo": ">=",
}
COMPARISONS = (*_SIGNS, "PropertyIsLike", "PropertyIsNull", "PropertyIsBetween")
# The names that Filter 1.1 gives them in capabilities.
CAPABILITIES = (
    "EqualTo",
    "NotEqualTo",
    "LessThan",
    "LessThanEqualTo",
    "GreaterThan",
    "GreaterThanEqualTo",
    "Like",
    "NullCheck",
    "Between",
)


def predicate(filter_element: Any) -> Predicate:
    """Return the condition of an `ogc:Filter` element. Raises InvalidParameter for what is not understood."""
    if local(filter_element) != "Filter":
        raise refused(f"an ogc:Filter is expected, not {local(filter_element)[:40]!r}")
    if sum(1 for _element in filter_element.iter()) > MOST_OPERATORS * 4:
        raise refused(f"at most {MOST_OPERATORS} operators")
    children = list(filter_element)
    if len(children) != 1:
        raise refused("a Filter holds exactly one operator")
    return _operator(children[0])


def _operator(element: Any) -> Predicate:
    name = local(element)
    if name in ("And", "Or"):
        parts = [_operator(child) for child in element]
        if len(parts) < 2:
            raise refused(f"{name} holds at least two operators")
        return (lambda r: all(p(r) for p in parts)) if name == "And" else (lambda r: any(p(r) for p in parts))
    if name == "Not":
        [negated] = _operators(element, 1)
        return lambda record: not negated(record)
    if name in _SIGNS:
        exact = element.get("matchCase", "true").lower() != "false"
        return compares(_name(element), _SIGNS[name], _literal(element), exact=exact)
    if name == "PropertyIsLike":
        return _like(element)
    if name == "PropertyIsNull":
        return is_null(_name(element))
    if name == "PropertyIsBetween":
        return between(
            _name(element), *(_boundary(element, side) for side in ("LowerBoundary", "UpperBoundary"))
        )
    if name == "BBOX":
        return _box(element)
    known = ", ".join(("And", "Or", "Not", *COMPARISONS, "BBOX"))
    raise refused(f"{name[:40]!r} is not supported; supported: {known}")


def _operators(element: Any, count: int) -> list[Predicate]:
    found = [_operator(child) for child in element]
    if len(found) != count:
        raise refused(f"{local(element)} holds {count} operator")
    return found


def _like(element: Any) -> Predicate:
    marks = {key: element.get(name, default) for key, name, default in (
        ("wild", "wildCard", "%"), ("single", "singleChar", "_"), ("escape", "escapeChar", "\\"))}  # fmt: skip
    if any(len(mark) != 1 for mark in marks.values()):
        raise refused("wildCard, singleChar and escapeChar are one character each")
    exact = element.get("matchCase", "false").lower() == "true"
    return is_like(_name(element), _literal(element), exact=exact, **marks)


def _box(element: Any) -> Predicate:
    name = next((_text(child) for child in element if local(child) == "PropertyName"), "")
    envelope = next((child for child in element if local(child) in ("Envelope", "Box")), None)
    if envelope is None:
        raise refused("BBOX holds a gml:Envelope")
    corners = [_text(c).split() for c in envelope if local(c) in ("lowerCorner", "upperCorner", "pos")]
    if not corners:  # gml:coordinates of GML 2
        texts = [_text(child) for child in envelope if local(child) == "coordinates"]
        corners = [pair.split(",") for text in texts for pair in text.split()]
    numbers = [number for corner in corners for number in corner[:2]]
    return in_box(name, numbers, envelope.get("srsName", ""))


def _name(element: Any) -> str:
    return _child(element, "PropertyName")


def _literal(element: Any) -> str:
    return _child(element, "Literal")


def _boundary(element: Any, side: str) -> str:
    found = next((child for child in element if local(child) == side), None)
    if found is None:
        raise refused(f"PropertyIsBetween holds {side}")
    return _child(found, "Literal")


def _child(element: Any, name: str) -> str:
    found = next((child for child in element if local(child) == name), None)
    if found is None:
        raise refused(f"{local(element)} holds a {name}")
    return _text(found)


def _text(element: Any) -> str:
    return (element.text or "").strip()
