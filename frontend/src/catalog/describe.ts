import type { Feature, Schema, SchemaProperty } from "../api/items";
import { date, number, t } from "../i18n";

export interface Row { name: string; label: string; value: string; help: string | null; missing: boolean }

const UNITS: Record<string, string> = { "m^2": "m²", m2: "m²", "m^3": "m³", m3: "m³", deg: "°", percent: "%", "1": "" };

/** The unit of a property as people write it, empty without one. */
export function unitOf(property: SchemaProperty): string {
  const unit = property["x-ogc-unit"] ?? "";
  return UNITS[unit] ?? unit;
}

/** A value as people read it: code texts from the schema, numbers and dates as the language writes them. */
export function format(value: unknown, property: SchemaProperty = {}): string {
  if (Array.isArray(value)) return value.map((part) => format(part, property)).join(", ");
  const code = property["x-kbs-codes"]?.[String(value)];
  if (code) return code;
  if (typeof value === "boolean") return value ? t("Evet") : t("Hayır");
  const unit = property["x-ogc-unit"] ?? "";
  const suffix = unitOf(property) ? ` ${unitOf(property)}` : "";
  if (typeof value === "number") return (property["x-ogc-role"] === "id" ? String(value) : number(value, 2, unit ? "always" : "min2")) + suffix;
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  const text = String(value);
  return (/^date/.test(property.format ?? "") ? date(text) : text) + suffix;
}

const isGeometry = (property: SchemaProperty): boolean =>
  /^geometry/.test(property.format ?? "") || (property["x-ogc-role"] ?? "").includes("geometry");

/** The rows of a card: every property the schema names, in its order, then the ones it forgot; empty ones are marked missing. */
export function rows(feature: Feature, schema: Schema): Row[] {
  const known = Object.entries(schema.properties)
    // A reference holds another feature's number, which says nothing to a reader; texts beside it do.
    .filter(([name, property]) => name in feature.properties && !isGeometry(property) && property["x-ogc-role"] !== "reference")
    .sort(([, a], [, b]) => (a["x-ogc-propertySeq"] ?? 1e6) - (b["x-ogc-propertySeq"] ?? 1e6));
  const other = Object.keys(feature.properties).filter((name) => !(name in schema.properties)).map((name): [string, SchemaProperty] => [name, {}]);
  return [...known, ...other].map(([name, property]) => {
    const value = feature.properties[name];
    const missing = value === null || value === undefined || value === "";
    return {
      name,
      label: property.title ?? name,
      value: missing ? t("veri yok") : format(value, property),
      help: property.description && property.description !== property.title ? property.description : null,
      missing,
    };
  });
}

/** What to call a feature without a name: what kind of thing its first code says it is. */
export function headline(feature: Feature, schema: Schema): string | null {
  const coded = Object.entries(schema.properties)
    .sort(([, a], [, b]) => (a["x-ogc-propertySeq"] ?? 1e6) - (b["x-ogc-propertySeq"] ?? 1e6))
    .find(([key, property]) => property["x-kbs-codes"]?.[String(feature.properties[key])]);
  return coded ? format(feature.properties[coded[0]], coded[1]) : null;
}

/** The object's own page, from its links. */
export function pageOf(feature: Feature): string | null {
  const link = feature.links?.find(({ rel, type }) => rel === "alternate" && type?.startsWith("text/html"));
  if (!link) return null;
  const url = new URL(link.href, "http://localhost");
  return url.pathname + url.search;
}
