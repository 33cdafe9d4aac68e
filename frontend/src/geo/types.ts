/** Longitude, latitude in degrees (CRS84), in this order everywhere in the frontend. */
export type LonLat = readonly [lon: number, lat: number];
/** West, south, east, north in degrees (CRS84). */
export type BBox = readonly [west: number, south: number, east: number, north: number];

export interface Point { type: "Point"; coordinates: number[] }
export interface Geometry { type: string; coordinates?: unknown; geometries?: Geometry[] }

export const inside = (box: BBox, [lon, lat]: LonLat): boolean => lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];

/** The box around a geometry, or null when it is empty. */
export function boxOf(geometry: Geometry | null): BBox | null {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] === "number" && typeof part[1] === "number") {
      box[0] = Math.min(box[0], part[0]);
      box[1] = Math.min(box[1], part[1]);
      box[2] = Math.max(box[2], part[0]);
      box[3] = Math.max(box[3], part[1]);
    } else part.forEach(walk);
  };
  walk(geometry?.coordinates);
  geometry?.geometries?.forEach((child) => walk(child.coordinates));
  return Number.isFinite(box[0]) ? box : null;
}
