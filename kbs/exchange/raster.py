"""What an image file is: size, bands, CRS, resolution, overviews; images are never imported as features."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from kbs.problems import UnreadableSource


@dataclass(frozen=True)
class RasterFinding:
    """Facts of an image. `resolution` is in units of the CRS, `nodata` None when not declared."""

    width: int
    height: int
    bands: int
    dtype: str
    srid: int | None
    resolution: float
    nodata: float | None
    tiled: bool
    overviews: int

    def lines(self) -> list[str]:
        """The facts for people."""
        size = _("%(width)d x %(height)d piksel, %(bands)d bant, %(dtype)s") % vars(self)
        return [f"  {size}", f"  EPSG:{self.srid}, {self.resolution:g}, NoData {self.nodata}"]


def inspect_raster(path: Path) -> RasterFinding:
    """Look at an image. Raises UnreadableSource when it is damaged."""
    import rasterio  # seconds to load: only who looks at an image pays
    from rasterio.errors import RasterioIOError

    try:
        with rasterio.open(path) as image:
            return RasterFinding(
                image.width,
                image.height,
                image.count,
                str(image.dtypes[0]),
                image.crs.to_epsg() if image.crs else None,
                float(image.res[0]),
                image.nodata,
                bool(image.profile.get("tiled")),
                len(image.overviews(1)),
            )
    except RasterioIOError as exc:
        raise UnreadableSource(_("%(file)s okunamadı.") % {"file": path.name}) from exc
