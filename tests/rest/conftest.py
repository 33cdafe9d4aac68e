"""People of two units, some of whom approve what others prepare."""

from tests.features.drafting import gardens, town  # noqa: F401
