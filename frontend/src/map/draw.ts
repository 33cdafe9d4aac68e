import type { GeoJSONSource, Map as GLMap, MapMouseEvent } from "maplibre-gl";
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPointMode, TerraDrawPolygonMode, TerraDrawSelectMode, type GeoJSONStoreFeatures, type HexColor } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { settle } from "../geo/frame";
import { complete, samePoints, type Part } from "../geo/parts";
import type { LonLat } from "../geo/types";
import { marks } from "./colors";

const MODES = { point: "point", line: "linestring", polygon: "polygon" } as const;
const SOURCE = "kbs-edit";
const name = (index: number): string => `part-${index}`;

/** What is drawn beside the parts that can be dragged. */
export interface Marks {
  /** The chain being drawn, or the line of a cut. */
  sketch: readonly LonLat[];
  /** The sketch's next vertex under the pointer, and whether it lies on another feature. */
  next: { at: LonLat; snapped: boolean } | null;
  /** The vertex that keyboard and buttons mean. */
  vertex: LonLat | null;
  /** Places that findings name. */
  findings: readonly LonLat[];
  /** Outlines to compare with: the feature as it is now, the other pieces of a split. */
  ghosts: readonly (readonly LonLat[])[];
}
export const NO_MARKS: Marks = { sketch: [], next: null, vertex: null, findings: [], ghosts: [] };

export interface DrawListener {
  /** A vertex of a part was dragged or put in between; these are all its vertices now. */
  dragged(part: number, points: LonLat[]): void;
  hovered(at: LonLat): void;
}
export type Snapper = (at: LonLat) => LonLat | null;

/** The parts of the geometry being edited, with handles to drag. The vertices themselves are the editor's: this only shows and reports them. */
export class Drawing {
  private draw: TerraDraw;
  private parts: readonly Part[] = [];
  private active = 0;
  private marks: Marks = NO_MARKS;
  private readonly restyled = (): void => {
    // The new style has none of our layers: everything is put up anew.
    this.draw = this.begin();
    this.show(this.parts, this.active);
    this.mark(this.marks);
  };
  private readonly moved = (event: MapMouseEvent): void => this.listener.hovered([event.lngLat.lng, event.lngLat.lat]);

  constructor(
    private readonly map: GLMap,
    private readonly listener: DrawListener,
    private readonly snap: Snapper,
  ) {
    this.draw = this.begin();
    map.on("style.load", this.restyled);
    map.on("mousemove", this.moved);
  }

