import type { Part } from "../geo/parts";

/** One feature in the making: what is drawn and what is written. The first of a change is the feature that was opened. */
export interface Piece { readonly parts: readonly Part[]; readonly values: Readonly<Record<string, unknown>> }
/** Another feature that goes when the change is saved (a merge), with the tag it had. */
export interface Absorbed { readonly id: string; readonly etag: string; readonly name: string }
/** Everything undo and redo go back and forth between. */
export interface Work { readonly pieces: readonly Piece[]; readonly absorbed: readonly Absorbed[] }

/** What was not saved yet, as this browser keeps it. */
export interface Draft { at: string; etag: string; base: Piece; work: Work }

const DAYS = 7;
const PREFIX = "kbs-draft:";

/** The key of a draft: a person's own, so that nobody else at the same computer is offered it. */
export const draftKey = (person: string, collection: string, id: string | null): string => `${PREFIX}${person}:${collection}:${id ?? "new"}`;

export function keepDraft(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false; // storage full or forbidden: the editor says that nothing is kept
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    /* as above */
  }
}

/** The draft of a feature; those older than a week are thrown away, whoever made them. */
export function findDraft(key: string, now = Date.now()): Draft | null {
  try {
    for (let i = localStorage.length - 1; i >= 0; i--) {
      const name = localStorage.key(i)!;
      if (name.startsWith(PREFIX) && !fresh(read(name), now)) localStorage.removeItem(name);
    }
    return read(key);
  } catch {
    return null;
  }
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
    return draft && Array.isArray(draft.work.pieces) ? draft : null;
  } catch {
    return null;
  }
}

const fresh = (draft: Draft | null, now: number): boolean => draft !== null && now - Date.parse(draft.at) < DAYS * 86_400_000;
