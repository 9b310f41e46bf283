import { describe, expect, it } from '@jest/globals';
import { learnTopics, type SampleText, TopicReader } from '@ein/topics';
import { type KeptCandidate, QuotePools } from './quote-pool.js';
import { type Bars, readTexts, type ReadText } from './reading.js';

const WHAT = ['Radweg', 'Spielplatz', 'Bus', 'Markt', 'Teich', 'Bolzplatz', 'Bahnhof'];
const WHY = [
  'er zu schmal ist',
  'dort viele Kinder sind',
  'es sonst keinen gibt',
  'es sicherer wäre',
];
const HOW = ['breiter werden', 'erneuert werden', 'bleiben, wie er ist', 'länger offen sein'];
const STANCES = ['for', null, null, null, 'against'] as const;
const of = <T>(list: readonly T[], nr: number): T => list[nr % list.length] as T;

const texts = Array.from({ length: 480 }, (_, nr): ReadText => {
  const [what, why, how] = [of(WHAT, nr), of(WHY, nr * 3 + (nr >> 4)), of(HOW, nr * 5 + (nr >> 3))];
  return {
    kind: 'comment',
    id: `text-${String(nr).padStart(4, '0')}`,
    version: 1,
    title: nr % 9 === 0 ? `${what} im Ort Nummer ${nr}` : '',
    body: `Der ${what} sollte ${how}, weil ${why}. Ich sehe das jeden Tag auf meinem Weg.${nr % 11 === 0 ? ' Ruf mich an unter 05561 123456, ich zeige es dir gern.' : ''}`,
    person: `person-${nr % 700}`,
    theme: 'theme',
    stance: of(STANCES, nr >> 2),
    votes: (nr * 7) % 13,
    inherited: null,
  };
});
const sample = texts.slice(0, 60).map(({ id, person, theme, body }): SampleText => ({
  id,
  person,
  theme,
  text: body,
}));
const reader = new TopicReader(learnTopics(sample, [{ id: 'theme', name: 'Verkehr' }]));

function keptWith(barsOf: (pools: QuotePools) => Bars) {
  const pools = new QuotePools();
  const rows = new Set<KeptCandidate>();
  let candidates = 0;
  for (let from = 0; from < texts.length; from += 100) {
    const chunk = texts.slice(from, from + 100);
    const read = readTexts(chunk, reader, barsOf(pools));
    const { added, gone } = pools.take(read.candidates, chunk);
    for (const one of gone) rows.delete(one);
    for (const one of added) rows.add(one);
    candidates += read.candidates.length;
  }
  const keyOf = (one: KeptCandidate) => Object.values(one).join(' ');
  return { rows: [...rows].map(keyOf).sort(), candidates };
}

describe('reading', () => {
  it('keeps the same sentences when it leaves out early what could not be kept', () => {
    const all = keptWith(() => new Map());
    const early = keptWith((pools) => pools.bars());
    expect(early.rows).toEqual(all.rows);
    expect(early.candidates).toBeLessThan(all.candidates);
  });

  it('offers nothing that may be about a person', () => {
    const { candidates } = readTexts(texts, reader, new Map());
    expect(candidates.length).toBeGreaterThan(0);
    for (const { text, start, end } of candidates)
      expect(texts[text]?.body.slice(start, end)).not.toContain('05561');
  });
});
