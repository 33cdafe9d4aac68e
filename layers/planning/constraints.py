"""Rules of the planning theme: plans (PLN), zoning areas (PLN), what a PlanGML file needs (GML)."""

from layers.planning import rules_areas, rules_plangml, rules_plans  # noqa: F401
