import type { Journal } from '../journal.ts';
import type { FaultTown } from '../town.ts';

interface Verdict {
  broken: { position: string; reason: string } | null;
}

/** The chain is whole, and each idea was recorded once when it came. */
export async function brokenLog(town: FaultTown, journal: Journal): Promise<string[]> {
  const { verifyTown } = (await import('../../../log/src/verify-town.ts')) as {
    verifyTown(env: NodeJS.ProcessEnv, heads: [], onProgress: () => void): Promise<Verdict>;
  };
  const { broken } = await verifyTown(
    {
      DATABASE_URL: town.databaseUrl,
      DATA_DIR: town.folder,
      SEED: 'none',
      SESSION_SECRET: 'none',
      WEB_SECRET: 'none',
    },
    [],
    () => undefined,
  );
  const recorded = await town.rows<{ id: string; n: number }>(
    `select subject_id as id, count(*)::int as n from event where kind = 'IdeaSubmitted' group by subject_id`,
  );
  const times = new Map(recorded.map(({ id, n }) => [id, n]));
  const wrong = journal
    .of('idea', 'ok')
    .filter(({ about }) => times.get(String(about['id'])) !== 1);
  return [
    ...(broken ? [`the log is broken at ${broken.position}: ${broken.reason}`] : []),
    ...wrong.map(
      ({ about }) =>
        `idea ${about['number']} is recorded ${times.get(String(about['id'])) ?? 0} times`,
    ),
  ];
}
