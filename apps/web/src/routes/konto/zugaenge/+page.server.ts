import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireAccount } from '../require-account.ts';
import type { Actions, PageServerLoad } from './$types';
import { END_TOKEN, MAKE_TOKEN, MY_TOKENS } from './tokens.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAccount(event);
  const { myAccessTokens, accessLimits } = await ask(event, MY_TOKENS, {});
  const ended = event.url.searchParams.has('beendet');
  return { tokens: myAccessTokens, limits: accessLimits, ended };
};

export const actions: Actions = {
  /** Answers with the secret itself: it is shown this once, and stands in no address. */
  anlegen: async (event) => {
    requireAccount(event);
    const form = await event.request.formData();
    const written = { name: text(form, 'name'), days: text(form, 'days') };
    const input = { name: written.name, days: Number(written.days) || 0 };
    const { data, fields } = await call(event, MAKE_TOKEN, { input });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    const made = data.makeAccessToken;
    if (made.__typename !== 'MadeAccessToken') return fail(409, { written, problem: made.message });
    return { secret: made.secret, name: made.accessToken.name };
  },
  beenden: async (event) => {
    requireAccount(event);
    const accessTokenId = text(await event.request.formData(), 'id');
    const { data, fields } = await call(event, END_TOKEN, { input: { accessTokenId } });
    if (!data) return fail(400, { problem: fields['accessTokenId']?.message ?? '' });
    const ended = data.endAccessToken;
    if (ended.__typename !== 'OwnAccessToken') return fail(409, { problem: ended.message });
    redirect(303, href('/konto/zugaenge?beendet'));
  },
};
