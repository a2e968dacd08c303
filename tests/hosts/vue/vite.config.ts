import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    vue({
      template: {
        compilerOptions: {
          // An element of the browser's, and no component of Vue's.
          isCustomElement: (tag) => tag === 'doubletick-onboarding',
        },
      },
    }),
  ],
  // The package finds its WebAssembly beside its own files, so the dev server must not move them.
  optimizeDeps: { exclude: ['@doubletick/onboarding'] },
})
