import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

const libs = new URL('../../libs/', import.meta.url).pathname;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [reactRouter()],
  resolve: {
    // The doors that a page may use, and no other. Not the `source` condition: packages publish sources of their own
    // under that name.
    alias: [
      { find: /^#kernel$/, replacement: `${libs}kernel/src/index.ts` },
      { find: /^#([a-z]+)\/contract$/, replacement: `${libs}$1/src/contract/index.ts` },
    ],
  },
  build: { assetsInlineLimit: 0 },
  // Our own server entry keeps React Router's context objects in one bundle with the routes that read them.
  environments: { ssr: { build: { rollupOptions: { input: './server/index.ts' } } } },
});
