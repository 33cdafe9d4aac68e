import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Schema } from "../src/api/items";
import { ApiProblem } from "../src/api/http";
import { changed, clashes, fieldsOf, read, shown } from "../src/catalog/form";
import { middle, placesOf } from "../src/geo/ewkt";
import { readTM, tm } from "../src/geo/coordinates";
import { Places } from "../src/geo/frame";
import type { Part } from "../src/geo/parts";
import { ZONES } from "../src/geo/tm";
import { unsavedKey, dropUnsaved, findUnsaved, keepUnsaved } from "../src/tools/unsaved";
import { conflictOf, refusals, resolved, stepsOf, type Origin } from "../src/tools/saving";
import { Steps } from "../src/tools/steps";

const schema: Schema = {
  required: ["ad"],
  properties: {
    id: { type: "integer", readOnly: true, "x-ogc-role": "id" },
    geometry: { format: "geometry-point", "x-ogc-role": "primary-geometry" },
    kat: { type: "integer", title: "Kat", minimum: -5, maximum: 80, "x-ogc-propertySeq": 2 },
    ad: { type: "string", title: "Ad", maxLength: 5, pattern: "^(?:[a-zç]*)$", "x-ogc-propertySeq": 1 },
    tur: { type: "string", title: "Tür", enum: ["a", "b"], "x-kbs-codes": { a: "Ağaç", b: "Bina" }, "x-ogc-propertySeq": 3 },
    acik: { type: "string", "x-kbs-codes": { x: "X" }, "x-ogc-propertySeq": 4 },
    alan: { type: "number", "x-ogc-unit": "m2", "x-ogc-propertySeq": 5 },
    gun: { type: "string", format: "date", "x-ogc-propertySeq": 6 },
    an: { type: "string", format: "date-time", "x-ogc-propertySeq": 7 },
    var: { type: "boolean", "x-ogc-propertySeq": 8 },
    hesap: { type: "number", readOnly: true, "x-ogc-propertySeq": 9 },
    not: { type: "string", "x-ogc-propertySeq": 10 },
  },
};
const fields = fieldsOf(schema);
const field = (name: string) => fields.find((one) => one.name === name)!;
const point = (lon: number, lat: number): Part[] => [{ kind: "point", polygon: 0, points: [[lon, lat]] }];

describe("the form of a schema", () => {
  it("has what may be changed, in the schema's order, each with its input", () => {
    expect(fields.map(({ name, input }) => `${name}:${input}`)).toEqual(["ad:text", "kat:integer", "tur:choice", "acik:choice", "alan:number", "gun:date", "an:date-time", "var:boolean", "not:long"]);
    expect(field("ad").required).toBe(true);
    expect([field("tur").open, field("acik").open]).toEqual([false, true]);
  });
  it.each([
    ["kat", " 3 ", { value: 3 }], ["kat", "", { value: null }], ["kat", "3,5", { slip: "integer" }], ["kat", "-6", { slip: "low" }], ["kat", "81", { slip: "high" }],
    ["alan", "12,5", { value: 12.5 }], ["alan", "on", { slip: "number" }], ["ad", "", { slip: "required" }], ["ad", "çççççç", { slip: "long" }], ["ad", "A", { slip: "pattern" }],
    ["tur", "b", { value: "b" }], ["var", "false", { value: false }], ["gun", "2026-11-21", { value: "2026-11-21" }], ["an", "2026-11-21T10:00", { value: "2026-11-21T10:00:00Z" }],
  ])("reads %s from “%s”", (name, text, found) => expect(read(field(name), text)).toEqual(found));
  it("shows moments without their zone and nothing for nothing", () => {
    expect(shown(field("an"), "2026-11-21T10:00:00Z")).toBe("2026-11-21T10:00:00");
    expect(shown(field("kat"), null)).toBe("");
  });
  it("knows what was changed; nothing and null are one", () => {
    expect(changed(fields, { ad: "a", kat: null }, { ad: "b", not: null })).toEqual(["ad"]);
  });
});

