import { setTimeout as wait } from 'node:timers/promises';
import type { FaultTown } from './town.ts';

const PATIENCE_MS = 75_000;
/** Mails of a decision leave when it can no longer be taken back; the small part of the runs does not wait for that. */
const SOON = 15;

interface Backlog {
  deliveries: number;
  marks: number;
  mails: number;
  leased: number;
  unsealed: number;
}

const backlogWithin = (seconds: number): string => `select
  (select count(*)::int from event_delivery) as deliveries,
  (select count(*)::int from search_dirty) as marks,
  (select count(*)::int from mail where sent_at is null and refused_at is null and send_after <= now() + interval '${seconds} seconds'
     and (leased_until is null or leased_until <= now())) as mails,
  (select count(*)::int from mail where sent_at is null and refused_at is null and leased_until > now()) as leased,
  (select count(*)::int from event_unsealed) as unsealed`;

/**
 * Waits until the worker has done everything that can be done now; answers what it has not. `whole`: mails whose sender was killed
 * are waited for, too; their lease ends after three minutes.
 */
export async function settled(town: FaultTown, whole = false): Promise<string[]> {
  const deadline = Date.now() + (whole ? PATIENCE_MS + 190_000 : PATIENCE_MS);
  const backlog = backlogWithin(town.wanted.web ? SOON : 0);
  for (;;) {
    const [left] = await town.rows<Backlog & Record<string, number>>(backlog).catch(() => []);
    const waiting = left ? left.deliveries + left.marks + left.mails + left.unsealed : 1;
    if (left && waiting === 0 && (!whole || left.leased === 0)) return [];
    if (Date.now() > deadline)
      return [
        `the worker is not done: ${left ? JSON.stringify(left) : 'the database does not answer'}`,
      ];
    await wait(250);
  }
}
