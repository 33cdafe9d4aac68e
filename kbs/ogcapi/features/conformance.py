"""What the Features block declares, each class with the test that shows it."""

from kbs.ogcapi.common.blocks import ConformanceClass

_PART1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/"
_PART2 = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/"
_PART3 = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/"
# The draft 20-002r2: its classes keep the addresses of the first public draft.
_PART4 = "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/"
_PART5 = "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/"

CONFORMS = (
    ConformanceClass(f"{_PART1}core", "tests/ogcapi/test_features_core.py"),
    ConformanceClass(f"{_PART1}geojson", "tests/ogcapi/test_features_geojson.py"),
    ConformanceClass(f"{_PART1}html", "tests/ogcapi/test_html.py"),
    ConformanceClass(f"{_PART1}oas30", "tests/ogcapi/test_openapi.py"),
    ConformanceClass(f"{_PART2}crs", "tests/ogcapi/test_features_crs.py"),
    ConformanceClass(f"{_PART3}queryables", "tests/ogcapi/test_queryables.py"),
    ConformanceClass(f"{_PART3}queryables-query-parameters", "tests/ogcapi/test_queryables.py"),
    ConformanceClass(f"{_PART4}create-replace-delete", "tests/ogcapi/test_editing.py"),
    ConformanceClass(f"{_PART4}update", "tests/ogcapi/test_editing.py"),
    ConformanceClass(f"{_PART4}optimistic-locking-etags", "tests/ogcapi/test_editing_locking.py"),
    ConformanceClass(f"{_PART4}features", "tests/ogcapi/test_editing.py"),
    ConformanceClass(f"{_PART5}schemas", "tests/ogcapi/test_queryables.py"),
    ConformanceClass(f"{_PART5}core-roles-features", "tests/ogcapi/test_queryables.py"),
    ConformanceClass(f"{_PART5}returnables-and-receivables", "tests/ogcapi/test_queryables.py"),
)
