"""The demo city: real open data, and the synthetic rest derived from it; the scale-test city of N parcels."""
