import type * as MapLibre from "maplibre-gl";

export type Engine = typeof MapLibre;

/** WebGL 2 in this browser, now: asks for a context and gives it back. */
export function hasWebGL2(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** Loads MapLibre's own modules from their versioned folder; without the worker's address no tile would ever arrive. */
export async function loadEngine(folder: string): Promise<Engine> {
  const engine = (await import(/* @vite-ignore */ `${folder}maplibre-gl.mjs`)) as Engine;
  engine.setWorkerUrl(`${folder}maplibre-gl-worker.mjs`);
  return engine;
}
