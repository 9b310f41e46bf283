import { error, redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { takeBack } from '../answering.ts';
import { ROUND } from '../opinions.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.viewer)
    redirect(303, href(`/anmelden?weiter=${encodeURIComponent(event.url.pathname)}`));
  const { opinionRound: round } = await ask(event, ROUND, { slug: event.params.slug, start: 0 });
  if (!round) error(404);
  return {
    slug: event.params.slug,
    project: round.projectName,
    answers: round.viewerAnswers,
    takenBack: Number(event.url.searchParams.get('zurueck')) || null,
  };
};

export const actions: Actions = { zuruecknehmen: takeBack };
