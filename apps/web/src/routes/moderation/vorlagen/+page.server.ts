import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  ALL_PRESETS,
  MOVE_PRESET,
  PRESET_PREVIEW,
  SAVE_PRESET,
  SWITCH_PRESET,
} from './presets.graphql.ts';

/** The form for a new preset, in the address. */
const NEW = 'neu';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { allReasonPresets: presets, rules } = await ask(event, ALL_PRESETS, {});
  const opened = event.url.searchParams.get('vorlage');
  return {
    presets,
    rules: rules?.rules ?? [],
    opened: presets.find(({ id }) => id === opened) ?? null,
    isNew: opened === NEW,
    saved: event.url.searchParams.has('gespeichert'),
  };
};

function readPreset(form: FormData) {
  const ruleNumber = text(form, 'ruleNumber');
  return {
    label: text(form, 'label'),
    text: text(form, 'text'),
    ground: text(form, 'ground'),
    ruleNumber,
    number: /^\d{1,2}$/.test(ruleNumber) ? Number(ruleNumber) : null,
  };
}

const backTo = (id: string) => redirect(303, href(`/moderation/vorlagen#vorlage-${id}`));

export const actions: Actions = {
  speichern: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const written = readPreset(form);
    const { label, text: words, ground, number } = written;
    const version = optional(form, 'version');
    const { data, fields } = await call(event, SAVE_PRESET, {
      input: {
        id: optional(form, 'id'),
        version: version ? Number(version) : null,
        label,
        text: words,
        ground: ground || null,
        ruleNumber: number,
      },
    });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    if ('message' in data.saveReasonPreset)
      return fail(409, { written, problem: data.saveReasonPreset.message });
    redirect(303, href('/moderation/vorlagen?gespeichert'));
  },
  vorschau: async (event) => {
    requireAdmin(event);
    const written = readPreset(await event.request.formData());
    const { text: words, ground, number: ruleNumber } = written;
    const variables = { text: words, ground: ground || null, ruleNumber };
    const { data, fields } = await call(event, PRESET_PREVIEW, variables);
    return data
      ? { written, preview: data.presetPreview }
      : fail(400, { written, errors: errorsOf(fields) });
  },
  verschieben: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const id = text(form, 'id');
    const move = text(form, 'move') === 'up' ? 'UP' : 'DOWN';
    await call(event, MOVE_PRESET, { input: { id, move } });
    backTo(id);
  },
  schalten: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const id = text(form, 'id');
    await call(event, SWITCH_PRESET, { input: { id, active: text(form, 'active') === '1' } });
    backTo(id);
  },
};
