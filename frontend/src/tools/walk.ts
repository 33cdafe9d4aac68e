import { distance } from "../geo/measure";
import type { LonLat } from "../geo/types";
import { t } from "../i18n";
import type { Found } from "../map/identify";
import { mapView } from "../map/view";
import { announce, app, select } from "../state/app.svelte";
import { nameOf, titleOf } from "./pick";

export type Direction = "up" | "down" | "left" | "right";

/** The nearest feature whose bearing from `here` lies within 45 degrees of the direction. */
export function next<T extends { at: LonLat }>(here: LonLat, direction: Direction, found: readonly T[]): T | null {
  const squeeze = Math.cos((here[1] * Math.PI) / 180);
  const ahead = found.filter(({ at }) => {
    const [dx, dy] = [(at[0] - here[0]) * squeeze, at[1] - here[1]];
    if (Math.hypot(dx, dy) < 1e-7) return false;
    const [along, across] = direction === "up" ? [dy, dx] : direction === "down" ? [-dy, dx] : direction === "left" ? [-dx, dy] : [dx, dy];
    return along > 0 && along >= Math.abs(across);
  });
  return ahead.reduce<T | null>((best, one) => (!best || distance(here, one.at) < distance(here, best.at) ? one : best), null);
}

let from: { key: string; at: LonLat } | null = null;

/** Alt + arrow on the map: selects the next named feature in that direction. */
export function walk(direction: Direction): void {
  const named = mapView.inView().filter((found: Found) => found.label);
  const selected = app.selection && `${app.selection.collection}:${app.selection.id}`;
  const here = from && from.key === selected ? from.at : app.view.center;
  const found = next(here, direction, named.filter((one) => `${one.collection}:${one.id}` !== selected));
  if (!found) return announce(t("Bu yönde adı yazılı bir nesne yok."));
  from = { key: `${found.collection}:${found.id}`, at: found.at };
  select([found]);
  mapView.reveal(found.at);
  announce(`${titleOf(found.collection)}: ${nameOf(found)}`);
}
