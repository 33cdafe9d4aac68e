import type { LonLat } from "./types";

const RAD = Math.PI / 180;
const A = 6378137;
const F = 1 / 298.257223563;
const E2 = F * (2 - F);
const E1 = Math.sqrt(E2);

/** Geodesic distance in metres on WGS 84 (Vincenty's inverse; falls back on the sphere for antipodal points). */
export function distance([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const b = A * (1 - F);
  const L = (lon2 - lon1) * RAD;
  const U1 = Math.atan((1 - F) * Math.tan(lat1 * RAD));
  const U2 = Math.atan((1 - F) * Math.tan(lat2 * RAD));
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(U1), Math.cos(U1), Math.sin(U2), Math.cos(U2)];
  let lambda = L;
  for (let i = 0; i < 100; i++) {
    const sinL = Math.sin(lambda);
    const cosL = Math.cos(lambda);
    const sinS = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL);
    if (sinS === 0) return 0;
    const cosS = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (cosU1 * cosU2 * sinL) / sinS;
    const cos2A = 1 - sinA ** 2;
    const cos2M = cos2A ? cosS - (2 * sinU1 * sinU2) / cos2A : 0;
    const C = (F / 16) * cos2A * (4 + F * (4 - 3 * cos2A));
    const next = L + (1 - C) * F * sinA * (sigma + C * sinS * (cos2M + C * cosS * (2 * cos2M ** 2 - 1)));
    if (Math.abs(next - lambda) < 1e-12) {
      const u2 = (cos2A * (A ** 2 - b ** 2)) / b ** 2;
      const P = 1 + (u2 / 16384) * (4096 + u2 * (u2 * (320 - 175 * u2) - 768));
      const Q = (u2 / 1024) * (256 + u2 * (u2 * (74 - 47 * u2) - 128));
      const d = Q * sinS * (cos2M + (Q / 4) * (cosS * (2 * cos2M ** 2 - 1) - (Q / 6) * cos2M * (4 * sinS ** 2 - 3) * (4 * cos2M ** 2 - 3)));
      return b * P * (sigma - d);
    }
    lambda = next;
  }
  const h = Math.sin(((lat2 - lat1) * RAD) / 2) ** 2 + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * Math.sin(L / 2) ** 2;
  return 2 * 6371008.8 * Math.asin(Math.sqrt(h));
}

/** Length of a line in metres. */
export const lengthOf = (line: readonly LonLat[]): number => line.slice(1).reduce((sum, point, i) => sum + distance(line[i]!, point), 0);

const q = (sin: number): number => (1 - E2) * (sin / (1 - E2 * sin ** 2) + Math.atanh(E1 * sin) / E1);

/** Area of a simple ring in square metres, on the sphere of equal area (authalic latitudes): exact for the ellipsoid but for the straightness of edges. */
export function areaOf(ring: readonly LonLat[]): number {
  if (ring.length < 3) return 0;
  const qp = q(1);
  const radius = A * Math.sqrt(qp / 2);
  const beta = (lat: number): number => q(Math.sin(lat * RAD)) / qp;
  const sum = ring.reduce((total, [lon, lat], i) => {
    const [lon2, lat2] = ring[(i + 1) % ring.length]!;
    return total + (lon2 - lon) * RAD * (2 + beta(lat) + beta(lat2));
  }, 0);
  return Math.abs((sum * radius ** 2) / 2);
}
