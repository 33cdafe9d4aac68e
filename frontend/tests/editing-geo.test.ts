import { describe, expect, it } from "vitest";
import { frameOf, Places, settle } from "../src/geo/frame";
import { areaOf } from "../src/geo/measure";
import { merge } from "../src/geo/merge";
import { geometryOf, insertVertex, moveVertex, partsOf, removePart, removeVertex, shapeOf, type Part } from "../src/geo/parts";
import { split } from "../src/geo/split";
import { fromTM, toTM, ZONES } from "../src/geo/tm";
import type { LonLat } from "../src/geo/types";

const TM30 = "http://www.opengis.net/def/crs/EPSG/0/5254";
const ring = (points: LonLat[], polygon = 0): Part => ({ kind: "polygon", polygon, points: points.map(settle) });
const metres = (dx: number, dy: number): LonLat => settle(fromTM(414000 + dx, 4541000 + dy, ZONES[1]!));
const box = (x: number, y: number, w: number, h: number): Part => ring([metres(x, y), metres(x + w, y), metres(x + w, y + h), metres(x, y + h)]);
const area = (parts: readonly Part[]): number => parts.reduce((sum, part, i) => sum + (i ? -1 : 1) * areaOf(part.points), 0);

describe("coordinates as they are stored", () => {
  it("come back from longitude and latitude to a hundredth of a millimetre", () => {
    for (const zone of ZONES) {
      for (const [lon, lat] of [[zone.meridian - 1.4, 36.1], [zone.meridian, 39], [zone.meridian + 1.4, 42]] as const) {
        const { easting, northing } = toTM([lon, lat], zone);
        const back = fromTM(easting, northing, zone);
        expect(back[0]).toBeCloseTo(lon, 10);
        expect(back[1]).toBeCloseTo(lat, 10);
      }
    }
  });
  it("are sent as they came where nobody moved them", () => {
    const places = new Places(frameOf(TM30));
    const stored = [4541986.711234567, 414057.506987654];
    const at = places.read(stored);
    expect(places.write(at)).toEqual(stored);
    const moved = places.write([at[0] + 1e-6, at[1]]);
    expect(moved[1]! - stored[1]!).toBeCloseTo(0.084, 2);
  });
  it("stay degrees where the storage system is not known here", () => {
    expect(frameOf("http://www.opengis.net/def/crs/EPSG/0/3857").uri).toBeNull();
    expect(frameOf(undefined).toStored([29.1, 41])).toEqual([29.1, 41]);
  });
});

describe("parts of a geometry", () => {
  const places = new Places();
  const geometry = { type: "MultiPolygon", coordinates: [[[[0, 0], [4, 0], [4, 4], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 1]]], [[[9, 9], [10, 9], [10, 10], [9, 9]]]] };
  it("keep polygons, holes and order", () => {
    const parts = partsOf(geometry, (at) => places.read(at));
    expect(parts.map(({ polygon, points }) => [polygon, points.length])).toEqual([[0, 3], [0, 3], [1, 3]]);
    expect(geometryOf(parts, shapeOf("geometry-multipolygon")!, (at) => places.write(at))).toEqual(geometry);
    expect(removePart(parts, 0).map(({ polygon }) => polygon)).toEqual([1]);
    expect(removePart(parts, 1)).toHaveLength(2);
  });
  it("know points and lines, single and many", () => {
    const line = { type: "LineString", coordinates: [[0, 0], [1, 1]] };
    expect(geometryOf(partsOf(line, (at) => places.read(at)), shapeOf("geometry-linestring")!, (at) => places.write(at))).toEqual(line);
    expect(geometryOf(partsOf(line, (at) => places.read(at)), shapeOf("geometry-multilinestring")!, (at) => places.write(at))?.type).toBe("MultiLineString");
    expect(partsOf({ type: "Point", coordinates: [3, 4] }, (at) => places.read(at))).toEqual([{ kind: "point", polygon: 0, points: [[3, 4]] }]);
    expect(partsOf(null, (at) => places.read(at))).toEqual([]);
    expect(shapeOf("geometry-any")).toBeNull();
  });
  it("gain, move and lose vertices; an incomplete ring is no geometry", () => {
    const parts = [ring([[0, 0], [1, 0], [1, 1]])];
    expect(insertVertex(parts, 0, 1, [0.5, 0])[0]!.points).toHaveLength(4);
    expect(moveVertex(parts, 0, 2, [2, 2])[0]!.points[2]).toEqual([2, 2]);
    const two = removeVertex(parts, 0, 0);
    expect(geometryOf(two, { kind: "polygon", multi: false }, (at) => [...at])).toBeNull();
    expect(removeVertex(removeVertex(two, 0, 0), 0, 0)).toEqual([]);
  });
});

