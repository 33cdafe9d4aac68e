"""The doors beside those of the features: catalogue, dictionary, styles, map, back office, registers of changes."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import tempfile
from typing import Any

from django.test import Client
from openpyxl import load_workbook

CSW = "/ows/csw?service=CSW&version=2.0.2&request=GetRecords&typeNames=csw:Record&resultType=results&maxRecords=500"


def records(client: Client) -> dict[str, int]:
    """How many features the catalogue says each collection has."""
    answer = client.get("/ogc/collections/metadata/items?limit=500&f=json")
    assert answer.status_code == 200, answer.content[:500]
    found = {}
    for feature in answer.json()["features"]:
        own = feature["properties"]
        subject = next(one["value"] for one in own["externalIds"] if one["scheme"] == "kbs")
        if "/" not in subject:
            found[subject] = own["kbs"].get("count", 0)
    return found


def titles(client: Client, address: str) -> str:
    """What an answer says, entities of XML apart."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.content[:500]
    return answer.content.decode()


def dictionary(client: Client, collection: str) -> set[str] | None:
    """The fields that the data dictionary explains."""
    answer = client.get(f"/veri-sozlugu/{collection}")
    assert answer.status_code in (200, 404)
    if answer.status_code == 404:
        return None
    return set(re.findall(r'<th scope="row"><code>([a-z_0-9]+)</code>', answer.content.decode()))


def template(client: Client, collection: str, form: str) -> set[str] | None:
    """The columns of an empty file."""
    answer = client.get(f"/ogc/collections/{collection}/template?f={form}")
    assert answer.status_code in (200, 404, 406), answer.content[:300]
    if answer.status_code != 200:
        return None
    named = _columns_of_gpkg(answer.content) if form == "gpkg" else _columns_of_xlsx(answer.content)
    return {name.removeprefix("kbs_") for name in named}


def _columns_of_gpkg(content: bytes) -> set[str]:
    """The columns of the layer to be filled in; the tables beside it have headings of their own."""
    with tempfile.NamedTemporaryFile(suffix=".gpkg") as file:
        file.write(content)
        file.flush()
        with sqlite3.connect(file.name) as database:
            [(table,)] = database.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")
            return {row[1] for row in database.execute(f'PRAGMA table_info("{table}")')}


def _columns_of_xlsx(content: bytes) -> set[str]:
    """The columns of the sheet to be filled in, and the fields that the next sheet explains."""
    first, second, *_lists = load_workbook(io.BytesIO(content), read_only=True).worksheets
    heads = next(first.iter_rows(values_only=True))
    return {
        str(cell) for cell in (*heads, *(row[0] for row in second.iter_rows(min_row=2, values_only=True)))
    }


def map_catalog(client: Client) -> dict[str, Any]:
    """The layers of the map by id."""
    body = client.get("/api/v1/map-catalog").json()
    return {entry["id"]: entry for group in body["groups"] for entry in group["collections"]}


def style(client: Client, collection: str, form: str) -> str | None:
    """The text of a collection's style or legend."""
    address = f"styles/{collection}/legend?f=json" if form == "legend" else f"styles/{collection}?f={form}"
    answer = client.get(f"/ogc/{address}")
    assert answer.status_code in (200, 400, 404), answer.content[:300]
    return answer.content.decode() if answer.status_code == 200 else None


def paths(client: Client) -> set[str]:
    """The collections that the definition of the API names."""
    found = re.findall(r"/collections/([a-z-]+)/items", client.get("/ogc/api?f=json").content.decode())
    return set(found)


def touched(client: Client, number: int) -> dict[str, set[int]] | None:
    """The features that a change set is said to have touched, by collection; None when it is not told of."""
    answer = client.get(f"/api/v1/change-sets/{number}")
    assert answer.status_code in (200, 401, 403, 404), answer.content[:300]
    if answer.status_code != 200:
        return None
    found = {}
    for one in answer.json()["collections"]:
        found[one["collection"]] = {feature["id"] for feature in one["features"]}
        assert one["touched"] == len(found[one["collection"]])
    return found


def listed(client: Client, number: int) -> bool | None:
    """Whether a change set stands in the list, wherever in it; None for who is not told of any."""
    answer = client.get("/api/v1/change-sets", {"before": number + 1, "limit": 1})
    assert answer.status_code in (200, 401, 403)
    return number in {one["id"] for one in answer.json()} if answer.status_code == 200 else None


def report(client: Client, run: int) -> list[dict[str, Any]] | None:
    """The findings of a run's report."""
    answer = client.get(f"/api/v1/quality/runs/{run}/report.json")
    if answer.status_code != 200:
        assert answer.status_code in (401, 403, 404), answer.content[:300]
        return None
    found: list[dict[str, Any]] = json.loads(b"".join(answer.streaming_content))["findings"]
    return found


def quality(client: Client, run: int) -> dict[str, Any] | None:
    """What a run says of collections as a whole."""
    answer = client.get(f"/api/v1/quality/runs/{run}")
    assert answer.status_code in (200, 401, 403)
    return answer.json() if answer.status_code == 200 else None


def admin_list(client: Client, model: str, more: str = "") -> tuple[list[int], set[str]] | None:
    """Ids in their order, and the columns, of a list in the back office; None where there is none."""
    answer = client.get(f"/admin/{model}/{more}")
    assert answer.status_code in (200, 302, 400, 403), answer.content[:300]
    if answer.status_code != 200:
        return None
    text = answer.content.decode()
    ids = [
        int(number)
        for number in re.findall(rf'<th class="field-kbs_id"><a href="/admin/{model}/(\d+)/', text)
    ]
    return ids, set(re.findall(r'class="(?:sortable )?column-kbs_([a-z_0-9]+)', text)) - {"id"}


def admin_form(client: Client, model: str, number: int) -> str | None:
    """The page of a feature in the back office."""
    answer = client.get(f"/admin/{model}/{number}/change/")
    assert answer.status_code in (200, 302, 403, 404), answer.content[:300]
    return answer.content.decode() if answer.status_code == 200 else None
