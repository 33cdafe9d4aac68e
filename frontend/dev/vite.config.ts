import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { answer } from "./fixture";

const STATIC = fileURLToPath(new URL("../../kbs/pages/static/", import.meta.url));
const TYPES: Record<string, string> = { css: "text/css", js: "text/javascript", mjs: "text/javascript", svg: "image/svg+xml", woff2: "font/woff2" };

/** The fixture answers like the server; /static comes from the package; / is index.html of this folder. */
const fixture: Plugin = {
  name: "kbs-fixture",
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const url = new URL(request.url ?? "/", "http://localhost");
      if (url.pathname === "/") request.url = `/dev/index.html${url.search}`;
      const reply = answer(url);
      if (reply) {
        response.writeHead(reply.status, { "content-type": reply.type });
        response.end(reply.body);
      } else if (url.pathname.startsWith("/static/")) {
        response.setHeader("content-type", TYPES[url.pathname.split(".").pop() ?? ""] ?? "application/octet-stream");
        response.end(readFileSync(STATIC + url.pathname.slice("/static/".length)));
      } else next();
    });
  },
};

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  publicDir: false,
  plugins: [fixture, svelte()],
  server: { port: 5173, host: "127.0.0.1" },
});
