import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { requireModerator } from '../../require-moderator.ts';
import type { PageServerLoad } from './$types';
import { PERSON } from './person.graphql.ts';

const PAGE = 50;
const isMoment = (value: string | null): value is string =>
  value !== null && !Number.isNaN(Date.parse(value));

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  const asked = event.url.searchParams.get('vor');
  const before = isMoment(asked) ? new Date(asked).toISOString() : null;
  const { queuePerson: person } = await ask(event, PERSON, {
    id: event.params.id,
    first: PAGE,
    before,
  });
  if (!person) error(404, m.person_nobody());
  const older = person.history.length === PAGE ? (person.history.at(-1)?.at ?? null) : null;
  return { person, older };
};