  private begin(): TerraDraw {
    const { select, halo } = marks() as { select: HexColor; halo: HexColor };
    const snapping = { toCustom: (event: { lng: number; lat: number }) => this.snapped([event.lng, event.lat]) };
    const coordinates = { draggable: true, midpoints: { draggable: true }, snappable: snapping, deletable: false };
    const chain = { feature: { draggable: false, selfIntersectable: true, coordinates } };
    let last = 0;
    const draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map: this.map, coordinatePrecision: 9, prefixId: "kbs-draw" }),
      idStrategy: { isValidId: () => true, getId: () => ++last },
      modes: [
        new TerraDrawSelectMode({
          flags: { polygon: chain, linestring: chain, point: { feature: { draggable: true, coordinates: { snappable: snapping } } } },
          keyEvents: null,
          pointerDistance: 22,
          allowManualDeselection: false,
          styles: {
            selectedPolygonColor: select, selectedPolygonFillOpacity: 0.12, selectedPolygonOutlineColor: select, selectedPolygonOutlineWidth: 3,
            selectedLineStringColor: select, selectedLineStringWidth: 4, selectedPointColor: select, selectedPointWidth: 9, selectedPointOutlineColor: halo, selectedPointOutlineWidth: 2,
            selectionPointColor: halo, selectionPointWidth: 6, selectionPointOutlineColor: select, selectionPointOutlineWidth: 3,
            midPointColor: select, midPointWidth: 4, midPointOpacity: 0.75, midPointOutlineColor: halo, midPointOutlineWidth: 1,
          },
        }),
        new TerraDrawPointMode({ styles: { pointColor: select, pointWidth: 8, pointOutlineColor: halo, pointOutlineWidth: 2 } }),
        new TerraDrawLineStringMode({ styles: { lineStringColor: select, lineStringWidth: 3 } }),
        new TerraDrawPolygonMode({ styles: { fillColor: select, fillOpacity: 0.08, outlineColor: select, outlineWidth: 2 } }),
      ],
    });
    draw.start();
    draw.setMode("select");
    draw.on("finish", (id) => this.finished(String(id)));
    return draw;
  }

  private snapped(at: LonLat): [number, number] | undefined {
    const found = this.snap(at);
    return found ? [...settle(found)] : undefined;
  }

  private finished(id: string): void {
    const index = Number(/^part-(\d+)$/.exec(id)?.[1]);
    const points = this.pointsOf(index);
    if (points && this.parts[index] && !samePoints(points, this.parts[index].points)) this.listener.dragged(index, points);
  }

  private pointsOf(index: number): LonLat[] | null {
    const geometry = this.draw.hasFeature(name(index)) ? this.draw.getSnapshotFeature(name(index))?.geometry : undefined;
    if (!geometry) return null;
    if (geometry.type === "Point") return [geometry.coordinates as unknown as LonLat];
    if (geometry.type === "LineString") return geometry.coordinates as unknown as LonLat[];
    return geometry.coordinates[0]!.slice(0, -1) as unknown as LonLat[];
  }

  /** Draws the complete parts; the active one has handles. Nothing is redrawn that is already so, lest a drag be cut short. */
  show(parts: readonly Part[], active: number): void {
    const whole = (list: readonly Part[]): string => list.map((part, i) => (complete(part) ? `${i}${part.kind}` : "")).join();
    const unchanged = whole(parts) === whole(this.parts) && parts.every((part, i) => !complete(part) || samePoints(part.points, this.pointsOf(i) ?? []));
    const sameActive = active === this.active;
    this.parts = parts;
    this.active = active;
    if (unchanged && sameActive) return;
    this.draw.clear();
    this.draw.addFeatures(parts.flatMap((part, index) => (complete(part) ? [feature(part, index)] : [])));
    if (parts[active] && complete(parts[active])) this.draw.selectFeature(name(active));
  }

  mark(wanted: Marks): void {
    this.marks = wanted;
    if (!this.ensure()) return;
    const { sketch, next, vertex, findings, ghosts } = wanted;
    const line = next && sketch.length ? [...sketch, next.at] : sketch;
    (this.map.getSource(SOURCE) as GeoJSONSource).setData({
      type: "FeatureCollection",
      features: [
        ...ghosts.map((chain) => mark("ghost", "LineString", chain)),
        ...(line.length > 1 ? [mark("sketch", "LineString", line)] : []),
        ...sketch.map((at) => mark("sketch", "Point", at)),
        ...(next?.snapped ? [mark("snap", "Point", next.at)] : []),
        ...(vertex ? [mark("vertex", "Point", vertex)] : []),
        ...findings.map((at) => mark("finding", "Point", at)),
      ],
    } as never);
  }

  private ensure(): boolean {
    if (this.map.getSource(SOURCE)) return true;
    if (!this.map.style?._loaded) return false;
    const { select, preview, measure, halo } = marks();
    const is = (role: string): never => ["==", ["get", "role"], role] as never;
    this.map.addSource(SOURCE, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    const layout = { "line-join": "round", "line-cap": "round" } as const;
    const circle = (role: string, radius: number, fill: string, stroke: string): void =>
      void this.map.addLayer({
        id: `${SOURCE}-${role}`, type: "circle", source: SOURCE, filter: ["all", is(role), ["==", ["geometry-type"], "Point"]] as never,
        paint: { "circle-radius": radius, "circle-color": fill, "circle-opacity": fill === "transparent" ? 0 : 1, "circle-stroke-color": stroke, "circle-stroke-width": 3 },
      });
    this.map.addLayer({ id: `${SOURCE}-ghost`, type: "line", source: SOURCE, filter: is("ghost"), layout, paint: { "line-color": preview, "line-width": 3, "line-dasharray": [2, 2] } });
    this.map.addLayer({ id: `${SOURCE}-line`, type: "line", source: SOURCE, filter: ["all", is("sketch"), ["==", ["geometry-type"], "LineString"]] as never, layout, paint: { "line-color": select, "line-width": 3, "line-dasharray": [1.5, 1.5] } });
    circle("sketch", 5, halo, select);
    circle("snap", 8, "transparent", preview);
    circle("vertex", 10, "transparent", preview);
    circle("finding", 11, "transparent", measure);
    return true;
  }

  stop(): void {
    this.map.off("style.load", this.restyled);
    this.map.off("mousemove", this.moved);
    if (this.draw.enabled) this.draw.stop();
    for (const layer of this.map.getStyle().layers) if (layer.id.startsWith(SOURCE)) this.map.removeLayer(layer.id);
    if (this.map.getSource(SOURCE)) this.map.removeSource(SOURCE);
  }
}

const mark = (role: string, type: string, coordinates: unknown): unknown => ({ type: "Feature", properties: { role }, geometry: { type, coordinates } });

function feature(part: Part, index: number): GeoJSONStoreFeatures {
  const points = part.points.map((at) => [...at]);
  const geometry =
    part.kind === "point" ? { type: "Point", coordinates: points[0] }
    : part.kind === "line" ? { type: "LineString", coordinates: points }
    : { type: "Polygon", coordinates: [[...points, points[0]]] };
  return { id: name(index), type: "Feature", properties: { mode: MODES[part.kind] }, geometry } as GeoJSONStoreFeatures;
}
