import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { degrees, readDegrees, tm } from "../src/geo/coordinates";
import { fold } from "../src/geo/fold";
import { areaOf, distance, lengthOf } from "../src/geo/measure";
import { toTM, ZONES, zoneOf } from "../src/geo/tm";
import { boxOf, type LonLat } from "../src/geo/types";

// Places, longitude, latitude, EPSG code, easting, northing: computed with PROJ (EPSG:5252 to the TUREF / TM zones).
const TM: [string, number, number, number, number, number][] = [
  ["İzmir Konak", 27.1287, 38.4189, 5253, 511239.436, 4254003.95],
  ["İstanbul Fatih", 28.9784, 41.0082, 5254, 414057.506, 4541986.711],
  ["Ankara Kızılay", 32.8541, 39.9208, 5255, 487526.652, 4420745.339],
  ["Mersin", 34.6333, 36.8, 5256, 378026.571, 4075187.34],
  ["Mersin in the neighbour zone", 34.6333, 36.8, 5255, 645768.279, 4075560.588],
  ["Van", 43.373, 38.5012, 5258, 619771.207, 4264025.299],
  ["Iğdır", 44.045, 39.9237, 5259, 418357.497, 4421493.827],
];

describe("TUREF / TM", () => {
  it.each(TM)("agrees with PROJ to a millimetre: %s", (_, lon, lat, epsg, easting, northing) => {
    const zone = ZONES.find((candidate) => candidate.epsg === epsg)!;
    const found = toTM([lon, lat], zone);
    expect(found.easting).toBeCloseTo(easting, 2);
    expect(found.northing).toBeCloseTo(northing, 2);
  });
  it("takes the zone of the nearest meridian", () => {
    expect(zoneOf(29.02)).toEqual({ epsg: 5254, meridian: 30 });
    expect(zoneOf(20).epsg).toBe(5253);
    expect(zoneOf(50).epsg).toBe(5259);
  });
  it("writes Y east first and X north, as surveyors read it", () => {
    expect(tm([28.9784, 41.0082])).toEqual({ name: "TUREF / TM30", epsg: 5254, y: "414057.51", x: "4541986.71", text: "414057.51 4541986.71" });
  });
});

describe("coordinates people paste", () => {
  it("are latitude first", () => expect(readDegrees("40.98412, 29.02513", 20, 40)).toEqual([29.02513, 40.98412]));
  it("are turned when only the other order fits", () => expect(readDegrees("29.025 40.984", 26, 31)).toEqual([29.025, 40.984]));
  it("may have decimal commas", () => expect(readDegrees("40,984; 29,025", 20, 40)).toEqual([29.025, 40.984]));
  it.each(["123/4", "moda cd 12", "40, 29", "95.5, 29.1"])("are not found in %s", (text) => expect(readDegrees(text, 20, 40)).toBeNull());
  it("are written back in the same order", () => expect(degrees([29.02513, 40.98412])).toBe("40.984120, 29.025130"));
});

describe("measuring", () => {
  // Published test line of Vincenty's method: Flinders Peak to Buninyong on GRS80, 54 972.271 m.
  it("is geodesic", () => {
    const dms = (d: number, m: number, s: number): number => Math.sign(d) * (Math.abs(d) + m / 60 + s / 3600);
    const flinders: LonLat = [dms(144, 25, 29.52440), dms(-37, 57, 3.72030)];
    const buninyong: LonLat = [dms(143, 55, 35.38390), dms(-37, 39, 10.15610)];
    expect(distance(flinders, buninyong)).toBeCloseTo(54972.271, 2);
    expect(lengthOf([flinders, buninyong, flinders])).toBeCloseTo(2 * 54972.271, 2);
    expect(distance(flinders, flinders)).toBe(0);
  });
  // A degree cell at latitude 40: its area between parallels on WGS 84 is 9 422.6 km² (closed formula); short edges make the difference small.
  it("gives the area of the ellipsoid", () => {
    const ring: LonLat[] = [[29, 40], [29.01, 40], [29.01, 40.01], [29, 40.01]];
    const width = distance([29, 40.005], [29.01, 40.005]);
    const height = distance([29.005, 40], [29.005, 40.01]);
    expect(areaOf(ring) / (width * height)).toBeCloseTo(1, 5);
    expect(areaOf([...ring].reverse())).toBeCloseTo(areaOf(ring), 6);
    expect(areaOf(ring.slice(0, 2))).toBe(0);
  });
});

describe("boxes", () => {
  it("surround every kind of geometry", () => {
    expect(boxOf({ type: "MultiPolygon", coordinates: [[[[1, 2], [3, 2], [3, 5], [1, 2]]], [[[0, 0], [1, 0], [1, 1], [0, 0]]]] })).toEqual([0, 0, 3, 5]);
    expect(boxOf({ type: "Point", coordinates: [29, 41] })).toEqual([29, 41, 29, 41]);
    expect(boxOf({ type: "Polygon", coordinates: [] })).toBeNull();
    expect(boxOf(null)).toBeNull();
  });
});

describe("Turkish folding", () => {
  const vectors = JSON.parse(readFileSync(new URL("../../tests/data/folding.json", import.meta.url), "utf8")) as { fold: [string, string][]; same: string[][] };
  it.each(vectors.fold)("%s is %s", (text, folded) => expect(fold(text)).toBe(folded));
  it.each(vectors.same)("%s is the same word as its other spellings", (...words) => expect(new Set(words.map(fold)).size).toBe(1));
});
