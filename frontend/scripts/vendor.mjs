// Copies MapLibre's own modules, unbundled, to a versioned static folder: main and worker share one chunk that the browser
// fetches once (bundlers would duplicate it). Source map comments go: the maps are not shipped.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const from = new URL("../node_modules/maplibre-gl/", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", from), "utf8"));
const to = new URL(`../../kbs/pages/static/vendor/maplibre-gl/${version}/`, import.meta.url);
mkdirSync(to, { recursive: true });
for (const name of ["maplibre-gl.mjs", "maplibre-gl-shared.mjs", "maplibre-gl-worker.mjs"]) {
  const text = readFileSync(new URL(`dist/${name}`, from), "utf8");
  if (text.length < 1000) throw new Error(`${name} of maplibre-gl ${version} is empty: this version must be built from its sources`);
  writeFileSync(new URL(name, to), text.replace(/\n?\/\/# sourceMappingURL=.*$/m, ""));
}
writeFileSync(new URL("LICENSE.txt", to), readFileSync(new URL("LICENSE.txt", from), "utf8"));
