import type { Map as GLMap } from "maplibre-gl";
import { ApiProblem } from "../api/http";
import { collectionOf, fetchStyle, type StyleDocument } from "../api/style";
import { labeller, type Labeller } from "../catalog/label";
import { scalesOf, type LayerStates, type Scale } from "../catalog/layers";
import type { BBox, LonLat } from "../geo/types";
import { reducedMotion } from "../state/preferences";
import type { Ref, View } from "../state/url";
import { hasWebGL2, loadEngine } from "./engine";
import { onLongPress } from "./gestures";
import { Highlight } from "./highlight";
import { featuresAt, featuresInView, valuesInView, type Found } from "./identify";
import { Overlay } from "./overlay";
import { opacitiesOf, withLayers } from "./style";

export interface Insets { top: number; right: number; bottom: number; left: number }
export interface Start {
  container: HTMLElement;
  engineUrl: string;
  styleUrl: string;
  theme: "light" | "dark";
  view: View;
  area: BBox;
}
export interface Listener {
  moved(view: View, bounds: BBox, byPerson: boolean): void;
  idle(): void;
  busy(busy: boolean): void;
  /** A style has come: between which zooms it draws each collection. */
  styled(scales: Record<string, Scale>): void;
  picked(at: LonLat, found: Found[]): void;
  placed(at: LonLat, x: number, y: number): void;
  failed(error: unknown): void;
}

/** Why there is no map: the page shows the server's start content instead. */
export class NoWebGL extends Error {}

/**
 * The one object that holds the MapLibre map. Everyone else asks it to do things; before the engine is there a wish for
 * the camera is kept and granted at the start, so search works from the first second.
 */
export class MapView {
  private map: GLMap | null = null;
  private style: StyleDocument | null = null;
  private highlight: Highlight | null = null;
  private overlay: Overlay | null = null;
  private label: Labeller = () => null;
  private states: LayerStates = {};
  private standards: LayerStates = {};
  private listener: Listener | null = null;
  private wish: ((map: GLMap) => void) | null = null;
  private selected: Ref | null = null;
  private styleUrl = "";
  private begun: (map: GLMap) => void = () => undefined;
  /** The map, once it is there; for the other files of this folder. */
  readonly loaded = new Promise<GLMap>((resolve) => (this.begun = resolve));
  /** Space taken by panels over the map, in pixels: the camera keeps clear of it. */
  insets: () => Insets = () => ({ top: 0, right: 0, bottom: 0, left: 0 });
  /** Collections that answer a click. */
  identify: () => ReadonlySet<string> = () => new Set();
  /** When set, clicks and taps go here and nothing is identified (measuring). */
  capture: ((at: LonLat) => void) | null = null;

  async start(start: Start, listener: Listener): Promise<void> {
    if (!hasWebGL2()) throw new NoWebGL();
    this.styleUrl = start.styleUrl;
    this.listener = listener;
    const [engine, style] = await Promise.all([loadEngine(start.engineUrl), fetchStyle(start.styleUrl, start.theme)]);
    this.style = style;
    this.label = labeller(style);
    listener.styled(scalesOf(style));
    const [w, s, e, n] = start.area;
    const map = new engine.Map({
      container: start.container,
      style: withLayers(style, this.states, this.standards) as never,
      center: [...start.view.center] as [number, number],
      zoom: start.view.zoom,
      maxBounds: [[w - 1.5, s - 1], [e + 1.5, n + 1]],
      maxZoom: 22,
      maxPitch: 0,
      pitchWithRotate: false,
      dragRotate: false,
      attributionControl: false,
      keyboard: false,
      fadeDuration: reducedMotion() ? 0 : 150,
      locale: {},
    });
    map.touchZoomRotate.disableRotation();
    map.getCanvas().setAttribute("tabindex", "-1");
    map.getCanvas().setAttribute("aria-hidden", "true");
    map.getCanvas().removeAttribute("role");
    map.getCanvas().removeAttribute("aria-label");
    this.map = map;
    this.highlight = new Highlight(map);
    this.highlight.adopt(style);
    this.overlay = new Overlay(map);
    this.listen(map, listener);
    this.wish?.(map);
    this.wish = null;
  }

