import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { KEPT_THEMES, MERGE_THEME, MOVE_THEME, OFFER_THEME, SAVE_THEME } from './themes.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { keptThemes } = await ask(event, KEPT_THEMES, {});
  const moved = event.url.searchParams.get('gewechselt');
  return {
    themes: keptThemes.filter(({ mergedInto }) => !mergedInto),
    merged: keptThemes.filter(({ mergedInto }) => mergedInto),
    saved: event.url.searchParams.has('gespeichert'),
    moved: moved && /^\d+$/.test(moved) ? Number(moved) : null,
  };
};

const back = (query = '') => redirect(303, href(`/verwaltung/themen${query}`));

export const actions: Actions = {
  speichern: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const [themeId, version, name] = [
      optional(form, 'themeId'),
      text(form, 'version'),
      text(form, 'name'),
    ];
    const written = { at: themeId ?? 'neu', name };
    const input = { themeId, version: version ? Number(version) : null, name };
    const { data, fields } = await call(event, SAVE_THEME, { input });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    if ('message' in data.saveTheme) return fail(409, { written, problem: data.saveTheme.message });
    back('?gespeichert');
  },
  verschieben: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const themeId = text(form, 'themeId');
    await call(event, MOVE_THEME, { input: { themeId, up: text(form, 'move') === 'up' } });
    back(`#thema-${themeId}`);
  },
  anbieten: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const input = { themeId: text(form, 'themeId'), offered: text(form, 'offered') === '1' };
    const { data, fields } = await call(event, OFFER_THEME, { input });
    if (!data) return fail(400, { errors: errorsOf(fields) });
    if ('message' in data.offerTheme) return fail(409, { problem: data.offerTheme.message });
    back('?gespeichert');
  },
  zusammenlegen: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const [themeId, intoThemeId] = [text(form, 'themeId'), text(form, 'intoThemeId')];
    const written = { at: themeId, name: '' };
    const { data, fields } = await call(event, MERGE_THEME, { input: { themeId, intoThemeId } });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    if ('message' in data.mergeTheme)
      return fail(409, { written, problem: data.mergeTheme.message });
    back(`?gewechselt=${data.mergeTheme.movedIdeas}`);
  },
};
