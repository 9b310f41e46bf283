import { DataSource } from 'typeorm';
import { ConfigProblem } from './config.js';

/** A setting of the town between the load of a backup and the erasures of those who left after it. */
export const UNFINISHED_RESTORE = 'unfinishedRestore';

/** Throws while people who have left are back by a restore that was cut off. */
export async function demandFinishedRestore(url: string): Promise<void> {
  const marked = await asOwner(url, async (owner) => {
    const [known] = await owner.query<[{ there: boolean }]>(
      `select to_regclass('public.town_setting') is not null as there`,
    );
    if (!known.there) return [];
    return owner.query<unknown[]>('select from town_setting where key = $1', [UNFINISHED_RESTORE]);
  });
  if (marked.length > 0)
    throw new ConfigProblem(
      'A restore from backup was not finished: people who have left are back. Finish it: npm run erasures -- apply',
    );
}

export async function forgetUnfinishedRestore(url: string): Promise<void> {
  await asOwner(url, (owner) =>
    owner.query('delete from town_setting where key = $1', [UNFINISHED_RESTORE]),
  );
}

async function asOwner<T>(url: string, work: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}