  private listen(map: GLMap, listener: Listener): void {
    const report = (byPerson: boolean): void => {
      const { lng, lat } = map.getCenter();
      const b = map.getBounds();
      listener.moved({ center: [lng, lat], zoom: map.getZoom() }, [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()], byPerson);
    };
    map.on("load", () => {
      this.begun(map);
      report(false);
    });
    map.on("moveend", () => report(true));
    map.on("move", () => listener.busy(true));
    map.on("dataloading", () => listener.busy(true));
    map.on("idle", () => listener.idle());
    map.on("style.load", () => {
      this.highlight?.restore();
      this.overlay?.restore();
    });
    map.on("error", ({ error }) => listener.failed(error));
    map.on("click", (event) => {
      const at: LonLat = [event.lngLat.lng, event.lngLat.lat];
      if (this.capture) this.capture(at);
      else listener.picked(at, this.under(event.point));
    });
    const place = (x: number, y: number): void => {
      const { lng, lat } = map.unproject([x, y]);
      listener.placed([lng, lat], x, y);
    };
    let pressed = 0;
    map.on("contextmenu", (event) => {
      event.preventDefault();
      if (performance.now() - pressed > 1000) place(event.point.x, event.point.y);
    });
    onLongPress(map.getCanvasContainer(), (x, y) => {
      pressed = performance.now();
      const box = map.getContainer().getBoundingClientRect();
      place(x - box.left, y - box.top);
    });
  }

  private under(point: { x: number; y: number }): Found[] {
    return this.map ? featuresAt(this.map, point, this.identify(), this.label) : [];
  }

  /** What lies at a place. */
  at(place: LonLat): Found[] {
    return this.map ? this.under(this.map.project([...place] as [number, number])) : [];
  }

  /** What lies under the crosshair in the middle of the map. */
  atCenter(): { at: LonLat; found: Found[] } | null {
    if (!this.map) return null;
    const { lng, lat } = this.map.getCenter();
    return { at: [lng, lat], found: this.at([lng, lat]) };
  }

  inView(): (Found & { metres: number })[] {
    return this.map ? featuresInView(this.map, this.identify(), this.label) : [];
  }

  valuesOf(collection: string): Set<string> {
    return this.map ? valuesInView(this.map, collection) : new Set();
  }

  labelOf = (collection: string, properties: Record<string, unknown>): string | null => this.label(collection, properties);

  /** Makes the drawn layers what the person chose; only what changed is touched. */
  setLayers(states: LayerStates, standards: LayerStates): void {
    const before = this.states;
    this.states = states;
    this.standards = standards;
    const map = this.map;
    if (!map || !this.style) return;
    for (const layer of this.style.layers) {
      const id = collectionOf(layer);
      const state = id ? states[id] : undefined;
      if (!id || !state || !map.getLayer(layer.id)) continue;
      if (state.on !== before[id]?.on) {
        map.setLayoutProperty(layer.id, "visibility", state.on ? "visible" : "none");
        this.listener?.busy(true);
      }
      if (state.opacity === (before[id]?.opacity ?? standards[id]?.opacity)) continue;
      for (const [name, value] of Object.entries(opacitiesOf(layer, state.opacity, standards[id]?.opacity ?? 1))) {
        map.setPaintProperty(layer.id, name as never, value as never);
      }
    }
  }

  async setTheme(theme: "light" | "dark"): Promise<void> {
    if (!this.map) return;
    const style = await fetchStyle(this.styleUrl, theme);
    this.style = style;
    this.highlight?.adopt(style);
    this.listener?.busy(true);
    this.map.setStyle(withLayers(style, this.states, this.standards) as never, { diff: false });
  }

  select(ref: Ref | null): void {
    this.selected = ref;
    this.highlight?.show(ref);
  }

  preview(at: LonLat | null, box: BBox | null = null, metres = 0): void {
    this.overlay?.showPreview(at || box ? { at, box, metres } : null);
  }

