import { settle } from "./frame";
import { LEAST, same, type Part } from "./parts";
import { crossing, gap, inRing, nearestOnEdge, planeAt, turning, type Metres } from "./plane";
import type { LonLat } from "./types";

/** Why a cut or a union cannot be made; the texts are the caller's. */
export type Refusal = "line-misses" | "line-crosses-often" | "line-in-hole" | "line-too-short" | "no-shared-edge" | "touches-twice" | "many-parts";

/** Vertices nearer than this are one (a millimetre and a half: rounding on both sides). */
export const TOGETHER = 0.0015;

interface Crossing { edge: number; along: number; at: LonLat; on: number }

/** Every place where a line meets a ring, in the line's order; an existing vertex is taken rather than one beside it. */
function crossings(line: readonly LonLat[], ring: readonly LonLat[], plane: ReturnType<typeof planeAt>): Crossing[] {
  const [way, edge] = [line.map(plane.to), ring.map(plane.to)];
  const found: Crossing[] = [];
  for (let i = 0; i + 1 < way.length; i++) {
    for (let k = 0; k < edge.length; k++) {
      const next = (k + 1) % edge.length;
      const hit = crossing(way[i]!, way[i + 1]!, edge[k]!, edge[next]!);
      if (!hit) continue;
      const place: Metres = [edge[k]![0] + hit.second * (edge[next]![0] - edge[k]![0]), edge[k]![1] + hit.second * (edge[next]![1] - edge[k]![1])];
      const vertex = gap(place, edge[k]!) < TOGETHER ? k : gap(place, edge[next]!) < TOGETHER ? next : -1;
      const one = { along: i + hit.first, at: vertex < 0 ? settle(plane.from(place)) : ring[vertex]!, edge: vertex < 0 ? k : vertex, on: vertex < 0 ? hit.second : 0 };
      if (!found.some((other) => same(other.at, one.at))) found.push(one);
    }
  }
  return found.sort((a, b) => a.along - b.along);
}

/** The vertices of a ring from one crossing to another, both ends left out. */
function between(ring: readonly LonLat[], from: Crossing, to: Crossing): LonLat[] {
  const points: LonLat[] = [];
  const ahead = (edge: number): number => (edge - from.edge + ring.length) % ring.length;
  const stop = ahead(to.edge) === 0 && to.on <= from.on ? ring.length : ahead(to.edge);
  for (let step = 1; step <= stop; step++) {
    const at = ring[(from.edge + step) % ring.length]!;
    if (!same(at, to.at) && !same(at, from.at)) points.push(at);
  }
  return points;
}

/** Cuts a polygon (outer ring, holes) along a line that enters and leaves it once; holes go to the side they lie on. */
export function splitPolygon(rings: readonly Part[], line: readonly LonLat[]): Part[][] | Refusal {
  const [outer, ...holes] = rings;
  const plane = planeAt(outer!.points[0]!);
  const found = crossings(line, outer!.points, plane);
  if (found.length < 2) return "line-misses";
  if (found.length > 2) return "line-crosses-often";
  const [enter, leave] = found as [Crossing, Crossing];
  const inner = line.filter((_, i) => i > enter.along && i < leave.along);
  if (holes.some((hole) => crossings([enter.at, ...inner, leave.at], hole.points, plane).length)) return "line-in-hole";
  const halves = [
    [enter.at, ...inner, leave.at, ...between(outer!.points, leave, enter)],
    [leave.at, ...inner.toReversed(), enter.at, ...between(outer!.points, enter, leave)],
  ];
  if (halves.some((half) => half.length < LEAST.polygon || Math.abs(turning(half.map(plane.to))) < 2 * TOGETHER)) return "line-misses";
  return halves.map((points) => {
    const ring = points.map(plane.to);
    const own = holes.filter((hole) => inRing(plane.to(hole.points[0]!), ring));
    return [{ ...outer!, points }, ...own];
  });
}

/** Cuts a line where another crosses it; each piece keeps its direction. */
export function splitLine(part: Part, line: readonly LonLat[]): Part[][] | Refusal {
  const plane = planeAt(part.points[0]!);
  const way = part.points;
  const cuts: { edge: number; on: number; at: LonLat }[] = [];
  for (let i = 0; i + 1 < way.length; i++) {
    for (let k = 0; k + 1 < line.length; k++) {
      const hit = crossing(plane.to(way[i]!), plane.to(way[i + 1]!), plane.to(line[k]!), plane.to(line[k + 1]!));
      if (!hit) continue;
      const [[x1, y1], [x2, y2]] = [plane.to(way[i]!), plane.to(way[i + 1]!)];
      const place: Metres = [x1 + hit.first * (x2 - x1), y1 + hit.first * (y2 - y1)];
      const at = gap(place, [x1, y1]) < TOGETHER ? way[i]! : gap(place, [x2, y2]) < TOGETHER ? way[i + 1]! : settle(plane.from(place));
      if (!same(at, way[0]) && !same(at, way[way.length - 1]) && !cuts.some((cut) => same(cut.at, at))) cuts.push({ edge: i, on: hit.first, at });
    }
  }
  if (!cuts.length) return "line-misses";
  cuts.sort((a, b) => a.edge - b.edge || a.on - b.on);
  const pieces: LonLat[][] = [[way[0]!]];
  for (let i = 0; i + 1 < way.length; i++) {
    for (const cut of cuts.filter(({ edge }) => edge === i)) {
      const last = pieces[pieces.length - 1]!;
      if (!same(last[last.length - 1], cut.at)) last.push(cut.at);
      pieces.push([cut.at]);
    }
    const last = pieces[pieces.length - 1]!;
    if (!same(last[last.length - 1], way[i + 1])) last.push(way[i + 1]!);
  }
  return pieces.filter((points) => points.length > 1).map((points) => [{ ...part, points }]);
}

/** What a drawn line makes of a feature with one polygon or one line: the pieces, or why not. */
export function split(parts: readonly Part[], line: readonly LonLat[]): Part[][] | Refusal {
  if (line.length < 2) return "line-too-short";
  const polygons = new Set(parts.map((part) => part.polygon));
  if (polygons.size !== 1) return "many-parts";
  const first = parts[0]!;
  return first.kind === "polygon" ? splitPolygon(parts, line) : first.kind === "line" ? splitLine(first, line) : "line-misses";
}

/** With the vertices of another ring that lie on its edges, so that shared edges have the same vertices. */
export function noded(ring: readonly LonLat[], other: readonly LonLat[], plane: ReturnType<typeof planeAt>, tolerance: number): LonLat[] {
  return ring.flatMap((at, i) => {
    const [a, b] = [plane.to(at), plane.to(ring[(i + 1) % ring.length]!)];
    const between = other
      .map((place) => ({ place, ...nearestOnEdge(plane.to(place), a, b) }))
      .filter(({ place, off }) => off < tolerance && gap(plane.to(place), a) > tolerance && gap(plane.to(place), b) > tolerance)
      .sort((one, two) => one.share - two.share)
      .map(({ place }) => place);
    return [at, ...between];
  });
}
