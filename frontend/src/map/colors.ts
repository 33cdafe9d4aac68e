/** Colours of marks on the map, read from the design tokens so that themes apply to them too. */
export const token = (name: string, fallback: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim() || fallback;

export const marks = (): { select: string; preview: string; measure: string; halo: string } => ({
  select: token("--map-select", "#d0006f"),
  preview: token("--map-preview", "#0b6570"),
  measure: token("--map-measure", "#b0005e"),
  halo: token("--surface", "#ffffff"),
});
