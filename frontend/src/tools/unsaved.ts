import type { Part } from "../geo/parts";
import type { LonLat } from "../geo/types";

/** One feature in the making: what is drawn and what is written. The first of a change is the feature that was opened. */
export interface Piece { readonly parts: readonly Part[]; readonly values: Readonly<Record<string, unknown>> }
/** Another feature that goes when the change is saved (a merge), with the tag it had. */
export interface Absorbed { readonly id: string; readonly etag: string; readonly name: string }
/**
 * An operation on areas as the server has tried it: the pieces are its work, and are saved by doing it.
 * `planned` are the values that follow, `given` the names of those that have to be given, areas are m².
 */
export interface AreaOperation {
  readonly name: "split" | "merge";
  readonly line: readonly LonLat[] | null;
  readonly given: readonly string[];
  readonly planned: readonly Readonly<Record<string, unknown>>[];
  readonly areas: readonly number[];
  readonly before: number;
}
/** Everything undo and redo go back and forth between. */
export interface Work { readonly pieces: readonly Piece[]; readonly absorbed: readonly Absorbed[]; readonly operation?: AreaOperation }

/** What was not saved yet, as this browser keeps it. */
export interface Unsaved { at: string; etag: string; base: Piece; work: Work }

const DAYS = 7;
const PREFIX = "kbs-unsaved:";

/** The key of unsaved work: a person's own, so that nobody else at the same computer is offered it. */
export const unsavedKey = (person: string, collection: string, id: string | null): string => `${PREFIX}${person}:${collection}:${id ?? "new"}`;

export function keepUnsaved(key: string, unsaved: Unsaved): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(unsaved));
    return true;
  } catch {
    return false; // storage full or forbidden: the editor says that nothing is kept
  }
}

export function dropUnsaved(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    /* as above */
  }
}

/** Unsaved work on a feature; what is older than a week is thrown away, whoever made it. */
export function findUnsaved(key: string, now = Date.now()): Unsaved | null {
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

function read(key: string): Unsaved | null {
  try {
    const unsaved = JSON.parse(localStorage.getItem(key) ?? "null") as Unsaved | null;
    return unsaved && Array.isArray(unsaved.work.pieces) ? unsaved : null;
  } catch {
    return null;
  }
}

const fresh = (unsaved: Unsaved | null, now: number): boolean => unsaved !== null && now - Date.parse(unsaved.at) < DAYS * 86_400_000;
