import type { LonLat } from "./types";

/** A place in metres around an origin; true enough over the few hundred metres of one feature. */
export type Metres = readonly [x: number, y: number];

const METRES_PER_DEGREE = 111_319.4908;

export interface Plane { to(at: LonLat): Metres; from(place: Metres): LonLat }

export function planeAt([lon0, lat0]: LonLat): Plane {
  const squeeze = Math.cos((lat0 * Math.PI) / 180) * METRES_PER_DEGREE;
  return {
    to: ([lon, lat]) => [(lon - lon0) * squeeze, (lat - lat0) * METRES_PER_DEGREE],
    from: ([x, y]) => [lon0 + x / squeeze, lat0 + y / METRES_PER_DEGREE],
  };
}

export const gap = (a: Metres, b: Metres): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The share (0 to 1) of the way from a to b that is nearest to p, and how far p is from there. */
export function nearestOnEdge(p: Metres, a: Metres, b: Metres): { share: number; at: Metres; off: number } {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const long = dx * dx + dy * dy;
  const share = long ? Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / long)) : 0;
  const at: Metres = [a[0] + share * dx, a[1] + share * dy];
  return { share, at, off: gap(p, at) };
}

/** Twice the signed area: positive when the ring runs against the clock. */
export const turning = (ring: readonly Metres[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    return sum + x * y2 - x2 * y;
  }, 0);

export function inRing([x, y]: Metres, ring: readonly Metres[]): boolean {
  let inside = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** Where two edges cross, as shares of both; null when they are parallel or pass each other. */
export function crossing(a: Metres, b: Metres, c: Metres, d: Metres): { first: number; second: number } | null {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  if (Math.abs(cross) < 1e-12) return null;
  const [qx, qy] = [c[0] - a[0], c[1] - a[1]];
  const [first, second] = [(qx * sy - qy * sx) / cross, (qx * ry - qy * rx) / cross];
  return first >= 0 && first <= 1 && second >= 0 && second <= 1 ? { first, second } : null;
}
