import type { Geometry } from "../geo/types";
import { action, type Finding, type Step } from "./edit";
import { address, getJson } from "./http";
import type { Feature } from "./items";
import { send } from "./write";

export type State = "open" | "submitted" | "approved" | "rejected" | "withdrawn";
export type Act = "submit" | "reopen" | "withdraw" | "reject" | "approve";
/** A change set to be (docs/api.md, Drafts); `may` names what the asker can do with it now. */
export interface Draft {
  id: number;
  title: string;
  reason: string;
  document: string;
  state: State;
  revision: number;
  unit: string | null;
  author: string;
  in_name_of: string | null;
  made_at: string;
  submitted_at: string | null;
  decided_at: string | null;
  decided_by: string | null;
  decision: string;
  change_set: number | null;
  operations: number;
  may: (Act | "edit")[];
}
/** What a draft does with one feature; values and place are told to who wrote them only. */
export interface Operation {
  number: number;
  action: "insert" | "replace" | "update" | "delete";
  collection: string;
  id: number | null;
  properties?: Record<string, unknown>;
  geometry?: Geometry | null;
  crs?: string;
}
export interface Comment { id: number; author: string; made_at: string; text: string; place: { coordinates: [number, number] } | null; reply_to: number | null }
export interface WholeDraft extends Draft { steps: Operation[]; comments: Comment[] }

export interface Trouble { title: string; detail?: string }
/** One change as if it were in force: the feature before and after (CRS84), what differs, and why it cannot be made. */
export interface Change extends Pick<Operation, "number" | "action" | "collection" | "id"> {
  changed: string[];
  conflict: boolean;
  problem: Trouble | null;
  before: Feature | null;
  after: Feature | null;
}
export interface RuleFinding extends Finding { collection: string; feature: number; stops: string }
export interface Review {
  revision: number;
  in_the_way: number;
  conflicts: number;
  hidden: number;
  problem: Trouble | null;
  operations: Change[];
  findings: { new: RuleFinding[]; gone: RuleFinding[] };
}

const HOME = "/api/v1/drafts";
const json = <T>(response: Response): Promise<T> => response.json() as Promise<T>;

export const fetchDrafts = async (which: { state?: State; waiting?: "true" } = {}): Promise<Draft[]> => (await getJson<{ drafts: Draft[] }>(address(HOME, which))).drafts;
export const fetchDraft = (id: number): Promise<WholeDraft> => getJson<WholeDraft>(address(`${HOME}/${id}`));
/** The draft as if it were in force: the server carries it out and takes it back. */
export const fetchReview = (id: number): Promise<Review> => getJson<Review>(address(`${HOME}/${id}/check`));

export const begin = (title: string, reason: string): Promise<Draft> => send("POST", HOME, { title, reason }, json<Draft>);

/** What goes into a draft: steps of one collection, with their geometries in a CRS (null: CRS84). */
const actions = (collection: string, steps: readonly Step[], crs: string | null): object => ({
  transaction: steps.map((step) => action(collection, step)),
  ...(crs ? { crs } : {}),
});
/** Adds changes; what is said of a feature that the draft changes already is joined to that. */
export const add = (id: number, collection: string, steps: readonly Step[], crs: string | null): Promise<unknown> => send("POST", `${HOME}/${id}/operations`, actions(collection, steps, crs), json);
/** Puts a change in the place of another one. */
export const replace = (id: number, number: number, collection: string, step: Step, crs: string | null): Promise<unknown> =>
  send("PUT", `${HOME}/${id}/operations/${number}`, actions(collection, [step], crs), json);
export const remove = (id: number, number: number): Promise<void> => send("DELETE", `${HOME}/${id}/operations/${number}`, undefined, () => Promise.resolve());

export const comment = (id: number, text: string, place: readonly [number, number] | null, replyTo: number | null): Promise<Comment> =>
  send("POST", `${HOME}/${id}/comments`, { text, ...(place ? { place: { type: "Point", coordinates: place } } : {}), ...(replyTo ? { reply_to: replyTo } : {}) }, json<Comment>);

/** A step of its course; to approve it names the revision that was looked at. */
export const act = (id: number, name: Act, body: { revision?: number; reason?: string } = {}): Promise<Draft> => send("POST", `${HOME}/${id}/${name}`, body, json<Draft>);
