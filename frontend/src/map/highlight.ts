import type { LayerSpecification, Map as GLMap } from "maplibre-gl";
import { collectionOf, type StyleDocument } from "../api/style";
import type { Ref } from "../state/url";
import { marks } from "./colors";

/** Where a collection comes from in the style: source, source layer, and what kinds of geometry its layers draw. */
interface Origin { source: string; sourceLayer: string; types: Set<string> }

/** Outlines the selected feature by feature-state: layers are added to the style once per collection, when first needed. */
export class Highlight {
  private current: Ref | null = null;
  private origins = new Map<string, Origin>();
  private added = new Set<string>();
  /** The first label layer: marks of areas and lines lie below all labels. */
  private labels: string | undefined;

  constructor(private readonly map: GLMap) {}

  /** Called with every new style document, before it is drawn; the layers of an earlier style are gone. */
  adopt(style: StyleDocument): void {
    this.origins.clear();
    this.added.clear();
    this.labels = style.layers.find((layer) => layer.type === "symbol")?.id;
    for (const layer of style.layers) {
      const id = collectionOf(layer);
      if (!id || !layer.source || !layer["source-layer"]) continue;
      const origin = this.origins.get(id) ?? { source: layer.source, sourceLayer: layer["source-layer"], types: new Set() };
      origin.types.add(layer.type);
      this.origins.set(id, origin);
    }
  }

  /** Marks one feature, or none. Safe before the style is there: `restore` repeats it. */
  show(ref: Ref | null): void {
    if (this.current) this.mark(this.current, false);
    this.current = ref;
    this.restore();
  }

  restore(): void {
    if (!this.current) return;
    this.addLayers(this.current.collection);
    this.mark(this.current, true);
  }

  private mark(ref: Ref, selected: boolean): void {
    const origin = this.origins.get(ref.collection);
    if (!origin || !this.map.getSource(origin.source)) return;
    const id = Number.isNaN(Number(ref.id)) ? ref.id : Number(ref.id);
    this.map.setFeatureState({ source: origin.source, sourceLayer: origin.sourceLayer, id }, { selected });
  }

  private addLayers(collection: string): void {
    const origin = this.origins.get(collection);
    if (!origin || this.added.has(collection) || !this.map.getSource(origin.source)) return;
    this.added.add(collection);
    for (const layer of layersFor(collection, origin)) this.map.addLayer(layer, layer.type === "circle" ? undefined : this.labels);
  }
}

const when = (value: number): ["case", ["boolean", ["feature-state", "selected"], boolean], number, number] =>
  ["case", ["boolean", ["feature-state", "selected"], false], value, 0];

function layersFor(collection: string, origin: Origin): LayerSpecification[] {
  const { select, halo } = marks();
  const base = { source: origin.source, "source-layer": origin.sourceLayer };
  const id = (part: string): string => `kbs-select-${collection}-${part}`;
  const points = origin.types.has("circle") || (origin.types.has("symbol") && !origin.types.has("fill") && !origin.types.has("line"));
  const layers: LayerSpecification[] = [];
  if (origin.types.has("fill")) {
    layers.push({ ...base, id: id("fill"), type: "fill", paint: { "fill-color": select, "fill-opacity": when(0.14) } });
  }
  if (origin.types.has("fill") || origin.types.has("line")) {
    const layout = { "line-join": "round", "line-cap": "round" } as const;
    layers.push(
      { ...base, id: id("halo"), type: "line", layout, paint: { "line-color": halo, "line-width": 6, "line-opacity": when(0.9) } },
      { ...base, id: id("line"), type: "line", layout, paint: { "line-color": select, "line-width": 3, "line-opacity": when(1) } },
    );
  }
  if (points) {
    layers.push({
      ...base,
      id: id("point"),
      type: "circle",
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 12,
        "circle-color": select,
        "circle-opacity": when(0.15),
        "circle-stroke-color": select,
        "circle-stroke-width": 3,
        "circle-stroke-opacity": when(1),
      },
    });
  }
  return layers;
}
