import { describe, expect, it } from '@jest/globals';
import type { SentenceLabel } from '@ein/sentences';
import { centrality, chooseCentral, priorOfVotes } from './central-sentences.js';
import type { Quote } from './findings.js';
import { chooseQuotes, type QuoteCandidate, worthOf } from './quote-choosing.js';
import type { Side } from './side.policy.js';
import { featuresOf } from './text-features.js';
import { VectorSpace } from './vector-space.js';

const SENTENCES = [
  'Der Radweg am Fluss soll breiter werden.',
  'Ein breiterer Radweg am Fluss hilft allen.',
  'Der Radweg am Fluss ist zu schmal und soll breiter werden.',
  'Am Radweg fehlt abends das Licht.',
  'Ein Zebrastreifen vor der Schule schützt Kinder.',
  'Radfahrer und Fußgänger brauchen am Fluss getrennte Wege.',
  'Am Fluss sollte der Radweg zwei Meter breit sein.',
];
const space = VectorSpace.from(SENTENCES.map(featuresOf));
const central = (text: string, person = text, votes = 0) => ({
  vector: space.vector(featuresOf(text)),
  person,
  votes,
});
const candidate = (
  text: string,
  person: string,
  label: SentenceLabel = 'position',
  votes = 0,
): QuoteCandidate => ({
  person,
  quote: {
    text,
    label,
    votes,
    stance: null,
    source: {
      kind: 'comment',
      id: text,
      version: 1,
      part: 'text',
      start: 0,
      end: text.length,
      sha256: '',
    },
  },
});
const pools = (entries: [Side, QuoteCandidate[]][]) => new Map<Side, QuoteCandidate[]>(entries);
const textsOf = (quotes: readonly Quote[]) => quotes.map(({ text }) => text);

describe('sentences that stand for many', () => {
  it('are central: what many say in other words ranks above what one says', () => {
    const rank = centrality(SENTENCES.map((text) => central(text)));
    expect(rank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
    expect(rank[2]).toBeGreaterThan(rank[4] as number);
  });

  it('rank higher with good reasons, however alike they are', () => {
    const [plain, wanted] = centrality([
      central('Der Radweg soll breiter werden.', 'a'),
      central('Der Radweg soll breiter werden.', 'b', 20),
    ]);
    expect(wanted).toBeGreaterThan(plain as number);
    expect(priorOfVotes(0)).toBe(0);
    expect(priorOfVotes(100)).toBeGreaterThan(priorOfVotes(10));
    expect(priorOfVotes(1e6)).toBeLessThan(1);
  });

  it('differ from each other, come from different people, and are at most five', () => {
    const same = Array.from({ length: 8 }, (_, at) =>
      central(SENTENCES[0] as string, `person-${at}`),
    );
    const other = central('Am Fluss fehlt beim Radweg eine Bank zum Ausruhen.', 'somebody');
    expect(chooseCentral([...same, other])).toEqual([0, 8]);
    const ofOne = SENTENCES.map((text) => central(text, 'one and the same'));
    expect(chooseCentral(ofOne)).toHaveLength(1);
    const all = chooseCentral(SENTENCES.map((text) => central(text)));
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(all.length).toBeLessThanOrEqual(5);
    expect(chooseCentral([])).toEqual([]);
  });
});

describe('the quotes of a topic', () => {
  it('show the one person who is against, even where all others are for', () => {
    const quotes = chooseQuotes(
      pools([
        ['proposed', SENTENCES.map((text, at) => candidate(text, `person-${at}`, 'position', 50))],
        ['against', [candidate('Dafür müssten die Bäume am Ufer weg.', 'alone', 'reason')]],
      ]),
      space,
    );
    expect(textsOf(quotes.against)).toEqual(['Dafür müssten die Bäume am Ufer weg.']);
    expect(quotes.proposed.length).toBeGreaterThanOrEqual(3);
  });

  it('take a sentence against that gives no reason only where there is no other', () => {
    const plain = candidate('Das braucht hier wirklich niemand.', 'a', 'neither', 90);
    const reason = candidate('Der Umbau kostet zu viel Geld.', 'b', 'reason');
    expect(textsOf(chooseQuotes(pools([['against', [plain]]]), space).against)).toEqual([
      plain.quote.text,
    ]);
    expect(textsOf(chooseQuotes(pools([['against', [plain, reason]]]), space).against)).toEqual([
      reason.quote.text,
    ]);
    expect(worthOf(0.5, plain.quote)).toBeLessThan(worthOf(0.5, reason.quote));
  });

  it('hold one sentence of a person in all sides together', () => {
    const quotes = chooseQuotes(
      pools([
        [
          'proposed',
          [candidate(SENTENCES[0] as string, 'one'), candidate(SENTENCES[3] as string, 'two')],
        ],
        ['reasons', [candidate(SENTENCES[4] as string, 'one', 'reason')]],
      ]),
      space,
    );
    expect(textsOf(quotes.reasons)).toEqual([SENTENCES[4]]);
    expect(textsOf(quotes.proposed)).toEqual([SENTENCES[3]]);
  });

  it('are never none: what says little stands there where nothing else does', () => {
    const rest = candidate('Am Fluss ist der Radweg bekannt.', 'a', 'neither');
    expect(textsOf(chooseQuotes(pools([['rest', [rest]]]), space).proposed)).toEqual([
      rest.quote.text,
    ]);
    const more = pools([
      ['rest', [rest]],
      ['reasons', [candidate(SENTENCES[4] as string, 'b', 'reason')]],
    ]);
    expect(chooseQuotes(more, space).proposed).toEqual([]);
  });

  it('are the same in whatever order the candidates come', () => {
    const all = SENTENCES.map((text, at) => candidate(text, `person-${at % 4}`));
    const once = chooseQuotes(pools([['proposed', all]]), space);
    expect(chooseQuotes(pools([['proposed', [...all].reverse()]]), space)).toEqual(once);
  });
});
