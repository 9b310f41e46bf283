import type { Plugin } from 'vite';

const MESSAGES = /\/messages\/generated\/messages\/[^/]+\.js$/;
const NAMES = { '%town%': 'townName', '%platform%': 'platformName', '%room%': 'roomName' };

/** Puts the names that a town gives itself, its platform and its room where messages say `%town%` and so on, each time that one is read: they are data, not part of the build. */
export const townNames = (): Plugin => ({
  name: 'town-names',
  transform(code, id) {
    const meant = Object.entries(NAMES).filter(([sign]) => code.includes(sign));
    if (!MESSAGES.test(id) || !meant.length) return null;
    const named = meant.reduce(
      (text, [sign, name]) => text.replaceAll(sign, `\${${name}()}`),
      code,
    );
    const names = meant.map(([, name]) => name).join(', ');
    return { code: `import { ${names} } from '../../../state/town-name.ts';\n${named}`, map: null };
  },
});
