"""Rules about ada and parsel (CAD)."""

from __future__ import annotations

from layers.cadastre import rules_parcels, rules_readjustment  # noqa: F401
