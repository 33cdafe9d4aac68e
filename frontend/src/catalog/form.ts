import type { Schema, SchemaProperty } from "../api/items";
import { number, t } from "../i18n";

export type Input = "text" | "long" | "integer" | "number" | "boolean" | "choice" | "date" | "date-time" | "time";
/** One field of the form a schema asks for. */
export interface Field {
  name: string;
  label: string;
  help: string | null;
  unit: string;
  input: Input;
  required: boolean;
  /** Code and text of a code list; an open list takes other values too. */
  choices: [code: string, text: string][];
  open: boolean;
  property: SchemaProperty;
}
export type Values = Record<string, unknown>;
/** Why a typed text is no value of the field. */
export type Slip = "required" | "integer" | "number" | "low" | "high" | "long" | "pattern";

const typesOf = (property: SchemaProperty): string[] => [property.type ?? []].flat();

function inputOf(property: SchemaProperty): Input {
  const types = typesOf(property);
  if (property["x-kbs-codes"]) return "choice";
  if (types.includes("boolean")) return "boolean";
  if (types.includes("integer")) return "integer";
  if (types.includes("number")) return "number";
  if (property.format === "date" || property.format === "date-time" || property.format === "time") return property.format;
  return (property.maxLength ?? 0) > 200 || (types.includes("string") && property.maxLength === undefined && !property.format) ? "long" : "text";
}

const isGeometry = (property: SchemaProperty): boolean => /^geometry/.test(property.format ?? "") || (property["x-ogc-role"] ?? "").includes("geometry");

/** What can be changed of a feature, required fields first, then in the schema's order. */
export function fieldsOf(schema: Schema): Field[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties)
    .filter(([, property]) => !property.readOnly && !isGeometry(property))
    .sort(([, a], [, b]) => (a["x-ogc-propertySeq"] ?? 1e6) - (b["x-ogc-propertySeq"] ?? 1e6))
    .map(([name, property]) => ({
      name,
      label: property.title ?? name,
      help: property.description && property.description !== property.title ? property.description : null,
      unit: property["x-ogc-unit"] ?? "",
      input: inputOf(property),
      required: required.has(name),
      choices: Object.entries(property["x-kbs-codes"] ?? {}),
      open: property["x-kbs-codes"] !== undefined && !property.enum,
      property,
    }));
}

/** The value as its input shows it. */
export function shown(field: Field, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (field.input === "date-time") return String(value).replace(/Z$/, "").slice(0, 19);
  return String(value);
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** The value of a typed text: null for none. Numbers may have a decimal comma; moments are UTC, as the server writes them. */
export function read(field: Field, text: string): { value: unknown } | { slip: Slip } {
  const typed = text.trim();
  if (!typed) return field.required ? { slip: "required" } : { value: null };
  const { minimum, maximum, maxLength, pattern } = field.property;
  if (field.input === "boolean") return { value: typed === "true" };
  if (field.input === "integer" || field.input === "number" || (field.input === "choice" && typesOf(field.property).includes("integer"))) {
    const plain = typed.replace(",", ".");
    if (!NUMBER.test(plain)) return { slip: field.input === "number" ? "number" : "integer" };
    const value = Number(plain);
    if (field.input !== "number" && !Number.isSafeInteger(value)) return { slip: "integer" };
    if (minimum !== undefined && value < minimum) return { slip: "low" };
    if (maximum !== undefined && value > maximum) return { slip: "high" };
    return { value };
  }
  if (field.input === "date-time") return { value: /Z$/.test(typed) ? typed : `${typed.length === 16 ? `${typed}:00` : typed}Z` };
  if (maxLength !== undefined && typed.length > maxLength) return { slip: "long" };
  if (pattern && !new RegExp(pattern, "u").test(typed)) return { slip: "pattern" };
  return { value: typed };
}

/** A slip as it is told beside the field. */
export function slipText(slip: Slip, field: Field): string {
  switch (slip) {
    case "required": return t("Bu alan boş bırakılamaz.");
    case "integer": return t("Bir tam sayı yazın.");
    case "number": return t("Bir sayı yazın.");
    case "low": return t("En az {n} olabilir.", { n: number(field.property.minimum ?? 0, 6) });
    case "high": return t("En çok {n} olabilir.", { n: number(field.property.maximum ?? 0, 6) });
    case "long": return t("En çok {n} karakter olabilir.", { n: field.property.maxLength ?? 0 });
    case "pattern": return t("Bu yazım kabul edilmiyor.");
  }
}

export const sameValue = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The names of the fields whose values differ. */
export const changed = (fields: readonly Field[], before: Values, now: Values): string[] =>
  fields.filter(({ name }) => !sameValue(before[name], now[name])).map(({ name }) => name);

export const pick = (names: readonly string[], values: Values): Values => Object.fromEntries(names.map((name) => [name, values[name] ?? null]));

/** One line of a conflict: what I made of a field and what somebody else made of it meanwhile. */
export interface Clash { name: string; mine: unknown; now: unknown }

/**
 * Three-way comparison: fields only they changed are taken over silently, fields only I changed stay mine, fields both
 * changed differently are for a person to decide.
 */
export function clashes(fields: readonly Field[], base: Values, mine: Values, now: Values): { merged: Values; clashes: Clash[] } {
  const merged: Values = { ...mine };
  const found: Clash[] = [];
  for (const { name } of fields) {
    if (sameValue(base[name], now[name])) continue;
    if (sameValue(base[name], mine[name])) merged[name] = now[name];
    else if (!sameValue(mine[name], now[name])) found.push({ name, mine: mine[name], now: now[name] });
  }
  return { merged, clashes: found };
}
