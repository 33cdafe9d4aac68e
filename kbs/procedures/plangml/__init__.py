"""PlanGML 1.0 of the 1/1000 plan: plans come in and go out as the national exchange format (docs/plangml.md)."""
