"""Toytown's base data: small enough to draw on paper, around easting 415000, northing 4538000 (TM30, Kadıköy)."""

from kbs.access.principals import SYSTEM
from kbs.features.write import Reason, change_set
from tests.toytown.collections import GARDENS, PATHS, TREES, VISITS

EAST, NORTH = 415_000, 4_538_000


def square(easting: float, northing: float, size: float) -> str:
    """A square's EWKT ring in storage coordinates, south-west corner given, counter-clockwise."""
    e, n, s = easting, northing, size
    return f"POLYGON(({e} {n},{e + s} {n},{e + s} {n + s},{e} {n + s},{e} {n}))"


def ewkt(shape: str) -> str:
    """The shape with the storage SRID."""
    return f"SRID=5254;{shape}"


def settle() -> dict[str, list[int]]:
    """Commit twelve gardens in a row, three paths, thirty trees and two visits; return their ids."""
    ids: dict[str, list[int]] = {"gardens": [], "paths": [], "trees": [], "visits": []}
    names = [
        "Işık",
        "İnönü",
        "Çınar",
        "Gül",
        "Şeker",
        "Ökaliptüs",
        "Ihlamur",
        "Üzüm",
        "Defne",
        "Ardıç",
        "Kiraz",
        "Zeytin",
    ]
    with change_set(SYSTEM, Reason("toytown"), GARDENS, PATHS, TREES, VISITS) as writer:
        for number, name in enumerate(names):
            values = {
                "source": "toytown",
                "source_ref": f"g{number}",
                "name": f"{name} Bahçesi",
                "kind": "gul" if number % 2 else "oyun",
                "area_m2": 2500,
                "fenced": number % 3 == 0,
                "opened_on": f"20{10 + number}-05-19",
                "budget": 1000 * number,
                "keeper": "kişisel",
                "valid_from": f"20{10 + number}-05-19T00:00:00Z",
            }
            shape = ewkt(square(EAST + 100 * number, NORTH, 50))
            ids["gardens"].append(writer.insert(GARDENS, values, shape))
        for number in range(3):
            n = NORTH + 60 + 20 * number
            values = {
                "source": "toytown",
                "source_ref": f"p{number}",
                "name": f"{number + 1}. Patika",
                "width_m": 2.5,
            }
            ids["paths"].append(
                writer.insert(PATHS, values, ewkt(f"LINESTRING({EAST} {n},{EAST + 1200} {n})"))
            )
        for number in range(30):
            values = {
                "source": "toytown",
                "source_ref": f"t{number}",
                "species": "Çınar" if number % 2 else "Ihlamur",
                "height_m": 3 + number / 2,
                "garden": ids["gardens"][number % 12],
            }
            point = f"POINT({EAST + 25 + 40 * number} {NORTH + 55})"
            ids["trees"].append(writer.insert(TREES, values, ewkt(point)))
        for number in range(2):
            values = {
                "source": "toytown",
                "source_ref": f"v{number}",
                "garden": ids["gardens"][0],
                "visitors": 7,
            }
            ids["visits"].append(writer.insert(VISITS, values))
    return ids
