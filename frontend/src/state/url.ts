import { collections, defaults, type LayerStates } from "../catalog/layers";
import type { MapCatalog } from "../api/catalog";
import type { LonLat } from "../geo/types";

/** A view of the map: centre and zoom. */
export interface View { center: LonLat; zoom: number }
/** An object by its collection and feature id. */
export interface Ref { collection: string; id: string }

/** Everything the address of the map says. Only what differs from the defaults is written. */
export interface UrlState {
  view: View | null;
  /** Changes of layers as written: group or collection ids, `-id` for off, `id:0.6` for on with an opacity. */
  layers: string[];
  selection: Ref | null;
  /** The draft whose panel is open. */
  draft: number | null;
  /** Parameters and parts that mean nothing here; people are told. */
  unknown: string[];
}

const KNOWN = new Set(["v", "kat", "sec", "taslak", "dil"]);

function parseView(text: string): View | null {
  const [lat, lon, zoom, ...rest] = text.split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
  if (rest.length || lat === undefined || lon === undefined || zoom === undefined) return null;
  const fits = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 24;
  return fits ? { center: [lon, lat], zoom } : null;
}

export function parse(search: string): UrlState {
  const params = new URLSearchParams(search);
  const unknown = [...new Set(params.keys())].filter((name) => !KNOWN.has(name));
  const state: UrlState = { view: null, layers: [], selection: null, draft: null, unknown };
  const v = params.get("v");
  if (v !== null && !(state.view = parseView(v))) unknown.push(`v=${v}`);
  state.layers = (params.get("kat") ?? "").split(",").map((part) => part.trim()).filter(Boolean);
  const sec = params.get("sec");
  if (sec !== null) {
    const match = /^([a-z][a-z0-9-]*):([^\s:]+)$/.exec(sec);
    if (match) state.selection = { collection: match[1]!, id: match[2]! };
    else unknown.push(`sec=${sec}`);
  }
  const draft = params.get("taslak");
  if (draft !== null) {
    if (/^\d{1,15}$/.test(draft)) state.draft = Number(draft);
    else unknown.push(`taslak=${draft}`);
  }
  return state;
}

/** Applies `kat` to the defaults of the catalogue; returns the states and the parts it does not know. */
export function applyLayers(parts: readonly string[], catalog: MapCatalog): { states: LayerStates; unknown: string[] } {
  const states = defaults(catalog);
  const unknown: string[] = [];
  for (const part of parts) {
    const match = /^(-?)([a-z][a-z0-9-]*)(?::(0(?:\.\d+)?|1(?:\.0+)?))?$/.exec(part);
    const ids = match ? targets(match[2]!, catalog) : [];
    if (!match || !ids.length) {
      unknown.push(part);
      continue;
    }
    for (const id of ids) {
      const state = states[id]!;
      state.on = match[1] !== "-";
      if (match[3] !== undefined) state.opacity = Number(match[3]);
    }
  }
  return { states, unknown };
}

const targets = (id: string, catalog: MapCatalog): string[] => {
  const group = catalog.groups.find((candidate) => candidate.id === id);
  return group ? group.collections.map((entry) => entry.id) : collections(catalog).filter((entry) => entry.id === id).map((entry) => entry.id);
};

/** `kat`: the layers that differ from the catalogue's defaults. */
export function layerParts(states: LayerStates, catalog: MapCatalog): string[] {
  return collections(catalog).flatMap((entry) => {
    const state = states[entry.id];
    if (!state) return [];
    const faded = Math.abs(state.opacity - entry.opacity) > 0.001;
    if (state.on && faded) return [`${entry.id}:${Number(state.opacity.toFixed(2))}`];
    return state.on === entry.visible ? [] : [state.on ? entry.id : `-${entry.id}`];
  });
}

const trim = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** Are the two views the same as far as the address can tell? */
export const sameView = (a: View, b: View): boolean =>
  Math.abs(a.zoom - b.zoom) < 0.01 && a.center.every((value, axis) => Math.abs(value - b.center[axis]!) < 1e-5);

/** The query string (with `?`, or empty) for a state; `dil` and nothing else is carried over from the present one. */
export function write(state: { view: View | null; layers: readonly string[]; selection: Ref | null; draft?: number | null }, present: string): string {
  const parts: string[] = [];
  if (state.view) {
    const [lon, lat] = state.view.center;
    parts.push(`v=${trim(lat, 5)},${trim(lon, 5)},${trim(state.view.zoom, 2)}`);
  }
  if (state.layers.length) parts.push(`kat=${state.layers.join(",")}`);
  if (state.selection) parts.push(`sec=${state.selection.collection}:${encodeURIComponent(state.selection.id)}`);
  if (state.draft != null) parts.push(`taslak=${state.draft}`);
  const dil = new URLSearchParams(present).get("dil");
  if (dil) parts.push(`dil=${encodeURIComponent(dil)}`);
  return parts.length ? `?${parts.join("&")}` : "";
}
