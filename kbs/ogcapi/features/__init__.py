"""OGC API Features Part 1 (17-069r4), Part 2 (18-058r1), queryables of Part 3, schemas of Part 5."""
