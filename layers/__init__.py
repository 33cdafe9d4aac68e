"""The city: one small Django app per theme, declarations only. The engine never imports this package."""
