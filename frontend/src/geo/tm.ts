import type { LonLat } from "./types";

/** One TUREF / TM zone of Türkiye, three degrees wide: EPSG code and central meridian in degrees. */
export interface Zone { epsg: number; meridian: number }

export const ZONES: readonly Zone[] = [27, 30, 33, 36, 39, 42, 45].map((meridian, index) => ({ epsg: 5253 + index, meridian }));

/** The zone whose central meridian is nearest. */
export const zoneOf = (lon: number): Zone => ZONES[Math.min(6, Math.max(0, Math.round((lon - 27) / 3)))]!;

// GRS80 (EPSG:7019), EPSG method 9807, series in n to the fourth power (Karney 2011, eq. 35): well under a millimetre inside a zone.
const A = 6378137;
const F = 1 / 298.257222101;
const N = F / (2 - F);
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const E = Math.sqrt(F * (2 - F));
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
];
// The same series the other way round (eq. 36).
const BETA = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - (1 / 360) * N ** 4,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4397 / 161280) * N ** 4,
];

/** Easting and northing in metres (scale 1, false easting 500 000), east first as everywhere inside. */
export function toTM([lon, lat]: LonLat, zone: Zone = zoneOf(lon)): { easting: number; northing: number } {
  const phi = (lat * Math.PI) / 180;
  const lambda = ((lon - zone.meridian) * Math.PI) / 180;
  const sin = Math.sin(phi);
  const t = Math.sinh(Math.atanh(sin) - E * Math.atanh(E * sin));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(t, Math.cos(lambda)));
  let [east, north] = [eta, xi];
  ALPHA.forEach((alpha, index) => {
    const k = 2 * (index + 1);
    north += alpha * Math.sin(k * xi) * Math.cosh(k * eta);
    east += alpha * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  return { easting: 500000 + RADIUS * east, northing: RADIUS * north };
}

/** Longitude and latitude of an easting and northing in metres; the inverse of `toTM`, as exact. */
export function fromTM(easting: number, northing: number, zone: Zone): LonLat {
  const [xi, eta] = [northing / RADIUS, (easting - 500000) / RADIUS];
  let [north, east] = [xi, eta];
  BETA.forEach((beta, index) => {
    const k = 2 * (index + 1);
    north -= beta * Math.sin(k * xi) * Math.cosh(k * eta);
    east -= beta * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  const conformal = Math.asinh(Math.sin(north) / Math.hypot(Math.sinh(east), Math.cos(north)));
  let sin = Math.tanh(conformal);
  for (let i = 0; i < 8; i++) sin = Math.tanh(conformal + E * Math.atanh(E * sin));
  return [zone.meridian + (Math.atan2(Math.sinh(east), Math.cos(north)) * 180) / Math.PI, (Math.asin(sin) * 180) / Math.PI];
}
