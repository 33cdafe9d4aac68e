import type { GeoJSONSource, Map as GLMap } from "maplibre-gl";
import type { BBox, LonLat } from "../geo/types";
import { marks } from "./colors";

type Json = Parameters<GeoJSONSource["setData"]>[0];
const collect = (features: unknown[]): Json => ({ type: "FeatureCollection", features }) as Json;
const feature = (type: string, coordinates: unknown): unknown => ({ type: "Feature", properties: {}, geometry: { type, coordinates } });

const ring = ([w, s, e, n]: BBox): LonLat[] => [[w, s], [e, s], [e, n], [w, n], [w, s]];

/** A point, a box, and how far off the point may be. */
export interface Preview { at: LonLat | null; box: BBox | null; metres?: number }

/** A circle of metres around a point; true enough for the accuracy of a telephone. */
const circle = ([lon, lat]: LonLat, metres: number): LonLat[] =>
  Array.from({ length: 49 }, (_, i) => {
    const angle = (i / 48) * 2 * Math.PI;
    const degrees = metres / 111_195;
    return [lon + (degrees * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + degrees * Math.sin(angle)] as const;
  });

/** What is drawn over the style and belongs to no collection: the preview of a search result and the line being measured. */
export class Overlay {
  private preview: Preview | null = null;
  private line: readonly LonLat[] = [];
  private closed = false;

  constructor(private readonly map: GLMap) {}

  showPreview(preview: Preview | null): void {
    this.preview = preview;
    this.draw();
  }

  showMeasure(line: readonly LonLat[], closed: boolean): void {
    this.line = line;
    this.closed = closed;
    this.draw();
  }

  /** Called after every new style: its sources and layers are gone then. */
  restore(): void {
    if (this.preview || this.line.length) this.draw();
  }

  private draw(): void {
    if (!this.ensure()) return;
    const { at, box, metres } = this.preview ?? { at: null, box: null };
    const flat = box && (box[2] - box[0] > 1e-6 || box[3] - box[1] > 1e-6);
    this.set("kbs-preview", [...(at && metres ? [feature("Polygon", [circle(at, metres)])] : []), ...(at ? [feature("Point", at)] : []), ...(flat ? [feature("LineString", ring(box))] : [])]);
    const closing = this.closed && this.line.length > 2;
    this.set("kbs-measure", [
      ...(closing ? [feature("Polygon", [[...this.line, this.line[0]]])] : []),
      ...(this.line.length > 1 && !closing ? [feature("LineString", this.line)] : []),
      ...this.line.map((point) => feature("Point", point)),
    ]);
  }

  private set(name: string, features: unknown[]): void {
    (this.map.getSource(name) as GeoJSONSource | undefined)?.setData(collect(features));
  }

  private ensure(): boolean {
    if (this.map.getSource("kbs-preview")) return true;
    if (!this.map.style?._loaded) return false;
    const { preview, measure, halo } = marks();
    for (const [name, color] of [["kbs-preview", preview], ["kbs-measure", measure]] as const) {
      this.map.addSource(name, { type: "geojson", data: collect([]) });
      this.map.addLayer({ id: `${name}-fill`, type: "fill", source: name, filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": color, "fill-opacity": 0.15 } });
      this.map.addLayer({
        id: `${name}-line`, type: "line", source: name, filter: ["!=", ["geometry-type"], "Point"],
        layout: { "line-join": "round", "line-cap": "round" }, paint: { "line-color": color, "line-width": 3, ...(name === "kbs-preview" ? { "line-dasharray": [2, 2] } : {}) },
      });
      this.map.addLayer({
        id: `${name}-point`, type: "circle", source: name, filter: ["==", ["geometry-type"], "Point"],
        paint: { "circle-radius": name === "kbs-preview" ? 9 : 5, "circle-color": name === "kbs-preview" ? color : halo, "circle-stroke-color": name === "kbs-preview" ? halo : color, "circle-stroke-width": 3 },
      });
    }
    return true;
  }
}
