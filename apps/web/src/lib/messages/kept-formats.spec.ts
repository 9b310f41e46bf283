import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { withKeptFormats } from '../../../kept-formats.ts';

/** The registry as the compiler of the messages writes it. */
async function registry(): Promise<string> {
  const door = createRequire(import.meta.url).resolve('@inlang/paraglide-js');
  const file = join(dirname(door), 'compiler', 'registry.js');
  expect(readFileSync(file, 'utf8')).toContain('createRegistry');
  const { createRegistry } = (await import(pathToFileURL(file).href)) as {
    createRegistry: () => string;
  };
  return createRegistry();
}

interface Registry {
  plural: (locale: string, input: unknown, options?: object) => string;
  number: (locale: string, input: unknown, options?: object) => string;
}

const loaded = async (code: string): Promise<Registry> =>
  (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Registry;

describe('formats of the compiled messages', () => {
  it('are made once, and say the same', async () => {
    const code = await registry();
    const [before, after] = [await loaded(code), await loaded(withKeptFormats(code))];
    for (const locale of ['de', 'en'])
      for (const input of [0, 1, 2, 1234.5, '7'])
        for (const options of [{}, { minimumFractionDigits: 2 }]) {
          expect(after.number(locale, input, options)).toBe(before.number(locale, input, options));
          expect(after.plural(locale, input, options)).toBe(before.plural(locale, input, options));
        }
    let made = 0;
    const { PluralRules } = Intl;
    const counting = class extends PluralRules {
      constructor(...given: ConstructorParameters<typeof PluralRules>) {
        super(...given);
        made += 1;
      }
    };
    const put = (value: object) =>
      Object.defineProperty(Intl, 'PluralRules', { value, configurable: true, writable: true });
    put(counting);
    try {
      const fresh = await loaded(`${withKeptFormats(code)}\n// once more`);
      for (let nr = 0; nr < 50; nr += 1) fresh.plural('de', nr, {});
      expect(made).toBe(1);
    } finally {
      put(PluralRules);
    }
  });
});
