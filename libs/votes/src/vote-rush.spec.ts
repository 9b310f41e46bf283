import { describe, expect, it } from '@jest/globals';
import { Rush } from './vote-rush.js';

/** Statements that end when the test lets them. */
function rushed(failsTogether = false) {
  const sent: string[][] = [];
  const ends: (() => void)[] = [];
  const under = (names: string[]) => {
    sent.push(names);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  const rush = new Rush<string, string>(
    async (_key, name) => {
      await under([name]);
      if (name === 'gone') throw new Error('gone');
      return `${name} alone`;
    },
    async (_key, names) => {
      await under(names);
      if (failsTogether) throw new Error('one of them');
      return names.map((name) => `${name} together`);
    },
  );
  const end = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { rush, sent, end };
}

describe('a rush', () => {
  it('sends the first at once, and all who come meanwhile together', async () => {
    const { rush, sent, end } = rushed();
    const first = rush.join('idea', 'a');
    const others = Promise.all(['b', 'c', 'd'].map((name) => rush.join('idea', name)));
    expect(sent).toEqual([['a']]);
    await end();
    expect(await first).toBe('a alone');
    expect(sent.at(-1)).toEqual(['b', 'c', 'd']);
    const late = rush.join('idea', 'e');
    await end();
    expect(await others).toEqual(['b together', 'c together', 'd together']);
    await end();
    expect(await late).toBe('e alone');
    expect(sent).toHaveLength(3);
  });

  it('lets nobody wait who wants something else', async () => {
    const { rush, sent } = rushed();
    void rush.join('one', 'a');
    void rush.join('other', 'b');
    expect(sent).toEqual([['a'], ['b']]);
  });

  it('tells each by itself when it fails for all, and goes on after a failure', async () => {
    const { rush, sent, end } = rushed(true);
    const first = rush.join('idea', 'gone');
    const [b, gone] = [rush.join('idea', 'b'), rush.join('idea', 'gone')];
    const ended = Promise.allSettled([first, b, gone]);
    for (let nr = 0; nr < 4; nr += 1) await end();
    expect((await ended).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
    ]);
    expect(sent).toEqual([['gone'], ['b', 'gone'], ['b'], ['gone']]);
    const later = rush.join('idea', 'c');
    await end();
    expect(await later).toBe('c alone');
  });
});
