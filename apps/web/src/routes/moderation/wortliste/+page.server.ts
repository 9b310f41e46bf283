import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, type FieldErrors, text } from '#lib/state/form.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { KINDS, narrowed } from './word-groups.ts';
import { SWITCH, WATCH, WORDS } from './words.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  const { watchedWords } = await ask(event, WORDS, {});
  const { searchParams } = event.url;
  const wanted = (searchParams.get('suche') ?? '').trim();
  const found = narrowed(watchedWords, wanted);
  return {
    wanted,
    own: found.filter(({ builtIn }) => !builtIn),
    shipped: found.filter(({ builtIn }) => builtIn),
    news: searchParams.get('neu') ?? searchParams.get('an') ?? searchParams.get('aus'),
    change: (['neu', 'an', 'aus'] as const).find((name) => searchParams.has(name)) ?? null,
  };
};

const back = (change: 'neu' | 'an' | 'aus', word: string, wanted: string): never => {
  const query = new URLSearchParams({ ...(wanted && { suche: wanted }), [change]: word });
  redirect(303, href(`/moderation/wortliste?${query}`));
};

function readWord(form: FormData) {
  const kind = KINDS.find((one) => one === text(form, 'category'));
  return { word: text(form, 'word'), reason: text(form, 'reason'), kind };
}

export const actions: Actions = {
  aufnehmen: async (event) => {
    requireModerator(event);
    const { word, reason, kind } = readWord(await event.request.formData());
    const values = { word, reason, category: kind ?? '' };
    if (!kind)
      return fail(400, { values, errors: { category: m.words_kind_missing() } as FieldErrors });
    const { data, fields } = await call(event, WATCH, {
      input: { word, reason, category: kind === 'NONE' ? null : kind },
    });
    if (!data) return fail(400, { values, errors: errorsOf(fields) });
    if (data.watchWord.__typename !== 'WatchedWord')
      return fail(409, { values, errors: { word: data.watchWord.message } as FieldErrors });
    return back('neu', word, '');
  },
  schalten: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const off = text(form, 'aus');
    const word = off || text(form, 'an');
    const { data } = await call(event, SWITCH, { input: { word, active: !off } });
    if (data?.switchWord.__typename !== 'WatchedWord')
      return fail(409, { problem: data?.switchWord.message ?? m.words_unknown() });
    return back(off ? 'aus' : 'an', word, text(form, 'suche'));
  },
};
