import { describe, expect, it } from '@jest/globals';
import { publicationProblems } from './publication-rules.js';
import {
  amount,
  sampleCount,
  sampleEditor,
  samplePlace,
  sampleQuote,
  UNDER_FIVE,
} from './sample-parts.js';
import { sampleReport } from './sample-report.js';
import type { ReportDocument } from './report-document.js';
import type { Sentence } from './report-sentence.js';

function rulesOf(changes: Partial<ReportDocument>): string[] {
  return publicationProblems(sampleReport(changes)).map((problem) => problem.rule);
}

function withSentence(sentence: Sentence): string[] {
  return rulesOf({ missing: [sentence] });
}

describe('Before an edition is published', () => {
  it('has nothing to say about a whole one', () => {
    expect(publicationProblems(sampleReport())).toEqual([]);
  });

  it('asks for a source or the mark of an assessment', () => {
    const sentence = { ...sampleEditor('e-9', 'Das wollen alle.'), sources: [] };
    expect(withSentence(sentence)).toEqual(['editor-without-source']);
    expect(withSentence({ ...sentence, kind: 'assessment' })).toEqual([]);
  });

  it('refuses the number of a group of one to four people, wherever it stands', () => {
    const { coverage, places } = sampleReport();
    expect(rulesOf({ coverage: { ...coverage, people: 3 } })).toEqual(['people-too-few']);
    expect(rulesOf({ coverage: { ...coverage, peopleQuoted: amount(4) } })).toEqual([
      'people-too-few',
    ]);
    expect(rulesOf({ places: places.map((place) => ({ ...place, people: amount(1) })) })).toContain(
      'people-too-few',
    );
    const few = { query: 'totals.people', params: {}, result: 2, word: null, path: null };
    expect(
      withSentence({
        kind: 'count',
        id: 'c-77',
        template: '{people} nahmen teil.',
        slots: { people: few },
      }),
    ).toEqual(['people-too-few']);
    expect(
      rulesOf({ coverage: { ...coverage, people: UNDER_FIVE, peopleQuoted: amount(0) } }),
    ).toEqual([]);
  });

  it('compares a quote with its source, letter by letter', () => {
    const quote = sampleQuote('Der Weg ist dunkel.', 7);
    expect(withSentence(quote)).toEqual([]);
    expect(withSentence({ ...quote, text: 'Der Weg ist Dunkel.' })).toEqual(['quote-differs']);
    expect(withSentence({ ...quote, source: { ...quote.source, end: 400 } })).toEqual([
      'quote-differs',
    ]);
    expect(withSentence({ ...quote, text: null })).toEqual(['quote-without-source']);
  });

  it('stops at a source that was changed or taken away', () => {
    const quote = sampleQuote('Der Weg ist dunkel.', 7);
    expect(withSentence({ ...quote, source: { ...quote.source, state: 'outdated' } })).toEqual([
      'source-outdated',
    ]);
  });

  it('asks every figure for its query and every gap for its word', () => {
    expect(withSentence(sampleCount('c', 'Viele kamen.', {}))).toEqual(['count-without-query']);
    expect(withSentence(sampleCount('c', '{n} kamen.', {}))).toEqual(['count-without-query']);
    expect(withSentence(sampleCount('c', '{n} kamen.', { n: { query: '' } }))).toEqual([
      'count-without-query',
    ]);
    expect(withSentence(sampleCount('c', '{n} kamen.', { n: { result: null } }))).toEqual([
      'amount-without-word',
    ]);
    const silent = { value: null, word: null };
    expect(rulesOf({ places: [samplePlace('A', silent, UNDER_FIVE)] })).toEqual([
      'amount-without-word',
    ]);
  });

  it('finds figures that are none', () => {
    expect(rulesOf({ townPerThousand: Number.POSITIVE_INFINITY })).toEqual(['not-finite']);
    expect(rulesOf({ places: [samplePlace('A', amount(Number.NaN), UNDER_FIVE)] })).toContain(
      'not-finite',
    );
  });

  it('leads nowhere else', () => {
    expect(rulesOf({ path: '//elsewhere.example' })).toEqual(['path']);
    expect(rulesOf({ path: 'javascript:alert(1)' })).toEqual(['path']);
  });

  it('finds a sentence that stands there twice, an empty one and a table out of shape', () => {
    const quote = sampleQuote('Der Weg ist dunkel.', 7);
    expect(rulesOf({ missing: [quote, quote] })).toEqual(['id-twice']);
    expect(withSentence(sampleEditor('e', '  '))).toEqual(['sentence-empty']);
    const table = { key: 'a', caption: 'A', columns: [], rows: [['x']], note: null };
    expect(rulesOf({ tables: [table] })).toEqual(['table-shape']);
  });
});
