import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { TOWN_PAGE } from '#lib/api/town-page.graphql.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { PageServerLoad } from './$types';
import { RULES } from './rules.graphql.ts';
import { versionIn } from './version.ts';

export const load: PageServerLoad = async (event) => {
  const locale = event.locals.language;
  const version = versionIn(event.url.searchParams.get('fassung'));
  const { rules, rulesVersions } = await ask(event, RULES, { version, locale });
  const { simple } = await ask(event, TOWN_PAGE, { slug: 'spielregeln', locale });
  return {
    rules: rules ?? error(404, m.error_title_404()),
    versions: rulesVersions,
    inSimple: simple !== null,
  };
};
