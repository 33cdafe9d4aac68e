import { operate, type AreaAnswer, type AreaRequest } from "../api/operations";
import { changed, pick, type Field, type Values } from "../catalog/form";
import type { Places } from "../geo/frame";
import { partsOf } from "../geo/parts";
import type { LonLat } from "../geo/types";
import type { Origin } from "./saving";
import type { Absorbed, AreaOperation, Piece, Work } from "./unsaved";

/** What an operation is about. */
export interface AreaContext { collection: string; origin: Origin; fields: readonly Field[]; places: Places }

/** What the server is asked for; `work` is the outcome of a trial, with what was given since, or null for a trial. */
export function requestOf({ collection, origin, fields, places }: AreaContext, operation: Pick<AreaOperation, "name" | "line">, absorbed: readonly Absorbed[], work: Work | null, reason = ""): AreaRequest {
  const features = [{ id: origin.id!, etag: origin.etag }, ...absorbed].map(({ id, etag }) => ({ id: Number(id), if_match: etag }));
  const given = (piece: Piece, i: number): Values => pick(changed(fields, work?.operation?.planned[i] ?? {}, piece.values), piece.values);
  const [first] = work?.pieces ?? [];
  return {
    collection,
    features,
    ...(places.frame.uri ? { crs: places.frame.uri } : {}),
    ...(operation.line ? { line: { type: "LineString" as const, coordinates: operation.line.map((at) => places.write(at)) } } : {}),
    ...(work && operation.name === "split" ? { parts: work.pieces.map((piece, i) => ({ values: given(piece, i) })) } : {}),
    ...(first && operation.name === "merge" ? { values: given(first, 0) } : {}),
    ...(reason ? { reason } : {}),
    ...(work ? {} : { dry_run: true }),
  };
}

/** The work that a trial leads to: the pieces as the server makes them, with the values that were typed before. */
export function workOf(answer: AreaAnswer, { places }: AreaContext, operation: Pick<AreaOperation, "name" | "line">, absorbed: readonly Absorbed[], typed: Values): Work {
  const made = answer.after.features;
  return {
    pieces: made.map(({ geometry, properties }) => ({ parts: partsOf(geometry, (stored) => places.read(stored)), values: { ...properties.values, ...typed } })),
    absorbed,
    operation: {
      ...operation,
      given: answer.to_be_given,
      planned: made.map(({ properties }) => properties.values),
      areas: made.map(({ properties }) => properties.area),
      before: answer.before.reduce((sum, { area }) => sum + area, 0),
    },
  };
}

/** Asks the server what a cut or a union makes of an area and its neighbours, and changes nothing; `typed` are values to keep. */
export async function tried(context: AreaContext, name: AreaOperation["name"], line: readonly LonLat[] | null, absorbed: readonly Absorbed[], typed: Values): Promise<Work> {
  const operation = { name, line };
  return workOf(await operate(name, requestOf(context, operation, absorbed, null)), context, operation, absorbed, typed);
}

/** Does what was tried. Returns the first of the features that it made. */
export async function done(context: AreaContext, work: Work, reason: string): Promise<string> {
  const { operation, absorbed } = work;
  const answer = await operate(operation!.name, requestOf(context, operation!, absorbed, work, reason));
  return String(answer.after.features[0]!.id);
}
