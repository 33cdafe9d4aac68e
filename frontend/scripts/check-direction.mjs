// Imports go one way: main -> app -> panels -> tools -> map -> state -> catalog -> api -> (geo | i18n). Only map/ may import
// maplibre-gl and terra-draw. Prints every offence and exits 1; tests/direction.test.ts runs the same function.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const FLOORS = ["main", "app", "panels", "tools", "map", "state", "catalog", "api", "geo"];
const BESIDE = { i18n: "geo" };
const SOURCE = fileURLToPath(new URL("../src", import.meta.url));

const floor = (path) => {
  const first = relative(SOURCE, path).split("/")[0].replace(/\.ts$/, "");
  return FLOORS.indexOf(BESIDE[first] ?? first);
};

export function offences(files) {
  const found = [];
  for (const { path, text } of files) {
    for (const [, name] of text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)) {
      const where = `${relative(SOURCE, path)} imports ${name}`;
      if (/^(maplibre-gl|terra-draw)/.test(name)) {
        if (!relative(SOURCE, path).startsWith("map/")) found.push(`${where}: only map/ may`);
        continue;
      }
      if (!name.startsWith(".")) continue;
      const target = resolve(dirname(path), name);
      const [from, to] = [floor(path), floor(target)];
      const sameFolder = relative(SOURCE, path).split("/")[0] === relative(SOURCE, target).split("/")[0];
      if (from < 0 || to < 0) found.push(`${where}: unknown folder`);
      else if (to < from || (to === from && !sameFolder)) found.push(`${where}: looks up`);
    }
  }
  return found;
}

export function sources(folder = SOURCE) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = offences(sources());
  for (const line of found) console.error(line);
  process.exit(found.length ? 1 : 0);
}
