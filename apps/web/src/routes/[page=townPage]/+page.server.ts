import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { PageServerLoad } from './$types';
import { TOWN_PAGE } from './town-page.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const { townPage } = await ask(event, TOWN_PAGE, {
    slug: event.params.page,
    locale: event.locals.language,
  });
  return { text: townPage ?? error(404, m.error_title_404()) };
};
