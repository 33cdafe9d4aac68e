"""A few hand-made objects of the real themes, in metres of TM30 around Moda; kept only by the test's transaction."""

from __future__ import annotations

from dataclasses import dataclass

from kbs.access.principals import SYSTEM
from kbs.features.write import Reason, change_set
from layers.addresses.collections import DOOR_NUMBERS
from layers.boundaries.collections import NEIGHBOURHOODS
from layers.buildings.collections import BUILDINGS
from layers.cadastre.collections import BLOCKS, PARCELS
from layers.places.collections import ASSEMBLY_AREAS
from layers.planning.collections import PLAN_NOTES, PLANS, ZONING_AREAS
from layers.roads.collections import STREETS
from tests.toytown.people import ewkt

EAST, NORTH = 416_000, 4_537_000


def box(east: float, north: float, width: float, height: float) -> str:
    """A rectangle's EWKT, south-west corner given relative to the city's corner."""
    e, n = EAST + east, NORTH + north
    ring = f"{e} {n},{e + width} {n},{e + width} {n + height},{e} {n + height},{e} {n}"
    return ewkt(f"POLYGON(({ring}))")


@dataclass
class SmallCity:
    """Ids of what was made."""

    neighbourhood: int
    parcel: int
    neighbour: int
    rural: int
    unzoned: int
    street: int
    doors: dict[str, int]
    plan: int


def build() -> SmallCity:
    """Make one neighbourhood, four parcels, a plan with two areas, a building, a street with four doors."""
    kinds = (
        NEIGHBOURHOODS,
        BLOCKS,
        PARCELS,
        PLANS,
        ZONING_AREAS,
        PLAN_NOTES,
        BUILDINGS,
        STREETS,
        DOOR_NUMBERS,
    )
    with change_set(SYSTEM, Reason("small city"), *kinds, ASSEMBLY_AREAS) as w:
        common = {"source": "sentetik"}
        neighbourhood = w.insert(NEIGHBOURHOODS, common | {"ad": "Caferağa"}, box(-500, -500, 2000, 2000))
        block = w.insert(BLOCKS, common | {"ada_no": "123", "mahalle": neighbourhood}, box(0, 0, 100, 50))

        def parcel(block_no: str, number: str, shape: str, **values: object) -> int:
            given = {
                "mahalle": neighbourhood,
                "mahalle_adi": "Caferağa",
                "ada_no": block_no,
                "parsel_no": number,
            }
            return w.insert(PARCELS, common | given | values, shape)

        subject = parcel(
            "123", "4", box(0, 0, 20, 50), ada=block, pafta="G22a1", nitelik="Arsa", tapu_alani="1000.00",
            uygulama_durumu="18",
        )  # fmt: skip
        neighbour = parcel("123", "5", box(20, 0, 20, 50), ada=block)
        rural = parcel("", "7", box(300, 0, 50, 50))
        unzoned = parcel("200", "1", box(600, 0, 50, 50))
        plan = w.insert(
            PLANS,
            common
            | {"pin": "UİP-34000001", "ad": "Moda Uygulama İmar Planı", "tur": None, "olcek": "1/1000",
               "onay_tarihi": "2020-05-19", "karar_no": "2020/77", "durum": "yururlukte"},
            box(-100, -100, 600, 600),
        )  # fmt: skip
        # The first area covers 15 of the parcel's 20 metres, the second 4 of them: one metre stays uncovered.
        w.insert(
            ZONING_AREAS,
            common
            | {"plan": plan, "fonksiyon": "201003", "taks": "0.4", "taks_tip": "Deger", "kaks_tip": "Serbest",
               "yencok_tip": "GecerliDegil", "nizam": "A", "on_bahce": 5},
            box(-50, -50, 65, 150),
        )  # fmt: skip
        w.insert(ZONING_AREAS, common | {"plan": plan, "fonksiyon": "999999"}, box(15, -50, 4, 150))
        w.insert(PLAN_NOTES, common | {"plan": plan, "madde_no": "1.1", "metin": "Genel hüküm."})
        w.insert(
            PLAN_NOTES,
            common | {"plan": plan, "madde_no": "1.2", "metin": "Uzak hüküm."},
            box(400, 400, 9, 9),
        )
        house = w.insert(
            BUILDINGS, common | {"bina_no": "B-1", "kat_sayisi": 5, "parsel": subject}, box(2, 5, 12, 20)
        )
        w.insert(BUILDINGS, common | {"bina_no": "B-2"}, box(15, 30, 20, 10))
        street = w.insert(STREETS, common | {"ad": "Moda Caddesi"})
        doors = {}
        for offset, number in enumerate(("1", "12", "12/A", "47")):
            given = {"kapi_no": number, "yol": street, "yol_adi": "Moda Caddesi", "mahalle_adi": "Caferağa"}
            given |= {"bina": house} if number == "12" else {}
            point = ewkt(f"POINT({EAST + 60 + offset} {NORTH - 5})")
            doors[number] = w.insert(DOOR_NUMBERS, common | given, point)
        w.insert(
            DOOR_NUMBERS,
            common | {"kapi_no": "5", "yol_adi": "1234. Sokak", "mahalle_adi": "Caferağa"},
            ewkt(f"POINT({EAST + 90} {NORTH - 9})"),
        )
        w.insert(ASSEMBLY_AREAS, common | {"ad": "Yoğurtçu Parkı", "kapasite": None}, box(200, 200, 50, 50))
    return SmallCity(neighbourhood, subject, neighbour, rural, unzoned, street, doors, plan)
