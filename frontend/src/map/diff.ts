import type { GeoJSONSource, Map as GLMap } from "maplibre-gl";
import type { Drawn, Side } from "../catalog/drafts";
import { marks, token } from "./colors";

const SOURCE = "kbs-diff";

/**
 * What a draft changes, over everything else. The sides differ in form and not in colour alone: dashed and hollow is what
 * was, solid and filled what will be, dotted what keeps its place.
 */
export class Diff {
  private features: readonly Drawn[] = [];
  private chosen: number | null = null;
  private readonly restyled = (): void => this.draw();

  constructor(private readonly map: GLMap) {
    map.on("style.load", this.restyled);
  }

  show(features: readonly Drawn[], chosen: number | null): void {
    this.features = features;
    this.chosen = chosen;
    this.draw();
  }

  stop(): void {
    this.map.off("style.load", this.restyled);
    for (const layer of this.map.getStyle().layers) if (layer.id.startsWith(SOURCE)) this.map.removeLayer(layer.id);
    if (this.map.getSource(SOURCE)) this.map.removeSource(SOURCE);
  }

  private draw(): void {
    if (!this.ensure()) return;
    const features = this.features.map(({ number, side, geometry }) => ({ type: "Feature", properties: { side, chosen: number === this.chosen }, geometry }));
    (this.map.getSource(SOURCE) as GeoJSONSource).setData({ type: "FeatureCollection", features } as never);
  }

  private ensure(): boolean {
    if (this.map.getSource(SOURCE)) return true;
    if (!this.map.style?._loaded) return false;
    this.map.addSource(SOURCE, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    const { select, halo } = marks();
    const layout = { "line-join": "round", "line-cap": "butt" } as const;
    const point = ["==", ["geometry-type"], "Point"];
    const chosen = ["get", "chosen"];
    const add = (part: string, type: "fill" | "line" | "circle", filter: unknown, paint: object): void =>
      void this.map.addLayer({ id: `${SOURCE}-${part}`, type, source: SOURCE, filter, ...(type === "line" ? { layout } : {}), paint } as never);
    add("chosen", "line", ["all", chosen, ["!", point]], { "line-color": select, "line-width": 11, "line-opacity": 0.45 });
    add("chosen-point", "circle", ["all", chosen, point], { "circle-radius": 16, "circle-color": select, "circle-opacity": 0.45 });
    for (const [side, { color, dash, fill }] of Object.entries(looks())) {
      const is = ["==", ["get", "side"], side];
      if (fill) add(`${side}-fill`, "fill", ["all", is, ["==", ["geometry-type"], "Polygon"]], { "fill-color": color, "fill-opacity": fill });
      add(`${side}-halo`, "line", ["all", is, ["!", point]], { "line-color": halo, "line-width": 6, "line-opacity": 0.8 });
      add(`${side}-line`, "line", ["all", is, ["!", point]], { "line-color": color, "line-width": 3, ...(dash ? { "line-dasharray": dash } : {}) });
      add(`${side}-point`, "circle", ["all", is, point], {
        "circle-radius": 8, "circle-color": side === "after" ? color : halo, "circle-opacity": side === "before" ? 0.4 : 1,
        "circle-stroke-color": side === "after" ? halo : color, "circle-stroke-width": side === "after" ? 2 : 3,
      });
    }
    return true;
  }
}

const looks = (): Record<Side, { color: string; dash: number[] | null; fill: number }> => ({
  before: { color: token("--danger", "#a8201a"), dash: [3, 2], fill: 0 },
  same: { color: token("--info", "#1d5794"), dash: [0.8, 1], fill: 0.12 },
  after: { color: token("--ok", "#1c6b38"), dash: null, fill: 0.2 },
});
