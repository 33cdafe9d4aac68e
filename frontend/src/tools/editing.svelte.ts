import { fetchEditable, fetchStorageCrs, type Finding, type Step } from "../api/edit";
import { ApiProblem, explain } from "../api/http";
import { fetchSchema } from "../api/items";
import { fieldsOf, read, slipText, type Field } from "../catalog/form";
import { middle, placesOf } from "../geo/ewkt";
import { eastFirst, frameOf, Places } from "../geo/frame";
import { complete, sameParts, shapeOf, type Part, type Shape } from "../geo/parts";
import type { LonLat } from "../geo/types";
import { t } from "../i18n";
import { mapView } from "../map/view";
import { announce, app, deselect, notify, select, type Edited } from "../state/app.svelte";
import { done, type AreaContext } from "./areas";
import { Destination, needsApproval } from "./destination.svelte";
import { unsavedKey, dropUnsaved, findUnsaved, keepUnsaved, type Unsaved, type Piece, type Work } from "./unsaved";
import { conflictOf, draftedPiece, pieceOf, refusals, resolved, stepsOf, type Conflict, type Origin } from "./saving";
import { Sketching } from "./sketching.svelte";
import { Steps } from "./steps";

const NOTHING: Piece = { parts: [], values: {} };
const workOf = (piece: Piece): Work => ({ pieces: [piece], absorbed: [] });

/**
 * The editor: one feature (or the pieces it is cut into) from the server's answer to the saved change. What is drawn is
 * `sketch`'s; undo, unsaved work, saving and conflicts are here.
 */
class Editing {
  status = $state<"loading" | "ready" | "failed" | "saving">("loading");
  error = $state.raw<unknown>(null);
  fields = $state.raw<Field[]>([]);
  shape = $state.raw<Shape | null>(null);
  methods = $state.raw<ReadonlySet<string>>(new Set());
  work = $state.raw<Work>(workOf(NOTHING));
  /** Which piece of a split the form and the handles show. */
  piece = $state(0);
  undoable = $state(false);
  redoable = $state(false);
  unsaved = $state.raw<Unsaved | null>(null);
  /** Whether the browser keeps what is not saved. */
  kept = $state(true);
  slips = $state.raw<Record<string, string>>({});
  findings = $state.raw<{ finding: Finding; at: LonLat | null }[]>([]);
  complaints = $state.raw<string[]>([]);
  conflict = $state.raw<Conflict | null>(null);
  reason = $state("");
  /** The save was tried without the title that a new draft needs. */
  untitled = $state(false);

  places = new Places();
  private steps = new Steps<Work>(workOf(NOTHING));
  origin: Origin = { id: null, etag: "", piece: NOTHING };
  private target: Edited | null = null;
  private saving: ReturnType<typeof setTimeout> | undefined;
  readonly sketch = new Sketching(this);
  readonly destination = new Destination();

  get current(): Piece {
    return this.work.pieces[this.piece] ?? this.work.pieces[0]!;
  }
  get isNew(): boolean {
    return this.origin.id === null;
  }
  get dirty(): boolean {
    if (this.work.operation) return true;
    return stepsOf(this.origin, this.work, this.fields, this.shape, this.places).length > 0 && !(this.isNew && !this.current.parts.length && !this.undoable);
  }
  private get key(): string {
    const { collection, id, drafted } = this.target!;
    return unsavedKey(String(app.config.editor), collection, drafted ? `${id ?? ""}@${drafted.draft}.${drafted.number}` : id);
  }

  /** Whether there is work that leaving would lose: what a draft has already is not. */
  private get worked(): boolean {
    return this.dirty && (this.undoable || !this.destination.standing);
  }

