import type { Geometry, LonLat } from "./types";

export type Kind = "point" | "line" | "polygon";
/** One chain of vertices: a point, a line, or a ring without its closing vertex. Rings of one polygon share its number, the outer one first. */
export interface Part {
  readonly kind: Kind;
  readonly polygon: number;
  readonly points: readonly LonLat[];
}
/** What a collection stores, from the schema's `format`. */
export interface Shape { kind: Kind; multi: boolean }

type Coordinates = readonly number[] | readonly Coordinates[];
export type Read = (stored: readonly number[]) => LonLat;
export type Write = (at: LonLat) => number[];

/** Fewer vertices make no such geometry. */
export const LEAST: Record<Kind, number> = { point: 1, line: 2, polygon: 3 };
export const complete = (part: Part): boolean => part.points.length >= LEAST[part.kind];

/** `geometry-multipolygon` and so on; null for what cannot be drawn here. */
export function shapeOf(format: string | undefined): Shape | null {
  const match = /^geometry-(multi)?(point|linestring|polygon)$/.exec(format ?? "");
  if (!match) return null;
  return { kind: match[2] === "linestring" ? "line" : (match[2] as Kind), multi: match[1] !== undefined };
}

const depth = (coordinates: Coordinates): number => (typeof coordinates[0] === "number" ? 0 : 1 + depth(coordinates[0] as Coordinates));

export function partsOf(geometry: Geometry | null, read: Read): Part[] {
  const coordinates = geometry?.coordinates as Coordinates | undefined;
  if (!geometry || !coordinates?.length) return [];
  const kind: Kind = geometry.type.endsWith("Polygon") ? "polygon" : geometry.type.endsWith("LineString") ? "line" : "point";
  const single = { point: 0, line: 1, polygon: 2 }[kind];
  const members = (depth(coordinates) > single ? coordinates : [coordinates]) as readonly Coordinates[];
  return members.flatMap((member, polygon): Part[] => {
    if (kind === "point") return [{ kind, polygon, points: [read(member as readonly number[])] }];
    const chains = (kind === "polygon" ? member : [member]) as readonly (readonly (readonly number[])[])[];
    return chains.map((chain) => ({ kind, polygon, points: (kind === "polygon" ? chain.slice(0, -1) : chain).map(read) }));
  });
}

/** The geometry of complete parts, or null when there is none. */
export function geometryOf(parts: readonly Part[], shape: Shape, write: Write): Geometry | null {
  const whole = parts.filter(complete);
  if (!whole.length) return null;
  const numbers = [...new Set(whole.map((part) => part.polygon))];
  const members = numbers.map((number) => {
    const own = whole.filter((part) => part.polygon === number);
    if (shape.kind === "point") return write(own[0]!.points[0]!);
    if (shape.kind === "line") return own[0]!.points.map(write);
    return own.map(({ points }) => [...points, points[0]!].map(write));
  });
  const name = { point: "Point", line: "LineString", polygon: "Polygon" }[shape.kind];
  return shape.multi || members.length > 1 ? { type: `Multi${name}`, coordinates: members } : { type: name, coordinates: members[0] };
}

export const same = (a: LonLat | undefined, b: LonLat | undefined): boolean => a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

const change = (parts: readonly Part[], index: number, points: readonly LonLat[]): Part[] =>
  parts.map((part, i) => (i === index ? { ...part, points } : part));

export const insertVertex = (parts: readonly Part[], part: number, index: number, at: LonLat): Part[] =>
  change(parts, part, parts[part]!.points.toSpliced(index, 0, at));
export const moveVertex = (parts: readonly Part[], part: number, index: number, at: LonLat): Part[] =>
  change(parts, part, parts[part]!.points.with(index, at));
export const replacePoints = change;

/** Without a vertex; a part that loses its last one goes, and with an outer ring its holes. */
export function removeVertex(parts: readonly Part[], part: number, index: number): Part[] {
  const points = parts[part]!.points.toSpliced(index, 1);
  return points.length ? change(parts, part, points) : removePart(parts, part);
}

export function removePart(parts: readonly Part[], part: number): Part[] {
  const { polygon } = parts[part]!;
  const outer = parts.findIndex((one) => one.polygon === polygon) === part;
  return parts.filter((one, i) => i !== part && !(outer && one.polygon === polygon));
}

/** A number no polygon has yet. */
export const nextPolygon = (parts: readonly Part[]): number => Math.max(-1, ...parts.map((part) => part.polygon)) + 1;

export const samePoints = (a: readonly LonLat[], b: readonly LonLat[]): boolean => a.length === b.length && a.every((at, i) => same(at, b[i]));
export const sameParts = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length && a.every((part, i) => part.kind === b[i]!.kind && part.polygon === b[i]!.polygon && samePoints(part.points, b[i]!.points));
