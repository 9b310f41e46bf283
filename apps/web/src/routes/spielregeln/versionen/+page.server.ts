import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { RULES_COMPARISON, RULES } from '../rules.graphql.ts';
import { versionIn } from '../version.ts';

export const load: PageServerLoad = async (event) => {
  const locale = event.locals.language;
  const { rulesVersions: versions } = await ask(event, RULES, { version: null, locale });
  const asked = {
    from: versionIn(event.url.searchParams.get('von')),
    to: versionIn(event.url.searchParams.get('bis')),
  };
  // Without a choice: what the newest version changed.
  const from = asked.from ?? versions[1]?.number;
  const to = asked.to ?? versions[0]?.number;
  if (!from || !to || versions.length < 2) return { versions, compared: null };
  const { rulesComparison: found } = await ask(event, RULES_COMPARISON, { from, to, locale });
  return { versions, compared: { from, to, changes: found?.changes ?? null } };
};
