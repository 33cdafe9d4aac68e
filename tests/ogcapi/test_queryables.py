"""OGC API Features 3 (queryables) and 5 (schemas): JSON Schema 2020-12 that tells the truth about the answers."""

import pytest
from jsonschema import Draft202012Validator

pytestmark = pytest.mark.django_db
COLLECTIONS = ["gardens", "paths", "trees", "visits"]


@pytest.mark.parametrize("collection", COLLECTIONS)
@pytest.mark.parametrize("kind", ["schema", "queryables"])
def test_it_is_a_schema_that_names_itself(get, collection, kind):
    document = get(f"collections/{collection}/{kind}")
    Draft202012Validator.check_schema(document)
    assert document["$id"] == f"http://testserver/ogc/collections/{collection}/{kind}"
    assert document["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_features_hold_what_the_schema_says(get, collection):
    schema = get(f"collections/{collection}/schema")
    names = {
        n for n, s in schema["properties"].items() if s.get("x-ogc-role") not in ("id", "primary-geometry")
    }
    validator = Draft202012Validator(schema)
    features = get(f"collections/{collection}/items?limit=100")["features"]
    assert features
    for feature in features:
        assert set(feature["properties"]) == names
        present = {key: value for key, value in feature["properties"].items() if value is not None}
        assert list(validator.iter_errors(present)) == []


def test_labels_codes_units_limits_roles_and_references(get):
    properties = get("collections/gardens/schema?dil=tr")["properties"]
    assert properties["id"]["x-ogc-role"] == "id"
    assert properties["geometry"] == {"format": "geometry-multipolygon", "x-ogc-role": "primary-geometry"}
    assert properties["kind"]["x-kbs-codes"] == {"gul": "Gül bahçesi", "oyun": "Oyun bahçesi"}
    assert properties["kind"]["enum"] == ["gul", "oyun"]
    assert properties["area_m2"] == {
        "title": "Alan", "type": "number", "minimum": 0, "maximum": 1_000_000,
        "x-ogc-unit": "m2", "x-ogc-unitLang": "UCUM", "x-ogc-propertySeq": 3,
    }  # fmt: skip
    assert (properties["opened_on"]["type"], properties["opened_on"]["format"]) == ("string", "date")
    assert properties["fenced"]["type"] == "boolean"
    assert properties["name"]["maxLength"] == 80
    garden = get("collections/trees/schema")["properties"]["garden"]
    assert (garden["type"], garden["x-ogc-role"], garden["x-ogc-collectionId"]) == (
        "integer",
        "reference",
        "gardens",
    )


def test_what_cannot_be_given_is_read_only(get):
    """Part 5, returnables and receivables: one schema for both; linked from the collection."""
    document = get("collections/gardens/schema")
    marked = {name for name, schema in document["properties"].items() if schema.get("readOnly")}
    assert marked == {"id"}
    assert not any(schema.get("writeOnly") for schema in document["properties"].values())
    assert document["required"] == ["name"]
    (link,) = [item for item in get("collections/gardens")["links"] if item["rel"].endswith("/schema")]
    assert (link["rel"], link["type"]) == (
        "http://www.opengis.net/def/rel/ogc/1.0/schema", "application/schema+json",
    )  # fmt: skip


def test_code_texts_follow_the_language(get):
    codes = get("collections/gardens/schema?dil=en")["properties"]["kind"]["x-kbs-codes"]
    assert codes != get("collections/gardens/schema?dil=tr")["properties"]["kind"]["x-kbs-codes"]


def test_order_is_the_declared_one(get):
    properties = get("collections/gardens/schema")["properties"]
    order = sorted((s["x-ogc-propertySeq"], n) for n, s in properties.items() if "x-ogc-propertySeq" in s)
    assert [name for _, name in order] == ["name", "kind", "area_m2", "opened_on", "fenced"]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_queryable_is_a_parameter_and_every_parameter_a_queryable(get, collection):
    """Part 3, queryables-query-parameters."""
    document = get(f"collections/{collection}/queryables")
    assert document["additionalProperties"] is False
    names = {n for n, s in document["properties"].items() if s.get("x-ogc-role") != "primary-geometry"}
    shared = {
        "limit",
        "after",
        "bbox",
        "bbox-crs",
        "datetime",
        "recorded",
        "crs",
        "properties",
        "skipGeometry",
        "etag",
    }
    path = get("api")["paths"][f"/collections/{collection}/items"]["get"]
    declared = {p["name"] for p in path["parameters"] if "name" in p}
    assert declared - shared == names
    for name in names:
        value = {"boolean": "true", "integer": "1", "number": "1"}.get(
            document["properties"][name]["type"], "gul"
        )
        value = "2020-01-01" if document["properties"][name].get("format") == "date" else value
        get(f"collections/{collection}/items?{name}={value}")


def test_the_media_type_is_schema_json(client):
    for kind in ("schema", "queryables"):
        assert client.get(f"/ogc/collections/gardens/{kind}")["Content-Type"] == "application/schema+json"
