import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { offences, sources } from "../scripts/check-direction.mjs";

const file = (name: string, text: string): { path: string; text: string } => ({ path: resolve(import.meta.dirname, "../src", name), text });

describe("direction of imports", () => {
  it("holds in the sources", () => {
    expect(sources().length).toBeGreaterThan(20);
    expect(offences(sources())).toEqual([]);
  });
  it("catches what looks up, sideways into an unknown folder, and maplibre outside map/", () => {
    expect(offences([file("geo/x.ts", 'import { a } from "../state/url";')])).toHaveLength(1);
    expect(offences([file("panels/x.svelte", 'import("maplibre-gl")')])).toHaveLength(1);
    expect(offences([file("tools/x.ts", 'import { TerraDraw } from "terra-draw"')])).toHaveLength(1);
    expect(offences([file("map/x.ts", 'import { a } from "../elsewhere/y";')])).toHaveLength(1);
    expect(offences([file("map/x.ts", 'import type { Map } from "maplibre-gl"; import { a } from "../i18n";')])).toEqual([]);
  });
});
