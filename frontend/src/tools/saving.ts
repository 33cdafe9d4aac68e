import type { Operation } from "../api/drafts";
import type { Editable, FieldFault, Finding, Step } from "../api/edit";
import { ApiProblem } from "../api/http";
import { changed, clashes, pick, sameValue, type Clash, type Field, type Values } from "../catalog/form";
import { frameOf, settle, type Places } from "../geo/frame";
import { geometryOf, partsOf, sameParts, type Part, type Shape } from "../geo/parts";
import type { Piece, Work } from "./unsaved";

/** What a change starts from. */
export interface Origin { id: string | null; etag: string; piece: Piece }

/** The steps that make of the origin what the work says; none when nothing differs. Geometry is sent only where it was edited. */
export function stepsOf(origin: Origin, work: Work, fields: readonly Field[], shape: Shape | null, places: Places): Step[] {
  const geometry = (piece: Piece): ReturnType<typeof geometryOf> => (shape ? geometryOf(piece.parts, shape, (at) => places.write(at)) : null);
  const insert = (piece: Piece): Step => {
    const given = fields.map(({ name }) => name).filter((name) => !sameValue(piece.values[name], null));
    return { op: "insert", properties: pick(given, piece.values), geometry: geometry(piece) };
  };
  const [first, ...others] = work.pieces;
  const steps: Step[] = work.absorbed.map(({ id, etag }) => ({ op: "delete", id, etag }));
  if (origin.id === null) steps.push(insert(first!));
  else {
    const names = changed(fields, origin.piece.values, first!.values);
    const moved = shape !== null && !sameParts(origin.piece.parts, first!.parts);
    if (names.length || moved) {
      steps.push({ op: "update", id: origin.id, etag: origin.etag, properties: pick(names, first!.values), ...(moved ? { geometry: geometry(first!) } : {}) });
    }
  }
  return [...steps, ...others.map(insert)];
}

export const pieceOf = ({ feature }: Editable, places: Places): Piece => ({
  parts: partsOf(feature.geometry, (stored) => places.read(stored)),
  values: feature.properties,
});

/** A feature as a change of a draft has it: what the change says, over what is in force. */
export function draftedPiece({ properties, geometry, crs }: Operation, inForce: Piece, places: Places): Piece {
  const frame = frameOf(crs);
  const read = frame.uri === places.frame.uri ? (stored: readonly number[]) => places.read(stored) : (stored: readonly number[]) => settle(frame.toLonLat(stored));
  return { parts: geometry === undefined ? inForce.parts : partsOf(geometry, read), values: { ...inForce.values, ...properties } };
}

/** Whether the editor can go on with a change of a draft: its values are told, and it knows the system of its geometry. */
export const resumable = ({ action, properties, geometry, crs = "" }: Operation): boolean =>
  action !== "delete" && properties !== undefined && (!geometry || frameOf(crs).uri === crs || /\/CRS84$/.test(crs));

/** Somebody changed the feature meanwhile: what is theirs, what is mine, what needs a decision. */
export interface Conflict {
  now: Editable;
  theirs: Piece;
  merged: Values;
  clashes: Clash[];
  /** Both moved vertices; one outline has to be chosen. */
  outline: boolean;
}

export function conflictOf(origin: Origin, mine: Piece, now: Editable, fields: readonly Field[], places: Places): Conflict {
  const theirs = pieceOf(now, places);
  const { merged, clashes: found } = clashes(fields, origin.piece.values, mine.values, theirs.values);
  const iMoved = !sameParts(origin.piece.parts, mine.parts);
  const theyMoved = !sameParts(origin.piece.parts, theirs.parts);
  return { now, theirs, merged, clashes: found, outline: iMoved && theyMoved && !sameParts(mine.parts, theirs.parts) };
}

/** The piece after the decisions: fields by name, and whose outline. Without a decision it stays mine. */
export function resolved(conflict: Conflict, origin: Origin, mine: Piece, chosen: Readonly<Record<string, "mine" | "now">>, outline: "mine" | "now"): Piece {
  const values = { ...conflict.merged };
  for (const clash of conflict.clashes) values[clash.name] = chosen[clash.name] === "now" ? clash.now : clash.mine;
  const iMoved = !sameParts(origin.piece.parts, mine.parts);
  const parts: readonly Part[] = conflict.outline ? (outline === "now" ? conflict.theirs.parts : mine.parts) : iMoved ? mine.parts : conflict.theirs.parts;
  return { parts, values };
}

/** What a refused change says about fields (of the step they stand in), about rules and places, and about the rest. */
export interface Refusals { step: number; fields: Record<string, string>; findings: Finding[]; other: string[] }

export function refusals(problem: ApiProblem, fields: readonly Field[]): Refusals {
  const findings = (problem.body["findings"] ?? []) as Finding[];
  const faults = (problem.body["errors"] ?? []) as FieldFault[];
  const names = new Set(fields.map(({ name }) => name));
  const told = new Set(findings.map(({ code }) => code));
  const last = (name: string): string => name.split(".").at(-1)!;
  return {
    step: Number(/^(?:transaction|parts)\[(\d+)\]/.exec(faults[0]?.name ?? "")?.[1] ?? 0),
    findings,
    fields: Object.fromEntries(faults.filter(({ name }) => names.has(last(name))).map(({ name, reason }) => [last(name), reason])),
    other: faults.filter(({ name }) => !names.has(last(name)) && !told.has(name)).map(({ name, reason }) => `${last(name)}: ${reason}`),
  };
}
