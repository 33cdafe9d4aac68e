import { fetchEditable } from "../api/edit";
import { explain } from "../api/http";
import { changed, pick } from "../catalog/form";
import { collections } from "../catalog/layers";
import { settle } from "../geo/frame";
import { areaOf, lengthOf } from "../geo/measure";
import { merge } from "../geo/merge";
import { complete, insertVertex, moveVertex, nextPolygon, partsOf, removePart, removeVertex, replacePoints, same, type Part } from "../geo/parts";
import { split, type Refusal } from "../geo/split";
import type { LonLat } from "../geo/types";
import { metres, t } from "../i18n";
import { Drawing, NO_MARKS } from "../map/draw";
import type { GLMap } from "../map/magnet";
import { mapView } from "../map/view";
import { announce, app, type Tool } from "../state/app.svelte";
import { tried } from "./areas";
import type { Editor } from "./editing.svelte";
import { squareMetres } from "./measure.svelte";
import { Neighbours } from "./neighbours";
import type { Absorbed } from "./unsaved";

/** What a click, a tap or Enter at the crosshair does. */
export type Mode = "move" | "draw" | "cut" | "join";

/** How near a place counts as a vertex, in pixels: a fingertip. */
const NEAR = 22;

function refusalText(refusal: Refusal): string {
  switch (refusal) {
    case "line-misses": return t("Çizgi nesneyi baştan başa kesmiyor. Bir kenarından girip öbür kenarından çıkmalı.");
    case "line-crosses-often": return t("Çizgi sınırı ikiden çok yerde kesiyor. Daha kısa bir çizgi deneyin.");
    case "line-in-hole": return t("Çizgi bir boşluktan geçiyor; önce boşluğu ayırın.");
    case "line-too-short": return t("Kesme çizgisi için en az iki nokta gerekir.");
    case "no-shared-edge": return t("Bu iki nesnenin ortak kenarı yok, birleştirilemez.");
    case "touches-twice": return t("Birleşim tek parça olmuyor.");
    case "many-parts": return t("Çok parçalı bir nesne burada bölünemez ya da birleştirilemez.");
  }
}

/** Drawing on the map: mouse, touch and keyboard come to the same few functions. */
export class Sketching implements Tool {
  mode = $state<Mode>("move");
  /** The part that has handles, or that is being drawn. */
  part = $state(0);
  vertex = $state<number | null>(null);
  snapping = $state(true);
  cut = $state.raw<readonly LonLat[]>([]);
  /** Why the last thing asked for was not done. */
  refusal = $state("");
  private hover: { at: LonLat; snapped: boolean } | null = null;
  private drawing: Drawing | null = null;
  private neighbours: Neighbours | null = null;
  private map: GLMap | null = null;

  constructor(private readonly editor: Editor) {}

  get parts(): readonly Part[] {
    return this.editor.current.parts;
  }
  get points(): readonly LonLat[] {
    return this.parts[this.part]?.points ?? [];
  }
  /** Length or area of what is drawn, in words. */
  get size(): string {
    const [first] = this.parts;
    if (!first || first.kind === "point") return "";
    if (first.kind === "line") return metres(this.parts.reduce((sum, { points }) => sum + lengthOf(points), 0));
    const outer = new Set<number>();
    const area = this.parts.reduce((sum, { polygon, points }) => sum + (outer.has(polygon) ? -1 : (outer.add(polygon), 1)) * areaOf(points), 0);
    return squareMetres(area);
  }

  begin(map: GLMap): void {
    this.map = map;
    this.rest();
    app.tool = this;
    if (!this.editor.shape) return;
    const own = (ref: { collection: string; id: string }): boolean =>
      ref.collection === this.editor.collection && (ref.id === this.editor.feature || this.editor.work.absorbed.some(({ id }) => id === ref.id));
    const shown = (): ReadonlySet<string> => new Set(app.catalog ? collections(app.catalog).filter(({ id }) => app.layers[id]?.on).map(({ id }) => id) : []);
    this.neighbours = new Neighbours(map, this.editor.places, shown, own);
    this.drawing = new Drawing(
      map,
      { dragged: (part, points) => void this.dragged(part, points), hovered: (at) => this.hovered(at) },
      (at) => (this.snapping ? (this.neighbours?.glance(at)?.at ?? null) : null),
    );
    mapView.capture = (at) => void this.tap(at);
    if (!this.parts.length) this.draw();
    else this.redraw();
  }

