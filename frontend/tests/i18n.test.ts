import { beforeEach, describe, expect, it } from "vitest";
import { compare } from "../scripts/messages.mjs";
import en from "../src/i18n/en.json";
import { date, metres, number, percent, setLanguage, t } from "../src/i18n";

const flat = (value: string | { one: string; other: string }): string[] => (typeof value === "string" ? [value] : [value.one, value.other]);
const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe("messages", () => {
  it("has every message in English, and none too many", () => {
    expect(compare(en)).toEqual({ missing: [], unused: [] });
  });
  it("keeps the placeholders of the Turkish text", () => {
    for (const [turkish, english] of Object.entries(en)) for (const text of flat(english)) expect(holes(text), turkish).toEqual(holes(turkish));
  });
  it("would notice a message that is missing", () => {
    const { Harita: _, ...rest } = en;
    expect(compare(rest).missing).toEqual(["Harita"]);
  });
});

describe("Turkish", () => {
  beforeEach(() => setLanguage("tr"));
  it("writes numbers, percentages, dates and lengths as tr-TR does", () => {
    expect(number(1234567.891, 2)).toBe("1.234.567,89");
    expect(number(1998)).toBe("1998");
    expect(percent(0.65)).toBe("%65");
    expect(date("2026-04-21T10:27:45Z")).toBe("21 Nis 2026");
    expect(date("bilinmiyor")).toBe("bilinmiyor");
    expect(metres(3.25)).toMatch(/^3,[23] m$/);
    expect(metres(1240)).toBe("1,24 km");
  });
  it("is its own source", () => expect(t("{n} nesne daha", { n: 1200000 })).toBe("1.200.000 nesne daha"));
});

describe("English", () => {
  beforeEach(() => setLanguage("en"));
  it("knows a singular", () => {
    expect(t("{n} nesne daha", { n: 1 })).toBe("1 more feature");
    expect(t("{n} nesne daha", { n: 3 })).toBe("3 more features");
  });
  it("shows the Turkish text rather than nothing", () => expect(t("yok böyle ileti")).toBe("yok böyle ileti"));
});
