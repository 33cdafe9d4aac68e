"""The nouns of the declaration: `Collection`, `Property`, `Geometry`, `Source` and their companions.

All are frozen; they do not query, format or log.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from kbs.catalog.codelists import CodeList
from kbs.catalog.constraints import Constraint
from kbs.catalog.national import NationalType
from kbs.catalog.symbols import Symbol

if TYPE_CHECKING:
    from django.db import models
    from django.utils.functional import _StrOrPromise as Label
else:
    Label = Any

AccessClass = Literal["open", "internal", "personal"]
Redistribution = Literal["open", "view"]
Descent = Literal["copied", "shared", "given", "left"]


@dataclass(frozen=True)
class Property:
    """What a column cannot say. Any field not declared is neither published nor queryable.

    Attributes:
        name: Public name; also the model field's name unless `field` says another.
        codelist: Vocabulary of the values.
        queryable: May stand in a filter (the column is then indexed or its collection small).
        tiles_from_zoom: Smallest zoom at which tiles carry it; None leaves it out of tiles.
        access: `open` for everyone, `internal` for staff, `personal` for nobody without a purpose.
        unit: UCUM unit of a number (`m`, `m2`, `%`).
        tucbs: Attribute of the collection's national type that it fills.
        aliases: Other spellings of the column in files, matched by imports without regard to case.
        writable: False for values the system computes itself.
        descent: How the value follows when a feature is split or merged: `copied` (on merging where all agree),
            `shared` in proportion to the areas (summed on merging), `given` anew by who does it (a number), or
            `left` empty (a key of another register).
    """

    name: str
    field: str = ""
    title: Label = ""
    codelist: CodeList | None = None
    queryable: bool = False
    sortable: bool = False
    tiles_from_zoom: int | None = None
    access: AccessClass = "open"
    constraint: Constraint | None = None
    unit: str = ""
    tucbs: str = ""
    aliases: tuple[str, ...] = ()
    writable: bool = True
    descent: Descent = "copied"

    @property
    def field_name(self) -> str:
        """The model field it is stored in."""
        return self.field or self.name


@dataclass(frozen=True)
class Geometry:
    """The geometry column and the precision it is published with.

    `simplify` False keeps every vertex in tiles (shared edges of parcels); `resolution_m` is the
    grid of the smallest meaningful difference, in metres of the storage CRS.
    """

    field: str = "geom"
    resolution_m: float = 0.01
    access: AccessClass = "open"
    writable: bool = True


@dataclass(frozen=True)
class Source:
    """Where data came from, to be shown wherever they are shown."""

    id: str
    title: Label
    licence: str
    attribution: str = ""
    url: str = ""
    date: date | None = None
    synthetic: bool = False


@dataclass(frozen=True)
class Search:
    """How the one search box finds a feature.

    Attributes:
        fields: Model fields whose folded texts are joined and indexed, most telling first.
        group: Result group: adres, parsel, sokak, yer, mahalle, plan.
        label: Field shown as the result; `detail`: field shown below it (may be empty).
        weight: Groups' features with a higher weight come first at equal likeness.
    """

    fields: tuple[str, ...]
    group: str
    label: str
    detail: str = ""
    weight: float = 1.0


@dataclass(frozen=True)
class Tiling:
    """At which zooms the collection stands in vector tiles, and what stands for it below.

    Attributes:
        minzoom: First zoom with the features themselves.
        overview: Low zooms: `dissolve` (outlines united by `dissolve_by`), `size` (largest features
            only, by area or length in pixels), or `none` (nothing below `minzoom`).
        dissolve_by: Field whose equal values are united for the overview.
        overview_minzoom: First zoom of the overview.
    """

    minzoom: int = 13
    maxzoom: int = 22
    overview: Literal["none", "size", "dissolve"] = "size"
    dissolve_by: str = ""
    overview_minzoom: int = 8


@dataclass(frozen=True)
class Coverage:
    """Raster files behind the features: model field `file` holds a path below the media folder (COG), the
    geometry is the footprint, and newer images lie above older ones by the field `date` (empty: by id).
    """

    file: str
    date: str = ""


@dataclass(frozen=True)
class MapGroup:
    """A group of the map's layer list, named by what people need; groups stand in rising order."""

    id: str
    title: Label
    order: int


