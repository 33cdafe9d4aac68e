// Makes kbs/pages/static/kbs/icons.svg: one sprite with only the Lucide icons listed here. The file is committed;
// run `npm run icons` after changing the list. Use: <svg class="icon" aria-hidden="true"><use href="…/icons.svg#search"/></svg>
import { readFileSync, writeFileSync } from "node:fs";

export const ICONS = [
  "arrow-left", "arrow-right", "arrow-up-right", "badge-check", "book-open", "building-2", "check", "chevron-down", "chevron-left", "chevron-right",
  "chevron-up", "circle-alert", "circle-help", "circle-x", "clock", "code-xml", "contrast", "copy", "crosshair", "database", "download", "eye", "eye-off",
  "external-link", "file-text", "flask-conical", "home", "info", "keyboard", "landmark", "languages", "layers", "link", "list", "locate",
  "lock", "log-in", "map", "map-pin", "maximize", "menu", "minus", "moon", "plus", "printer", "refresh-cw", "route", "ruler", "search", "settings", "share-2",
  "signpost", "sun", "sun-moon", "trees", "triangle-alert", "wifi-off", "x", "zoom-in", "zoom-out", "hash", "shapes", "spline", "undo-2", "rotate-ccw",
  "combine", "file-pen-line", "magnet", "pencil", "redo-2", "save", "scissors", "square-dashed", "trash-2",
];
const folder = new URL("../node_modules/lucide-static/icons/", import.meta.url);
const target = new URL("../../kbs/pages/static/kbs/icons.svg", import.meta.url);
const alias = { home: "house", "circle-help": "circle-question-mark" };

function symbol(name) {
  const svg = readFileSync(new URL(`${alias[name] ?? name}.svg`, folder), "utf8");
  const body = svg.replace(/<!--.*?-->/gs, "").replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").replace(/\s*\n\s*/g, "");
  return `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`;
}

const note = "<!-- Lucide icons (https://lucide.dev), ISC licence, © Lucide Contributors. Made by frontend/scripts/icons.mjs. -->";
writeFileSync(target, `<svg xmlns="http://www.w3.org/2000/svg">${note}\n${[...ICONS].sort().map(symbol).join("\n")}\n</svg>\n`);
