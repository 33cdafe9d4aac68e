import { fetchItem, fetchSchema, type Feature, type Schema } from "../api/items";
import type { SearchResult } from "../api/search";
import { boxOf, type LonLat } from "../geo/types";
import { t } from "../i18n";
import type { Found } from "../map/identify";
import { mapView } from "../map/view";
import { announce, app, deselect, notify, select, setLayer, type Candidate } from "../state/app.svelte";
import type { Ref } from "../state/url";

/** What a card needs to show one object. */
export interface Details { feature: Feature; schema: Schema }

/** Generated features carry the source "sentetik"; without the source the collection's own mark decides. */
export function isSynthetic(candidate: Candidate): boolean {
  const source = candidate.properties["source"];
  if (typeof source === "string") return source === "sentetik";
  return candidate.synthetic || (app.entries.get(candidate.collection)?.synthetic ?? false);
}

export const titleOf = (collection: string): string => app.entries.get(collection)?.title ?? collection;

/** What a feature is called: its label on the map, else the name of its collection and its number. */
export const nameOf = (candidate: Pick<Candidate, "collection" | "id" | "label">): string =>
  candidate.label ?? `${titleOf(candidate.collection)} ${candidate.id}`;

/** The answer to a click, a tap or Enter at the crosshair. */
export function pick(at: LonLat, all: Found[]): void {
  app.place = null;
  const base = (one: Found): boolean => app.entries.get(one.collection)?.base ?? false;
  const found = [...all.filter((one) => !base(one)), ...all.filter(base)];
  if (!found.length) {
    if (app.candidates.length) deselect();
    announce(t("Bu noktada gösterilen bir nesne yok."));
    return;
  }
  select(found);
  mapView.reveal(at);
  announce(t("{n} nesne bulundu. İlki: {name}", { n: found.length, name: nameOf(found[0]!) }));
}

export function pickAtCenter(): boolean {
  const here = mapView.atCenter();
  if (here) pick(here.at, here.found);
  return Boolean(here?.found.length);
}

/** Opens a search result: card and camera; a layer is switched on instead. */
export function open(result: SearchResult, group: string): void {
  mapView.preview(null);
  const id = String(result.id);
  if (group === "katman" || (result.lon === null && app.layers[id])) {
    setLayer(id, { on: true });
    app.panel = "layers";
    announce(t("{name} katmanı açıldı.", { name: result.label }));
    return;
  }
  const at: LonLat | null = result.lon !== null && result.lat !== null ? [result.lon, result.lat] : null;
  if (app.layers[result.collection]) setLayer(result.collection, { on: true });
  select([{ collection: result.collection, id, label: result.label, properties: {}, synthetic: result.synthetic ?? false }]);
  if (at || result.bbox) mapView.show(at, result.bbox ?? null);
}

/** Loads one object and the schema that names its properties. */
export async function details(ref: Ref, signal: AbortSignal): Promise<Details> {
  const [feature, schema] = await Promise.all([fetchItem(ref.collection, ref.id, signal), fetchSchema(ref.collection)]);
  return { feature, schema };
}

/** Selects what the address names and, when it names no view, goes there. */
export async function openRef(ref: Ref, move: boolean): Promise<void> {
  select([{ ...ref, label: null, properties: {}, synthetic: false }]);
  if (app.layers[ref.collection]) setLayer(ref.collection, { on: true });
  if (!move) return;
  try {
    const feature = await fetchItem(ref.collection, ref.id);
    const box = boxOf(feature.geometry);
    if (box) mapView.show(null, box);
  } catch {
    notify("warn", t("Bağlantıdaki nesne bulunamadı: {ref}", { ref: `${ref.collection}:${ref.id}` }));
    deselect();
  }
}
