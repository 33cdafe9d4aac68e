"""Declarations of the seven networks.

Utility networks are not public by default: every property and the geometry are internal, so that an
anonymous visitor learns no more than that the collection exists. Street lighting is open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from kbs.catalog.declaration import AccessClass, Collection, Geometry, MapEntry, Property, Tiling
from kbs.catalog.registry import registry
from layers import groups, palette
from layers.infrastructure import models, symbols
from layers.infrastructure import properties as props
from layers.properties import common
from layers.sources import MUNICIPALITY, OPERATOR, SYNTHETIC


@dataclass(frozen=True)
class Network:
    """One network: its id prefix, tables, words, colour, code lists and own properties."""

    id: str
    line: Any
    point: Any
    line_title: Any
    point_title: Any
    color: str
    codes: str
    order: int
    line_extra: tuple[Property, ...] = ()
    point_extra: tuple[Property, ...] = ()
    access: AccessClass = "internal"


NETWORKS = (
    Network(
        "water",
        models.WaterLine,
        models.WaterPoint,
        _("İçme suyu hatları"),
        _("İçme suyu noktaları"),
        palette.WATER_NETWORK,
        "su",
        200,
        (*props.PIPE, *props.PRESSURE_PIPE),
        props.VALVE,
    ),
    Network(
        "wastewater",
        models.WastewaterLine,
        models.WastewaterPoint,
        _("Atık su hatları"),
        _("Atık su noktaları"),
        palette.WASTEWATER,
        "atiksu",
        205,
        (*props.PIPE, *props.GRAVITY_PIPE),
        props.MANHOLE,
    ),
    Network(
        "stormwater",
        models.StormwaterLine,
        models.StormwaterPoint,
        _("Yağmur suyu hatları"),
        _("Yağmur suyu noktaları"),
        palette.STORMWATER,
        "yagmursuyu",
        210,
        (*props.PIPE, *props.GRAVITY_PIPE),
        props.MANHOLE,
    ),
    Network(
        "gas",
        models.GasLine,
        models.GasPoint,
        _("Doğal gaz hatları"),
        _("Doğal gaz noktaları"),
        palette.GAS,
        "gaz",
        215,
        (*props.PIPE, props.GAS_PRESSURE),
        (props.GAS_PRESSURE,),
    ),
    Network(
        "power",
        models.PowerLine,
        models.PowerPoint,
        _("Elektrik hatları"),
        _("Elektrik noktaları"),
        palette.POWER,
        "elektrik",
        220,
        props.POWER_LINE,
        props.POWER_POINT,
    ),
    Network(
        "telecom",
        models.TelecomLine,
        models.TelecomPoint,
        _("Telekom hatları"),
        _("Telekom noktaları"),
        palette.TELECOM,
        "telekom",
        225,
        props.TELECOM_LINE,
        props.TELECOM_POINT,
    ),
    Network(
        "lighting",
        models.LightingLine,
        models.LightingPoint,
        _("Aydınlatma hatları"),
        _("Aydınlatma noktaları"),
        palette.LIGHTING,
        "aydinlatma",
        230,
        props.LIGHTING_LINE,
        props.LIGHTING_POINT,
        access="open",
    ),
)


def _collections(network: Network) -> tuple[Collection, Collection]:
    return (
        _collection(
            network,
            "lines",
            network.line,
            network.line_title,
            f"{network.codes}_hatti_turu",
            network.line_extra + props.LENGTH,
            symbols.line(network.color),
            0,
        ),
        _collection(
            network,
            "points",
            network.point,
            network.point_title,
            f"{network.codes}_noktasi_turu",
            props.NODE + network.point_extra,
            symbols.point(network.color),
            1,
        ),
    )


def _collection(
    network: Network,
    kind: str,
    model: Any,
    title: Any,
    codes: str,
    extra: tuple[Property, ...],
    symbol: Any,
    step: int,
) -> Collection:
    declared = (*props.network(codes), *extra, *common())
    return Collection(
        id=f"{network.id}-{kind}",
        model=model,
        title=title,
        description=_("Altyapı ağı; iş sonu ölçülerinden. Doğruluk sınıfı her nesnede yazar."),
        theme="altyapi",
        geometry=Geometry(access=network.access),
        properties=tuple(replace(prop, access=network.access) for prop in declared),
        required=("tur",),
        symbol=symbol,
        sources=(OPERATOR, MUNICIPALITY, SYNTHETIC),
        lineage=_(
            "İşletmeci ve yüklenici iş sonu teslimleri; gösterimde sokaklardan türetilmiş sentetik hatlar."
        ),
        tiling=Tiling(minzoom=13 if kind == "lines" else 15, overview="none"),
        map=MapEntry(groups.UTILITIES.id, network.order + step, visible=False),
    )


for _network in NETWORKS:
    registry.register(*_collections(_network))