  async begin(target: Edited): Promise<void> {
    this.reset(target);
    try {
      const [schema, storageCrs, methods] = await Promise.all([
        fetchSchema(target.collection),
        fetchStorageCrs(target.collection),
        this.destination.ask(target),
      ]);
      const places = new Places(frameOf(storageCrs));
      const editable = target.id === null ? null : await fetchEditable(target.collection, target.id, places.frame.uri);
      const map = await mapView.loaded;
      if (this.target !== target) return; // closed meanwhile
      const geometry = Object.values(schema.properties).find((property) => property["x-ogc-role"] === "primary-geometry");
      this.fields = fieldsOf(schema);
      this.shape = geometry && !geometry.readOnly ? shapeOf(geometry.format) : null;
      this.methods = methods;
      this.places = places;
      this.origin = { id: target.id, etag: editable?.etag ?? "", piece: editable ? pieceOf(editable, places) : NOTHING };
      const { standing } = this.destination;
      this.restart(workOf(standing ? draftedPiece(standing, this.origin.piece, places) : this.origin.piece));
      this.unsaved = findUnsaved(this.key);
      this.status = "ready";
      this.sketch.begin(map);
    } catch (error) {
      this.error = error;
      this.status = "failed";
    }
  }

  private reset(target: Edited): void {
    this.target = target;
    this.status = "loading";
    this.error = this.conflict = this.unsaved = null;
    this.reason = "";
    this.untitled = false;
    this.forgetRefusals();
  }

  private restart(work: Work): void {
    this.steps = new Steps(work);
    this.piece = 0;
    this.adopt();
  }

  private adopt(): void {
    this.work = this.steps.now;
    this.undoable = this.steps.canUndo;
    this.redoable = this.steps.canRedo;
    if (this.piece >= this.work.pieces.length) this.piece = 0;
    this.sketch.redraw();
  }

  /** One step of work; it can be undone, and the browser keeps it. */
  to(work: Work): void {
    this.steps.to(work);
    this.unsaved = null;
    this.adopt();
    this.keep();
  }
  /** A correction of the last step. */
  amend(work: Work): void {
    this.steps.amend(work);
    this.adopt();
    this.keep();
  }
  undo(): void {
    if (this.steps.undo()) this.stepped(t("Geri alındı."));
  }
  redo(): void {
    if (this.steps.redo()) this.stepped(t("Yinelendi."));
  }
  private stepped(text: string): void {
    this.adopt();
    this.sketch.stepped();
    this.keep();
    announce(text);
  }

  /** The work with the shown piece changed. */
  withPiece(change: Partial<Piece>): Work {
    return { ...this.work, pieces: this.work.pieces.with(this.piece, { ...this.current, ...change }) };
  }
  setParts(parts: readonly Part[]): void {
    this.forgetRefusals();
    this.to(this.withPiece({ parts }));
  }
  show(piece: number): void {
    this.piece = piece;
    this.sketch.rest();
    this.slips = {};
  }

  /** What was typed into a field; a slip is said beside it and changes nothing. */
  type(field: Field, text: string): void {
    const found = read(field, text);
    const { [field.name]: _, ...others } = this.slips;
    if ("slip" in found) {
      this.slips = { ...others, [field.name]: slipText(found.slip, field) };
      return;
    }
    this.slips = others;
    if ((this.current.values[field.name] ?? null) !== found.value) this.to(this.withPiece({ values: { ...this.current.values, [field.name]: found.value } }));
  }

