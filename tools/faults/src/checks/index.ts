import type { Journal } from '../journal.ts';
import type { FaultTown } from '../town.ts';
import { mailsThatNeverCame, untoldDecisions } from './decisions.ts';
import { wrongIndex } from './index-of-search.ts';
import { brokenLog } from './log.ts';
import { wrongQueue } from './queue.ts';
import { seenHidden } from './surfaces.ts';
import { doubledTexts, lostPhotos, lostTexts } from './texts.ts';
import { lostVotes, wrongCounts } from './votes.ts';

/** The columns of the table, in words of the rules that must never break. */
export const INVARIANTS = {
  kept: 'no acknowledged write lost',
  once: 'none doubled',
  votes: 'votes = rows = counters',
  queue: 'each waiting thing in the queue once',
  hidden: 'nothing hidden visible',
  index: 'index = database',
  told: 'each decision with reason and mail',
  log: 'event log unbroken',
  promised: 'answers as promised meanwhile',
} as const;

export type Invariant = keyof typeof INVARIANTS;

/** What stands against each rule; an empty list where it holds. */
export type Verdicts = Record<Exclude<Invariant, 'promised'>, string[]>;

/** Looks at the town from outside: by its pages, its API, its mails, its tables. Nothing may be writing meanwhile. */
export async function check(town: FaultTown, journal: Journal): Promise<Verdicts> {
  return {
    kept: [
      ...(await lostTexts(town, journal)),
      ...(await lostVotes(town, journal)),
      ...(await lostPhotos(town, journal)),
    ],
    once: await doubledTexts(town, journal),
    votes: await wrongCounts(town),
    queue: await wrongQueue(town),
    hidden: await seenHidden(town),
    index: await wrongIndex(town),
    told: [...(await untoldDecisions(town)), ...(await mailsThatNeverCame(town))],
    log: await brokenLog(town, journal),
  };
}

/** For the negative control: what was acknowledged and is lost, and nothing else. */
export async function lostWrites(town: FaultTown, journal: Journal): Promise<string[]> {
  return [...(await lostTexts(town, journal)), ...(await lostVotes(town, journal))];
}
