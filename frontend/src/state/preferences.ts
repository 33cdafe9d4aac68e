import { app, type Theme } from "./app.svelte";

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // storage may be forbidden: preferences then last as long as the page
  }
};
const keep = (name: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    /* as above */
  }
};

export function loadPreferences(): void {
  const theme = read("kbs-theme");
  if (theme === "light" || theme === "dark" || theme === "high") app.theme = theme;
  app.letterKeys = read("kbs-letter-keys") !== "off";
}

export function setTheme(theme: Theme): void {
  app.theme = theme;
  keep("kbs-theme", theme === "system" ? null : theme);
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
}

export function setLetterKeys(on: boolean): void {
  app.letterKeys = on;
  keep("kbs-letter-keys", on ? null : "off");
}

const dark = (): MediaQueryList | null => (typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : null);

/** Which of the two drawn map themes fits the interface theme. */
export const mapTheme = (): "light" | "dark" => (app.theme === "dark" || (app.theme === "system" && dark()?.matches) ? "dark" : "light");
export const onSystemTheme = (listener: () => void): void => dark()?.addEventListener("change", listener);
export const reducedMotion = (): boolean => typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;
