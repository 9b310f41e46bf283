import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';
import { keepUsedKernParts } from './kern-parts.ts';
import { keepFormats } from './kept-formats.ts';
import { pleasantScript } from './pleasant-script.ts';
import { townNames } from './town-name.ts';
import { leaveUnsentData } from './unsent-data.ts';

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/messages/generated',
      // The language is the address, and src/lib/language.ts reads it: no cookie, and no URL pattern library in the browser.
      strategy: ['globalVariable', 'baseLocale'],
      isServer: 'import.meta.env.SSR',
      disableAsyncLocalStorage: true,
      emitPrettierIgnore: false,
      emitReadme: false,
    }),
    keepFormats(),
    leaveUnsentData(),
    townNames(),
    pleasantScript(),
    sveltekit({
      adapter: adapter({ precompress: true }),
      // Only somebody who writes gets one: lib/keep registers it.
      serviceWorker: { register: false },
      // The page for a lost connection stands under the address of any other.
      paths: { relative: false },
      csp: {
        // By hash, not by nonce: a page kept in a cache must not repeat a nonce.
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          // The one inline style is the framework's hidden announcer of page changes.
          'style-src': [
            'self',
            'unsafe-hashes',
            'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
          ],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // The one library that the web shares is compiled with it, from its source.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  ssr: {
    noExternal: ['@ein/personal-data'],
    resolve: { conditions: ['source', ...defaultServerConditions] },
  },
  css: { postcss: { plugins: [keepUsedKernParts()] } },
});
