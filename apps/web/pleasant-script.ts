import type { Plugin } from 'vite';

const source = 'src/lib/pleasant/index.ts';

/**
 * Builds the one small script of the pages that are only read, beside SvelteKit's own entry points, under a name
 * that is new with every build; `__PLEASANT_SCRIPT__` is its address.
 */
export function pleasantScript(): Plugin {
  const file = `_app/immutable/pleasant-${Date.now().toString(36)}.js`;
  return {
    name: 'pleasant-script',
    config: (_, { command }) => ({
      define: {
        __PLEASANT_SCRIPT__: JSON.stringify(command === 'build' ? `/${file}` : `/${source}`),
      },
    }),
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart() {
      if (this.environment.mode === 'build')
        this.emitFile({ type: 'chunk', id: source, fileName: file });
    },
  };
}
