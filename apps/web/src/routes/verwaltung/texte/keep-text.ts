import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { pageOf } from '#lib/state/page-of.ts';
import { text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { SET_TOWN_TEXT } from './texts.graphql.ts';

/** Keeps one text of the town from its row, on whatever page the row stands, and comes back there. */
export async function keepText(event: RequestEvent) {
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
  redirect(303, pageOf(event.url, { gespeichert: key }));
}