describe("undo and redo", () => {
  it("go back and forth, and a new step forgets the way forward", () => {
    const steps = new Steps(0, 3);
    for (const state of [1, 2, 3, 4]) steps.to(state);
    expect([steps.undo(), steps.undo(), steps.now]).toEqual([true, true, 2]);
    expect([steps.redo(), steps.now, steps.canRedo]).toEqual([true, 3, true]);
    steps.to(9);
    expect([steps.canRedo, steps.redo(), steps.now]).toEqual([false, false, 9]);
    steps.amend(10);
    steps.undo();
    expect(steps.now).toBe(3);
    while (steps.undo());
    expect(steps.now).toBe(1); // three steps are kept
  });
});

describe("what is sent", () => {
  const places = new Places();
  const origin: Origin = { id: "7", etag: '"a"', piece: { parts: point(29, 41), values: { ad: "a", kat: 2, hesap: 5 } } };
  const shape = { kind: "point", multi: false } as const;
  it("is only what was changed, and no geometry that was not", () => {
    const work = { pieces: [{ ...origin.piece, values: { ...origin.piece.values, kat: 3 } }], absorbed: [] };
    expect(stepsOf(origin, work, fields, shape, places)).toEqual([{ op: "update", id: "7", etag: '"a"', properties: { kat: 3 } }]);
    expect(stepsOf(origin, { pieces: [origin.piece], absorbed: [] }, fields, shape, places)).toEqual([]);
    const moved = { pieces: [{ ...origin.piece, parts: point(29.1, 41) }], absorbed: [] };
    expect(stepsOf(origin, moved, fields, shape, places)).toEqual([{ op: "update", id: "7", etag: '"a"', properties: {}, geometry: { type: "Point", coordinates: [29.1, 41] } }]);
  });
  it("is a deletion, a change and an insertion for a merge and a split; read-only values stay out", () => {
    const work = { pieces: [{ ...origin.piece, parts: point(29.2, 41) }, { parts: point(29.3, 41), values: { ad: "b", hesap: 5 } }], absorbed: [{ id: "8", etag: '"b"', name: "" }] };
    expect(stepsOf(origin, work, fields, shape, places).map((step) => [step.op, "properties" in step ? step.properties : step.id])).toEqual([["delete", "8"], ["update", {}], ["insert", { ad: "b" }]]);
  });
  it("is everything given, for a new feature", () => {
    const made = stepsOf({ id: null, etag: "", piece: { parts: [], values: {} } }, { pieces: [{ parts: point(29, 41), values: { ad: "a", kat: null } }], absorbed: [] }, fields, shape, places);
    expect(made).toEqual([{ op: "insert", properties: { ad: "a" }, geometry: { type: "Point", coordinates: [29, 41] } }]);
  });
});

describe("a conflict", () => {
  const places = new Places();
  const origin: Origin = { id: "7", etag: '"a"', piece: { parts: point(29, 41), values: { ad: "a", kat: 2, not: "n" } } };
  const theirs = (lon: number, values: object) => ({ etag: '"c"', feature: { type: "Feature" as const, id: 7, geometry: { type: "Point", coordinates: [lon, 41] }, properties: { ad: "a", kat: 2, not: "n", ...values } } });
  it("joins what only one changed and asks where both did", () => {
    expect(clashes(fields, { ad: "a", kat: 2 }, { ad: "x", kat: 3 }, { ad: "y", kat: 2, not: "m" })).toEqual({ merged: { ad: "x", kat: 3, not: "m" }, clashes: [{ name: "ad", mine: "x", now: "y" }] });
  });
  it("is decided field by field, and for the outline", () => {
    const mine = { parts: point(29.5, 41), values: { ad: "x", kat: 3, not: "n" } };
    const conflict = conflictOf(origin, mine, theirs(29.9, { ad: "y", not: "m" }), fields, places);
    expect([conflict.outline, conflict.clashes.map(({ name }) => name)]).toEqual([true, ["ad"]]);
    expect(resolved(conflict, origin, mine, { ad: "now" }, "now")).toEqual({ parts: point(29.9, 41), values: { ad: "y", kat: 3, not: "m" } });
    expect(resolved(conflict, origin, mine, { ad: "mine" }, "mine")).toEqual({ parts: point(29.5, 41), values: { ad: "x", kat: 3, not: "m" } });
  });
  it("takes their outline where I moved nothing", () => {
    const mine = { parts: point(29, 41), values: { ...origin.piece.values, kat: 3 } };
    const conflict = conflictOf(origin, mine, theirs(29.9, {}), fields, places);
    expect(conflict.outline).toBe(false);
    expect(resolved(conflict, origin, mine, {}, "mine").parts).toEqual(point(29.9, 41));
  });
});

