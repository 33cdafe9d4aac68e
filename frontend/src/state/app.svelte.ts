import type { CollectionEntry, MapCatalog } from "../api/catalog";
import type { Config } from "../api/config";
import { collections, type LayerStates } from "../catalog/layers";
import type { BBox, LonLat } from "../geo/types";
import type { Scale } from "../catalog/layers";
import type { Ref, View } from "./url";

export type Panel = "layers" | "list" | "measure" | "drafts";
export type Theme = "system" | "light" | "dark" | "high";
/** One feature as the map or a search knows it before its details are loaded. */
export interface Candidate extends Ref {
  label: string | null;
  properties: Record<string, unknown>;
  synthetic: boolean;
}
export interface Notice { id: number; kind: "info" | "warn" | "danger"; text: string; action?: { label: string; run: () => void } }
export interface Place { at: LonLat; x: number; y: number }
/** What is being edited; without an id it is a feature in the making. `drafted`: as a change of a draft has it. */
export interface Edited { collection: string; id: string | null; name: string; drafted?: { draft: number; number: number } }
/** A tool that has the map: it is asked first what a key means. */
export interface Tool { key(event: KeyboardEvent): boolean; escape(): boolean }

/** The state everything looks at. Panels read and change it; the map follows. */
class App {
  config = $state.raw<Config>(undefined as unknown as Config);
  catalog = $state.raw<MapCatalog | null>(null);
  catalogError = $state.raw<unknown>(null);
  layers = $state<LayerStates>({});
  view = $state.raw<View>({ center: [0, 0], zoom: 0 });
  bounds = $state.raw<BBox | null>(null);
  /** Zooms between which the style draws each collection; they may differ from what its tiles hold. */
  scales = $state.raw<Record<string, Scale>>({});
  /** loading until the first idle; failed without WebGL 2 or when the engine or the style cannot be had. */
  map = $state<"loading" | "ready" | "failed">("loading");
  busy = $state(false);
  panel = $state<Panel | null>(null);
  /** The draft that the panel of drafts shows; null for their list. */
  draft = $state<number | null>(null);
  candidates = $state.raw<Candidate[]>([]);
  current = $state(0);
  place = $state.raw<Place | null>(null);
  editing = $state.raw<Edited | null>(null);
  tool: Tool | null = null;
  help = $state(false);
  notices = $state.raw<Notice[]>([]);
  said = $state("");
  theme = $state<Theme>("system");
  letterKeys = $state(true);
  online = $state(true);

  get selection(): Candidate | null {
    return this.candidates[this.current] ?? null;
  }
  get entries(): Map<string, CollectionEntry> {
    return new Map(this.catalog ? collections(this.catalog).map((entry) => [entry.id, entry]) : []);
  }
}

export const app = new App();

let last = 0;
/** Shows a notice until it is dismissed; the same text is not shown twice. */
export function notify(kind: Notice["kind"], text: string, action?: Notice["action"]): void {
  if (app.notices.some((notice) => notice.text === text)) return;
  app.notices = [...app.notices, { id: ++last, kind, text, ...(action ? { action } : {}) }];
}
export const dismiss = (id: number): void => void (app.notices = app.notices.filter((notice) => notice.id !== id));

let speaking: ReturnType<typeof setTimeout> | undefined;
/** Says something politely to screen readers; the last of a burst wins. */
export function announce(text: string): void {
  clearTimeout(speaking);
  speaking = setTimeout(() => (app.said = app.said === text ? `${text}\u00a0` : text), 250);
}

export function select(candidates: Candidate[], current = 0): void {
  app.candidates = candidates;
  app.current = current;
  if (candidates.length) app.place = null;
}
export const deselect = (): void => select([]);
/** Opens the editor; a tool that had the map gives it up. */
export function edit({ collection, id, name, drafted }: Edited): void {
  app.tool?.escape();
  app.place = null;
  app.panel = null;
  app.editing = { collection, id, name, ...(drafted ? { drafted } : {}) };
}
/** Steps to the next or previous feature at the same point, round and round. */
export function step(by: 1 | -1): void {
  const count = app.candidates.length;
  if (count) app.current = (app.current + by + count) % count;
}

export function setLayer(id: string, change: Partial<{ on: boolean; opacity: number }>): void {
  const state = app.layers[id];
  if (state) Object.assign(state, change);
}
export const toggle = (panel: Panel): void => void (app.panel = app.panel === panel ? null : panel);
