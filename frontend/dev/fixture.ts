/** FIXTURE, not the service: answers of the server for `npm run dev` and vitest, made from fixture.json. */
import { readFileSync } from "node:fs";
import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";

type Collection = { type: "FeatureCollection"; features: { type: "Feature"; id: number; properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }[] };
const data = JSON.parse(readFileSync(new URL("./fixture.json", import.meta.url), "utf8")) as Record<string, Collection>;

const source = { source: "city" };
const meta = (id: string, role: string): object => ({ "kbs:collection": id, "kbs:role": role });
const layer = (id: string, role: string, type: string, rest: object): object => ({ id: `${id}-${role}`, type, ...source, "source-layer": id, metadata: meta(id, role), ...rest });
const FONT = { "text-font": ["Noto Sans Regular"] };

export const style = (theme: string): object => {
  const dark = theme === "dark";
  const ink = dark ? "#d6dde2" : "#4a4a46";
  const halo = { "text-color": ink, "text-halo-color": dark ? "#1b2125" : "#ffffff", "text-halo-width": 1.4 };
  return {
    version: 8,
    name: "fixture",
    "font-faces": { "Noto Sans Regular": [{ url: "/static/fonts/noto-sans-400.woff2" }], "Noto Sans SemiBold": [{ url: "/static/fonts/noto-sans-600.woff2" }] },
    sources: { city: { type: "vector", tiles: ["/fixture/{z}/{x}/{y}.mvt"], minzoom: 10, maxzoom: 16 } },
    layers: [
      { id: "land", type: "background", paint: { "background-color": dark ? "#1b2125" : "#f4f1ea" } },
      layer("green-areas", "fill", "fill", { paint: { "fill-color": dark ? "#26382c" : "#d5e6c8" } }),
      layer("zoning-areas", "fill", "fill", { paint: { "fill-color": ["match", ["get", "fonksiyon"], "201003", "#f7a88b", "201004", "#ffd27f", "101013", "#8fc98a", "#d9c4e8"], "fill-opacity": 0.65 } }),
      layer("street-centrelines", "casing", "line", { paint: { "line-color": dark ? "#0f1416" : "#d8d2c5", "line-width": ["interpolate", ["linear"], ["zoom"], 14, 3, 18, 15] } }),
      layer("street-centrelines", "line", "line", { paint: { "line-color": dark ? "#39434a" : "#ffffff", "line-width": ["interpolate", ["linear"], ["zoom"], 14, 2, 18, 13] } }),
      layer("buildings", "fill", "fill", { paint: { "fill-color": dark ? "#2b343a" : "#e2dccf", "fill-outline-color": dark ? "#475159" : "#bcb4a3" } }),
      layer("street-centrelines", "label", "symbol", { layout: { ...FONT, "symbol-placement": "line", "text-field": ["get", "ad"], "text-size": 12 }, paint: halo }),
      layer("places", "circle", "circle", { minzoom: 16, paint: { "circle-radius": 4, "circle-color": "#0b6570", "circle-stroke-color": "#fff", "circle-stroke-width": 1.5 } }),
      layer("places", "label", "symbol", { minzoom: 17, layout: { ...FONT, "text-field": ["get", "ad"], "text-size": 11, "text-anchor": "top", "text-offset": [0, 0.6] }, paint: halo }),
      layer("door-numbers", "label", "symbol", { minzoom: 18, layout: { ...FONT, "text-field": ["get", "kapi_no"], "text-size": 10.5 }, paint: halo }),
    ],
  };
};

const entry = (id: string, title: string, geometryType: string, rest: object = {}): object => ({
  id, title, geometryType, description: "", visible: true, opacity: 1, minzoom: 12, maxzoom: 22, identify: true, itemsUrl: `/ogc/collections/${id}/items`,
  legend: [{ label: title, kind: geometryType === "polygon" ? "fill" : geometryType === "line" ? "line" : "circle", color: "#e2dccf", outline: "#bcb4a3", width: 3 }],
  sources: [{ title: "OpenStreetMap", licence: "ODbL 1.0", attribution: "© OpenStreetMap contributors", date: "2026-04-21", url: "https://www.openstreetmap.org/copyright" }],
  synthetic: false, redistribution: "open", downloads: [{ format: "geojson", title: "GeoJSON", href: `/ogc/collections/${id}/items?f=json&limit=10000` }],
  bbox: [29.0235, 40.9815, 29.0275, 40.9842], ...rest,
});

const ZONES = [["201003", "Konut alanı", "#f7a88b", "K"], ["201004", "Ticaret alanı", "#ffd27f", "T"], ["101013", "Park", "#8fc98a", "P"], ["301001", "Eğitim alanı", "#d9c4e8", "E"]];
export const catalog = {
  attribution: "© OpenStreetMap contributors",
  groups: [
    { id: "imar", title: "İmar", collections: [entry("zoning-areas", "İmar planı kullanımları", "polygon", {
      visible: true, opacity: 0.65, synthetic: true, minzoom: 13, legend: ZONES.map(([value, label, color, text]) => ({ value, label, color, text, kind: "fill", outline: "#333" })) })] },
    { id: "adres", title: "Adres ve yollar", collections: [entry("street-centrelines", "Yollar", "line"), entry("door-numbers", "Kapı numaraları", "point", { minzoom: 18 })] },
    { id: "yapi", title: "Yapılar", collections: [entry("buildings", "Binalar", "polygon")] },
    { id: "yer", title: "Yerler ve yeşil alanlar", collections: [entry("places", "Yerler", "point", { minzoom: 16 }), entry("green-areas", "Yeşil alanlar", "polygon")] },
  ],
};

