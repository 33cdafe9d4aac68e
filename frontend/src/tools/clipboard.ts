import { t } from "../i18n";
import { announce, notify } from "../state/app.svelte";

/** Copies a text and says so; where the browser forbids it the text is shown to be copied by hand. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    announce(t("Kopyalandı: {text}", { text }));
    return true;
  } catch {
    notify("info", t("Kopyalamak için seçin: {text}", { text }));
    return false;
  }
}
