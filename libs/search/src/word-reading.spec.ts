import { describe, expect, it } from '@jest/globals';
import { CompoundSplitter, SHIPPED_NOUNS } from '@ein/german-text';
import { readMarkdown, readText } from './word-reading.js';

describe('reading a shown text', () => {
  const splitter = new CompoundSplitter(SHIPPED_NOUNS);
  const words = (text: string) =>
    readText(text, splitter).words.map(({ start, end }) => text.slice(start, end));

  it('gives its words with their places, the second time from memory', () => {
    const text = 'Der Radweg, endlich: über die Brücke';
    expect(words(text)).toEqual(['Der', 'Radweg', 'endlich', 'über', 'die', 'Brücke']);
    expect(readText(text, splitter)).toBe(readText(text, splitter));
    expect(words(`${text}!`)).toEqual(words(text));
  });

  it('reads Markdown without its marks, and what is no Markdown with them', () => {
    expect(readMarkdown('- **Bank** im Park', splitter).text).toBe('Bank im Park');
    expect(readText('- **Bank** im Park', splitter).text).toBe('- **Bank** im Park');
  });

  it('forgets what it has read before memory grows without end', () => {
    const first = readText('Bank im Park', splitter);
    for (let nr = 0; nr < 30; nr += 1) readText(`${nr} ${'Wort '.repeat(10_000)}`, splitter);
    expect(readText('Bank im Park', splitter)).toEqual(first);
    expect(readText('Bank im Park', splitter)).not.toBe(first);
  });
});
