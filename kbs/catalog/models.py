"""What every feature table has, and the geometry column that takes its CRS from the installation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.contrib.gis.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class NextFeatureId(models.Func):
    """The next number of the one database-wide feature sequence (below 2^53, never reused)."""

    template = "nextval('kbs_feature_id')"
    output_field = models.BigIntegerField()


class CurrentChangeSet(models.Func):
    """The change set the transaction works in; opened as "direct SQL" when nobody opened one."""

    template = "kbs_change_set()"
    output_field = models.BigIntegerField()


class StorageGeometryField(models.GeometryField):
    """A geometry column in the installation's storage CRS, stored east, north.

    The SRID is not part of the migration: it is taken from `KBS_STORAGE_SRID` when the column is
    made. A system check refuses a start when setting and columns differ.

    Args:
        geom_type: `POINT`, `MULTILINESTRING`, `MULTIPOLYGON`, ... Single geometries are promoted to
            the declared multi type on the way in.
        dim: 2 or 3 coordinates.
    """

    def __init__(self, verbose_name: Any = None, *, geom_type: str = "GEOMETRY", **kwargs: Any) -> None:
        kwargs["srid"] = settings.KBS_STORAGE_SRID
        super().__init__(verbose_name, **kwargs)
        self.geom_type = geom_type

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Leave the SRID out, so that migrations are the same in every installation."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("srid", None)
        kwargs["geom_type"] = self.geom_type
        return name, path, args, kwargs


class Feature(models.Model):
    """A row of a theme table: the state in force. Its past lives in `<table>_history`.

    `source` names who the data came from (a `Source.id`), `source_ref` the feature's key there;
    together they are unique. `authority` is the yetkili idare (for metropolitan installations).
    """

    id = models.BigIntegerField(_("Kayıt no"), primary_key=True, editable=False, db_default=NextFeatureId())
    source = models.CharField(_("Kaynak"), max_length=40, default="belediye", db_default="belediye")
    source_ref = models.CharField(_("Kaynak numarası"), max_length=160, null=True, blank=True)
    authority = models.CharField(_("Yetkili idare"), max_length=40, blank=True, default="", db_default="")
    valid_from = models.DateTimeField(_("Geçerlilik başlangıcı"), db_default=Now())
    recorded_at = models.DateTimeField(_("Kayıt zamanı"), editable=False, db_default=Now())
    change_set = models.ForeignKey(
        "history.ChangeSet",
        verbose_name=_("Değişiklik takımı"),
        on_delete=models.DO_NOTHING,
        editable=False,
        db_constraint=False,
        db_index=False,
        related_name="+",
        db_default=CurrentChangeSet(),
    )

    class Meta:
        abstract = True
        constraints = (
            models.UniqueConstraint(
                fields=["source", "source_ref"], name="%(app_label)s_%(class)s_source_key"
            ),
        )
