"""What the Records block declares, each class with the test that shows it."""

from kbs.ogcapi.common.blocks import ConformanceClass

_RECORDS = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/"
_TEST = "tests/ogcapi/test_records.py"

CONFORMS = tuple(
    ConformanceClass(f"{_RECORDS}{name}", test)
    for name, test in (
        ("record-core", f"{_TEST}::TestRecord"),
        ("record-collection", f"{_TEST}::TestCatalogue"),
        ("record-core-query-parameters", f"{_TEST}::TestQuestions"),
        ("records-api", f"{_TEST}::TestCatalogue"),
        ("searchable-catalog", f"{_TEST}::TestQuestions"),
        ("searchable-catalog/sorting", f"{_TEST}::TestSorting"),
        ("sorting", f"{_TEST}::TestSorting"),
        ("autodiscovery", f"{_TEST}::TestCatalogue"),
        ("json", f"{_TEST}::TestRecord"),
        ("html", f"{_TEST}::TestPages"),
        ("oas30", f"{_TEST}::TestDefinition"),
    )
)
RECORD_CORE = f"{_RECORDS}record-core"
