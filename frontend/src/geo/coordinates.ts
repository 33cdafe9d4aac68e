import { fromTM, toTM, zoneOf, type Zone } from "./tm";
import type { LonLat } from "./types";

/** Latitude, longitude in degrees with a point, as every other map and phone accepts it: 40.98412, 29.02513. */
export const degrees = ([lon, lat]: LonLat): string => `${lat.toFixed(6)}, ${lon.toFixed(6)}`;

/** TUREF / TM of the zone: the code and Y (east), X (north) in metres as Turkish surveyors write them. */
export function tm(at: LonLat, digits = 2): { name: string; epsg: number; text: string; y: string; x: string } {
  const zone = zoneOf(at[0]);
  const { easting, northing } = toTM(at, zone);
  const [y, x] = [easting.toFixed(digits), northing.toFixed(digits)];
  return { name: `TUREF / TM${zone.meridian}`, epsg: zone.epsg, y, x, text: `${y} ${x}` };
}

/** Reads `40.98, 29.02` (also with a semicolon or blank), latitude first unless only the other order fits the area. */
export function readDegrees(text: string, west: number, east: number): LonLat | null {
  const match = /^\s*(-?\d{1,3}[.,]\d+)\s*°?\s*[,;\s]\s*(-?\d{1,3}[.,]\d+)\s*°?\s*$/.exec(text);
  if (!match) return null;
  const [a, b] = [match[1]!, match[2]!].map((part) => Number(part.replace(",", "."))) as [number, number];
  const swapped = a >= west && a <= east && !(b >= west && b <= east);
  const [lat, lon] = swapped ? [b, a] : [a, b];
  return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? [lon, lat] : null;
}

/** A place whose TM Y (east) or X (north) was typed anew, in metres; null when the text is no coordinate of the zone. */
export function readTM(at: LonLat, axis: "y" | "x", text: string, zone: Zone): LonLat | null {
  const plain = text.trim().replace(",", ".");
  if (!/^\d{5,7}(\.\d+)?$/.test(plain)) return null;
  const { easting, northing } = toTM(at, zone);
  const place = axis === "y" ? fromTM(Number(plain), northing, zone) : fromTM(easting, Number(plain), zone);
  return Math.abs(place[0] - zone.meridian) < 4 && Math.abs(place[1]) < 85 ? place : null;
}
