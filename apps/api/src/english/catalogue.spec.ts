/** The product writes German sentences; each has its English twin. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { CATALOGUE } from './catalogue.js';
import { inEnglish } from './in-english.js';
import { languageOf } from '../speak-english.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SENTENCE = /^\p{Lu}.* .*[.?…]$/su;
/** Sentences for developers and operators, in English already; letters, the accessibility statement and the texts of the town have words of their own for each language; the archives and reports are German. */
const NOT_FOR_PEOPLE =
  /\.spec\.ts$|\.letter\.ts$|letter|document-limits|accessibility\.policy|town-text\.policy|archive-columns|archive-html|sentence-templates|edition-composing|report-document\.policy|edition-words|town-text-words|changes\.policy|opinion-part|sides\.policy|edition-tables|oidc-client|search\/src\/\w*eval|\.gold\.ts$|report-document\/src\/(?!publication-rules)|^libs\/(testing|mail|telemetry|log-lines)\/|operation-health/;

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

const forDevelopers = (node: ts.Node) =>
  (ts.isPropertyAssignment(node) && node.name.getText() === 'description') ||
  (ts.isThrowStatement(node) &&
    /^new \w*(Error|ConfigProblem|Unavailable|Failed)\b/.test(node.expression.getText())) ||
  (ts.isCallExpression(node) && /\blog\b|logger|resultUnion/i.test(node.expression.getText()));

/** Sentences that a file says to people, with `{}` for each value in them. */
function sentencesOf(file: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (forDevelopers(node)) return;
    const text = textOf(node);
    if (text && SENTENCE.test(text)) found.push(text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(ROOT + file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

const valuesLeft = (sentence: string) => sentence.replace(/\{\w*\}/g, '{}');
const known = new Set(
  Object.values(CATALOGUE).flatMap((words) => Object.keys(words).map(valuesLeft)),
);
/** A plural inside a sentence is two sentences of the catalogue. */
const isKnown = (sentence: string) =>
  known.has(sentence) ||
  [...known].some((one) => one.replace(/Minuten?|Versuche?/, '{}') === sentence);

describe('the English of the product', () => {
  it.each(globSync('libs/*/src/*.ts', { cwd: ROOT }).filter((file) => !NOT_FOR_PEOPLE.test(file)))(
    'knows each sentence of %s (add what is missing to apps/api/src/english/)',
    (file) => {
      expect(sentencesOf(file).filter((sentence) => !isKnown(sentence))).toEqual([]);
    },
  );

  it('takes the same values as the German', () => {
    const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    for (const [german, english] of Object.values(CATALOGUE).flatMap((words) =>
      Object.entries(words),
    ))
      expect({ german, values: values(english) }).toEqual({ german, values: values(german) });
  });

  it.each([
    ['Bitte melde dich an.', 'Please sign in.'],
    [
      'Das war viel auf einmal. Bitte versuche es in 3 Minuten noch einmal.',
      'That was a lot at once. Please try again in 3 minutes.',
    ],
    [
      'Der Code stimmt nicht. Du hast noch 1 Versuch.',
      'This code is not right. You have 1 try left.',
    ],
    ['Die Stadt antwortet bis zum 8.\u00a0Dezember.', 'The town will answer by 8 December.'],
    [
      'Beratung im Bauausschuss am 3.\u00a0März 2027, 17\u00a0Uhr',
      'Meeting of the Bauausschuss on 3 March 2027, 17:00',
    ],
    ['Erst nach 41\u00a0Arbeitstagen.', 'Only after 41 working days.'],
    ['Im Ortsrat Salzderhelden', 'In the Ortsrat Salzderhelden'],
  ])('says %j as %j', (german, english) => {
    expect(inEnglish(german)).toBe(english);
  });

  it.each(['Wir prüfen das gern bis zum Sommer.', 'Ein Text von Menschen.', ''])(
    'leaves %j, which is not ours, as it is',
    (text) => {
      expect(inEnglish(text)).toBe(text);
    },
  );

  it.each([
    [undefined, 'de'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['fr,en;q=0.5', 'en'],
    ['*', 'de'],
  ] as const)('is spoken to a caller of %j: %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
