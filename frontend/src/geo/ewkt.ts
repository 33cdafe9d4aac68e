import type { LonLat } from "./types";

/** Every place of an EWKT text, in its own order (east, north); `SRID=…` and the kind are not looked at. */
export const placesOf = (ewkt: string): number[][] =>
  [...ewkt.replace(/^SRID=\d+;/i, "").matchAll(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:\s+-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)+/gi)].map(([pair]) => pair.trim().split(/\s+/).map(Number));

/** The middle of the box around them, or null when there are none. */
export function middle(places: readonly LonLat[]): LonLat | null {
  if (!places.length) return null;
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
