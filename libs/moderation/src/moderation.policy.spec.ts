import { describe, expect, it } from '@jest/globals';
import {
  appealEnds,
  fits,
  isOffered,
  needsReason,
  whyNotMine,
  whyNoUndo,
} from './moderation.policy.js';

const decided = new Date('2026-11-23T10:00:00Z');
const decision = { action: 'refuse' as const, createdAt: decided, actorId: 'mo', undoneAt: null };

describe('what can be decided', () => {
  it.each([
    ['idea', 'publish', 'submitted', true],
    ['idea', 'publish', 'refused', false],
    ['idea', 'hide', 'submitted', false],
    ['notice', 'hide', 'published', true],
    ['notice', 'hide', 'hidden', false],
    ['notice', 'keep', 'hidden', true],
    ['appeal', 'overturn', 'refused', true],
    ['appeal', 'overturn', 'published', false],
    ['appeal', 'publish', 'refused', false],
  ] as const)('%s, %s while %s: %s', (kind, action, visibility, possible) => {
    expect(fits(kind, action, visibility)).toBe(possible);
  });

  it('tells a wrong word from a moment that has passed', () => {
    expect(isOffered('idea', 'hide')).toBe(false);
    expect(isOffered('idea', 'publish')).toBe(true);
  });

  it('asks for reasons where something is taken from somebody', () => {
    expect(
      (['publish', 'refuse', 'hide', 'keep', 'uphold', 'overturn'] as const).filter(needsReason),
    ).toEqual(['refuse', 'hide', 'uphold']);
  });
});

describe('who decides', () => {
  const involved = {
    viewerId: 'mo',
    authorId: 'resident',
    appealedActorId: null,
    mainAuthorId: null,
  };

  it('leaves an appeal to somebody else than who decided first', () => {
    expect(whyNotMine({ kind: 'appeal' }, { ...involved, appealedActorId: 'mo' })).toMatch(
      'jemand anderes',
    );
    expect(whyNotMine({ kind: 'appeal' }, { ...involved, appealedActorId: 'jo' })).toBeNull();
  });

  it('leaves an appeal against a merge into an own idea to somebody else', () => {
    expect(whyNotMine({ kind: 'appeal' }, { ...involved, mainAuthorId: 'mo' })).toMatch(
      'deine eigene Idee',
    );
  });

  it.each(['idea', 'comment', 'notice', 'appeal'] as const)(
    'leaves an own text to somebody else: %s',
    (kind) => {
      expect(whyNotMine({ kind }, { ...involved, authorId: 'mo' })).toMatch('eigenen Text');
      expect(whyNotMine({ kind }, involved)).toBeNull();
    },
  );
});

describe('how long', () => {
  it('can be taken back for ten seconds, by the same moderator, once', () => {
    expect(whyNoUndo(decision, 'mo', new Date('2026-11-23T10:00:10Z'))).toBeNull();
    expect(whyNoUndo(decision, 'mo', new Date('2026-11-23T10:00:10.001Z'))).toMatch(
      'zehn Sekunden',
    );
    expect(whyNoUndo(decision, 'jo', decided)).toMatch('nur, wer');
    expect(whyNoUndo({ ...decision, undoneAt: decided }, 'mo', decided)).toMatch('schon');
  });

  it('takes appeals for six months, to the last day of a short month', () => {
    const told = { ...decision, toldAt: decided };
    expect(appealEnds(told, decided)).toEqual(new Date('2027-05-23T10:00:00Z'));
    expect(appealEnds({ ...told, toldAt: new Date('2026-08-31T10:00:00Z') }, decided)).toEqual(
      new Date('2027-02-28T10:00:00Z'),
    );
    expect(appealEnds({ ...told, action: 'publish' }, decided)).toBeNull();
    expect(appealEnds({ ...told, undoneAt: decided }, decided)).toBeNull();
  });

  it('do not begin before the author was told', () => {
    const later = new Date('2027-08-01T10:00:00Z');
    expect(appealEnds({ ...decision, toldAt: null }, later)).toEqual(
      new Date('2028-02-01T10:00:00Z'),
    );
  });
});
