import { act, comment, fetchDraft, fetchDrafts, fetchReview, remove, type Act, type Change, type Operation, type Review, type RuleFinding, type WholeDraft } from "../api/drafts";
import { fetchStorageCrs } from "../api/edit";
import { ApiProblem, explain } from "../api/http";
import { fetchSchema, type Schema } from "../api/items";
import { boxOfChanges, drawn, isDecided, sorted } from "../catalog/drafts";
import { middle, placesOf } from "../geo/ewkt";
import { eastFirst, frameOf } from "../geo/frame";
import type { LonLat } from "../geo/types";
import { t } from "../i18n";
import { Diff } from "../map/diff";
import { mapView } from "../map/view";
import { announce, app, edit, notify, setLayer } from "../state/app.svelte";
import { titleOf } from "./pick";

/** The panel of drafts: their list, or one of them with what it changes drawn on the map. */
class Drafts {
  status = $state<"loading" | "ready" | "failed">("loading");
  error = $state.raw<unknown>(null);
  list = $state.raw<ReturnType<typeof sorted>>(sorted([], []));
  draft = $state.raw<WholeDraft | null>(null);
  review = $state.raw<Review | null>(null);
  /** Why there is no review. */
  reviewError = $state.raw<unknown>(null);
  schemas = $state.raw<Record<string, Schema>>({});
  chosen = $state<number | null>(null);
  busy = $state(false);
  complaint = $state("");
  private diff: Diff | null = null;

  /** Loads what the panel shows: the list, or the draft with this number. */
  async show(id: number | null): Promise<void> {
    // A draft that is shown already stays in sight while it is asked for again.
    const shown = this.draft?.id === id ? this.draft : null;
    this.forget();
    this.error = null;
    this.draft = shown;
    this.status = shown ? "ready" : "loading";
    try {
      if (id === null) this.list = sorted(...(await Promise.all([fetchDrafts(), fetchDrafts({ waiting: "true" })])));
      else await this.adopt(await fetchDraft(id));
      if (app.draft === id) this.status = "ready";
    } catch (error) {
      this.error = error;
      this.status = "failed";
    }
  }

  /** Leaves nothing behind, on the map neither. */
  forget(): void {
    this.draft = this.review = null;
    this.reviewError = this.chosen = null;
    this.complaint = "";
    this.diff?.stop();
    this.diff = null;
  }

  private async adopt(draft: WholeDraft): Promise<void> {
    if (app.draft !== draft.id) return; // another one was asked for meanwhile
    this.draft = draft;
    if (isDecided(draft) || !draft.steps.length) return;
    try {
      const review = await fetchReview(draft.id);
      const names = [...new Set(review.operations.map(({ collection }) => collection))];
      const schemas = await Promise.all(names.map(fetchSchema));
      const map = await mapView.loaded;
      if (this.draft !== draft) return;
      this.schemas = Object.fromEntries(names.map((name, i) => [name, schemas[i]!]));
      this.review = review;
      this.diff = new Diff(map);
      this.draw();
      this.zoomAll();
    } catch (error) {
      if (this.draft === draft) this.reviewError = error;
    }
  }

  private draw(): void {
    this.diff?.show(drawn(this.review?.operations ?? []), this.chosen);
  }

  zoomAll(): void {
    const box = boxOfChanges(this.review?.operations ?? []);
    if (box) mapView.show(null, box, 19);
  }

  /** Marks a change on the map and goes there; its layer is switched on. */
  choose(change: Change): void {
    this.chosen = change.number;
    setLayer(change.collection, { on: true });
    this.draw();
    const box = boxOfChanges([change]);
    if (box) mapView.show(null, box, 19.5);
    announce(this.nameOf(change));
  }

  nameOf({ action, collection, id }: Pick<Operation, "action" | "collection" | "id">): string {
    const values = { name: titleOf(collection), id: id === null ? "" : String(id) };
    if (action === "insert") return t("Yeni: {name}", { name: values.name });
    return action === "delete" ? t("Kaldır: {name} {id}", values) : t("Değiştir: {name} {id}", values);
  }

  /** Goes to where a rule finds something. */
  async find(finding: RuleFinding): Promise<void> {
    const frame = frameOf(await fetchStorageCrs(finding.collection));
    const at = middle(placesOf(finding.place ?? "").map((place) => eastFirst(frame, place)));
    if (at) mapView.show(at, null, 19);
  }
  goTo(at: LonLat): void {
    mapView.show(at, null, 19);
    mapView.preview(at);
  }

  /** The operation of a change, when the asker wrote it and may still work on it. */
  own(number: number): Operation | undefined {
    if (!this.draft?.may.includes("edit")) return undefined;
    return this.draft.steps.find((one) => one.number === number);
  }
  resume({ collection, id, number }: Operation): void {
    const draft = this.draft!.id;
    edit({ collection, id: id === null ? null : String(id), name: `${titleOf(collection)} ${id ?? ""}`.trim(), drafted: { draft, number } });
  }

  /** Runs something that changes the draft; what keeps it from being done is told in the panel. */
  private async run(work: (draft: WholeDraft) => Promise<unknown>): Promise<boolean> {
    const { draft } = this;
    if (!draft || this.busy) return false;
    this.busy = true;
    this.complaint = "";
    try {
      await work(draft);
      return true;
    } catch (error) {
      this.complaint = error instanceof ApiProblem && error.status === 412 ? t("Taslak siz bakarken değişti. Yeniden yükleyip bir daha bakın.") : explain(error);
      announce(this.complaint);
      return false;
    } finally {
      this.busy = false;
    }
  }

  takeOut(number: number): Promise<boolean> {
    return this.run(async (draft) => {
      await remove(draft.id, number);
      await this.show(draft.id);
      announce(t("Değişiklik taslaktan çıkarıldı."));
    });
  }

  say(text: string, place: LonLat | null, replyTo: number | null): Promise<boolean> {
    return this.run(async (draft) => {
      const said = await comment(draft.id, text, place, replyTo);
      this.draft = { ...draft, comments: [...draft.comments, said] };
      announce(t("Yorum eklendi."));
    });
  }

  /** A step of the course. What is approved is the revision that was reviewed, and the map then shows it. */
  step(name: Act, text: string): Promise<boolean> {
    return this.run(async (draft) => {
      const { review } = this;
      const reason = text ? { reason: text } : {};
      await act(draft.id, name, name === "approve" ? { revision: review?.revision ?? draft.revision, ...reason } : name === "reject" ? reason : {});
      await this.show(draft.id);
      if (name !== "approve") return announce(t("Kaydedildi."));
      for (const collection of new Set(draft.steps.map((one) => one.collection))) {
        setLayer(collection, { on: true });
        mapView.refresh(collection);
      }
      notify("info", t("“{title}” yürürlükte.", { title: draft.title }));
    });
  }
}

export const drafts = new Drafts();
