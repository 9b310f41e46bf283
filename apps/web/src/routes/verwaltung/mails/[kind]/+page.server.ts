import { error, fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { pageOf } from '#lib/state/page-of.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { keepText } from '../../texte/keep-text.ts';
import { chosenIn } from '../chosen.ts';
import { LETTER, SEND_SAMPLE } from '../letters.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const chosen = chosenIn(event);
  const { letterPreview } = await ask(event, LETTER, chosen);
  if (!letterPreview) error(404, m.letters_unknown());
  const { searchParams } = event.url;
  const saved = searchParams.get('gespeichert');
  return {
    letter: letterPreview,
    chosen,
    saved: letterPreview.words.find(({ key }) => key === saved)?.title ?? null,
    sent: searchParams.has('gesendet'),
  };
};

export const actions: Actions = {
  speichern: keepText,
  senden: async (event) => {
    requireAdmin(event);
    const { data } = await call(event, SEND_SAMPLE, { input: chosenIn(event) });
    if (!data) error(404, m.letters_unknown());
    if ('message' in data.sendLetterSample)
      return fail(409, { problem: data.sendLetterSample.message });
    redirect(303, pageOf(event.url, { gesendet: '1' }));
  },
};
