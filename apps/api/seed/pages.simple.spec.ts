/** Einfache Sprache that can be checked by counting: how long sentences are, and whether somebody acts in them. */
import { describe, expect, it } from '@jest/globals';
import { simplePages } from './pages.simple.de.js';

const LONGEST = 15;
const LONGEST_ON_AVERAGE = 8;

const sentencesOf = (markdown: string): string[] =>
  markdown
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .split(/\n+|(?<=[.?:])\s+(?=[\p{Lu}„])/u)
    .map((sentence) => sentence.replace(/^[#\d.\-\s]+|\*\*/g, '').trim())
    .filter(Boolean);
const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\d.@-]+/gu) ?? [];
const count = (sentence: string): number => wordsOf(sentence).length;
const PASSIVE = /\b(wird|werden|wurde|wurden|worden)\b.*\bge\p{L}+(t|en)\b/u;

describe('Einfache Sprache', () => {
  it('leads from its start page to every other one, and nowhere else', () => {
    const start = simplePages.find((page) => page.slug === 'start')?.body ?? '';
    const linked = [...start.matchAll(/\]\(\/einfach\/([a-z-]+)\)/g)].map((match) => match[1]);
    const others = simplePages.map((page) => page.slug).filter((slug) => slug !== 'start');
    expect([...linked].sort()).toEqual([...others].sort());
  });

  it.each(simplePages.map((page) => [page.slug, page.body] as const))(
    'of %s has short sentences in which somebody acts',
    (_, body) => {
      const sentences = sentencesOf(body);
      expect(sentences.filter((sentence) => count(sentence) > LONGEST)).toEqual([]);
      const words = sentences.reduce((sum, sentence) => sum + count(sentence), 0);
      expect(words / sentences.length).toBeLessThanOrEqual(LONGEST_ON_AVERAGE);
      expect(sentences.filter((sentence) => PASSIVE.test(sentence))).toEqual([]);
    },
  );
});
