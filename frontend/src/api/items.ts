import type { Geometry } from "../geo/types";
import { address, getJson } from "./http";

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

const items = (collection: string): string => `/ogc/collections/${encodeURIComponent(collection)}`;

export const fetchItem = (collection: string, id: number | string, signal?: AbortSignal): Promise<Feature> =>
  getJson<Feature>(address(`${items(collection)}/items/${encodeURIComponent(id)}`, { f: "json" }), signal ? { signal } : {});

const schemas = new Map<string, Promise<Schema>>();

/** The schema of a collection, fetched once per page; a failure is not remembered. */
export function fetchSchema(collection: string): Promise<Schema> {
  let schema = schemas.get(collection);
  if (!schema) {
    schema = getJson<Schema>(address(`${items(collection)}/schema`, { f: "json" }), { accept: "application/schema+json, application/json" });
    schemas.set(collection, schema);
    schema.catch(() => schemas.delete(collection));
  }
  return schema;
}
