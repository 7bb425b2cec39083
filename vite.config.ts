import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixOptions from './remix.config.js';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Said of every JSON route and of comments inside packages; neither is ours to change. */
const quiet = new Set(['EMPTY_BUNDLE', 'INVALID_ANNOTATION']);

export default defineConfig({
  plugins: [remix(remixOptions)],
  build: {
    target: 'es2022',
    // A file inlined as data: would need a wider content security policy.
    assetsInlineLimit: 0,
    rollupOptions: {
      onwarn: (warning, warn) => void (quiet.has(warning.code ?? '') || warn(warning)),
    },
  },
});
