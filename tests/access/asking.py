"""The same question at each door, compared with the oracle's view. Doors stand in groups that take turns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.test import Client

from kbs.access import state
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.metadata.build import identifier
from tests.access import doors, more_doors, oracle
from tests.access.doors import HIDDEN
from tests.access.oracle import CLASSES, Row, View

COLLECTIONS: dict[str, Collection] = {name: registry.get(name) for name in CLASSES}  # type: ignore[misc]
PAGES = ("gardens", "paths", "trees", "visits", "findings")
MODELS = {
    "gardens": "toytown/garden",
    "paths": "toytown/path",
    "trees": "toytown/tree",
    "visits": "toytown/visit",
    "findings": "quality/finding",
}


@dataclass(frozen=True)
class Asked:
    """Who asks under a policy, and what the policy lets them see; `name` is the collection in turn.

    `made` is the change set that made toytown, `judged` that of the findings, `run` the run of the rules that has them.
    """

    client: Client
    principal: Principal
    views: dict[str, View]
    rows: dict[str, list[Row]]
    name: str
    cursor: Any
    run: int
    made: int
    judged: int

    @property
    def seen(self) -> View:
        """What is seen of the collection in turn."""
        return self.shown(self.name)

    @property
    def known(self) -> set[str]:
        """The collections of which something is seen."""
        return {name for name, view in self.views.items() if view.names}

    @property
    def ends(self) -> tuple[Row, Row]:
        """The first and the last feature of the collection in turn."""
        rows = self.rows[self.name]
        return rows[0], rows[-1]

    def shown(self, name: str) -> View:
        """What is seen of a collection; nothing at all where no property is shown."""
        return self.views[name] if self.views[name].names else HIDDEN

    def hidden(self, name: str) -> set[str]:
        """The properties that are not shown."""
        return set(CLASSES[name]) - self.shown(name).names


def view_of(
    document: dict[str, Any], roles: set[str], rows: dict[str, list[Row]], purpose: str
) -> dict[str, View]:
    """Return what somebody sees of each collection."""
    has_unit = "asker" in roles
    views = {name: oracle.view(document, roles, has_unit, name, rows[name], purpose) for name in rows}
    told_of = {name: view if view.names else HIDDEN for name, view in views.items()}
    return views | {"findings": oracle.findings(views["findings"], told_of, rows["findings"])}


def same(found: View, expected: View, door: str) -> None:
    """Hold a door to the expected rows and, where there are any, to exactly the expected properties."""
    assert found.ids == expected.ids, (door, sorted(found.ids ^ expected.ids))
    shown = found.names - {"id"}
    assert shown <= expected.names, (door, shown - expected.names)
    assert not expected.ids or shown == expected.names, (door, expected.names - shown)


def items(asked: Asked) -> None:
    """All pages of the items, of the collection in turn and of the next one."""
    names = list(CLASSES)
    for name in (asked.name, names[names.index(asked.name) - 1]):
        same(doors.items(asked.client, name), asked.shown(name), f"items of {name}")


def collections(asked: Asked) -> None:
    """The list of collections with their extents."""
    boxes = doors.listed(asked.client)
    assert boxes.keys() & CLASSES.keys() == asked.known
    for name in asked.known:
        seen = asked.shown(name)
        if "geometry" in seen.names and not seen.ids:
            assert not (boxes[name] and any(boxes[name][0])), "an extent of rows that are not shown"
    for name in CLASSES:
        answer = asked.client.get(f"/ogc/collections/{name}?f=json")
        assert answer.status_code == (200 if name in asked.known else 404), name


def psql(asked: Asked) -> None:
    """Columns and rows under the database role; what asks for a key stays closed over other logins than the service's."""
    name, seen = asked.name, asked.seen
    collection = COLLECTIONS[name]
    columns = {
        prop: collection.geometry_column
        if prop == "geometry"
        else collection.column(collection.by_name[prop].field_name)
        for prop in CLASSES[name]
    }
    for table in (collection.table, f"{collection.table}_history"):
        found = doors.asked_by_psql(asked.cursor, state.role_of(asked.principal), table, columns)
        assert found.names == seen.names, table
        if not table.endswith("_history"):
            assert found.ids == seen.ids


