import { collections, defaults } from "../catalog/layers";
import { t } from "../i18n";
import { mapView } from "../map/view";
import { app, deselect, notify } from "../state/app.svelte";
import { applyLayers, layerParts, parse, sameView, write, type Ref, type View } from "../state/url";
import { openRef } from "../tools/pick";

const home = (): View => ({ center: app.config.center, zoom: app.config.zoom });
let pendingLayers: string[] = [];

function tellUnknown(parts: readonly string[]): void {
  if (parts.length) notify("warn", t("Bağlantının anlaşılmayan bölümü yok sayıldı: {parts}", { parts: parts.join(", ") }));
}

/** Opens the draft that an address names, for those who work with drafts. */
function openDraft(draft: number | null): void {
  if (draft === null) return;
  if (!app.config.drafts) return tellUnknown([`taslak=${draft}`]);
  app.draft = draft;
  app.panel = "drafts";
}

/** Before anything is drawn: view and selection come from the address. */
export function readAddress(): void {
  const state = parse(location.search);
  app.view = state.view ?? home();
  pendingLayers = state.layers;
  tellUnknown(state.unknown);
  openDraft(state.draft);
  if (state.selection) void openRef(state.selection, state.view === null);
}

/** When the catalogue has come: its defaults, changed by `kat`. */
export function adoptCatalog(): void {
  if (!app.catalog) return;
  const { states, unknown } = applyLayers(pendingLayers, app.catalog);
  app.layers = states;
  tellUnknown(unknown);
}

/** Back and Forward: the map becomes what the address says. */
export function followAddress(): void {
  const state = parse(location.search);
  mapView.goTo(state.view ?? home());
  if (app.catalog) app.layers = applyLayers(state.layers, app.catalog).states;
  openDraft(state.draft);
  const chosen = app.selection;
  if (!state.selection) deselect();
  else if (!chosen || chosen.collection !== state.selection.collection || chosen.id !== state.selection.id) void openRef(state.selection, false);
}

/** The address of the present state. */
export function address(): string {
  const chosen: Ref | null = app.selection ? { collection: app.selection.collection, id: app.selection.id } : null;
  return write(
    {
      view: sameView(app.view, home()) ? null : app.view,
      layers: app.catalog && Object.keys(app.layers).length ? layerParts(app.layers, app.catalog) : pendingLayers,
      selection: chosen,
      draft: app.panel === "drafts" ? app.draft : null,
    },
    location.search,
  );
}

/** Keeps the address in step: a selection is a step of the history, moving and layers only change the present entry. */
export function writeAddress(): void {
  const next = address();
  if (next === location.search || (next === "" && location.search === "")) return;
  const before = parse(location.search).selection;
  const chosen = app.selection;
  const same = (before === null && chosen === null) || (before !== null && chosen !== null && before.collection === chosen.collection && before.id === chosen.id);
  const url = location.pathname + next + location.hash;
  if (same || chosen === null) history.replaceState(null, "", url);
  else history.pushState(null, "", url);
}

/** Language links keep the whole state of the map. */
export function languageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".lang-switch a[hreflang]")) {
    const params = new URLSearchParams(address());
    params.set("dil", link.hreflang);
    link.href = `${location.pathname}?${params.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
  }
}

export const standards = (): ReturnType<typeof defaults> => (app.catalog ? defaults(app.catalog) : {});
export const identifiable = (): ReadonlySet<string> =>
  new Set(app.catalog ? collections(app.catalog).filter((entry) => entry.identify && app.layers[entry.id]?.on).map((entry) => entry.id) : []);
