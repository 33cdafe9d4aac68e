import { collectionOf, type StyleDocument, type StyleLayer } from "../api/style";
import type { LayerStates } from "../catalog/layers";

/** The paint properties that make a layer type more or less transparent. */
export const OPACITY: Record<string, string[]> = {
  fill: ["fill-opacity"],
  line: ["line-opacity"],
  circle: ["circle-opacity", "circle-stroke-opacity"],
  symbol: ["text-opacity", "icon-opacity"],
  raster: ["raster-opacity"],
  "fill-extrusion": ["fill-extrusion-opacity"],
};

/** Scales an opacity that may be a number or an expression; zoom curves keep their zoom at the top, as MapLibre demands. */
export function scaleOpacity(value: unknown, factor: number): unknown {
  const clamp = (number: number): number => Math.min(1, Math.max(0, Number((number * factor).toFixed(4))));
  if (value === undefined || value === null) return clamp(1);
  if (typeof value === "number") return clamp(value);
  if (Array.isArray(value)) {
    const [operator] = value as [unknown];
    if (operator === "interpolate") return value.map((part, i) => (i >= 3 && i % 2 === 0 ? scaleOpacity(part, factor) : part));
    if (operator === "step") return value.map((part, i) => (i >= 2 && i % 2 === 0 ? scaleOpacity(part, factor) : part));
    return ["min", 1, ["*", factor, value]];
  }
  return value;
}

export interface Opacities { [paint: string]: unknown }

/** The opacity paints of a layer for a chosen opacity, relative to the default the style was drawn for. */
export function opacitiesOf(layer: StyleLayer, chosen: number, standard: number): Opacities {
  const factor = standard > 0 ? chosen / standard : chosen;
  return Object.fromEntries((OPACITY[layer.type] ?? []).map((name) => [name, scaleOpacity(layer.paint?.[name], factor)]));
}

/** The style with every layer as the person wants it; the document itself is not changed. */
export function withLayers(style: StyleDocument, states: LayerStates, standards: LayerStates): StyleDocument {
  const layers = style.layers.map((layer) => {
    const id = collectionOf(layer);
    const state = id ? states[id] : undefined;
    if (!id || !state) return layer;
    const changed: StyleLayer = { ...layer, layout: { ...layer.layout, visibility: state.on ? "visible" : "none" } };
    const standard = standards[id]?.opacity ?? 1;
    if (Math.abs(state.opacity - standard) > 0.001) changed.paint = { ...layer.paint, ...opacitiesOf(layer, state.opacity, standard) };
    return changed;
  });
  return { ...style, layers };
}
