"""PlanGML files for tests: the synthetic one with every class, small ones made on the spot, and how to compare two."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

from kbs.procedures.plangml import conform, schema, xsd
from kbs.procedures.plangml.parse import Feature, features

GOLDEN = Path(__file__).parent / "data" / "every-class.gml"
EAST, NORTH = 418_000, 4_538_300
HEAD = '<plan:FeatureCollection xmlns:plan="www.csb.gov.tr" xmlns:gml="http://www.opengis.net/gml">'
TAIL = "</plan:FeatureCollection>"
BUILDING = {
    "Adi": "", "EmsalKaks": "1.5", "EmsalKaksTip": "Deger", "KatAdedi": "4", "Taks": "0.4", "TaksTip": "Deger",
    "YapiYuksekligi": "0", "YapiYuksekligiTip": "Serbest", "OnBahceMesafesi": "5", "YanBahceMesafesi": "3",
    "YapiDuzeni": "Ayrik",
}  # fmt: skip


def area(east: float = 0, north: float = 0, size: float = 20, srs: str = "EPSG:5254") -> str:
    """A square as MultiPolygon, metres from the corner of the test's plans."""
    e, n = EAST + east, NORTH + north
    ring = f"{e},{n} {e + size},{n} {e + size},{n + size} {e},{n + size} {e},{n}"
    return (
        f'<gml:MultiPolygon srsName="{srs}"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing>'
        f"<gml:coordinates>{ring}</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>"
        "</gml:polygonMember></gml:MultiPolygon>"
    )


def line(east: float = 0, north: float = 0) -> str:
    """A LineString of two positions."""
    e, n = EAST + east, NORTH + north
    return f'<gml:LineString srsName="EPSG:5254"><gml:coordinates>{e},{n} {e + 9},{n + 5}</gml:coordinates></gml:LineString>'


def feature(name: str, shape: str = "", fid: str = "", **values: Any) -> str:
    """A member; the geometry last, which is not the schema's order."""
    body = "".join(f"<plan:{element}>{value}</plan:{element}>" for element, value in values.items())
    place = f"<plan:GeometryProperty>{shape}</plan:GeometryProperty>" if shape else ""
    named = f' fid="{fid}"' if fid else ""
    return f"<plan:featureMember>\n<plan:{name}{named}>{body}{place}</plan:{name}>\n</plan:featureMember>"


def plan(**values: Any) -> str:
    """The boundary of the test's plan."""
    given = {"Pin": "34009999", "PlanAdi": "Deneme planı", "Nitelik": "Plan"} | values
    return feature("PlanSiniri", area(-10, -10, 300), **given)


def housing(east: float = 0, **values: Any) -> str:
    """A housing area with all that is mandatory."""
    return feature("Konut", area(east), **(BUILDING | {"KonutTip": "GelismeKonut"} | values))


def write(path: Path, *members: str, head: str = HEAD) -> Path:
    """Write a file of members."""
    path.write_text("\n".join([head, *members, TAIL]), encoding="utf-8")
    return path


def content(path: Path) -> list[tuple[Any, ...]]:
    """What a file says, whatever order and spelling it chose: class, values (numbers as numbers), shape, CRS."""
    return sorted(_content(one) for one in features(path))


def _content(one: Feature) -> tuple[Any, ...]:
    elements = schema.by_name(one.name)
    values = {
        name: repr(conform.number(text)) if name in elements and elements[name].is_number else text
        for name, text in one.values.items()
    }
    shape = one.geometry
    # Areas may begin their rings elsewhere; lines keep their direction.
    told = [[(round(x, 3), round(y, 3)) for x, y in line] for line in shape.lines] if shape else []
    return one.name, sorted(values.items()), shape.canonical() if shape else "", told, one.srid


def require_valid(path: Path) -> None:
    """Validate with libxml2, an independent implementation, against the committed schema."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    compiled = xsd.compiled()
    assert compiled.validate(etree.parse(str(path), parser)), compiled.error_log
