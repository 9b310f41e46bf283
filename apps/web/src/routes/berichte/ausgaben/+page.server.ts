import { ask } from '#lib/api/client.ts';
import { stampOf } from '#lib/state/sender.ts';
import { beforeIn, editionsBefore } from '../editions.ts';
import { editionSubscription, mailActions } from '../mail-actions.ts';
import { EDITION_SCOPES } from '../report.graphql.ts';
import type { PageServerLoad } from './$types';

const PART = 20;

export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams;
  const { reportScopes: scopes } = await ask(event, EDITION_SCOPES, {});
  const chosen = scopes.find(({ key }) => key === search.get('umfang'))?.key ?? null;
  const before = beforeIn(search);
  return {
    scopes,
    chosen,
    before,
    part: await editionsBefore(event, PART, { before, scope: chosen }),
    subscription: await editionSubscription(event),
    stamp: stampOf('followEditions'),
  };
};

export const actions = mailActions('/berichte/ausgaben');
