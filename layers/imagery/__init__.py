"""Aerial and satellite images: footprints of cloud-optimised GeoTIFF files."""
