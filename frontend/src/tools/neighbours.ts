import { fetchEditable } from "../api/edit";
import { Places } from "../geo/frame";
import { partsOf } from "../geo/parts";
import type { LonLat } from "../geo/types";
import { nearest, within, type Chain, type GLMap, type Snap } from "../map/magnet";
import type { Ref } from "../state/url";

const key = (ref: Ref): string => `${ref.collection}:${ref.id}`;

/**
 * The features around, as the server stores them: what is drawn is rounded to the tile's grid, so a vertex is snapped to
 * what the feature really is. Each is asked for once, when the pointer comes near.
 */
export class Neighbours {
  private readonly known = new Map<string, readonly Chain[]>();
  private readonly coming = new Map<string, Promise<void>>();

  constructor(
    private readonly map: GLMap,
    private readonly places: Places,
    private readonly shown: () => ReadonlySet<string>,
    private readonly left: (ref: Ref) => boolean,
  ) {}

  private around(at: LonLat): Ref[] {
    return within(this.map, this.map.project([...at] as [number, number]), this.shown()).filter((ref) => !this.left(ref));
  }

  /** Where a place would be caught, by what is known already; the rest is asked for, for the next time. */
  glance(at: LonLat): Snap | null {
    const refs = this.around(at);
    for (const ref of refs) void this.load(ref);
    return nearest(this.map, at, refs.map((ref) => ({ ref, chains: this.known.get(key(ref)) ?? [] })));
  }

  /** The same, when everything near has come. */
  async catch(at: LonLat): Promise<Snap | null> {
    await Promise.all(this.around(at).map((ref) => this.load(ref)));
    return this.glance(at);
  }

  private load(ref: Ref): Promise<void> {
    let coming = this.coming.get(key(ref));
    if (!coming) {
      coming = fetchEditable(ref.collection, ref.id, this.places.frame.uri).then(
        ({ feature }) => {
          const parts = partsOf(feature.geometry, (stored) => this.places.read(stored));
          this.known.set(key(ref), parts.map(({ kind, points }) => (kind === "polygon" ? [...points, points[0]!] : points)));
        },
        () => undefined, // what cannot be had is not snapped to
      );
      this.coming.set(key(ref), coming);
    }
    return coming;
  }
}
