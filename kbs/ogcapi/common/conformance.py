"""What the common block declares, each class with the test that shows it (OGC API Common 1 and 2)."""

from kbs.ogcapi.common.blocks import ConformanceClass

_PART1 = "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/"
_PART2 = "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/"

CONFORMS = (
    ConformanceClass(f"{_PART1}core", "tests/ogcapi/test_common.py"),
    ConformanceClass(f"{_PART1}landing-page", "tests/ogcapi/test_common.py"),
    ConformanceClass(f"{_PART1}json", "tests/ogcapi/test_common.py"),
    ConformanceClass(f"{_PART1}html", "tests/ogcapi/test_html.py"),
    ConformanceClass(f"{_PART1}oas30", "tests/ogcapi/test_openapi.py"),
    ConformanceClass(f"{_PART2}collections", "tests/ogcapi/test_features_core.py"),
)
