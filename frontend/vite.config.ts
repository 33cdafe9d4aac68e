import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The app is one small module graph with relative addresses, so STATIC_URL may be anything. MapLibre is not in it:
// scripts/finish.mjs copies its own three modules, and map/engine.ts imports them by address.
export default defineConfig({
  plugins: [svelte()],
  base: "./",
  publicDir: false,
  build: {
    outDir: "../kbs/pages/static/kbs/app",
    emptyOutDir: true,
    manifest: "manifest.json",
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { input: "src/main.ts" },
  },
  test: { environment: "node", include: ["tests/**/*.test.ts"] },
});