  end(): void {
    this.drawing?.stop();
    this.drawing = this.neighbours = this.map = null;
    mapView.capture = null;
    app.tool = null;
    this.rest();
  }

  /** Back to moving vertices; a cut in the making is dropped. */
  rest(): void {
    this.mode = "move";
    this.vertex = null;
    this.cut = [];
    this.hover = null;
    this.refusal = "";
    if (this.part >= this.parts.length) this.part = 0;
    this.redraw();
  }

  /** After undo or redo: a drawing goes on where it now ends, anything else starts afresh. */
  stepped(): void {
    if (this.mode !== "draw" || this.part > this.parts.length) this.rest();
    else if (this.parts[this.part]?.polygon !== undefined) this.polygon = this.parts[this.part]!.polygon;
    this.redraw();
  }

  redraw(): void {
    if (!this.drawing) return;
    if (this.part >= this.parts.length && this.mode !== "draw") this.part = 0;
    const { editor } = this;
    const others = editor.work.pieces.filter((_, i) => i !== editor.piece).flatMap(({ parts }) => parts);
    const closed = ({ kind, points }: Part): readonly LonLat[] => (kind === "polygon" ? [...points, points[0]!] : points);
    this.drawing.show(this.parts, this.mode === "move" && !editor.conflict && !this.fixed ? this.part : -1);
    this.drawing.mark({
      ...NO_MARKS,
      sketch: this.mode === "cut" ? this.cut : this.mode === "draw" ? this.points : this.parts.filter((part) => !complete(part)).flatMap(({ points }) => points),
      next: this.mode === "draw" || this.mode === "cut" ? this.hover : null,
      vertex: this.mode === "move" && this.vertex !== null ? (this.points[this.vertex] ?? null) : null,
      findings: editor.findings.flatMap(({ at }) => (at ? [at] : [])),
      ghosts: [...others, ...(editor.conflict?.theirs.parts ?? [])].map(closed),
    });
  }

  private hovered(at: LonLat): void {
    if (this.mode !== "draw" && this.mode !== "cut") return;
    const found = this.snapping ? this.neighbours?.glance(at) : null;
    this.hover = { at: found?.at ?? at, snapped: Boolean(found) };
    this.redraw();
  }

  /** The vertex or edge of a neighbour that is meant, or the place itself. */
  private async caught(at: LonLat): Promise<LonLat> {
    const found = this.snapping ? await this.neighbours?.catch(at) : null;
    return settle(found?.at ?? at);
  }

  async tap(at: LonLat): Promise<void> {
    this.refusal = "";
    if (this.mode === "move") return this.choose(at);
    if (this.mode === "join") return this.join(at);
    if (this.mode === "draw" && this.points.length > 2 && this.pixels(at, this.points[0]!) < NEAR / 2 && this.parts[this.part]?.kind === "polygon") return this.finish();
    const place = await this.caught(at);
    if (this.mode === "cut") {
      this.cut = [...this.cut, place];
      announce(t("{n}. nokta", { n: this.cut.length }));
      this.redraw();
    } else if (this.mode === "draw") this.add(place);
  }

  /** The crosshair in the middle of the map, for keyboards and one-handed phones. */
  tapCenter(): void {
    void this.tap(app.view.center);
  }

  private pixels(a: LonLat, b: LonLat): number {
    if (!this.map) return Infinity;
    const [p, q] = [this.map.project([...a] as [number, number]), this.map.project([...b] as [number, number])];
    return Math.hypot(p.x - q.x, p.y - q.y);
  }

  /** What the server has tried is saved as it is; undo leads back to drawing. */
  get fixed(): boolean {
    return this.editor.work.operation !== undefined;
  }
  /** Areas are cut and joined by the server, which keeps neighbours together; not into a draft, which holds plain changes. */
  private get served(): boolean {
    return this.editor.shape?.kind === "polygon" && !this.editor.destination.drafting;
  }

