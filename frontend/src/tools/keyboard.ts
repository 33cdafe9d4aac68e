import { t } from "../i18n";
import { mapView } from "../map/view";
import { announce, app, deselect } from "../state/app.svelte";
import { measure } from "./measure.svelte";
import { pickAtCenter } from "./pick";
import { walk, type Direction } from "./walk";

const ARROWS: Record<string, { direction: Direction; by: readonly [number, number] }> = {
  ArrowUp: { direction: "up", by: [0, -1] },
  ArrowDown: { direction: "down", by: [0, 1] },
  ArrowLeft: { direction: "left", by: [-1, 0] },
  ArrowRight: { direction: "right", by: [1, 0] },
};

/** Keys of the focused map (experience X4). True when the key meant something here. */
export function mapKey(event: KeyboardEvent, opened: () => void): boolean {
  const arrow = ARROWS[event.key];
  if (event.ctrlKey || event.metaKey) return false;
  if (app.tool?.key(event)) return true;
  if (arrow && event.altKey) walk(arrow.direction);
  else if (arrow) {
    const pixels = event.shiftKey ? 20 : 120;
    mapView.panBy(arrow.by[0] * pixels, arrow.by[1] * pixels);
  } else if (event.altKey) return false;
  else if (event.key === "+" || event.key === "=") mapView.zoomBy(1);
  else if (event.key === "-" || event.key === "_") mapView.zoomBy(-1);
  else if (event.key === "Enter" && event.shiftKey) placeAtCenter();
  else if (event.key === "ContextMenu") placeAtCenter();
  else if (event.key === "Enter") {
    if (mapView.capture) mapView.capture(app.view.center);
    else if (pickAtCenter()) opened();
  } else if (event.key === "Backspace" && mapView.capture) measure.undo();
  else if (event.key === "Escape") escape();
  else return false;
  return true;
}

function placeAtCenter(): void {
  app.place = { at: app.view.center, x: innerWidth / 2, y: innerHeight / 2 };
}

/** Esc closes the topmost thing: place menu, tool, selection. */
export function escape(): boolean {
  if (app.place) app.place = null;
  else if (app.tool?.escape()) return true;
  else if (app.panel === "measure") {
    measure.end();
    app.panel = null;
  } else if (app.candidates.length) {
    deselect();
    announce(t("Seçim kaldırıldı."));
  } else if (app.panel) app.panel = null;
  else return false;
  return true;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? !["checkbox", "radio", "range", "button"].includes(target.type)
    : target instanceof HTMLElement && (target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName));

/** Keys that work anywhere on the page; single characters can be turned off (WCAG 2.1.4). */
export function pageKey(event: KeyboardEvent, search: () => void): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    search();
  } else if (app.letterKeys && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (event.key === "/") {
      event.preventDefault();
      search();
    } else if (event.key === "?") {
      event.preventDefault();
      app.help = true;
    }
  }
}