describe("a refusal", () => {
  it("is told beside fields, as findings with places, or in words", () => {
    const body = { errors: [{ name: "transaction[1].features[0].kat", reason: "too high" }, { name: "geometry", reason: "is empty" }, { name: "R-1", reason: "…" }], findings: [{ code: "R-1", title: "Çakışma", remedy: "Ayırın", place: "SRID=5254;POINT(414057.5 4541986.7)" }] };
    const told = refusals(new ApiProblem("http", 422, "", "", body), fields);
    expect(told).toEqual({ step: 1, fields: { kat: "too high" }, other: ["geometry: is empty"], findings: body.findings });
  });
  it("has its place in the middle of what offends", () => {
    expect(placesOf("SRID=5254;LINESTRING(414000 4541000.5,414010 4541000.5)")).toEqual([[414000, 4541000.5], [414010, 4541000.5]]);
    expect(placesOf("POLYGON((1 2, 3 4, 5 -6e1, 1 2))")).toHaveLength(4);
    expect(middle([[0, 0], [2, 4]])).toEqual([1, 2]);
    expect(middle([])).toBeNull();
  });
});

describe("coordinates typed into the table", () => {
  it("move one axis of the zone and nothing else", () => {
    const at = [28.9784, 41.0082] as const;
    const moved = readTM(at, "y", "414060,507", ZONES[1]!)!;
    expect(tm(moved, 3)).toMatchObject({ y: "414060.507", x: tm(at, 3).x });
    expect(readTM(at, "x", "on", ZONES[1]!)).toBeNull();
    expect(readTM(at, "x", "12", ZONES[1]!)).toBeNull();
  });
});

describe("unsaved work", () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
      key: (i: number) => [...kept.keys()][i] ?? null,
      get length() { return kept.size; },
    });
  });
  const unsaved = (at: string) => ({ at, etag: '"a"', base: { parts: [], values: {} }, work: { pieces: [{ parts: point(29, 41), values: { ad: "x" } }], absorbed: [] } });
  it("is a person's own and comes back as it was", () => {
    const key = unsavedKey("3", "parcels", "7");
    expect(keepUnsaved(key, unsaved(new Date().toISOString()))).toBe(true);
    expect(findUnsaved(key)?.work.pieces[0]?.values).toEqual({ ad: "x" });
    expect(findUnsaved(unsavedKey("4", "parcels", "7"))).toBeNull();
    dropUnsaved(key);
    expect(findUnsaved(key)).toBeNull();
  });
  it("goes after a week, and what is no such work is none", () => {
    const old = unsavedKey("3", "parcels", "7");
    keepUnsaved(old, unsaved("2026-01-01T00:00:00Z"));
    expect(findUnsaved(unsavedKey("3", "parcels", "8"))).toBeNull();
    expect(localStorage.getItem(old)).toBeNull();
    localStorage.setItem(unsavedKey("3", "parcels", null), "{");
    expect(findUnsaved(unsavedKey("3", "parcels", null))).toBeNull();
  });
});
