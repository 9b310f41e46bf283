import { error, fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { PAGE_SOURCE, PREVIEW_PAGE, SAVE_PAGE } from '../../pages.graphql.ts';
import { isPage } from '../../words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { slug, locale } = event.params;
  if (!isPage(slug, locale)) error(404, m.error_title_404());
  const { townPageSource: source } = await ask(event, PAGE_SOURCE, { slug, locale });
  const asked = Number(event.url.searchParams.get('fassung'));
  const old = source.versions.find(({ number }) => number === asked) ?? null;
  return { slug, locale, source, old, saved: event.url.searchParams.has('gespeichert') };
};

const readPage = (form: FormData, params: { slug: string; locale: string }) => ({
  slug: params.slug,
  locale: params.locale,
  title: text(form, 'title'),
  body: text(form, 'body'),
  demo: form.has('demo'),
  number: Number(text(form, 'number')) || 0,
});

export const actions: Actions = {
  speichern: async (event) => {
    requireAdmin(event);
    const written = readPage(await event.request.formData(), event.params);
    const { data, fields } = await call(event, SAVE_PAGE, { input: written });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    const { saveTownPage: saved } = data;
    if (saved.__typename !== 'TownPageSource')
      return fail(409, { written, problem: saved.message });
    redirect(303, href(`/verwaltung/seiten/${written.slug}/${written.locale}?gespeichert`));
  },
  vorschau: async (event) => {
    requireAdmin(event);
    const written = readPage(await event.request.formData(), event.params);
    const { data, fields } = await call(event, PREVIEW_PAGE, { input: written });
    return data
      ? { written, preview: data.previewTownPage }
      : fail(400, { written, errors: errorsOf(fields) });
  },
};
