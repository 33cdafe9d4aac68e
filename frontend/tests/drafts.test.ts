import { beforeEach, describe, expect, it } from "vitest";
import type { Change, Comment, Draft, Operation, Review, State } from "../src/api/drafts";
import type { Feature, Schema } from "../src/api/items";
import { boxOfChanges, DIRECTLY, drawn, lines, NEW, obstacles, proposed, sorted, threads } from "../src/catalog/drafts";
import { eastFirst, frameOf, Places } from "../src/geo/frame";
import { setLanguage } from "../src/i18n";
import { draftedPiece, resumable } from "../src/tools/saving";

const STORAGE = "http://www.opengis.net/def/crs/EPSG/0/5254";
const feature = (lon: number, properties: Record<string, unknown> = {}): Feature => ({ type: "Feature", id: 1, geometry: { type: "Point", coordinates: [lon, 41] }, properties });
const change = (given: Partial<Change>): Change => ({ number: 1, action: "update", collection: "trees", id: 1, changed: [], conflict: false, problem: null, before: feature(29), after: feature(29), ...given });
const draft = (id: number, state: State = "open"): Draft => ({ id, state, may: ["edit"] }) as unknown as Draft;

describe("what a draft draws", () => {
  it("is told apart: what was, what will be, and what keeps its place; what will be lies on top", () => {
    const changes = [change({ changed: ["geometry"], after: feature(30) }), change({ number: 2, changed: ["ad"] }), change({ number: 3, action: "insert", before: null }), change({ number: 4, action: "delete", after: null })];
    expect(drawn(changes).map(({ number, side }) => `${number}-${side}`)).toEqual(["1-before", "4-before", "2-same", "1-after", "3-after"]);
  });
  it("are shown in a box around both sides", () => {
    expect(boxOfChanges([change({ after: feature(30) }), change({ after: null })])).toEqual([29, 41, 30, 41]);
    expect(boxOfChanges([change({ before: null, after: { ...feature(30), geometry: null } })])).toBeNull();
  });
});

describe("the values of a change", () => {
  beforeEach(() => setLanguage("tr"));
  const schema: Schema = { properties: { tur: { title: "Tür", "x-kbs-codes": { a: "Ağaç", b: "Bina" } }, kat: { title: "Kat" } } };
  it("are told before and after, in words and under their names", () => {
    const one = change({ changed: ["tur", "kat", "geometry"], before: feature(29, { tur: "a", kat: null }), after: feature(29, { tur: "b", kat: 3 }) });
    expect(lines(one, schema)).toEqual([{ name: "tur", label: "Tür", before: "Ağaç", after: "Bina" }, { name: "kat", label: "Kat", before: null, after: "3" }]);
  });
  it("are none of a removal", () => expect(lines(change({ action: "delete", changed: ["tur"], after: null }), schema)).toEqual([]));
});

describe("drafts in a list", () => {
  it("stand once, what waits for me first", () => {
    const all = [draft(4, "approved"), draft(3, "submitted"), draft(2, "rejected"), draft(1, "withdrawn")];
    const { waiting, going, decided } = sorted(all, [all[1]!]);
    expect([waiting, going, decided].map((list) => list.map(({ id }) => id))).toEqual([[3], [2], [4, 1]]);
  });
  it("have comments with the answers below them", () => {
    const said = (id: number, reply_to: number | null): Comment => ({ id, reply_to }) as Comment;
    expect(threads([said(1, null), said(2, null), said(3, 1), said(4, 3), said(5, 99)]).map(({ comment, depth }) => [comment.id, depth])).toEqual([[1, 0], [3, 1], [4, 2], [2, 0], [5, 0]]);
  });
  it("say what keeps them from being put in force", () => {
    const review = (given: Partial<Review>): Review => ({ conflicts: 0, in_the_way: 0, hidden: 0, ...given }) as Review;
    expect(obstacles(review({}))).toEqual([]);
    expect(obstacles(review({ conflicts: 2, hidden: 1 }))).toEqual(["2 kaydı bu arada başkası değiştirdi.", "1 değişikliği görme yetkiniz yok."]);
  });
});

describe("where a change goes", () => {
  it("is straight into force where the policy lets it", () => expect(proposed([draft(1)], true, 1)).toBe(DIRECTLY));
  it("is the draft used last, else the newest, else a new one", () => {
    expect(proposed([draft(3), draft(1)], false, 1)).toBe("1");
    expect(proposed([draft(3), draft(1)], false, 7)).toBe("3");
    expect(proposed([], false, 7)).toBe(NEW);
  });
});

describe("a change of a draft that is gone on with", () => {
  const inForce = { parts: [{ kind: "point", polygon: 0, points: [[29, 41]] }] as const, values: { ad: "a", kat: 2 } };
  const operation = (given: Partial<Operation>): Operation => ({ number: 1, action: "update", collection: "trees", id: 1, properties: { ad: "b" }, ...given });
  it("is what it says over what is in force", () => {
    expect(draftedPiece(operation({}), inForce, new Places())).toEqual({ parts: inForce.parts, values: { ad: "b", kat: 2 } });
  });
  it("has its place, whatever system it was sent in", () => {
    const places = new Places(frameOf(STORAGE));
    const [north, east] = places.frame.toStored([29.02, 40.98]);
    const stored = draftedPiece(operation({ geometry: { type: "Point", coordinates: [north, east] }, crs: STORAGE }), inForce, places);
    expect(places.write(stored.parts[0]!.points[0]!)).toEqual([north, east]);
    const degrees = draftedPiece(operation({ geometry: { type: "Point", coordinates: [29.02, 40.98] }, crs: "http://www.opengis.net/def/crs/OGC/1.3/CRS84" }), inForce, places);
    expect(degrees.parts[0]!.points).toEqual([[29.02, 40.98]]);
    const [lon, lat] = eastFirst(places.frame, [east!, north!]);
    expect([lon, lat].map((value) => value.toFixed(8))).toEqual(["29.02000000", "40.98000000"]);
  });
  it("is only offered where its values are told and its system is known", () => {
    const geometry = { type: "Point", coordinates: [41, 29] };
    expect(resumable(operation({}))).toBe(true);
    expect(resumable(operation({ geometry, crs: STORAGE }))).toBe(true);
    expect(resumable(operation({ geometry, crs: "http://www.opengis.net/def/crs/EPSG/0/4326" }))).toBe(false);
    expect(resumable(operation({ action: "delete" }))).toBe(false);
    const { properties: _, ...hidden } = operation({});
    expect(resumable(hidden)).toBe(false);
  });
});
