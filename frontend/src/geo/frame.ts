import { fromTM, toTM, ZONES, type Zone } from "./tm";
import type { LonLat } from "./types";

/** How the coordinates of a server's answer become longitude and latitude, and back. `uri` null: the default, CRS84. */
export interface Frame {
  uri: string | null;
  toLonLat(stored: readonly number[]): LonLat;
  toStored(at: LonLat): number[];
}

const DEGREES: Frame = { uri: null, toLonLat: ([lon, lat]) => [lon!, lat!], toStored: ([lon, lat]) => [lon, lat] };

/** A tenth of a millimetre: what the server keeps of a coordinate somebody drew. */
const toMetres = (value: number): number => Number(value.toFixed(4));

const zoned = (uri: string, zone: Zone): Frame => ({
  uri,
  // The authority's axis order of these systems is X (north), Y (east).
  toLonLat: ([north, east]) => fromTM(east!, north!, zone),
  toStored: (at) => {
    const { easting, northing } = toTM(at, zone);
    return [toMetres(northing), toMetres(easting)];
  },
});

/** A place that the server tells east first, as in EWKT, whatever the authority's order is. */
export const eastFirst = (frame: Frame, [east, north]: readonly number[]): LonLat => frame.toLonLat(frame.uri ? [north!, east!] : [east!, north!]);

/** The frame of a collection's storage CRS: a TUREF / TM zone, whose coordinates then travel as they are stored, or CRS84. */
export function frameOf(storageCrs: string | undefined): Frame {
  const code = Number(/\/EPSG\/[^/]*\/(\d+)$/.exec(storageCrs ?? "")?.[1]);
  const zone = ZONES.find(({ epsg }) => epsg === code);
  return zone ? zoned(storageCrs!, zone) : DEGREES;
}

// Nine decimals of a degree: a tenth of a millimetre, and what the drawing tool keeps.
export const settle = ([lon, lat]: LonLat): LonLat => [Math.round(lon * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9];

const key = ([lon, lat]: LonLat): string => `${lon},${lat}`;

/**
 * Remembers what the server wrote for every place it gave, so that a vertex nobody moved goes back as it came, and one
 * snapped to a neighbour's vertex becomes the same vertex.
 */
export class Places {
  private readonly known = new Map<string, readonly number[]>();

  constructor(readonly frame: Frame = DEGREES) {}

  read(stored: readonly number[]): LonLat {
    const at = settle(this.frame.toLonLat(stored));
    this.known.set(key(at), stored);
    return at;
  }

  write(at: LonLat): number[] {
    return [...(this.known.get(key(at)) ?? this.frame.toStored(at))];
  }
}