  private keep(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => {
      if (!this.target || this.status !== "ready") return;
      if (this.worked) this.kept = keepUnsaved(this.key, { at: new Date().toISOString(), etag: this.origin.etag, base: this.origin.piece, work: this.work });
      else dropUnsaved(this.key);
    }, 300);
  }

  restoreUnsaved(): void {
    if (!this.unsaved) return;
    const { etag, base, work } = this.unsaved;
    // The tag of then: had somebody changed the feature since, saving shows both.
    this.origin = { ...this.origin, etag: etag || this.origin.etag, piece: etag ? base : this.origin.piece };
    this.to(work);
    announce(t("Kaydedilmemiş çalışma geri yüklendi."));
  }
  discardUnsaved(): void {
    dropUnsaved(this.key);
    this.unsaved = null;
  }

  private forgetRefusals(): void {
    this.slips = {};
    this.findings = [];
    this.complaints = [];
  }

  /** Whether a piece is another record than the one that was opened. */
  private fresh(piece: number): boolean {
    return piece > 0 || this.isNew || this.work.operation !== undefined;
  }
  needed({ name, required }: Field): boolean {
    return required || (this.work.operation?.given.includes(name) ?? false);
  }

  /** Fields that must be given and are empty, in the first piece that lacks one. */
  private missing(): boolean {
    const lacks = (piece: Piece) => (field: Field): boolean => this.needed(field) && (piece.values[field.name] ?? "") === "";
    const at = this.work.pieces.findIndex((piece, i) => this.fresh(i) && this.fields.some(lacks(piece)));
    if (at < 0) return false;
    this.piece = at;
    const empty = this.fields.filter(lacks(this.current));
    this.slips = Object.fromEntries(empty.map((field) => [field.name, slipText("required", field)]));
    return true;
  }

  async save(): Promise<void> {
    if (!this.target || this.status !== "ready" || Object.keys(this.slips).length) return this.pointOut();
    this.sketch.rest();
    this.forgetRefusals();
    if (this.missing()) return this.pointOut();
    const unfinished = this.work.pieces.some(({ parts }) => parts.some((part) => !complete(part)));
    if (unfinished || (this.isNew && this.shape && !this.current.parts.length)) {
      this.complaints = [unfinished ? t("Çizim tamamlanmadı: eksik köşeleri ekleyin ya da parçayı silin.") : t("Önce haritada yerini çizin.")];
      return;
    }
    if (this.work.operation) return this.operate();
    const steps = stepsOf(this.origin, this.work, this.fields, this.shape, this.places);
    if (!steps.length) return announce(t("Kaydedilecek bir değişiklik yok."));
    const feature = await this.send(steps);
    if (feature !== null) this.saved(feature);
  }

  /** Sends steps to where they go. Returns the feature that stays, or null: they were refused, or went into a draft. */
  private async send(steps: readonly Step[]): Promise<string | null> {
    this.untitled = this.destination.untitled;
    if (this.untitled) {
      this.pointOut();
      return null;
    }
    this.status = "saving";
    try {
      const done = await this.destination.send(this.target!.collection, steps, this.reason.trim(), this.places.frame.uri);
      if ("feature" in done) return done.feature;
      this.drafted(done.draft.id, done.draft.title);
    } catch (error) {
      this.status = "ready";
      await this.refused(error);
    }
    return null;
  }

  /** What an operation on areas is about. */
  get context(): AreaContext {
    return { collection: this.collection, origin: this.origin, fields: this.fields, places: this.places };
  }
  private async operate(): Promise<void> {
    this.status = "saving";
    try {
      this.saved(await done(this.context, this.work, this.reason.trim()));
    } catch (error) {
      this.status = "ready";
      await this.refused(error);
    }
  }

  /** In a draft the change is not in force: the panel of drafts shows what the map does not. */
  private drafted(draft: number, title: string): void {
    dropUnsaved(this.key);
    this.end();
    deselect();
    app.draft = draft;
    app.panel = "drafts";
    announce(t("“{title}” taslağına kaydedildi.", { title }));
  }

  private pointOut(): void {
    announce(t("İşaretli alanları düzeltin."));
    setTimeout(() => document.querySelector<HTMLElement>("#duzenleme [aria-invalid=true]")?.focus());
  }

  private saved(id: string): void {
    const { collection, name } = this.target!;
    dropUnsaved(this.key);
    this.end();
    mapView.refresh(collection);
    select([{ collection, id, label: name || null, properties: {}, synthetic: false }]);
    announce(t("Kaydedildi."));
  }

  private async refused(error: unknown): Promise<void> {
    if (error instanceof ApiProblem && error.status === 412 && !this.work.operation) return this.clash();
    if (needsApproval(error)) {
      this.destination.insist();
      this.complaints = [t("Bu değişiklik onay ister: aşağıda bir taslak seçip yeniden kaydedin.")];
      return this.tellRefusal();
    }
    if (error instanceof ApiProblem && error.status === 412) this.complaints = [t("Kayıt bu arada değişmiş. Düzenlemeyi kapatıp yeniden açın.")];
    else if (error instanceof ApiProblem && error.status === 404) this.complaints = [t("Bu kayıt artık yok: başkası silmiş ya da görme yetkiniz kalkmış.")];
    else if (error instanceof ApiProblem && error.kind === "http") {
      const { step, fields, findings, other } = refusals(error, this.fields);
      // Deletions of merged features come first, then the pieces in order.
      if (Object.keys(fields).length) this.piece = Math.max(0, Math.min(step - this.work.absorbed.length, this.work.pieces.length - 1));
      this.slips = fields;
      this.findings = findings.map((finding) => ({ finding, at: middle(placesOf(finding.place ?? "").map((place) => eastFirst(this.places.frame, place))) }));
      this.complaints = other.length || findings.length || Object.keys(fields).length ? other : [explain(error).replace(/^transaction\[\d+\][^:]*: /, "")];
    } else this.complaints = [explain(error)];
    this.sketch.redraw();
    this.tellRefusal();
  }

  /** What keeps it from being saved stands at the top, the button at the bottom. */
  private tellRefusal(): void {
    announce(t("Kaydedilemedi."));
    setTimeout(() => document.querySelector("#duzenleme .notice-danger, #duzenleme .findings, #duzenleme [aria-invalid=true]")?.scrollIntoView({ block: "center" }));
  }

  private async clash(): Promise<void> {
    try {
      const now = await fetchEditable(this.target!.collection, this.target!.id ?? "", this.places.frame.uri);
      if (now.etag === this.origin.etag) {
        this.complaints = [t("Birleştirilen nesne bu arada değişmiş. Birleştirmeyi geri alıp yeniden deneyin.")];
        return;
      }
      this.conflict = conflictOf(this.origin, this.work.pieces[0]!, now, this.fields, this.places);
      this.piece = 0;
      this.sketch.redraw();
      announce(t("Bu kayıt siz düzenlerken başkası tarafından değiştirildi."));
    } catch (error) {
      this.complaints = [error instanceof ApiProblem && error.status === 404 ? t("Bu kayıt artık yok: başkası silmiş ya da görme yetkiniz kalkmış.") : explain(error)];
    }
  }

  /** The decisions are made: what was theirs becomes the origin, and the change is sent again. */
  async resolve(chosen: Readonly<Record<string, "mine" | "now">>, outline: "mine" | "now"): Promise<void> {
    const { conflict } = this;
    if (!conflict) return;
    const first = resolved(conflict, this.origin, this.work.pieces[0]!, chosen, outline);
    this.origin = { ...this.origin, etag: conflict.now.etag, piece: conflict.theirs };
    this.conflict = null;
    this.to({ ...this.work, pieces: this.work.pieces.with(0, first) });
    if (this.dirty) await this.save();
    else this.saved(this.origin.id!);
  }
  keepEditing(): void {
    this.conflict = null;
    this.sketch.redraw();
  }

  async remove(): Promise<void> {
    if (!this.target?.id) return;
    const { collection, id } = this.target;
    if ((await this.send([{ op: "delete", id, etag: this.origin.etag }])) === null) return;
    dropUnsaved(this.key);
    this.end();
    mapView.refresh(collection);
    deselect();
    notify("info", t("Kayıt silindi."));
  }

  /** Leaves the editor; unsaved work stays in the browser. */
  close(): void {
    if (!this.target) return;
    const left = this.status === "ready" && this.worked;
    if (left) this.kept = keepUnsaved(this.key, { at: new Date().toISOString(), etag: this.origin.etag, base: this.origin.piece, work: this.work });
    this.end();
    if (left && this.kept) announce(t("Kaydedilmemiş değişiklikler bu tarayıcıda saklandı."));
  }
  /** Leaves it and throws the changes away. */
  discard(): void {
    dropUnsaved(this.key);
    this.end();
  }

  private end(): void {
    clearTimeout(this.saving);
    this.sketch.end();
    this.target = null;
    app.editing = null;
  }

  /** Whether anything is drawn differently from what it was. */
  get redrawn(): boolean {
    return !sameParts(this.origin.piece.parts, this.work.pieces[0]!.parts);
  }
  get collection(): string {
    return this.target?.collection ?? "";
  }
  get feature(): string | null {
    return this.origin.id;
  }
}

export const editing = new Editing();
export type Editor = Editing;
