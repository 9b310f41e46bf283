import { describe, expect, it } from '@jest/globals';
import { withPreset } from './taking-preset.ts';

const insult = { id: 'a', text: 'Das beleidigt jemanden.', ground: 'Spielregel 1', ruleNumber: 1 };
const advert = { id: 'b', text: 'Das ist Werbung.', ground: 'Spielregel 5', ruleNumber: 5 };
const law = { id: 'c', text: 'Das droht.', ground: '§ 241 StGB', ruleNumber: null };
const take = (
  reason: string,
  ground: string,
  ruleNumber = '',
  preset: typeof law | typeof insult = insult,
) =>
  withPreset(
    { reason, ground, ruleNumber },
    preset,
    [insult, advert, law],
    'Beide wollen dasselbe.',
  );

describe('taking a preset', () => {
  it('fills what nobody wrote', () => {
    const filled = { reason: insult.text, ground: insult.ground, ruleNumber: '1' };
    expect(take('', '')).toEqual(filled);
    expect(take('Beide wollen dasselbe.', '')).toEqual(filled);
    expect(take(advert.text, advert.ground, '5')).toEqual(filled);
    expect(take(advert.text, advert.ground, '5', law)).toEqual({
      reason: law.text,
      ground: law.ground,
      ruleNumber: '',
    });
  });

  it('keeps what somebody wrote, however often it is taken', () => {
    const kept = {
      reason: `Siehe Zeile 3.\n\n${insult.text}`,
      ground: '§ 185 StGB',
      ruleNumber: '',
    };
    expect(take('Siehe Zeile 3.', '§ 185 StGB')).toEqual(kept);
    expect(take(kept.reason, kept.ground)).toEqual(kept);
  });
});
