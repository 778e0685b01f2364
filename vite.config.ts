import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shellCache } from './src/web/shell/shell-cache.ts';

// The server fills this in anew for every page it sends.
const nonce = '__CSP_NONCE__';

export default defineConfig({
  plugins: [react(), shellCache()],
  html: { cspNonce: nonce },
  build: {
    outDir: 'dist/web',
    // Browsers that know light-dark(), which the two lights of the house are written in.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // Nothing is inlined: fonts and pictures come from our own address, as the policy says.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': { target: process.env['HEARTHSIDE_API'] ?? 'http://127.0.0.1:3000', ws: true },
      '/help': process.env['HEARTHSIDE_API'] ?? 'http://127.0.0.1:3000',
    },
  },
});
