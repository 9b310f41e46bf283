import { describe, expect, it } from '@jest/globals';
import { measureHints, readLines } from './hint-lines.js';

/** What `npm run eval:hints` prints; docs/hints.md says how the lines came about and why the halves differ so much. */
describe('hints on lines written for it', () => {
  const develop = readLines('develop');
  const heldOut = readLines('held-out');

  it('are measured on more than 200 harmless and 200 harmful lines, none of them in both halves', () => {
    const all = [...develop, ...heldOut];
    expect(all.filter(({ harmful }) => harmful).length).toBeGreaterThanOrEqual(200);
    expect(all.filter(({ harmful }) => !harmful).length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it('find nearly all of the lines that the list was made with', () => {
    const { precision, recall, falseAlarms } = measureHints(develop);
    expect(recall).toBeGreaterThan(0.94);
    expect(precision).toBeGreaterThan(0.95);
    expect(falseAlarms).toBeLessThan(0.05);
  });

  it('find more than half of lines that nobody had seen, and seldom disturb', () => {
    const { precision, recall, falseAlarms, groups } = measureHints(heldOut);
    expect(recall).toBeGreaterThan(0.55);
    expect(precision).toBeGreaterThan(0.92);
    expect(falseAlarms).toBeLessThan(0.05);
    const harmless = (group: string) =>
      groups.find((one) => !one.harmful && one.group === group)?.flagged;
    for (const group of ['compound', 'place', 'criticism', 'dialect', 'number', 'link'])
      expect({ group, flagged: harmless(group) }).toEqual({ group, flagged: 0 });
  });
});
