import type { RequestEvent } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { graphql } from '#lib/api/graphql.ts';
import { text } from '#lib/state/form.ts';

const PRESETS = graphql(`
  query PresetsToTake {
    reasonPresets {
      id
      text
      ground
    }
  }
`);

export interface Reasons {
  reason: string;
  ground: string;
}

interface Preset {
  id: string;
  text: string;
  ground: string;
}

/** What a preset makes of what is written: nothing that somebody typed is lost, `usual` and other presets were not typed. */
export function withPreset(
  { reason, ground }: Reasons,
  preset: Preset,
  presets: readonly Preset[],
  usual = '',
): Reasons {
  const untyped = ['', usual, ...presets.map((one) => one.text)];
  const free = ['', ...presets.map((one) => one.ground)];
  return {
    reason: untyped.includes(reason) ? preset.text : `${reason}\n\n${preset.text}`,
    ground: free.includes(ground) ? preset.ground : ground,
  };
}

/** Reason and ground of a sent form with the preset that was chosen in it. */
export async function takePreset(
  event: RequestEvent,
  form: FormData,
  usual = '',
): Promise<Reasons & { preset: string }> {
  // A browser sends line breaks as two characters.
  const written = {
    reason: text(form, 'reason').replaceAll('\r\n', '\n'),
    ground: text(form, 'ground'),
  };
  const { reasonPresets: presets } = await ask(event, PRESETS, {});
  const preset = presets.find(({ id }) => id === form.get('vorlage'));
  return preset
    ? { ...withPreset(written, preset, presets, usual), preset: preset.id }
    : { ...written, preset: '' };
}
