import { error } from '@sveltejs/kit';
import { TOWN_PAGE } from '#lib/api/town-page.graphql.ts';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { isTownPage } from '../../../params.ts';
import type { PageServerLoad } from './$types';

/** The address is the switch: `/einfach/spielregeln` says the same as `/spielregeln`, more simply. */
export const load: PageServerLoad = async (event) => {
  const slug = event.params.page ?? 'start';
  const { townPage } = await ask(event, TOWN_PAGE, { slug, locale: 'de-simple' });
  return {
    text: townPage ?? error(404, m.error_title_404()),
    isStart: slug === 'start',
    plain: isTownPage(slug) || slug === 'spielregeln' ? `/${slug}` : null,
  };
};
