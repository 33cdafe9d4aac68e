"""Coordinates: reference systems, envelopes, tile matrix sets, measures. Knows no Django and no collection.

Inside the program coordinates are always east, north (lon, lat). Axis order exists only in `crs.Crs.axis_order`,
read by doors and encoders.
"""
