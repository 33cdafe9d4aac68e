import type { Change, Comment, Draft, Review } from "../api/drafts";
import type { Schema } from "../api/items";
import { boxOf, type BBox, type Geometry } from "../geo/types";
import { t } from "../i18n";
import { format } from "./describe";

/** How a change is drawn: what goes or moves away, what comes, or a feature whose place stays. */
export type Side = "before" | "after" | "same";
export interface Drawn { number: number; side: Side; geometry: Geometry }

/** What changes draw on the map, what was below what will be. */
export function drawn(changes: readonly Change[]): Drawn[] {
  const found = changes.flatMap(({ number, changed, before, after }): Drawn[] => {
    const [was, will] = [before?.geometry, after?.geometry];
    if (was && will && !changed.includes("geometry")) return [{ number, side: "same", geometry: will }];
    return [...(was ? [{ number, side: "before" as const, geometry: was }] : []), ...(will ? [{ number, side: "after" as const, geometry: will }] : [])];
  });
  const order: Side[] = ["before", "same", "after"];
  return found.toSorted((a, b) => order.indexOf(a.side) - order.indexOf(b.side));
}

/** The box around changes, where they were and where they will be; null without a place. */
export const boxOfChanges = (changes: readonly Change[]): BBox | null =>
  boxOf({ type: "GeometryCollection", geometries: changes.flatMap(({ before, after }) => [before, after]).flatMap((side) => side?.geometry ?? []) });

/** One value of a change as people read it; null for none. */
export interface Line { name: string; label: string; before: string | null; after: string | null }

/** The values that a change makes others; a removal has none worth telling. */
export function lines({ action, changed, before, after }: Change, schema: Schema | undefined): Line[] {
  if (action === "delete") return [];
  const property = (name: string): NonNullable<typeof schema>["properties"][string] => schema?.properties[name] ?? {};
  const text = (value: unknown, name: string): string | null => (value === null || value === undefined || value === "" ? null : format(value, property(name)));
  return changed
    .filter((name) => name !== "geometry")
    .map((name) => ({ name, label: property(name).title ?? name, before: text(before?.properties[name], name), after: text(after?.properties[name], name) }));
}

/** Comments with answers below what they answer, and how deep each stands. */
export function threads(comments: readonly Comment[]): { comment: Comment; depth: number }[] {
  const known = new Set(comments.map(({ id }) => id));
  const below = (parent: number | null, depth: number): { comment: Comment; depth: number }[] =>
    comments
      .filter(({ reply_to }) => (reply_to !== null && known.has(reply_to) ? reply_to : null) === parent)
      .flatMap((comment) => [{ comment, depth }, ...below(comment.id, depth + 1)]);
  return below(null, 0);
}

/** Whether nothing more becomes of a draft (one given up may be opened again). */
export const isDecided = ({ state }: Draft): boolean => state === "approved" || state === "withdrawn";

/** What keeps a reviewed draft from being put in force, as far as the viewer is told; an empty list lets it pass. */
export function obstacles({ conflicts, in_the_way, hidden }: Review): string[] {
  return [
    ...(conflicts ? [t("{n} kaydı bu arada başkası değiştirdi.", { n: conflicts })] : []),
    ...(in_the_way ? [t("{n} değişiklik bu hâliyle yapılamaz.", { n: in_the_way })] : []),
    ...(hidden ? [t("{n} değişikliği görme yetkiniz yok.", { n: hidden })] : []),
  ];
}

/** The drafts somebody may see, apart by what they ask of them. */
export function sorted(all: readonly Draft[], waiting: readonly Draft[]): { waiting: Draft[]; going: Draft[]; decided: Draft[] } {
  const mine = new Set(waiting.map(({ id }) => id));
  const others = all.filter(({ id }) => !mine.has(id));
  return { waiting: [...waiting], going: others.filter((one) => !isDecided(one)), decided: others.filter(isDecided) };
}

/** Where a change goes when it goes into no draft that is there; else the number of one. */
export const DIRECTLY = "";
export const NEW = "new";
/** Where a change is proposed to go, of the drafts that are being prepared: the one used last before any other. */
export function proposed(drafts: readonly Draft[], direct: boolean, remembered: number | null): string {
  if (direct) return DIRECTLY;
  const known = drafts.find(({ id }) => id === remembered) ?? drafts[0];
  return known ? String(known.id) : NEW;
}
