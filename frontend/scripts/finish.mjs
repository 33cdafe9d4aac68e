// After the build: copies MapLibre's own modules, unbundled, to a versioned static folder (main and worker share one chunk that the
// browser fetches once; bundlers would duplicate it) and writes .gz and .br beside every built file, which WhiteNoise serves.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const from = new URL("../node_modules/maplibre-gl/", import.meta.url);
const statics = new URL("../../kbs/pages/static/", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", from), "utf8"));
const to = new URL(`vendor/maplibre-gl/${version}/`, statics);
rmSync(new URL("vendor/", statics), { recursive: true, force: true });
mkdirSync(to, { recursive: true });
for (const name of ["maplibre-gl.mjs", "maplibre-gl-shared.mjs", "maplibre-gl-worker.mjs"]) {
  const text = readFileSync(new URL(`dist/${name}`, from), "utf8");
  if (text.length < 1000) throw new Error(`${name} of maplibre-gl ${version} is empty: this version must be built from its sources`);
  writeFileSync(new URL(name, to), text.replace(/\n?\/\/# sourceMappingURL=.*$/m, "")); // the maps are not shipped
}
cpSync(new URL("LICENSE.txt", from), new URL("LICENSE.txt", to));

for (const folder of [to, new URL("kbs/app/assets/", statics)]) {
  for (const name of readdirSync(folder).filter((file) => /\.(m?js|css)$/.test(file))) {
    const path = fileURLToPath(new URL(name, folder));
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes));
  }
}
