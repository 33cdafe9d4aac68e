import { areaOf, lengthOf } from "../geo/measure";
import type { LonLat } from "../geo/types";
import { metres, number, t } from "../i18n";
import { mapView } from "../map/view";
import { announce, app } from "../state/app.svelte";

/** Area as people say it, with the traditional dönüm (1 000 m²) beside large ones. */
export function squareMetres(value: number): string {
  const plain = `${number(value, value < 100 ? 1 : 0, "always")} m²`;
  return value >= 1000 ? `${plain} (${number(value / 1000, 2)} ${t("dönüm")})` : plain;
}

/** Length and area on the map: every click, tap or Enter at the crosshair adds a point. */
class Measure {
  kind = $state<"line" | "area">("line");
  points = $state.raw<LonLat[]>([]);

  get length(): number {
    return lengthOf(this.points);
  }
  get area(): number {
    return areaOf(this.points);
  }
  get perimeter(): number {
    return this.points.length > 2 ? lengthOf([...this.points, this.points[0]!]) : this.length;
  }
  get result(): string {
    return this.kind === "area" ? squareMetres(this.area) : metres(this.length);
  }

  begin(first?: LonLat): void {
    app.panel = "measure";
    this.points = first ? [first] : [];
    mapView.capture = (at) => this.add(at);
    this.draw();
  }
  add(at: LonLat): void {
    this.points = [...this.points, at];
    this.draw();
    if (this.points.length > 1) announce(this.result);
  }
  undo(): void {
    this.points = this.points.slice(0, -1);
    this.draw();
  }
  clear(): void {
    this.points = [];
    this.draw();
  }
  setKind(kind: "line" | "area"): void {
    this.kind = kind;
    this.draw();
  }
  end(): void {
    mapView.capture = null;
    this.clear();
  }
  private draw(): void {
    mapView.measure(this.points, this.kind === "area");
  }
}

export const measure = new Measure();
