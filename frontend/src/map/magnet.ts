import type { Map as GLMap } from "maplibre-gl";
import { collectionOf, type StyleLayer } from "../api/style";
import { nearestOnEdge, planeAt } from "../geo/plane";
import type { LonLat } from "../geo/types";
import type { Ref } from "../state/url";
import { identifiable, TOLERANCE } from "./identify";

export type { GLMap };
/** A chain of vertices of a feature, exactly as the server stores it; rings come closed. */
export type Chain = readonly LonLat[];
export interface Snap { at: LonLat; kind: "vertex" | "edge"; ref: Ref }

/** The drawn features within reach of a pixel, each once: whose vertices and edges may be meant. */
export function within(map: GLMap, point: { x: number; y: number }, collections: ReadonlySet<string>): Ref[] {
  const layers = identifiable(map, collections, (type) => type !== "raster");
  if (!layers.length) return [];
  const { x, y } = point;
  const found = map.queryRenderedFeatures([[x - TOLERANCE, y - TOLERANCE], [x + TOLERANCE, y + TOLERANCE]], { layers });
  const refs = new Map<string, Ref>();
  for (const feature of found) {
    const collection = collectionOf(feature.layer as StyleLayer);
    if (collection && feature.id !== undefined) refs.set(`${collection}:${feature.id}`, { collection, id: String(feature.id) });
  }
  return [...refs.values()];
}

/** The nearest vertex within reach, else the nearest edge: a vertex is meant even when an edge is a little closer. */
export function nearest(map: GLMap, at: LonLat, found: readonly { ref: Ref; chains: readonly Chain[] }[]): Snap | null {
  const plane = planeAt(at);
  const reach = TOLERANCE * metresPerPixel(map, at);
  let vertex: { off: number; snap: Snap } | null = null;
  let edge: { off: number; snap: Snap } | null = null;
  for (const { ref, chains } of found) {
    for (const chain of chains) {
      const places = chain.map(plane.to);
      places.forEach((place, i) => {
        const off = Math.hypot(...place);
        if (off < (vertex?.off ?? reach)) vertex = { off, snap: { at: chain[i]!, kind: "vertex", ref } };
        if (i === 0) return;
        const foot = nearestOnEdge([0, 0], places[i - 1]!, place);
        if (foot.off < (edge?.off ?? reach)) edge = { off: foot.off, snap: { at: plane.from(foot.at), kind: "edge", ref } };
      });
    }
  }
  return (vertex ?? edge as { off: number; snap: Snap } | null)?.snap ?? null;
}

export const metresPerPixel = (map: GLMap, at: LonLat): number => (78271.517 * Math.cos((at[1] * Math.PI) / 180)) / 2 ** map.getZoom();
