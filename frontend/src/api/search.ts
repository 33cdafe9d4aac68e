import type { BBox, LonLat } from "../geo/types";
import { address, getJson } from "./http";

export interface SearchResult {
  collection: string;
  id: number | string;
  label: string;
  detail?: string;
  lon: number | null;
  lat: number | null;
  bbox?: BBox | null;
  page?: string | null;
  synthetic?: boolean;
}
export interface SearchGroup { id: string; title: string; total: number; more: boolean; results: SearchResult[] }
export interface SearchAnswer { query: string; groups: SearchGroup[]; hint: string | null }

export const search = (url: string, q: string, near: LonLat, signal: AbortSignal, limit = 10): Promise<SearchAnswer> =>
  getJson<SearchAnswer>(address(url, { q, limit, near: near.map((value) => value.toFixed(5)).join(",") }), { signal });
