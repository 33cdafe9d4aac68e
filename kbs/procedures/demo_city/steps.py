"""The steps of `kbs_demo`: files to import, what is derived from them, and when a step is done already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from kbs.problems import NotFound
from kbs.procedures.demo_city.models import Step

MAPPINGS = Path(settings.BASE_DIR) / "data" / "mappings"
FILES = Path(settings.BASE_DIR) / "data" / "demo"
PROGRAM = Path(__file__).parent

NAMES = FILES / "tr-idari-adlar"
KADIKOY = FILES / "tr-kadikoy-osm" / "kadikoy.gpkg"


@dataclass(frozen=True)
class Load:
    """A file that `kbs_import` brings into a collection through a mapping."""

    file: Path
    mapping: str
    collection: str

    @property
    def name(self) -> str:
        """The step's name: its mapping."""
        return f"import {self.mapping}"

    @property
    def mapping_file(self) -> Path:
        """The mapping profile."""
        return MAPPINGS / f"{self.mapping}.yml"

    def fingerprint(self) -> str:
        """What the result depends on: the file and the mapping."""
        return fingerprint((self.file, self.mapping_file))


# References first: a district finds its province, a door its building.
LOADS = (
    Load(FILES / "tr-iller-osm" / "tr-cities-utf8.geojson", "tr-iller-provinces", "provinces"),
    Load(FILES / "tr-istanbul-ilce-osm" / "istanbul_ilce.gpkg", "tr-istanbul-districts", "districts"),
    Load(KADIKOY, "kadikoy-neighbourhoods", "neighbourhoods"),
    Load(KADIKOY, "kadikoy-streets", "streets"),
    Load(KADIKOY, "kadikoy-street-centrelines", "street-centrelines"),
    Load(KADIKOY, "kadikoy-buildings", "buildings"),
    Load(KADIKOY, "kadikoy-green-areas", "green-areas"),
    Load(KADIKOY, "kadikoy-base-map-areas", "base-map-areas"),
    Load(KADIKOY, "kadikoy-base-map-lines-coast", "base-map-lines"),
    Load(KADIKOY, "kadikoy-base-map-lines-barriers", "base-map-lines"),
    Load(KADIKOY, "kadikoy-base-map-lines-railways", "base-map-lines"),
    Load(KADIKOY, "kadikoy-base-map-points", "base-map-points"),
    Load(KADIKOY, "kadikoy-places", "places"),
    Load(KADIKOY, "kadikoy-door-numbers", "door-numbers"),
)
# Registers that nothing is derived from: a changed one leaves the derived city as it is.
REGISTERS = (
    Load(NAMES / "cityNamesByCode.json.gz", "tr-adlar-iller", "admin-names"),
    Load(NAMES / "districtsByCityCode.json.gz", "tr-adlar-ilceler", "admin-names"),
    Load(NAMES / "neighbourhoodsByDistrictAndCityCode.json.gz", "tr-adlar-mahalleler", "admin-names"),
)
DERIVED = "derive"


def fingerprint(files: Iterable[Path], *words: str) -> str:
    """Return a SHA-256 over the contents of files and some words.

    Raises:
        NotFound: A file is missing from the checkout.
    """
    digest = hashlib.sha256("\0".join(words).encode())
    for file in files:
        if not file.is_file():
            raise NotFound(
                _("Gösterim verisi eksik: %(file)s") % {"file": file.relative_to(settings.BASE_DIR)}
            )
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def derived_fingerprint(seed: int) -> str:
    """What the derived features depend on: every file they come from, the queries and the seed."""
    queries = [*sorted((PROGRAM / "sql").glob("*.sql")), PROGRAM / "past.sql", PROGRAM / "stages.py"]
    return fingerprint(queries, str(seed), *(load.fingerprint() for load in LOADS))


def image_fingerprint(seed: int) -> str:
    """What the synthetic image depends on: the derived features and how they are painted."""
    return fingerprint((PROGRAM / "imagery.py", PROGRAM / "imagery.sql"), derived_fingerprint(seed))


def done() -> dict[str, str]:
    """Return the fingerprints of the finished steps by name."""
    return dict(Step.objects.values_list("name", "fingerprint"))


def mark(name: str, value: str) -> None:
    """Remember that a step is finished."""
    Step.objects.update_or_create(name=name, defaults={"fingerprint": value})