def single(asked: Asked) -> None:
    """Single features, their versions, and features as of a time."""
    client, name, seen = asked.client, asked.name, asked.seen
    sample = [row.id for row in asked.rows[name][:: max(1, len(asked.rows[name]) // 4)]]
    same(doors.item(client, name, sample), View(seen.ids & frozenset(sample), seen.names), "item")
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for when in (f"&recorded={now}", f"&datetime={now}"):
        same(doors.items(client, name, when), seen, when)
    for row in asked.ends:
        named = doors.versions(client, name, row.id)
        assert (named is not None) == (row.id in seen.ids), "versions"
        assert not (named or set()) & asked.hidden(name), "versions"


def filters(asked: Asked) -> None:
    """Schema and queryables; filters by every property, by keys that must be known; sorting."""
    client, name, seen = asked.client, asked.name, asked.seen
    for kind in ("schema", "queryables"):
        named = doors.schema(client, name, kind)
        assert (named is None) == (not seen.names)
        assert not (named or set()) & asked.hidden(name), kind
    for prop in COLLECTIONS[name].properties:
        if not prop.queryable:
            continue
        values = [row.values[prop.name] for row in asked.rows[name] if row.values[prop.name] is not None]
        if not values:
            continue
        found = doors.filtered(client, name, prop.name, _text(values[0]))
        matching = {row.id for row in asked.rows[name] if row.values[prop.name] == values[0]}
        if prop.name not in seen.names or (seen.know and prop.name not in seen.know):
            assert found is None, f"{name}.{prop.name} can be asked for"
        else:
            assert found == (seen.found[prop.name, str(values[0])] if seen.know else matching & seen.ids)
    for prop_name in ("name", *sorted(asked.hidden(name))[:1]):
        answer = client.get(f"/ogc/collections/{name}/items?sortby={prop_name}&f=json")
        assert answer.status_code == (400 if seen.names else 404), (
            "features are in the order of their ids only"
        )


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def tiles(asked: Asked) -> None:
    """Vector tiles of the collection and of the dataset, now and as of now; what TileJSON promises."""
    name, client = asked.name, asked.client
    if "geometry" not in CLASSES[name]:
        return
    seen = asked.seen
    wanted = {n for n, zoom in doors.TILE_PROPERTIES[name].items() if zoom <= doors.ZOOM} & seen.names
    ids = seen.ids if "geometry" in seen.names else frozenset()
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for door, more in (("", ""), ("?collections=" + name, ""), ("", f"?recorded={now}")):
        of = None if door else name
        found = doors.tiles(client, of, door + more) if of or "geometry" in seen.names else {}
        layer = found.get(name, HIDDEN)
        assert layer.ids == ids, (door, more)
        assert layer.names <= wanted, (door, more)
        assert not ids or layer.names == wanted, (door, more)
    if asked.known:
        layer = doors.tiles(client, None).get(name, HIDDEN)
        assert layer.ids in (ids, frozenset()), "the map draws what has a sign"
        assert layer.names <= wanted
    assert doors.tilejson(client).get(name, set()) <= seen.names


def files(asked: Asked) -> None:
    """Downloads in all formats, under our names and the national ones; empty templates."""
    name, seen = asked.name, asked.seen
    for key in ("csv", "geojson", "gpkg", "gml", "gpkg-tucbs"):
        found = doors.export(asked.client, name, key)
        open_to_all = COLLECTIONS[name].redistribution == "open"
        told = {"name": "adi", "kind": "turDegeri"} if key in ("gml", "gpkg-tucbs") else {}
        needs_place = key != "csv"
        if found == HIDDEN and (
            not open_to_all or not seen.ids or (needs_place and "geometry" not in seen.names)
        ):
            continue
        assert found.ids == seen.ids, key
        assert not found.names & {told.get(one, one) for one in asked.hidden(name)}, key
    for form in ("gpkg", "xlsx"):
        columns = more_doors.template(asked.client, name, form)
        assert (columns is None) == (not seen.names or (form == "gpkg" and "geometry" not in seen.names)), (
            form
        )
        assert not (columns or set()) & (asked.hidden(name) - {"geometry"}), (form, columns)


def catalogue(asked: Asked) -> None:
    """Records, CSW, DCAT, the data dictionary and the definition of the API: what one sees exists, with its count."""
    client = asked.client
    counted = more_doors.records(client)
    assert counted.keys() & CLASSES.keys() == asked.known
    assert {name: counted[name] for name in asked.known} == {n: len(asked.shown(n).ids) for n in asked.known}
    described = client.get("/ogc/collections/metadata?f=json").json()
    drawn = any("geometry" in asked.shown(name).names and asked.shown(name).ids for name in CLASSES)
    assert drawn or "spatial" not in described.get("extent", {}) or len(counted) > len(asked.known)
    texts = [more_doors.titles(client, address) for address in (more_doors.CSW, "/ogc/dcat.jsonld")]
    for name in CLASSES:
        record = client.get(f"/ogc/collections/metadata/items/{identifier(name)}?f=iso")
        assert record.status_code == (200 if name in asked.known else 404), name
        for text in texts:
            assert (identifier(name) in text) == (name in asked.known), name
    assert more_doors.paths(client) & CLASSES.keys() == asked.known
    explained = more_doors.dictionary(client, asked.name)
    assert (explained is None) == (asked.name not in asked.known)
    assert not (explained or set()) & asked.hidden(asked.name)
    assert {
        name for name in CLASSES if f"/veri-sozlugu/{name}" in more_doors.titles(client, "/veri-sozlugu")
    } == (asked.known)


def pages(asked: Asked) -> None:
    """Object pages and their pictures; the search box, also near a place; what became of features; explanations."""
    client, name, seen = asked.client, asked.name, asked.seen
    for row in asked.ends:
        text = doors.page(client, name, row.id)
        assert (text is not None) == (row.id in seen.ids), "object page"
        for hidden in {"name", "species"} & asked.hidden(name):
            assert text is None or row.values[hidden] not in text, hidden
        drawn = client.get(f"/nesne/{name}/{row.id}/kroki.svg").status_code
        assert drawn == (200 if row.id in seen.ids and "geometry" in seen.names else 404), "sketch"
        kin = client.get(f"/api/v1/successions?collection={name}&feature={row.id}").status_code
        assert kin == (200 if row.id in seen.ids else 404), "successions"
        told = client.get(f"/api/v1/access/explain?collection={name}&feature={row.id}")
        assert told.status_code == (401 if asked.principal.is_anonymous else 200), "explanation"
        assert told.status_code == 401 or told.json()["shown"] == (row.id in seen.ids), "explanation"
    _search(asked)


def _search(asked: Asked) -> None:
    for name, words in (("gardens", "Bahçesi"), ("paths", "Patika")):
        view = asked.shown(name)
        expected = view.ids if "name" in view.names else set()
        for near in ("", "29.0,41.0"):
            found = {
                number for collection, number in doors.search(asked.client, words, near) if collection == name
            }
            assert found == expected, "search"
        text = more_doors.titles(asked.client, f"/ara?q={words}")
        for row in asked.rows[name]:
            assert (f">{row.values['name']}<" in text) <= (row.id in expected), "search page"


def drawings(asked: Asked) -> None:
    """Styles and legends; the list of layers with its legends and boxes; the map's page."""
    client = asked.client
    layers = more_doors.map_catalog(client)
    mapped = {name for name in asked.known if "geometry" in asked.shown(name).names}
    assert layers.keys() & CLASSES.keys() == mapped
    for name in mapped:
        if not asked.shown(name).ids:
            assert not layers[name]["sources"], "sources of rows that are not shown"
        classes = {entry["value"] for entry in layers[name]["legend"]} - {None, ""}
        if name == "gardens":
            kinds = {row.values["kind"] for row in asked.rows[name] if row.id in asked.shown(name).ids}
            assert classes <= (kinds if "kind" in asked.shown(name).names else set())
    start = more_doors.titles(client, "/")
    listed = {name for name in CLASSES if f"/ogc/collections/{name}/items?f=html" in start}
    assert listed == {name for name in asked.known if COLLECTIONS[name].search}, "the map's page"
    styles = {one["id"] for one in client.get("/ogc/styles?f=json").json()["styles"]}
    assert styles & CLASSES.keys() == mapped
    described = client.get(f"/ogc/styles/{asked.name}/metadata?f=json").status_code
    assert described == (200 if asked.name in mapped else 404)
    words = doors.style_words(client)
    assert not words & (_own_words(asked.name) & asked.hidden(asked.name)), "a style reads a hidden property"
    for form in ("mapbox", "se11", "qml", "legend"):
        text = more_doors.style(client, asked.name, form)
        if text is None:
            continue
        assert asked.name in mapped, form
        for hidden in asked.hidden(asked.name) & {"kind", "name", "agirlik"}:
            assert f'"{hidden}"' not in text and f">{hidden}<" not in text, (form, hidden)


def _own_words(name: str) -> set[str]:
    """The properties that no other collection has under the same name."""
    return set(CLASSES[name]) - {one for other in registry if other.id != name for one in other.by_name}


def registers(asked: Asked) -> None:
    """Change sets; runs of the rules and their reports."""
    client = asked.client
    told, listed = more_doors.touched(client, asked.made), more_doors.listed(client, asked.made)
    if told is not None:
        wanted = {name: set(asked.shown(name).ids) for name in CLASSES if name != "findings"}
        assert told == {name: ids for name, ids in wanted.items() if ids}
    if listed is not None:
        assert listed == (told is not None), "the list tells of the same change sets"
        assert more_doors.listed(client, asked.judged) == bool(asked.shown("findings").ids)
    seen, shown = asked.shown("findings"), more_doors.report(client, asked.run)
    if shown is not None:
        assert len(shown) == len(seen.ids)
        told_of = {(row.values["koleksiyon"], row.values["kayit"], row.values["kural"])
                   for row in asked.rows["findings"] if row.id in seen.ids}  # fmt: skip
        assert {(one["collection"], one["feature"], one["code"]) for one in shown} == told_of
        assert seen.names >= {"kural", "koleksiyon", "kayit"}
        assert "deger" in seen.names or not any("value" in one for one in shown)
        assert "geometry" in seen.names or not any("easting" in one for one in shown)
    _registers_of_the_back_office(asked)
    whole = more_doors.quality(client, asked.run)
    if whole is not None:
        for name in [*whole["collections"], *(row["collection"] for row in whole["counts"])]:
            assert asked.shown(name).ids == {row.id for row in asked.rows[name]}, "counts of hidden rows"


def _registers_of_the_back_office(asked: Asked) -> None:
    client = asked.client
    if not asked.principal.is_anonymous:
        touched = {
            asked.made: any(asked.shown(name).ids for name in CLASSES if name != "findings"),
            asked.judged: bool(asked.shown("findings").ids),
        }
        for number, is_shown in touched.items():
            page = client.get(f"/admin/history/changeset/{number}/change/").status_code
            assert (page == 200) == is_shown, "a change set of what is not shown"
        told = client.get(f"/admin/quality/qualityrun/{asked.run}/change/").content.decode()
        marked = {name for name in CLASSES if re.search(rf'field-collection">\s*<p>{name}<', told)}
        for name in marked:
            assert asked.shown(name).ids == {row.id for row in asked.rows[name]}, "marks of hidden rows"
    report = client.get(f"/admin/quality/qualityrun/{asked.run}/report/")
    if report.status_code == 200:
        told = set(re.findall(r"<td>d(\d+)</td>", report.content.decode()))
        seen = asked.shown("findings")
        assert told == {str(row.values["kayit"]) for row in asked.rows["findings"] if row.id in seen.ids}


def back_office(asked: Asked) -> None:
    """Lists with their order, filters and search, and forms, in the back office."""
    client, name, seen, model = asked.client, asked.name, asked.seen, MODELS[asked.name]
    found = more_doors.admin_list(client, model)
    if found is None:
        assert asked.principal.is_anonymous or not seen.names
        return
    ids, columns = found
    assert frozenset(ids) == seen.ids
    assert columns <= seen.names
    for place in range(1, len(columns) + 2):
        ordered = more_doors.admin_list(client, model, f"?o={place}")
        assert ordered is not None and frozenset(ordered[0]) == seen.ids
    for hidden in asked.hidden(name) - {"geometry"}:
        field = COLLECTIONS[name].by_name[hidden].field_name
        assert more_doors.admin_list(client, model, f"?{field}=1") is None, f"{hidden} can be asked for"
        assert more_doors.admin_list(client, model, f"?{field}__startswith=a") is None, (
            f"{hidden} can be asked for"
        )
    for row in asked.ends:
        form = more_doors.admin_form(client, model, row.id)
        assert (form is not None) == (row.id in seen.ids), "form"
        for hidden in asked.hidden(name):
            assert form is None or f'name="{hidden}"' not in form
    searched = more_doors.admin_list(client, model, "?q=bah%C3%A7esi")
    if name == "gardens":
        assert searched is not None and frozenset(searched[0]) == (
            seen.ids if "name" in seen.names else frozenset()
        )


# What every policy is asked at, and what takes turns.
ALWAYS = (items, psql)
GROUPS = (collections, single, filters, tiles, files, catalogue, pages, drawings, registers, back_office)
