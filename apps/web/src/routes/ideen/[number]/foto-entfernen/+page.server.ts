import { error, fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href, ideaHref } from '#lib/href.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { checkReasons, givenOf, readReasons } from '#lib/state/reasons.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import { takePreset } from '#lib/state/taking-preset.ts';
import type { Actions, PageServerLoad } from './$types';
import { photosQuery, removePhotoMutation } from './remove-photo.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  const { idea, reasonPresets, rules } = await ask(event, photosQuery, {
    number: Number(event.params.number),
  });
  const { searchParams } = event.url;
  const photo = idea?.photos.find(({ id }) => id === searchParams.get('foto'));
  if (!idea || !photo) error(404);
  // From the queue one goes back to the queue.
  const item = /^[0-9a-f-]{36}$/.exec(searchParams.get('punkt') ?? '')?.[0] ?? null;
  const tab = searchParams.get('reiter') ?? '';
  return { idea, photo, presets: reasonPresets, rules: rules?.rules ?? [], item, tab };
};

export const actions: Actions = {
  vorlage: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const { preset, ...filled } = await takePreset(event, form);
    return { written: { ...readReasons(form), ...filled }, preset };
  },
  entfernen: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const written = readReasons(form);
    const errors = checkReasons(written);
    if (errors) return fail(400, { written, errors });
    const { reason, ...given } = givenOf(written);
    // The field itself is needed here, unlike for other decisions; a rule that was chosen brings its words.
    const ground = given.ground ?? `Spielregel ${given.ruleNumber}`;
    const input = { photoId: text(form, 'photoId'), reason, ...given, ground };
    const { data, fields } = await call(event, removePhotoMutation, { input });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    if ('message' in data.removePhoto)
      return fail(409, { written, problem: data.removePhoto.message });
    const item = text(form, 'item');
    const back = new URLSearchParams({ reiter: text(form, 'tab'), punkt: item });
    redirect(
      303,
      item
        ? href(`/moderation?${back}`)
        : ideaHref({ number: Number(event.params.number), slug: text(form, 'slug') }),
    );
  },
};
