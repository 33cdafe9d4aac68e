import { describe, expect, it } from "vitest";
import type { MapCatalog } from "../src/api/catalog";
import { defaults } from "../src/catalog/layers";
import { applyLayers, layerParts, parse, sameView, write } from "../src/state/url";
import { catalog as fixture } from "../dev/fixture";

const catalog = fixture as unknown as MapCatalog;

describe("reading the address", () => {
  it("understands view, layers and selection", () => {
    expect(parse("?v=40.98412,29.02513,17.2&kat=imar:0.6,-buildings&sec=parcels:123&dil=en")).toEqual({
      view: { center: [29.02513, 40.98412], zoom: 17.2 }, layers: ["imar:0.6", "-buildings"], selection: { collection: "parcels", id: "123" }, draft: null, unknown: [],
    });
  });
  it.each(["?v=40", "?v=a,b,c", "?v=95,29,17", "?v=40,29,99", "?v=40,29,17,1"])("names a view it cannot use: %s", (search) => {
    expect(parse(search).view).toBeNull();
    expect(parse(search).unknown).toEqual([search.slice(1)]);
  });
  it("names parameters and selections it does not know", () => {
    expect(parse("?foo=1&foo=2&sec=parcels").unknown).toEqual(["foo", "sec=parcels"]);
  });
});

describe("a draft in the address", () => {
  it("is a number, and reads back", () => {
    expect(parse("?taslak=12").draft).toBe(12);
    expect(parse("?taslak=x")).toMatchObject({ draft: null, unknown: ["taslak=x"] });
    expect(write({ view: null, layers: [], selection: null, draft: 12 }, "")).toBe("?taslak=12");
  });
});

describe("layers in the address", () => {
  it("may name a group, a collection, one switched off, an opacity", () => {
    const { states, unknown } = applyLayers(["imar:0.3", "-buildings", "door-numbers", "nothing", "imar:7"], catalog);
    expect(states["zoning-areas"]).toEqual({ on: true, opacity: 0.3 });
    expect(states["buildings"]!.on).toBe(false);
    expect(unknown).toEqual(["nothing", "imar:7"]);
  });
  it("are only written when they differ, and read back the same", () => {
    expect(layerParts(defaults(catalog), catalog)).toEqual([]);
    const states = { ...defaults(catalog), buildings: { on: false, opacity: 1 }, "zoning-areas": { on: true, opacity: 0.25 } };
    const parts = layerParts(states, catalog);
    expect(parts).toEqual(["zoning-areas:0.25", "-buildings"]);
    expect(applyLayers(parts, catalog).states).toEqual(states);
  });
});

describe("writing the address", () => {
  it("is empty for the defaults and keeps the language", () => {
    expect(write({ view: null, layers: [], selection: null }, "")).toBe("");
    expect(write({ view: null, layers: [], selection: null }, "?v=1,2,3&dil=en")).toBe("?dil=en");
  });
  it("reads back what it wrote", () => {
    const state = { view: { center: [29.025134, 40.984119] as const, zoom: 17.253 }, layers: ["-buildings"], selection: { collection: "door-numbers", id: "44" } };
    const text = write(state, "");
    expect(text).toBe("?v=40.98412,29.02513,17.25&kat=-buildings&sec=door-numbers:44");
    const back = parse(text);
    expect(back.selection).toEqual(state.selection);
    expect(sameView(back.view!, state.view)).toBe(true);
  });
});
