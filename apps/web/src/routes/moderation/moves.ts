import { href } from '#lib/href.ts';
import { type Arrival, belongs } from './arrivals.ts';
import type { Listed } from './listed.ts';
import type { QueueCounts } from './queue.graphql.ts';

/** The queue at a moment, as the server tells it. */
export interface Moves {
  at: string;
  counts: QueueCounts;
  claims: { itemId: string; who: string }[];
  arrivals: Arrival[];
}

/** A page that is left at once opens no connection. */
const AFTER_MS = 1000;

/** Hears what moves while the page is seen, until the returned function is called. A browser opens few connections to one host, so hidden pages give theirs back. */
export function hear(tell: (moves: Moves) => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = () => {
    source = new EventSource(href('/moderation/strom'));
    source.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as Moves);
  };
  const turn = () => {
    close();
    if (document.visibilityState === 'visible') timer = setTimeout(open, AFTER_MS);
  };
  turn();
  document.addEventListener('visibilitychange', turn);
  return () => {
    document.removeEventListener('visibilitychange', turn);
    close();
  };
}

/** How many have come into this list since it was read. */
export function newIn(
  moves: Moves | null,
  listed: Listed,
  { askedAt, shown }: { askedAt: string; shown: readonly string[] },
): number {
  if (!moves) return 0;
  const now = new Date(moves.at);
  return moves.arrivals.filter(
    (arrival) =>
      arrival.createdAt > askedAt && !shown.includes(arrival.id) && belongs(arrival, listed, now),
  ).length;
}

/** The colleague who is on an item, as it was read or as it has moved since. */
export function whoIsOn(
  moves: Moves | null,
  item: { id: string; claimedBy: string | null },
): string | null {
  if (!moves) return item.claimedBy;
  return moves.claims.find(({ itemId }) => itemId === item.id)?.who ?? null;
}
