import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const backend = process.env.YHDYSPINTA_BACKEND_URL ?? 'http://localhost:8080';
const port = Number(process.env.YHDYSPINTA_FRONTEND_PORT ?? 3000);
// The sign-in callback is built from the address the reader used, so the proxy must pass it on.
const proxy = {
  '/api': { target: backend, changeOrigin: false, xfwd: true },
};

export default defineConfig({
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['fi-FI', 'sv-SE', 'en-US'] }), enforce: 'pre' }],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  // the changelog lies beside the app
  server: { port, strictPort: true, proxy, fs: { allow: ['.', '../CHANGELOG.md'] } },
  preview: { port, strictPort: true, proxy },
  build: {
    target: 'baseline-widely-available',
    // A strict content security policy allows neither data: addresses nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 700,
  },
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: 'target/vitest.json' },
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: { name: 'plain', include: ['src/**/*.test.ts'], environment: 'node', isolate: false },
      },
      {
        extends: true,
        test: {
          // what needs a page around it
          name: 'page',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['src/test/setup.ts'],
        },
      },
    ],
  },
});
