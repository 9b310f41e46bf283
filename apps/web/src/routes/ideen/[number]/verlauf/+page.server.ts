import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { HISTORY } from './history.graphql.ts';

const versionOf = (value: string | null) => (/^\d{1,6}$/.test(value ?? '') ? Number(value) : null);

export const load: PageServerLoad = async (event) => {
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  const { searchParams } = event.url;
  const [from, to] = [versionOf(searchParams.get('von')), versionOf(searchParams.get('bis'))];
  const { idea, tombstone } = await ask(event, HISTORY, {
    number: Number(event.params.number),
    from,
    to,
  });
  if (!idea && tombstone) error(410, { status: 410, message: 'Gone', tombstone });
  if (!idea) error(404);
  return { idea, asked: from !== null || to !== null };
};
