import { describe, expect, it } from "vitest";
import type { AreaAnswer } from "../src/api/operations";
import { fieldsOf } from "../src/catalog/form";
import { frameOf, Places } from "../src/geo/frame";
import { requestOf, workOf } from "../src/tools/areas";
import type { Origin } from "../src/tools/saving";

const STORAGE = "http://www.opengis.net/def/crs/EPSG/0/5254";
const fields = fieldsOf({ properties: { no: { type: "string" }, alan: { type: "number" }, ad: { type: "string" } } });
const origin: Origin = { id: "7", etag: '"a"', piece: { parts: [], values: { no: "1", alan: 10, ad: "x" } } };
const square = (east: number): { type: string; coordinates: number[][][] } => ({ type: "Polygon", coordinates: [[[100, east], [100, east + 5], [110, east + 5], [100, east]]] });
const answer: AreaAnswer = {
  before: [{ id: 7, area: 10 }],
  after: { features: [6, 4].map((area, i) => ({ geometry: square(i * 5), properties: { area, values: { alan: area, ad: "x" } } })) },
  to_be_given: ["no"],
};

describe("an operation on areas", () => {
  const places = new Places(frameOf(STORAGE));
  const context = { collection: "parcels", origin, fields, places };
  const line = [places.read([90, 2]), places.read([120, 2])];

  it("is tried with the tag and the line as it is stored", () => {
    expect(requestOf(context, { name: "split", line }, [], null)).toEqual({
      collection: "parcels", features: [{ id: 7, if_match: '"a"' }], crs: STORAGE, dry_run: true, line: { type: "LineString", coordinates: [[90, 2], [120, 2]] },
    });
  });
  it("becomes the server's pieces with their values, what was typed before kept, and what has to be given", () => {
    const work = workOf(answer, context, { name: "split", line }, [], { ad: "y" });
    expect(work.pieces.map(({ values }) => values)).toEqual([{ alan: 6, ad: "y" }, { alan: 4, ad: "y" }]);
    expect(work.pieces[1]!.parts[0]!.points.map((at) => places.write(at))).toEqual([[100, 5], [100, 10], [110, 10]]);
    expect(work.operation).toMatchObject({ given: ["no"], areas: [6, 4], before: 10 });
  });
  it("is done with what differs from the values that follow by themselves", () => {
    const work = workOf(answer, context, { name: "split", line }, [], { ad: "y" });
    const given = { ...work, pieces: work.pieces.map((piece, i) => ({ ...piece, values: { ...piece.values, no: String(i + 1) } })) };
    expect(requestOf(context, given.operation!, [], given, "karar")).toMatchObject({ reason: "karar", parts: [{ values: { no: "1", ad: "y" } }, { values: { no: "2", ad: "y" } }] });
    expect(requestOf(context, given.operation!, [], given)).not.toHaveProperty("dry_run");
  });
  it("names every record that a union takes in", () => {
    const absorbed = [{ id: "8", etag: '"b"', name: "8" }];
    const merged = workOf({ ...answer, after: { features: answer.after.features.slice(0, 1) } }, context, { name: "merge", line: null }, absorbed, {});
    expect(requestOf(context, merged.operation!, absorbed, merged)).toMatchObject({ features: [{ id: 7, if_match: '"a"' }, { id: 8, if_match: '"b"' }], values: {} });
  });
});
