import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { stopFollowingMutation } from '../../ideen/[number]/[[slug]]/follow.graphql.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  CHOOSE,
  CHOOSE_PRESET,
  END_SUBSCRIPTION,
  PAUSE,
  SPEAK,
  TOLD,
  TRY_MAILS_AGAIN,
} from './told.graphql.ts';
import { isChannel, isLanguage, isPreset, kinds } from './words.ts';

export const load: PageServerLoad = async (event) => {
  const { notificationSettings, followedIdeas, mySubscriptions, viewer } = await ask(
    event,
    TOLD,
    {},
  );
  return {
    address: viewer?.email ?? '',
    language: viewer?.language ?? 'de',
    subscriptions: mySubscriptions,
    settings: notificationSettings,
    followed: followedIdeas,
    saved: event.url.searchParams.has('gespeichert'),
  };
};

const back = (part = ''): never =>
  redirect(303, `${href('/konto/mitteilungen')}?gespeichert${part}`);

async function choose(event: RequestEvent) {
  const form = await event.request.formData();
  const choices = kinds.flatMap((kind) => {
    const channel = text(form, kind);
    return isChannel(channel) ? [{ kind, channel }] : [];
  });
  const input = { choices, digestHour: Number(text(form, 'digestHour')) };
  const { fields } = await call(event, CHOOSE, { input });
  if (fields) return fail(400, { problem: m.told_error() });
  return back('#auswahl');
}

async function pause(event: RequestEvent) {
  const days = text(await event.request.formData(), 'days');
  const wrong = { days, errors: { days: m.told_pause_error() } };
  if (!/^\d{1,2}$/.test(days)) return fail(400, wrong);
  const { fields } = await call(event, PAUSE, { days: Number(days) });
  return fields ? fail(400, wrong) : back('#pause');
}

export const actions: Actions = {
  auswahl: choose,
  satz: async (event) => {
    const preset = text(await event.request.formData(), 'preset');
    if (!isPreset(preset)) return fail(400, { problem: m.told_error() });
    await ask(event, CHOOSE_PRESET, { preset });
    return back('#auswahl');
  },
  pause,
  sprache: async (event) => {
    const language = text(await event.request.formData(), 'language');
    if (!isLanguage(language)) return fail(400, { errors: { language: m.told_language_error() } });
    await ask(event, SPEAK, { language });
    return back('#sprache');
  },
  abo_beenden: async (event) => {
    const id = text(await event.request.formData(), 'id');
    await ask(event, END_SUBSCRIPTION, { id });
    return back('#abos');
  },
  wieder: async (event) => {
    await ask(event, TRY_MAILS_AGAIN, {});
    return back();
  },
  stopp: async (event) => {
    const ideaId = text(await event.request.formData(), 'ideaId');
    await ask(event, stopFollowingMutation, { ideaId });
    return back('#ideen');
  },
};
