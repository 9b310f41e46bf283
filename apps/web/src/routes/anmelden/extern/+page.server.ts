import { fail, redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { rememberVisit } from '#lib/state/external-visit.ts';
import { text } from '#lib/state/form.ts';
import { returnPath } from '#lib/state/return-path.ts';
import { wayOf } from '../../konto/sicherheit/passkeys.ts';
import type { Actions, PageServerLoad } from './$types';
import { BEGIN_EXTERNAL_LINK, BEGIN_EXTERNAL_SIGN_IN } from './external.graphql.ts';

/** Only a button leads here: opening an address begins nothing. */
export const load: PageServerLoad = ({ request }) => {
  if (request.method === 'GET') redirect(303, href('/anmelden'));
};

export const actions: Actions = {
  anmelden: async (event) => {
    const form = await event.request.formData();
    const next = returnPath(text(form, 'weiter'), href('/konto'));
    const statesAge = text(form, 'alter') === '14';
    const { beginExternalSignIn: begun } = await ask(event, BEGIN_EXTERNAL_SIGN_IN, { statesAge });
    if (begun.__typename !== 'ExternalVisitBegun') return fail(503, { problem: begun.message });
    rememberVisit(event.cookies, begun.browserToken, next);
    return { to: begun.url };
  },
  verknuepfen: async (event) => {
    const back = href('/konto/sicherheit');
    const { beginExternalLink: begun } = await ask(event, BEGIN_EXTERNAL_LINK, {});
    if (begun.__typename === 'ExternalVisitBegun') {
      rememberVisit(event.cookies, begun.browserToken, `${back}?verknuepft`);
      return { to: begun.url };
    }
    const way = wayOf(begun, back);
    if (way) redirect(303, way);
    return fail(503, { problem: begun.message });
  },
};
