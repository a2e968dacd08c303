import { defineConfig } from "vite";

export default defineConfig({
  // A part of the module that is small would become a `data:` address, which this page's policy refuses.
  build: { assetsInlineLimit: 0 },
  esbuild: { jsx: "automatic" },
  // The package finds its WebAssembly beside its own file: Vite must not move it elsewhere.
  optimizeDeps: { exclude: ["@doubletick/onboarding"] },
  // Here the package is a link to dist-package/, which has no React of its own.
  resolve: { preserveSymlinks: true },
  // Here the package lies outside of this folder, in dist-package/.
  server: { fs: { allow: ["../.."] } },
});
