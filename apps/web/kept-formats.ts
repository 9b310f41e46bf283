import type { Plugin } from 'vite';

/** Where the compiled messages make their formats. */
const REGISTRY = '/messages/generated/registry.js';

const ONCE = `
const made = new Map();
function once(kind, locale, options) {
  const key = kind + locale + JSON.stringify(options);
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl[kind](locale, options)));
  return format;
}`;

/** The code of the registry with each format made once: making one costs a hundred times what using it does. */
export function withKeptFormats(code: string): string {
  return code.replace(/new Intl\.(\w+)\((\w+), (\w+)\)/g, `once('$1', $2, $3)`) + ONCE;
}

/** A list of ideas has sixty numbers with a word that follows them, and the compiled messages make a format for each. */
export function keepFormats(): Plugin {
  return {
    name: 'keep-formats',
    transform: (code, id) => (id.endsWith(REGISTRY) ? withKeptFormats(code) : undefined),
  };
}