  measure(line: readonly LonLat[], closed: boolean): void {
    this.overlay?.showMeasure(line, closed);
  }

  private move(run: (map: GLMap) => void): void {
    if (this.map) run(this.map);
    else this.wish = run;
  }

  private get gentle(): { animate: boolean; duration: number } {
    return { animate: !reducedMotion(), duration: 500 };
  }

  goTo(view: View): void {
    this.move((map) => void map.jumpTo({ center: [...view.center] as [number, number], zoom: view.zoom }));
  }

  /** Shows a box or a point beside the panels, never under them; a point keeps a closer zoom. */
  show(at: LonLat | null, box: BBox | null, maxZoom = 18.5): void {
    const [w, s, e, n] = box ?? [at![0], at![1], at![0], at![1]];
    this.move((map) => {
      const point = e - w < 1e-6 && n - s < 1e-6;
      const zoom = point ? Math.max(maxZoom, map.getZoom()) : Math.max(maxZoom, Math.min(map.getZoom(), 20));
      map.fitBounds([[w, s], [e, n]], { padding: this.room(map), maxZoom: zoom, linear: true, ...this.gentle });
    });
  }

  /** Moves as little as needed for a place to be seen beside the panels. */
  reveal(at: LonLat): void {
    this.move((map) => {
      const { x, y } = map.project([...at] as [number, number]);
      const room = this.room(map);
      const { clientWidth, clientHeight } = map.getContainer();
      const dx = x < room.left ? x - room.left : Math.max(0, x - (clientWidth - room.right));
      const dy = y < room.top ? y - room.top : Math.max(0, y - (clientHeight - room.bottom));
      if (dx || dy) map.panBy([dx, dy], this.gentle);
    });
  }

  /** The insets plus a margin, never so much that nothing is left of the map. */
  private room(map: GLMap): Insets {
    const { top, right, bottom, left } = this.insets();
    const { clientWidth, clientHeight } = map.getContainer();
    const margin = Math.min(48, clientWidth / 10);
    const fit = (a: number, b: number, size: number): [number, number] => (a + b + 3 * margin > size ? [margin, margin] : [a + margin, b + margin]);
    const [l, r] = fit(left, right, clientWidth);
    const [t, b] = fit(top, bottom, clientHeight);
    return { top: t, right: r, bottom: b, left: l };
  }

  zoomBy(by: number): void {
    this.move((map) => void map.zoomTo(map.getZoom() + by, { ...this.gentle, duration: 200 }));
  }
  zoomTo(zoom: number): void {
    this.move((map) => void map.zoomTo(zoom, this.gentle));
  }
  panBy(dx: number, dy: number): void {
    this.move((map) => void map.panBy([dx, dy], { ...this.gentle, duration: 150 }));
  }
  /** Asks for a collection's tiles anew, after its features were changed. */
  refresh(collection: string): void {
    const sources = this.style?.layers.filter((layer) => collectionOf(layer) === collection).map((layer) => layer.source);
    for (const source of new Set(sources)) if (source) this.map?.refreshTiles(source);
  }
  resize(): void {
    this.map?.resize();
  }

  /** For the browser tests (window.__kbs): what is really drawn, and where. */
  readonly probe = {
    rendered: (collection: string): number => this.inView().filter((found) => found.collection === collection).length,
    drawn: (): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const feature of this.map?.queryRenderedFeatures() ?? []) {
        const id = collectionOf(feature.layer as never) ?? feature.source;
        counts[id] = (counts[id] ?? 0) + 1;
      }
      return counts;
    },
    project: (at: LonLat): { x: number; y: number } | null => this.map?.project([...at] as [number, number]) ?? null,
    selected: (): Ref | null => this.selected,
  };
}

export const mapView = new MapView();

/** A failed tile or sprite, as opposed to a programming error. */
export const isFetchError = (error: unknown): boolean =>
  error instanceof ApiProblem || (typeof error === "object" && error !== null && ("status" in error || error instanceof TypeError));
