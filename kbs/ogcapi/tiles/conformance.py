"""What the Tiles block declares, each class with the test that shows it."""

from kbs.ogcapi.common.blocks import ConformanceClass

_TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/"
_TMS = "http://www.opengis.net/spec/tms/2.0/conf/"
_CORE = "tests/ogcapi/test_tiles.py"
_SETS = "tests/ogcapi/test_tiles_tilesets.py"

CONFORMS = (
    ConformanceClass(f"{_TILES}core", _CORE),
    ConformanceClass(f"{_TILES}tileset", _SETS),
    ConformanceClass(f"{_TILES}tilesets-list", _SETS),
    ConformanceClass(f"{_TILES}dataset-tilesets", _SETS),
    ConformanceClass(f"{_TILES}geodata-tilesets", _SETS),
    ConformanceClass(f"{_TILES}collections-selection", _CORE),
    ConformanceClass(f"{_TILES}mvt", _CORE),
    ConformanceClass(f"{_TILES}oas30", "tests/ogcapi/test_openapi.py"),
    ConformanceClass(f"{_TMS}tilematrixset", _SETS),
    ConformanceClass(f"{_TMS}json-tilematrixset", _SETS),
)
