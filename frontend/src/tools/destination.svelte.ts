import { add, begin, fetchDraft, fetchDrafts, replace, type Draft, type Operation } from "../api/drafts";
import { apply, type Step } from "../api/edit";
import { ApiProblem } from "../api/http";
import { allowed } from "../api/items";
import { DIRECTLY, NEW, proposed } from "../catalog/drafts";
import type { Edited } from "../state/app.svelte";

/** The draft somebody saved into last: the next change most likely belongs to it. */
let last: number | null = null;

/** Where a saved change goes: in force, into a draft that is being prepared, or into a new one. */
export class Destination {
  /** Whether the policy lets the change come into force at once. */
  direct = $state(true);
  drafts = $state.raw<Draft[]>([]);
  chosen = $state(DIRECTLY);
  title = $state("");
  /** The change of a draft that is being worked on: what is saved takes its place. */
  standing = $state.raw<Operation | null>(null);

  /** A new draft lacks its title. */
  get untitled(): boolean {
    return this.chosen === NEW && !this.title.trim();
  }
  get drafting(): boolean {
    return this.chosen !== DIRECTLY;
  }
  /** The reason is told with the change itself or with a new draft; a draft that is there has its own. */
  get explains(): boolean {
    return this.chosen === DIRECTLY || this.chosen === NEW;
  }

  /** Asks what is open to whoever edits; returns the methods, into a draft or directly. */
  async ask({ collection, id, drafted }: Edited): Promise<ReadonlySet<string>> {
    const which = id ?? undefined;
    const [methods, directly, open, rejected, whole] = await Promise.all([
      allowed(collection, which),
      allowed(collection, which, "directly"),
      fetchDrafts({ state: "open" }),
      fetchDrafts({ state: "rejected" }),
      drafted ? fetchDraft(drafted.draft) : null,
    ]);
    this.direct = [...methods].every((method) => directly.has(method));
    this.drafts = [...open, ...rejected].filter(({ may }) => may.includes("edit"));
    this.standing = whole?.steps.find(({ number }) => number === drafted?.number) ?? null;
    this.chosen = this.standing ? String(whole!.id) : proposed(this.drafts, this.direct, last);
    this.title = "";
    return methods;
  }

  /** The server wants a second person after all: from now on only drafts are offered. */
  insist(): void {
    this.direct = false;
    if (!this.drafting) this.chosen = proposed(this.drafts, false, last);
  }

  /**
   * Sends the steps. Returns the id of the feature that stays, or the draft that they went into.
   *
   * @throws ApiProblem as `apply`.
   */
  async send(collection: string, steps: readonly Step[], reason: string, crs: string | null): Promise<{ feature: string } | { draft: Draft }> {
    if (!this.drafting) return { feature: await apply(collection, steps, reason, crs) };
    const draft = await this.draft(reason);
    const { standing } = this;
    const own = standing && steps.find((step) => (step.op === "insert" ? standing.id === null : step.id === String(standing.id)));
    if (own) await replace(draft.id, standing.number, collection, own, crs);
    const others = steps.filter((step) => step !== own);
    if (others.length) await add(draft.id, collection, others, crs);
    last = draft.id;
    return { draft };
  }

  private async draft(reason: string): Promise<Draft> {
    const known = this.drafts.find(({ id }) => String(id) === this.chosen);
    if (known) return known;
    const begun = await begin(this.title.trim(), reason);
    // Should the change be refused, the draft is there already: the next try goes into the same.
    this.drafts = [begun, ...this.drafts];
    this.chosen = String(begun.id);
    return begun;
  }
}

export const needsApproval = (error: unknown): boolean => error instanceof ApiProblem && String(error.body["type"]).endsWith("/approval-needed");