  private choose(at: LonLat): void {
    if (this.fixed) return;
    const near = this.parts
      .flatMap(({ points }, part) => points.map((point, index) => ({ part, index, off: this.pixels(at, point) })))
      .reduce<{ part: number; index: number; off: number } | null>((best, one) => (one.off < (best?.off ?? NEAR) ? one : best), null);
    if (near) this.pickVertex(near.part, near.index);
    else if (this.vertex !== null) {
      this.vertex = null;
      this.redraw();
    }
  }

  pickVertex(part: number, index: number | null): void {
    this.part = part;
    this.vertex = index;
    this.redraw();
    if (index === null) return;
    mapView.reveal(this.points[index]!);
    announce(t("{n}. köşe seçildi.", { n: index + 1 }));
  }

  private async dragged(part: number, points: LonLat[]): Promise<void> {
    const before = this.parts[part]?.points ?? [];
    const index = points.findIndex((at, i) => !same(at, before[i]));
    this.part = part;
    this.vertex = index;
    this.editor.setParts(replacePoints(this.parts, part, points));
    const place = points[index]!;
    const exact = await this.caught(place);
    // A neighbour that only now arrived may still catch the vertex.
    if (!same(exact, place) && same(this.parts[part]?.points[index], place)) this.editor.amend(this.editor.withPiece({ parts: moveVertex(this.parts, part, index, exact) }));
  }

  /** Starts a part of its own, or with `hole` a ring inside the polygon of the active part. */
  draw(hole = false): void {
    const { shape } = this.editor;
    if (!shape) return;
    this.rest();
    this.polygon = hole ? (this.parts[this.part]?.polygon ?? 0) : nextPolygon(this.parts);
    this.part = this.parts.length;
    this.mode = "draw";
    this.redraw();
  }
  private polygon = 0;

  private add(at: LonLat): void {
    const { kind } = this.editor.shape!;
    const begun = this.parts[this.part];
    if (begun && same(begun.points.at(-1), at)) return;
    this.editor.setParts(begun ? insertVertex(this.parts, this.part, begun.points.length, at) : [...this.parts, { kind, polygon: this.polygon, points: [at] }]);
    announce(t("{n}. köşe eklendi.", { n: this.points.length }));
    if (kind === "point") this.finish();
  }

  finish(): void {
    if (this.mode === "cut") return this.applyCut();
    const done = this.parts[this.part];
    if (this.mode === "draw" && done && !complete(done)) {
      this.refusal = t("Çizim tamamlanmadı: eksik köşeleri ekleyin ya da parçayı silin.");
      return;
    }
    const part = done ? this.part : 0;
    this.rest();
    this.part = part;
    this.redraw();
    if (done) announce(t("Çizim bitti. {size}", { size: this.size }));
  }

  deleteVertex(): void {
    if (this.vertex === null) return;
    const { part, vertex } = this;
    const left = this.points.length - 1;
    this.editor.setParts(removeVertex(this.parts, part, vertex));
    this.vertex = left > 0 ? Math.min(vertex, left - 1) : null;
    this.redraw();
    announce(t("Köşe silindi."));
  }
  insertAfter(part: number, index: number): void {
    const { kind, points } = this.parts[part]!;
    const next = points[index + 1] ?? (kind === "polygon" ? points[0]! : null);
    const [a, b] = next ? [points[index]!, next] : [points[index]!, app.view.center];
    this.editor.setParts(insertVertex(this.parts, part, index + 1, settle([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])));
    this.pickVertex(part, index + 1);
  }
  setVertex(part: number, index: number, at: LonLat): void {
    if (same(at, this.parts[part]?.points[index])) return;
    this.editor.setParts(moveVertex(this.parts, part, index, settle(at)));
    this.pickVertex(part, index);
  }
  /** The chosen vertex comes to the crosshair: the twin of dragging it. */
  async bringVertex(): Promise<void> {
    if (this.vertex !== null) this.setVertex(this.part, this.vertex, await this.caught(app.view.center));
  }
  deletePart(part: number): void {
    this.editor.setParts(removePart(this.parts, part));
    this.part = 0;
    this.vertex = null;
    this.redraw();
  }

  start(mode: "cut" | "join"): void {
    this.rest();
    this.mode = mode;
    this.redraw();
  }

