// How the page is built: files beside each other in dist/, no inline script or style, so that the server's content
// security policy can forbid both.
import { defineConfig } from 'vite';

// While the page is worked on, `npm run dev` serves it and passes the API on to a `sayso serve` that runs beside it.
const server = process.env.SAYSO_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': server } },
});
