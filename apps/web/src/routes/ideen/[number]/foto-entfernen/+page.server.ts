import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, askSecondFactor, call } from '#lib/api/client.ts';
import { href, ideaHref } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { photosQuery, removePhotoMutation } from './remove-photo.graphql.ts';

function requireModerator(event: Pick<RequestEvent, 'locals' | 'url'>): void {
  const { viewer } = event.locals;
  const here = encodeURIComponent(event.url.pathname + event.url.search);
  if (!viewer) redirect(303, href(`/anmelden?weiter=${here}`));
  if (viewer.awaitsSecondFactor) askSecondFactor(event);
  if (viewer.role !== 'MODERATOR' && viewer.role !== 'ADMIN') error(403, m.mod_not_allowed());
}

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  const { idea, reasonPresets } = await ask(event, photosQuery, {
    number: Number(event.params.number),
  });
  const { searchParams } = event.url;
  const photo = idea?.photos.find(({ id }) => id === searchParams.get('foto'));
  if (!idea || !photo) error(404);
  const preset = reasonPresets.find(({ id }) => id === searchParams.get('vorlage'));
  // From the queue one goes back to the queue.
  const item = /^[0-9a-f-]{36}$/.exec(searchParams.get('punkt') ?? '')?.[0] ?? null;
  const tab = searchParams.get('reiter') ?? '';
  return { idea, photo, presets: reasonPresets, preset, item, tab };
};

export const actions: Actions = {
  default: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const values = { reason: text(form, 'reason'), ground: text(form, 'ground') };
    const errors = {
      reason: values.reason.length < 10 ? m.mod_reason_error() : undefined,
      ground: values.ground.length < 3 ? m.mod_ground_error() : undefined,
    };
    if (errors.reason || errors.ground) return fail(400, { ...values, errors });
    const input = { photoId: text(form, 'photoId'), ...values };
    const { data } = await call(event, removePhotoMutation, { input });
    if (!data) return fail(400, { ...values, problem: m.mod_reason_error() });
    if ('message' in data.removePhoto)
      return fail(409, { ...values, problem: data.removePhoto.message });
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
