import type { Geometry } from "../geo/types";
import { address, getJson, request } from "./http";

export interface Link { rel: string; href: string; type?: string; title?: string }
export interface Feature {
  type: "Feature";
  id: number | string;
  geometry: Geometry | null;
  properties: Record<string, unknown>;
  links?: Link[];
}
export interface SchemaProperty {
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  readOnly?: boolean;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  pattern?: string;
  "x-kbs-codes"?: Record<string, string>;
  "x-ogc-unit"?: string;
  "x-ogc-propertySeq"?: number;
  "x-ogc-role"?: string;
  "x-ogc-collectionId"?: string;
}
export interface Schema { title?: string; required?: string[]; properties: Record<string, SchemaProperty> }

const home = (collection: string): string => `/ogc/collections/${encodeURIComponent(collection)}`;
export const itemUrl = (collection: string, id: number | string): string => `${home(collection)}/items/${encodeURIComponent(id)}`;

export const fetchItem = (collection: string, id: number | string, signal?: AbortSignal): Promise<Feature> =>
  getJson<Feature>(address(itemUrl(collection, id), { f: "json" }), signal ? { signal } : {});

/** The methods a feature, or without an id the collection's items, allows whoever asks (OPTIONS): directly, or into a draft. */
export const allowed = (collection: string, id?: string, way: "directly" | "drafting" = "drafting"): Promise<ReadonlySet<string>> =>
  request(id === undefined ? `${home(collection)}/items` : itemUrl(collection, id), { method: "OPTIONS", ...(way === "drafting" ? { headers: { "KBS-Draft": "0" } } : {}) }, (response) =>
    Promise.resolve(new Set((response.headers.get("allow") ?? "").split(",").map((method) => method.trim().toUpperCase()))),
  );

const schemas = new Map<string, Promise<Schema>>();

/** The schema of a collection, fetched once per page; a failure is not remembered. */
export function fetchSchema(collection: string): Promise<Schema> {
  let schema = schemas.get(collection);
  if (!schema) {
    schema = getJson<Schema>(address(`${home(collection)}/schema`, { f: "json" }), { accept: "application/schema+json, application/json" });
    schemas.set(collection, schema);
    schema.catch(() => schemas.delete(collection));
  }
  return schema;
}
