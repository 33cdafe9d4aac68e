"""One file into several collections, and a format that a procedure brings: on toytown, with a reader of two layers."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely

from kbs.access.principals import SYSTEM
from kbs.exchange import formats
from kbs.exchange.detect import open_source
from kbs.exchange.mapping import Lookup, Mapping, Rule, Scope
from kbs.exchange.parts import Part, import_parts
from kbs.exchange.run import import_file
from kbs.exchange.source import Column, Layer, Reader, Row, SourceCrs
from kbs.problems import InvalidData
from tests.exchange.conftest import ORIGIN, rows, staging_tables

pytestmark = pytest.mark.django_db
CRS = SourceCrs("EPSG:5254")


class Estate(Reader):
    """A garden and its trees: the first line names the garden, the others the species."""

    format = "Estate"

    def __init__(self, path: Path) -> None:
        self.garden, *self.trees = path.read_text(encoding="utf-8").splitlines()[1:]

    def names(self) -> list[str]:
        return ["gardens", "trees"]

    def layer(self, name: str) -> Layer:
        label = "name" if name == "gardens" else "species"
        shape = "Polygon" if name == "gardens" else "Point"
        return Layer(name, (Column("source_ref"), Column(label)), shape, crs=CRS)

    def batches(self, layer: Layer):
        e, n = ORIGIN
        if layer.name == "gardens":
            yield [Row(1, (self.garden, self.garden), shapely.box(e, n, e + 90, n + 9).wkb)]
        else:
            yield [
                Row(i, (f"{self.garden}/{i}", species or None), shapely.Point(e + i, n + 1).wkb)
                for i, species in enumerate(self.trees, 1)
            ]


def load(path: Path, **choices):
    reader = Estate(path)
    choices.pop("progress", None)
    garden = Mapping({"source_ref": Rule(source=("source_ref",)), "name": Rule(source=("name",))})
    trees = Mapping(
        {
            "source_ref": Rule(source=("source_ref",)),
            "species": Rule(source=("species",)),
            "garden": Rule(const=reader.garden, lookup=Lookup(by="name"), missing="reject"),
        },
        complete=True,
        scope=Scope("garden", "name", reader.garden),
    )
    parts = [Part("gardens", "gardens", garden), Part("trees", "trees", trees)]
    return import_parts(path, reader, parts, name="estate", **({"principal": SYSTEM} | choices))


@pytest.fixture
def estate(tmp_path: Path):
    def is_estate(path: Path) -> bool:
        return path.read_bytes()[:8] == b"<estate>"

    def write(*lines: str, name: str = "a.estate") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(["<estate>", *lines]), encoding="utf-8")
        return path

    formats.register(formats.Format("estate", "Estate", is_estate, lambda path, _options: Estate(path), load))
    yield write
    formats._formats.pop("estate")


def trees() -> list[tuple[str, str]]:
    return rows(
        "SELECT g.name, t.species FROM toytown_tree AS t JOIN toytown_garden AS g ON g.id = t.garden_id"
        " WHERE g.name IN ('Kuzey', 'Güney') ORDER BY 1, 2"
    )


def test_parts_find_each_other_in_one_change_set(estate):
    path = estate("Kuzey", "çınar", "meşe")
    assert formats.of_file(path) is not None and open_source(path).format == "Estate"
    report = import_file(path, "estate")
    assert (report.new, [part.new for part in report.parts], report.applied) == (3, [1, 2], True)
    assert sorted(trees()) == [("Kuzey", "meşe"), ("Kuzey", "çınar")]
    sets = rows(
        "SELECT change_set_id FROM toytown_garden WHERE name = 'Kuzey' UNION SELECT t.change_set_id FROM toytown_tree AS t"
        " JOIN toytown_garden AS g ON g.id = t.garden_id WHERE g.name = 'Kuzey'"
    )
    assert sets == [(report.change_set,)]
    assert import_file(path, "estate").change_set is None
    assert staging_tables() == []
    assert any("trees: " in line for line in report.lines()) and len(report.as_dict()["parts"]) == 2


def test_a_trial_does_it_all_and_takes_it_back(estate):
    report = import_file(estate("Kuzey", "çınar"), "estate", dry_run=True)
    assert (report.new, report.applied, report.change_set) == (2, False, None)
    assert trees() == [] and staging_tables() == []


def test_what_a_file_speaks_for(estate):
    import_file(estate("Kuzey", "çınar", "meşe"), "estate")
    import_file(estate("Güney", "ardıç"), "estate")
    report = import_file(estate("Kuzey", "çınar"), "estate")
    assert (report.retired, report.new, report.unchanged) == (1, 0, 2)
    assert sorted(trees()) == [("Güney", "ardıç"), ("Kuzey", "çınar")]


def test_a_refused_row_of_one_part_refuses_all(estate, tmp_path: Path):
    path = estate("Kuzey", "", "çınar")
    with pytest.raises(InvalidData) as caught:
        import_file(path, "estate", rejects=tmp_path / "r.csv")
    assert caught.value.extra["report"]["rejected"] == 1
    assert trees() == [] and (tmp_path / "r-trees.csv").is_file()
    assert import_file(path, "estate", allow_rejects=True).new == 2
