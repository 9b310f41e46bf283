import type { RequestEvent } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { graphql, type ResultOf } from '#lib/api/graphql.ts';
import { text } from './form.ts';

const PRESETS = graphql(`
  query PresetsToTake {
    reasonPresets {
      id
      text
      ground
      ruleNumber
    }
  }
`);

type Preset = ResultOf<typeof PRESETS>['reasonPresets'][number];

/** What a preset fills: words for the author, and the ground in words or as a rule. */
export interface Filled {
  reason: string;
  ground: string;
  /** '' where it is a law, and in forms that ask for no rule. */
  ruleNumber: string;
}

/** What a preset makes of what is written: nothing that somebody typed is lost, `usual` and other presets were not typed. */
export function withPreset(
  written: Filled,
  preset: Preset,
  presets: readonly Preset[],
  usual = '',
): Filled {
  const untyped = ['', usual, ...presets.map((one) => one.text)];
  const free = ['', ...presets.map((one) => one.ground)];
  const { reason, ground } = written;
  const before = untyped.includes(reason) ? '' : reason.replace(`\n\n${preset.text}`, '');
  const isFree = free.includes(ground);
  return {
    reason: before ? `${before}\n\n${preset.text}` : preset.text,
    ground: isFree ? preset.ground : ground,
    ruleNumber: isFree ? String(preset.ruleNumber ?? '') : written.ruleNumber,
  };
}

/** Reason and ground of a sent form with the preset that was chosen in it. */
export async function takePreset(
  event: RequestEvent,
  form: FormData,
  usual = '',
): Promise<Filled & { preset: string }> {
  const written = {
    // A browser sends line breaks as two characters.
    reason: text(form, 'reason').replaceAll('\r\n', '\n'),
    ground: text(form, 'ground'),
    ruleNumber: text(form, 'ruleNumber'),
  };
  const { reasonPresets: presets } = await ask(event, PRESETS, {});
  const preset = presets.find(({ id }) => id === form.get('vorlage'));
  return preset
    ? { ...withPreset(written, preset, presets, usual), preset: preset.id }
    : { ...written, preset: '' };
}
