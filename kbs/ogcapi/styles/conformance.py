"""What the Styles block declares. The standard is a draft; its URIs carry version 0.0."""

from kbs.ogcapi.common.blocks import ConformanceClass

_STYLES = "http://www.opengis.net/spec/ogcapi-styles-1/0.0/conf/"

CONFORMS = (
    ConformanceClass(f"{_STYLES}core", "tests/ogcapi/test_styles.py"),
    ConformanceClass(f"{_STYLES}mapbox-style", "tests/ogcapi/test_styles.py"),
    ConformanceClass(f"{_STYLES}sld-10", "tests/ogcapi/test_style_encodings.py"),
    ConformanceClass(f"{_STYLES}sld-11", "tests/ogcapi/test_style_encodings.py"),
    ConformanceClass(f"{_STYLES}style-info", "tests/ogcapi/test_styles.py"),
)
