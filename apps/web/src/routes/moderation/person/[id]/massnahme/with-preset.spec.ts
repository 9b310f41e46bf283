import { describe, expect, it } from '@jest/globals';
import type { Step } from './step-form.ts';
import { withPreset } from './with-preset.ts';

const typed: Step = {
  kind: 'SUSPENSION',
  days: '7',
  about: 'CONTENT',
  reason: 'Du hast Anna bedroht.',
  ground: '§ 241 StGB',
  facts: 'Am Montag unter Idee 12.',
  severeGround: 'Drohung mit Gewalt',
};
const preset = { text: 'Beleidigungen gehören nicht hierher.', ground: 'Spielregel 1' };

describe('a preset in the form of a step', () => {
  it('comes after what was typed, and takes nothing away', () => {
    const filled = withPreset(typed, preset);
    expect(filled).toEqual({ ...typed, reason: `${typed.reason}\n\n${preset.text}` });
    expect(withPreset(filled, preset)).toEqual(filled);
    expect(withPreset(typed, undefined)).toEqual(typed);
  });

  it('fills what is empty', () => {
    const empty: Step = { ...typed, reason: '', ground: '' };
    expect(withPreset(empty, preset)).toEqual({
      ...typed,
      reason: preset.text,
      ground: preset.ground,
    });
  });
});
