import { planeAt, gap, turning, type Metres } from "./plane";
import type { Part } from "./parts";
import { noded, type Refusal } from "./split";
import type { LonLat } from "./types";

/** How far two neighbours may differ along the edge they share, in metres; more is a gap for the surveyor, not for the computer. */
const TOLERANCE = 0.01;

type Edge = readonly [from: number, to: number];

/**
 * The union of two polygons that share edges: edges both have fall away, every other vertex stays what it was. Nothing is
 * computed anew, so the outline of the union is that of its parts.
 */
export function merge(first: readonly Part[], second: readonly Part[]): Part[] | Refusal {
  if (new Set(first.map((part) => part.polygon)).size !== 1 || new Set(second.map((part) => part.polygon)).size !== 1) return "many-parts";
  if (first[0]!.kind === "line") return mergeLines(first[0]!, second[0]!);
  const plane = planeAt(first[0]!.points[0]!);
  const vertices: LonLat[] = [];
  const places: Metres[] = [];
  const indexOf = (at: LonLat): number => {
    const place = plane.to(at);
    const found = places.findIndex((one) => gap(one, place) < TOLERANCE);
    if (found >= 0) return found;
    places.push(place);
    return vertices.push(at) - 1;
  };
  const rings = (own: readonly Part[], other: readonly Part[]): number[][] =>
    own.map((part, i) => {
      const points = noded(part.points, other.flatMap((one) => one.points), plane, TOLERANCE);
      const wound = turning(points.map(plane.to)) > 0;
      // Outer rings against the clock, holes with it: shared edges then run in opposite directions.
      return (wound === (i === 0) ? points : points.toReversed()).map(indexOf);
    });
  const edges = [...rings(first, second), ...rings(second, first)].flatMap((ring) => ring.map((from, i): Edge => [from, ring[(i + 1) % ring.length]!]));
  const names = new Set(edges.map(([from, to]) => `${from}>${to}`));
  const kept = edges.filter(([from, to]) => from !== to && !names.has(`${to}>${from}`));
  if (kept.length === edges.length) return "no-shared-edge";
  return stitch(kept, vertices, plane, first[0]!);
}

function stitch(edges: readonly Edge[], vertices: readonly LonLat[], plane: ReturnType<typeof planeAt>, like: Part): Part[] | Refusal {
  const next = new Map<number, number>();
  for (const [from, to] of edges) {
    if (next.has(from)) return "touches-twice";
    next.set(from, to);
  }
  const rings: LonLat[][] = [];
  while (next.size) {
    const ring: LonLat[] = [];
    let at: number | undefined = next.keys().next().value;
    while (at !== undefined && next.has(at)) {
      ring.push(vertices[at]!);
      const following: number = next.get(at)!;
      next.delete(at);
      at = following;
    }
    rings.push(ring);
  }
  const outer = rings.filter((ring) => turning(ring.map(plane.to)) > 0);
  if (outer.length !== 1) return "touches-twice";
  return [outer[0]!, ...rings.filter((ring) => ring !== outer[0])].map((points) => ({ ...like, points }));
}

function mergeLines(first: Part, second: Part): Part[] | Refusal {
  const plane = planeAt(first.points[0]!);
  const meets = (a: LonLat, b: LonLat): boolean => gap(plane.to(a), plane.to(b)) < TOLERANCE;
  for (const one of [first.points, first.points.toReversed()]) {
    for (const other of [second.points, second.points.toReversed()]) {
      if (meets(one[one.length - 1]!, other[0]!)) {
        const points = [...one, ...other.slice(1)];
        // The first line keeps its direction.
        return [{ ...first, points: one === first.points ? points : points.toReversed() }];
      }
    }
  }
  return "no-shared-edge";
}
