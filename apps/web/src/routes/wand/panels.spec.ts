import { describe, expect, it } from '@jest/globals';
import { nameOf, panelsOf } from './panels.ts';

type News = Parameters<typeof panelsOf>[0];
const idea = (number: number, answeredAt?: string) => ({
  number,
  title: `Idee ${number}`,
  excerpt: '',
  status: 'RECEIVED',
  modelStage: 1,
  answer: answeredAt ? { keySentence: `Antwort ${number}`, publishedAt: answeredAt } : null,
  place: { name: 'Kuventhal' },
});
const news = (ideas: ReturnType<typeof idea>[], answers: number[] = []) =>
  ({
    answers: { nodes: answers.map((n) => ({ keySentence: `Antwort ${n}`, idea: idea(n) })) },
    ideas: { nodes: ideas },
  }) as unknown as News;
const numbers = (all: News, ofProject = false) =>
  panelsOf(all, ofProject).map(({ kind, items }) => [kind, items.map((one) => one.number)]);

describe('the pictures of the wall', () => {
  it('are the last answers in threes, then the newest ideas, four at most', () => {
    const ideas = Array.from({ length: 9 }, (_, at) => idea(50 - at));
    expect(numbers(news(ideas, [9, 8, 7, 6]))).toEqual([
      ['answers', [9, 8, 7]],
      ['answers', [6]],
      ['ideas', [50, 49, 48]],
      ['ideas', [47, 46, 45]],
    ]);
  });

  it('are of one project only, where it is one', () => {
    const ideas = [idea(12), idea(11, '2026-11-01T08:00:00Z'), idea(10, '2026-11-05T08:00:00Z')];
    expect(numbers(news(ideas, [99]), true)).toEqual([
      ['answers', [10, 11]],
      ['ideas', [12, 11, 10]],
    ]);
  });

  it('are others once something in them is another one', () => {
    const [one] = panelsOf(news([idea(2), idea(1)]), true);
    const [same] = panelsOf(news([idea(2), idea(1)]), true);
    const [without] = panelsOf(news([idea(2)]), true);
    expect(nameOf(same)).toBe(nameOf(one));
    expect(nameOf(without)).not.toBe(nameOf(one));
    expect(nameOf(undefined)).toBe('');
  });

  it('are none where there is nothing', () => {
    expect(panelsOf(news([]), false)).toEqual([]);
  });
});
