import type { Geometry } from "../geo/types";
import { address } from "./http";
import { send } from "./write";

/** An operation on areas (docs/area-operations.md): what the server is asked for. */
export interface AreaRequest {
  collection: string;
  features: { id: number; if_match: string }[];
  crs?: string;
  line?: { type: "LineString"; coordinates: number[][] };
  parts?: { values: Record<string, unknown> }[];
  values?: Record<string, unknown>;
  reason?: string;
  dry_run?: boolean;
}
/** What it makes: shapes with their areas in m² and the values that follow; `to_be_given` names those that do not. */
export interface AreaAnswer {
  before: { id: number; area: number }[];
  after: { features: { id?: number; geometry: Geometry; properties: { area: number; values: Record<string, unknown> } }[] };
  to_be_given: string[];
}

export const operate = (name: "split" | "merge", body: AreaRequest): Promise<AreaAnswer> =>
  send("POST", address(`/api/v1/operations/${name}`), body, (response) => response.json() as Promise<AreaAnswer>);
