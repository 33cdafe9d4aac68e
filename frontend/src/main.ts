import "./app/shell.css";
import { mount, tick } from "svelte";
import App from "./app/App.svelte";
import { readAddress } from "./app/urlsync.svelte";
import { readConfig } from "./api/config";
import { setLanguage } from "./i18n";
import { mapView } from "./map/view";
import Search from "./panels/Search.svelte";
import { sheet } from "./panels/sheet.svelte";
import { app } from "./state/app.svelte";
import { loadPreferences } from "./state/preferences";

/** Islands on the server's page: the search box replaces its plain form, the map fills the main region. */
async function start(): Promise<void> {
  app.config = readConfig();
  app.online = navigator.onLine;
  loadPreferences();
  await setLanguage(app.config.lang);
  sheet.measure();
  readAddress();

  const form = document.getElementById("kbs-search")!;
  const typed = form.querySelector<HTMLInputElement>("input[name=q]");
  const [initial, focused] = [typed?.value ?? "", document.activeElement === typed];
  form.replaceChildren();
  const focusCard = (): void => void tick().then(() => document.getElementById("nesne-title")?.focus());
  mount(Search, { target: form, props: { initial, opened: focusCard } });
  if (focused) document.getElementById("ara")?.focus();

  // Without WebGL 2 the page becomes the server's start page again, which needs neither map nor script.
  const onfailed = (): void => document.documentElement.classList.remove("has-map");
  mount(App, { target: document.getElementById("kbs-app")!, props: { onfailed } });
}

// A small window into the map for browser tests; it shows nothing that is not on the screen.
Object.defineProperty(window, "__kbs", { value: { ...mapView.probe, view: () => ({ ...app.view }) } });
void start();
