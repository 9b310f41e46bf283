import { json } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import type { RequestHandler } from './$types';
import { participantsQuery } from './participants.graphql.ts';

/** Who can be addressed in this discussion, by the beginning of a name: for people who are signed in, never kept anywhere. */
export const GET: RequestHandler = async (event) => {
  const beginning = (event.url.searchParams.get('q') ?? '').trim().slice(0, 60);
  const number = Number(/^\d{1,9}$/.exec(event.params.number)?.[0] ?? 0);
  const { idea } =
    beginning && number && event.locals.viewer
      ? await ask(event, participantsQuery, { number, beginning })
      : { idea: null };
  return json(idea?.participants ?? [], { headers: { 'cache-control': 'no-store' } });
};
