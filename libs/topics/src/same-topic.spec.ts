import { describe, expect, it } from '@jest/globals';
import { sameTopics } from './same-topic.js';

const topic = (key: string, ...words: string[]) => ({ key, name: words.join(', '), words });
const paired = (same: ReturnType<typeof sameTopics>) =>
  [...same].map(([after, before]) => [after.key, before.key]);

describe('a topic of two runs', () => {
  it('is the same when most stems of its words are, however they are ranked and spelled', () => {
    const before = [
      topic('found:1', 'Radweg', 'Fahrrad', 'Straße'),
      topic('found:2', 'Bänke', 'Park'),
    ];
    const after = [
      topic('found:9', 'Park', 'Bänken'),
      topic('found:8', 'Fahrräder', 'Radwege', 'Tempo'),
    ];
    expect(paired(sameTopics(before, after)).sort()).toEqual([
      ['found:8', 'found:1'],
      ['found:9', 'found:2'],
    ]);
  });

  it('is another when little is alike, and a theme of the staff is known by its key alone', () => {
    expect(sameTopics([topic('found:1', 'Radweg')], [topic('found:2', 'Freibad')]).size).toBe(0);
    expect(sameTopics([topic('theme:1', 'Radweg')], [topic('theme:2', 'Radweg')]).size).toBe(0);
    expect(sameTopics([topic('theme:1', 'Radweg')], [topic('theme:1', 'Bus')]).size).toBe(1);
  });

  it('is the same as one alone', () => {
    const after = [topic('found:8', 'Radweg', 'Licht'), topic('found:9', 'Radweg', 'Tempo')];
    expect(sameTopics([topic('found:1', 'Radweg', 'Licht')], after).size).toBe(1);
  });
});
