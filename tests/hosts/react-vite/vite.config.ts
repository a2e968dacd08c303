import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // The package finds its WebAssembly beside its own files, so the dev server must not move them.
  optimizeDeps: { exclude: ['@doubletick/onboarding'] },
})
