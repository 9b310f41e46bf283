/** Letters have tables of words: each says the same in German and English, and no word stands outside them. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { wordFor } from '@ein/answers';
import { ProcessingStatus } from '@ein/ideas';
import { inEnglish } from './in-english.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const LETTERS = globSync('libs/*/src/*.letter.ts', { cwd: ROOT });
/** A word or a sentence for people, and no key, path or colour. */
const FOR_PEOPLE = /^\p{Lu}\p{L}|\p{L}\s\p{L}|[äöüß„“”]/u;
/** The same in both languages. */
const SAME = new Set(['Code', "'Code'"]);

const sourceOf = (file: string) =>
  ts.createSourceFile(file, readFileSync(ROOT + file, 'utf8'), ts.ScriptTarget.Latest, true);

const nameOf = (node: ts.ObjectLiteralElementLike) =>
  node.name?.getText().replace(/['"]/g, '') ?? '';
const valueOf = (table: ts.ObjectLiteralExpression, name: string) => {
  const found = table.properties.find((one) => nameOf(one) === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
};

/** All objects that hold something in both languages. */
function tablesOf(file: string): { de: ts.Expression; en: ts.Expression }[] {
  const found: { de: ts.Expression; en: ts.Expression }[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [de, en] = [valueOf(node, 'de'), valueOf(node, 'en')];
      if (de && en) found.push({ de, en });
    }
    ts.forEachChild(node, look);
  };
  look(sourceOf(file));
  return found;
}

/** Keys with how many words hang on them, so that a sentence that is missing in a list shows too. */
function shapeOf(node: ts.Expression): unknown {
  if (ts.isObjectLiteralExpression(node))
    return Object.fromEntries(
      node.properties.map((one) => [
        nameOf(one),
        ts.isPropertyAssignment(one) ? shapeOf(one.initializer) : one.kind,
      ]),
    );
  return ts.isArrowFunction(node) ? node.parameters.length : 'words';
}

/** Pairs of what is said in German and in English. */
function pairsOf(de: ts.Expression, en: ts.Expression): [string, string][] {
  if (!ts.isObjectLiteralExpression(de) || !ts.isObjectLiteralExpression(en))
    return [[de.getText(), en.getText()]];
  return de.properties.flatMap((one): [string, string][] => {
    const other = valueOf(en, nameOf(one));
    return ts.isPropertyAssignment(one) && other ? pairsOf(one.initializer, other) : [];
  });
}

/** Words that stand in neither table. */
function loose(file: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ['de', 'en'].includes(nameOf(node))) return;
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    if (ts.isStringLiteralLike(node) && FOR_PEOPLE.test(node.text)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(
        ...[node.head, ...node.templateSpans.map(({ literal }) => literal)]
          .map(({ text }) => text)
          .filter((text) => FOR_PEOPLE.test(text)),
      );
    ts.forEachChild(node, look);
  };
  look(sourceOf(file));
  // The zone in which the town reads its clocks is no word.
  return found.filter((text) => text !== 'Europe/Berlin');
}

describe('the words of the letters', () => {
  it('are looked for where they are', () => {
    expect(LETTERS.flatMap(tablesOf).length).toBeGreaterThan(12);
  });

  it.each(LETTERS)('of %s stand in its tables alone', (file) => {
    expect(loose(file)).toEqual([]);
  });

  it.each(LETTERS)('of %s are there in both languages', (file) => {
    for (const { de, en } of tablesOf(file)) {
      expect(shapeOf(en)).toEqual(shapeOf(de));
      const untranslated = pairsOf(de, en).filter(([german, english]) => german === english);
      expect(untranslated.filter(([german]) => !SAME.has(german))).toEqual([]);
    }
  });

  it('call a state what the pages call it', () => {
    for (const status of Object.values(ProcessingStatus))
      expect(wordFor(status, 'en')).toBe(inEnglish(wordFor(status)));
  });
});
