import { describe, expect, it } from '@jest/globals';
import type { Exit } from './guard-protocol.ts';
import type { KeptProcess } from './kept-process.ts';
import { supervise } from './supervisor.ts';

/** A process that has ended already. */
function ended(exit: Exit = { code: 1, signal: null }): KeptProcess {
  const done = Promise.resolve(exit);
  return { name: 'api', pid: 1, ended: done, hasEnded: () => true, stop: () => done };
}

function duty(start: () => Promise<KeptProcess>, isStopping = () => false) {
  const lines: string[] = [];
  const sentences: string[] = [];
  return {
    lines,
    sentences,
    words: {
      name: 'api',
      start,
      log: (line: string) => void lines.push(line),
      giveUp: (sentence: string) => void sentences.push(sentence),
      isStopping,
      firstPauseMs: 1,
    },
  };
}

describe('supervision', () => {
  it('gives up after five starts in a row, and says so once', async () => {
    const { words, lines, sentences } = duty(() => Promise.resolve(ended()));
    await supervise(ended(), words);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('api ended with code 1; it is started again (1 of 5).');
    expect(sentences).toEqual(['api ended with code 1 again and again.']);
  });

  it('counts a start that fails like an end', async () => {
    const { words, lines, sentences } = duty(() => Promise.reject(new Error('no memory')));
    await supervise(ended({ code: null, signal: 'SIGKILL' }), words);
    expect(lines[0]).toBe('api was ended by SIGKILL; it is started again (1 of 5).');
    expect(lines).toHaveLength(5);
    expect(sentences).toEqual(['api did not come back (no memory) again and again.']);
  });

  it('leaves alone what ends because everything is being stopped', async () => {
    const { words, lines, sentences } = duty(
      () => Promise.reject(new Error('must not be called')),
      () => true,
    );
    await supervise(ended(), words);
    expect([...lines, ...sentences]).toEqual([]);
  });
});
