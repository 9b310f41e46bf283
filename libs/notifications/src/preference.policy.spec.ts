import { describe, expect, it } from '@jest/globals';
import { channelOf, mailFor, PRESETS, presetOf, withoutDigest } from './preference.policy.js';

const NOW = new Date('2026-11-26T12:00:00Z');
const TOMORROW = new Date('2026-11-27T12:00:00Z');

describe('preferences', () => {
  it('tell who is spoken to at once and the rest once a day, unless somebody chose', () => {
    expect(channelOf({}, 'reply')).toBe('now');
    expect(channelOf({}, 'comment')).toBe('digest');
    expect(channelOf({ comment: 'none' }, 'comment')).toBe('none');
  });

  it('cannot switch off what was decided about somebody', () => {
    expect(channelOf({ decision: 'none' }, 'decision')).toBe('now');
    expect(PRESETS.nothing.decision).toBe('now');
    expect(mailFor('decision', { choices: {}, pausedUntil: TOMORROW }, NOW)).toBe('now');
  });

  it('know which set they amount to', () => {
    expect(presetOf({})).toBe('important');
    expect(presetOf(PRESETS.answers)).toBe('answers');
    expect(presetOf({ ...PRESETS.nothing, reply: 'site' })).toBeNull();
  });

  it('keep what comes during a pause for the digest after it', () => {
    expect(mailFor('reply', { choices: {}, pausedUntil: TOMORROW }, NOW)).toBe('digest');
    expect(mailFor('reply', { choices: {}, pausedUntil: NOW }, NOW)).toBe('now');
    expect(mailFor('reply', { choices: { reply: 'site' }, pausedUntil: TOMORROW }, NOW)).toBe(
      'none',
    );
  });

  it('lose the digest and nothing else', () => {
    const left = withoutDigest({ progress: 'now' });
    expect(left).toEqual({
      ...{ progress: 'now', comment: 'site', change: 'site' },
      ...{ new_idea: 'site', phase: 'site' },
    });
  });
});
