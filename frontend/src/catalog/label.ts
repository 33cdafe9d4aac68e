import { collectionOf, roleOf, type StyleDocument } from "../api/style";

type Properties = Record<string, unknown>;

/**
 * Evaluates the small part of MapLibre's expression language that label texts use, so that lists and cards call a feature
 * what the map calls it. Anything else gives null.
 */
export function evaluate(expression: unknown, properties: Properties): unknown {
  if (!Array.isArray(expression)) {
    return typeof expression === "string" ? expression.replace(/\{(\w+)\}/g, (_, name: string) => String(properties[name] ?? "")) : expression;
  }
  const [operator, ...args] = expression as [string, ...unknown[]];
  const value = (arg: unknown): unknown => evaluate(arg, properties);
  switch (operator) {
    case "get": return properties[String(args[0])] ?? null;
    case "has": return properties[String(args[0])] != null;
    case "literal": return args[0];
    case "to-string": return value(args[0]) == null ? "" : String(value(args[0]));
    case "concat": return args.map((arg) => value(arg) ?? "").join("");
    case "upcase": return String(value(args[0]) ?? "").toLocaleUpperCase("tr");
    case "downcase": return String(value(args[0]) ?? "").toLocaleLowerCase("tr");
    case "coalesce": return args.map(value).find((found) => found != null && found !== "") ?? null;
    case "format": return args.filter((arg) => typeof arg !== "object" || Array.isArray(arg)).map((arg) => value(arg) ?? "").join("");
    case "==": return value(args[0]) === value(args[1]);
    case "!=": return value(args[0]) !== value(args[1]);
    case "!": return !value(args[0]);
    case "case": {
      for (let i = 0; i + 1 < args.length; i += 2) if (value(args[i])) return value(args[i + 1]);
      return value(args[args.length - 1]);
    }
    case "step": return value(args[1]);
    default: return null;
  }
}

export type Labeller = (collection: string, properties: Properties) => string | null;

/** Names features by the label layers of the style; null when the style has no label for the collection. */
export function labeller(style: StyleDocument): Labeller {
  const texts = new Map<string, unknown>();
  for (const layer of style.layers) {
    const collection = collectionOf(layer);
    if (collection && (layer.type === "symbol" || roleOf(layer) === "label") && layer.layout?.["text-field"] && !texts.has(collection)) {
      texts.set(collection, layer.layout["text-field"]);
    }
  }
  return (collection, properties) => {
    const text = texts.has(collection) ? evaluate(texts.get(collection), properties) : null;
    return typeof text === "string" || typeof text === "number" ? String(text).replace(/\s+/g, " ").trim() || null : null;
  };
}
