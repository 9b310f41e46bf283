import { request } from '../asking.ts';
import type { FaultTown } from '../town.ts';

/** Both engines hold exactly what is public. */
export async function wrongIndex(town: FaultTown): Promise<string[]> {
  const ids = async (statement: string): Promise<Map<string, string>> =>
    new Map(
      (await town.rows<{ id: string; digest: string }>(statement)).map((row) => [
        row.id,
        row.digest,
      ]),
    );
  const published = await ids(`select id, '' as digest from idea where visibility = 'published'`);
  const inPostgres = await ids('select idea_id as id, digest from search_document');
  const wrong = differences('PostgreSQL', published, inPostgres);
  if (!town.wanted.meilisearch) return wrong;
  const inMeilisearch = await documents(town);
  const other = [...inPostgres].filter(([id, digest]) => inMeilisearch.get(id) !== digest);
  return [
    ...wrong,
    ...differences('Meilisearch', published, inMeilisearch),
    ...other.map(([id]) => `idea ${id} differs between the engines`),
  ];
}

function differences(
  engine: string,
  published: Map<string, string>,
  found: Map<string, string>,
): string[] {
  const missing = [...published.keys()].filter((id) => !found.has(id));
  const stale = [...found.keys()].filter((id) => !published.has(id));
  return [
    ...missing.map((id) => `idea ${id} is missing in ${engine}`),
    ...stale.map((id) => `idea ${id} is in ${engine} and not public`),
  ];
}

async function documents({ meiliUrl, meiliKey }: FaultTown): Promise<Map<string, string>> {
  const url = `${meiliUrl}/indexes/ideas_ein/documents?limit=10000&fields=id,digest`;
  const { text, status } = await request(url, { headers: { authorization: `Bearer ${meiliKey}` } });
  if (status !== 200) throw new Error(`Meilisearch answers ${status} about its documents.`);
  const { results } = JSON.parse(text) as { results: { id: string; digest: string }[] };
  return new Map(results.map(({ id, digest }) => [id, digest]));
}
