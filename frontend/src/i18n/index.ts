/** Two languages; Turkish is the source: the key of a message is its Turkish text, `en.json` holds the English one. */
export type Language = "tr" | "en";
type Plural = { one: string; other: string };
export type Catalogue = Record<string, string | Plural>;

let language: Language = "tr";
let messages: Catalogue = {};

/** Chooses the language once at start-up; the English catalogue is only fetched when it is needed. */
export async function setLanguage(next: Language): Promise<void> {
  messages = next === "en" ? ((await import("./en.json")).default as Catalogue) : {};
  language = next;
}

export const currentLanguage = (): Language => language;
const locale = (): string => (language === "tr" ? "tr-TR" : "en-GB");

const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? number(value) : value;
  });

/** A message by its Turkish text; `{name}` is replaced. With a number `n` English may choose a singular. */
export function t(turkish: string, values: Record<string, string | number> = {}): string {
  const found = messages[turkish];
  if (found === undefined) return fill(turkish, values);
  if (typeof found === "string") return fill(found, values);
  return fill(values["n"] === 1 ? found.one : found.other, values);
}

/** A number as the language writes it; four digits stay together (1998 may be a year). */
export const number = (value: number, digits = 0, grouping: "min2" | "always" = "min2"): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: digits, useGrouping: grouping }).format(value);

export const percent = (share: number): string => new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 }).format(share);

/** An ISO date (or date-time) as the language writes it; anything else unchanged. */
export function date(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return iso;
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeZone: "UTC" }).format(Date.UTC(+match[1]!, +match[2]! - 1, +match[3]!));
}

/** Metres as people say them: 3,2 m, 85 m, 1,24 km. */
export function metres(value: number): string {
  if (value >= 1000) return `${number(value / 1000, value < 10000 ? 2 : 1)} km`;
  return `${number(value, value < 10 ? 1 : 0)} m`;
}
