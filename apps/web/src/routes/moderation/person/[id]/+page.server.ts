import { error, fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { href } from '#lib/href.ts';
import { END_TRUST } from '../../trust.graphql.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { PERSON } from './person.graphql.ts';

const PAGE = 50;

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  const after = event.url.searchParams.get('nach');
  const { queuePerson: person } = await ask(event, PERSON, {
    id: event.params.id,
    first: PAGE,
    after,
  });
  if (!person) error(404, m.person_nobody());
  const older = person.history.length === PAGE ? (person.history.at(-1)?.cursor ?? null) : null;
  return { person, older };
};

export const actions: Actions = {
  misstrauen: async (event) => {
    requireModerator(event);
    const { id } = event.params;
    const { data } = await call(event, END_TRUST, { input: { accountId: id } });
    if (!data) error(404, m.person_nobody());
    if ('message' in data.endTrust) return fail(409, { problem: data.endTrust.message });
    redirect(303, href(`/moderation/person/${id}`));
  },
};
