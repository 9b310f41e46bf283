/** The words of the website: complete in both languages, all in use, and none of them inside a component. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { messagesIn, parametersOf, wordsIn, wordsInCode } from './words.ts';

const WEB = fileURLToPath(new URL('../../../apps/web/', import.meta.url));
const read = (path: string) => readFileSync(WEB + path, 'utf8');
const settings = JSON.parse(read('project.inlang/settings.json')) as {
  'plugin.inlang.messageFormat': { pathPattern: string[] };
};
const areas = settings['plugin.inlang.messageFormat'].pathPattern.map((path) =>
  basename(path, '.json'),
);
const messages = (language: string, area: string) =>
  messagesIn(read(`src/lib/messages/${language}/${area}.json`));

const sources = globSync('src/**/*.{svelte,ts}', { cwd: WEB }).filter(
  (path) => !path.includes('messages/generated') && !/\.(spec|d)\.ts$/.test(path),
);
const used = new Set(
  sources.flatMap((path) => [...read(path).matchAll(/\bm\.(\w+)/g)].map((match) => match[1])),
);

/** Where the words are for developers: causes in the log, and errors whose page brings words of its own. */
const FOR_DEVELOPERS = /^src\/(hooks\.server\.ts|lib\/api\/)/;

/** Names that stand in the code because they are the same in every language. */
const NAMES = new Set(['EIN.Ideen.raum', 'EIN.', 'Ideen', 'raum', 'Esc', 'CSV', 'KB', 'JSON']);

describe('the messages', () => {
  it('are those of the settings, in both languages', () => {
    for (const language of ['de', 'en'])
      expect(
        globSync(`src/lib/messages/${language}/*.json`, { cwd: WEB })
          .map((path) => basename(path, '.json'))
          .sort(),
      ).toEqual([...areas].sort());
  });

  it.each(areas)('of %s have the same keys and parameters in German and English', (area) => {
    const [german, english] = [messages('de', area), messages('en', area)];
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
    const parameters = (of: Map<string, unknown>) =>
      Object.fromEntries([...of].map(([key, message]) => [key, parametersOf(message)]));
    expect(parameters(english)).toEqual(parameters(german));
  });

  it.each(areas)('of %s are in use', (area) => {
    const unused = [...messages('de', area).keys()].filter((key) => !used.has(key));
    expect(unused).toEqual([]);
  });

  it('have one place each', () => {
    const keys = areas.flatMap((area) => [...messages('de', area).keys()]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(areas)('of %s say something in each language', (area) => {
    for (const language of ['de', 'en'])
      for (const [key, message] of messages(language, area))
        expect({ key, empty: JSON.stringify(message).includes('""') }).toEqual({
          key,
          empty: false,
        });
  });
});

describe('a component', () => {
  it.each(sources.filter((path) => !FOR_DEVELOPERS.test(path)))(
    '%s holds no sentence of its own',
    (path) => {
      const found = path.endsWith('.svelte') ? wordsIn(read(path)) : wordsInCode(read(path), path);
      expect(found.filter((words) => !NAMES.has(words))).toEqual([]);
    },
  );

  it.each([
    ['text', '<p>Guten Tag</p>', ['Guten Tag']],
    ['a text between expressions', '<p>{m.a()} und {m.b()}</p>', ['und']],
    ['a label that is read aloud', '<button aria-label="Schließen">{x}</button>', ['Schließen']],
    [
      'a sentence in the script',
      "<script>const x = 'Das geht nicht.';</script>",
      ['Das geht nicht.'],
    ],
    ['a sentence in an expression', "<p>{x ? 'Bitte warten' : ''}</p>", ['Bitte warten']],
    ['no signs, classes and addresses', '<p class="lead strong">{m.a()} · § 31</p>', []],
  ])('is found out by %s', (_, source, expected) => {
    expect(wordsIn(source)).toEqual(expected);
  });
});
