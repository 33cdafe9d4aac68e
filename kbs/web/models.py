"""What all processes of the service count together: guesses of passwords, second factors and keys."""

from __future__ import annotations

from django.db import models


class CacheEntry(models.Model):
    """The table of Django's database cache (`CACHES`), which allauth counts wrong second factors in."""

    cache_key = models.CharField(primary_key=True, max_length=255)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "web_cache"

    def __str__(self) -> str:
        return self.cache_key


class Turn(models.Model):
    """When an asker's tries will all be forgotten (kbs.web.turns); kept for an hour longer."""

    asker = models.CharField(primary_key=True, max_length=120)
    free_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.asker
