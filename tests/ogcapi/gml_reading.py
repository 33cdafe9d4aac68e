"""How tests look at GML: validated against our application schema, with a subset of GML that needs no network."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

SUBSET = Path(__file__).parent / "gml_subset.xsd"
GML = "{http://www.opengis.net/gml/3.2}"


class _Offline(etree.Resolver):
    """Gives the subset for the OGC's own schema."""

    def resolve(self, url, public_id, context):
        if url.endswith("/gml/3.2.1/gml.xsd"):
            return self.resolve_filename(str(SUBSET), context)
        raise AssertionError(f"asked for {url}")


def schema_of(document: bytes) -> etree.XMLSchema:
    """Return the compiled application schema."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Offline())
    return etree.XMLSchema(etree.fromstring(document, parser))


def validated(data: bytes, schema: bytes) -> etree._Element:
    """Return the parsed document; fails with the validator's words."""
    root = etree.fromstring(data, etree.XMLParser(no_network=True, resolve_entities=False))
    schema_of(schema).assertValid(root)
    return root
