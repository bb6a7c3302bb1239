import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contractPlugin } from './contract-plugin.ts';
import { iconPlugin } from './icon-plugin.ts';
import { websocketPlugin } from './websocket-plugin.ts';

export default defineConfig({
  plugins: [
    contractPlugin(),
    iconPlugin(),
    websocketPlugin(),
    sveltekit({
      adapter: adapter({ precompress: true }),
      compilerOptions: { runes: true },
      paths: { relative: false },
      // The socket's own address is added per request in hooks.server.ts; everything else is here.
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute of Kit itself, which hides the announcer of page changes.
          'style-src-attr': [
            'unsafe-hashes',
            'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
          ],
          'img-src': ['self', 'blob:'],
          'media-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'object-src': ['none'],
          'frame-src': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: {
    // `data:` is no allowed source of images or fonts.
    assetsInlineLimit: 0,
    // Keeps `light-dark()` as it is: every colour token is written with it.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Each by itself they are a request of a few hundred bytes, which compress badly.
          groups: [
            { name: 'icons', test: /@lucide/ },
            { name: 'ui', test: /src[\\/]lib[\\/]ui[\\/]/, minShareCount: 6 },
          ],
        },
      },
    },
  },
});
