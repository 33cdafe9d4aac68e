"""Sources in, files out: read, stage, diff, apply, export. Knows no HTTP."""
