import { spreadOf, words } from '../figures.ts';
import { say } from '../progress.ts';
import { type Engines, startApi } from '../services.ts';
import { openEntries, prepareQueue, TOKEN } from './queue-town.ts';

/** A part of its own: there is no bare limit for what a moderator does, only a long queue beside a short one. */
export const MODERATION_QUEUE = 'moderation-queue';

const SHORT = 100;
const LONG = 10_000;
/** The requirement: a hundred times as many entries may cost so much more. */
const MOST_GROWTH = 1.3;
const ASKED_EACH_ROUND = 120;
const DECIDED_EACH_ROUND = 15;

const PAGE = `query Queue($after: String) { moderationQueue(first: 30, after: $after) {
  nodes { id version kind title placeName createdAt dueAt noticeCount risk claimedBy assignedTo assignedOffice idea { number } comment { number } }
  totalCount pageInfo { endCursor hasNextPage } counts { all ideas comments notices appeals edits decidedToday } } }`;
const DECIDE =
  'mutation ($input: DecideInput!) { decide(input: $input) { __typename ... on Problem { message } } }';

interface QueuePage {
  moderationQueue: { totalCount: number; nodes: { id: string; version: number }[] };
}

interface Side {
  items: number;
  origin: string;
  /** Milliseconds of the queue page, by round. */
  p95: number[];
  perSecond: number[];
}

/** Prints p95 of the queue page on both queues, their growth, and how many decisions a second one moderator gets through. */
export async function benchQueue(
  engines: Engines,
  folder: string,
  rounds: number,
): Promise<string> {
  const sides: Side[] = [];
  for (const items of [SHORT, LONG]) {
    const databaseUrl = await prepareQueue(engines.postgres.url, items);
    await openEntries(databaseUrl);
    const { origin } = await startApi(engines, databaseUrl, folder, false);
    const side: Side = { items, origin, p95: [], perSecond: [] };
    const { moderationQueue } = await ask<QueuePage>(side, PAGE);
    if (moderationQueue.totalCount !== items)
      throw new Error(`The queue holds ${moderationQueue.totalCount} entries, not ${items}.`);
    // The first requests compile code and plans.
    for (let nr = 0; nr < ASKED_EACH_ROUND; nr++) await ask(side, PAGE);
    sides.push(side);
  }
  say(`asking ${rounds} rounds, both queues in turn`);
  for (let round = 0; round < rounds; round++)
    for (const side of round % 2 ? sides.toReversed() : sides) await measurePages(side);
  for (const side of sides)
    for (let round = 0; round < (side.items === SHORT ? 2 : rounds); round++)
      await measureDeciding(side);
  return report(sides);
}

async function measurePages(side: Side): Promise<void> {
  const times: number[] = [];
  for (let nr = 0; nr < ASKED_EACH_ROUND; nr++) {
    const began = performance.now();
    await ask(side, PAGE);
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  side.p95.push(times[Math.floor(times.length * 0.95)] ?? NaN);
}

/** One after the other, as one moderator works: decide about the first entry, then read the list again. */
async function measureDeciding(side: Side): Promise<void> {
  let [next] = (await ask<QueuePage>(side, PAGE)).moderationQueue.nodes;
  const began = performance.now();
  for (let nr = 0; nr < DECIDED_EACH_ROUND; nr++) {
    const input = { itemId: next?.id, version: next?.version, action: 'PUBLISH' };
    const { decide } = await ask<{ decide: { __typename: string; message?: string } }>(
      side,
      DECIDE,
      {
        input,
      },
    );
    if (decide.__typename !== 'Decision') throw new Error(`Not decided: ${JSON.stringify(decide)}`);
    [next] = (await ask<QueuePage>(side, PAGE)).moderationQueue.nodes;
  }
  side.perSecond.push((DECIDED_EACH_ROUND * 1000) / (performance.now() - began));
}

async function ask<Data>({ origin }: Side, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (!data || errors) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}

function report(sides: Side[]): string {
  const [short, long] = sides.map((side) => ({ ...side, page: spreadOf(side.p95) }));
  if (!short || !long) throw new Error('Both queues are measured.');
  const growth = long.page.median / short.page.median;
  const lines = sides.map(({ items, p95, perSecond }) =>
    [
      `${String(items).padStart(6)} entries`,
      `queue page p95 ${words(spreadOf(p95), 1)} ms`,
      `decide and next page ${words(spreadOf(perSecond), 1)} a second`,
    ].join(' · '),
  );
  const verdict = growth <= MOST_GROWTH ? 'within' : 'NOT within';
  return [
    ...lines,
    `growth of p95 × ${growth.toFixed(2)}, ${verdict} × ${MOST_GROWTH}; median (min–max) over rounds`,
  ].join('\n');
}
