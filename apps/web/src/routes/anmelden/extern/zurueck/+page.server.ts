import { redirect } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { takeVisit } from '#lib/state/external-visit.ts';
import { returnPath } from '#lib/state/return-path.ts';
import { enter, wayOn } from '../../enter.ts';
import { CONFIRM_EXTERNAL } from '../external.graphql.ts';
import type { PageServerLoad } from './$types';

/** The way back from the other login. It works once, in the browser that went there. */
export const load: PageServerLoad = async (event) => {
  const visit = takeVisit(event.cookies);
  if (!visit) return { problem: m.oidc_strange() };
  const input = { browserToken: visit.browserToken, query: event.url.search };
  const { data } = await call(event, CONFIRM_EXTERNAL, { input });
  const result = data?.confirmExternal;
  const next = returnPath(visit.next, href('/konto'));
  if (result?.__typename === 'ExternalLinked') redirect(303, next);
  if (result?.__typename === 'SignedIn') {
    enter(event, result);
    redirect(303, wayOn(event, next));
  }
  return { problem: result?.message ?? m.oidc_strange() };
};
