import { defineConfig } from "vite";

export default defineConfig({
  esbuild: { jsx: "automatic" },
  // The package finds its WebAssembly beside its own file: Vite must not move it elsewhere.
  optimizeDeps: { exclude: ["@doubletick/onboarding"] },
  // Here the package lies outside of this folder, in dist-package/.
  server: { fs: { allow: ["../.."] } },
});
