import { setTimeout as wait } from 'node:timers/promises';
import { lostWrites } from '../checks/index.ts';
import type { Scene } from '../scene.ts';

export const CONTROL = 'negative-control';
const WRITING_MS = 2500;

/**
 * PostgreSQL says yes before it has written, and is killed at once: the check that finds no lost write elsewhere must find some here, or it
 * proves nothing. Leaves a town whose log and mails know more than its tables, so it comes last.
 */
export async function negativeControl({ town, stream, deeds }: Scene): Promise<string[]> {
  await stream.pause();
  const set = async (...settings: string[]): Promise<void> => {
    for (const setting of settings) await town.rows(`alter system ${setting}`);
    await town.rows('select pg_reload_conf()');
  };
  // What came before is written for certain, and nothing but the writer's own pause can bring the rest to disk.
  await town.rows('checkpoint');
  await set('set synchronous_commit = off', `set wal_writer_delay = '10s'`);
  await wait(500);
  const from = deeds.journal.entries.length;
  stream.resume();
  await wait(WRITING_MS);
  await town.postgresql.kill();
  await stream.pause();
  await town.postgresql.start();
  await set('reset synchronous_commit', 'reset wal_writer_delay');
  // What was lost before, by a fault of ours, is no proof that this check finds anything.
  const sent = deeds.journal.since(from);
  const lost = await lostWrites(town, sent);
  const acknowledged = sent.count().ok;
  return [`${lost.length} of ${acknowledged} acknowledged writes were lost`, ...lost];
}
