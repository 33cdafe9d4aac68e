import { address, getJson } from "./http";

/** As much of a MapLibre style as the code below map/ needs to know. */
export interface StyleLayer {
  id: string;
  type: string;
  source?: string;
  "source-layer"?: string;
  minzoom?: number;
  maxzoom?: number;
  filter?: unknown;
  layout?: Record<string, unknown>;
  paint?: Record<string, unknown>;
  metadata?: Record<string, unknown>;
}
export interface StyleDocument { version: 8; layers: StyleLayer[]; sources: Record<string, unknown>; [name: string]: unknown }

export const fetchStyle = (url: string, theme: "light" | "dark"): Promise<StyleDocument> => getJson<StyleDocument>(address(url, { theme }));

/** The collection a style layer draws (`kbs:collection`), or null for background and the like. */
export function collectionOf(layer: { metadata?: unknown; "source-layer"?: string | undefined }): string | null {
  const metadata = (layer.metadata ?? {}) as Record<string, unknown>;
  const named = metadata["kbs:collection"];
  return typeof named === "string" ? named : (layer["source-layer"] ?? null);
}
export const roleOf = (layer: StyleLayer): string => String(layer.metadata?.["kbs:role"] ?? layer.type);
