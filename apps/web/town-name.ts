import type { Plugin } from 'vite';

const MESSAGES = /\/messages\/generated\/messages\/[^/]+\.js$/;

/** Puts the town's own name where messages say `%town%`, each time that one is read: which town it is is data, not part of the build. */
export const townName = (): Plugin => ({
  name: 'town-name',
  transform(code, id) {
    if (!MESSAGES.test(id) || !code.includes('%town%')) return null;
    const named = code.replaceAll('%town%', '${townName()}');
    return { code: `import { townName } from '../../../state/town-name.ts';\n${named}`, map: null };
  },
});
