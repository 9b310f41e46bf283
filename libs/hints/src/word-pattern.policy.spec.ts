import { describe, expect, it } from '@jest/globals';
import { plainWords } from './disguise.policy.js';
import { matchAt, readPattern } from './word-pattern.policy.js';

function foundBy(pattern: string, text: string): string | null {
  const read = readPattern(pattern);
  if (!read) throw new Error(`"${pattern}" is no pattern.`);
  const words = plainWords(text);
  for (const at of words.keys()) {
    const hit = matchAt(read, words, at);
    if (hit) return text.slice(hit.from, hit.to);
  }
  return null;
}

describe('a word of the list', () => {
  it.each([
    ['arsch', 'So ein Arsch!', 'Arsch'],
    ['*idiot', 'Vollidioten überall', 'Vollidioten'],
    ['*idiot', 'Du IDIOT', 'IDIOT'],
    ['fick*', 'Was für ein Fickfehler', 'Fickfehler'],
    ['arschlöcher', 'Ihr Arschlöcher', 'Arschlöcher'],
    ['scheisskerl', 'Du Scheißkerl', 'Scheißkerl'],
    ['halt* … fresse', 'Haltet doch endlich mal die Fresse.', 'Haltet doch endlich mal die Fresse'],
    ['raus|weg mit denen', 'Weg mit denen!', 'Weg mit denen'],
    ['stirbst.', 'Hoffentlich stirbst.', 'stirbst'],
    ['idiot', 'i d i o t', 'i d i o t'],
    ['idiot', 'I.D.I.O.T.E.N', 'I.D.I.O.T.E.N'],
    ['idiot', 'ein 1d10t', '1d10t'],
    ['idiot', 'Idiooooot', 'Idiooooot'],
    ['arschloch', 'Arschl*ch', 'Arschl*ch'],
    ['hurensohn', 'Hu\u200bren\u00adsohn', 'Hu\u200bren\u00adsohn'],
    ['arschloch', '@rschl0ch', '@rschl0ch'],
    ['arschloch', '\u0410rschloch', '\u0410rschloch'],
    ['spast', '$past', '$past'],
    ['idiot', 'o\u0308de Idioten', 'Idioten'],
  ])('%s is found in "%s"', (pattern, text, passage) => {
    expect(foundBy(pattern, text)).toBe(passage);
  });

  it.each([
    ['arsch', 'Der Marsch, der Barsch und der Harsch'],
    ['anal', 'Analyse der Kanalisation'],
    ['sau', 'Mehr Sauberkeit in der Sauna'],
    ['eier', 'Der Eiermarkt'],
    ['mist', 'Eine Mistgabel'],
    ['assel', 'Massel und Kassel'],
    ['hure', 'Huflattich'],
    ['*idiot', 'idiotensichere Automaten'],
    ['stirbst.', 'Hoffentlich stirbst du nicht.'],
    ['halt* … fresse', 'Haltet an. Er sagte etwas von Fresse.'],
    ['innen', 'Bürger*innen'],
    ['idiot', 'i d i o m'],
    ['gehen', '3 g e h'],
  ])('%s is not found in "%s"', (pattern, text) => {
    expect(foundBy(pattern, text)).toBeNull();
  });

  it.each(['*', 'a*', '', '… raus', 'raus …', '(a+)+$', 'a|', 'x'.repeat(3) + '[', 'ab*|c*'])(
    'cannot be written "%s"',
    (pattern) => expect(readPattern(pattern)).toBeNull(),
  );
});
