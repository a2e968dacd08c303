import adapter from '@sveltejs/adapter-auto';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit({ adapter: adapter() })],
	// The package finds its WebAssembly beside its own files, so the dev server must not move them.
	optimizeDeps: { exclude: ['@doubletick/onboarding'] }
});