describe("splitting", () => {
  const square = [box(0, 0, 20, 10)];
  it("cuts a polygon in two whose areas sum up", () => {
    const pieces = split(square, [metres(8, -2), metres(9, 5), metres(8, 12)]) as Part[][];
    expect(pieces).toHaveLength(2);
    expect(area(pieces[0]!) + area(pieces[1]!)).toBeCloseTo(area(square), 3);
    expect(pieces.map((piece) => piece[0]!.points.length).sort()).toEqual([5, 5]);
    expect(new Set(pieces.flatMap((piece) => piece[0]!.points.map(String))).size).toBe(7);
  });
  it("goes through vertices that are there", () => {
    const pieces = split(square, [square[0]!.points[0]!, square[0]!.points[2]!]) as Part[][];
    expect(pieces.map((piece) => piece[0]!.points.length)).toEqual([3, 3]);
  });
  it("starts and ends on the same edge", () => {
    const pieces = split(square, [metres(5, -1), metres(5, 3), metres(9, 3), metres(9, -1)]) as Part[][];
    expect(pieces.map((piece) => Math.round(area(piece))).sort((a, b) => a - b)).toEqual([12, 188]);
  });
  it("gives holes to their side and refuses to cut them", () => {
    const holed = [...square, box(2, 2, 2, 2)];
    const pieces = split(holed, [metres(10, -1), metres(10, 11)]) as Part[][];
    expect(pieces.map((piece) => piece.length).sort()).toEqual([1, 2]);
    expect(split(holed, [metres(3, -1), metres(3, 11)])).toBe("line-in-hole");
  });
  it("says why not", () => {
    expect(split(square, [metres(5, 5), metres(6, 6)])).toBe("line-misses");
    expect(split(square, [metres(5, 5)])).toBe("line-too-short");
    expect(split(square, [metres(5, -1), metres(5, 11), metres(8, 11), metres(8, -1)])).toBe("line-crosses-often");
    expect(split([box(0, 0, 1, 1), { ...box(5, 5, 1, 1), polygon: 1 }], [metres(0, 0), metres(1, 1)])).toBe("many-parts");
  });
  it("cuts lines", () => {
    const line: Part = { kind: "line", polygon: 0, points: [metres(0, 0), metres(10, 0), metres(20, 0)] };
    const pieces = split([line], [metres(5, -1), metres(5, 1)]) as Part[][];
    expect(pieces.map((piece) => piece[0]!.points.length)).toEqual([2, 3]);
    expect((split([line], [metres(10, -1), metres(10, 1)]) as Part[][]).map((piece) => piece[0]!.points.length)).toEqual([2, 2]);
  });
});

describe("merging", () => {
  it("undoes a split", () => {
    const square = [box(0, 0, 20, 10)];
    const [one, two] = split(square, [metres(8, -2), metres(8, 12)]) as [Part[], Part[]];
    const whole = merge(one, two) as Part[];
    expect(whole).toHaveLength(1);
    expect(area(whole)).toBeCloseTo(area(square), 3);
  });
  it("finds a shared edge that only one of them has a vertex on, or that runs the same way", () => {
    const other = { ...box(20, 2, 5, 4), points: box(20, 2, 5, 4).points.toReversed() };
    const whole = merge([box(0, 0, 20, 10)], [other]) as Part[];
    expect(area(whole)).toBeCloseTo(220, 0);
    expect(whole[0]!.points).toHaveLength(8);
  });
  it("keeps a courtyard and refuses what only touches or lies apart", () => {
    const open = ring([metres(0, 0), metres(10, 0), metres(10, 10), metres(8, 10), metres(8, 2), metres(2, 2), metres(2, 10), metres(0, 10)]);
    const lid = ring([metres(0, 10), metres(2, 10), metres(8, 10), metres(10, 10), metres(10, 12), metres(0, 12)]);
    expect((merge([open], [lid]) as Part[]).map((part) => part.points.length)).toEqual([6, 4]);
    expect(merge([box(0, 0, 5, 5)], [box(5, 5, 5, 5)])).toBe("no-shared-edge");
    expect(merge([box(0, 0, 5, 5)], [box(9, 9, 5, 5)])).toBe("no-shared-edge");
  });
  it("joins lines end to end in the first one's direction", () => {
    const line = (...points: LonLat[]): Part => ({ kind: "line", polygon: 0, points });
    const joined = merge([line(metres(0, 0), metres(5, 0))], [line(metres(0, 0), metres(-5, 0))]) as Part[];
    expect(joined[0]!.points.map((at) => Math.round((at[0] - metres(0, 0)[0]) * 84_000))).toEqual([-5, 0, 5]);
  });
});