const titles: Record<string, string> = { ad: "Ad", kapi_no: "Kapı no", yol: "Yol", bina_no: "Bina no", kat_sayisi: "Kat sayısı", kullanim: "Kullanım", fonksiyon: "Kullanım", taks: "TAKS", kaks: "KAKS (Emsal)", yencok: "Yençok", kat: "Kat", tur: "Tür", sinif: "Sınıf", source: "Kaynak" };
const schema = (id: string): object => ({
  properties: Object.fromEntries(Object.keys(data[id]?.features[0]?.properties ?? {}).map((name, i) => [name, {
    title: titles[name] ?? name, "x-ogc-propertySeq": i, ...(name === "yencok" ? { "x-ogc-unit": "m" } : {}),
    ...(name === "fonksiyon" ? { "x-kbs-codes": Object.fromEntries(ZONES.map(([code, label]) => [code, label])) } : {}) }])),
});

const center = (geometry: { coordinates: unknown }): [number, number] => {
  let part: unknown = geometry.coordinates;
  while (Array.isArray(part) && Array.isArray(part[0])) part = part[0];
  return part as [number, number];
};
const search = (q: string): object => {
  const text = q.toLocaleLowerCase("tr");
  const groups = [["adres", "Adres", "door-numbers"], ["sokak", "Sokak", "street-centrelines"], ["yer", "Yer", "places"]].map(([id, title, name]) => {
    const label = (p: Record<string, unknown>): string => String(name === "door-numbers" ? `${p["yol"] ?? ""} ${p["kapi_no"]}` : (p["ad"] ?? ""));
    const hits = data[name!]!.features.filter(({ properties }) => label(properties).toLocaleLowerCase("tr").includes(text));
    return { id, title, total: hits.length, more: hits.length > 5, results: hits.slice(0, 5).map((hit) => {
      const [lon, lat] = center(hit.geometry);
      return { collection: name, id: hit.id, label: label(hit.properties), detail: "Caferağa Mahallesi, Kadıköy", lon, lat, bbox: null, page: null, synthetic: false };
    }) };
  }).filter((group) => group.total);
  return { query: q, folded: text, groups, hint: /sok|cad/i.test(q) && !/\d/.test(q) ? "Bu sokakta kapı no yazın: 1–47 arası" : null };
};

const indexes = new Map<string, GeoJSONVT>();
function tile(z: number, x: number, y: number): Uint8Array {
  const layers: Record<string, never> = {};
  for (const [id, collection] of Object.entries(data)) {
    if (!indexes.has(id)) indexes.set(id, new GeoJSONVT(collection as never, { maxZoom: 16, indexMaxZoom: 5, extent: 4096, buffer: 64, tolerance: 2 } as never));
    const found = indexes.get(id)!.getTile(z, x, y);
    if (found) layers[id] = found as never;
  }
  return fromGeojsonVt(layers, { version: 2 } as never);
}

export interface Reply { status: number; type: string; body: string | Uint8Array }
const json = (body: unknown, type = "application/json", status = 200): Reply => ({ status, type, body: JSON.stringify(body) });

/** The answer of the fixture for a path, or null when it is none of the server's. */
export function answer(url: URL): Reply | null {
  const { pathname: path, searchParams: query } = url;
  if (path === "/ogc/styles/city") return json(style(query.get("theme") ?? "light"));
  if (path === "/api/v1/map-catalog") return json(catalog);
  if (path === "/api/v1/search") return json(search(query.get("q") ?? ""));
  const tilePath = /^\/fixture\/(\d+)\/(\d+)\/(\d+)\.mvt$/.exec(path);
  if (tilePath) return { status: 200, type: "application/vnd.mapbox-vector-tile", body: tile(+tilePath[1]!, +tilePath[2]!, +tilePath[3]!) };
  const schemaPath = /^\/ogc\/collections\/([\w-]+)\/schema$/.exec(path);
  if (schemaPath) return json(schema(schemaPath[1]!));
  const itemPath = /^\/ogc\/collections\/([\w-]+)\/items\/(\d+)$/.exec(path);
  if (itemPath) {
    const feature = data[itemPath[1]!]?.features.find(({ id }) => id === Number(itemPath[2]));
    if (!feature) return json({ type: "about:blank", title: "Nesne bulunamadı", status: 404, detail: `${itemPath[1]} ${itemPath[2]} yok.` }, "application/problem+json", 404);
    return json({ ...feature, links: [{ rel: "alternate", type: "text/html", href: `/yer/${feature.id}` }] }, "application/geo+json");
  }
  return null;
}
