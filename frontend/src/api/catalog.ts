import type { BBox } from "../geo/types";
import { address, getJson } from "./http";

export interface LegendItem {
  label: string;
  kind: "fill" | "line" | "circle" | "label";
  color?: string | null;
  outline?: string | null;
  pattern?: string | null;
  text?: string | null;
  width?: number | null;
  dash?: number[] | null;
  value?: string | null;
}
export interface SourceNote { title: string; licence?: string; attribution?: string; date?: string; url?: string }
export interface Download { format: string; title: string; href: string }
export interface CollectionEntry {
  id: string;
  title: string;
  description?: string;
  geometryType: "polygon" | "line" | "point" | "raster";
  visible: boolean;
  opacity: number;
  minzoom: number;
  maxzoom: number;
  identify: boolean;
  /** Part of the base map: what lies on it is meant first. */
  base?: boolean;
  /** The property that names a feature, empty when none does. */
  label?: string;
  itemsUrl: string;
  legend: LegendItem[];
  sources: SourceNote[];
  synthetic: boolean;
  redistribution: "open" | "view";
  downloads: Download[];
  bbox?: BBox | null;
}
export interface CatalogGroup { id: string; title: string; collections: CollectionEntry[] }
export interface MapCatalog { groups: CatalogGroup[]; attribution: string }

export const fetchCatalog = (url: string): Promise<MapCatalog> => getJson<MapCatalog>(address(url));
