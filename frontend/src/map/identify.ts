import type { Map as GLMap, MapGeoJSONFeature } from "maplibre-gl";
import { collectionOf, type StyleLayer } from "../api/style";
import type { Labeller } from "../catalog/label";
import { boxOf, type Geometry, type LonLat } from "../geo/types";
import { distance } from "../geo/measure";
import type { Candidate } from "../state/app.svelte";

/** How far from the pointer a line or a point still counts, in CSS pixels (experience M6). */
export const TOLERANCE = 12;
const NEAR = 6;

interface Pixel { x: number; y: number }
export interface Found extends Candidate { at: LonLat }

const isOurs = (layer: string): boolean => layer.startsWith("kbs-");

export const identifiable = (map: GLMap, collections: ReadonlySet<string>, kinds?: (type: string) => boolean): string[] =>
  map.getStyle().layers.filter((layer) => {
    const id = collectionOf(layer as StyleLayer);
    return id && collections.has(id) && !isOurs(layer.id) && layer.type !== "background" && (!kinds || kinds(layer.type));
  }).map((layer) => layer.id);

const key = (feature: MapGeoJSONFeature): string => `${collectionOf(feature.layer as StyleLayer)}:${feature.id ?? ""}`;

function toFound(feature: MapGeoJSONFeature, label: Labeller): Found | null {
  const collection = collectionOf(feature.layer as StyleLayer);
  const box = boxOf(feature.geometry as Geometry);
  if (!collection || feature.id === undefined || !box) return null;
  return {
    collection,
    id: String(feature.id),
    label: label(collection, feature.properties),
    properties: feature.properties,
    synthetic: false,
    at: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2],
  };
}

const unique = (features: MapGeoJSONFeature[], label: Labeller): Found[] => {
  const found = new Map<string, Found>();
  for (const feature of features) {
    const candidate = found.has(key(feature)) ? null : toFound(feature, label);
    if (candidate) found.set(key(feature), candidate);
  }
  return [...found.values()];
};

/**
 * All features at a pixel, what was most likely meant first: points and lines close by, then areas under the pointer
 * from the top of the drawing down, then points and lines a little farther off. Features of one collection stay together.
 */
export function featuresAt(map: GLMap, { x, y }: Pixel, collections: ReadonlySet<string>, label: Labeller, tolerance = TOLERANCE): Found[] {
  const thin = identifiable(map, collections, (type) => type !== "fill" && type !== "raster");
  const areas = identifiable(map, collections, (type) => type === "fill");
  const query = (layers: string[], reach: number): Found[] =>
    layers.length ? unique(map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], { layers }), label) : [];
  const all = [...query(thin, Math.min(NEAR, tolerance)), ...query(areas, 0), ...query(thin, tolerance)];
  const groups = new Map<string, Map<string, Found>>();
  for (const found of all) {
    const group = groups.get(found.collection) ?? new Map<string, Found>();
    if (!group.has(found.id)) group.set(found.id, found);
    groups.set(found.collection, group);
  }
  return [...groups.values()].flatMap((group) => [...group.values()]);
}

/** Every value that drawn features of a collection hold, as texts: the classes a legend has to explain just now. */
export function valuesInView(map: GLMap, collection: string): Set<string> {
  const layers = identifiable(map, new Set([collection]));
  const values = new Set<string>();
  for (const { properties } of layers.length ? map.queryRenderedFeatures({ layers }) : []) for (const value of Object.values(properties)) values.add(String(value));
  return values;
}

/** Every identifiable feature that is drawn in the map's window, nearest to its centre first. */
export function featuresInView(map: GLMap, collections: ReadonlySet<string>, label: Labeller): (Found & { metres: number })[] {
  const layers = identifiable(map, collections);
  if (!layers.length) return [];
  const { lng, lat } = map.getCenter();
  return unique(map.queryRenderedFeatures({ layers }), label)
    .map((found) => ({ ...found, metres: distance([lng, lat], found.at) }))
    .sort((a, b) => a.metres - b.metres);
}
