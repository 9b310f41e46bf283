import { type CentralCandidate, chooseCentral, priorOfVotes } from './central-sentences.js';
import type { FoundTopic, Quote } from './findings.js';
import type { Side } from './side.policy.js';
import { featuresOf } from './text-features.js';
import type { VectorSpace } from './vector-space.js';

/** A sentence that may be quoted. */
export interface QuoteCandidate {
  quote: Quote;
  person: string;
}

export type QuotesOfTopic = Pick<FoundTopic, 'proposed' | 'reasons' | 'conditions' | 'against'>;

/** What is neither a position nor a reason stands for a side only where nothing else does. */
const SAYS_LITTLE = 0.3;

/** Before all are compared with each other: how much a sentence is worth to be kept as a candidate of a topic. */
export function worthOf(
  likeness: number,
  { label, votes }: Pick<Quote, 'label' | 'votes'>,
): number {
  return likeness * (0.5 + priorOfVotes(votes)) * (label === 'neither' ? SAYS_LITTLE : 1);
}

/**
 * The quotes of one topic, at most one of each person. Those against come first: where one person alone is against, it is that sentence of
 * theirs that is shown. A topic without any other quote shows what stands at its centre.
 */
export function chooseQuotes(
  pools: ReadonlyMap<Side, readonly QuoteCandidate[]>,
  space: VectorSpace,
): QuotesOfTopic {
  const taken = new Set<string>();
  const choose = (side: Side): Quote[] => {
    const pool = ofWeight(pools.get(side) ?? []);
    const chosen = chooseCentral(
      pool.map((one) => candidateOf(one, space)),
      taken,
    ).map((at) => pool[at] as QuoteCandidate);
    for (const { person } of chosen) taken.add(person);
    return chosen.map(({ quote }) => quote);
  };
  const [against, conditions, reasons, proposed] = [
    choose('against'),
    choose('conditions'),
    choose('reasons'),
    choose('proposed'),
  ];
  if (against.length + conditions.length + reasons.length + proposed.length === 0)
    proposed.push(...choose('rest'));
  return { proposed, reasons, conditions, against };
}

/** In a fixed order, and without those that say little where others say something. */
function ofWeight(pool: readonly QuoteCandidate[]): QuoteCandidate[] {
  const telling = pool.filter(({ quote }) => quote.label !== 'neither');
  return [...(telling.length > 0 ? telling : pool)].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ quote: { source } }: QuoteCandidate): string =>
  `${source.id} ${source.part} ${String(source.start).padStart(6, '0')}`;

function candidateOf({ quote, person }: QuoteCandidate, space: VectorSpace): CentralCandidate {
  return { vector: space.vector(featuresOf(quote.text)), person, votes: quote.votes };
}
