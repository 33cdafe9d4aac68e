import { beforeAll, describe, expect, it } from "vitest";
import type { MapCatalog } from "../src/api/catalog";
import type { Feature, Schema } from "../src/api/items";
import type { StyleDocument } from "../src/api/style";
import { headline, pageOf, rows } from "../src/catalog/describe";
import { evaluate, labeller } from "../src/catalog/label";
import { defaults, filterGroups, groupState, outOfScale, scaleOf, scalesOf } from "../src/catalog/layers";
import { setLanguage } from "../src/i18n";
import { scaleOpacity, withLayers } from "../src/map/style";
import { catalog as fixture, style } from "../dev/fixture";

const catalog = fixture as unknown as MapCatalog;
const document = style("light") as unknown as StyleDocument;
beforeAll(() => setLanguage("tr"));

describe("layer list", () => {
  it("finds by folded words in titles and legends", () => {
    expect(filterGroups(catalog.groups, "KAPI").map((group) => group.id)).toEqual(["adres"]);
    expect(filterGroups(catalog.groups, "egitim")[0]!.collections.map((entry) => entry.id)).toEqual(["zoning-areas"]);
    expect(filterGroups(catalog.groups, "yok böyle")).toEqual([]);
  });
  it("has three states per group", () => {
    const states = defaults(catalog);
    const group = catalog.groups[1]!;
    expect(groupState(group, states)).toBe("all");
    states["door-numbers"]!.on = false;
    expect(groupState(group, states)).toBe("some");
    states["street-centrelines"]!.on = false;
    expect(groupState(group, states)).toBe("none");
  });
  it("says which way to zoom", () => {
    const doors = scaleOf({ ...catalog.groups[1]!.collections[1]!, minzoom: 16 }, scalesOf(document));
    expect([17.9, 18, 23].map((zoom) => outOfScale(doors, zoom))).toEqual([-1, 0, 0]);
    expect(outOfScale({ minzoom: 8, maxzoom: 13 }, 13)).toBe(1);
    expect(scalesOf(document)["street-centrelines"]).toEqual({ minzoom: 0, maxzoom: 24 });
  });
});

describe("labels", () => {
  it("come from the style", () => {
    expect(labeller(document)("places", { ad: "Moda  Camii" })).toBe("Moda Camii");
    expect(labeller(document)("places", {})).toBeNull();
    expect(labeller(document)("buildings", { ad: "x" })).toBeNull();
  });
  it("may be built from several properties", () => {
    const text = ["concat", ["get", "ada"], "/", ["coalesce", ["get", "parsel"], "?"]];
    expect(evaluate(text, { ada: 12 })).toBe("12/?");
    expect(evaluate(["case", ["has", "a"], ["upcase", ["get", "a"]], "yok"], { a: "ışık" })).toBe("IŞIK");
    expect(evaluate("{ad} no {no}", { ad: "x", no: 3 })).toBe("x no 3");
    expect(evaluate(["unknown"], {})).toBeNull();
  });
});

describe("opacity", () => {
  it("scales numbers and keeps zoom curves at the top", () => {
    expect(scaleOpacity(undefined, 0.5)).toBe(0.5);
    expect(scaleOpacity(0.8, 2)).toBe(1);
    expect(scaleOpacity(["interpolate", ["linear"], ["zoom"], 12, 0.4, 16, ["get", "o"]], 0.5)).toEqual(["interpolate", ["linear"], ["zoom"], 12, 0.2, 16, ["min", 1, ["*", 0.5, ["get", "o"]]]]);
    expect(scaleOpacity(["step", ["zoom"], 0, 14, 1], 0.5)).toEqual(["step", ["zoom"], 0, 14, 0.5]);
  });
  it("of a layer is relative to what the style was drawn for", () => {
    const standards = defaults(catalog);
    const states = { ...standards, "zoning-areas": { on: true, opacity: 0.325 }, buildings: { on: false, opacity: 1 } };
    const drawn = withLayers(document, states, standards);
    const layer = (id: string) => drawn.layers.find((one) => one.id === id)!;
    expect(layer("zoning-areas-fill").paint!["fill-opacity"]).toBeCloseTo(0.325);
    expect(layer("buildings-fill").layout!["visibility"]).toBe("none");
    expect(document.layers.find((one) => one.id === "buildings-fill")!.layout).toBeUndefined();
  });
});

describe("the card", () => {
  const schema: Schema = { properties: {
    taks: { title: "TAKS", "x-ogc-propertySeq": 2 }, fonksiyon: { title: "Kullanım", "x-ogc-propertySeq": 1, "x-kbs-codes": { "201003": "Konut alanı" } },
    geom: { format: "geometry-polygon" }, alan: { title: "Alan", "x-ogc-unit": "m^2", "x-ogc-propertySeq": 3 }, onay: { title: "Onay", format: "date", "x-ogc-propertySeq": 4 }, davali: { title: "Davalı", "x-ogc-propertySeq": 5 },
  } };
  const feature: Feature = { type: "Feature", id: 7, geometry: null, properties: { other: "x", alan: 12345.678, taks: 0.4, fonksiyon: "201003", onay: "2020-01-05", davali: null },
    links: [{ rel: "self", href: "/a" }, { rel: "alternate", type: "text/html", href: "/plan/7?dil=tr" }] };
  it("shows labels, codes, units and dates in the order of the schema", () => {
    expect(rows(feature, schema).map(({ label, value }) => `${label}: ${value}`)).toEqual(["Kullanım: Konut alanı", "TAKS: 0,4", "Alan: 12.345,68 m²", "Onay: 5 Oca 2020", "Davalı: veri yok", "other: x"]);
    expect(rows(feature, schema).filter((row) => row.missing)).toHaveLength(1);
  });
  it("leaves out numbers of other features", () => {
    const refers: Schema = { properties: { ...schema.properties, ada: { title: "Ada", "x-ogc-role": "reference" } } };
    expect(rows({ ...feature, properties: { ada: 4766, taks: 0.4 } }, refers).map((row) => row.name)).toEqual(["taks"]);
  });
  it("is headed by what the first code says", () => {
    expect(headline(feature, schema)).toBe("Konut alanı");
    expect(headline({ ...feature, properties: { taks: 1 } }, schema)).toBeNull();
  });
  it("links to the page of the object", () => {
    expect(pageOf(feature)).toBe("/plan/7?dil=tr");
    expect(pageOf({ ...feature, links: [] })).toBeNull();
  });
});
