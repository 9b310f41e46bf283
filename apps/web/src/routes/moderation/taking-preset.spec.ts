import { describe, expect, it } from '@jest/globals';
import { withPreset } from './taking-preset.ts';

const insult = { id: 'a', text: 'Das beleidigt jemanden.', ground: 'Spielregel 1' };
const advert = { id: 'b', text: 'Das ist Werbung.', ground: 'Spielregel 5' };
const take = (reason: string, ground: string) =>
  withPreset({ reason, ground }, insult, [insult, advert], 'Beide wollen dasselbe.');

describe('taking a preset', () => {
  it('fills what nobody wrote', () => {
    const filled = { reason: insult.text, ground: insult.ground };
    expect(take('', '')).toEqual(filled);
    expect(take('Beide wollen dasselbe.', '')).toEqual(filled);
    expect(take(advert.text, advert.ground)).toEqual(filled);
  });

  it('keeps what somebody wrote', () => {
    expect(take('Siehe Zeile 3.', '§ 185 StGB')).toEqual({
      reason: `Siehe Zeile 3.\n\n${insult.text}`,
      ground: '§ 185 StGB',
    });
  });
});
