// Every message of the interface: the first argument of t("…") in src/, plus constants passed to it. Prints what en.json lacks or has too
// much; tests/i18n.test.ts fails on either.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sources } from "./check-direction.mjs";

export function used() {
  const found = new Set();
  for (const { text } of sources()) {
    for (const [, quoted] of text.matchAll(/\bt\(\s*("(?:[^"\\]|\\.)*")/g)) found.add(JSON.parse(quoted));
  }
  return found;
}

export function compare(catalogue) {
  const messages = used();
  return {
    missing: [...messages].filter((message) => !(message in catalogue)),
    unused: Object.keys(catalogue).filter((message) => !messages.has(message)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const catalogue = JSON.parse(readFileSync(new URL("../src/i18n/en.json", import.meta.url), "utf8"));
  console.log(JSON.stringify(compare(catalogue), null, 1));
}
