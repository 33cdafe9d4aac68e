"""Field shapes that the themes share: optional by default, absent is NULL, computed values are columns.

Computed columns are PostgreSQL generated columns, so they are right whoever writes: an import, the back
office, QGIS or psql.
"""

from __future__ import annotations

from typing import Any

from django.contrib.gis.db import models
from django.db.models.expressions import Expression


class Fold(models.Func):
    """The Turkish-folded text (`kbs_fold`, see kbs.catalog.text.fold)."""

    function = "kbs_fold"
    output_field = models.TextField()


class Slug(models.Func):
    """The folded text with hyphens, for addresses (kbs.catalog.text.slug)."""

    template = "replace(kbs_fold(%(expressions)s), ' ', '-')"
    output_field = models.TextField()


class Area(models.Func):
    """Area in square metres of the storage CRS, two decimals."""

    template = "round(ST_Area(%(expressions)s)::numeric, 2)"
    output_field = models.DecimalField(max_digits=14, decimal_places=2)


class Length(models.Func):
    """Length in metres of the storage CRS, two decimals."""

    template = "round(ST_Length(%(expressions)s)::numeric, 2)"
    output_field = models.DecimalField(max_digits=12, decimal_places=2)


def text(label: Any, length: int = 160, **options: Any) -> models.CharField[Any, Any]:
    """Return an optional text; absent is NULL, so that filters and files tell "unknown" one way."""
    return models.CharField(label, max_length=length, null=True, blank=True, **options)


def code(label: Any, **options: Any) -> models.CharField[Any, Any]:
    """Return an optional code of a code list (the list stands in the collection)."""
    return text(label, 60, **options)


def whole(label: Any, **options: Any) -> models.IntegerField[Any, Any]:
    """Return an optional whole number."""
    return models.IntegerField(label, null=True, blank=True, **options)


def number(label: Any, **options: Any) -> models.FloatField[Any, Any]:
    """Return an optional measured number."""
    return models.FloatField(label, null=True, blank=True, **options)


def exact(label: Any, digits: int = 14, places: int = 2, **options: Any) -> models.DecimalField[Any, Any]:
    """Return an optional legal number: kept to the last digit as it was decided or registered."""
    return models.DecimalField(
        label, max_digits=digits, decimal_places=places, null=True, blank=True, **options
    )


def registry_no(label: Any, **options: Any) -> models.BigIntegerField[Any, Any]:
    """Return an optional number of a national register (UAVT, MAKS, TAKBİS): never a key of ours."""
    return models.BigIntegerField(label, null=True, blank=True, **options)


def day(label: Any, **options: Any) -> models.DateField[Any, Any]:
    """Return an optional date."""
    return models.DateField(label, null=True, blank=True, **options)


def flag(label: Any, **options: Any) -> models.BooleanField[Any, Any]:
    """Return an optional yes or no; NULL is unknown."""
    return models.BooleanField(label, null=True, blank=True, **options)


def link(to: str, label: Any, **options: Any) -> models.ForeignKey[Any, Any]:
    """Return an optional reference to another feature; what is referred to cannot be deleted."""
    return models.ForeignKey(
        to, verbose_name=label, null=True, blank=True, on_delete=models.PROTECT, related_name="+", **options
    )


def computed(expression: Expression, label: Any, output: models.Field[Any, Any]) -> models.GeneratedField:
    """Return a stored generated column."""
    output.verbose_name = label
    return models.GeneratedField(
        expression=expression, output_field=output, db_persist=True, verbose_name=label
    )


def area(label: Any) -> models.GeneratedField:
    """Return the computed area of the geometry, m2."""
    return computed(Area("geom"), label, models.DecimalField(max_digits=14, decimal_places=2))


def length(label: Any) -> models.GeneratedField:
    """Return the computed length of the geometry, m."""
    return computed(Length("geom"), label, models.DecimalField(max_digits=12, decimal_places=2))