@dataclass(frozen=True)
class MapEntry:
    """How the web map lists the collection: need-shaped group, drawing order (low first), first state."""

    group: str
    order: int
    visible: bool = True
    opacity: float = 1.0
    identify: bool = True
    base: bool = False


@dataclass(frozen=True)
class About:
    """Properties by which features tell of features of other collections; they are shown where those are.

    Attributes:
        collection: The property with the other collection's id.
        feature: With the number of one of its features; `other` with that of a second one, or empty.
        rule: With the code of the rule that looked at them.
    """

    collection: str
    feature: str
    other: str
    rule: str


@dataclass(frozen=True, kw_only=True)
class Collection:
    """A published set of features: the one noun that every door reads.

    Attributes:
        id: Public identifier, also style id and MVT layer name; lower-case ASCII with hyphens.
        identifier: Model fields that together name a feature within its source; imports match on them.
        page: URL template of the object page with property names in braces, or empty.
        schema: Feature type in the national model, e.g. `TUCBS.BI:Bina`.
        national: The same with its attributes and what of them is held; files under national names come from it.
        theme: Theme of the national list (`data/standards/metadata`), where the feature type does not say it.
        redistribution: `open` may be downloaded as a whole by everyone; `view` only seen and read one by one.
        temporal: Model field that `?datetime=` is compared with.
        beyond: Features may lie outside the municipality: the country's units, a neighbour's.
        required: Property names that an import or edit must give.
        rows: Set by narrowing: a mark that differs where other rows are shown; empty for all rows.
        about: By which properties features tell of features of other collections, where they do.
        renewed_days: Within how many days every feature should be confirmed anew (update cadence); None: no promise.
    """

    id: str
    model: type[models.Model]
    title: Label
    description: Label = ""
    schema: str = ""
    national: NationalType | None = None
    theme: str = ""
    geometry: Geometry | None = field(default_factory=Geometry)
    identifier: tuple[str, ...] = ("source", "source_ref")
    properties: tuple[Property, ...]
    required: tuple[str, ...] = ()
    page: str = ""
    search: Search | None = None
    symbol: Symbol | None = None
    sources: tuple[Source, ...] = ()
    lineage: Label = ""
    redistribution: Redistribution = "open"
    temporal: str = "valid_from"
    beyond: bool = False
    rows: str = ""
    about: About | None = None
    renewed_days: int | None = None
    tiling: Tiling = field(default_factory=Tiling)
    coverage: Coverage | None = None
    map: MapEntry | None = None

    @property
    def table(self) -> str:
        """The database table holding the state in force."""
        return self.model._meta.db_table

    @cached_property
    def by_name(self) -> dict[str, Property]:
        """The properties by public name."""
        return {prop.name: prop for prop in self.properties}

    @cached_property
    def geometry_type(self) -> str:
        """`point`, `line`, `polygon`, or empty when the collection has no geometry."""
        if self.geometry is None:
            return ""
        name = self.model_field(self.geometry.field).geom_type.upper()  # type: ignore[attr-defined]
        return next((kind for key, kind in _GEOMETRY_KINDS if key in name), "geometry")

    @property
    def follows_others(self) -> bool:
        """Whether changes of other collections decide which rows are shown: its own version does not tell of them."""
        return bool(self.about and self.rows)

    @property
    def geometry_column(self) -> str:
        """The geometry's database column. Raises ValueError for a collection without geometry."""
        if self.geometry is None:
            raise ValueError(f"{self.id} has no geometry")
        return self.column(self.geometry.field)

    def model_field(self, name: str) -> models.Field[Any, Any]:
        """Return a model field by name."""
        return self.model._meta.get_field(name)  # type: ignore[return-value]

    def column(self, field_name: str) -> str:
        """Return the database column of a model field."""
        return str(self.model_field(field_name).column)

    def label(self, prop: Property) -> Label:
        """Return a property's label: its own, else the model field's verbose name."""
        return prop.title or self.model_field(prop.field_name).verbose_name

    def with_properties(self, keep: tuple[str, ...], *, geometry: bool = True) -> Collection:
        """Return the collection with only these properties (and without geometry when asked)."""
        kept = tuple(prop for prop in self.properties if prop.name in keep)
        return replace(self, properties=kept, geometry=self.geometry if geometry else None)


_GEOMETRY_KINDS = (("POLYGON", "polygon"), ("LINE", "line"), ("POINT", "point"))
