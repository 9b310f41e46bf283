import { ask, type Caller } from '#lib/api/client.ts';
import { type EditionRow, EDITIONS } from './report.graphql.ts';

export interface EditionPart {
  editions: EditionRow[];
  /** Where the older ones begin, as `?vor=`; null: there are none. */
  older: number | null;
}

/** So many editions, newest first, from before a number, of one scope where one is named. */
export async function editionsBefore(
  caller: Caller,
  most: number,
  { before = null, scope = null }: { before?: number | null; scope?: string | null } = {},
): Promise<EditionPart> {
  const { reports } = await ask(caller, EDITIONS, { first: most + 1, before, scope });
  const editions = reports.slice(0, most);
  return { editions, older: reports.length > most ? (editions.at(-1)?.number ?? null) : null };
}

/** The number in `?vor=`; what is none begins at the newest. */
export function beforeIn(search: URLSearchParams): number | null {
  const written = search.get('vor') ?? '';
  return /^[1-9]\d{0,8}$/.test(written) ? Number(written) : null;
}
