"""Bad files and good ones, each with its committed verdict: refused with codes, loaded with warnings, loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from kbs.exchange import mapping
from kbs.exchange.detect import open_source
from kbs.exchange.run import import_file
from kbs.problems import Problem

pytestmark = pytest.mark.django_db

DATA = Path(__file__).parent.parent / "data"
VERDICTS = yaml.safe_load((Path(__file__).parent / "verdicts.yml").read_text(encoding="utf-8"))
FOLDERS = ("geojson-hatali", "gpkg-hatali", "fr-kodlama")
MAIN = {".geojson", ".gpkg", ".shp", ".tab", ".dbf"}
# Notes that say how a file was read, not that something is wrong with it.
HARMLESS = {"clockwise"}
TOWN = {
    "Polygon": ("gardens", {"name": 1}),
    "LineString": ("paths", {}),
    "Point": ("trees", {"species": 1}),
    "": ("visits", {"visitors": 1, "garden": {"const": "g0", "lookup": {"by": "source_ref"}}}),
}


def files() -> set[str]:
    found = {p for folder in FOLDERS for p in (DATA / folder).rglob("*") if p.suffix.lower() in MAIN}
    shapes = {p.with_suffix("") for p in found if p.suffix.lower() == ".shp"}
    return {
        str(p.relative_to(DATA)) for p in found if not (p.suffix == ".dbf" and p.with_suffix("") in shapes)
    }


def verdict(name: str) -> dict[str, Any]:
    """Try every layer of a file on the collection of its geometry type; nothing is stored."""
    codes: set[str] = set()
    warnings: set[str] = set()
    try:
        for layer in open_source(DATA / name).layers():
            kind = layer.geometry_type.removeprefix("Multi").split(" ")[0]
            collection, fields = TOWN.get(kind, TOWN["Polygon"])
            profile = mapping.parse(
                {"extent": "any", "source": "toytown", "fields": {"source_ref": "@row", **fields}}
            )
            report = import_file(DATA / name, collection, layer=layer.name, mapping=profile, dry_run=True)
            codes |= set(report.reasons)
            warnings |= {note.code for note in report.notes} - HARMLESS
    except Problem as problem:
        return {"refused": sorted({fault.name for fault in problem.faults} or {problem.slug})}
    if codes:
        return {"refused": sorted(codes)}
    return {"warning": sorted(warnings)} if warnings else {"loaded": True}


@pytest.fixture(autouse=True)
def everywhere(settings: Any) -> None:
    """Verdicts are about files, not about where they lie."""
    settings.KBS_EXTENT = (-150.0, -60.0, 150.0, 70.0)


def test_the_table_names_every_file():
    assert files() == set(VERDICTS)


@pytest.mark.parametrize("name", VERDICTS)
def test_the_verdict_is_the_committed_one(name: str):
    assert verdict(name) == VERDICTS[name]


def test_more_than_half_of_the_bad_geojson_is_refused_and_none_passes_in_silence():
    bad = {name: v for name, v in VERDICTS.items() if name.startswith("geojson-hatali/bad/")}
    good = [v for name, v in VERDICTS.items() if name.startswith("geojson-hatali/good/")]
    assert len(bad) == 44 and len(good) == 18
    assert all("loaded" not in v for v in bad.values())
