// One page, one bundle. `fake.html` is served while developing, to look at the desk in a browser without the shell;
// it is no input of the build, so nothing of it is shipped.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: "127.0.0.1" },
  // The pages lie beside the program: one bundle of a megabyte is read faster than many are asked for.
  // Older targets rewrite light-dark(); inlined assets and the preload polyfill are refused by the window's policy.
  build: { target: "safari18", assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000, outDir: "dist" },
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  test: { environment: "jsdom", include: ["src/**/*.test.ts", "tests/**/*.test.ts"] },
});
