import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { PageServerLoad } from './$types';
import { TOWN_PAGE } from '#lib/api/town-page.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const slug = event.params.page;
  const { townPage, simple } = await ask(event, TOWN_PAGE, {
    slug,
    locale: event.locals.language,
  });
  return { slug, text: townPage ?? error(404, m.error_title_404()), inSimple: simple !== null };
};
