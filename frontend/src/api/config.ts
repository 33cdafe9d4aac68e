import type { BBox, LonLat } from "../geo/types";
import type { Language } from "../i18n";

/** What the page says about itself: the JSON data block `kbs-config` and the addresses on the script element. */
export interface Config {
  lang: Language;
  municipality: string;
  center: LonLat;
  zoom: number;
  bbox: BBox;
  styleUrl: string;
  catalogUrl: string;
  searchUrl: string;
  /** Who may change something, by number; null for everyone else: nothing about editing is asked or shown then. */
  editor: number | null;
  /** Whether they prepare drafts or decide on them. */
  drafts: boolean;
  engineUrl: string;
  iconsUrl: string;
}

export function readConfig(page: Document = document): Config {
  const block = page.getElementById("kbs-config")?.textContent;
  if (!block) throw new Error("the page has no kbs-config block");
  const data = JSON.parse(block) as Omit<Config, "engineUrl" | "iconsUrl">;
  const script = page.getElementById("kbs-script")?.dataset ?? {};
  return {
    ...data,
    engineUrl: new URL(script["engine"] ?? "/static/vendor/maplibre-gl/6.12.0/", page.baseURI).href,
    iconsUrl: script["icons"] ?? "/static/kbs/icons.svg",
  };
}
