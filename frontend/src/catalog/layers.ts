import type { CatalogGroup, CollectionEntry, MapCatalog } from "../api/catalog";
import { collectionOf, type StyleDocument } from "../api/style";
import { fold } from "../geo/fold";

/** What a person chose for one collection. */
export interface LayerState { on: boolean; opacity: number }
export type LayerStates = Record<string, LayerState>;

export const collections = (catalog: MapCatalog): CollectionEntry[] => catalog.groups.flatMap((group) => group.collections);

export const defaults = (catalog: MapCatalog): LayerStates =>
  Object.fromEntries(collections(catalog).map((entry) => [entry.id, { on: entry.visible, opacity: entry.opacity }]));

/** All, none or some of a group are on: the third state of its checkbox. */
export function groupState(group: CatalogGroup, states: LayerStates): "all" | "none" | "some" {
  const on = group.collections.filter((entry) => states[entry.id]?.on).length;
  return on === 0 ? "none" : on === group.collections.length ? "all" : "some";
}

/** Groups with the collections whose title, description or legend contains every word; empty groups fall away. */
export function filterGroups(groups: CatalogGroup[], query: string, only: (entry: CollectionEntry) => boolean = () => true): CatalogGroup[] {
  const words = fold(query).split(" ").filter(Boolean);
  const matches = (group: CatalogGroup, entry: CollectionEntry): boolean => {
    const text = fold([group.title, entry.title, entry.description ?? "", ...entry.legend.map((item) => item.label)].join(" "));
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({ ...group, collections: group.collections.filter((entry) => only(entry) && matches(group, entry)) }))
    .filter((group) => group.collections.length > 0);
}

/** Things by a key, in the order of first appearance. */
export function groupBy<T>(things: readonly T[], key: (thing: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return [...groups];
}

export interface Scale { minzoom: number; maxzoom: number }

/** Is anything of the collection drawn at this zoom? -1: zoom in, 1: zoom out, 0: yes. */
export const outOfScale = (scale: Scale, zoom: number): -1 | 0 | 1 => (zoom < scale.minzoom ? -1 : zoom >= scale.maxzoom ? 1 : 0);

/** The zooms between which a style draws each collection: from its first layer's first zoom to its last layer's last. */
export function scalesOf(style: StyleDocument): Record<string, Scale> {
  const scales: Record<string, Scale> = {};
  for (const layer of style.layers) {
    const id = collectionOf(layer);
    if (!id) continue;
    const known = (scales[id] ??= { minzoom: 24, maxzoom: 0 });
    known.minzoom = Math.min(known.minzoom, layer.minzoom ?? 0);
    known.maxzoom = Math.max(known.maxzoom, layer.maxzoom ?? 24);
  }
  return scales;
}

/** Where the map draws the collection: what the style says, within what the tiles hold below. */
export const scaleOf = (entry: CollectionEntry, drawn: Record<string, Scale>): Scale => ({
  minzoom: Math.max(entry.minzoom, drawn[entry.id]?.minzoom ?? 0),
  maxzoom: drawn[entry.id]?.maxzoom ?? 24,
});
