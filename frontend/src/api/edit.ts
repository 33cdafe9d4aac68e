import type { Geometry } from "../geo/types";
import { address, request } from "./http";
import { itemUrl, type Feature } from "./items";
import { send } from "./write";

/** One feature as it may be changed: what it is, and the tag that says nobody has changed it since. */
export interface Editable { feature: Feature; etag: string }

/** One step of a change; all steps of a change are kept or lost together. */
export type Step =
  | { op: "insert"; properties: Record<string, unknown>; geometry: Geometry | null }
  | { op: "update"; id: string; etag: string; properties: Record<string, unknown>; geometry?: Geometry | null }
  | { op: "delete"; id: string; etag: string };

/** A rule that stops a change, where, and what to do about it (`place` is EWKT in the storage CRS). */
export interface Finding { code: string; title: string; remedy: string; feature?: number | null; other?: number | null; place?: string | null; value?: unknown }
export interface FieldFault { name: string; reason: string }

/** The CRS a collection is stored in (OGC API Features 2, 6.2.2). */
export const fetchStorageCrs = (collection: string): Promise<string | undefined> =>
  request(address(`/ogc/collections/${encodeURIComponent(collection)}`, { f: "json" }), {}, async (response) => ((await response.json()) as { storageCrs?: string }).storageCrs);

/** A feature with its tag, in the CRS it is stored in: `crs` null for the default. */
export const fetchEditable = (collection: string, id: string, crs: string | null, signal?: AbortSignal): Promise<Editable> =>
  request(address(itemUrl(collection, id), { f: "json", crs: crs ?? undefined }), { cache: "no-cache", ...(signal ? { signal } : {}) }, async (response) => ({
    feature: (await response.json()) as Feature,
    etag: response.headers.get("etag") ?? "",
  }));

/** A step as the server's list of actions says it (docs/api.md). */
export function action(collection: string, step: Step): Record<string, unknown> {
  if (step.op === "insert") return { action: "insert", collection, items: [{ type: "Feature", properties: step.properties, geometry: step.geometry }] };
  const which = { collection, id: Number(step.id), ifMatch: step.etag };
  if (step.op === "delete") return { action: "delete", ...which };
  return { action: "update", ...which, patch: { properties: step.properties, ...("geometry" in step ? { geometry: step.geometry } : {}) } };
}

interface Summary { results: { action: string; id: number }[] }

/**
 * Sends a change; all of it is kept or none. Returns the id of the feature that stays: the one updated, else the new one.
 *
 * @throws ApiProblem 412 when somebody changed a feature meanwhile, 422 when a value or a rule stops the change.
 */
export function apply(collection: string, steps: readonly Step[], reason: string, crs: string | null): Promise<string> {
  const body = { semantic: "atomic", transaction: steps.map((step) => action(collection, step)), ...(reason ? { reason } : {}) };
  const read = async (response: Response): Promise<string> => {
    const { results } = (await response.json()) as Summary;
    return String((results.find((one) => one.action === "update") ?? results.find((one) => one.action === "insert") ?? results[0]!).id);
  };
  return send("POST", "/ogc/transactions", body, read, crs ? { "Content-Crs": `<${crs}>` } : {});
}
