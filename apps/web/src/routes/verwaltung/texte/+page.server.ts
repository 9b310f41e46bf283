import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { SET_TOWN_TEXT, TOWN_TEXTS } from './texts.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { townTexts } = await ask(event, TOWN_TEXTS, {});
  const saved = event.url.searchParams.get('gespeichert');
  return { texts: townTexts, saved: townTexts.find(({ key }) => key === saved)?.title ?? null };
};

export const actions: Actions = {
  speichern: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const [key, value, before] = [text(form, 'key'), text(form, 'value'), text(form, 'before')];
    const written = { key, value };
    const { data, fields } = await call(event, SET_TOWN_TEXT, { input: { key, value, before } });
    if (!data)
      return fail(400, {
        written,
        errors: { [key]: fields['value']?.message ?? fields['key']?.message },
      });
    if ('message' in data.setTownText)
      return fail(409, { written, problem: data.setTownText.message });
    redirect(303, href(`/verwaltung/texte?gespeichert=${encodeURIComponent(key)}`));
  },
};