  private applyCut(): void {
    if (this.served) return void this.serve("split", this.cut, []);
    const pieces = split(this.parts, this.cut);
    if (typeof pieces === "string") {
      this.refusal = refusalText(pieces);
      return;
    }
    const weight = (parts: readonly Part[]): number => (parts[0]!.kind === "polygon" ? areaOf(parts[0]!.points) : lengthOf(parts[0]!.points));
    // The largest piece stays the feature that was opened.
    const [first, ...others] = pieces.toSorted((a, b) => weight(b) - weight(a));
    const { editor } = this;
    const { values } = editor.current;
    const work = editor.withPiece({ parts: first! });
    this.rest();
    editor.to({ ...work, pieces: [...work.pieces, ...others.map((parts) => ({ parts, values }))] });
    announce(t("{n} parçaya bölündü. Yeni parçaların bilgilerini gözden geçirin.", { n: pieces.length }));
  }

  /** The server tries a cut or a union; its pieces become the work, its refusal is told. */
  private async serve(name: "split" | "merge", line: readonly LonLat[] | null, absorbed: readonly Absorbed[]): Promise<void> {
    const { editor } = this;
    if (editor.redrawn && !this.fixed) {
      this.refusal = t("Önce sınırdaki değişikliği kaydedin ya da geri alın.");
      return;
    }
    try {
      const { values } = editor.current;
      const typed = pick(changed(editor.fields, editor.work.operation?.planned[0] ?? editor.origin.piece.values, values), values);
      const work = await tried(editor.context, name, line, absorbed, typed);
      this.rest();
      editor.to(work);
      announce(name === "merge" ? t("Birleştirildi: {name}", { name: absorbed.at(-1)!.name }) : t("{n} parçaya bölündü. Yeni parçaların bilgilerini gözden geçirin.", { n: work.pieces.length }));
    } catch (error) {
      const pieces = line ? split(this.parts, line) : null;
      this.refusal = typeof pieces === "string" ? refusalText(pieces) : explain(error);
    }
  }

  /** The feature of the same layer under a place becomes part of this one. */
  private async join(at: LonLat): Promise<void> {
    const { editor } = this;
    const other = mapView.at(at).find(({ collection, id }) => collection === editor.collection && id !== editor.feature && !editor.work.absorbed.some((one) => one.id === id));
    if (!other) {
      this.refusal = t("Burada aynı katmandan başka bir nesne yok.");
      return;
    }
    try {
      const { feature, etag } = await fetchEditable(editor.collection, other.id, editor.places.frame.uri);
      const absorbed = [...editor.work.absorbed, { id: other.id, etag, name: other.label ?? other.id }];
      if (this.served) return await this.serve("merge", null, absorbed);
      const joined = merge(this.parts, partsOf(feature.geometry, (stored) => editor.places.read(stored)));
      if (typeof joined === "string") {
        this.refusal = refusalText(joined);
        return;
      }
      this.rest();
      const work = editor.withPiece({ parts: joined });
      editor.to({ ...work, absorbed });
      announce(t("Birleştirildi: {name}", { name: other.label ?? other.id }));
    } catch (error) {
      this.refusal = explain(error);
    }
  }

  /** Keys of the focused map while it is being drawn on. */
  key(event: KeyboardEvent): boolean {
    if (event.altKey) return false;
    if ((event.key === "Delete" || event.key === "Backspace") && this.mode === "move" && this.vertex !== null) this.deleteVertex();
    else if (event.key === "Backspace" && this.mode === "cut") {
      this.cut = this.cut.slice(0, -1);
      this.redraw();
    } else if (event.key === "Backspace" && this.mode === "draw") this.editor.undo();
    else if (event.key === "Enter" && event.shiftKey && this.mode !== "move") this.finish();
    else return false;
    return true;
  }

  /** Esc: out of a drawing or a cut, then off the vertex. The editor itself is left by its buttons. */
  escape(): boolean {
    if (this.mode !== "move") {
      const begun = this.mode === "draw" ? this.parts[this.part] : undefined;
      if (begun && !complete(begun)) this.editor.setParts(removePart(this.parts, this.part));
      this.rest();
    } else if (this.vertex !== null) {
      this.vertex = null;
      this.redraw();
    }
    return true;
  }
}
